/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-table-plan.h"
#include "exa-table-told.h"

G_BEGIN_DECLS

/* What was told of tables, kept in the state folder: how one is read, for all of its shape, so that the file of the
 * next month opens as the last one did; and its words (headlines, source) for the same file alone, of whose figures
 * they speak. */

/* The shape of the table of @plan, which was guessed: the names of its columns and what they hold; transfer full, NULL
 * for one without names. */
char *exa_plan_memory_get_shape (const ExaTablePlan *plan);
/* What was told of tables of @shape, and of @file, into @told, which is empty; FALSE where it was nothing. */
gboolean exa_plan_memory_recall (const char *shape, const char *file, ExaTableTold *told);
/* Keeps what is told now; what is empty is forgotten. */
void exa_plan_memory_keep (const char *shape, const char *file, const ExaTableTold *told);

G_END_DECLS
