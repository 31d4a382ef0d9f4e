/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-plane-query.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "exa-comparison.h"

static ExaCell *
cell_at (ExaRow *row, guint k)
{
  return &g_array_index (row->cells, ExaCell, k);
}

/* --- the measures of a scatter --- */

static gboolean
is_called (const ExaMeasure *measure, const char *name)
{
  if (strcmp (measure->id, name) == 0)
    return TRUE;
  for (int lang = 0; lang < EXA_N_LANGS; lang++) {
    if (g_ascii_strcasecmp (exa_text_get (&measure->name, (ExaLang)lang), name) == 0)
      return TRUE;
  }
  return FALSE;
}

static ExaMeasure *
find_measure (const ExaChart *chart, const char *name, GError **error)
{
  for (guint i = 0; chart->pool != NULL && i < chart->pool->len; i++) {
    ExaClaim *claim = g_ptr_array_index (chart->pool, i);
    if (exa_claim_is_amount (claim) && is_called (claim->measure, name))
      return claim->measure;
  }
  g_set_error (error, EXA_QUERY_ERROR, EXA_QUERY_ERROR_KIND, _ ("no figure has the measure “%s”"), name);
  return NULL;
}

GPtrArray *
exa_plane_claims_of (const ExaChart *chart, const ExaMeasure *measure)
{
  g_autoptr (GHashTable) subjects = g_hash_table_new (NULL, NULL);
  GPtrArray *claims = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < exa_chart_count (chart); i++)
    g_hash_table_add (subjects, exa_chart_nth (chart, i)->subject);
  for (guint i = 0; i < chart->pool->len; i++) {
    ExaClaim *claim = g_ptr_array_index (chart->pool, i);
    if (claim->measure == measure && g_hash_table_contains (subjects, claim->subject))
      g_ptr_array_add (claims, g_object_ref (claim));
  }
  return claims;
}

/* How many subjects of the chart have a figure of @measure. */
static guint
count_subjects (const ExaChart *chart, GHashTable *subjects, const ExaMeasure *measure)
{
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < chart->pool->len; i++) {
    ExaClaim *claim = g_ptr_array_index (chart->pool, i);
    if (claim->measure == measure && g_hash_table_contains (subjects, claim->subject))
      g_hash_table_add (found, claim->subject);
  }
  return g_hash_table_size (found);
}

/* Where nobody names what lies along x: the measure that most subjects have a figure of beside their own, which
 * somebody said; its name stands at the axis. NULL for none that two have. */
static ExaMeasure *
guess_x (const ExaChart *chart)
{
  g_autoptr (GHashTable) subjects = g_hash_table_new (NULL, NULL), seen = g_hash_table_new (NULL, NULL);
  ExaMeasure *best = NULL;
  guint most = 1;

  /* The figures of a long table are not made to be counted. */
  for (guint i = 0; i < chart->own->len; i++) {
    ExaClaim *claim = g_ptr_array_index (chart->own, i);
    g_hash_table_add (subjects, claim->subject);
    g_hash_table_add (seen, claim->measure);
  }
  for (guint i = 0; chart->pool != NULL && i < chart->pool->len; i++) {
    ExaClaim *claim = g_ptr_array_index (chart->pool, i);
    if (exa_claim_is_derived (claim) || !exa_claim_is_amount (claim) || !g_hash_table_add (seen, claim->measure))
      continue;
    guint n = count_subjects (chart, subjects, claim->measure);
    if (n > most) {
      most = n;
      best = claim->measure;
    }
  }
  return best;
}

gboolean
exa_plane_choose (ExaTable *self, const ExaView *view, ExaMeasure **y, GError **error)
{
  ExaChart *chart = self->chart;
  ExaMeasure *x = view->x != NULL && self->kind == EXA_CHART_SCATTER ? find_measure (chart, view->x, error) : chart->x;

  *y = NULL;
  if (self->kind != EXA_CHART_SCATTER)
    return TRUE;
  if (view->x != NULL && x == NULL)
    return FALSE;
  if (x == NULL && (x = guess_x (chart)) == NULL) {
    g_set_error_literal (error, EXA_QUERY_ERROR, EXA_QUERY_ERROR_KIND,
                         _ ("a scatter has two measures, but these figures have no other beside them"));
    return FALSE;
  }
  if (view->y != NULL && (*y = find_measure (chart, view->y, error)) == NULL)
    return FALSE;
  self->x_measure = g_object_ref (x);
  self->x_unit = x->unit;
  return TRUE;
}

/* --- places --- */

/* Whether both are said in one row of one table. */
static gboolean
share_row (const ExaClaim *a, const ExaClaim *b)
{
  for (guint i = 0; i < a->cites->len; i++) {
    const ExaCite *cite = g_ptr_array_index (a->cites, i);
    for (guint k = 0; cite->row != NULL && k < b->cites->len; k++) {
      const ExaCite *other = g_ptr_array_index (b->cites, k);
      if (other->source == cite->source && g_strcmp0 (other->row, cite->row) == 0)
        return TRUE;
    }
  }
  return FALSE;
}

static gboolean
share_date (const ExaClaim *a, const ExaClaim *b)
{
  return exa_date_is_known (a->as_of) && exa_date_compare (a->as_of, b->as_of) == 0;
}

static gboolean
share_subject (const ExaClaim *a, const ExaClaim *b)
{
  return a->subject == b->subject;
}

/* Of @all, figures along x of one subject, those that belong to @claim: of its row of a table, else of its date, else
 * all. Transfer full. */
static GPtrArray *
partners_of (const ExaClaim *claim, const GPtrArray *all)
{
  static gboolean (*const share[]) (const ExaClaim *, const ExaClaim *) = {share_row, share_date, share_subject};
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (share) && found->len == 0; i++) {
    for (guint k = 0; k < all->len; k++) {
      ExaClaim *other = g_ptr_array_index (all, k);
      if (other != claim && share[i](claim, other))
        g_ptr_array_add (found, g_object_ref (other));
    }
  }
  return found;
}

static gboolean
place_by_figure (ExaCell *cell, GHashTable *by_subject)
{
  const GPtrArray *all = g_hash_table_lookup (by_subject, cell->claim->subject);
  g_autoptr (GPtrArray) found = all != NULL ? partners_of (cell->claim, all) : NULL;

  if (found == NULL || found->len == 0)
    return FALSE;
  g_autofree ExaQuantity *said = g_new (ExaQuantity, found->len);
  for (guint i = 0; i < found->len; i++)
    said[i] = EXA_CLAIM (g_ptr_array_index (found, i))->value;
  cell->x = found->len == 1 ? said[0] : exa_quantity_dispute (said, found->len);
  cell->x_claims = g_steal_pointer (&found);
  return TRUE;
}

static gboolean
place_by_date (ExaCell *cell)
{
  guint32 low, high;

  /* A figure's own date comes first; what its subject has is another, and known as that. */
  cell->own_date = !exa_date_is_known (cell->claim->as_of);
  if (!exa_date_get_days (exa_cell_get_date (cell), &low, &high))
    return FALSE;
  /* To the end of its last day. */
  cell->x = exa_quantity_interval (low, FALSE, high + 1.0, FALSE, FALSE);
  return TRUE;
}

/* What there is along x, by subject. */
static GHashTable *
index_partners (const ExaTable *self)
{
  GHashTable *by_subject = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_ptr_array_unref);

  for (guint i = 0; self->x_measure != NULL && self->chart->pool != NULL && i < self->chart->pool->len; i++) {
    ExaClaim *claim = g_ptr_array_index (self->chart->pool, i);
    if (claim->measure != self->x_measure || !exa_claim_is_amount (claim))
      continue;
    GPtrArray *all = g_hash_table_lookup (by_subject, claim->subject);
    if (all == NULL) {
      all = g_ptr_array_new ();
      g_hash_table_insert (by_subject, claim->subject, all);
    }
    g_ptr_array_add (all, claim);
  }
  return by_subject;
}

/* The latest date of a source of what is shown. */
static ExaDate
find_as_of (const ExaTable *self)
{
  g_autoptr (ExaClaimSet) set = exa_table_get_claim_set (self);
  ExaDate latest = {{0}};

  for (guint i = 0; i < set->claims->len; i++) {
    const ExaClaim *claim = g_ptr_array_index (set->claims, i);
    for (guint k = 0; k < claim->cites->len; k++) {
      ExaDate date = ((ExaCite *)g_ptr_array_index (claim->cites, k))->source->date;
      if (exa_date_compare (date, latest) > 0)
        latest = date;
    }
  }
  return latest;
}

void
exa_plane_place (ExaTable *self)
{
  if (!exa_table_is_plane (self))
    return;
  g_autoptr (GHashTable) by_subject = index_partners (self);
  for (guint i = 0; i < self->rows->len;) {
    ExaRow *row = g_ptr_array_index (self->rows, i);
    for (guint k = 0; k < row->cells->len;) {
      ExaCell *cell = cell_at (row, k);
      if (self->kind == EXA_CHART_TIME ? place_by_date (cell) : place_by_figure (cell, by_subject)) {
        k++;
        continue;
      }
      g_ptr_array_add (self->unplaced, g_object_ref (cell->claim));
      g_array_remove_index (row->cells, k);
    }
    if (row->cells->len > 0)
      i++;
    else
      g_ptr_array_remove_index (self->rows, i);
  }
}

/* --- order and comparison --- */

static double
place_of (const ExaRow *row)
{
  ExaQuantity x = g_array_index (row->cells, ExaCell, 0).x;

  return isfinite (x.low) ? x.low : x.high;
}

/* Rows keep their order where they have one place. */
static int
by_place (gconstpointer a, gconstpointer b, gpointer data)
{
  double x = place_of (*(ExaRow *const *)a), y = place_of (*(ExaRow *const *)b);

  return (x > y) - (x < y);
}

void
exa_plane_finish (ExaTable *self)
{
  if (!exa_table_is_plane (self))
    return;
  /* Stable: GLib merges. */
  g_ptr_array_sort_with_data (self->rows, by_place, NULL);
  for (guint i = 0; i < self->rows->len; i++)
    ((ExaRow *)g_ptr_array_index (self->rows, i))->order_unknown = FALSE;
  if (self->kind != EXA_CHART_TIME)
    return;
  self->as_of = find_as_of (self);
  /* Rows that were cut are lower than those that stayed, or else nothing is known of what was the highest. */
  if (self->n_left_out == 0 || (self->sort == EXA_SORT_VALUE && !exa_records_are_lowest (self)))
    exa_records_mark (self);
}

/* The cell of @claim, which is shown. */
static const ExaCell *
find_cell (const ExaTable *self, ExaClaim *claim)
{
  guint cell, row = exa_table_find (self, claim, &cell);

  return cell_at (g_ptr_array_index (self->rows, row), cell);
}

void
exa_plane_compare (ExaTable *self, ExaClaim *a, ExaClaim *b)
{
  if (self->kind != EXA_CHART_SCATTER)
    return;
  const ExaCell *one = find_cell (self, a), *other = find_cell (self, b);
  if (one->x_claims->len == 1 && other->x_claims->len == 1) {
    self->has_x_comparison =
        exa_claim_compare (g_ptr_array_index (one->x_claims, 0), g_ptr_array_index (other->x_claims, 0),
                           self->by_difference, &self->x_comparison);
    return;
  }
  self->x_comparison =
      self->by_difference ? exa_quantity_subtract (one->x, other->x) : exa_quantity_divide (one->x, other->x);
  self->has_x_comparison = exa_quantity_is_valid (self->x_comparison) && (self->by_difference || other->x.low > 0);
}
