/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-table-plan.h"

G_BEGIN_DECLS

/* Which of @slots (ExaTableSlot, borrowed; of the table that @plan reads) a person is likely to ask for first: the
 * first in the order of the table whose figures are about as many as any other's, and differ from row to row, or at
 * least have a unit. 0 where none is better than the first. */
guint exa_table_find_first (const GPtrArray *slots, const ExaTablePlan *plan);

G_END_DECLS
