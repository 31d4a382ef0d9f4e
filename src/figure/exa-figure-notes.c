/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-figure-notes.h"

#include <string.h>

#include "exa-figure-hue.h"
#include "exa-figure-plane.h"
#include "exa-sort.h"

/* Formulas written out below a figure, and pairs of unknown order named. */
#define MAX_FORMULAS 3
#define MAX_PAIRS    2
/* Figures of one status that are named; more, if their names are short. */
#define MAX_NAMED 3
#define MAX_SHORT 8
/* Parts of a stack of which the formula for what is left is written out. */
#define MAX_PARTS 6

guint
exa_figure_count_computed (const ExaTable *table, guint *n_claims)
{
  guint n = 0, all = 0;

  for (guint i = 0; i < exa_table_count (table); i++) {
    const ExaRow *row = exa_table_nth (table, i);
    for (guint k = 0; k < row->cells->len; k++, all++)
      n += exa_claim_is_computed (g_array_index (row->cells, ExaCell, k).claim) ? 1 : 0;
  }
  *n_claims = all;
  return n;
}

/* Whether a name would be taken for a side of an equation, since it ends in a number or is a clause with one:
 * "China, if 5,427 is exact" = 5,427 ÷ (> 10). */
static gboolean
reads_as_equation (const char *name)
{
  const char *word = strrchr (name, ' ');

  return g_ascii_isdigit (word != NULL ? word[1] : *name) ||
         ((strstr (name, ", ") != NULL || strstr (name, "，") != NULL) && strpbrk (name, "0123456789") != NULL);
}

static char *
write_formula (const ExaRow *row, guint cell, ExaLang lang)
{
  ExaClaim *claim = g_array_index (row->cells, ExaCell, cell).claim;
  g_autofree char *name = exa_row_write_name (row, cell, lang);
  g_autofree char *formula = exa_claim_format_formula (claim, lang);

  return g_strdup_printf (reads_as_equation (name) ? "“%s” = %s" : "%s = %s", name, formula);
}

static gboolean
has_rest (const ExaTable *table)
{
  return table->has_remainder && table->remainder.high > 0;
}

/* "not attributed = 100 % − 68 % − (5–6 %) − (< 4 %)" */
static void
append_rest (GString *out, const ExaTable *table, ExaLang lang)
{
  ExaQuantity whole = exa_quantity_exact (exa_measure_get_limit (table->measure));
  g_autofree char *all = exa_quantity_format (whole, table->unit, lang, 0, TRUE);

  g_string_append_printf (out, "%s = %s", lang == EXA_LANG_EN ? "not attributed" : "未列明归属", all);
  for (guint i = 0; i < exa_table_count (table); i++) {
    ExaClaim *claim = g_array_index (exa_table_nth (table, i)->cells, ExaCell, 0).claim;
    g_autofree char *part = exa_claim_format (claim, lang);
    gboolean sure = exa_quantity_is_point (claim->value) && !claim->value.inexact;
    g_string_append_printf (out, sure ? " − %s" : " − (%s)", part);
  }
}

/* How each figure is computed, of those that are drawn. */
static ExaNote *
note_on_formulas (const ExaTable *table, const char *sign, ExaLang lang)
{
  ExaNote *note = exa_note_new_of_marks ();

  note->text = g_strconcat (sign, lang == EXA_LANG_EN ? "Computed: {}." : "推算：{}。", NULL);
  note->separator = lang == EXA_LANG_EN ? "; " : "；";
  note->most = MAX_FORMULAS;
  for (guint i = 0; i < exa_table_count (table); i++) {
    const ExaRow *row = exa_table_nth (table, i);
    for (guint k = 0; k < row->cells->len; k++) {
      ExaClaim *claim = g_array_index (row->cells, ExaCell, k).claim;
      if (exa_claim_is_computed (claim))
        exa_note_add (note, claim->id, NULL, write_formula (row, k, lang));
    }
  }
  return note;
}

/* The formulas of a stack with what it leaves. */
static ExaNote *
note_on_stack (const ExaTable *table, const char *sign, ExaLang lang)
{
  gboolean english = lang == EXA_LANG_EN;
  GString *out = g_string_new (sign);

  g_string_append (out, english ? "Computed: " : "推算：");
  for (guint i = 0; i < exa_table_count (table); i++) {
    const ExaRow *row = exa_table_nth (table, i);
    for (guint k = 0; k < row->cells->len; k++) {
      if (!exa_claim_is_computed (g_array_index (row->cells, ExaCell, k).claim))
        continue;
      g_autofree char *formula = write_formula (row, k, lang);
      g_string_append_printf (out, "%s%s", formula, english ? "; " : "；");
    }
  }
  append_rest (out, table, lang);
  g_string_append (out, english ? "." : "。");
  return exa_note_new (g_string_free (out, FALSE));
}

static ExaNote *
note_on_derived (const ExaTable *table, ExaLang lang)
{
  guint n_claims, n_derived = exa_figure_count_computed (table, &n_claims);
  const char *sign = n_derived < n_claims ? EXA_DERIVED_SIGN " " : "";
  gboolean rest = has_rest (table);

  if (n_derived == 0 && !rest)
    return NULL;
  if (n_derived <= MAX_FORMULAS && rest && exa_table_count (table) <= MAX_PARTS)
    return note_on_stack (table, sign, lang);
  if (n_derived <= MAX_FORMULAS && !rest)
    return note_on_formulas (table, sign, lang);
  return exa_note_new (
      g_strconcat (sign, lang == EXA_LANG_EN ? "Computed from reported figures." : "由原文数字推算。", NULL));
}

/* "A forecast, not a fact: US tech companies, 2027; …", of many how many they are. */
static ExaNote *
note_on_status (const ExaTable *table, ExaStatus status, ExaLang lang)
{
  gboolean english = lang == EXA_LANG_EN;
  const char *heading = exa_status_as_heading (status, lang);
  ExaNote *note = exa_note_new_of_marks ();

  note->text = g_strdup_printf (english ? "%s: {}." : "%s：{}。", heading);
  note->many = g_strdup_printf (english ? "%s: {n} of {all} figures." : "%s：{all} 个数字中的 {n} 个。", heading);
  note->each = g_strdup_printf (english ? "%s: all {all} figures." : "%s：全部 {all} 个数字。", heading);
  note->separator = english ? "; " : "；";
  note->most = MAX_NAMED;
  note->most_if_short = MAX_SHORT;
  for (guint i = 0; i < exa_table_count (table); i++) {
    const ExaRow *row = exa_table_nth (table, i);
    for (guint k = 0; k < row->cells->len; k++) {
      const ExaCell *cell = &g_array_index (row->cells, ExaCell, k);
      if (exa_cell_get_status (cell) == status)
        exa_note_add (note, cell->claim->id, NULL, exa_row_write_name (row, k, lang));
    }
  }
  return note;
}

static char *
note_on_assumptions (const ExaTable *table, ExaLang lang)
{
  g_autoptr (ExaClaimSet) set = exa_table_get_claim_set (table);
  GString *out = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < set->claims->len; i++) {
    ExaClaim *claim = g_ptr_array_index (set->claims, i);
    if (exa_text_is_empty (&claim->assumption))
      continue;
    g_autofree char *value = exa_claim_format (claim, lang);
    const char *name = exa_text_get (&claim->measure->name, lang);
    /* Of whom, unless it is of all. */
    const char *whose = claim->subject->kind != EXA_ENTITY_GROUP ? exa_text_get (&claim->subject->name, lang) : NULL;
    g_autofree char *of =
        whose == NULL ? g_strdup ("") : g_strdup_printf (lang == EXA_LANG_EN ? " (%s)" : "（%s）", whose);
    /* The name begins a sentence: it has a capital, and may need it. */
    if (lang == EXA_LANG_EN)
      g_string_append_printf (out, "%s%s%s %s is assumed, not reported.", n > 0 ? " " : "", name, of, value);
    else
      g_string_append_printf (out, "%s%s%s %s", n > 0 ? "；" : "假设（非原文）：", name, of, value);
    n++;
  }
  if (n > 0 && lang != EXA_LANG_EN)
    g_string_append (out, "。");
  return g_string_free (out, FALSE);
}

static const char *
first_mark (const ExaRow *row)
{
  return g_array_index (row->cells, ExaCell, 0).claim->id;
}

static gboolean
has_unknown_order (const ExaTable *table, guint n)
{
  for (guint i = 0; i + 1 < n; i++) {
    if (exa_table_nth (table, i)->order_unknown)
      return TRUE;
  }
  return FALSE;
}

/* All pairs, not neighbours alone: a wide range overlaps with rows far from it. In a table sorted by value, whichever
 * overlap at all, some neighbours do. */
static ExaNote *
note_on_order (const ExaTable *table, ExaLang lang)
{
  gboolean english = lang == EXA_LANG_EN;
  guint n = MIN (exa_table_count (table), EXA_MAX_BANDS);
  ExaNote *note = exa_note_new_of_marks ();

  note->text = g_strdup (english ? "Which is larger is not known, of {}: the figures overlap."
                                 : "{}的数字区间重叠，大小次序未知。");
  note->many = g_strdup (english ? "Which is larger is not known for {n} pairs, among them {}: the figures overlap."
                                 : "有 {n}\u00a0对的数字区间重叠，大小次序未知，如{}。");
  note->separator = english ? ", " : "、";
  note->most = MAX_PAIRS;
  if (!has_unknown_order (table, n))
    return note;
  for (guint i = 0; i < n; i++) {
    const ExaRow *row = exa_table_nth (table, i);
    for (guint k = i + 1; k < n; k++) {
      const ExaRow *other = exa_table_nth (table, k);
      if (exa_sort_is_order_unknown (row, other))
        exa_note_add (note, first_mark (row), first_mark (other),
                      g_strdup_printf (english ? "“%s” and “%s”" : "“%s”与“%s”", exa_row_get_label (row, lang),
                                       exa_row_get_label (other, lang)));
    }
  }
  return note;
}

static gboolean
is_any (const char *id, gconstpointer data)
{
  return TRUE;
}

char *
exa_figure_note_on_order (const ExaTable *table, ExaLang lang)
{
  ExaNote *note = note_on_order (table, lang);
  char *text = exa_note_write (note, 0, is_any, NULL);

  exa_note_free (note);
  return text;
}

static char *
note_on_unshown (ExaLang lang, guint n)
{
  if (n == 0)
    return NULL;
  g_autofree char *count = exa_count_to_string (n);
  if (lang != EXA_LANG_EN)
    return g_strdup_printf ("有 %s 个数值未显示：为零或负数。", count);
  return n == 1 ? g_strdup ("1 value not shown: zero or less.")
                : g_strdup_printf ("%s values not shown: zero or less.", count);
}

/* In a stack they would stand beyond its end. */
char *
exa_figure_note_on_whole (const ExaTable *table, ExaLang lang)
{
  if (!table->exceeds_whole)
    return NULL;
  ExaQuantity whole = exa_quantity_exact (exa_measure_get_limit (table->measure));
  g_autofree char *all = exa_quantity_format (whole, table->unit, lang, 0, TRUE);
  return g_strdup_printf (lang == EXA_LANG_EN ? "Not stacked: as reported, the parts may add up to more than %s."
                                              : "未堆叠：按原文数字，各部分之和可能超过 %s。",
                          all);
}

static char *
note_on_lengths (const ExaTable *table, ExaLang lang)
{
  if (!table->no_lengths)
    return NULL;
  return g_strdup (lang == EXA_LANG_EN ? "Listed, not drawn: an order, words or a name have no length."
                                       : "仅列出，不作图：高低、说法与名称没有长度。");
}

static char *
note_on_filter (const ExaTable *table, ExaLang lang)
{
  guint n = table->n_filtered, all = MAX (exa_chart_count (table->chart), table->chart->n_in_all);

  if (n == 0)
    return NULL;
  g_autofree char *some = exa_count_to_string (n), *total = exa_count_to_string (all);
  return lang == EXA_LANG_EN ? g_strdup_printf ("%s of %s figures left out by choice.", some, total)
                             : g_strdup_printf ("共 %s 个数字，按所选条件略去 %s 个。", total, some);
}

static char *
note_on_skyline (ExaLang lang, guint n_columns)
{
  if (n_columns == 0)
    return NULL;
  g_autofree char *n = exa_count_to_string (n_columns);
  return lang == EXA_LANG_EN
             ? g_strdup_printf ("%s columns, too many to be named; of those on one pixel the highest is drawn.", n)
             : g_strdup_printf ("共 %s 柱，不逐一标名；落在同一像素上的，画其中最高者。", n);
}

/* Bars that are countries name their colours themselves, so there is no key; where others are grey, that wants a word.
 */
static char *
note_on_hues (const ExaSpec *spec, const ExaTable *table, ExaLang lang)
{
  guint n_hued = 0, n_grey = 0;

  for (guint i = 0; i < exa_table_count (table); i++) {
    ExaEntity *subject = exa_table_nth (table, i)->subject;

    if (subject->kind != EXA_ENTITY_COUNTRY)
      return NULL;
    if (exa_figure_hue (subject) == EXA_HUE_NEUTRAL)
      n_grey++;
    else
      n_hued++;
  }
  if (spec->n_key > 0 || n_hued < 2 || n_grey == 0)
    return NULL;
  return g_strdup (lang == EXA_LANG_EN
                       ? "Some countries have a colour of their own in every chart; the others are grey."
                       : "部分国家在各图中均有固定颜色，其余为灰色。");
}

/* Whether what the chart says below itself is of the measures that are shown: others may have been laid along the axes
 * of a scatter. */
static gboolean
is_own_note_true (const ExaTable *table)
{
  const ExaChart *chart = table->chart;
  const ExaClaim *first = exa_chart_count (chart) > 0 ? exa_chart_nth (chart, 0) : NULL;

  if (table->kind != EXA_CHART_SCATTER)
    return TRUE;
  return (chart->x == NULL || chart->x == table->x_measure) && (first == NULL || first->measure == table->measure);
}

static void
take (ExaSpec *spec, ExaNote *note)
{
  if (note != NULL)
    g_ptr_array_add (spec->notes, note);
}

static void
take_text (ExaSpec *spec, char *text)
{
  if (text != NULL && *text != '\0')
    take (spec, exa_note_new (text));
  else
    g_free (text);
}

void
exa_figure_notes_add (ExaSpec *spec, const ExaTable *table, ExaLang lang)
{
  take_text (spec, note_on_skyline (lang, spec->kind == EXA_FIGURE_SKYLINE ? spec->n_bands + spec->n_behind : 0));
  take_text (spec, exa_figure_note_on_whole (table, lang));
  take_text (spec, note_on_lengths (table, lang));
  take_text (spec, note_on_filter (table, lang));
  take_text (spec, exa_figure_plane_note (table, lang));
  take_text (spec, note_on_unshown (lang, spec->n_unshown));
  if (is_own_note_true (table))
    take_text (spec, g_strdup (exa_text_get (&table->chart->note, lang)));
  for (int status = EXA_STATUS_ESTIMATE; status < EXA_N_STATUSES; status++)
    take (spec, note_on_status (table, (ExaStatus)status, lang));
  take (spec, note_on_derived (table, lang));
  take_text (spec, note_on_assumptions (table, lang));
  take (spec, note_on_order (table, lang));
  take_text (spec, note_on_hues (spec, table, lang));
}
