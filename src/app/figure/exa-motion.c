/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-motion.h"

/* Of a usual screen. */
#define FRAME_USEC 16667

static void
set_layout (ExaLayout **at, ExaLayout *layout)
{
  ExaLayout *before = *at;

  *at = layout != NULL ? exa_layout_ref (layout) : NULL;
  g_clear_pointer (&before, exa_layout_unref);
}

/* Quick to leave, slow to arrive. */
static double
ease_out (double t)
{
  double rest = 1 - t;

  return 1 - rest * rest * rest;
}

/* At @time µs since it began. */
static ExaLayout *
mix_at (ExaLayout *from, ExaLayout *to, gint64 time)
{
  return exa_layout_mix (from, to, ease_out ((double)time / EXA_MOTION_USEC));
}

static gboolean
are_alike (const ExaLayout *from, const ExaLayout *to)
{
  return from != NULL && to != NULL && from->width == to->width && from->height == to->height;
}

ExaLayout *
exa_motion_begin (ExaLayout *from, ExaLayout *to)
{
  return are_alike (from, to) ? mix_at (from, to, FRAME_USEC) : exa_layout_ref (to);
}

void
exa_motion_go (ExaMotion *self, ExaLayout *to, gboolean smooth, ExaLayout *step)
{
  g_autoptr (ExaLayout) first = NULL;

  smooth = smooth && are_alike (self->shown, to);
  if (smooth)
    first = step != NULL ? exa_layout_ref (step) : exa_motion_begin (self->shown, to);
  set_layout (&self->from, smooth ? self->shown : NULL);
  set_layout (&self->to, to);
  set_layout (&self->shown, smooth ? first : to);
  self->start = 0;
}

gboolean
exa_motion_step (ExaMotion *self, gint64 now)
{
  if (self->from == NULL)
    return FALSE;
  /* The first picture was shown in the frame before this one. */
  if (self->start == 0)
    self->start = now - 2 * FRAME_USEC;
  if (now - self->start >= EXA_MOTION_USEC) {
    set_layout (&self->shown, self->to);
    set_layout (&self->from, NULL);
    return FALSE;
  }
  g_clear_pointer (&self->shown, exa_layout_unref);
  self->shown = mix_at (self->from, self->to, now - self->start);
  return TRUE;
}

gboolean
exa_motion_is_moving (const ExaMotion *self)
{
  return self->from != NULL;
}

void
exa_motion_clear (ExaMotion *self)
{
  set_layout (&self->from, NULL);
  set_layout (&self->to, NULL);
  set_layout (&self->shown, NULL);
}
