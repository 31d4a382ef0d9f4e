/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-session.h"
#include "exa-story-edit.h"

G_BEGIN_DECLS

/**
 * ExaStoryDetails: the texts and times of a story that is being made: of the whole, of the slide, of the step; and what
 * the speaker's screen will say of the figure. Texts are those of the figure's language.
 */
#define EXA_TYPE_STORY_DETAILS (exa_story_details_get_type ())
G_DECLARE_FINAL_TYPE (ExaStoryDetails, exa_story_details, EXA, STORY_DETAILS, GtkWidget)

/* Once. @session shows the slide. */
void exa_story_details_set_edit (ExaStoryDetails *self, ExaStoryEdit *edit, ExaSession *session);

G_END_DECLS
