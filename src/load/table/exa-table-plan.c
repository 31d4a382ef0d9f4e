/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-plan.h"

ExaTablePlan *
exa_table_plan_new (guint n_columns)
{
  ExaTablePlan *self = g_new0 (ExaTablePlan, 1);

  self->columns = g_new0 (ExaColumn, n_columns);
  self->n_columns = n_columns;
  for (guint i = 0; i < n_columns; i++)
    self->columns[i] = (ExaColumn){.header = g_strdup (""), .unit = exa_unit_get ("count"), .factor = 1};
  self->name = self->country = self->owner = self->date = EXA_NO_COLUMN;
  self->kind = EXA_ENTITY_GROUP;
  return self;
}

void
exa_table_plan_free (ExaTablePlan *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    g_free (self->columns[i].header);
  g_free (self->columns);
  g_free (self);
}

gboolean
exa_table_plan_holds_figures (const ExaTablePlan *self, guint column)
{
  return self->columns[column].kind == EXA_COLUMN_FIGURES && column != self->name;
}
