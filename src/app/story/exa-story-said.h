/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-story-edit.h"

G_BEGIN_DECLS

/**
 * ExaStorySaid: has a screen reader say what becomes other in a story that is made, where the keyboard does not go to
 * it: steps that are recorded, a slide that is skipped, and that recording begins or ends. Slides and steps that are
 * added and moved are heard as the rows that have the keyboard.
 */
#define EXA_TYPE_STORY_SAID (exa_story_said_get_type ())
G_DECLARE_FINAL_TYPE (ExaStorySaid, exa_story_said, EXA, STORY_SAID, GObject)

/* @window: where @edit is worked on; borrowed: it outlives this. */
ExaStorySaid *exa_story_said_new (GtkWidget *window, ExaStoryEdit *edit);

G_END_DECLS
