/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-session.h"
#include "exa-story-edit.h"

G_BEGIN_DECLS

/**
 * ExaStorySteps: the steps of the slide that is worked on, in words, and the ways to make some. The selected one is
 * shown and worked on; Alt+Up and Alt+Down and dragging move, Delete removes: the window's actions win.step-up,
 * win.step-down, win.delete-step, win.add-step, win.recording.
 */
#define EXA_TYPE_STORY_STEPS (exa_story_steps_get_type ())
G_DECLARE_FINAL_TYPE (ExaStorySteps, exa_story_steps, EXA, STORY_STEPS, GtkWidget)

/* Once. @session shows the slide. */
void exa_story_steps_set_edit (ExaStorySteps *self, ExaStoryEdit *edit, ExaSession *session);

G_END_DECLS
