/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-session.h"

G_BEGIN_DECLS

/**
 * ExaStoryWindow: a story is made here: its slides, how each is seen, its steps, texts and times. It works on the data
 * of a window for browsing, follows when these are read again, and outlives that window.
 *
 * A change of view in it is a change of the slide. Everything can be undone; what is not saved is asked about before it
 * goes. Beside the actions of its buttons it has win.say (text) and win.say-file (text, path), as a
 * window for browsing has.
 */
#define EXA_TYPE_STORY_WINDOW (exa_story_window_get_type ())
G_DECLARE_FINAL_TYPE (ExaStoryWindow, exa_story_window, EXA, STORY_WINDOW, GtkApplicationWindow)

/* The window in which stories of @source's data are made, a new one where there is none; borrowed. A new one begins
 * with @story, or a new story where NULL. */
ExaStoryWindow *exa_story_window_get (GtkApplication *application, ExaSession *source, ExaStory *story);
/* Whether there is one already. */
gboolean exa_story_window_exists (GtkApplication *application, ExaSession *source);

/* A slide of the chart as it is seen in @source. */
void exa_story_window_add (ExaStoryWindow *self, ExaChart *chart, const ExaView *view);
/* The number of the slide that is worked on, from 0. */
guint exa_story_window_get_slide (ExaStoryWindow *self);

/* The first of the windows of @application that has changes that are not saved; NULL where there is none. */
ExaStoryWindow *exa_story_window_find_modified (GtkApplication *application);

G_END_DECLS
