/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-talk.h"

G_BEGIN_DECLS

/**
 * ExaTalkRecorder: keeps how long a talk is at each slide and step, pauses left out, in the file of its story (see
 * exa-talk-times.h), every few seconds and when its window goes: a talk that is gone on with goes on being the same
 * one. A talk of less than a minute was none; a rehearsal is one, however short.
 */
#define EXA_TYPE_TALK_RECORDER (exa_talk_recorder_get_type ())
G_DECLARE_FINAL_TYPE (ExaTalkRecorder, exa_talk_recorder, EXA, TALK_RECORDER, GObject)

/* @files: whose data the story tells of; NULL: the bundled ones. */
ExaTalkRecorder *exa_talk_recorder_new (ExaTalk *talk, const char *const *files, gboolean rehearsal);
/* Keeps the times when @audience goes, and lives until then. */
void exa_talk_recorder_follow (ExaTalkRecorder *self, GtkWidget *audience);
gboolean exa_talk_recorder_is_of (ExaTalkRecorder *self, ExaTalk *talk);

G_END_DECLS
