/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-session.h"
#include "exa-table-plan.h"

G_BEGIN_DECLS

/* Fills the drop-down @list with @names (used up), of which @selected is chosen. A list that has these names keeps
 * them: it may be open. */
void exa_fill_list (GtkDropDown *list, GStrvBuilder *names, guint selected);
/* The same with the columns of a table, behind a first line @none where that is not NULL. */
void exa_fill_list_columns (GtkDropDown *list, const ExaTablePlan *plan, const char *none, guint selected);
/* The same with the charts of @session, of which each is named by its column. */
void exa_fill_list_figures (GtkDropDown *list, ExaSession *session);

G_END_DECLS
