/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-figure-model.h"
#include "exa-talk-clock.h"
#include "exa-talk-command.h"
#include "exa-talk-enums.h"
#include "exa-talk-plan.h"

G_BEGIN_DECLS

/* What a dark screen shows in a talk. */
typedef enum {
  EXA_BLANK_NONE,
  EXA_BLANK_BLACK,
  EXA_BLANK_WHITE,
} ExaBlank;

/* ExaTalkAside: a figure that was shown beside the plan. */
typedef struct {
  ExaChart *chart; /* owned */
  ExaView view;    /* owned */
  guint slide;     /* at which it was shown, from 0 */
} ExaTalkAside;

/**
 * ExaTalk: a story being told: which slide, which step of it, what the audience
 * sees and what the speaker, the clock and the plan, and what both windows of a
 * talk share of their state. A window binds to one of these and knows no other
 * window. Lives on when its windows are closed: who presents it again goes on
 * where it was left. Needs no display.
 *
 * The audience's model shows the present step, or what was pushed beside the
 * plan; frozen, it keeps what it shows while the talk moves on. The speaker's
 * model always shows where the talk is. The next model shows what exa_talk_next()
 * would. The latter two are made when they are first asked for.
 *
 * Properties: slide and step (from 0; step 0 is before the first), n-slides,
 * lang; offered (the number of the slide at which a talk of this story was broken off, from 1, until something is done;
 * 0: none; read-only); blank, frozen (what the audience sees); aside (a pushed figure is shown;
 * read-only); typed (the number typed so far, 0: none; read-only); paused (the
 * clock stands still; read-only); pointer, zoomed (of the audience's picture);
 * overview, help (shown in the speaker's window where there is one, else in the
 * audience's); news (what is to be known of the files, for the speaker alone; or NULL); speaker (there is a speaker's
 * window: it sets this).
 *
 * Signals: "changed": after any of the above; "pointer-moved"; "command"
 * (ExaTalkCommand): a command that the talk itself cannot do, for the window
 * that can.
 */
#define EXA_TYPE_TALK (exa_talk_get_type ())
G_DECLARE_FINAL_TYPE (ExaTalk, exa_talk, EXA, TALK, GObject)

/* @from: begins at the first slide with that chart, or NULL. @story has a slide. */
ExaTalk *exa_talk_new (ExaDataset *dataset, ExaStory *story, ExaChart *from, ExaLang lang, ExaThemeId theme);

/* Borrowed; the same as long as @self. The audience's, the speaker's, and that of the step after; the last one has no
 * chart at the end. */
ExaFigureModel *exa_talk_get_model (ExaTalk *self);
ExaFigureModel *exa_talk_get_speaker_model (ExaTalk *self);
ExaFigureModel *exa_talk_get_next_model (ExaTalk *self);
/* One that shows slide @n after its last step, for a miniature; transfer full. */
ExaFigureModel *exa_talk_new_slide_model (ExaTalk *self, guint n);

/* --- where it stands --- */

/* Borrowed. */
ExaDataset *exa_talk_get_dataset (ExaTalk *self);
ExaStory *exa_talk_get_story (ExaTalk *self);
ExaLang exa_talk_get_lang (ExaTalk *self);
const ExaSlide *exa_talk_get_slide (ExaTalk *self);
guint exa_talk_get_slide_number (ExaTalk *self);
guint exa_talk_get_step_number (ExaTalk *self);
guint exa_talk_get_n_slides (ExaTalk *self);
/* The slide at which it begins: the first that is told. */
guint exa_talk_get_first (ExaTalk *self);
/* What exa_talk_next() would show; FALSE at the end. */
gboolean exa_talk_get_next (ExaTalk *self, guint *slide, guint *step);
/* Where the audience is: elsewhere while it is frozen. */
void exa_talk_get_audience (ExaTalk *self, guint *slide, guint *step);
/* What the speaker may want to say now: of the step, else of the slide; borrowed, "" where there is nothing. */
const char *exa_talk_get_notes (ExaTalk *self);
ExaBlank exa_talk_get_blank (ExaTalk *self);

/* --- moving --- */

/* It leaves the dark; from a pushed figure, next and back return. Next, back, first and last pass by the slides that
 * are skipped. FALSE at either end; a number, from 0, beyond the last slide or step is that of the last. */
gboolean exa_talk_next (ExaTalk *self);
gboolean exa_talk_back (ExaTalk *self);
void exa_talk_go_to (ExaTalk *self, guint slide);
void exa_talk_go_to_step (ExaTalk *self, guint slide, guint step);
void exa_talk_go_to_first (ExaTalk *self);
void exa_talk_go_to_last (ExaTalk *self);
/* FALSE, and nothing changed, where no slide has @chart; the slide that it stands on stays if it has it, and
 * is seen. */
gboolean exa_talk_go_to_chart (ExaTalk *self, ExaChart *chart);
/* Offers to go on at a place, where another talk of this story was broken off after @elapsed µs: a command does so, any
 * other move forgets it. */
void exa_talk_offer (ExaTalk *self, guint slide, guint step, gint64 elapsed);
/* FALSE where nothing is offered. */
gboolean exa_talk_resume (ExaTalk *self, gint64 now);
/* The same story as it is in other data: slide and step stay, wherever they are in it by now, as far as it has them; so
 * do the clock, the dark, and what is frozen or was pushed. */
void exa_talk_set_story (ExaTalk *self, ExaDataset *dataset, ExaStory *story);

/* --- what the audience sees --- */

/* @blank again takes it back. */
void exa_talk_toggle_blank (ExaTalk *self, ExaBlank blank);
/* Leaves the dark; FALSE if it was light. */
gboolean exa_talk_unblank (ExaTalk *self);
/* Thawing brings the audience to where the talk is. */
void exa_talk_set_frozen (ExaTalk *self, gboolean frozen);

/* Where the pointer is in the picture: 0 to 1 from left and top; told by "pointer-moved". */
void exa_talk_move_pointer (ExaTalk *self, double x, double y);
void exa_talk_get_pointer (ExaTalk *self, double *x, double *y);

/* Shows a figure beside the plan (@view: NULL for the chart as it is), to a frozen audience too, which is thawed by
 * it. FALSE where the query refuses it, and nothing else changed. */
gboolean exa_talk_push (ExaTalk *self, ExaChart *chart, const ExaView *view);
/* Back to the slide where the talk was; FALSE if it was there. */
gboolean exa_talk_return (ExaTalk *self);
/* What was pushed, in that order: ExaTalkAside; borrowed. */
const GPtrArray *exa_talk_get_asides (ExaTalk *self);

/* --- time; @now: as of ExaTalkClock --- */

/* Starts the clock, or goes on where the talk was left. */
void exa_talk_start (ExaTalk *self, gint64 now);
/* Stops the clock until exa_talk_start(); what a person paused stays paused. */
void exa_talk_stop (ExaTalk *self, gint64 now);
void exa_talk_toggle_pause (ExaTalk *self, gint64 now);
gint64 exa_talk_get_elapsed (ExaTalk *self, gint64 now);
/* How long the whole is meant to take, in minutes; 0: as the story says. */
void exa_talk_set_minutes (ExaTalk *self, double minutes);
/* Borrowed; until the minutes are set. */
const ExaTalkPlan *exa_talk_get_plan (ExaTalk *self);
ExaTalkPace exa_talk_get_pace (ExaTalk *self, gint64 now, gint64 *seconds);

/* --- commands --- */

/**
 * exa_talk_run: does what a key asks for. What only a window can do (swap, speaker, answer, mouse, notes' size, large
 * timer, full screen, leave, close, quit) is told by the signal "command"; a window does with its own keys first what
 * is its own. FALSE where there was nothing to do.
 */
gboolean exa_talk_run (ExaTalk *self, ExaTalkCommand command, guint argument, gint64 now);

G_END_DECLS
