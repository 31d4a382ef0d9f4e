/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-story.h"

G_BEGIN_DECLS

/**
 * ExaTalkTrace: where a talk stands, kept in $XDG_STATE_HOME/exascope/talk.ini while it is given, so that one that was
 * broken off (the program was killed, the power failed) can be gone on with. A story is the same where its id, its
 * title and its charts are. A file that cannot be read counts as none.
 */
typedef struct {
  guint slide, step; /* from 0 */
  gint64 elapsed;    /* µs */
} ExaTalkTrace;

/* FALSE where none is kept that has sense. */
gboolean exa_talk_trace_load (const ExaStory *story, ExaTalkTrace *self);
/* FALSE where it cannot be kept: that is no reason to disturb a talk. */
gboolean exa_talk_trace_save (const ExaStory *story, const ExaTalkTrace *self);
void exa_talk_trace_forget (const ExaStory *story);

G_END_DECLS
