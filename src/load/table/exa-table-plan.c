/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-plan.h"

#include <string.h>

static void
apart_free (gpointer data)
{
  g_free (((ExaTableApart *)data)->label);
  g_free (data);
}

static void
doubt_free (gpointer data)
{
  exa_table_doubt_free (data);
}

ExaTablePlan *
exa_table_plan_new (guint n_columns)
{
  ExaTablePlan *self = g_new0 (ExaTablePlan, 1);
  guint *roles[] = {&self->name,    &self->second, &self->third,     &self->country, &self->owner,    &self->date,
                    &self->measure, &self->unit,   &self->scale,     &self->status,  &self->distinct, &self->thing_date,
                    &self->part,    &self->day,    &self->last_fact, &self->another};

  self->columns = g_new0 (ExaColumn, n_columns);
  self->n_columns = n_columns;
  for (guint i = 0; i < n_columns; i++)
    self->columns[i] = (ExaColumn){.header = g_strdup (""),
                                   .name = g_strdup (""),
                                   .cells = {.decimal = '.', .unit = exa_unit_get ("count")}};
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    *roles[i] = EXA_NO_COLUMN;
  self->kind = EXA_ENTITY_GROUP;
  self->where = g_ptr_array_new_with_free_func (g_free);
  self->apart = g_ptr_array_new_with_free_func (apart_free);
  self->doubts = g_ptr_array_new_with_free_func (doubt_free);
  return self;
}

void
exa_table_plan_free (ExaTablePlan *self)
{
  for (guint i = 0; i < self->n_columns; i++) {
    g_free (self->columns[i].header);
    g_free (self->columns[i].name);
    g_free (self->columns[i].of);
    g_free (self->columns[i].said);
  }
  g_free (self->columns);
  g_ptr_array_unref (self->where);
  g_ptr_array_unref (self->apart);
  g_strfreev (self->same);
  g_free (self->above);
  g_ptr_array_unref (self->doubts);
  g_free (self);
}

gboolean
exa_table_plan_holds_figures (const ExaTablePlan *self, guint column)
{
  return self->columns[column].kind == EXA_COLUMN_FIGURES && column != self->name && column != self->second &&
         column != self->third && column != self->scale;
}

gboolean
exa_table_plan_has_other_figures (const ExaTablePlan *self, guint column)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (i != column && self->columns[i].kind == EXA_COLUMN_FIGURES)
      return TRUE;
  return FALSE;
}

gboolean
exa_table_is_rank (const ExaUnit *unit)
{
  return strcmp (unit->id, "rank") == 0;
}

gboolean
exa_table_plan_has_no_country (const ExaTablePlan *self, const char *cell)
{
  gboolean code = self->country != EXA_NO_COLUMN && self->columns[self->country].names_nothing;

  return !(code && strcmp (cell, "NA") == 0) && exa_cell_is_missing (cell);
}

/* Whether a column holds figures that a length can show. */
static gboolean
has_lengths (const ExaTablePlan *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (exa_table_plan_holds_figures (self, i) && !exa_table_is_rank (self->columns[i].cells.unit))
      return TRUE;
  return FALSE;
}

gboolean
exa_table_plan_leaves_out (const ExaTablePlan *self, guint column, const char **because)
{
  const ExaColumn *of = &self->columns[column];

  *because = of->kind == EXA_COLUMN_KEYS ? of->because : "ranks";
  if (of->kind == EXA_COLUMN_KEYS)
    return column != self->name;
  return exa_table_plan_holds_figures (self, column) && exa_table_is_rank (of->cells.unit) && has_lengths (self);
}

static const ExaTableApart *
find_apart (const ExaTablePlan *self, guint column, const char *label)
{
  for (guint i = 0; i < self->apart->len; i++) {
    const ExaTableApart *apart = g_ptr_array_index (self->apart, i);

    if (apart->column == column && strcmp (apart->label, label) == 0)
      return apart;
  }
  return NULL;
}

const ExaTableApart *
exa_table_plan_find_apart (const ExaTablePlan *self, const char *label)
{
  return find_apart (self, EXA_NO_COLUMN, label);
}

gboolean
exa_table_plan_is_apart_as (const ExaTablePlan *self, const char *label, const char *because)
{
  for (guint i = 0; label != NULL && i < self->apart->len; i++) {
    const ExaTableApart *apart = g_ptr_array_index (self->apart, i);

    if (strcmp (apart->label, label) == 0)
      return strcmp (apart->because, because) == 0;
  }
  return FALSE;
}

const char *
exa_table_plan_find_apart_in (const ExaTablePlan *self, const ExaGrid *grid, guint row)
{
  const guint columns[] = {self->name, self->second, self->third};

  for (guint i = 0; self->apart->len > 0 && i < G_N_ELEMENTS (columns); i++) {
    const char *cell = columns[i] != EXA_NO_COLUMN ? exa_grid_cell (grid, row, columns[i]) : "";

    if (*cell != '\0' && find_apart (self, i == 0 ? EXA_NO_COLUMN : columns[i], cell) != NULL)
      return cell;
  }
  return NULL;
}

void
exa_table_plan_set_apart (ExaTablePlan *self, guint column, const char *label, const char *because)
{
  ExaTableApart *apart = g_new (ExaTableApart, 1);

  *apart = (ExaTableApart){column, g_strdup (label), because};
  g_ptr_array_add (self->apart, apart);
}
