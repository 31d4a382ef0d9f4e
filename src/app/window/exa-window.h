/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-color-scheme.h"
#include "exa-session.h"
#include "exa-state.h"

G_BEGIN_DECLS

/* ExaWindow: a window for browsing. Property: session. */
#define EXA_TYPE_WINDOW (exa_window_get_type ())
G_DECLARE_FINAL_TYPE (ExaWindow, exa_window, EXA, WINDOW, GtkApplicationWindow)

/* @state: what to begin with. @recents: paths as GtkStringObjects, shown in the sidebar. */
ExaWindow *exa_window_new (GtkApplication *application, ExaSession *session, ExaColorScheme *color_scheme,
                           const ExaState *state, GListModel *recents);
ExaSession *exa_window_get_session (ExaWindow *self);
/* Writes down how the window is now. */
void exa_window_remember (ExaWindow *self, ExaState *state);
/* A line at the foot of the window for some seconds. */
void exa_window_say (ExaWindow *self, const char *message);

G_END_DECLS
