/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The changes that a person makes. */
#include "exa-story-edit-private.h"

#include "exa-step-make.h"

static ExaSlide *
nth_slide (ExaStory *story, guint n)
{
  return g_ptr_array_index (story->slides, n);
}

static ExaStep *
nth_step (const ExaSlide *slide, guint n)
{
  return g_ptr_array_index (slide->steps, n - 1);
}

static guint
count (ExaStoryEdit *self)
{
  return exa_story_edit_get_story (self)->slides->len;
}

/* What holds now is @story; the place stays. */
static void
commit_here (ExaStoryEdit *self, ExaStory *story, const char *typing)
{
  exa_story_edit_commit (self, story, exa_story_edit_get_slide_number (self), exa_story_edit_get_step_number (self),
                         typing);
}

/* --- the story --- */

void
exa_story_edit_set_title (ExaStoryEdit *self, ExaLang lang, const char *title)
{
  ExaStory *story = exa_story_edit_begin (self);

  exa_text_set (&story->title, lang, title);
  commit_here (self, story, "title");
}

void
exa_story_edit_set_minutes (ExaStoryEdit *self, double minutes)
{
  ExaStory *story = exa_story_edit_begin (self);

  story->minutes = MAX (minutes, 0);
  commit_here (self, story, "minutes");
}

void
exa_story_edit_replace (ExaStoryEdit *self, const ExaStory *story)
{
  const ExaStory *now = exa_story_edit_get_story (self);
  ExaStory *copy = exa_story_copy (story);

  g_free (copy->id);
  g_free (copy->file);
  copy->id = g_strdup (now->id);
  copy->file = g_strdup (now->file);
  exa_story_edit_commit (self, copy, 0, 0, NULL);
}

void
exa_story_edit_add_slide (ExaStoryEdit *self, ExaChart *chart, const ExaView *view)
{
  ExaStory *story = exa_story_edit_begin (self);
  guint at = story->slides->len > 0 ? exa_story_edit_get_slide_number (self) + 1 : 0;
  ExaSlide *slide = exa_slide_new ();

  slide->chart = g_object_ref (chart);
  if (view != NULL)
    exa_view_copy (&slide->view, view);
  exa_step_trim_view (&slide->view, chart);
  g_ptr_array_insert (story->slides, (gint)at, slide);
  exa_story_edit_commit (self, story, at, 0, NULL);
}

void
exa_story_edit_remove_slide (ExaStoryEdit *self, guint n)
{
  ExaStory *story;

  if (n >= count (self))
    return;
  story = exa_story_edit_begin (self);
  g_ptr_array_remove_index (story->slides, n);
  exa_story_edit_commit (self, story, n, 0, NULL);
}

void
exa_story_edit_duplicate_slide (ExaStoryEdit *self, guint n)
{
  ExaStory *story;

  if (n >= count (self))
    return;
  story = exa_story_edit_begin (self);
  g_ptr_array_insert (story->slides, (gint)n + 1, exa_slide_copy (nth_slide (story, n)));
  exa_story_edit_commit (self, story, n + 1, exa_story_edit_get_step_number (self), NULL);
}

void
exa_story_edit_move_slide (ExaStoryEdit *self, guint from, guint to)
{
  ExaStory *story;

  if (from >= count (self) || to >= count (self) || from == to)
    return;
  story = exa_story_edit_begin (self);
  g_ptr_array_insert (story->slides, (gint)to, g_ptr_array_steal_index (story->slides, from));
  exa_story_edit_commit (self, story, to,
                         from == exa_story_edit_get_slide_number (self) ? exa_story_edit_get_step_number (self) : 0,
                         NULL);
}

/* --- the slide --- */

/* The name of what is typed: further letters are the same step of undo. */
static char *
name_typing (ExaStoryEdit *self, const char *what, ExaLang lang)
{
  return g_strdup_printf ("%s %u %u %d", what, exa_story_edit_get_slide_number (self),
                          exa_story_edit_get_step_number (self), (int)lang);
}

void
exa_story_edit_set_slide_title (ExaStoryEdit *self, ExaLang lang, const char *title)
{
  g_autofree char *typing = name_typing (self, "headline", lang);
  ExaStory *story;

  if (count (self) == 0)
    return;
  story = exa_story_edit_begin (self);
  exa_text_set (&nth_slide (story, exa_story_edit_get_slide_number (self))->title, lang, title);
  commit_here (self, story, typing);
}

void
exa_story_edit_set_slide_notes (ExaStoryEdit *self, ExaLang lang, const char *notes)
{
  g_autofree char *typing = name_typing (self, "notes", lang);
  ExaStory *story;

  if (count (self) == 0)
    return;
  story = exa_story_edit_begin (self);
  exa_text_set (&nth_slide (story, exa_story_edit_get_slide_number (self))->notes, lang, notes);
  commit_here (self, story, typing);
}

void
exa_story_edit_set_slide_minutes (ExaStoryEdit *self, double minutes)
{
  g_autofree char *typing = name_typing (self, "slide's minutes", EXA_LANG_EN);
  ExaStory *story;

  if (count (self) == 0)
    return;
  story = exa_story_edit_begin (self);
  nth_slide (story, exa_story_edit_get_slide_number (self))->minutes = MAX (minutes, 0);
  commit_here (self, story, typing);
}

void
exa_story_edit_set_slide_skip (ExaStoryEdit *self, gboolean skip)
{
  ExaStory *story;

  if (count (self) == 0)
    return;
  story = exa_story_edit_begin (self);
  nth_slide (story, exa_story_edit_get_slide_number (self))->skip = skip;
  commit_here (self, story, NULL);
}

void
exa_story_edit_set_all_minutes (ExaStoryEdit *self, const double *minutes)
{
  ExaStory *story = exa_story_edit_begin (self);

  for (guint i = 0; i < story->slides->len; i++)
    nth_slide (story, i)->minutes = MAX (minutes[i], 0);
  commit_here (self, story, NULL);
}

/* --- steps --- */

/* @view as it shows the slide, without what says the same as its chart. */
static void
trim (const ExaSlide *slide, const ExaView *view, ExaView *trimmed)
{
  exa_view_copy (trimmed, view);
  exa_step_trim_view (trimmed, slide->chart);
}

static gboolean
shows_at (const ExaSlide *slide, guint step, const ExaView *view)
{
  g_auto (ExaView) shown = EXA_VIEW_INIT;

  exa_slide_init_view (slide, step, &shown);
  return exa_step_same_view (&shown, view, slide->chart);
}

/* One bar was picked, and is compared with nothing yet: no more than the comparison is gone. */
static gboolean
is_pick_in_passing (const ExaSlide *slide, guint step, const ExaView *view)
{
  g_auto (ExaView) without = EXA_VIEW_INIT;

  if (g_strcmp0 (view->compare_a, "") != 0)
    return FALSE;
  exa_slide_init_view (slide, step, &without);
  exa_view_set_compare (&without, "", NULL);
  return exa_step_same_view (&without, view, slide->chart);
}

/* The step of number @n becomes one that shows @view; its notes stay. */
static void
replace_step (ExaSlide *slide, guint n, const ExaView *view)
{
  ExaStep *before = g_ptr_array_steal_index (slide->steps, n - 1), *step = exa_step_make (slide, n, view);

  step->notes = exa_text_copy (&before->notes);
  g_ptr_array_insert (slide->steps, (gint)n - 1, step);
  exa_step_free (before);
}

void
exa_story_edit_add_step (ExaStoryEdit *self, const ExaView *view)
{
  guint step = exa_story_edit_get_step_number (self) + 1, n = exa_story_edit_get_slide_number (self);
  ExaStory *story;
  ExaSlide *slide;

  if (count (self) == 0)
    return;
  story = exa_story_edit_begin (self);
  slide = nth_slide (story, n);
  g_ptr_array_insert (slide->steps, (gint)step - 1, exa_step_make (slide, step, view));
  exa_story_edit_commit (self, story, n, step, NULL);
}

static void
record (ExaStoryEdit *self, const ExaView *view)
{
  guint step = exa_story_edit_get_step_number (self);

  if (step > 0 && shows_at (exa_story_edit_get_slide (self), step - 1, view))
    exa_story_edit_remove_step (self, step);
  else
    exa_story_edit_add_step (self, view);
}

void
exa_story_edit_set_view (ExaStoryEdit *self, const ExaView *view)
{
  const ExaSlide *now = exa_story_edit_get_slide (self);
  guint step = exa_story_edit_get_step_number (self);
  ExaStory *story;
  ExaSlide *slide;

  if (now == NULL || shows_at (now, step, view) || is_pick_in_passing (now, step, view))
    return;
  if (self->recording) {
    record (self, view);
    return;
  }
  story = exa_story_edit_begin (self);
  slide = nth_slide (story, exa_story_edit_get_slide_number (self));
  if (step > 0) {
    replace_step (slide, step, view);
  } else {
    exa_view_clear (&slide->view);
    trim (slide, view, &slide->view);
  }
  commit_here (self, story, NULL);
}

void
exa_story_edit_remove_step (ExaStoryEdit *self, guint n)
{
  guint at = exa_story_edit_get_slide_number (self);
  const ExaSlide *now = exa_story_edit_get_slide (self);
  ExaStory *story;

  if (now == NULL || n < 1 || n > now->steps->len)
    return;
  story = exa_story_edit_begin (self);
  g_ptr_array_remove_index (nth_slide (story, at)->steps, n - 1);
  exa_story_edit_commit (self, story, at, n - 1, NULL);
}

void
exa_story_edit_move_step (ExaStoryEdit *self, guint from, guint to)
{
  guint at = exa_story_edit_get_slide_number (self);
  const ExaSlide *now = exa_story_edit_get_slide (self);
  GPtrArray *steps;
  ExaStory *story;

  if (now == NULL || from < 1 || to < 1 || from > now->steps->len || to > now->steps->len || from == to)
    return;
  story = exa_story_edit_begin (self);
  steps = nth_slide (story, at)->steps;
  g_ptr_array_insert (steps, (gint)to - 1, g_ptr_array_steal_index (steps, from - 1));
  exa_story_edit_commit (self, story, at, to, NULL);
}

void
exa_story_edit_set_step_notes (ExaStoryEdit *self, ExaLang lang, const char *notes)
{
  guint step = exa_story_edit_get_step_number (self);
  g_autofree char *typing = name_typing (self, "step's notes", lang);
  ExaStory *story;

  if (count (self) == 0 || step == 0)
    return;
  story = exa_story_edit_begin (self);
  exa_text_set (&nth_step (nth_slide (story, exa_story_edit_get_slide_number (self)), step)->notes, lang, notes);
  commit_here (self, story, typing);
}
