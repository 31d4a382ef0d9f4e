/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-session.h"

G_BEGIN_DECLS

/**
 * ExaImportFigure: one row of a table, to be changed by hand: its name, whose colour it has, and a figure with its
 * relation and status. What the file has stays in the citation. Told as one step of undo.
 */
#define EXA_TYPE_IMPORT_FIGURE (exa_import_figure_get_type ())
G_DECLARE_FINAL_TYPE (ExaImportFigure, exa_import_figure, EXA, IMPORT_FIGURE, GtkPopover)

/* Becomes the popover of @button, which owns it. @session: borrowed, outlives it. Opened by the button it is about the
 * figure that the inspector shows. */
ExaImportFigure *exa_import_figure_new (GtkMenuButton *button, ExaSession *session);
/* Opens it for a cell: @row of the grid, headers counted, and @column, of figures. */
void exa_import_figure_open (ExaImportFigure *self, guint row, guint column);

/* Tells that the cell is to be read as @text; what the file has, or nothing, takes that back. */
void exa_import_figure_tell (ExaSession *session, guint row, guint column, const char *text);

G_END_DECLS
