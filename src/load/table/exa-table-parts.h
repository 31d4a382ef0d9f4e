/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-table-roles.h"

G_BEGIN_DECLS

/* Finds the columns that say more of the dates in @years, which are years: "Year", "Month", "Day". They become parts of
 * the date in the plan, and are charted no more. */
void exa_table_parts_find (ExaTableGuess *guess, guint years);

/* The time in @column of a row of data, as exa_column_read_moment() has it, with the parts that other columns say of it
 * where it is the time of the row. */
gboolean exa_table_parts_read (const ExaTablePlan *plan, const ExaGrid *grid, guint row, guint column,
                               ExaMoment *moment);

G_END_DECLS
