/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-session-private.h"

void
exa_session_remember (ExaSession *self, ExaState *state)
{
  const ExaViewState *shown = exa_figure_model_get_state (self->model);

  /* Files that could not be read leave what was remembered. */
  if (exa_figure_model_get_dataset (self->model) == NULL || shown->chart == NULL)
    return;
  g_clear_pointer (&state->chart, g_free);
  exa_view_clear (&state->view);
  state->chart = g_strdup (shown->chart->id);
  exa_view_copy (&state->view, &shown->view);
  /* One picked bar is compared with nothing: of a pick, nothing is left the next time. */
  if (g_strcmp0 (state->view.compare_a, "") == 0)
    exa_view_set_compare (&state->view, NULL, NULL);
  state->theme = shown->theme;
  state->lang = (int)shown->lang;
  state->page = self->page;
}

void
exa_session_restore (ExaSession *self, const ExaState *state)
{
  ExaDataset *dataset = exa_figure_model_get_dataset (self->model);
  ExaLang lang = exa_figure_model_get_lang (self->model);
  ExaChart *chart =
      dataset != NULL && state->chart != NULL ? exa_dataset_find (dataset, EXA_LIST_CHARTS, state->chart) : NULL;
  g_auto (ExaViewState) next = {0};

  self->page = state->page;
  /* A picture shows itself, whatever was looked at before. */
  if (dataset != NULL && exa_dataset_get_shown (dataset) != NULL) {
    self->page = EXA_PAGE_CHART;
    exa_session_show_picture (self);
    return;
  }
  exa_view_state_init (&next, chart != NULL ? chart : exa_figure_model_get_chart (self->model), state->theme, lang);
  if (chart != NULL)
    exa_view_copy (&next.view, &state->view);
  /* What the data of today refuse is not taken up. */
  if (!exa_figure_model_apply (self->model, &next, FALSE) && chart != NULL) {
    exa_view_state_clear (&next);
    exa_view_state_init (&next, chart, state->theme, lang);
    exa_figure_model_apply (self->model, &next, FALSE);
  }
}
