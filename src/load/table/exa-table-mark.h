/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-grid.h"
#include "exa-table-figures.h"
#include "exa-table-plan.h"

G_BEGIN_DECLS

/* Marks of notes in a table: "*" of "61.4*", and what a line around the table says of it. */

/* What stands behind the figure of @column in the row of data @row, else behind the name of that row where a line says
 * why, into @mark, of which only the mark and what is said are set. A mark that says what the figure is, "(est.)", is
 * none. FALSE where there is none. */
gboolean exa_table_mark_find (const ExaTablePlan *plan, const ExaGrid *grid, guint row, guint column,
                              ExaTableMark *mark);
/* The same of the header of @column. */
gboolean exa_table_mark_find_in_header (const ExaTablePlan *plan, const ExaGrid *grid, guint column,
                                        ExaTableMark *mark);

/* Those of a column of a long table, of which @values were read: by number, EXA_MARKS_ALL, of the header, last.
 * Transfer full. */
GArray *exa_table_mark_find_all (const ExaTablePlan *plan, const ExaGrid *grid, guint column,
                                 const ExaColumnValues *values);

G_END_DECLS
