/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-unread-cells.h"

/* Rows that are looked at: the window waits for it. */
#define MOST_LOOKED_AT 20000

gboolean
exa_unread_cells_has (const ExaTablePlan *plan, guint column, const char *cell)
{
  const ExaUnit *unit;
  ExaQuantity q;

  return exa_table_plan_holds_figures (plan, column) && !exa_cell_is_missing (cell) &&
         !exa_column_read (&plan->columns[column], cell, &q, &unit);
}

/* "--" where a figure would stand; an empty cell says nothing. */
static gboolean
is_missing (const ExaTablePlan *plan, guint column, const char *cell)
{
  return *cell != '\0' && exa_table_plan_holds_figures (plan, column) && exa_cell_is_missing (cell);
}

static guint
find (const ExaTableReading *reading, gboolean (*is_one) (const ExaTablePlan *, guint, const char *),
      ExaUnreadCell *cells, guint most)
{
  const ExaTablePlan *plan = reading->plan;
  guint last = MIN (exa_grid_n_rows (reading->grid), plan->n_headers + MOST_LOOKED_AT), n = 0;

  for (guint row = plan->n_headers; row < last; row++)
    for (guint column = 0; column < plan->n_columns; column++) {
      if (!is_one (plan, column, exa_grid_cell (reading->grid, row, column)))
        continue;
      if (n < most)
        cells[n] = (ExaUnreadCell){row, column};
      n++;
    }
  return n;
}

guint
exa_unread_cells_find (const ExaTableReading *reading, ExaUnreadCell *cells, guint most)
{
  return find (reading, exa_unread_cells_has, cells, most);
}

guint
exa_unread_cells_find_missing (const ExaTableReading *reading, ExaUnreadCell *cells, guint most)
{
  return find (reading, is_missing, cells, most);
}
