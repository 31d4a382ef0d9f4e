/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ExaPanes: content with a pane at either side. Where the window is too narrow
 * a pane folds: hidden at first, and above the content when asked for. A pane
 * has its room before it has its widget.
 *
 * Properties: start, content, end (widgets), show-start, show-end (what is to be
 * seen now; a fold sets them, unfolding brings back what the user had chosen:
 * start-wanted, end-wanted, read-only).
 */
#define EXA_TYPE_PANES (exa_panes_get_type ())
G_DECLARE_FINAL_TYPE (ExaPanes, exa_panes, EXA, PANES, GtkWidget)

/* Hides those panes that lie above the content; whether there was one. */
gboolean exa_panes_uncover (ExaPanes *self);

G_END_DECLS
