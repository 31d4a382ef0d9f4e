/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-session.h"

G_BEGIN_DECLS

/* ExaTableView: the session's rows in columns, sorted by any of them. Property: session. */
#define EXA_TYPE_TABLE_VIEW (exa_table_view_get_type ())
G_DECLARE_FINAL_TYPE (ExaTableView, exa_table_view, EXA, TABLE_VIEW, GtkWidget)

/* The selected rows, or all, in the order shown, as tab-separated lines below a line of headings. Transfer full. */
char *exa_table_view_to_tsv (ExaTableView *self);

G_END_DECLS
