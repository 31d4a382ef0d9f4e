/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-session.h"
#include "exa-story-edit.h"

G_BEGIN_DECLS

/**
 * ExaStorySlides: the slides of a story that is being made, in small. The selected one is worked on; arrows walk,
 * Alt+Up and Alt+Down and dragging move, Delete removes. Its buttons are the window's actions win.add-slide,
 * win.duplicate-slide, win.slide-up, win.slide-down, win.delete-slide.
 */
#define EXA_TYPE_STORY_SLIDES (exa_story_slides_get_type ())
G_DECLARE_FINAL_TYPE (ExaStorySlides, exa_story_slides, EXA, STORY_SLIDES, GtkWidget)

/* Once. @session: its language is that of the pictures. */
void exa_story_slides_set_edit (ExaStorySlides *self, ExaStoryEdit *edit, ExaSession *session);
/* Opens the list of charts that can be added. */
void exa_story_slides_ask_chart (ExaStorySlides *self);

G_END_DECLS
