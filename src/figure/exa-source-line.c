/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-source-line.h"

#include <string.h>

/* Paragraphs named for one source; beyond that, only the source is. */
#define MAX_PARAGRAPHS 6
/* Names given for one speaker. */
#define MAX_LABELS 3

typedef struct {
  ExaSource *source;  /* borrowed */
  GArray *paragraphs; /* int, in order */
} Cited;

/* Somebody named in the sources, with what he speaks of. */
typedef struct {
  ExaSpeaker *speaker; /* borrowed */
  GPtrArray *labels;   /* names of what he speaks of, borrowed */
} Voice;

typedef struct {
  GPtrArray *voices; /* Voice */
  GPtrArray *cited;  /* Cited */
  guint n_claims;    /* reported ones, those that derived claims are made of included */
  guint n_voiced;    /* of these, with a speaker */
} Credits;

static void
cited_free (gpointer data)
{
  g_array_unref (((Cited *)data)->paragraphs);
  g_free (data);
}

static void
voice_free (gpointer data)
{
  g_ptr_array_unref (((Voice *)data)->labels);
  g_free (data);
}

static Cited *
cited_for (Credits *credits, ExaSource *source)
{
  for (guint i = 0; i < credits->cited->len; i++) {
    Cited *cited = g_ptr_array_index (credits->cited, i);
    if (cited->source == source)
      return cited;
  }
  Cited *cited = g_new0 (Cited, 1);
  cited->source = source;
  cited->paragraphs = g_array_new (FALSE, FALSE, sizeof (int));
  g_ptr_array_add (credits->cited, cited);
  return cited;
}

static Voice *
voice_for (Credits *credits, ExaSpeaker *speaker)
{
  for (guint i = 0; i < credits->voices->len; i++) {
    Voice *voice = g_ptr_array_index (credits->voices, i);
    if (voice->speaker == speaker)
      return voice;
  }
  Voice *voice = g_new0 (Voice, 1);
  voice->speaker = speaker;
  voice->labels = g_ptr_array_new ();
  g_ptr_array_add (credits->voices, voice);
  return voice;
}

static void
add_paragraph (Cited *cited, int paragraph)
{
  guint at = 0;

  if (paragraph == 0)
    return;
  for (; at < cited->paragraphs->len; at++) {
    int known = g_array_index (cited->paragraphs, int, at);
    if (known == paragraph)
      return;
    if (known > paragraph)
      break;
  }
  g_array_insert_val (cited->paragraphs, at, paragraph);
}

static void
add_claim (Credits *credits, ExaClaim *claim, ExaLang lang)
{
  if (claim->speaker != NULL) {
    Voice *voice = voice_for (credits, claim->speaker);
    const char *label = exa_text_get (&claim->subject->name, lang);
    if (!g_ptr_array_find_with_equal_func (voice->labels, label, g_str_equal, NULL))
      g_ptr_array_add (voice->labels, (gpointer)label);
    credits->n_voiced++;
  }
  credits->n_claims += claim->cites->len > 0 ? 1 : 0;
  for (guint i = 0; i < claim->cites->len; i++) {
    ExaCite *cite = g_ptr_array_index (claim->cites, i);
    add_paragraph (cited_for (credits, cite->source), cite->paragraph);
  }
}

/* A derived claim is credited to whoever said what it is computed from. */
static void
add_claims (Credits *credits, const ExaClaimSet *set, ExaLang lang)
{
  for (guint i = 0; i < set->claims->len; i++)
    add_claim (credits, g_ptr_array_index (set->claims, i), lang);
}

static void
append_labels (GString *out, const Voice *voice, ExaLang lang)
{
  gboolean english = lang == EXA_LANG_EN;

  g_string_append (out, english ? " (" : "（");
  for (guint i = 0; i < voice->labels->len && i < MAX_LABELS; i++)
    g_string_append_printf (out, "%s%s", i == 0 ? "" : (english ? ", " : "、"),
                            (const char *)g_ptr_array_index (voice->labels, i));
  if (voice->labels->len > MAX_LABELS)
    g_string_append (out, english ? " …" : "等");
  g_string_append (out, english ? ")" : "）");
}

static void
append_voices (GString *out, const Credits *credits, gboolean with_labels, ExaLang lang)
{
  for (guint i = 0; i < credits->voices->len; i++) {
    Voice *voice = g_ptr_array_index (credits->voices, i);
    if (i > 0)
      g_string_append (out, lang == EXA_LANG_EN ? ", " : "、");
    g_string_append (out, exa_text_get (&voice->speaker->name, lang));
    if (with_labels)
      append_labels (out, voice, lang);
  }
}

/* A date that does not break into lines. */
static char *
date_in_one_piece (ExaDate date, ExaLang lang)
{
  g_autofree char *text = exa_date_format (date, lang);
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);

  return g_strjoinv ("\u00a0", parts);
}

static void
append_cited (GString *out, const Cited *cited, ExaLang lang)
{
  gboolean english = lang == EXA_LANG_EN;

  g_string_append_printf (out, english ? "“%s”" : "《%s》", exa_text_get (&cited->source->title, lang));
  if (exa_date_is_known (cited->source->date)) {
    g_autofree char *date = date_in_one_piece (cited->source->date, lang);
    g_string_append_printf (out, english ? ", %s" : "，%s", date);
  }
  if (cited->paragraphs->len == 0 || cited->paragraphs->len > MAX_PARAGRAPHS)
    return;
  g_string_append (out, english ? ",\u00a0¶\u00a0" : "，第\u00a0");
  for (guint i = 0; i < cited->paragraphs->len; i++)
    g_string_append_printf (out, "%s%d", i == 0 ? "" : (english ? ",\u00a0" : "、"),
                            g_array_index (cited->paragraphs, int, i));
  if (!english)
    g_string_append (out, "\u00a0段");
}

static void
append_all_cited (GString *out, const Credits *credits, ExaLang lang)
{
  gboolean english = lang == EXA_LANG_EN;

  for (guint i = 0; i < credits->cited->len; i++) {
    if (i > 0)
      g_string_append (out, english ? "; " : "；");
    append_cited (out, g_ptr_array_index (credits->cited, i), lang);
  }
}

/* Whether the only voice is that of whoever published the source: then nobody reports anybody. */
static gboolean
is_own_voice (const Credits *credits)
{
  if (credits->voices->len != 1 || credits->cited->len != 1)
    return FALSE;
  Voice *voice = g_ptr_array_index (credits->voices, 0);
  Cited *cited = g_ptr_array_index (credits->cited, 0);
  return strcmp (exa_text_get (&voice->speaker->name, EXA_LANG_EN),
                 exa_text_get (&cited->source->publisher, EXA_LANG_EN)) == 0;
}

static char *
write_credits (const Credits *credits, ExaLang lang)
{
  GString *out = g_string_new (NULL);
  gboolean english = lang == EXA_LANG_EN, all_voiced = credits->n_voiced >= credits->n_claims;

  if (credits->voices->len > 0 && (all_voiced || credits->cited->len == 0)) {
    append_voices (out, credits, credits->voices->len > 1, lang);
    if (credits->cited->len > 0 && is_own_voice (credits))
      g_string_append (out, english ? ", " : "");
    else if (credits->cited->len > 0)
      g_string_append (out, english ? ", as reported in " : "，转引自");
  }
  append_all_cited (out, credits, lang);
  if (credits->voices->len > 0 && credits->cited->len > 0 && !all_voiced) {
    g_string_append (out, english ? "; named there: " : "；文中注明出处的有：");
    append_voices (out, credits, TRUE, lang);
  }
  return g_string_free (out, FALSE);
}

static void
credits_init (Credits *credits)
{
  *credits = (Credits){
      .voices = g_ptr_array_new_with_free_func (voice_free),
      .cited = g_ptr_array_new_with_free_func (cited_free),
  };
}

static void
credits_clear (Credits *credits)
{
  g_ptr_array_unref (credits->voices);
  g_ptr_array_unref (credits->cited);
}

char *
exa_source_of_claim (ExaClaim *claim, ExaLang lang)
{
  g_autoptr (ExaClaimSet) set = exa_claim_set_new_of (claim);
  Credits credits;

  credits_init (&credits);
  add_claims (&credits, set, lang);
  char *text = write_credits (&credits, lang);
  credits_clear (&credits);
  return text;
}

char *
exa_source_line (const ExaTable *table, ExaLang lang)
{
  g_autoptr (ExaClaimSet) set = exa_table_get_claim_set (table);
  Credits credits;
  char *line = NULL;

  credits_init (&credits);
  add_claims (&credits, set, lang);
  if (credits.voices->len + credits.cited->len > 0) {
    g_autofree char *text = write_credits (&credits, lang);
    gboolean many = credits.cited->len > 1 && (credits.voices->len != 1 || credits.n_voiced < credits.n_claims);
    line = g_strconcat (lang == EXA_LANG_EN ? (many ? "Sources: " : "Source: ") : "来源：", text, NULL);
  }
  credits_clear (&credits);
  return line;
}

/* One half of the line: who says it, or where; with the names of what each speaks of, where there are several. */
static char *
write_half (const ExaTable *table, gboolean who, ExaLang lang)
{
  g_autoptr (ExaClaimSet) set = exa_table_get_claim_set (table);
  GString *out = g_string_new (NULL);
  Credits credits;

  credits_init (&credits);
  add_claims (&credits, set, lang);
  if (who)
    append_voices (out, &credits, credits.voices->len > 1 || credits.n_voiced < credits.n_claims, lang);
  else
    append_all_cited (out, &credits, lang);
  credits_clear (&credits);
  return g_string_free (out, out->len == 0);
}

char *
exa_source_line_who (const ExaTable *table, ExaLang lang)
{
  return write_half (table, TRUE, lang);
}

char *
exa_source_line_where (const ExaTable *table, ExaLang lang)
{
  return write_half (table, FALSE, lang);
}
