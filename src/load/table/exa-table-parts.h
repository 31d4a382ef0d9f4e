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

/* The cell of the row which says that its figures are of the whole year, whose months or quarters others have: "M13";
 * NULL if none does. Borrowed. */
const char *exa_table_parts_find_whole (const ExaTablePlan *plan, const ExaGrid *grid, guint row);

/* Finds the columns of figures whose headers are times, years or twelve months under 1, 2 … 12 beside years, and
 * whether they are one measure over time. "Q1" may be a question as well as a quarter: it is in doubt where nothing
 * else speaks of years or amounts, and "q1" is no time then. */
void exa_table_parts_find_times (ExaTableGuess *guess);

/* Finds the columns whose headers say what is measured and when, "Capex 2022", and are one measure over time. */
void exa_table_stems_find (ExaTableGuess *guess);

/* Whether the time of a row and that of a column are one together: "2021" and "Mar" are March 2021, whichever of them
 * is the row's. @row, @said: the row's time and its words; @column: how the column's header is read. @joined: (out): in
 * the order of time; of a year of its own words, "FY2021", in that of the columns. */
gboolean exa_table_parts_join (const ExaMoment *row, const char *said, const ExaColumn *column, guint position,
                               ExaMoment *joined);

G_END_DECLS
