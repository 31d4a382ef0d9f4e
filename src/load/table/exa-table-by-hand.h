/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-grid.h"
#include "exa-table-plan.h"

G_BEGIN_DECLS

/**
 * Cells that a person reads otherwise than the file has them: "AMD/Revenue (USD m)=< 26". A row is told by its name, or
 * by its number among the rows of data, "#3"; a column by its header, or "colour" for a country that no column says.
 * What was changed is said of the figure and in the note of its chart.
 */

/* Rows of the longest table of which cells can be set: a claim is made of every figure. */
#define EXA_TABLE_BY_HAND_MOST_ROWS 20000
gboolean exa_table_by_hand_is_long (const ExaGrid *grid);

/* Sets those of @set (or NULL) that are cells of @grid, which @plan is of; of a table that is too long, none is. */
void exa_table_by_hand_set (ExaGrid *grid, const ExaTablePlan *plan, char *const *set);
/* Whether it is one of them, set or not. */
gboolean exa_table_by_hand_has (const ExaGrid *grid, const ExaTablePlan *plan, const char *one);

/* How a cell is named, "AMD/Revenue (USD m)=". @row: of @grid, headers counted; @column: of it, or EXA_GRID_COLOUR.
 * Transfer full. */
char *exa_table_by_hand_name (const ExaGrid *grid, const ExaTablePlan *plan, guint row, guint column);

/* @set (taken, or NULL) with @text for @cell, so named, in the place of what it said of that cell; an empty text takes
 * that back. NULL where nothing is left. */
char **exa_table_by_hand_add (char **set, const char *cell, const char *text);

G_END_DECLS
