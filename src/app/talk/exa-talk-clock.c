/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-talk-clock.h"

void
exa_talk_clock_start (ExaTalkClock *self, gint64 now)
{
  *self = (ExaTalkClock){.since = now, .running = TRUE};
}

void
exa_talk_clock_pause (ExaTalkClock *self, gint64 now)
{
  self->before = exa_talk_clock_get_elapsed (self, now);
  self->running = FALSE;
}

void
exa_talk_clock_resume (ExaTalkClock *self, gint64 now)
{
  if (self->running)
    return;
  self->since = now;
  self->running = TRUE;
}

gint64
exa_talk_clock_get_elapsed (const ExaTalkClock *self, gint64 now)
{
  return self->before + (self->running ? MAX (now - self->since, 0) : 0);
}
