/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-table-subjects.h"

G_BEGIN_DECLS

/* ExaRowForms: how the cells of each row are read, where a row says what its columns leave open: a unit, a scale, or
 * that its figures are no facts. A value; its plan and grid are borrowed. */
typedef struct {
  const ExaTablePlan *plan;
  const ExaGrid *grid;
  GHashTable *indicators; /* indicator → what its name says of unit and scale; owned */
  gboolean *of_money;     /* of each column: it takes the currency of a row; owned */
  gboolean *of_price;     /* of each column: it is the price of what a row says; owned */
  GHashTable *sold; /* cell → what a price is of by it, borrowed, or NULL: rows say the same again and again; owned */
  guint per, currency; /* the columns of what prices are of, and of their currency; or EXA_NO_COLUMN */
} ExaRowForms;

/* Of rows whose columns are read as @plan says; to be cleared. */
void exa_row_forms_init (ExaRowForms *self, const ExaTablePlan *plan, const ExaGrid *grid);
/* Frees what it owns; nothing where that was done. */
void exa_row_forms_clear (ExaRowForms *self);

/* How the cell of @column in the row is read: as its column says; what that leaves open, unit or scale, is as the row
 * says, @data. Rows count from the first below the headers. Its texts are the column's. */
ExaColumn exa_row_forms_get (ExaRowForms *self, const ExaTableRow *data, guint row, guint column);

/* Whether the figure of @cell at @when is so, by the cell, its column @form, the words of its time, and the columns
 * that say it of each row. */
ExaStatus exa_row_forms_read_status (const ExaRowForms *self, const ExaColumn *form, const char *cell, guint row,
                                     const ExaMoment *when);

/* What the figure of @column is the price of in the row @data, "kg"; NULL where it is no price, or of nothing that is
 * said. Borrowed from the grid, or static. */
const char *exa_row_forms_find_per (ExaRowForms *self, const ExaTableRow *data, guint column);
/* What the figures of the row are of, by its name, where other rows are amounts of money: "per share", "people"; else
 * NULL. Static. */
const char *exa_row_forms_find_apart (const ExaRowForms *self, const ExaTableRow *data);
/* Whether the rows say of nothing but prices what they are of: "per". */
gboolean exa_row_forms_is_of_prices_alone (const ExaRowForms *self);

G_END_DECLS
