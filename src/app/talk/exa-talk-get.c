/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a talk tells of itself. */
#include "exa-talk-private.h"

ExaDataset *
exa_talk_get_dataset (ExaTalk *self)
{
  return self->dataset;
}

ExaStory *
exa_talk_get_story (ExaTalk *self)
{
  return self->story;
}

ExaLang
exa_talk_get_lang (ExaTalk *self)
{
  return self->lang;
}

const ExaSlide *
exa_talk_get_slide (ExaTalk *self)
{
  return exa_talk_nth_slide (self, self->at.slide);
}

guint
exa_talk_get_slide_number (ExaTalk *self)
{
  return self->at.slide;
}

guint
exa_talk_get_step_number (ExaTalk *self)
{
  return self->at.step;
}

guint
exa_talk_get_n_slides (ExaTalk *self)
{
  return self->story->slides->len;
}

void
exa_talk_get_audience (ExaTalk *self, guint *slide, guint *step)
{
  *slide = self->audience.slide;
  *step = self->audience.step;
}

ExaBlank
exa_talk_get_blank (ExaTalk *self)
{
  return self->blank;
}

const GPtrArray *
exa_talk_get_asides (ExaTalk *self)
{
  return self->asides;
}

const ExaTalkPlan *
exa_talk_get_plan (ExaTalk *self)
{
  return &self->plan;
}

void
exa_talk_get_pointer (ExaTalk *self, double *x, double *y)
{
  *x = self->pointer_x;
  *y = self->pointer_y;
}
