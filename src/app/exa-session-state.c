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
  g_clear_pointer (&state->unit, g_free);
  g_clear_pointer (&state->countries, g_strfreev);
  state->chart = g_strdup (view->chart->id);
  state->unit = view->unit != NULL ? g_strdup (view->unit->id) : NULL;
  state->countries = g_strdupv (view->countries);
  state->kind = view->kind;
  state->sort = view->sort;
  state->top = view->top;
  state->log = view->log;
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
    next.kind = state->kind;
    next.sort = state->sort;
    next.top = state->top;
    next.log = state->log;
    next.unit = state->unit != NULL && *state->unit != '\0' ? exa_unit_get (state->unit) : NULL;
    next.countries = g_strdupv (state->countries);
  }
  /* What the data of today refuse is not taken up. */
  if (!exa_session_apply (self, &next, FALSE) && chart != NULL) {
    exa_view_state_clear (&next);
    exa_view_state_init (&next, chart, state->theme, self->state.lang);
    exa_session_apply (self, &next, FALSE);
  }
}
