/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ExaSpeakerState: how the speaker last arranged the screen, in
 * $XDG_STATE_HOME/exascope/speaker.ini. A file that cannot be read counts as none.
 */
typedef struct {
  int width, height; /* logical pixels */
  /* Where the parts are divided, in hundredths of the whole: now and what stands right of it, now and notes, what may
   * be said and next, these two and the answer. */
  int columns, left, right, answer;
  int notes; /* size of the notes' text in per cent */
  gboolean timer;
} ExaSpeakerState;

/* The bounds of the size of the notes' text, in per cent of the usual. */
#define EXA_SPEAKER_NOTES_MIN 60
#define EXA_SPEAKER_NOTES_MAX 300

/* Reads what is kept, and takes the usual for what is not or makes no sense; @self is overwritten. */
void exa_speaker_state_load (ExaSpeakerState *self);
/* FALSE where it cannot be kept: that is no reason to disturb a talk. */
gboolean exa_speaker_state_save (const ExaSpeakerState *self);

G_END_DECLS
