/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-notes.h"

#include <string.h>

#include "exa-choice.h"
#include "exa-kind.h"

/* Rows left out that are named. */
#define MAX_NAMED 2

void
exa_notes_add (GString *out, const char *sentence, ExaLang lang)
{
  static const char *const ends[] = {".", "!", "?", "。", "！", "？", "…"};

  if (sentence == NULL || *sentence == '\0')
    return;
  if (out->len > 0 && lang == EXA_LANG_EN)
    g_string_append_c (out, ' ');
  g_string_append (out, sentence);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++) {
    if (g_str_has_suffix (sentence, ends[i]))
      return;
  }
  g_string_append (out, lang == EXA_LANG_EN ? "." : "。");
}

void
exa_notes_add_left_out (GString *out, const ExaLayoutReport *report, ExaLang lang)
{
  if (report->n_left_out == 0)
    return;
  g_autofree char *n = exa_count_to_string (report->n_left_out);
  g_autofree char *sentence = g_strdup_printf (lang == EXA_LANG_EN ? "And %s more, not shown" : "另有 %s 项未显示", n);
  exa_notes_add (out, sentence, lang);
}

static gboolean
has_band (const ExaChoice *choice, guint band)
{
  for (guint i = 0; i < choice->n; i++) {
    if (exa_choice_nth (choice, i) == band)
      return TRUE;
  }
  return FALSE;
}

/* "Not shown: Ascend 910C (3.2 TB/s)": the rows left out, if they are no more than can be named; else NULL. */
static char *
name_left_out (const ExaLayoutReport *report, const ExaSpec *spec)
{
  gboolean english = spec->lang == EXA_LANG_EN;
  const ExaChoice choice = exa_choice_new (spec, report->n_drawn);
  g_autoptr (GString) list = g_string_new (NULL);

  if (report->n_left_out > MAX_NAMED || report->n_left_out != spec->n_bands - report->n_drawn)
    return NULL;
  for (guint i = 0; i < spec->n_bands; i++) {
    const ExaBand *band = &spec->bands[i];
    if (has_band (&choice, i))
      continue;
    g_string_append_printf (list, "%s%s", list->len > 0 ? (english ? ", " : "、") : "", band->label);
    if (band->n_marks == 1)
      g_string_append_printf (list, english ? " (%s)" : "（%s）", band->marks[0].value);
  }
  return g_strdup_printf (english ? "Not shown: %s" : "未显示：%s", list->str);
}

void
exa_notes_add_comparison (GString *out, const ExaSpec *spec)
{
  exa_notes_add (out, spec->compare_words, spec->lang);
}

void
exa_notes_add_kind (GString *out, const ExaLayoutReport *report, const ExaSpec *spec)
{
  if (report->kind != spec->kind)
    exa_notes_add (out, exa_kind_get (spec->kind)->instead_note[spec->lang], spec->lang);
}

void
exa_notes_add_unlettered (GString *out, const ExaLayoutReport *report, ExaLang lang)
{
  if (!report->unlettered)
    return;
  if (lang == EXA_LANG_ZH_CN)
    exa_notes_add (out, "方框代替本机字体中没有的字符", lang);
  exa_notes_add (out, "Boxes stand for letters that no font of this machine has.", EXA_LANG_EN);
}

/* Who in a plane has no name, where that is not too many to be told of. */
static void
add_unnamed (GString *out, const ExaLayoutReport *report, const ExaSpec *spec)
{
  static const char *const some[][EXA_N_LANGS] = {{"Not named for want of room: ", "因空间不足未标名称："},
                                                  {"Record holders not named for want of room: ",
                                                   "因空间不足未标名称的纪录保持者："}};
  static const char *const many[][EXA_N_LANGS] = {{"Not all dots have room for their names",
                                                   "部分点因空间不足未标名称"},
                                                  {"Not all record holders have room for their names",
                                                   "部分纪录保持者因空间不足未标名称"}};
  gboolean records = spec->kind == EXA_FIGURE_TIME;
  g_autoptr (GString) names = g_string_new (NULL);

  if (report->n_unnamed > EXA_MOST_UNNAMED)
    exa_notes_add (out, many[records][spec->lang], spec->lang);
  if (report->n_unnamed == 0 || report->n_unnamed > EXA_MOST_UNNAMED)
    return;
  for (guint i = 0; i < report->n_unnamed; i++) {
    const ExaBand *band = &spec->bands[report->unnamed[i]];
    records = records && band->marks[0].record;
    g_string_append_printf (names, "%s%s", i == 0 ? "" : spec->lang == EXA_LANG_EN ? ", " : "、", band->label);
  }
  g_string_prepend (names, some[records][spec->lang]);
  exa_notes_add (out, names->str, spec->lang);
}

static gboolean
is_signed (const ExaMark *mark)
{
  return mark->value != NULL && strstr (mark->value, EXA_DERIVED_SIGN) != NULL;
}

/* Whether a value that is drawn has the sign of computed figures. */
static gboolean
has_sign (const ExaSpec *spec, guint n_drawn)
{
  const ExaChoice choice = exa_choice_new (spec, n_drawn);

  for (guint i = 0; i < n_drawn; i++) {
    const ExaBand *band = &spec->bands[exa_choice_nth (&choice, i)];
    for (guint k = 0; k < band->n_marks; k++) {
      if (is_signed (&band->marks[k]))
        return TRUE;
    }
  }
  return spec->remainder != NULL && is_signed (spec->remainder);
}

/* Whether one of the first @n of @notes says what the sign of computed figures means. */
static gboolean
explains_sign (char **notes, guint n)
{
  for (guint i = 0; i < n; i++)
    if (strstr (notes[i], EXA_DERIVED_SIGN) != NULL)
      return TRUE;
  return FALSE;
}

/* That there are more notes than the first @n of @notes; no sign stands without what it means. */
static void
add_omitted (GString *out, const ExaLayoutReport *report, const ExaSpec *spec, char **notes, guint n)
{
  gboolean english = spec->lang == EXA_LANG_EN;

  if (has_sign (spec, report->n_drawn) && !explains_sign (notes, n))
    exa_notes_add (out, english ? EXA_DERIVED_SIGN "\u00a0computed" : EXA_DERIVED_SIGN "\u00a0推算", spec->lang);
  exa_notes_add (out, english ? "Further notes omitted" : "其余说明从略", spec->lang);
}

char *
exa_notes_write (const ExaLayoutReport *report, const ExaSpec *spec, guint most)
{
  GString *out = g_string_new (NULL);

  exa_notes_add_unlettered (out, report, spec->lang);
  g_autofree char *left_out = report->n_left_out > 0 ? name_left_out (report, spec) : NULL;
  if (left_out != NULL)
    exa_notes_add (out, left_out, spec->lang);
  else
    exa_notes_add_left_out (out, report, spec->lang);
  if (report->comparison != EXA_COMPARISON_BRACKET)
    exa_notes_add_comparison (out, spec);
  g_auto (GStrv) notes = exa_notes_list (spec, report->n_drawn);
  guint n = g_strv_length (notes);
  for (guint i = 0; i < MIN (n, most); i++)
    exa_notes_add (out, notes[i], spec->lang);
  if (most >= n && report->unsigned_several)
    exa_notes_add (out, spec->lang == EXA_LANG_EN ? "Some dots stand for several figures" : "部分点代表多个数字",
                   spec->lang);
  if (most >= n)
    add_unnamed (out, report, spec);
  else
    add_omitted (out, report, spec, notes, most);
  return g_string_free (out, FALSE);
}

/* The ids of the marks of @n_drawn bands. */
static GHashTable *
collect_drawn (const ExaSpec *spec, guint n_drawn)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);
  const ExaChoice choice = exa_choice_new (spec, n_drawn);

  for (guint i = 0; i < n_drawn; i++) {
    const ExaBand *band = &spec->bands[exa_choice_nth (&choice, i)];
    for (guint k = 0; k < band->n_marks; k++)
      g_hash_table_add (ids, band->marks[k].id);
  }
  return ids;
}

static gboolean
is_drawn (const char *id, gconstpointer ids)
{
  return g_hash_table_contains ((GHashTable *)ids, id);
}

char **
exa_notes_list (const ExaSpec *spec, guint n_drawn)
{
  g_autoptr (GHashTable) ids = NULL;
  GPtrArray *all = g_ptr_array_new ();

  for (guint i = 0; i < spec->notes->len; i++) {
    const ExaNote *note = g_ptr_array_index (spec->notes, i);
    /* Of a long table nobody asks. */
    if (note->items != NULL && note->items->len > 0 && ids == NULL)
      ids = collect_drawn (spec, n_drawn);
    char *text = exa_note_write (note, ids != NULL ? g_hash_table_size (ids) : 0, is_drawn, ids);
    if (text != NULL)
      g_ptr_array_add (all, text);
  }
  g_ptr_array_add (all, NULL);
  return (char **)g_ptr_array_free (all, FALSE);
}

/* Whether there are any. */
static gboolean
has_own (const ExaSpec *spec, guint n_drawn)
{
  g_auto (GStrv) notes = exa_notes_list (spec, n_drawn);

  return notes[0] != NULL;
}

char *
exa_notes_write_least (const ExaLayoutReport *report, const ExaSpec *spec)
{
  GString *out = g_string_new (NULL);

  exa_notes_add_unlettered (out, report, spec->lang);
  if (report->comparison != EXA_COMPARISON_BRACKET)
    exa_notes_add_comparison (out, spec);
  return g_string_free (out, FALSE);
}

char *
exa_notes_write_corner (const ExaLayoutReport *report, const ExaSpec *spec)
{
  gboolean english = spec->lang == EXA_LANG_EN;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *n = exa_count_to_string (report->n_left_out);
  g_autofree char *more = g_strdup_printf (!english                  ? "另有 %s 项"
                                           : report->n_left_out == 1 ? "%s more row"
                                                                     : "%s more rows",
                                           n);

  /* No sign stands without what it means; and a subtitle that names the scale may have had no room. */
  if (has_sign (spec, report->n_drawn))
    g_ptr_array_add (parts, english ? EXA_DERIVED_SIGN "\u00a0computed" : EXA_DERIVED_SIGN "\u00a0推算");
  if (spec->log_scale)
    g_ptr_array_add (parts, english ? "log scale" : "对数坐标");
  if (report->n_left_out > 0)
    g_ptr_array_add (parts, more);
  if (has_own (spec, report->n_drawn))
    g_ptr_array_add (parts, english ? "notes omitted" : "说明从略");
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (english ? ", " : "，", (char **)parts->pdata);
}
