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
exa_talk_nth_slide (ExaTalk *self, guint n)
{
  return g_ptr_array_index (self->story->slides, n);
}

guint
exa_talk_first_step (ExaTalk *self, guint slide)
{
  return exa_slide_first_step (exa_talk_nth_slide (self, slide));
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
exa_talk_get_first (ExaTalk *self)
{
  guint slide = 0;

  exa_story_find_told (self->story, 0, TRUE, &slide);
  return slide;
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

gboolean
exa_talk_get_next (ExaTalk *self, guint *slide, guint *step)
{
  gboolean within = self->at.step < exa_talk_nth_slide (self, self->at.slide)->steps->len;

  *slide = self->at.slide;
  if (!within && !exa_story_find_told (self->story, self->at.slide + 1, TRUE, slide))
    return FALSE;
  *step = within ? self->at.step + 1 : exa_talk_first_step (self, *slide);
  return TRUE;
}

gboolean
exa_talk_get_former (ExaTalk *self, ExaTalkPlace *place)
{
  ExaTalkPlace at = self->at;
  guint slide;

  if (at.step > exa_talk_first_step (self, at.slide))
    *place = (ExaTalkPlace){at.slide, at.step - 1};
  else if (exa_story_find_told (self->story, at.slide - 1, FALSE, &slide))
    *place = (ExaTalkPlace){slide, exa_talk_nth_slide (self, slide)->steps->len};
  else
    return FALSE;
  return TRUE;
}

const char *
exa_talk_get_notes (ExaTalk *self)
{
  const ExaSlide *slide = exa_talk_nth_slide (self, self->at.slide);
  const ExaStep *step = exa_slide_nth_step (slide, self->at.step);

  return exa_text_get (step != NULL && !exa_text_is_empty (&step->notes) ? &step->notes : &slide->notes, self->lang);
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
