/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-problems.h"
#include "exa-table-plan.h"

G_BEGIN_DECLS

/* What the member "format" of a plan says. */
#define EXA_TABLE_PLAN_FORMAT "exascope-table-plan"

/* The word for a kind of column in a plan; static. */
const char *exa_table_plan_kind_to_text (ExaColumnKind kind);

/* The plan as JSON, which exa_table_plan_read() takes again: roles by the headers of their columns, the reading of each
 * column, rows set apart, doubts with both readings and their evidence. Transfer full. */
char *exa_table_plan_write (const ExaTablePlan *self);

/* The rows of which a plan is, "COLUMN=VALUE" each: they are chosen before anything else is read. Empty where @text
 * names none, or is no plan. Transfer full. */
char **exa_table_plan_read_where (const char *text);

/* How @text says that the bytes of the table part; nothing where it is no plan. FALSE with @error where it says nothing
 * that can be. */
gboolean exa_table_plan_read_sheet (const char *text, ExaSheetTold *told, GError **error);

/* Sets what @text says in a plan that was guessed for the same table, or for a newer one of the same columns; what it
 * does not name stays. FALSE after adding a problem with the table @name: it is no plan, or of other columns. */
gboolean exa_table_plan_read (ExaTablePlan *self, const char *text, const char *name, ExaProblems *problems);

G_END_DECLS
