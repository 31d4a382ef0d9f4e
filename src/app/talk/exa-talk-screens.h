/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ExaTalkScreens: which monitor the room sees and which the speaker, as long as a
 * talk lasts, whatever is plugged in or pulled out meanwhile.
 *
 * Property "wanted": the name of the audience's screen as exa_screen_get_name()
 * has it, or NULL: what is worth remembering for the next talk.
 * Property "has-speaker": the talk has begun, and there is a screen for the speaker
 * beside the audience's.
 * Signal "changed": a window of the talk that fills a screen is to be sent to its
 * screen again, whether or not that is another now.
 */
#define EXA_TYPE_TALK_SCREENS (exa_talk_screens_get_type ())
G_DECLARE_FINAL_TYPE (ExaTalkScreens, exa_talk_screens, EXA, TALK_SCREENS, GObject)

/* @monitors: a display's, GdkMonitor. @wanted: as it was remembered, or NULL. */
ExaTalkScreens *exa_talk_screens_new (GListModel *monitors, const char *wanted);

/* Whether a person has to be asked: there are several monitors, and none is the wanted one. */
gboolean exa_talk_screens_need_question (ExaTalkScreens *self);

/* Borrowed, until the next signal. A single monitor is the audience's, and the speaker's is NULL; both are NULL while
 * there is none. */
GdkMonitor *exa_talk_screens_get_audience (ExaTalkScreens *self);
GdkMonitor *exa_talk_screens_get_speaker (ExaTalkScreens *self);

/* The monitor of a window that has been seen; the first one for any other; NULL where there is none. Borrowed. */
GdkMonitor *exa_talk_screens_find (GtkWindow *window);
/* Sends a window that is shown over all of @monitor. */
void exa_talk_screens_fill (GtkWindow *window, GdkMonitor *monitor);

/* Tells where the speaker is, or, for this time, the audience's window; NULL: not known. */
void exa_talk_screens_set_speaker (ExaTalkScreens *self, GdkMonitor *monitor);
void exa_talk_screens_set_audience (ExaTalkScreens *self, GdkMonitor *monitor);
/* The audience's window is there, and may be sent to its screen: "changed" is emitted. */
void exa_talk_screens_begin (ExaTalkScreens *self);
/* What a person said: the room sees @monitor. */
void exa_talk_screens_choose (ExaTalkScreens *self, GdkMonitor *monitor);
/* The same by number, connector or name, as exa_screens_find() has it. FALSE where there is none such. */
gboolean exa_talk_screens_use (ExaTalkScreens *self, const char *text);
/* The room sees the next monitor, and the speaker the one that the room saw. */
void exa_talk_screens_swap (ExaTalkScreens *self);

G_END_DECLS
