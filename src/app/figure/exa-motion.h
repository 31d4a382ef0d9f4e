/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-layout.h"

G_BEGIN_DECLS

/**
 * ExaMotion: the way from one layout to the next, over EXA_MOTION_USEC. What is
 * on the screen is always a layout of its own, so a new goal may come half-way.
 * Zero-initialised: nothing shown.
 */
typedef struct {
  ExaLayout *from, *to, *shown; /* owned, or NULL; @from only while moving */
  gint64 start;                 /* microseconds; 0: at the next step */
} ExaMotion;

/* How long the way takes, in microseconds: long enough to be followed, and no longer than a glance. */
#define EXA_MOTION_USEC 250000

/* The first picture of the way from @from to @to: a motion begins with it, not with what is there already, so a key is
 * answered by the very next frame. Transfer full. */
ExaLayout *exa_motion_begin (ExaLayout *from, ExaLayout *to);
/* Goes to @to: at once, or, where @smooth and both are of one size, step by step, the first one at once. @step (may be
 * NULL): what exa_motion_begin() gave for this way. */
void exa_motion_go (ExaMotion *self, ExaLayout *to, gboolean smooth, ExaLayout *step);
/* Moves on to the time @now, microseconds of a frame clock; whether it is still on its way. */
gboolean exa_motion_step (ExaMotion *self, gint64 now);
gboolean exa_motion_is_moving (const ExaMotion *self);
void exa_motion_clear (ExaMotion *self);

G_END_DECLS
