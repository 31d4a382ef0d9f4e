/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-story.h"

G_BEGIN_DECLS

/* ExaTalkPace: how a talk stands to its plan. */
typedef enum {
  EXA_PACE_NONE, /* there is no plan */
  EXA_PACE_AHEAD,
  EXA_PACE_ON_TIME,
  EXA_PACE_BEHIND,
} ExaTalkPace;

/* A talk is not ahead or behind for so little: seconds. */
#define EXA_PACE_TOLERANCE 10

/**
 * ExaTalkPlan: when each slide of a story is due, in µs from the beginning of the talk. A slide has its own minutes;
 * the others share what is left of the whole evenly. Where nobody said how long the whole is, they take the mean of
 * those that say it, and without any there is no plan (total 0). Minutes of slides that exceed the whole are shortened
 * in proportion. Those that are skipped take no time.
 */
typedef struct {
  gint64 *due; /* n + 1 of them; the last one is the end; owned */
  guint n;     /* slides */
} ExaTalkPlan;

/* @minutes: of the whole; 0: the story's own. @self is overwritten, not cleared. */
void exa_talk_plan_init (ExaTalkPlan *self, const ExaStory *story, double minutes);
void exa_talk_plan_clear (ExaTalkPlan *self);
/* µs; 0 where there is no plan. */
gint64 exa_talk_plan_get_total (const ExaTalkPlan *self);
/* When slide @n (from 0) is due to begin; of n, the end. */
gint64 exa_talk_plan_get_due (const ExaTalkPlan *self, guint n);
/* How the talk stands on @slide after @elapsed µs: ahead where the slide is not due yet, behind where the next one
 * was due already. @seconds (may be NULL): by how many, not below zero. */
ExaTalkPace exa_talk_plan_get_pace (const ExaTalkPlan *self, guint slide, gint64 elapsed, gint64 *seconds);

G_END_DECLS
