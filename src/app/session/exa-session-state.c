/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-session-private.h"

void
exa_session_remember (ExaSession *self, ExaState *state)
{
  const ExaViewState *view = &self->state;

  /* Files that could not be read leave what was remembered. */
  if (self->dataset == NULL || view->chart == NULL)
    return;
  g_clear_pointer (&state->chart, g_free);
  exa_view_clear (&state->view);
  state->chart = g_strdup (view->chart->id);
  exa_view_copy (&state->view, &view->view);
  /* One picked bar is compared with nothing: of a pick, nothing is left the next time. */
  if (g_strcmp0 (state->view.compare_a, "") == 0)
    exa_view_set_compare (&state->view, NULL, NULL);
  state->theme = view->theme;
  state->lang = (int)view->lang;
  state->page = self->page;
}

void
exa_session_restore (ExaSession *self, const ExaState *state)
{
  ExaChart *chart = self->dataset != NULL && state->chart != NULL
                        ? exa_dataset_find (self->dataset, EXA_LIST_CHARTS, state->chart)
                        : NULL;
  g_auto (ExaViewState) next = {0};

  self->page = state->page;
  exa_view_state_init (&next, chart != NULL ? chart : self->state.chart, state->theme, self->state.lang);
  if (chart != NULL) {
    exa_view_copy (&next.view, &state->view);
  }
  /* What the data of today refuse is not taken up. */
  if (!exa_session_apply (self, &next, FALSE) && chart != NULL) {
    exa_view_state_clear (&next);
    exa_view_state_init (&next, chart, state->theme, self->state.lang);
    exa_session_apply (self, &next, FALSE);
  }
}
