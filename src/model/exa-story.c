/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-story.h"

G_DEFINE_FINAL_TYPE (ExaStory, exa_story, G_TYPE_OBJECT)

static void
exa_story_finalize (GObject *object)
{
  ExaStory *self = EXA_STORY (object);

  g_free (self->id);
  exa_text_clear (&self->title);
  g_ptr_array_unref (self->slides);

  G_OBJECT_CLASS (exa_story_parent_class)->finalize (object);
}

static void
exa_story_class_init (ExaStoryClass *class)
{
  G_OBJECT_CLASS (class)->finalize = exa_story_finalize;
}

static void
exa_story_init (ExaStory *self)
{
  self->slides = g_ptr_array_new_with_free_func ((GDestroyNotify)exa_slide_free);
}

ExaStory *
exa_story_new (void)
{
  return g_object_new (EXA_TYPE_STORY, NULL);
}

ExaStep *
exa_step_new (void)
{
  ExaStep *step = g_new0 (ExaStep, 1);

  step->view = (ExaView)EXA_VIEW_INIT;
  return step;
}

void
exa_step_free (ExaStep *step)
{
  exa_view_clear (&step->view);
  exa_text_clear (&step->notes);
  g_free (step);
}

ExaSlide *
exa_slide_new (void)
{
  ExaSlide *slide = g_new0 (ExaSlide, 1);

  slide->steps = g_ptr_array_new_with_free_func ((GDestroyNotify)exa_step_free);
  return slide;
}

void
exa_slide_free (ExaSlide *slide)
{
  g_clear_object (&slide->chart);
  exa_text_clear (&slide->title);
  exa_text_clear (&slide->notes);
  g_ptr_array_unref (slide->steps);
  g_free (slide);
}
