/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-story.h"

G_DEFINE_FINAL_TYPE (ExaStory, exa_story, G_TYPE_OBJECT)

static void
exa_story_finalize (GObject *object)
{
  ExaStory *self = EXA_STORY (object);

  g_free (self->id);
  g_free (self->file);
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

  slide->view = (ExaView)EXA_VIEW_INIT;
  slide->steps = g_ptr_array_new_with_free_func ((GDestroyNotify)exa_step_free);
  return slide;
}

void
exa_slide_free (ExaSlide *slide)
{
  g_clear_object (&slide->chart);
  exa_view_clear (&slide->view);
  exa_text_clear (&slide->title);
  exa_text_clear (&slide->notes);
  g_ptr_array_unref (slide->steps);
  g_free (slide);
}

/* --- values --- */

ExaStep *
exa_step_copy (const ExaStep *step)
{
  ExaStep *copy = exa_step_new ();

  exa_view_copy (&copy->view, &step->view);
  copy->whole = step->whole;
  copy->notes = exa_text_copy (&step->notes);
  return copy;
}

ExaSlide *
exa_slide_copy (const ExaSlide *slide)
{
  ExaSlide *copy = exa_slide_new ();

  g_set_object (&copy->chart, slide->chart);
  exa_view_copy (&copy->view, &slide->view);
  copy->title = exa_text_copy (&slide->title);
  copy->notes = exa_text_copy (&slide->notes);
  copy->minutes = slide->minutes;
  copy->skip = slide->skip;
  for (guint i = 0; i < slide->steps->len; i++)
    g_ptr_array_add (copy->steps, exa_step_copy (g_ptr_array_index (slide->steps, i)));
  return copy;
}

ExaStory *
exa_story_copy (const ExaStory *self)
{
  ExaStory *copy = exa_story_new ();

  copy->id = g_strdup (self->id);
  copy->title = exa_text_copy (&self->title);
  copy->minutes = self->minutes;
  copy->file = g_strdup (self->file);
  for (guint i = 0; i < self->slides->len; i++)
    g_ptr_array_add (copy->slides, exa_slide_copy (g_ptr_array_index (self->slides, i)));
  return copy;
}

static gboolean
same_step (const ExaStep *a, const ExaStep *b)
{
  return a->whole == b->whole && exa_view_equal (&a->view, &b->view) && exa_text_equal (&a->notes, &b->notes);
}

gboolean
exa_slide_equal (const ExaSlide *a, const ExaSlide *b)
{
  gboolean same = g_strcmp0 (a->chart->id, b->chart->id) == 0 && exa_view_equal (&a->view, &b->view) &&
                  exa_text_equal (&a->title, &b->title) && exa_text_equal (&a->notes, &b->notes) &&
                  a->minutes == b->minutes && a->skip == b->skip && a->steps->len == b->steps->len;

  for (guint i = 0; same && i < a->steps->len; i++)
    same = same_step (g_ptr_array_index (a->steps, i), g_ptr_array_index (b->steps, i));
  return same;
}

gboolean
exa_story_equal (const ExaStory *a, const ExaStory *b)
{
  gboolean same = g_strcmp0 (a->id, b->id) == 0 && exa_text_equal (&a->title, &b->title) && a->minutes == b->minutes &&
                  a->slides->len == b->slides->len;

  for (guint i = 0; same && i < a->slides->len; i++)
    same = exa_slide_equal (g_ptr_array_index (a->slides, i), g_ptr_array_index (b->slides, i));
  return same;
}

/* The next one of those that are not skipped, or of all. */
static gboolean
find_slide (const ExaStory *self, guint from, gboolean forwards, gboolean any, guint *slide)
{
  /* Backwards it wraps behind the first one to beyond the last. */
  for (guint i = from; i < self->slides->len; i += forwards ? 1 : G_MAXUINT) {
    if (!any && ((const ExaSlide *)g_ptr_array_index (self->slides, i))->skip)
      continue;
    *slide = i;
    return TRUE;
  }
  return FALSE;
}

gboolean
exa_story_find_told (const ExaStory *self, guint from, gboolean forwards, guint *slide)
{
  guint first;

  return find_slide (self, from, forwards, !find_slide (self, 0, TRUE, FALSE, &first), slide);
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

  return step != NULL && step->view.only != NULL && slide->view.only == NULL ? 1 : 0;
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

/* The last whole step up to @n; 0: there is none. */
static guint
find_whole (const ExaSlide *slide, guint n)
{
  while (n > 0 && !exa_slide_nth_step (slide, n)->whole)
    n--;
  return n;
}

static void
replace_ids (char ***ids, char **by)
{
  if (by == NULL)
    return;
  g_strfreev (*ids);
  *ids = g_strdupv (by);
}

void
exa_slide_init_view (const ExaSlide *slide, guint n, ExaView *view)
{
  guint last = MIN (n, slide->steps->len), whole = find_whole (slide, last);
  const ExaStep *step = exa_slide_nth_step (slide, last);

  exa_view_copy (view, whole > 0 ? &exa_slide_nth_step (slide, whole)->view : &slide->view);
  for (guint i = whole + 1; i <= last; i++)
    replace_ids (&view->only, exa_slide_nth_step (slide, i)->view.only);
  if (last > whole) {
    replace_ids (&view->highlight, step->view.highlight);
    if (step->view.compare_a != NULL) {
      exa_view_set_compare (view, step->view.compare_a, step->view.compare_b);
      view->by_difference = step->view.by_difference;
    }
  }
  /* The speaker leads up to it. */
  if (whole == 0 && view->compare_a == NULL && compares_later (slide))
    exa_view_set_compare (view, "", NULL);
}

const char *
exa_slide_get_title (const ExaSlide *slide, ExaLang lang)
{
  return exa_text_get (exa_text_is_empty (&slide->title) ? &slide->chart->title : &slide->title, lang);
}
