/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-talk-story.h"

ExaStory *
exa_story_of_charts (ExaDataset *dataset)
{
  g_autoptr (ExaStory) self = exa_story_new ();

  self->id = g_strdup ("");
  self->title = exa_text_copy (exa_dataset_get_title (dataset));
  for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_CHARTS); i++) {
    ExaSlide *slide = exa_slide_new ();
    slide->chart = g_object_ref (exa_dataset_nth (dataset, EXA_LIST_CHARTS, i));
    g_ptr_array_add (self->slides, slide);
  }
  return self->slides->len > 0 ? g_steal_pointer (&self) : NULL;
}

static gboolean
has_chart (const ExaStory *story, const ExaChart *chart)
{
  for (guint i = 0; i < story->slides->len; i++) {
    if (((const ExaSlide *)g_ptr_array_index (story->slides, i))->chart == chart)
      return TRUE;
  }
  return FALSE;
}

ExaStory *
exa_story_to_tell (ExaDataset *dataset, ExaChart *from)
{
  ExaStory *first = exa_dataset_nth (dataset, EXA_LIST_STORIES, 0);

  if (first != NULL && first->slides->len > 0 && (from == NULL || has_chart (first, from)))
    return g_object_ref (first);
  return exa_story_of_charts (dataset);
}

ExaStory *
exa_story_as_seen (ExaStory *story, ExaChart *chart, const ExaView *view)
{
  static const ExaView as_it_is = EXA_VIEW_INIT;
  ExaStory *copy;

  if (exa_view_equal (view, &as_it_is) || !has_chart (story, chart))
    return g_object_ref (story);
  copy = exa_story_copy (story);
  for (guint i = 0; i < copy->slides->len; i++) {
    ExaSlide *slide = g_ptr_array_index (copy->slides, i);
    if (slide->chart != chart)
      continue;
    exa_view_clear (&slide->view);
    exa_view_copy (&slide->view, view);
    exa_text_clear (&slide->title);
    g_ptr_array_set_size (slide->steps, 0);
    break;
  }
  return copy;
}

ExaStory *
exa_story_again (ExaDataset *dataset, const ExaStory *story)
{
  ExaStory *found;

  if (*story->id != '\0') {
    found = exa_dataset_find (dataset, EXA_LIST_STORIES, story->id);
    return found != NULL && found->slides->len > 0 ? g_object_ref (found) : NULL;
  }
  for (guint i = 0; i < story->slides->len; i++) {
    const ExaSlide *slide = g_ptr_array_index (story->slides, i);
    if (exa_dataset_find (dataset, EXA_LIST_CHARTS, slide->chart->id) != NULL)
      return exa_story_of_charts (dataset);
  }
  return NULL;
}
