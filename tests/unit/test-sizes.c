/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What no figure of the program's own rows may lose at any size: the rows that it is about, their status, their unit,
 * the meaning of their colours, and the words of their names. */
#include <locale.h>
#include <math.h>
#include <string.h>

#include "exa-choice.h"
#include "figure-help.h"
#include "layout-check.h"

static const struct {
  int width, height;
} sizes[] = {
    {320, 180}, {600, 338}, {960, 540}, {1080, 1080}, {1000, 1250}, {600, 1600}, {1920, 1080},
};

typedef struct {
  const ExaSpec *spec;
  const ExaLayout *layout;
  const char *name;
  GString *problems;
} Case;

static void G_GNUC_PRINTF (2, 3) problem (const Case *c, const char *format, ...)
{
  va_list args;

  g_string_append_printf (c->problems, "%s: ", c->name);
  va_start (args, format);
  g_string_append_vprintf (c->problems, format, args);
  va_end (args);
  g_string_append_c (c->problems, '\n');
}

/* What can be read of the text @kind:@id, without marks that only keep its lines from breaking; NULL where it is not
 * there. Transfer full. */
static char *
read_text (const Case *c, const char *kind, const char *id)
{
  g_autofree char *key = id != NULL ? g_strconcat (kind, ":", id, NULL) : g_strdup (kind);
  const ExaLayoutText *text = layout_text (c->layout, key);

  if (text == NULL)
    return NULL;
  GString *out = g_string_new (pango_layout_get_text (text->layout));
  g_string_replace (out, "\u2060", "", 0);
  if (exa_fonts_is_cut (text->layout))
    g_string_append (out, "…");
  return g_string_free (out, FALSE);
}

/* The rows that the figure is about are drawn at any size; each of six at most from 600 px on, and before any other
 * note below that, unless it says the comparison. */
static void
check_rows (const Case *c)
{
  const ExaSpec *spec = c->spec;
  const ExaLayoutReport *report = &c->layout->report;
  gboolean in_words = spec->compare_words != NULL && report->comparison != EXA_COMPARISON_BRACKET;
  g_autofree char *notes = read_text (c, "notes", NULL);
  ExaChoice kept = exa_choice_new (spec, exa_choice_count_kept (spec));

  for (guint i = 0; i < kept.n; i++) {
    const ExaBand *band = &spec->bands[exa_choice_nth (&kept, i)];
    if (layout_mark (c->layout, band->marks[0].id) == NULL)
      problem (c, "the row “%s” is not drawn", band->label);
  }
  if (spec->n_bands > 6 || report->n_drawn == spec->n_bands)
    return;
  if (c->layout->width >= 600)
    problem (c, "only %u of %u rows are drawn", report->n_drawn, spec->n_bands);
  else if (notes != NULL && !in_words)
    problem (c, "%u of %u rows are drawn above “%s”", report->n_drawn, spec->n_bands, notes);
}

/* What is no fact says so beside its value or behind its name. */
static void
check_status (const Case *c, const ExaBand *band, const ExaMark *mark)
{
  if (mark->status == NULL)
    return;
  g_autofree char *tag = read_text (c, "tag", mark->id), *status = read_text (c, "status", band->id);
  const char *said = tag != NULL ? tag : status;

  if (said == NULL || strstr (said, mark->status) == NULL)
    problem (c, "%s is not said to be “%s” but “%s”", mark->id, mark->status, said);
}

/* @value without the sign of a computed figure. Transfer full. */
static char *
without_sign (const char *value)
{
  static const char *const ends[] = {"†", "\u00a0"};
  char *out = g_strdup (value);

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++) {
    if (g_str_has_suffix (out, ends[i]))
      out[strlen (out) - strlen (ends[i])] = '\0';
  }
  return out;
}

/* What a value says beyond its number. Transfer full. */
static char *
unit_of (const ExaMark *mark)
{
  g_autofree char *value = without_sign (mark->value), *bare = without_sign (mark->bare);
  const char *unit = g_str_has_prefix (value, bare) ? value + strlen (bare) : value;

  while (*unit == ' ' || g_str_has_prefix (unit, "\u00a0"))
    unit += *unit == ' ' ? 1 : 2;
  return g_strdup (unit);
}

/* The unit stands at the value, or at the first of many, or in the subtitle as far as that can be read. */
static void
check_unit (const Case *c, const ExaMark *mark)
{
  g_autofree char *value = read_text (c, "value", mark->id), *subtitle = read_text (c, "subtitle", NULL);
  const ExaMark *first = &c->spec->bands[g_array_index (c->layout->marks, ExaLayoutMark, 0).band].marks[0];
  g_autofree char *first_value = read_text (c, "value", first->id);

  if (value == NULL) {
    problem (c, "%s has no value", mark->id);
    return;
  }
  if (mark->bare == NULL || strcmp (value, mark->value) == 0 || g_strcmp0 (first_value, first->value) == 0)
    return;
  g_autofree char *unit = unit_of (mark);
  if (*unit != '\0' && (subtitle == NULL || strstr (subtitle, unit) == NULL))
    problem (c, "the unit of “%s” is nowhere said: “%s”", value, subtitle);
}

static gboolean
draws_hue (const ExaLayout *layout, ExaHue hue)
{
  for (guint i = 0; i < layout->marks->len; i++) {
    if (g_array_index (layout->marks, ExaLayoutMark, i).hue == hue)
      return TRUE;
  }
  return FALSE;
}

/* What a hue means is said in the subtitle or by the key, of those that are drawn and of no other; one alone says
 * nothing. */
static void
check_hues (const Case *c)
{
  g_autofree char *subtitle = read_text (c, "subtitle", NULL);
  const ExaSpec *spec = c->spec;
  guint n_drawn = 0;

  for (guint i = 0; i < spec->n_key; i++)
    n_drawn += draws_hue (c->layout, spec->key[i].hue) ? 1 : 0;
  for (guint i = 0; i < spec->n_key; i++) {
    gboolean needed = !spec->key_by_country || (n_drawn > 1 && draws_hue (c->layout, spec->key[i].hue));
    gboolean said = subtitle != NULL && strstr (subtitle, c->spec->key[i].label) != NULL;
    for (guint k = 0; k < c->layout->texts->len && !said; k++) {
      const ExaLayoutText *text = &g_array_index (c->layout->texts, ExaLayoutText, k);
      said = g_str_has_prefix (text->key, "key:") &&
             g_str_has_prefix (pango_layout_get_text (text->layout), c->spec->key[i].label);
    }
    if (!said && needed)
      problem (c, "nothing says which hue is “%s”", spec->key[i].label);
    if (said && !needed && (subtitle == NULL || strstr (spec->subtitle, spec->key[i].label) == NULL))
      problem (c, "“%s” is named, which is not drawn", spec->key[i].label);
  }
}

/* A name is shortened between its words, and two rows never have one name. */
static void
check_names (const Case *c, const ExaBand *band, GHashTable *seen)
{
  g_autofree char *label = read_text (c, "label", band->id);
  char *dots = label != NULL ? strstr (label, "…") : NULL;

  if (label == NULL) {
    problem (c, "“%s” has no name", band->label);
    return;
  }
  if (!g_hash_table_add (seen, g_strdup (label)))
    problem (c, "two rows are called “%s”", label);
  if (dots == NULL)
    return;
  const char *opened = g_strrstr (label, "“"), *closed = g_strrstr (label, "”");
  if ((opened == NULL) != (closed == NULL) || opened > closed)
    problem (c, "a quotation mark of “%s” is alone: “%s”", band->label, label);
  const char *tail = dots + strlen ("…"), *end = band->label + strlen (band->label) - strlen (tail);
  const char *after = band->label + (dots - label);
  gboolean head_whole = dots == label || !g_ascii_isalnum (dots[-1]) || !g_ascii_isalnum (*after);
  gboolean tail_whole = *tail == '\0' || closed == tail || !g_ascii_isalnum (*tail) || !g_ascii_isalnum (end[-1]);
  if (!head_whole || !tail_whole)
    problem (c, "“%s” is cut within a word: “%s”", band->label, label);
}

static const ExaLayoutText *
last_label (const ExaLayout *layout)
{
  const ExaLayoutText *last = NULL;

  for (guint i = 0; i < layout->texts->len; i++) {
    const ExaLayoutText *text = &g_array_index (layout->texts, ExaLayoutText, i);
    last = g_str_has_prefix (text->key, "label:") ? text : last;
  }
  return last;
}

/* Where names stand above the bars, the zero line ends with the last bar, as it begins with the first name. */
static void
check_foot (const Case *c)
{
  const ExaLayoutMark *last = &g_array_index (c->layout->marks, ExaLayoutMark, c->layout->marks->len - 1);
  const ExaLayoutPanel *panel = &g_array_index (c->layout->panels, ExaLayoutPanel, c->layout->panels->len - 1);
  double below = panel->rect.y + panel->rect.height - (last->cross + last->thickness);

  const ExaLayoutText *label = last_label (c->layout);
  gboolean above = label != NULL && label->rect.x > panel->rect.x;
  if (above && c->layout->report.kind == EXA_FIGURE_BARS && below > 0.5 * last->thickness + 8)
    problem (c, "the axis runs on for %.0f px below the last bar, which is %.0f px thick", below, last->thickness);
}

/* A scale on which no length is a share of another is named: by the subtitle, or where that has no room in the corner.
 */
static void
check_scale (const Case *c)
{
  g_autofree char *subtitle = read_text (c, "subtitle", NULL), *corner = read_text (c, "brand", NULL);
  const char *name = c->spec->lang == EXA_LANG_EN ? "log" : "对数坐标";

  if (c->spec->log_scale && (subtitle == NULL || strstr (subtitle, name) == NULL) &&
      (corner == NULL || strstr (corner, name) == NULL))
    problem (c, "the scale is not named: “%s”, “%s”", subtitle, corner);
}

/* No value has the sign of computed figures without the words that it stands for. */
static void
check_sign (const Case *c)
{
  g_autofree char *notes = read_text (c, "notes", NULL), *corner = read_text (c, "brand", NULL);
  gboolean said = (notes != NULL && strstr (notes, "†") != NULL) || (corner != NULL && strstr (corner, "†") != NULL);

  for (guint i = 0; i < c->layout->texts->len && !said; i++) {
    const ExaLayoutText *text = &g_array_index (c->layout->texts, ExaLayoutText, i);
    if (g_str_has_prefix (text->key, "value:") && strstr (pango_layout_get_text (text->layout), "†") != NULL) {
      problem (c, "nothing says what the sign at %s is: “%s”, “%s”", text->key, notes, corner);
      return;
    }
  }
}

/* Why bars are drawn instead of columns is nothing that a reader of the figure asks. */
static void
check_tool (const Case *c)
{
  g_autofree char *notes = read_text (c, "notes", NULL);

  if (notes != NULL && (strstr (notes, "Drawn as") != NULL || strstr (notes, "改为条形图") != NULL))
    problem (c, "the notes speak of the program: “%s”", notes);
}

static void
check (const Case *c)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  ExaFigureKind kind = c->layout->report.kind;

  check_scale (c);
  check_sign (c);
  check_tool (c);
  if (kind != EXA_FIGURE_BARS && kind != EXA_FIGURE_POINTS && kind != EXA_FIGURE_LIST)
    return;
  check_rows (c);
  check_hues (c);
  if (c->layout->panels->len == 1)
    check_foot (c);
  for (guint i = 0; i < c->spec->n_bands; i++) {
    const ExaBand *band = &c->spec->bands[i];
    if (layout_mark (c->layout, band->marks[0].id) == NULL)
      continue;
    check_names (c, band, seen);
    for (guint k = 0; k < band->n_marks; k++) {
      check_status (c, band, &band->marks[k]);
      check_unit (c, &band->marks[k]);
    }
  }
}

static void
test_kept (void)
{
  g_autoptr (ExaDataset) dataset = bundled_load ();
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (GString) problems = g_string_new (NULL);

  for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_CHARTS); i++) {
    ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, i);
    for (int lang = 0; lang < EXA_N_LANGS; lang++) {
      g_autoptr (ExaSpec) spec = figure_spec (dataset, chart->id, NULL, (ExaLang)lang);
      for (guint k = 0; k < G_N_ELEMENTS (sizes) * 2; k++) {
        const ExaLayoutOptions options = {.width = sizes[k / 2].width,
                                          .height = sizes[k / 2].height,
                                          .theme = k % 2 == 0 ? EXA_THEME_LIGHT : EXA_THEME_PRINT,
                                          .text_scale = 1};
        g_autoptr (ExaLayout) layout = exa_layout_new (spec, fonts, &options);
        g_autofree char *name = g_strdup_printf ("%s %s %dx%d %s", chart->id, lang == EXA_LANG_EN ? "en" : "zh",
                                                 options.width, options.height, k % 2 == 0 ? "light" : "print");
        check (&(Case){spec, layout, name, problems});
      }
    }
  }
  layout_assert_none (problems);
}

/* The smallest em of names and values, pixels. */
static double
least_em (const ExaLayout *layout)
{
  double least = INFINITY;

  for (guint i = 0; i < layout->texts->len; i++) {
    const ExaLayoutText *text = &g_array_index (layout->texts, ExaLayoutText, i);
    if (g_str_has_prefix (text->key, "label:") || g_str_has_prefix (text->key, "value:"))
      least = MIN (least, text->em);
  }
  return least;
}

/* Notes that made room for rows are not left small beside them. */
static void
test_notes (void)
{
  static const struct {
    const char *chart;
    int width, height;
  } cases[] = {{"chips-fp16", 1080, 1080}, {"chips-vs-h100", 1000, 1250}, {"chips-int8", 1000, 1250}};
  g_autoptr (ExaDataset) dataset = bundled_load ();
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases) * EXA_N_LANGS; i++) {
    ExaLang lang = (ExaLang)(i % EXA_N_LANGS);
    guint k = i / EXA_N_LANGS;
    g_autoptr (ExaLayout) layout =
        figure_layout (dataset, cases[k].chart, lang, fonts, cases[k].width, cases[k].height, EXA_THEME_LIGHT);
    double notes = layout_text (layout, "notes")->em;
    /* Nor larger than what is small beside a value: its status. */
    g_test_message ("%s: %.1f beside %.1f px", cases[k].chart, notes, least_em (layout));
    g_assert_cmpfloat (least_em (layout) / notes, <, 1.35);
  }
}

/* A figure that grows in both directions has no smaller texts. */
static void
test_growing (void)
{
  static const int steps[][2] = {{320, 180}, {600, 338}, {960, 540}, {1280, 720}, {1920, 1080}, {3840, 2160}};
  g_autoptr (ExaDataset) dataset = bundled_load ();
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (GString) problems = g_string_new (NULL);

  for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_CHARTS); i++) {
    ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, i);
    for (int lang = 0; lang < EXA_N_LANGS; lang++) {
      g_autoptr (ExaSpec) spec = figure_spec (dataset, chart->id, NULL, (ExaLang)lang);
      double before = 0;
      for (guint k = 0; k < G_N_ELEMENTS (steps); k++) {
        const ExaLayoutOptions options = {.width = steps[k][0], .height = steps[k][1], .text_scale = 1};
        g_autoptr (ExaLayout) layout = exa_layout_new (spec, fonts, &options);
        double least = least_em (layout);
        if (layout->report.kind == EXA_FIGURE_BARS && least < before - 0.01)
          g_string_append_printf (problems, "%s %s: texts of %.2f px at %dx%d, of %.2f px in a smaller figure\n",
                                  chart->id, lang == EXA_LANG_EN ? "en" : "zh", least, steps[k][0], steps[k][1],
                                  before);
        before = least;
      }
    }
  }
  layout_assert_none (problems);
}

/* The least em of names and values in an upright figure of few rows, pixels. */
#define LEAST_UPRIGHT 14.99

/* Of the height: how far a stack with its rows reaches at least. */
#define LEAST_REACH 0.45

/* Where the last name ends, pixels. */
static double
find_foot (const ExaLayout *layout)
{
  const ExaLayoutText *last = last_label (layout);

  return last != NULL ? last->rect.y + last->rect.height : 0;
}

/* Few rows in an upright figure have the height for texts that are easily read; a stack is no strip at its top. */
static void
test_upright (void)
{
  g_autoptr (ExaDataset) dataset = bundled_load ();
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (GString) problems = g_string_new (NULL);
  const ExaLayoutOptions options = {.width = 600, .height = 1600, .text_scale = 1};

  for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_CHARTS); i++) {
    ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, i);
    for (int lang = 0; lang < EXA_N_LANGS; lang++) {
      g_autoptr (ExaSpec) spec = figure_spec (dataset, chart->id, NULL, (ExaLang)lang);
      g_autoptr (ExaLayout) layout = exa_layout_new (spec, fonts, &options);
      double least = least_em (layout);
      if (layout->report.kind == EXA_FIGURE_BARS && spec->n_bands <= 6 && least < LEAST_UPRIGHT)
        g_string_append_printf (problems, "%s %s: a name or value of %.2f px\n", chart->id,
                                lang == EXA_LANG_EN ? "en" : "zh", least);
      if (layout->report.kind == EXA_FIGURE_STACKED && find_foot (layout) < options.height * LEAST_REACH)
        g_string_append_printf (problems, "%s: ends at %.0f px of %d\n", chart->id, find_foot (layout), options.height);
    }
  }
  layout_assert_none (problems);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sizes/kept", test_kept);
  g_test_add_func ("/sizes/notes", test_notes);
  g_test_add_func ("/sizes/growing", test_growing);
  g_test_add_func ("/sizes/upright", test_upright);
  return g_test_run ();
}
