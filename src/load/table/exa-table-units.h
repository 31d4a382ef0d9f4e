/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-table-roles.h"

G_BEGIN_DECLS

/* Whether a column under @header holds the currencies of its rows: "Currency", "Price currency", "Waluta". */
gboolean exa_table_units_is_called_currency (const char *header);
/* Whether it is called as columns of units or currencies alone are: "Unit", "Currency". */
gboolean exa_table_units_is_called (const char *header);

/* Whether the figures of @column, of which nothing says in what they are, may be an amount of money: people and
 * quantities are none. */
gboolean exa_table_units_can_be_money (const ExaColumn *column);

/* Whether a currency that stands in the column of units of @plan is that of the figures of @column: of those that a
 * word calls money; of others that may be, where there are none such. */
gboolean exa_table_units_take_currency (const ExaTablePlan *plan, guint column);

/* The column that says in which unit the figures of each row are, by its header or, where that does not say so and it
 * is the only one, by its cells: nothing but currencies beside amounts that have none. EXA_NO_COLUMN if none does. */
guint exa_table_units_find (const ExaTableGuess *guess);

/* The doubt about the figures of @column, beside which a column holds currencies: these are taken for names, or no word
 * says whether the figures are money. NULL where there is none. Transfer full. */
ExaTableDoubt *exa_table_units_find_doubt (const ExaTableGuess *guess, guint column);

G_END_DECLS
