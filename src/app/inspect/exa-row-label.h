/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ExaRowLabel: the label of a row of the table, in its first cell. It also names the row that it stands in, which has
 * the keyboard, by all that the row says: GTK before 4.12 has no name for it but that of its class.
 *
 * Property "item": the ExaRowItem.
 */
#define EXA_TYPE_ROW_LABEL (exa_row_label_get_type ())
G_DECLARE_FINAL_TYPE (ExaRowLabel, exa_row_label, EXA, ROW_LABEL, GtkWidget)

G_END_DECLS
