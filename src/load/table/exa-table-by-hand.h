/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-grid.h"
#include "exa-problems.h"
#include "exa-table-plan.h"

G_BEGIN_DECLS

/**
 * Cells that a person reads otherwise than the file has them: "AMD/Revenue (USD m)=< 26". A row is told by its name, or
 * by its number among the rows of data, "#3"; a column by its header, or "colour" for a country that no column says.
 * What was changed is said of the figure and in the note of its chart.
 */

/* Sets the cells of @set (or NULL) in @grid, which @plan is of. FALSE after a problem: there is no such row or column,
 * or the table is too long. */
gboolean exa_table_by_hand_set (ExaGrid *grid, const ExaTablePlan *plan, char *const *set, const char *name,
                                ExaProblems *problems);

/* How a cell is named, "AMD/Revenue (USD m)=". @row: of @grid, headers counted; @column: of it, or EXA_GRID_COLOUR.
 * Transfer full. */
char *exa_table_by_hand_name (const ExaGrid *grid, const ExaTablePlan *plan, guint row, guint column);

/* @set (taken, or NULL) with @text for @cell, so named, in the place of what it said of that cell; an empty text takes
 * that back. NULL where nothing is left. */
char **exa_table_by_hand_add (char **set, const char *cell, const char *text);

G_END_DECLS
