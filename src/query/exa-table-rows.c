/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is read of a table, also while it is being made. */
#include "exa-table.h"

GQuark
exa_query_error_quark (void)
{
  return g_quark_from_static_string ("exa-query-error-quark");
}

guint
exa_table_count (const ExaTable *self)
{
  return self->rows->len;
}

guint
exa_table_count_behind (const ExaTable *self)
{
  return self->columns != NULL ? self->columns->len - self->rows->len : 0;
}

const ExaRow *
exa_table_nth (const ExaTable *self, guint n)
{
  return n < self->rows->len ? g_ptr_array_index (self->rows, n) : NULL;
}

/* --- all of them --- */

guint
exa_table_count_all (const ExaTable *self)
{
  return self->columns != NULL ? self->columns->len : self->rows->len;
}

/* Cells are never changed, so both rows can have them. */
static ExaRow *
copy_row (const ExaRow *row)
{
  ExaRow *copy = g_memdup2 (row, sizeof *row);

  copy->id = g_strdup (row->id);
  copy->subject = g_object_ref (row->subject);
  copy->cells = g_array_ref (row->cells);
  return copy;
}

ExaRow *
exa_table_make_row (const ExaTable *self, guint n)
{
  ExaCell cell = {0};
  ExaRow *row;

  if (self->columns == NULL)
    return copy_row (exa_table_nth (self, n));
  cell.claim = g_object_ref (exa_figures_get_claim (self->chart->figures, g_array_index (self->columns, guint, n)));
  row = exa_row_new (cell.claim, self->chart->row_per_claim);
  g_array_append_val (row->cells, cell);
  row->value = cell.claim->value;
  return row;
}

static guint
find_in_columns (const ExaTable *self, ExaClaim *claim)
{
  guint figure = exa_figures_find (self->chart->figures, claim->id);

  for (guint i = 0; figure != EXA_NO_FIGURE && i < self->columns->len; i++) {
    if (g_array_index (self->columns, guint, i) == figure)
      return i;
  }
  return EXA_NO_ROW;
}

guint
exa_table_find (const ExaTable *self, ExaClaim *claim, guint *cell)
{
  if (self->columns != NULL) {
    if (cell != NULL)
      *cell = 0;
    return find_in_columns (self, claim);
  }
  for (guint i = 0; i < self->rows->len; i++) {
    const ExaRow *row = exa_table_nth (self, i);
    for (guint k = 0; k < row->cells->len; k++) {
      if (g_array_index (row->cells, ExaCell, k).claim != claim)
        continue;
      if (cell != NULL)
        *cell = k;
      return i;
    }
  }
  return EXA_NO_ROW;
}

ExaClaimSet *
exa_table_get_claim_set (const ExaTable *self)
{
  ExaClaimSet *set = exa_claim_set_new ();

  for (guint i = 0; i < self->rows->len; i++) {
    const ExaRow *row = exa_table_nth (self, i);
    for (guint k = 0; k < row->cells->len; k++) {
      const ExaCell *cell = &g_array_index (row->cells, ExaCell, k);
      exa_claim_set_add (set, cell->claim);
      for (guint n = 0; cell->x_claims != NULL && n < cell->x_claims->len; n++)
        exa_claim_set_add (set, g_ptr_array_index (cell->x_claims, n));
    }
  }
  return set;
}
