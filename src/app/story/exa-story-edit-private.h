/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-story-edit.h"

G_BEGIN_DECLS

/* A value of undo. */
typedef struct {
  ExaStory *story; /* owned; never changed once it is here */
  guint slide, step;
} ExaStoryMoment;

/* What the files of the story being made share. */
struct _ExaStoryEdit {
  GObject parent_instance;

  ExaDataset *dataset;
  ExaStory *saved;    /* as the file has it; owned, or NULL */
  GPtrArray *moments; /* ExaStoryMoment, owned, the first one first */
  guint now;          /* of them */
  char *typing;       /* what the last change was of, while such changes are one; owned, or NULL */
  gboolean recording;
  GStrv notices;
};

/* The story of now, to be changed; transfer full. */
ExaStory *exa_story_edit_begin (ExaStoryEdit *self);
/* @story (taken), and the place in it, is what holds now. @typing: further changes of that name are the same step of
 * undo; NULL: each is its own. Nothing where @story is as it was. */
void exa_story_edit_commit (ExaStoryEdit *self, ExaStory *story, guint slide, guint step, const char *typing);

G_END_DECLS
