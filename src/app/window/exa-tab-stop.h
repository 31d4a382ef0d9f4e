/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ExaTabStop: makes one stop of Tab of the list box within it: Tab enters it at
 * the selected row, or the first, and leaves it from any; arrows walk the rows.
 *
 * Property "child": the list box.
 */
#define EXA_TYPE_TAB_STOP (exa_tab_stop_get_type ())
G_DECLARE_FINAL_TYPE (ExaTabStop, exa_tab_stop, EXA, TAB_STOP, GtkWidget)

G_END_DECLS
