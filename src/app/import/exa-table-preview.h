/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-session.h"

G_BEGIN_DECLS

/**
 * ExaTablePreview: the cells of the session's table as the file has them, its columns tinted by what they are; rows set
 * apart, figures in doubt and cells that were not read are marked. The columns' menus say what a column is. Empty where
 * the data are no table.
 */
#define EXA_TYPE_TABLE_PREVIEW (exa_table_preview_get_type ())
G_DECLARE_FINAL_TYPE (ExaTablePreview, exa_table_preview, EXA, TABLE_PREVIEW, GtkWidget)

/* Shows the table as the session has it now; to be called after each load. */
void exa_table_preview_show (ExaTablePreview *self, ExaSession *session);
/* Scrolls to the row of data @place, from 0. */
void exa_table_preview_scroll_to (ExaTablePreview *self, guint place);

G_END_DECLS
