/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-slot.h"

#include <stdlib.h>
#include <string.h>

#include "exa-table-order.h"

/* What a chart of a long table shows at first. */
#define TOP_ROWS 20
/* Rows that can be read through in the order of their classes. */
#define MOST_IN_ORDER 60

ExaTableSlot *
exa_table_slot_new (ExaMeasure *measure, guint column)
{
  ExaTableSlot *self = g_new0 (ExaTableSlot, 1);

  self->measure = measure;
  self->column = column;
  self->figures = g_array_new (FALSE, FALSE, sizeof (ExaTableFigure));
  return self;
}

void
exa_table_slot_free (ExaTableSlot *self)
{
  g_array_unref (self->figures);
  g_clear_object (&self->columns);
  g_clear_pointer (&self->marks, g_array_unref);
  g_free (self);
}

guint
exa_table_slot_count (const ExaTableSlot *self)
{
  return self->columns != NULL ? exa_figures_count (self->columns) : self->figures->len;
}

/* A chart in the making. */
typedef struct {
  const ExaTablePlan *plan;
  GPtrArray *shown; /* const ExaTableFigure *, borrowed */
  gboolean series;  /* one thing at many times */
  gboolean newest;  /* only the newest figure of each is shown */
} Making;

static const char *
label_of (const ExaTableFigure *figure)
{
  return figure->row->label != NULL ? figure->row->label : "";
}

/* What a figure is about, whatever its time: subject and label. Transfer full. */
static char *
thing_of (const ExaTableFigure *figure)
{
  return g_strdup_printf ("%p\x1f%s", (void *)figure->row->subject, label_of (figure));
}

/* The newest figures of each thing. */
static void
keep_newest (GPtrArray *figures)
{
  g_autoptr (GHashTable) newest = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = 0;

  for (guint i = 0; i < figures->len; i++) {
    const ExaTableFigure *figure = figures->pdata[i], *known;
    char *thing = thing_of (figure);

    known = g_hash_table_lookup (newest, thing);
    if (known == NULL || exa_moment_compare (&figure->when, &known->when) > 0)
      g_hash_table_replace (newest, thing, (gpointer)figure);
    else
      g_free (thing);
  }
  for (guint i = 0; i < figures->len; i++) {
    const ExaTableFigure *figure = figures->pdata[i], *known;
    g_autofree char *thing = thing_of (figure);

    known = g_hash_table_lookup (newest, thing);
    if (exa_moment_compare (&figure->when, &known->when) == 0)
      figures->pdata[n++] = (gpointer)figure;
  }
  g_ptr_array_set_size (figures, (int)n);
}

static gboolean
are_one_thing (const GPtrArray *figures)
{
  const ExaTableFigure *first = figures->pdata[0];

  for (guint i = 1; i < figures->len; i++) {
    const ExaTableFigure *figure = figures->pdata[i];
    if (figure->row->subject != first->row->subject || strcmp (label_of (figure), label_of (first)) != 0)
      return FALSE;
  }
  return TRUE;
}

/* Whether two figures are about one thing and no time tells them apart: they are two, and not two readings of one. */
static gboolean
has_rows_alike (const GPtrArray *figures)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < figures->len; i++) {
    const ExaTableFigure *figure = figures->pdata[i];
    g_autofree char *thing = thing_of (figure), *date = exa_date_to_string (figure->when.date);

    if (!g_hash_table_add (seen, g_strjoin ("\n", thing, date, NULL)))
      return TRUE;
  }
  return FALSE;
}

/* --- times --- */

static int
by_time (gconstpointer a, gconstpointer b)
{
  const ExaTableFigure *x = *(const ExaTableFigure *const *)a, *y = *(const ExaTableFigure *const *)b;
  int order = exa_moment_compare (&x->when, &y->when);

  return order != 0 ? order : x < y ? -1 : x > y;
}

/* In one way of writing, or, as "FY2023" and "April", in its own; NULL where it is not said. Transfer full. */
static char *
write_time (const ExaTableFigure *figure)
{
  char *text = exa_moment_to_string (&figure->when);

  return text != NULL || *figure->said == '\0' ? text : g_strdup (figure->said);
}

/* The commonest time of the newest figures. */
static const ExaTableFigure *
find_common_time (const GPtrArray *figures)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const ExaTableFigure *common = NULL;
  guint most = 0;

  for (guint i = 0; i < figures->len; i++) {
    const ExaTableFigure *figure = figures->pdata[i];
    char *time = write_time (figure);
    guint n = time != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (counts, time)) + 1 : 0;

    if (time == NULL)
      continue;
    if (n > most || (n == most && exa_moment_compare (&figure->when, &common->when) > 0)) {
      most = n;
      common = figure;
    }
    g_hash_table_replace (counts, time, GUINT_TO_POINTER (n));
  }
  return common;
}

/* What all @figures have in words behind them; NULL where some have others, or none. @any: (out): some have. */
static const char *
find_words (const GPtrArray *figures, gboolean *any)
{
  const char *all = NULL;
  guint n = 0;

  *any = FALSE;
  for (guint i = 0; i < figures->len; i++) {
    const ExaTableFigure *figure = figures->pdata[i];

    *any |= figure->words != NULL;
    n += figure->words != NULL && (all == NULL || strcmp (all, figure->words) == 0);
    all = all != NULL ? all : figure->words;
  }
  return n == figures->len ? all : NULL;
}

/* A name with what is added to it in the brackets of each language. */
static ExaText
add_in_brackets (const ExaText *name, const char *added)
{
  return (ExaText){{[EXA_LANG_EN] = g_strdup_printf ("%s (%s)", exa_text_get (name, EXA_LANG_EN), added),
                    [EXA_LANG_ZH_CN] = g_strdup_printf ("%s（%s）", exa_text_get (name, EXA_LANG_ZH_CN), added)}};
}

/* What stands for a figure: its label, else the name of its subject. */
static const ExaText *
get_shown (const ExaTableFigure *figure)
{
  return exa_text_is_empty (&figure->claim->label) ? &figure->row->subject->name : &figure->claim->label;
}

/* Whether most figures are of one time, so that another one is worth a word. */
static gboolean
share_time (const GPtrArray *figures)
{
  const ExaTableFigure *common = find_common_time (figures);
  guint n = 0;

  for (guint i = 0; common != NULL && i < figures->len; i++)
    n += exa_moment_compare (&((const ExaTableFigure *)figures->pdata[i])->when, &common->when) == 0;
  return n > 1 && n * 2 > figures->len;
}

/* The figures of another time than most say so. TRUE if there are any. */
static gboolean
label_times (const GPtrArray *figures)
{
  const ExaTableFigure *common = find_common_time (figures);
  gboolean any = FALSE;

  for (guint i = 0; common != NULL && i < figures->len; i++) {
    const ExaTableFigure *figure = figures->pdata[i];
    g_autofree char *time = write_time (figure);
    ExaText with_time;

    if (time == NULL || exa_moment_compare (&figure->when, &common->when) == 0)
      continue;
    with_time = add_in_brackets (get_shown (figure), time);
    exa_text_clear (&figure->claim->label);
    figure->claim->label = with_time;
    any = TRUE;
  }
  return any;
}

/* How figures were measured is said at each, where they were not all measured so: others are no fair comparison. TRUE
 * if any says so. */
static gboolean
label_words (const GPtrArray *figures)
{
  gboolean any;

  if (find_words (figures, &any) != NULL || !any)
    return FALSE;
  for (guint i = 0; i < figures->len; i++) {
    const ExaTableFigure *figure = figures->pdata[i];
    ExaText with_words;

    if (figure->words == NULL)
      continue;
    with_words = add_in_brackets (get_shown (figure), figure->words);
    exa_text_clear (&figure->claim->label);
    figure->claim->label = with_words;
  }
  return TRUE;
}

/* Figures that would have one label, and one time, say in which row they stand: which is which could not be told. TRUE
 * if any does. */
static gboolean
label_rows (const GPtrArray *figures)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  gboolean any = FALSE;

  for (guint i = 0; i < figures->len; i++) {
    const ExaTableFigure *figure = figures->pdata[i];
    g_autofree char *time = write_time (figure);
    char *key = g_strdup_printf ("%p\x1f%s\x1f%s", (void *)figure->row->subject,
                                 exa_text_get (get_shown (figure), EXA_LANG_EN), time != NULL ? time : "");
    guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

    g_ptr_array_add (keys, g_strdup (key));
    g_hash_table_replace (counts, key, GUINT_TO_POINTER (n + 1));
  }
  for (guint i = 0; i < figures->len; i++) {
    const ExaTableFigure *figure = figures->pdata[i];
    const ExaText *shown = get_shown (figure);
    ExaText label;

    if (GPOINTER_TO_UINT (g_hash_table_lookup (counts, keys->pdata[i])) < 2)
      continue;
    label = (ExaText){
        {[EXA_LANG_EN] = g_strdup_printf ("%s (row %u)", exa_text_get (shown, EXA_LANG_EN), figure->row->number),
         [EXA_LANG_ZH_CN] =
             g_strdup_printf ("%s（第 %u 行）", exa_text_get (shown, EXA_LANG_ZH_CN), figure->row->number)}};
    exa_text_clear (&figure->claim->label);
    figure->claim->label = label;
    any = TRUE;
  }
  return any;
}

/* --- the chart --- */

static gboolean
names_are_times (const ExaTablePlan *plan)
{
  return plan->name != EXA_NO_COLUMN && plan->columns[plan->name].kind == EXA_COLUMN_DATES;
}

/* What the figures of a series are of, as far as its rows do not say it. */
static const char *
series_name (const Making *making)
{
  const ExaTableFigure *first;

  if (!making->series || names_are_times (making->plan))
    return NULL;
  first = making->shown->pdata[0];
  return first->row->label != NULL ? first->row->label : exa_text_get (&first->row->subject->name, EXA_LANG_EN);
}

/* ", 2022" where all newest figures are of one time, else ", the newest figure of each (2021 to 2022)"; "" where the
 * chart shows no newest ones. Transfer full. */
static char *
write_times (const Making *making, ExaLang lang)
{
  const ExaTableFigure *first = NULL, *last = NULL;
  g_autofree char *from = NULL, *to = NULL;

  for (guint i = 0; making->newest && i < making->shown->len; i++) {
    const ExaTableFigure *figure = making->shown->pdata[i];

    if (!exa_date_is_known (figure->when.date) && figure->when.ordinal == 0)
      continue;
    if (first == NULL || exa_moment_compare (&figure->when, &first->when) < 0)
      first = figure;
    if (last == NULL || exa_moment_compare (&figure->when, &last->when) > 0)
      last = figure;
  }
  if (first == NULL)
    return g_strdup ("");
  from = write_time (first);
  to = write_time (last);
  if (strcmp (from, to) == 0)
    return g_strdup_printf (lang == EXA_LANG_EN ? ", %s" : "，%s", to);
  return g_strdup_printf (lang == EXA_LANG_EN ? ", the newest figure of each (%s to %s)" : "，各取最新一期（%s 至 %s）",
                          from, to);
}

static char *
write_subtitle (const Making *making, const char *title, const ExaUnit *unit, ExaLang lang)
{
  gboolean bare = strcmp (unit->id, "count") == 0 || exa_table_is_rank (unit);
  const char *name = series_name (making), *comma = lang == EXA_LANG_EN ? ", " : "，";
  g_autofree char *times = write_times (making, lang);

  return g_strconcat (name != NULL ? name : "", name != NULL ? comma : "", title, times, bare ? "" : comma,
                      bare ? "" : exa_unit_name (unit, lang), NULL);
}

/* The name of a column of a series by its time; of a row whose own name is none, "Total" among years, by both. */
static ExaText
name_by_time (const Making *making, const ExaTableFigure *figure)
{
  g_autofree char *time = write_time (figure);
  gboolean named = names_are_times (making->plan) && !figure->joined;

  if (time == NULL || (named && (!making->plan->wide || exa_date_is_known (figure->when.date))))
    return (ExaText){{NULL}};
  return named ? add_in_brackets (&figure->row->subject->name, time) : (ExaText){{g_steal_pointer (&time)}};
}

/* Times run from left to right, all of them. */
static void
show_as_series (Making *making, ExaChart *chart)
{
  g_ptr_array_sort (making->shown, by_time);
  chart->kind = EXA_CHART_COLUMNS;
  chart->sort = EXA_SORT_SOURCE;
  chart->top = 0;
  for (guint i = 0; i < making->shown->len; i++) {
    const ExaTableFigure *figure = making->shown->pdata[i];
    ExaText name = name_by_time (making, figure);

    if (exa_text_is_empty (&name))
      continue;
    chart->row_per_claim = TRUE;
    exa_text_clear (&figure->claim->label);
    figure->claim->label = name;
  }
}

/* In the order of the rows, also where columns are times. */
static int
by_row (gconstpointer a, gconstpointer b)
{
  const ExaTableFigure *x = *(const ExaTableFigure *const *)a, *y = *(const ExaTableFigure *const *)b;

  return x->row != y->row ? (x->row < y->row ? -1 : 1) : x < y ? -1 : x > y;
}

static void
select_figures (const ExaTableSlot *self, ExaSlotPart part, Making *making)
{
  const ExaTablePlan *plan = making->plan;

  for (guint i = 0; i < self->figures->len; i++) {
    const ExaTableFigure *figure = &g_array_index (self->figures, ExaTableFigure, i);

    if (figure->row->apart == (part == EXA_SLOT_APART))
      g_ptr_array_add (making->shown, (gpointer)figure);
  }
  if (making->shown->len == 0)
    return;
  making->series = plan->form == EXA_TABLE_TIMES || (plan->form == EXA_TABLE_THINGS_OVER_TIME &&
                                                     making->shown->len > 1 && are_one_thing (making->shown));
  making->newest = plan->form == EXA_TABLE_THINGS_OVER_TIME && !making->series;
  if (!making->newest)
    return;
  keep_newest (making->shown);
  if (plan->wide)
    g_ptr_array_sort (making->shown, by_row);
}

static gboolean
is_of_classes (const ExaTablePlan *plan, guint column)
{
  return column != EXA_NO_COLUMN && plan->columns[column].of_classes;
}

/* Whether the figures are to be shown in the order of the table, since their names are steps of a scale, or classes
 * tell them apart. */
static gboolean
are_in_order (const ExaTablePlan *plan, const GPtrArray *figures)
{
  ExaTableOrder order = {0};

  if (is_of_classes (plan, plan->name) || is_of_classes (plan, plan->second) || is_of_classes (plan, plan->third))
    return figures->len <= MOST_IN_ORDER;
  for (guint i = 0; i < figures->len; i++) {
    const ExaTableFigure *figure = figures->pdata[i];

    if (figure->row->label != NULL ||
        !exa_table_order_add (&order, exa_text_get (&figure->row->subject->name, EXA_LANG_EN)))
      return FALSE;
  }
  return exa_table_order_is_scale (&order);
}

/* The chart of figures in columns: nothing is made of them yet. @in_order: their names are steps of a scale. */
ExaChart *
exa_table_slot_make_column_chart (ExaTableSlot *self, const ExaTablePlan *plan, const char *title, gboolean in_order)
{
  Making making = {plan, NULL, FALSE, FALSE};
  ExaChart *chart = exa_chart_new ();

  exa_table_slot_name_chart (self, plan, EXA_SLOT_ROWS, chart);
  chart->top = in_order ? 0 : TOP_ROWS;
  chart->sort = in_order ? EXA_SORT_SOURCE : EXA_SORT_VALUE;
  for (ExaLang lang = 0; lang < EXA_N_LANGS; lang++)
    chart->subtitle.in[lang] = write_subtitle (&making, title, self->measure->unit, lang);
  chart->figures = g_object_ref (self->columns);
  return chart;
}

ExaChart *
exa_table_slot_make_chart (ExaTableSlot *self, const ExaTablePlan *plan, const char *title, ExaSlotPart part)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  Making making = {plan, shown, FALSE, FALSE};
  ExaChart *chart;

  select_figures (self, part, &making);
  if (shown->len == 0)
    return NULL;
  chart = exa_chart_new ();
  exa_table_slot_name_chart (self, plan, part, chart);
  chart->top = TOP_ROWS;
  chart->row_per_claim = has_rows_alike (shown) || (making.series && !names_are_times (plan));
  for (guint i = 0; i < shown->len; i++)
    chart->row_per_claim |= ((const ExaTableFigure *)shown->pdata[i])->row->label != NULL;
  for (ExaLang lang = 0; lang < EXA_N_LANGS; lang++)
    chart->subtitle.in[lang] = write_subtitle (&making, title, self->measure->unit, lang);
  if (making.series)
    show_as_series (&making, chart);
  else if (making.newest || (plan->date != EXA_NO_COLUMN && share_time (shown)))
    chart->row_per_claim |= label_times (shown);
  if (!making.series && are_in_order (plan, shown)) {
    chart->sort = EXA_SORT_SOURCE;
    chart->top = 0;
  }
  chart->row_per_claim |= label_words (shown);
  if (!making.series)
    chart->row_per_claim |= label_rows (shown);
  for (guint i = 0; i < shown->len; i++)
    g_ptr_array_add (chart->own, g_object_ref (((const ExaTableFigure *)shown->pdata[i])->claim));
  return chart;
}
