/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-slide-announce.h"
#include "exa-answer.h"
#include "exa-figure-view.h"
#include "exa-held-key.h"
#include "exa-notes.h"
#include "exa-said-view.h"
#include "exa-slide-picture.h"
#include "exa-speaker-state.h"
#include "exa-speaker-window.h"
#include "exa-step-chips.h"
#include "exa-strip.h"
#include "exa-talk-timer.h"
#include "exa-wrap-layout.h"

G_BEGIN_DECLS

/* What the files of the speaker's window share. */
struct _ExaSpeakerWindow {
  GtkWindow parent_instance;

  ExaTalk *talk; /* owned */
  ExaSpeakerState state;
  ExaTalkScreens *screens; /* owned, or NULL */
  GSimpleActionGroup *actions;
  ExaHeldKey *held_key;

  GtkOverlay *stage;
  GtkWidget *help, *overview; /* over all else; NULL while they are not shown */
  GtkPaned *columns, *left, *right, *answer_split;
  GtkWidget *bar, *news;
  GtkLabel *now_count, *now_name, *badge, *place, *news_label;
  GtkLabel *next_heading, *next_count, *next_name, *next_about;
  GtkWidget *copy_asides;
  ExaFigureView *now;
  ExaSlidePicture *next;
  ExaSaidView *said;
  ExaNotes *notes;
  ExaStepChips *chips;
  ExaTalkTimer *timer;
  ExaStrip *strip;
  ExaAnswer *answer;
  ExaAnnounced announced;

  gint64 frozen_since; /* monotonic, µs; 0: not frozen */
  guint tick;          /* the source that counts how long; 0: none */
};

/* Shows where the talk stands. */
void exa_speaker_window_update (ExaSpeakerWindow *self);
/* Shows the figure that comes next, or the one that only the speaker sees. */
void exa_speaker_window_update_next (ExaSpeakerWindow *self);
/* The same for what may be said of the audience's figure. */
void exa_speaker_window_update_said (ExaSpeakerWindow *self);

/* Opens the search of what a question asks for; closed, it leaves the keyboard to the talk. */
void exa_speaker_window_open_answer (ExaSpeakerWindow *self);
void exa_speaker_window_close_answer (ExaSpeakerWindow *self);

/* Adds what buttons and keys do. */
void exa_speaker_window_add_actions (ExaSpeakerWindow *self);

G_END_DECLS
