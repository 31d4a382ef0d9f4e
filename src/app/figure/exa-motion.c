/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-motion.h"

static void
set_layout (ExaLayout **at, ExaLayout *layout)
{
  ExaLayout *before = *at;

  *at = layout != NULL ? exa_layout_ref (layout) : NULL;
  g_clear_pointer (&before, exa_layout_unref);
}

void
exa_motion_go (ExaMotion *self, ExaLayout *to, gboolean smooth)
{
  gboolean alike =
      self->shown != NULL && to != NULL && self->shown->width == to->width && self->shown->height == to->height;

  set_layout (&self->from, smooth && alike ? self->shown : NULL);
  set_layout (&self->to, to);
  if (self->from == NULL)
    set_layout (&self->shown, to);
  self->start = 0;
}

/* Quick to leave, slow to arrive. */
static double
ease_out (double t)
{
  double rest = 1 - t;

  return 1 - rest * rest * rest;
}

gboolean
exa_motion_step (ExaMotion *self, gint64 now)
{
  if (self->from == NULL)
    return FALSE;
  if (self->start == 0)
    self->start = now;
  double t = (double)(now - self->start) / EXA_MOTION_USEC;
  if (t >= 1) {
    set_layout (&self->shown, self->to);
    set_layout (&self->from, NULL);
    return FALSE;
  }
  g_clear_pointer (&self->shown, exa_layout_unref);
  self->shown = exa_layout_mix (self->from, self->to, ease_out (t));
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
