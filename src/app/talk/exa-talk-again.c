/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The story of a talk as it is in other data. */
#include "exa-talk-private.h"

static const ExaSlide *
nth_slide (const ExaStory *story, guint n)
{
  return g_ptr_array_index (story->slides, n);
}

/* The place in @story that was @place of @before: on the same slide, where others stand before it by now; else as far
 * from the beginning. */
static ExaTalkPlace
find_again (const ExaStory *before, ExaTalkPlace place, const ExaStory *story)
{
  guint n = story->slides->len, slide = MIN (place.slide, n - 1);
  const ExaSlide *was = nth_slide (before, MIN (place.slide, before->slides->len - 1));

  for (guint i = 0; g_strcmp0 (nth_slide (story, slide)->chart->id, was->chart->id) != 0 && i < n; i++) {
    if (exa_slide_equal (nth_slide (story, i), was))
      slide = i;
  }
  return (ExaTalkPlace){slide, MIN (place.step, nth_slide (story, slide)->steps->len)};
}

/* What was shown beside the plan is of the new data, too. */
static void
take_asides (ExaTalk *self)
{
  for (guint i = 0; i < self->asides->len; i++) {
    ExaTalkAside *aside = g_ptr_array_index (self->asides, i);
    ExaChart *chart = exa_dataset_find (self->dataset, EXA_LIST_CHARTS, aside->chart->id);
    if (chart != NULL)
      g_set_object (&aside->chart, chart);
    else if (i + 1 == self->asides->len)
      self->aside = FALSE;
  }
}

void
exa_talk_set_story (ExaTalk *self, ExaDataset *dataset, ExaStory *story)
{
  static const char *const changed[] = {"n-slides", "slide", "step", "aside"};
  ExaFigureModel *models[] = {self->model, self->speaker_model, self->next_model};
  g_autoptr (ExaStory) before = g_object_ref (self->story);

  g_set_object (&self->dataset, dataset);
  g_set_object (&self->story, story);
  exa_talk_set_minutes (self, self->minutes);
  g_object_freeze_notify (G_OBJECT (self));
  self->at = find_again (before, self->at, story);
  self->audience = find_again (before, self->audience, story);
  self->offer = find_again (before, self->offer, story);
  take_asides (self);
  for (guint i = 0; i < G_N_ELEMENTS (models); i++) {
    if (models[i] != NULL)
      exa_figure_model_set_dataset (models[i], dataset);
  }
  exa_talk_show (self);
  for (guint i = 0; i < G_N_ELEMENTS (changed); i++)
    g_object_notify (G_OBJECT (self), changed[i]);
  /* It shows the slides of before. */
  g_object_set (self, "overview", FALSE, NULL);
  g_object_thaw_notify (G_OBJECT (self));
}
