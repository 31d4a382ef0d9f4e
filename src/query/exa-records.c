/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "exa-plane-query.h"

/* One figure on its way through time. */
typedef struct {
  ExaCell *cell;
  double better, worse; /* ends of the figure, the larger the better */
} Dated;

/* Only what was so by the date of the sources can be a record: no forecast, plan or announcement. */
static gboolean
has_happened (const ExaCell *cell, double as_of)
{
  return cell->claim->status <= EXA_STATUS_ESTIMATE && cell->x.low <= as_of;
}

/* A figure of which only its better end is said is surely nothing: the other end is the measure's own. */
static Dated
date (ExaCell *cell, gboolean lowest)
{
  ExaQuantity q = cell->claim->value;
  Dated dated = lowest ? (Dated){cell, -q.low, -q.high} : (Dated){cell, q.high, q.low};
  gboolean upper = q.relation == EXA_BELOW || q.relation == EXA_AT_MOST;
  gboolean lower = q.relation == EXA_ABOVE || q.relation == EXA_AT_LEAST;

  if (lowest ? lower : upper)
    dated.worse = -INFINITY;
  return dated;
}

/* By the day on which each was surely there; of one day the best first. */
static int
by_day (gconstpointer a, gconstpointer b)
{
  const Dated *left = a, *right = b;
  double x = left->cell->x.high, y = right->cell->x.high;

  if (x != y)
    return x < y ? -1 : 1;
  return (left->worse < right->worse) - (left->worse > right->worse);
}

static void
mark_line (GArray *dated)
{
  double best = -INFINITY;

  g_array_sort (dated, by_day);
  for (guint i = 0; i < dated->len; i++) {
    const Dated *d = &g_array_index (dated, Dated, i);
    if (isfinite (d->worse) && d->worse > best) {
      d->cell->record = EXA_RECORD_SURE;
      best = d->worse;
    } else if (d->cell->claim->value.relation == EXA_RANGE && d->better > best) {
      d->cell->record = EXA_RECORD_MAYBE;
    }
  }
}

/* Which line the figure of @row is on, from 1 on; 0 for none: beside figures of countries, one without. */
static guint
line_of (const ExaRow *row, GPtrArray *countries, gboolean any_country)
{
  ExaEntity *country = exa_entity_get_country (row->subject);
  guint n;

  if (!any_country)
    return 1;
  if (country == NULL)
    return 0;
  if (!g_ptr_array_find (countries, country, &n)) {
    n = countries->len;
    g_ptr_array_add (countries, country);
  }
  return n + 1;
}

static gboolean
has_country (const ExaTable *self)
{
  for (guint i = 0; i < exa_table_count (self); i++) {
    if (exa_entity_get_country (exa_table_nth (self, i)->subject) != NULL)
      return TRUE;
  }
  return FALSE;
}

gboolean
exa_records_are_lowest (const ExaTable *self)
{
  return self->measure != NULL && self->measure->better == EXA_BETTER_LOWER;
}

void
exa_records_mark (ExaTable *self)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  g_autoptr (GPtrArray) countries = g_ptr_array_new ();
  gboolean any = has_country (self);
  guint32 low, high;
  double as_of = exa_date_get_days (self->as_of, &low, &high) ? high + 1.0 : INFINITY;

  self->lowest = exa_records_are_lowest (self);
  for (guint i = 0; i < self->rows->len; i++) {
    ExaRow *row = g_ptr_array_index (self->rows, i);
    guint line = line_of (row, countries, any);
    for (guint k = 0; k < row->cells->len && line > 0; k++) {
      ExaCell *cell = &g_array_index (row->cells, ExaCell, k);
      cell->line = line;
      while (lines->len < line)
        g_ptr_array_add (lines, g_array_new (FALSE, FALSE, sizeof (Dated)));
      if (!has_happened (cell, as_of))
        continue;
      Dated dated = date (cell, self->lowest);
      g_array_append_val ((GArray *)g_ptr_array_index (lines, line - 1), dated);
    }
  }
  for (guint i = 0; i < lines->len; i++)
    mark_line (g_ptr_array_index (lines, i));
}
