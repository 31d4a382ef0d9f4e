/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-grid.h"
#include "exa-table-plan.h"

G_BEGIN_DECLS

/* The column that says of each row whether it is so, in words or in the letters of statistics: "Status", "OBS_FLAG",
 * "Type", "is_forecast". Each of its cells must say something of the kind, and one that its figures are no facts.
 * EXA_NO_COLUMN where none is. */
guint exa_table_status_find (const ExaTablePlan *plan, const ExaGrid *grid);

/* What @cell of a column under @header says: "Actual", "Under construction", "Guidance", "e", "TRUE". FALSE where it is
 * no such word. */
gboolean exa_table_status_read (const char *header, const char *cell, ExaStatus *status);

/* The column with the last year of each row that is no estimate: "Estimates Start After"; EXA_NO_COLUMN where none is.
 */
guint exa_table_status_find_last_fact (const ExaTablePlan *plan);

G_END_DECLS
