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

/* --- steps --- */

const ExaStep *
exa_slide_nth_step (const ExaSlide *slide, guint n)
{
  return n >= 1 && n <= slide->steps->len ? g_ptr_array_index (slide->steps, n - 1) : NULL;
}

guint
exa_slide_first_step (const ExaSlide *slide)
{
  const ExaStep *step = exa_slide_nth_step (slide, 1);

  return step != NULL && step->view.only != NULL ? 1 : 0;
}

static gboolean
compares_later (const ExaSlide *slide)
{
  for (guint i = 1; i <= slide->steps->len; i++) {
    if (exa_slide_nth_step (slide, i)->view.compare_a != NULL)
      return TRUE;
  }
  return FALSE;
}

void
exa_slide_init_view (const ExaSlide *slide, guint n, ExaView *view)
{
  const ExaStep *step = exa_slide_nth_step (slide, n);

  *view = (ExaView)EXA_VIEW_INIT;
  if (step != NULL)
    exa_view_copy (view, &step->view);
  for (guint i = n; i > 1 && view->only == NULL; i--)
    view->only = g_strdupv (exa_slide_nth_step (slide, i - 1)->view.only);
  /* The speaker leads up to it. */
  if (view->compare_a == NULL && compares_later (slide))
    exa_view_set_compare (view, "", NULL);
}

const char *
exa_slide_get_title (const ExaSlide *slide, ExaLang lang)
{
  return exa_text_get (exa_text_is_empty (&slide->title) ? &slide->chart->title : &slide->title, lang);
}
