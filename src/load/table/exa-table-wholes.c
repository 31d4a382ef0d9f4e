/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which percentages are shares of one whole. */
#include "exa-table-wholes.h"

#include <math.h>

#include "exa-column-header.h"
#include "exa-measure.h"
#include "exa-table-parts.h"

/* The shares of one name that a chart would show: all, or over time the newest. */
typedef struct {
  ExaMoment when;
  double sum; /* of the most that each can be */
  guint n;
  gboolean unbounded; /* one is no share: below zero, or without an end */
} Shares;

/* Adds a figure of the time @when, unless a newer one of the name is known. */
static void
add_share (GHashTable *by_name, const char *name, ExaMoment when, ExaQuantity q)
{
  Shares *shares = g_hash_table_lookup (by_name, name);
  int newer;

  if (shares == NULL) {
    shares = g_new0 (Shares, 1);
    shares->when = when;
    g_hash_table_insert (by_name, g_strdup (name), shares);
  }
  newer = exa_moment_compare (&when, &shares->when);
  if (newer < 0)
    return;
  if (newer > 0)
    *shares = (Shares){.when = when};
  shares->sum += q.high;
  shares->n++;
  shares->unbounded |= q.low < 0 || !isfinite (q.high);
}

/* Whether the figures of @column that a chart would show are no more than their whole together, rounding aside. */
static gboolean
add_up_to_whole (const ExaTableGuess *guess, guint column)
{
  const ExaTablePlan *plan = guess->plan;
  gboolean over_time = plan->form == EXA_TABLE_THINGS_OVER_TIME;
  g_autoptr (GHashTable) by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer value;
  double sum = 0;
  guint n = 0;

  for (guint row = 0; row < guess->n_rows; row++) {
    const char *cell = exa_table_guess_cell (guess, row, column);
    const char *name = plan->name != EXA_NO_COLUMN ? exa_table_guess_cell (guess, row, plan->name) : " ";
    g_autofree char *key = g_strconcat (name, "\x1f", exa_table_guess_cell (guess, row, plan->second), NULL);
    ExaMoment when = {{{0}}};
    const ExaUnit *unit;
    ExaQuantity q;

    if (*name == '\0' || exa_cell_is_missing (cell) ||
        exa_table_plan_find_apart_in (plan, guess->grid, plan->n_headers + row) != NULL ||
        !exa_column_read (&plan->columns[column], cell, &q, &unit))
      continue;
    if (over_time && plan->date != EXA_NO_COLUMN)
      exa_table_parts_read (plan, guess->grid, row, plan->date, &when);
    add_share (by_name, key, when, q);
  }
  g_hash_table_iter_init (&iter, by_name);
  while (g_hash_table_iter_next (&iter, NULL, &value)) {
    const Shares *shares = value;

    if (shares->unbounded)
      return FALSE;
    sum += shares->sum;
    n += shares->n;
  }
  return n >= 2 && sum <= 100 * (1 + EXA_MEASURE_ROUNDING);
}

gboolean
exa_table_is_of_whole (const ExaTableGuess *guess, guint column)
{
  static const char *const words[] = {"share", "shares", "份额", "占比", "比重", NULL};
  const ExaColumn *self = &guess->plan->columns[column];

  return guess->plan->form != EXA_TABLE_TIMES && exa_table_plan_holds_figures (guess->plan, column) &&
         exa_unit_is_percent (self->cells.unit) && !self->has_negatives && exa_header_has (self->header, words) &&
         add_up_to_whole (guess, column);
}
