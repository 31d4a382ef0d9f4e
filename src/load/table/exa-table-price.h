/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-table-roles.h"

G_BEGIN_DECLS

/* Whether a column under @header says of what other figures are the price: "per", "je". */
gboolean exa_table_price_is_called (const char *header);

/* The column that is called so beside figures of money, of which it is taken for words, "100 g"; EXA_NO_COLUMN if there
 * is none. */
guint exa_table_price_take_words (ExaTableGuess *guess);

/* The column in which it stands what prices are of: that of units, or, where that is one of currencies, another one;
 * and the column of their currency. EXA_NO_COLUMN if there is none. */
guint exa_table_price_find_per (const ExaTablePlan *plan);
guint exa_table_price_find_currency (const ExaTablePlan *plan);

/* Whether the figures of @column are prices of what stands in that column, "3.2" beside "kg": so that they are in no
 * kilograms, and those of a litre share no axis with them. */
gboolean exa_table_price_is_per (const ExaTablePlan *plan, guint column);

/* What the figures of a row are the price of, "kg" of "per kg", by its cell @said below @header; NULL where that is
 * nothing of which there are prices. Borrowed from @said, or static. */
const char *exa_table_price_find_word (const char *header, const char *said);

/* The doubt about the figures of @column, which may be a price of what others are measured in; NULL where they are
 * surely one, or none. Transfer full. */
ExaTableDoubt *exa_table_price_find_doubt (const ExaTablePlan *plan, const ExaGrid *grid, guint column);

G_END_DECLS
