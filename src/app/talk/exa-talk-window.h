/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-present-options.h"
#include "exa-talk-screens.h"
#include "exa-talk.h"

G_BEGIN_DECLS

/* ExaTalkWindow: the audience's screen: slides over all of a monitor, the keys of a talk, no sleep. */
#define EXA_TYPE_TALK_WINDOW (exa_talk_window_get_type ())
G_DECLARE_FINAL_TYPE (ExaTalkWindow, exa_talk_window, EXA, TALK_WINDOW, GtkWindow)

/* Begins @talk, or goes on with it: on another monitor than that of @beside (or NULL) where there is one. @options:
 * how it is shown, or NULL: full screen. Where it is being given already, its window is presented. The window is
 * borrowed. */
ExaTalkWindow *exa_talk_window_start (GtkApplication *application, GtkWindow *beside, ExaTalk *talk,
                                      const ExaPresentOptions *options);

/* Borrowed: what it presents, and on which screens. */
ExaTalk *exa_talk_window_get_talk (ExaTalkWindow *self);
ExaTalkScreens *exa_talk_window_get_screens (ExaTalkWindow *self);

G_END_DECLS
