/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-table-plan.h"

G_BEGIN_DECLS

/* How the table is read, in English sentences, a line each: what its rows are, what each column is and why, which rows
 * are set apart, what is doubtful. Transfer full. */
char *exa_table_plan_describe (const ExaTablePlan *self);

G_END_DECLS
