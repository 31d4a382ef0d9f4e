/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-table-roles.h"

G_BEGIN_DECLS

/* What statements of accounts leave to the reader: figures per share stand among amounts, in no thousands or millions;
 * and the sign of the currency stands in the first row of a part and in its sums alone. */

/* Whether @name, of a row, surely is of a figure per share: "Diluted earnings per share", "每股收益". */
gboolean exa_accounts_is_per_share (const char *name);

/* Whether it surely counts people: "Employees", and not "Employee costs". */
gboolean exa_accounts_is_of_people (const char *name);

/* Finds in the plan whether rows are amounts of money, and per share, and gives columns of which some rows have a
 * currency, the first one among them, that currency. The names of the rows, and the lines above the table, are known by
 * then. */
void exa_table_accounts_find (ExaTableGuess *guess);

/* The doubt about the figures of @column that have a currency so without a sign of their own; NULL where there are
 * none. Transfer full. */
ExaTableDoubt *exa_table_accounts_find_doubt (const ExaTableGuess *guess, guint column);

G_END_DECLS
