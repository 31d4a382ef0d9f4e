/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exa-base-enums.h"
#include "exa-nick.h"

/* More claims would all be made for it. */
#define MOST_VOICED 20000

static const struct {
  const char *name;
  gboolean of_chart, is_text; /* in a language */
} kinds[EXA_N_WORDS] = {
    [EXA_WORD_HEADLINE] = {"headline", TRUE, TRUE}, [EXA_WORD_SUBTITLE] = {"subtitle", TRUE, TRUE},
    [EXA_WORD_NOTE] = {"note", TRUE, TRUE},         [EXA_WORD_PUBLISHER] = {"publisher", FALSE, TRUE},
    [EXA_WORD_SOURCE] = {"source", FALSE, TRUE},    [EXA_WORD_DATE] = {"date", FALSE, FALSE},
    [EXA_WORD_URL] = {"url", FALSE, FALSE},
};

/* What stands before the text: "headline en memory-gb=". An id has no "=". */
static char *
make_key (ExaTableWord word, const char *chart, ExaLang lang)
{
  return g_strdup_printf ("%s %s %s=", kinds[word].name,
                          kinds[word].is_text ? exa_enum_to_nick (EXA_TYPE_LANG, (int)lang) : "",
                          kinds[word].of_chart && chart != NULL ? chart : "");
}

const char *
exa_table_words_get (char **words, ExaTableWord word, const char *chart, ExaLang lang)
{
  g_autofree char *key = make_key (word, chart, lang);

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (g_str_has_prefix (words[i], key))
      return words[i] + strlen (key);
  return NULL;
}

char **
exa_table_words_set (char **words, ExaTableWord word, const char *chart, ExaLang lang, const char *text)
{
  g_autofree char *key = make_key (word, chart, lang);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  char **result;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (!g_str_has_prefix (words[i], key))
      g_strv_builder_add (builder, words[i]);
  if (text != NULL && *text != '\0') {
    g_autofree char *entry = g_strconcat (key, text, NULL);

    g_strv_builder_add (builder, entry);
  }
  g_strfreev (words);
  result = g_strv_builder_end (builder);
  if (result[0] == NULL)
    g_clear_pointer (&result, g_strfreev);
  return result;
}

/* --- applying --- */

static void
set_text (ExaText *text, char **words, ExaTableWord word, const char *chart)
{
  for (ExaLang lang = 0; lang < EXA_N_LANGS; lang++) {
    const char *said = exa_table_words_get (words, word, chart, lang);

    if (said != NULL)
      exa_text_set (text, lang, said);
  }
}

/* What is noted of the table stays before it. */
static void
add_note (ExaChart *chart, char **words)
{
  for (ExaLang lang = 0; lang < EXA_N_LANGS; lang++) {
    const char *said = exa_table_words_get (words, EXA_WORD_NOTE, chart->id, lang);
    const char *noted = exa_text_get (&chart->note, lang);
    g_autofree char *both = said != NULL && *noted != '\0' ? g_strdup_printf ("%s\n%s", noted, said) : g_strdup (said);

    if (both != NULL)
      exa_text_set (&chart->note, lang, both);
  }
}

/* A figure names who says it by its claims. Those of a long table are made when they are seen, and keep to their
 * source, which names the publisher as well. */
static void
set_speaker (ExaDataset *dataset, ExaSource *source)
{
  guint n = exa_dataset_count (dataset, EXA_LIST_CLAIMS);
  g_autoptr (ExaSpeaker) speaker = exa_speaker_new ();

  if (exa_text_is_empty (&source->publisher) || n > MOST_VOICED)
    return;
  speaker->id = g_strconcat (source->id, "-publisher", NULL);
  speaker->name = exa_text_copy (&source->publisher);
  exa_dataset_add (dataset, EXA_LIST_SPEAKERS, g_object_ref (speaker));
  for (guint i = 0; i < n; i++) {
    ExaClaim *claim = exa_dataset_nth (dataset, EXA_LIST_CLAIMS, i);

    if (claim->cites->len == 1 && ((ExaCite *)g_ptr_array_index (claim->cites, 0))->source == source)
      g_set_object (&claim->speaker, speaker);
  }
}

void
exa_table_words_apply (char **words, ExaDataset *dataset, ExaSource *source)
{
  const char *date = exa_table_words_get (words, EXA_WORD_DATE, NULL, EXA_LANG_EN);
  const char *url = exa_table_words_get (words, EXA_WORD_URL, NULL, EXA_LANG_EN);

  for (guint i = 0; words != NULL && i < exa_dataset_count (dataset, EXA_LIST_CHARTS); i++) {
    ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, i);

    set_text (&chart->title, words, EXA_WORD_HEADLINE, chart->id);
    set_text (&chart->subtitle, words, EXA_WORD_SUBTITLE, chart->id);
    add_note (chart, words);
  }
  set_text (&source->publisher, words, EXA_WORD_PUBLISHER, NULL);
  set_text (&source->title, words, EXA_WORD_SOURCE, NULL);
  set_speaker (dataset, source);
  if (date != NULL)
    exa_date_parse (date, &source->date);
  if (url != NULL) {
    g_free (source->url);
    source->url = g_strdup (url);
  }
}

/* --- what is lacking --- */

char *
exa_table_words_find_lack (ExaSource *source, ExaChart *chart)
{
  gboolean said = !exa_text_is_empty (&source->publisher) || !exa_text_is_empty (&source->author);
  ExaClaim *claim = chart != NULL && exa_chart_count (chart) > 0 ? exa_chart_nth (chart, 0) : NULL;
  gboolean dated = exa_date_is_known (source->date) || (claim != NULL && exa_date_is_known (claim->as_of));

  if (said && dated)
    return NULL;
  if (!said && !dated)
    return g_strdup (_ ("To be quoted, it lacks who says it, and when."));
  return g_strdup (said ? _ ("To be quoted, it lacks when it was said.") : _ ("To be quoted, it lacks who says it."));
}
