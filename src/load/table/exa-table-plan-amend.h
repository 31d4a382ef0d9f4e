/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-table-plan.h"

G_BEGIN_DECLS

/* Plans that say a single thing each, for ExaTableTold: what they do not name is guessed as before. @text: such a plan,
 * which is kept and added to, or NULL. @column: of @self, by which the plan names it. Transfer full. */

/* The column is of another kind; a column of figures without a unit has counts. */
char *exa_table_plan_amend_kind (const ExaTablePlan *self, const char *text, guint column, ExaColumnKind kind);
/* Its figures are in @unit, an id ("count": none), times ten to @exponent. */
char *exa_table_plan_amend_unit (const ExaTablePlan *self, const char *text, guint column, const char *unit,
                                 int exponent);
/* The decimal sign of its figures is '.' or ','. No doubt is left about them. */
char *exa_table_plan_amend_decimal (const ExaTablePlan *self, const char *text, guint column, char decimal);
/* The @n-th doubt is settled: its cell is what it was taken for, or what it could be @instead. */
char *exa_table_plan_settle (const ExaTablePlan *self, const char *text, guint n, gboolean instead);

G_END_DECLS
