/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ExaTalkClock: how long a talk has gone on, pauses left out. A value; it asks
 * nobody for the time: every @now is a monotonic time in µs (g_get_monotonic_time()).
 */
typedef struct {
  gint64 before; /* µs that were counted before @since */
  gint64 since;  /* when it was last set going */
  gboolean running;
} ExaTalkClock;

/* Not started: nothing has elapsed. */
#define EXA_TALK_CLOCK_INIT                                                                                            \
  {                                                                                                                    \
    0, 0, FALSE                                                                                                        \
  }

/* From zero. */
void exa_talk_clock_start (ExaTalkClock *self, gint64 now);
/* Nothing where it stands still already. */
void exa_talk_clock_pause (ExaTalkClock *self, gint64 now);
/* Nothing where it runs already. */
void exa_talk_clock_resume (ExaTalkClock *self, gint64 now);
/* µs, never below zero. */
gint64 exa_talk_clock_get_elapsed (const ExaTalkClock *self, gint64 now);

G_END_DECLS
