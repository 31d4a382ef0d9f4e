/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* ExaShortcutsWindow: the keys of the action table, and those of the chart, by group. */
#define EXA_TYPE_SHORTCUTS_WINDOW (exa_shortcuts_window_get_type ())
G_DECLARE_FINAL_TYPE (ExaShortcutsWindow, exa_shortcuts_window, EXA, SHORTCUTS_WINDOW, GtkWindow)

/* Shows the keys above @parent, as a window that goes with it. */
void exa_shortcuts_window_present (GtkWindow *parent);

G_END_DECLS
