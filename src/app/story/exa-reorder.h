/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The row @from was dropped where it becomes the row @to. @owner: as it was given. */
typedef void (*ExaReorderMoved) (GtkWidget *owner, guint from, guint to);

/* Rows of @list can be dragged to another place in it; those before @first stay. @owner outlives the list. */
void exa_reorder_add (GtkListBox *list, guint first, ExaReorderMoved moved, GtkWidget *owner);

G_END_DECLS
