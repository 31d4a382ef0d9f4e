/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-color-scheme.h"
#include "exa-session.h"
#include "exa-state.h"

G_BEGIN_DECLS

/**
 * ExaWindow: a window for browsing. It shows itself once its session has data,
 * or mistakes to tell of, or takes long to read them. Property: session.
 *
 * It asks the application for what concerns other windows by actions: app.open
 * (window id, or 0 for a new one; paths, none for the bundled data),
 * app.new-window (window id), app.quit. Its own, beside those of exa-window-actions.h:
 * win.say (text), a line at its foot for some seconds, for its dialogs, too.
 */
#define EXA_TYPE_WINDOW (exa_window_get_type ())
G_DECLARE_FINAL_TYPE (ExaWindow, exa_window, EXA, WINDOW, GtkApplicationWindow)

/* @state: what to begin with. @recents: paths as GtkStringObjects, shown in the sidebar. */
ExaWindow *exa_window_new (GtkApplication *application, ExaSession *session, ExaColorScheme *color_scheme,
                           const ExaState *state, GListModel *recents);
ExaSession *exa_window_get_session (ExaWindow *self);
/* Writes down how the window is now. */
void exa_window_remember (ExaWindow *self, ExaState *state);

G_END_DECLS
