/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-table-files.h"

G_BEGIN_DECLS

/* What was told of tables, kept in the state folder: how they are read, for all of their shape, so that the file of the
 * next month opens as the last one did; and their words (headlines, source) for the same files alone, of whose figures
 * they speak. Of several tables that are open together it is what is told of all of them, by the shapes of all. */

/* The shape of the tables of @readings (ExaTableReading), which were guessed: the names of their columns and what they
 * hold; transfer full, NULL where one has no names. */
char *exa_plan_memory_get_shape (const GPtrArray *readings);
/* What was told of tables of @shape, and of @files, into @told, which is empty; FALSE where it was nothing. */
gboolean exa_plan_memory_recall (const char *shape, const char *const *files, ExaTableTold *told);
/* Keeps what is told now; what is empty is forgotten. */
void exa_plan_memory_keep (const char *shape, const char *const *files, const ExaTableTold *told);

G_END_DECLS
