/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-figure-model-private.h"

/* --- from state to figure --- */

/* Says that every property of the view may have changed, and where @redraw the figure. */
static void
notify_view (ExaFigureModel *self, gboolean redraw)
{
  static const char *const changed[] = {"chart", "x",         "y",        "kind",          "sort",
                                        "top",   "log-scale", "unit",     "by-difference", "figure-theme",
                                        "lang",  "inspected", "can-undo", "can-redo"};

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < G_N_ELEMENTS (changed); i++)
    g_object_notify (G_OBJECT (self), changed[i]);
  if (redraw)
    g_signal_emit_by_name (self, "changed");
  g_object_thaw_notify (G_OBJECT (self));
}

static void
notify_picks (ExaFigureModel *self)
{
  g_object_notify (G_OBJECT (self), "inspected");
  g_signal_emit_by_name (self, "picks-changed");
}

/* Shows @figure (transfer full): who reads the one before can do so until they are told. */
static void
adopt (ExaFigureModel *self, ExaFigure *figure)
{
  g_autoptr (ExaFigure) before = self->figure;

  self->figure = figure;
  notify_view (self, TRUE);
}

void
exa_figure_model_refuse (ExaFigureModel *self, const char *refusal)
{
  g_free (self->refusal);
  self->refusal = g_strdup (refusal);
  g_object_notify (G_OBJECT (self), "refusal");
}

/* Makes the figure of @state. Of a long table what is picked alone is named as compared with nothing: of columns that
 * are too many to be seen, it is seen then. */
static ExaFigure *
make_figure (ExaFigureModel *self, const ExaViewState *state, GError **error)
{
  gboolean alone = self->picked_a != NULL && self->picked_b == NULL;
  const char *compared = state->view.compare_a;
  g_auto (ExaView) view = EXA_VIEW_INIT;

  exa_view_copy (&view, &state->view);
  if (alone && state->chart->figures != NULL && (compared == NULL || *compared == '\0'))
    exa_view_set_compare (&view, "", self->picked_a);
  return exa_figure_new (state->chart, &view, state->lang, state->title, error);
}

/* The figure of @state (transfer full), the one made ahead where it is that; NULL without @error where there is no
 * chart. */
static ExaFigure *
query (ExaFigureModel *self, const ExaViewState *state, GError **error)
{
  for (guint i = 0; i < EXA_FIGURE_MODEL_AHEAD; i++) {
    if (self->ahead[i] != NULL && exa_view_state_equal (&self->ahead_state[i], state)) {
      exa_view_state_clear (&self->ahead_state[i]);
      return g_steal_pointer (&self->ahead[i]);
    }
  }
  return state->chart != NULL ? make_figure (self, state, error) : NULL;
}

/* A filter may take away what was compared: then the comparison goes, not the filter. */
static ExaFigure *
query_leniently (ExaFigureModel *self, ExaViewState *state, GError **error)
{
  g_autoptr (GError) first = NULL;
  ExaFigure *figure = query (self, state, &first);

  if (first == NULL)
    return figure;
  if (g_error_matches (first, EXA_QUERY_ERROR, EXA_QUERY_ERROR_COMPARE)) {
    exa_view_set_compare (&state->view, "", NULL);
    return query (self, state, error);
  }
  g_propagate_error (error, g_steal_pointer (&first));
  return NULL;
}

/* Makes the figure of the state as it is. */
static void
derive (ExaFigureModel *self)
{
  g_autoptr (GError) error = NULL;
  /* Of data that could not be read again nothing is shown, though the state still names their chart. */
  ExaFigure *figure = self->dataset != NULL ? query_leniently (self, &self->state, &error) : NULL;

  exa_figure_model_refuse (self, error != NULL ? error->message : NULL);
  adopt (self, figure);
}

static void
set_picks (ExaFigureModel *self, const char *a, const char *b)
{
  char *first = g_strdup (a), *second = g_strdup (b);

  g_free (self->picked_a);
  g_free (self->picked_b);
  self->picked_a = first;
  self->picked_b = second;
}

static gboolean
has_claim (ExaChart *chart, const char *id)
{
  return chart != NULL && id != NULL && exa_chart_find (chart, id) != NULL;
}

/* What is compared is picked. A bar that was picked alone stays picked in its chart. */
static void
pick_compared (ExaFigureModel *self)
{
  const char *a = self->state.view.compare_a, *b = self->state.view.compare_b;

  if (a != NULL && *a != '\0')
    set_picks (self, a, b);
  else if (self->picked_b != NULL || !has_claim (self->state.chart, self->picked_a))
    set_picks (self, NULL, NULL);
}

/* Takes @state for the view, whatever the query says to it. */
static void
replace_state (ExaFigureModel *self, ExaViewState *state)
{
  exa_view_state_clear (&self->state);
  self->state = *state;
  *state = (ExaViewState){0};
}

gboolean
exa_figure_model_apply (ExaFigureModel *self, ExaViewState *state, gboolean remember)
{
  g_autoptr (GError) error = NULL;
  ExaFigure *figure;

  if (exa_view_state_equal (&self->state, state))
    return TRUE;
  figure = query_leniently (self, state, &error);
  if (error != NULL) {
    exa_figure_model_refuse (self, error->message);
    /* The control that asked for it shows what holds. */
    notify_view (self, FALSE);
    return FALSE;
  }
  if (self->refusal != NULL)
    exa_figure_model_refuse (self, NULL);
  if (remember && self->state.chart != NULL)
    exa_history_push (self->history, &self->state);
  replace_state (self, state);
  pick_compared (self);
  adopt (self, figure);
  return TRUE;
}

void
exa_figure_model_prepare (ExaFigureModel *self, guint n, const ExaViewState *state)
{
  if (self->ahead[n] != NULL ? state != NULL && exa_view_state_equal (&self->ahead_state[n], state) : state == NULL)
    return;
  g_clear_pointer (&self->ahead[n], exa_figure_free);
  exa_view_state_clear (&self->ahead_state[n]);
  if (state != NULL) {
    self->ahead[n] = query (self, state, NULL);
    exa_view_state_copy (&self->ahead_state[n], state);
  }
  g_signal_emit_by_name (self, "prepared");
}

/* --- data, charts, steps --- */

static void
take_dataset (ExaFigureModel *self, ExaDataset *dataset)
{
  const char *id = self->state.chart != NULL ? self->state.chart->id : "";

  for (guint i = 0; i < EXA_FIGURE_MODEL_AHEAD; i++)
    exa_figure_model_prepare (self, i, NULL);
  if (dataset != NULL) {
    ExaChart *chart = exa_dataset_find (dataset, EXA_LIST_CHARTS, id);

    if (chart != NULL) {
      g_set_object (&self->state.chart, chart);
      if (!has_claim (chart, self->picked_a) || (self->picked_b != NULL && !has_claim (chart, self->picked_b)))
        set_picks (self, NULL, NULL);
    } else {
      g_auto (ExaViewState) next = {0};
      exa_view_state_init (&next, exa_dataset_nth (dataset, EXA_LIST_CHARTS, 0), self->state.theme, self->state.lang);
      replace_state (self, &next);
      set_picks (self, NULL, NULL);
    }
  }
  g_set_object (&self->dataset, dataset);
  g_object_freeze_notify (G_OBJECT (self));
  g_object_notify (G_OBJECT (self), "dataset");
  derive (self);
  g_object_thaw_notify (G_OBJECT (self));
}

void
exa_figure_model_set_dataset (ExaFigureModel *self, ExaDataset *dataset)
{
  if (dataset != NULL)
    exa_history_forget (self->history);
  take_dataset (self, dataset);
  g_signal_emit_by_name (self, "replaced");
}

void
exa_figure_model_renew_dataset (ExaFigureModel *self, ExaDataset *dataset)
{
  exa_history_move (self->history, dataset);
  take_dataset (self, dataset);
}

/* Shows @chart, with @picked (or NULL) picked in it: one step of undo, even where it has no figure. */
static void
change_chart (ExaFigureModel *self, ExaChart *chart, const char *picked)
{
  g_auto (ExaViewState) next = {0};

  if (self->state.chart != NULL)
    exa_history_push (self->history, &self->state);
  exa_view_state_init (&next, chart, self->state.theme, self->state.lang);
  if (picked != NULL)
    exa_view_set_compare (&next.view, "", NULL);
  replace_state (self, &next);
  set_picks (self, picked, NULL);
  derive (self);
}

void
exa_figure_model_set_chart (ExaFigureModel *self, ExaChart *chart)
{
  if (self->state.chart != chart)
    change_chart (self, chart, NULL);
}

void
exa_figure_model_undo (ExaFigureModel *self)
{
  if (exa_history_undo (self->history, &self->state)) {
    pick_compared (self);
    derive (self);
  }
}

void
exa_figure_model_redo (ExaFigureModel *self)
{
  if (exa_history_redo (self->history, &self->state)) {
    pick_compared (self);
    derive (self);
  }
}

void
exa_figure_model_reset_view (ExaFigureModel *self)
{
  g_auto (ExaViewState) next = {0};

  exa_view_state_init (&next, self->state.chart, self->state.theme, self->state.lang);
  exa_figure_model_apply (self, &next, TRUE);
}

/* --- picking --- */

gboolean
exa_figure_model_is_picked (ExaFigureModel *self, const char *claim_id)
{
  return g_strcmp0 (self->picked_a, claim_id) == 0 || g_strcmp0 (self->picked_b, claim_id) == 0;
}

ExaClaim *
exa_figure_model_get_inspected (ExaFigureModel *self)
{
  const ExaTable *table = self->figure != NULL ? self->figure->table : NULL;

  if (self->dataset != NULL && self->picked_a != NULL)
    return exa_dataset_find (self->dataset, EXA_LIST_CLAIMS, self->picked_a);
  if (table == NULL || exa_table_count (table) == 0)
    return NULL;
  return g_array_index (exa_table_nth (table, 0)->cells, ExaCell, 0).claim;
}

static void
set_compare (ExaFigureModel *self, const char *a, const char *b)
{
  g_auto (ExaViewState) next = {0};

  exa_view_state_copy (&next, &self->state);
  exa_view_set_compare (&next.view, a, b);
  /* Picked bars are compared as the chart compares its own, until something else is asked for. */
  if (b != NULL && next.view.by_difference < 0)
    next.view.by_difference = self->state.chart->compare.by_difference;
  if (exa_view_state_equal (&next, &self->state))
    notify_picks (self);
  else
    exa_figure_model_apply (self, &next, TRUE);
}

void
exa_figure_model_pick (ExaFigureModel *self, const char *claim_id)
{
  gboolean alone = self->picked_a != NULL && self->picked_b == NULL;

  if (alone && g_strcmp0 (self->picked_a, claim_id) != 0) {
    set_compare (self, self->picked_a, claim_id);
    return;
  }
  set_picks (self, alone ? NULL : claim_id, NULL);
  /* One pick alone compares nothing, not even what the chart compares by itself. */
  set_compare (self, alone ? NULL : "", NULL);
}

void
exa_figure_model_compare (ExaFigureModel *self, ExaClaim *a, ExaClaim *b)
{
  set_compare (self, a->id, b->id);
}

void
exa_figure_model_clear_picks (ExaFigureModel *self)
{
  set_picks (self, NULL, NULL);
  set_compare (self, NULL, NULL);
}

gboolean
exa_figure_model_go_to_claim (ExaFigureModel *self, ExaClaim *claim)
{
  guint n = self->dataset != NULL ? exa_dataset_count (self->dataset, EXA_LIST_CHARTS) : 0;
  ExaChart *chart = self->state.chart;

  for (guint i = 0; i < n && (chart == NULL || !exa_chart_has (chart, claim)); i++)
    chart = exa_dataset_nth (self->dataset, EXA_LIST_CHARTS, i);
  if (chart == NULL || !exa_chart_has (chart, claim))
    return FALSE;
  if (chart != self->state.chart) {
    change_chart (self, chart, claim->id);
    return TRUE;
  }
  set_picks (self, claim->id, NULL);
  set_compare (self, "", NULL);
  /* It may stand behind another column. */
  if (self->figure != NULL && self->figure->table->columns != NULL && !exa_spec_find (self->figure->spec, claim->id))
    derive (self);
  return TRUE;
}
