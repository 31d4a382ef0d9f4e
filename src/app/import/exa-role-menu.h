/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-session.h"

G_BEGIN_DECLS

/* What a column of a table can be made to by its menu: the action "import.column" takes its number from 0 and one of
 * these words: "name", "figures", "dates", "text", "keys", ",", ".". */

/* The menu of the column @column. Transfer full. */
GMenuModel *exa_role_menu_new (guint column);
/* Says that of the table of @session. Words that are none of these are ignored. */
void exa_role_menu_tell (ExaSession *session, guint column, const char *word);
/* Says what it holds. */
void exa_role_menu_tell_kind (ExaSession *session, guint column, ExaColumnKind kind);
/* The column as ExaTableTold names it: by its header where no other has it, else by its number. Transfer full. */
char *exa_role_menu_name_column (const ExaTablePlan *plan, guint column);
/* The column as a person is told of it: its header, or "column 2" where it has none; translated. Transfer full. */
char *exa_role_menu_title_column (const ExaTablePlan *plan, guint column);
/* The word for what the column is now: a role, or how it is read; translated. */
const char *exa_role_menu_get_role (const ExaTablePlan *plan, guint column);

G_END_DECLS
