/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-story-edit.h"

G_BEGIN_DECLS

/**
 * ExaStoryDrafter: keeps a draft of a story that is being made as long as it says something that is not saved, and
 * leaves it there where nobody ended it. Knows no window.
 */
#define EXA_TYPE_STORY_DRAFTER (exa_story_drafter_get_type ())
G_DECLARE_FINAL_TYPE (ExaStoryDrafter, exa_story_drafter, EXA, STORY_DRAFTER, GObject)

/* @files: whose data the story tells of; NULL: the bundled ones. */
ExaStoryDrafter *exa_story_drafter_new (ExaStoryEdit *edit, const char *const *files);
/* It tells of other files from now on. */
void exa_story_drafter_set_files (ExaStoryDrafter *self, const char *const *files);
/* Goes on with the draft @path, in the place of its own. */
void exa_story_drafter_adopt (ExaStoryDrafter *self, const char *path);
/* Where its draft is; NULL: there is none. Borrowed. */
const char *exa_story_drafter_get_path (ExaStoryDrafter *self);
/* Brings the draft to what the story is now, which else happens a moment after each change. */
void exa_story_drafter_flush (ExaStoryDrafter *self);
/* What is not saved is given up, or is saved: no draft is needed any more. */
void exa_story_drafter_end (ExaStoryDrafter *self);

G_END_DECLS
