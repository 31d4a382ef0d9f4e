/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-session-private.h"

/* What is shown follows from the state in one way: table, then spec, then the lists that read them. */
static void
adopt (ExaSession *self, ExaFigure *figure)
{
  ExaFigure *before = self->figure;

  self->figure = figure;
  exa_row_list_set_table (self->rows, exa_session_get_table (self), self->state.lang);
  exa_figure_free (before);
  exa_session_list_countries (self);
  exa_session_notify_figure (self, TRUE);
}

static ExaFigure *
query (const ExaViewState *state, GError **error)
{
  return state->chart != NULL ? exa_figure_new (state->chart, &state->view, state->lang, NULL, error) : NULL;
}

/* A filter may take away what was compared: then the comparison goes, not the filter. */
static ExaFigure *
query_leniently (ExaViewState *state, GError **error)
{
  g_autoptr (GError) first = NULL;
  ExaFigure *figure = query (state, &first);

  if (first == NULL)
    return figure;
  if (g_error_matches (first, EXA_QUERY_ERROR, EXA_QUERY_ERROR_COMPARE)) {
    exa_view_set_compare (&state->view, "", NULL);
    return query (state, error);
  }
  g_propagate_error (error, g_steal_pointer (&first));
  return NULL;
}

void
exa_session_refuse (ExaSession *self, const char *refusal)
{
  g_free (self->refusal);
  self->refusal = g_strdup (refusal);
  g_object_notify (G_OBJECT (self), "refusal");
}

/* What is compared is picked. */
static void
pick_compared (ExaSession *self)
{
  const char *a = self->state.view.compare_a, *b = self->state.view.compare_b;

  if (a == NULL || *a == '\0') {
    if (self->picked_b == NULL && self->picked_a != NULL)
      return;
    a = b = NULL;
  }
  g_free (self->picked_a);
  g_free (self->picked_b);
  self->picked_a = g_strdup (a);
  self->picked_b = g_strdup (b);
}

gboolean
exa_session_apply (ExaSession *self, ExaViewState *state, gboolean remember)
{
  g_autoptr (GError) error = NULL;
  ExaFigure *figure;

  if (exa_view_state_equal (&self->state, state))
    return TRUE;
  figure = query_leniently (state, &error);
  if (error != NULL) {
    exa_session_refuse (self, error->message);
    /* The control that asked for it shows what holds. */
    exa_session_notify_figure (self, FALSE);
    return FALSE;
  }
  if (self->refusal != NULL)
    exa_session_refuse (self, NULL);
  if (remember && self->state.chart != NULL)
    exa_history_push (self->history, &self->state);
  exa_view_state_clear (&self->state);
  self->state = *state;
  *state = (ExaViewState){0};
  pick_compared (self);
  adopt (self, figure);
  return TRUE;
}

void
exa_session_derive (ExaSession *self)
{
  g_autoptr (GError) error = NULL;
  /* Of data that could not be read again nothing is shown, though the state still names their chart. */
  ExaFigure *figure = self->dataset != NULL ? query_leniently (&self->state, &error) : NULL;

  exa_session_refuse (self, error != NULL ? error->message : NULL);
  adopt (self, figure);
}

/* --- charts --- */

void
exa_session_set_chart (ExaSession *self, ExaChart *chart)
{
  if (self->state.chart == chart)
    return;
  if (self->state.chart != NULL)
    exa_history_push (self->history, &self->state);
  ExaViewState next;
  exa_view_state_init (&next, chart, self->state.theme, self->state.lang);
  exa_view_state_clear (&self->state);
  self->state = next;
  g_clear_pointer (&self->picked_a, g_free);
  g_clear_pointer (&self->picked_b, g_free);
  exa_session_derive (self);
}

void
exa_session_undo (ExaSession *self)
{
  if (exa_history_undo (self->history, &self->state)) {
    pick_compared (self);
    exa_session_derive (self);
  }
}

void
exa_session_redo (ExaSession *self)
{
  if (exa_history_redo (self->history, &self->state)) {
    pick_compared (self);
    exa_session_derive (self);
  }
}

void
exa_session_reset_view (ExaSession *self)
{
  g_auto (ExaViewState) next = {0};

  exa_view_state_init (&next, self->state.chart, self->state.theme, self->state.lang);
  exa_session_apply (self, &next, TRUE);
}

/* --- picking --- */

static void
set_compare (ExaSession *self, const char *a, const char *b)
{
  g_auto (ExaViewState) next = {0};

  exa_view_state_copy (&next, &self->state);
  exa_view_set_compare (&next.view, a, b);
  /* Picked bars are compared as the chart compares its own, until something else is asked for. */
  if (b != NULL && next.view.by_difference < 0)
    next.view.by_difference = self->state.chart->compare.by_difference;
  if (exa_view_state_equal (&next, &self->state))
    exa_session_notify_picks (self);
  else
    exa_session_apply (self, &next, TRUE);
}

void
exa_session_pick (ExaSession *self, const char *claim_id)
{
  g_autofree char *id = g_strdup (claim_id);

  if (self->picked_a != NULL && self->picked_b == NULL && g_strcmp0 (self->picked_a, id) != 0) {
    set_compare (self, self->picked_a, id);
    return;
  }
  gboolean again = self->picked_b == NULL && g_strcmp0 (self->picked_a, id) == 0;
  g_clear_pointer (&self->picked_a, g_free);
  g_clear_pointer (&self->picked_b, g_free);
  if (!again)
    self->picked_a = g_steal_pointer (&id);
  /* One pick alone compares nothing, not even what the chart compares by itself. */
  set_compare (self, again ? NULL : "", NULL);
}

void
exa_session_compare (ExaSession *self, ExaClaim *a, ExaClaim *b)
{
  set_compare (self, a->id, b->id);
}

void
exa_session_clear_picks (ExaSession *self)
{
  g_clear_pointer (&self->picked_a, g_free);
  g_clear_pointer (&self->picked_b, g_free);
  set_compare (self, NULL, NULL);
}

gboolean
exa_session_is_picked (ExaSession *self, const char *claim_id)
{
  return g_strcmp0 (self->picked_a, claim_id) == 0 || g_strcmp0 (self->picked_b, claim_id) == 0;
}

ExaClaim *
exa_session_get_inspected (ExaSession *self)
{
  if (self->dataset != NULL && self->picked_a != NULL)
    return exa_dataset_find (self->dataset, EXA_LIST_CLAIMS, self->picked_a);
  const ExaTable *table = exa_session_get_table (self);

  if (table == NULL || exa_table_count (table) == 0)
    return NULL;
  return g_array_index (exa_table_nth (table, 0)->cells, ExaCell, 0).claim;
}

void
exa_session_go_to_claim (ExaSession *self, ExaClaim *claim)
{
  guint n = self->dataset != NULL ? exa_dataset_count (self->dataset, EXA_LIST_CHARTS) : 0;
  ExaChart *chart = self->state.chart;

  for (guint i = 0; i < n && (chart == NULL || !g_ptr_array_find (chart->claims, claim, NULL)); i++)
    chart = exa_dataset_nth (self->dataset, EXA_LIST_CHARTS, i);
  if (chart == NULL || !g_ptr_array_find (chart->claims, claim, NULL))
    return;
  exa_session_set_chart (self, chart);
  g_free (self->picked_a);
  self->picked_a = g_strdup (claim->id);
  g_clear_pointer (&self->picked_b, g_free);
  set_compare (self, "", NULL);
}
