/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-session.h"
#include "exa-story-edit.h"

G_BEGIN_DECLS

/**
 * ExaStoryDraftBar: offers a story that was not saved when the program ended, and keeps a draft of the one that is made
 * now. Shown only while it has something to offer.
 */
#define EXA_TYPE_STORY_DRAFT_BAR (exa_story_draft_bar_get_type ())
G_DECLARE_FINAL_TYPE (ExaStoryDraftBar, exa_story_draft_bar, EXA, STORY_DRAFT_BAR, GtkWidget)

/* @session: shows them, as their tables were told to be read. @files: whose data the story tells of; NULL: the bundled
 * ones. @taken: drafts that are at work elsewhere, ended by NULL. */
void exa_story_draft_bar_set_edit (ExaStoryDraftBar *self, ExaStoryEdit *edit, ExaSession *session,
                                   const char *const *files, const char *const *taken);
/* The story tells of other files from now on. */
void exa_story_draft_bar_set_files (ExaStoryDraftBar *self, const char *const *files);
/* The draft that is kept here; NULL: there is none. Borrowed. */
const char *exa_story_draft_bar_get_path (ExaStoryDraftBar *self);
/* What is not saved is given up, or is saved. */
void exa_story_draft_bar_end (ExaStoryDraftBar *self);

G_END_DECLS
