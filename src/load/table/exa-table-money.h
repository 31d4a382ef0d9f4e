/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-grid.h"
#include "exa-table-plan.h"

G_BEGIN_DECLS

/* The unit of a figure of @column whose row says @said, a currency, or NULL where it says what is none that is known:
 * the column's own, but for the currency of the row where a column of currencies speaks for it though its header says
 * one, and no other column of money is without one. A row of euros under "Sales (USD)" is no dollar. */
const ExaUnit *exa_table_money_get_unit (const ExaTablePlan *plan, guint column, const ExaUnit *said);

/* A doubt about such a column, if a row says another currency than its header; NULL if none does. Transfer full. */
ExaTableDoubt *exa_table_money_find_doubt (const ExaTablePlan *plan, const ExaGrid *grid, guint column);

G_END_DECLS
