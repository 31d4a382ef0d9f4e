/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-talk-window.h"

G_BEGIN_DECLS

/**
 * ExaSpeakerWindow: the speaker's own screen of a talk: what the audience sees and
 * what comes next, notes, what may be said, the time, and all slides. Its keys are
 * those of the talk; Tab goes to its buttons, which then have Space and Return.
 */
#define EXA_TYPE_SPEAKER_WINDOW (exa_speaker_window_get_type ())
G_DECLARE_FINAL_TYPE (ExaSpeakerWindow, exa_speaker_window, EXA, SPEAKER_WINDOW, GtkWindow)

/* Shows the speaker's screen of @talk, which has one at most: over all of the one of @screens that is the speaker's, as
 * a window where there is none. */
void exa_speaker_window_present (GtkApplication *application, ExaTalk *talk, ExaTalkScreens *screens);
/* To be called where a talk starts: shows the screen once the room sees @audience, where there is one left for it; and
 * as a window whenever a key of the talk asks for it. */
void exa_speaker_window_follow (ExaTalkWindow *audience);

G_END_DECLS
