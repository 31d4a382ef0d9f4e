/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "exa-comparison.h"
#include "exa-pick.h"
#include "exa-plane-query.h"
#include "exa-remainder.h"
#include "exa-skyline.h"
#include "exa-sort.h"

/* Of a long table, as dots. */
#define MOST_DOTS 2000

static void
text_free (gpointer data)
{
  exa_text_clear (data);
  g_free (data);
}

void
exa_table_free (ExaTable *self)
{
  g_clear_object (&self->chart);
  g_clear_object (&self->measure);
  g_clear_object (&self->x_measure);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->columns, g_array_unref);
  g_clear_pointer (&self->series, g_ptr_array_unref);
  g_clear_pointer (&self->unplaced, g_ptr_array_unref);
  g_clear_object (&self->compare_a);
  g_clear_object (&self->compare_b);
  g_free (self);
}

static gboolean
is_listed (char **ids, const char *id)
{
  return ids == NULL || (id != NULL && g_strv_contains ((const char *const *)ids, id));
}

static gboolean
claim_passes (ExaClaim *claim, const ExaView *view)
{
  ExaEntity *country = exa_entity_get_country (claim->subject);

  return is_listed (view->only, claim->id) && is_listed (view->countries, country ? country->id : NULL);
}

/* What has no length, an order or a name, is listed whatever is asked for. */
static void
list_if_no_amount (ExaTable *self)
{
  for (guint i = 0; self->chart->figures == NULL && i < exa_chart_count (self->chart); i++) {
    if (exa_claim_is_amount (exa_chart_nth (self->chart, i)))
      continue;
    self->no_lengths = self->kind != EXA_CHART_LIST || self->log_scale;
    self->kind = EXA_CHART_LIST;
    self->log_scale = FALSE;
    return;
  }
}

/* What tells the series of @claim apart from the others. To be cleared. */
static ExaText
series_text (ExaClaim *claim, ExaSeries series)
{
  ExaText text = {{NULL}};

  switch (series) {
  case EXA_SERIES_SOURCE:
    if (claim->cites->len > 0) {
      ExaSource *source = ((ExaCite *)g_ptr_array_index (claim->cites, 0))->source;
      return exa_text_copy (exa_text_is_empty (&source->shorter) ? &source->title : &source->shorter);
    }
    break;
  case EXA_SERIES_MEASURE: return exa_text_copy (&claim->measure->name);
  case EXA_SERIES_AS_OF: text.in[EXA_LANG_EN] = exa_date_to_string (claim->as_of); break;
  case EXA_SERIES_LABEL: return exa_text_copy (&claim->label);
  }
  return text;
}

static guint
series_index (ExaTable *self, ExaClaim *claim)
{
  ExaText text = series_text (claim, self->chart->series);

  for (guint i = 0; i < self->series->len; i++) {
    const ExaText *known = g_ptr_array_index (self->series, i);
    if (strcmp (exa_text_get (known, EXA_LANG_EN), exa_text_get (&text, EXA_LANG_EN)) == 0) {
      exa_text_clear (&text);
      return i;
    }
  }
  g_ptr_array_add (self->series, g_memdup2 (&text, sizeof text));
  return self->series->len - 1;
}

/* The row that @claim belongs to: a new one, or that of its subject. @by_subject: rows by ExaEntity. */
static ExaRow *
row_for (ExaTable *self, ExaClaim *claim, GHashTable *by_subject)
{
  gboolean by_claim = self->chart->row_per_claim || self->kind == EXA_CHART_STACKED;
  ExaRow *row = by_claim ? NULL : g_hash_table_lookup (by_subject, claim->subject);

  if (row != NULL)
    return row;
  row = exa_row_new (claim, by_claim);
  g_ptr_array_add (self->rows, row);
  if (!by_claim)
    g_hash_table_insert (by_subject, claim->subject, row);
  return row;
}

static ExaQuantity
row_value (const ExaRow *row)
{
  g_autofree ExaQuantity *said = g_new (ExaQuantity, row->cells->len);

  for (guint i = 0; i < row->cells->len; i++)
    said[i] = g_array_index (row->cells, ExaCell, i).claim->value;
  return row->cells->len == 1 ? said[0] : exa_quantity_dispute (said, row->cells->len);
}

/* What has to be seen whatever stands beside it: what is compared, and what all else is pale beside. The strings are
 * those of @view and the chart. */
static GPtrArray *
find_kept (ExaTable *self, const ExaView *view)
{
  const char *a = view->compare_a != NULL ? view->compare_a : self->chart->compare.a;
  const char *b = view->compare_b != NULL ? view->compare_b : self->chart->compare.b;
  GPtrArray *kept = g_ptr_array_new ();

  if (a != NULL)
    g_ptr_array_add (kept, (char *)a);
  if (b != NULL)
    g_ptr_array_add (kept, (char *)b);
  for (char **id = view->highlight; id != NULL && *id != NULL; id++)
    g_ptr_array_add (kept, *id);
  g_ptr_array_add (kept, NULL);
  return kept;
}

/* The claims of a long table that may be shown: only those that come first, or that can be seen. Transfer full. */
static GPtrArray *
find_claims_in_columns (ExaTable *self, const ExaView *view, guint top)
{
  ExaFigures *figures = self->chart->figures;
  guint most = self->kind == EXA_CHART_STACKED ? 0 : top;
  g_auto (ExaPick) pick = exa_pick_new (figures, view, self->sort, most);
  GPtrArray *claims = g_ptr_array_new_with_free_func (g_object_unref);

  self->n_filtered += pick.n_filtered;
  self->n_left_out += pick.n_beyond;
  if (self->kind == EXA_CHART_COLUMNS && !self->log_scale) {
    g_autoptr (GPtrArray) kept = find_kept (self, view);
    guint n = pick.figures->len;

    self->columns = exa_skyline_pick (figures, pick.figures, self->sort, most, (const char *const *)kept->pdata);
    self->n_left_out += self->columns != NULL ? n - self->columns->len : 0;
  }
  for (guint i = 0; i < pick.figures->len; i++)
    g_ptr_array_add (claims, g_object_ref (exa_figures_get_claim (figures, g_array_index (pick.figures, guint, i))));
  return claims;
}

/* The claims of the chart that may be shown. Transfer full. */
static GPtrArray *
find_claims (ExaTable *self, const ExaView *view, ExaMeasure *y, guint top)
{
  g_autoptr (GPtrArray) others = y != NULL ? exa_plane_claims_of (self->chart, y) : NULL;
  guint n = others != NULL ? others->len : exa_chart_count (self->chart);
  GPtrArray *claims;

  if (self->chart->figures != NULL && others == NULL)
    return find_claims_in_columns (self, view, top);
  claims = g_ptr_array_new_full (n, g_object_unref);
  for (guint i = 0; i < n; i++) {
    ExaClaim *claim = others != NULL ? g_ptr_array_index (others, i) : exa_chart_nth (self->chart, i);

    if (claim_passes (claim, view))
      g_ptr_array_add (claims, g_object_ref (claim));
    else
      self->n_filtered++;
  }
  return claims;
}

/* Makes rows of @claims. FALSE with @error where they have no common axis. */
static gboolean
add_rows (ExaTable *self, const GPtrArray *claims, GError **error)
{
  g_autoptr (GHashTable) by_subject = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < claims->len; i++) {
    ExaClaim *claim = g_ptr_array_index (claims, i);

    if (self->measure == NULL)
      self->measure = g_object_ref (claim->measure);
    if (self->kind != EXA_CHART_LIST && !exa_measure_comparable (self->measure, claim->measure)) {
      g_set_error (error, EXA_QUERY_ERROR, EXA_QUERY_ERROR_INCOMPARABLE,
                   _ ("“%s” and “%s” do not share an axis: their units or the wholes they are shares of differ"),
                   exa_text_get (&self->measure->name, EXA_LANG_EN), exa_text_get (&claim->measure->name, EXA_LANG_EN));
      return FALSE;
    }
    ExaCell cell = {.claim = g_object_ref (claim)};
    if (self->kind == EXA_CHART_GROUPED)
      cell.series = series_index (self, claim);
    ExaRow *row = row_for (self, claim, by_subject);
    g_array_append_val (row->cells, cell);
  }
  for (guint i = 0; i < self->rows->len; i++) {
    ExaRow *row = g_ptr_array_index (self->rows, i);
    row->value = row_value (row);
  }
  return TRUE;
}

static gboolean
collect_rows (ExaTable *self, const ExaView *view, ExaMeasure *y, guint top, GError **error)
{
  g_autoptr (GPtrArray) claims = find_claims (self, view, y, top);

  return add_rows (self, claims, error);
}

static void
cut_to_top (ExaTable *self, guint top)
{
  if (top == 0 || self->rows->len <= top)
    return;
  self->n_left_out += self->rows->len - top;
  g_ptr_array_set_size (self->rows, (int)top);
}

/* The length of a part in a stack: its upper endpoint; of one that is only bounded below, that bound. */
static double
stacked_extent (ExaQuantity part)
{
  return part.relation == EXA_ABOVE || part.relation == EXA_AT_LEAST ? part.low : part.high;
}

/* Parts that may add up to more than their whole cannot be stacked to it: they become bars. What the rounding of each
 * part may add is allowed for. */
static void
unstack_if_exceeding (ExaTable *self)
{
  double sum = 0, whole;

  if (self->kind != EXA_CHART_STACKED || self->measure == NULL)
    return;
  whole = exa_measure_get_limit (self->measure);
  for (guint i = 0; i < self->rows->len; i++)
    sum += stacked_extent (exa_table_nth (self, i)->value);
  if (sum <= whole * (1 + EXA_MEASURE_ROUNDING))
    return;
  self->kind = EXA_CHART_BARS;
  self->exceeds_whole = TRUE;
}

/* The claim shown under a claim's or an entity's id. */
static ExaClaim *
find_shown (const ExaTable *self, const char *id)
{
  for (guint i = 0; i < self->rows->len; i++) {
    const ExaRow *row = exa_table_nth (self, i);
    for (guint k = 0; k < row->cells->len; k++) {
      ExaClaim *claim = g_array_index (row->cells, ExaCell, k).claim;
      if (strcmp (claim->id, id) == 0 || strcmp (claim->subject->id, id) == 0)
        return claim;
    }
  }
  return NULL;
}

static gboolean
compare (ExaTable *self, const ExaView *view, GError **error)
{
  gboolean asked = view->compare_a != NULL;
  const char *a = asked ? view->compare_a : self->chart->compare.a;
  const char *b = asked ? view->compare_b : self->chart->compare.b;
  gboolean by_difference;

  if (a == NULL || b == NULL || *a == '\0')
    return TRUE;
  ExaClaim *first = find_shown (self, a), *second = find_shown (self, b);
  if (first == NULL || second == NULL) {
    /* The chart's own comparison is dropped where a filter leaves out one of its rows. */
    if (!asked)
      return TRUE;
    g_set_error (error, EXA_QUERY_ERROR, EXA_QUERY_ERROR_COMPARE, _ ("“%s” is not shown in chart “%s”"),
                 first == NULL ? a : b, self->chart->id);
    return FALSE;
  }
  if (first == second) {
    g_set_error (error, EXA_QUERY_ERROR, EXA_QUERY_ERROR_COMPARE, _ ("“%s” and “%s” are one figure: name two"), a, b);
    return FALSE;
  }
  if (view->by_difference >= 0)
    by_difference = view->by_difference;
  else
    by_difference = !asked && self->chart->compare.by_difference;
  /* The larger by the smaller: “2.3×” is easier to read than “0.44×”. A figure below zero has no ratio: it stays first.
   */
  if (exa_quantity_compare (first->value, second->value) == EXA_ORDER_LESS && first->value.low >= 0) {
    ExaClaim *smaller = first;
    first = second;
    second = smaller;
  }
  self->by_difference = by_difference;
  if (exa_claim_compare (first, second, by_difference, &self->comparison)) {
    exa_plane_compare (self, first, second);
    self->compare_a = g_object_ref (first);
    self->compare_b = g_object_ref (second);
  }
  return TRUE;
}

static gboolean
check_kind (const ExaTable *self, GError **error)
{
  if (self->kind == EXA_CHART_LIST && self->log_scale) {
    g_set_error_literal (error, EXA_QUERY_ERROR, EXA_QUERY_ERROR_KIND, _ ("a list has no scale"));
    return FALSE;
  }
  if (self->kind == EXA_CHART_STACKED && self->log_scale) {
    g_set_error_literal (error, EXA_QUERY_ERROR, EXA_QUERY_ERROR_KIND,
                         _ ("parts of a whole have no logarithmic scale: lengths would not add up"));
    return FALSE;
  }
  if (self->kind == EXA_CHART_STACKED && self->measure != NULL && !isfinite (exa_measure_get_limit (self->measure))) {
    g_set_error (error, EXA_QUERY_ERROR, EXA_QUERY_ERROR_KIND,
                 _ ("“%s” is no share of a whole: it cannot be stacked to 100 %%"),
                 exa_text_get (&self->measure->name, EXA_LANG_EN));
    return FALSE;
  }
  return TRUE;
}

static gboolean
choose_unit (ExaTable *self, const ExaView *view, GError **error)
{
  const ExaUnit *asked = view->unit != NULL ? view->unit : self->chart->unit;

  if (self->measure == NULL)
    return TRUE;
  /* What the chart says of its own measure is not said of another one that is laid up y. */
  if (view->unit == NULL && view->y != NULL && asked != NULL && !exa_unit_comparable (asked, self->measure->unit))
    asked = NULL;
  self->unit = asked != NULL ? asked : self->measure->unit;
  if (self->kind == EXA_CHART_LIST || exa_unit_comparable (self->unit, self->measure->unit))
    return TRUE;
  g_set_error (error, EXA_QUERY_ERROR, EXA_QUERY_ERROR_INCOMPARABLE, _ ("%s is no unit for “%s”, which is in %s"),
               self->unit->id, exa_text_get (&self->measure->name, EXA_LANG_EN), self->measure->unit->id);
  return FALSE;
}

/* How many rows of a chart have room as bars says nothing about dots; of a long table not all are made. */
static guint
default_top (const ExaTable *self)
{
  if (!exa_table_is_plane (self) || self->kind == self->chart->kind)
    return self->chart->top;
  return self->chart->figures != NULL ? MOST_DOTS : 0;
}

/* A scatter is logarithmic of itself, anything else only where its chart says so; what a chart says of a scatter is
 * said of that alone. */
static gboolean
is_log (ExaChartKind kind, const ExaChart *chart)
{
  if ((kind == EXA_CHART_SCATTER) != (chart->kind == EXA_CHART_SCATTER))
    return kind == EXA_CHART_SCATTER;
  return chart->log_scale;
}

ExaTable *
exa_table_new (ExaChart *chart, const ExaView *view, GError **error)
{
  static const ExaView as_it_is = EXA_VIEW_INIT;
  g_autoptr (ExaTable) self = g_new0 (ExaTable, 1);
  ExaMeasure *y = NULL;
  guint top;

  view = view != NULL ? view : &as_it_is;
  self->chart = g_object_ref (chart);
  self->kind = view->kind >= 0 ? (ExaChartKind)view->kind : view->x != NULL ? EXA_CHART_SCATTER : chart->kind;
  self->sort = view->sort >= 0 ? (ExaSort)view->sort : chart->sort;
  self->log_scale = view->log_scale >= 0 ? view->log_scale : is_log (self->kind, chart);
  self->n_filtered = chart->n_filtered;
  self->n_left_out = chart->n_left_out;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)exa_row_free);
  self->series = g_ptr_array_new_with_free_func (text_free);
  self->unplaced = g_ptr_array_new_with_free_func (g_object_unref);
  list_if_no_amount (self);

  top = view->top >= 0 ? (guint)view->top : default_top (self);
  if (!exa_plane_choose (self, view, &y, error) || !collect_rows (self, view, y, top, error) ||
      !check_kind (self, error) || !choose_unit (self, view, error))
    return NULL;
  unstack_if_exceeding (self);
  exa_plane_place (self);
  exa_sort_rows (self->rows, self->sort);
  /* What is left of the whole can only be computed if no part was left out. */
  if (self->kind == EXA_CHART_STACKED && self->rows->len > 0 && self->n_filtered == 0) {
    self->has_remainder = TRUE;
    self->remainder = exa_remainder_find (self);
  } else if (self->kind != EXA_CHART_STACKED) {
    cut_to_top (self, top);
  }
  exa_plane_finish (self);
  if (!compare (self, view, error))
    return NULL;
  if (self->measure == NULL && exa_chart_count (chart) > 0) {
    ExaClaim *claim = exa_chart_nth (chart, 0);
    self->measure = g_object_ref (claim->measure);
    self->unit = self->measure->unit;
  }
  return g_steal_pointer (&self);
}
