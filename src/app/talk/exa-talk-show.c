/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the models of a talk show. */
#include "exa-slide-headline.h"
#include "exa-talk-private.h"

void
exa_talk_init_state (ExaTalk *self, ExaViewState *state, ExaTalkPlace place)
{
  const ExaSlide *slide = exa_talk_nth_slide (self, place.slide);

  exa_view_state_init (state, slide->chart, self->theme, self->lang);
  exa_slide_init_view (slide, place.step, &state->view);
  state->title = g_strdup (exa_slide_headline (slide, &state->view, self->lang));
}

/* A step that the data refuse leaves the chart as it is. */
static void
show_place (ExaTalk *self, ExaFigureModel *model, ExaTalkPlace place)
{
  g_auto (ExaViewState) state = {0};

  exa_talk_init_state (self, &state, place);
  if (exa_figure_model_apply (model, &state, FALSE))
    return;
  exa_view_clear (&state.view);
  exa_figure_model_apply (model, &state, FALSE);
}

static void
show_aside (ExaTalk *self, ExaFigureModel *model)
{
  const ExaTalkAside *aside = g_ptr_array_index (self->asides, self->asides->len - 1);
  g_auto (ExaViewState) state = {0};

  exa_view_state_init (&state, aside->chart, self->theme, self->lang);
  exa_view_clear (&state.view);
  exa_view_copy (&state.view, &aside->view);
  exa_figure_model_apply (model, &state, FALSE);
}

static void
show_next (ExaTalk *self)
{
  ExaTalkPlace next;

  if (exa_talk_get_next (self, &next.slide, &next.step))
    show_place (self, self->next_model, next);
  else
    exa_figure_model_set_chart (self->next_model, NULL);
}

/* Makes the figure of a place ahead, or none. */
static void
prepare (ExaTalk *self, guint n, const ExaTalkPlace *place)
{
  g_auto (ExaViewState) state = {0};

  if (place != NULL)
    exa_talk_init_state (self, &state, *place);
  exa_figure_model_prepare (self->model, n, place != NULL ? &state : NULL);
}

static gboolean
on_idle (gpointer data)
{
  ExaTalk *self = data;
  ExaTalkPlace next, former;

  self->idle = 0;
  if (self->next_model != NULL)
    show_next (self);
  if (self->frozen)
    return G_SOURCE_REMOVE;
  if (self->aside) {
    prepare (self, 0, &self->at);
    prepare (self, 1, NULL);
  } else {
    prepare (self, 0, exa_talk_get_next (self, &next.slide, &next.step) ? &next : NULL);
    prepare (self, 1, exa_talk_get_former (self, &former) ? &former : NULL);
  }
  return G_SOURCE_REMOVE;
}

void
exa_talk_show (ExaTalk *self)
{
  ExaFigureModel *models[] = {self->frozen ? NULL : self->model, self->speaker_model};

  for (guint i = 0; i < G_N_ELEMENTS (models); i++) {
    if (models[i] == NULL)
      continue;
    if (self->aside)
      show_aside (self, models[i]);
    else
      show_place (self, models[i], self->at);
  }
  if (!self->frozen)
    self->audience = self->at;
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, on_idle, self, NULL);
}

static ExaFigureModel *
new_model (ExaTalk *self)
{
  ExaFigureModel *model = exa_figure_model_new (self->lang);

  exa_figure_model_set_dataset (model, self->dataset);
  return model;
}

ExaFigureModel *
exa_talk_get_model (ExaTalk *self)
{
  if (self->model == NULL)
    self->model = new_model (self);
  return self->model;
}

ExaFigureModel *
exa_talk_get_speaker_model (ExaTalk *self)
{
  if (self->speaker_model == NULL) {
    self->speaker_model = new_model (self);
    exa_talk_show (self);
  }
  return self->speaker_model;
}

ExaFigureModel *
exa_talk_get_next_model (ExaTalk *self)
{
  if (self->next_model == NULL) {
    self->next_model = new_model (self);
    show_next (self);
  }
  return self->next_model;
}

ExaFigureModel *
exa_talk_new_slide_model (ExaTalk *self, guint n)
{
  ExaFigureModel *model = new_model (self);

  show_place (self, model, (ExaTalkPlace){n, exa_talk_nth_slide (self, n)->steps->len});
  return model;
}
