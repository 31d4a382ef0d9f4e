/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-talk-screens.h"

G_BEGIN_DECLS

/**
 * ExaTalkPlace: where the audience's window of a talk stands: over all of the
 * screen that the room sees, whatever is plugged in or pulled out, or a window.
 * It is owned by that window, and asks, shows, moves and ends it.
 */
#define EXA_TYPE_TALK_PLACE (exa_talk_place_get_type ())
G_DECLARE_FINAL_TYPE (ExaTalkPlace, exa_talk_place, EXA, TALK_PLACE, GObject)

/* @beside: the main window, or NULL. */
ExaTalkPlace *exa_talk_place_new (GtkApplication *application, GtkWindow *window, GtkWindow *beside);

/* Borrowed: for the speaker's window too. */
ExaTalkScreens *exa_talk_place_get_screens (ExaTalkPlace *self);

/* Shows the window; where there are several screens and none is known to be the audience's, asks first, and destroys it
 * where there is no answer. */
void exa_talk_place_show (ExaTalkPlace *self);
/* Leaves full screen, or goes back to it; before it is shown too. */
void exa_talk_place_toggle_full (ExaTalkPlace *self);
/* For its close request: gives the keyboard to the main window, and destroys it then. FALSE where there is none: it may
 * be closed at once. */
gboolean exa_talk_place_leave (ExaTalkPlace *self);

G_END_DECLS
