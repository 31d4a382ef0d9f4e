/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-table-files.h"

G_BEGIN_DECLS

/* More columns are as many widgets in every row; the last one shown says how many there are. */
#define EXA_PREVIEW_MOST_COLUMNS 60

/* Shows in @label what the file has in a cell, tinted by what its column is, and marked where the row is set apart, or
 * the cell was changed by hand, is no figure, stands in a line that was repaired (@mended; or NULL), or is in doubt. */
void exa_preview_cell_show (GtkLabel *label, const ExaTableReading *reading, guint row, guint column,
                            const ExaOdd *mended);

/* Shows a cell of the @n-th odd line, which is no row: its cells as they stand there, what is too much of it in the
 * last one. */
void exa_preview_cell_show_line (GtkLabel *label, const ExaTableReading *reading, guint n, guint column);

G_END_DECLS
