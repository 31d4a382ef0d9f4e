/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-grid.h"
#include "exa-dataset.h"
#include "exa-table-plan.h"

G_BEGIN_DECLS

/* Adds what the table of the file @name says, read by @plan, to @dataset: an
 * entity for each name, a measure and a chart for each column of figures, a
 * claim for each cell of them. What cannot be read as a figure is left out, and
 * counted in the chart's and the source's notes: a table that somebody has is to
 * be seen, not to be mended first. FALSE after adding a problem if no column
 * holds figures. */
gboolean exa_table_plan_apply (const ExaTablePlan *plan, ExaGrid *grid, const char *name, ExaDataset *dataset,
                               ExaProblems *problems);

G_END_DECLS
