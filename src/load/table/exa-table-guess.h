/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-grid.h"
#include "exa-table-plan.h"
#include "exa-table-told.h"

G_BEGIN_DECLS

/* The likeliest plan for the table, by its first two rows, its headers and its cells. Adds nothing to any Dataset. A
 * first row is the header unless it has numbers, years apart, where the second one has them. Transfer full. */
ExaTablePlan *exa_table_plan_guess (const ExaGrid *grid);

/* The same, but for what is @told (or NULL): rows are taken out of @grid. NULL after adding a problem in the file @name
 * where it is told of something that is not there. Transfer full. */
ExaTablePlan *exa_table_plan_make (ExaGrid *grid, const ExaTableTold *told, const char *name, ExaProblems *problems);

G_END_DECLS
