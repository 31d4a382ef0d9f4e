/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bundled data in Chinese: no word stays English but names, units and abbreviations. */
#include <string.h>

#include "exa-unit.h"
#include "figure-help.h"

static gboolean
is_latin (char c)
{
  return g_ascii_isalnum (c) || c == '-' || c == '.' || c == '\'';
}

typedef void (*EachWord) (const char *word, const char *text, GHashTable *known);

static void
for_each_word (const char *text, GHashTable *known, EachWord func)
{
  for (const char *p = text; *p != '\0';) {
    gsize n = 0;
    while (is_latin (p[n]))
      n++;
    g_autofree char *word = g_strndup (p, n);
    while (n > 0 && strchr (".-'", word[strlen (word) - 1]) != NULL && *word != '\0')
      word[strlen (word) - 1] = '\0';
    if (*word != '\0')
      func (word, text, known);
    p += MAX (n, 1);
  }
}

static void
add_name (const char *word, const char *text, GHashTable *known)
{
  g_hash_table_add (known, g_strdup (word));
}

/* "GPU", "H100e", "8": no word of a sentence. */
static gboolean
is_abbreviation (const char *word)
{
  gboolean lower = FALSE;

  for (const char *p = word; *p != '\0'; p++) {
    if (g_ascii_isdigit (*p))
      return TRUE;
    lower = lower || g_ascii_islower (*p);
  }
  return !lower;
}

static void
check_word (const char *word, const char *text, GHashTable *known)
{
  if (!is_abbreviation (word) && !exa_unit_is_known (word) && !g_hash_table_contains (known, word))
    g_error ("“%s” is English in “%s”", word, text);
}

/* What things, speakers and sources are called in Chinese: the Latin letters of it are names. */
static GHashTable *
find_names (ExaDataset *dataset)
{
  GHashTable *known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_ENTITIES); i++) {
    ExaEntity *entity = exa_dataset_nth (dataset, EXA_LIST_ENTITIES, i);
    for_each_word (exa_text_get (&entity->name, EXA_LANG_ZH_CN), known, add_name);
  }
  for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_SPEAKERS); i++) {
    ExaSpeaker *speaker = exa_dataset_nth (dataset, EXA_LIST_SPEAKERS, i);
    for_each_word (exa_text_get (&speaker->name, EXA_LANG_ZH_CN), known, add_name);
  }
  /* Names in no list: models that are compared with, a person, this program. */
  for_each_word ("Claude Fable Li Ka-shing Kaifu Exascope", known, add_name);
  return known;
}

/* Everything that a figure shows or says aloud. */
static void
test_figures (void)
{
  g_autoptr (ExaDataset) dataset = bundled_load ();
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (GHashTable) known = find_names (dataset);

  for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_CHARTS); i++) {
    ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, i);
    g_autoptr (ExaLayout) layout =
        figure_layout (dataset, chart->id, EXA_LANG_ZH_CN, fonts, 1920, 1080, EXA_THEME_LIGHT);
    for (guint k = 0; k < layout->texts->len; k++)
      for_each_word (pango_layout_get_text (g_array_index (layout->texts, ExaLayoutText, k).layout), known, check_word);
    g_autoptr (ExaSpec) spec = figure_spec (dataset, chart->id, NULL, EXA_LANG_ZH_CN);
    for (guint k = 0; k < spec->n_bands; k++) {
      for (guint m = 0; m < spec->bands[k].n_marks; m++)
        for_each_word (spec->bands[k].marks[m].words, known, check_word);
    }
  }
}

/* The words of a source are translated, but for what is a number in both languages. */
static void
test_wording (void)
{
  g_autoptr (ExaDataset) dataset = bundled_load ();
  guint n = 0;

  for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_CLAIMS); i++) {
    ExaClaim *claim = exa_dataset_nth (dataset, EXA_LIST_CLAIMS, i);
    if (exa_text_is_empty (&claim->wording))
      continue;
    g_assert_cmpstr (exa_text_get (&claim->wording, EXA_LANG_ZH_CN), !=, exa_text_get (&claim->wording, EXA_LANG_EN));
    n++;
  }
  g_assert_cmpuint (n, >, 50);
}

/* A multiple that is the articles' own is no computed one: it has no sign, and the key calls it reported. */
static void
test_restated (void)
{
  g_autoptr (ExaDataset) dataset = bundled_load ();
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (ExaSpec) spec = figure_spec (dataset, "us-over-china", NULL, EXA_LANG_EN);
  g_autoptr (ExaLayout) layout =
      figure_layout (dataset, "us-over-china", EXA_LANG_EN, fonts, 1920, 1080, EXA_THEME_LIGHT);
  g_autofree char *text = exa_layout_to_string (layout);
  const ExaMark *said = exa_spec_find (spec, "multiple-data-centres"),
                *made = exa_spec_find (spec, "multiple-capacity");

  g_assert_false (said->derived);
  g_assert_true (made->derived);
  g_assert_cmpstr (said->value, ==, ">\u00a010×");
  g_assert_nonnull (strstr (made->value, "†"));
  g_assert_nonnull (strstr (text, "“reported only as a lower bound”"));
  g_assert_null (strstr (text, "Data centres ="));
  /* One of another whole is a reading of ours. */
  ExaClaim *read = exa_dataset_find (dataset, EXA_LIST_CLAIMS, "cn-high-end-derived-b");
  g_assert_true (exa_claim_is_computed (read));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bilingual/figures", test_figures);
  g_test_add_func ("/bilingual/wording", test_wording);
  g_test_add_func ("/bilingual/restated", test_restated);
  return g_test_run ();
}
