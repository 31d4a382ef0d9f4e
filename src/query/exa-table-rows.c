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
