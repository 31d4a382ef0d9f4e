/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-talk.h"

G_BEGIN_DECLS

/**
 * ExaSpeakerWindow: the speaker's own screen of a talk: what the audience sees and
 * what comes next, notes, what may be said, the time, and all slides. Its keys are
 * those of the talk; Tab goes to its buttons, which then have Space and Return.
 */
#define EXA_TYPE_SPEAKER_WINDOW (exa_speaker_window_get_type ())
G_DECLARE_FINAL_TYPE (ExaSpeakerWindow, exa_speaker_window, EXA, SPEAKER_WINDOW, GtkWindow)

/* Shows the speaker's screen of @talk, which has one at most: over all of @monitor, or as a window where NULL. */
void exa_speaker_window_present (GtkApplication *application, ExaTalk *talk, GdkMonitor *monitor);
/* To be called where a talk starts: shows the screen at once where there are several monitors, on that of @beside (or
 * NULL); and as a window whenever a key of the talk asks for it, as long as both are there. */
void exa_speaker_window_follow (GtkApplication *application, ExaTalk *talk, GtkWindow *beside);

G_END_DECLS
