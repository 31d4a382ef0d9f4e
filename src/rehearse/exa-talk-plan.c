/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-talk-plan.h"

#define MINUTE (60.0 * G_USEC_PER_SEC)

static const ExaSlide *
nth_slide (const ExaStory *story, guint n)
{
  return g_ptr_array_index (story->slides, n);
}

static gboolean
is_told (const ExaStory *story, guint n)
{
  guint told;

  return exa_story_find_told (story, n, TRUE, &told) && told == n;
}

void
exa_talk_plan_init (ExaTalkPlan *self, const ExaStory *story, double minutes)
{
  double own = 0, shared = 0, scale = 1, at = 0;
  guint n = story->slides->len, n_told = 0, n_own = 0;

  for (guint i = 0; exa_story_find_told (story, i, TRUE, &i); i++) {
    own += nth_slide (story, i)->minutes;
    n_own += nth_slide (story, i)->minutes > 0;
    n_told++;
  }
  if (minutes <= 0)
    minutes = story->minutes;
  if (minutes <= 0)
    minutes = n_own > 0 ? own / n_own * n_told : 0;
  if (own > 0 && (own > minutes || n_own == n_told))
    scale = minutes / own;
  else if (n_told > n_own)
    shared = (minutes - own) / (n_told - n_own);

  *self = (ExaTalkPlan){.due = g_new (gint64, n + 1), .n = n};
  for (guint i = 0; i < n; i++) {
    self->due[i] = (gint64)(at * MINUTE);
    if (is_told (story, i))
      at += nth_slide (story, i)->minutes > 0 ? nth_slide (story, i)->minutes * scale : shared;
  }
  self->due[n] = (gint64)(minutes * MINUTE);
}

void
exa_talk_plan_clear (ExaTalkPlan *self)
{
  g_clear_pointer (&self->due, g_free);
  self->n = 0;
}

gint64
exa_talk_plan_get_total (const ExaTalkPlan *self)
{
  return exa_talk_plan_get_due (self, self->n);
}

gint64
exa_talk_plan_get_due (const ExaTalkPlan *self, guint n)
{
  return self->due != NULL ? self->due[MIN (n, self->n)] : 0;
}

ExaTalkPace
exa_talk_plan_get_pace (const ExaTalkPlan *self, guint slide, gint64 elapsed, gint64 *seconds)
{
  gint64 ahead = exa_talk_plan_get_due (self, slide) - elapsed;
  gint64 behind = elapsed - exa_talk_plan_get_due (self, slide + 1);
  gint64 by = MAX (MAX (ahead, behind), 0) / G_USEC_PER_SEC;

  if (seconds != NULL)
    *seconds = exa_talk_plan_get_total (self) > 0 ? by : 0;
  if (exa_talk_plan_get_total (self) <= 0)
    return EXA_PACE_NONE;
  if (by <= EXA_PACE_TOLERANCE)
    return EXA_PACE_ON_TIME;
  return ahead > 0 ? EXA_PACE_AHEAD : EXA_PACE_BEHIND;
}
