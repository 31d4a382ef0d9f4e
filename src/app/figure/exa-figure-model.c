/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-figure-model-private.h"

#include <string.h>

#include "exa-base-enums.h"
#include "exa-figure-fonts.h"
#include "exa-model-enums.h"

enum {
  PROP_0,
  PROP_DATASET,
  PROP_CHART,
  PROP_KIND,
  PROP_X,
  PROP_Y,
  PROP_SORT,
  PROP_TOP,
  PROP_LOG_SCALE,
  PROP_UNIT,
  PROP_BY_DIFFERENCE,
  PROP_FIGURE_THEME,
  PROP_LANG,
  PROP_DARK,
  PROP_INSPECTED,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_REFUSAL,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (ExaFigureModel, exa_figure_model, G_TYPE_OBJECT)

/* --- the object --- */

static gboolean
is_by_difference (ExaFigureModel *self)
{
  ExaChart *chart = self->state.chart;

  if (self->state.view.by_difference >= 0)
    return self->state.view.by_difference;
  return chart != NULL && chart->compare.by_difference;
}

static int
get_top (ExaFigureModel *self)
{
  if (self->state.view.top >= 0)
    return self->state.view.top;
  return self->state.chart != NULL ? (int)self->state.chart->top : 0;
}

/* The measure along an axis of a scatter, by its id; "" of any other figure. */
static const char *
get_axis (ExaFigureModel *self, gboolean up)
{
  const ExaTable *table = exa_figure_model_get_table (self);

  if (table == NULL || table->kind != EXA_CHART_SCATTER || table->measure == NULL)
    return "";
  return up ? table->measure->id : table->x_measure->id;
}

static void
exa_figure_model_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ExaFigureModel *self = EXA_FIGURE_MODEL (object);
  const ExaTable *table = exa_figure_model_get_table (self);

  switch (id) {
  case PROP_DATASET: g_value_set_object (value, self->dataset); break;
  case PROP_CHART: g_value_set_object (value, self->state.chart); break;
  case PROP_KIND: g_value_set_enum (value, table != NULL ? (int)table->kind : 0); break;
  case PROP_X: g_value_set_string (value, get_axis (self, FALSE)); break;
  case PROP_Y: g_value_set_string (value, get_axis (self, TRUE)); break;
  case PROP_SORT: g_value_set_enum (value, table != NULL ? (int)table->sort : 0); break;
  case PROP_TOP: g_value_set_int (value, get_top (self)); break;
  case PROP_LOG_SCALE: g_value_set_boolean (value, table != NULL && table->log_scale); break;
  case PROP_UNIT: g_value_set_string (value, table != NULL && table->unit != NULL ? table->unit->id : ""); break;
  case PROP_BY_DIFFERENCE: g_value_set_boolean (value, is_by_difference (self)); break;
  case PROP_FIGURE_THEME: g_value_set_enum (value, (int)self->state.theme); break;
  case PROP_LANG: g_value_set_enum (value, (int)self->state.lang); break;
  case PROP_DARK: g_value_set_boolean (value, self->dark); break;
  case PROP_INSPECTED: g_value_set_object (value, exa_figure_model_get_inspected (self)); break;
  case PROP_CAN_UNDO: g_value_set_boolean (value, exa_history_can_undo (self->history)); break;
  case PROP_CAN_REDO: g_value_set_boolean (value, exa_history_can_redo (self->history)); break;
  case PROP_REFUSAL: g_value_set_string (value, self->refusal); break;
  default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
set_dark (ExaFigureModel *self, gboolean dark)
{
  self->dark = dark;
  g_object_notify (G_OBJECT (self), "dark");
  if (self->state.theme == EXA_FIGURE_THEME_WINDOW)
    g_signal_emit_by_name (self, "changed");
}

/* Lays the measure @id along an axis of @view, which makes it a scatter: of a measure that is along the other one both
 * change places; a figure that was none keeps its own measure along the other. */
static void
set_axis (ExaFigureModel *self, ExaView *view, gboolean up, const char *id)
{
  const ExaTable *table = exa_figure_model_get_table (self);
  const char *own = table != NULL && table->measure != NULL ? table->measure->id : "";
  gboolean is_scatter = *get_axis (self, up) != '\0';
  const char *there = is_scatter ? get_axis (self, !up) : own;
  g_autofree char *other = g_strdup (strcmp (id, there) != 0 ? there : is_scatter ? get_axis (self, up) : NULL);

  if (*id == '\0')
    return;
  view->kind = EXA_CHART_SCATTER;
  g_free (view->x);
  g_free (view->y);
  view->x = up ? g_steal_pointer (&other) : g_strdup (id);
  view->y = up ? g_strdup (id) : g_steal_pointer (&other);
  /* Its own measure against nothing that is named: what the query finds beside it. */
  if (view->x == NULL || view->y == NULL) {
    g_clear_pointer (&view->x, g_free);
    g_clear_pointer (&view->y, g_free);
  }
  /* A unit is one of what was up y. */
  if (g_strcmp0 (view->y, own) != 0)
    view->unit = NULL;
}

static void
set_view_property (ExaFigureModel *self, guint id, const GValue *value)
{
  g_auto (ExaViewState) next = {0};

  exa_view_state_copy (&next, &self->state);
  switch (id) {
  case PROP_KIND: next.view.kind = g_value_get_enum (value); break;
  case PROP_X: set_axis (self, &next.view, FALSE, g_value_get_string (value)); break;
  case PROP_Y: set_axis (self, &next.view, TRUE, g_value_get_string (value)); break;
  case PROP_SORT: next.view.sort = g_value_get_enum (value); break;
  case PROP_TOP: next.view.top = g_value_get_int (value); break;
  case PROP_LOG_SCALE: next.view.log_scale = g_value_get_boolean (value); break;
  case PROP_UNIT:
    next.view.unit = *g_value_get_string (value) ? exa_unit_get (g_value_get_string (value)) : NULL;
    break;
  case PROP_BY_DIFFERENCE: next.view.by_difference = g_value_get_boolean (value); break;
  case PROP_FIGURE_THEME: next.theme = (ExaFigureTheme)g_value_get_enum (value); break;
  case PROP_LANG: next.lang = (ExaLang)g_value_get_enum (value); break;
  default: g_assert_not_reached ();
  }
  exa_figure_model_apply (self, &next, TRUE);
}

static void
exa_figure_model_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ExaFigureModel *self = EXA_FIGURE_MODEL (object);

  switch (id) {
  case PROP_CHART: exa_figure_model_set_chart (self, g_value_get_object (value)); break;
  case PROP_DARK: set_dark (self, g_value_get_boolean (value)); break;
  default: set_view_property (self, id, value);
  }
}

static void
exa_figure_model_finalize (GObject *object)
{
  ExaFigureModel *self = EXA_FIGURE_MODEL (object);

  g_clear_pointer (&self->figure, exa_figure_free);
  for (guint i = 0; i < EXA_FIGURE_MODEL_AHEAD; i++) {
    g_clear_pointer (&self->ahead[i], exa_figure_free);
    exa_view_state_clear (&self->ahead_state[i]);
  }
  exa_view_state_clear (&self->state);
  g_clear_pointer (&self->history, exa_history_free);
  g_clear_pointer (&self->fonts, exa_fonts_free);
  g_clear_object (&self->dataset);
  g_free (self->refusal);
  g_free (self->picked_a);
  g_free (self->picked_b);

  G_OBJECT_CLASS (exa_figure_model_parent_class)->finalize (object);
}

void
exa_figure_model_install_properties (GObjectClass *class, guint first)
{
  const GParamFlags get = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags set = get | G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY;
  GParamSpec *properties[N_PROPS] = {
      [PROP_DATASET] = g_param_spec_object ("dataset", NULL, NULL, EXA_TYPE_DATASET, get),
      [PROP_CHART] = g_param_spec_object ("chart", NULL, NULL, EXA_TYPE_CHART, set),
      [PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, EXA_TYPE_CHART_KIND, EXA_CHART_BARS, set),
      [PROP_X] = g_param_spec_string ("x", NULL, NULL, "", set),
      [PROP_Y] = g_param_spec_string ("y", NULL, NULL, "", set),
      [PROP_SORT] = g_param_spec_enum ("sort", NULL, NULL, EXA_TYPE_SORT, EXA_SORT_VALUE, set),
      [PROP_TOP] = g_param_spec_int ("top", NULL, NULL, 0, G_MAXINT, 0, set),
      [PROP_LOG_SCALE] = g_param_spec_boolean ("log-scale", NULL, NULL, FALSE, set),
      [PROP_UNIT] = g_param_spec_string ("unit", NULL, NULL, "", set),
      [PROP_BY_DIFFERENCE] = g_param_spec_boolean ("by-difference", NULL, NULL, FALSE, set),
      [PROP_FIGURE_THEME] =
          g_param_spec_enum ("figure-theme", NULL, NULL, EXA_TYPE_FIGURE_THEME, EXA_FIGURE_THEME_WINDOW, set),
      [PROP_LANG] = g_param_spec_enum ("lang", NULL, NULL, EXA_TYPE_LANG, EXA_LANG_EN, set),
      [PROP_DARK] = g_param_spec_boolean ("dark", NULL, NULL, FALSE, set),
      [PROP_INSPECTED] = g_param_spec_object ("inspected", NULL, NULL, EXA_TYPE_CLAIM, get),
      [PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, get),
      [PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, get),
      [PROP_REFUSAL] = g_param_spec_string ("refusal", NULL, NULL, NULL, get),
  };

  for (guint i = PROP_DATASET; i < N_PROPS; i++)
    g_object_class_install_property (class, first + i - PROP_DATASET, properties[i]);
}

static void
exa_figure_model_class_init (ExaFigureModelClass *class)
{
  static const char *const signals[] = {"changed", "picks-changed", "prepared", "replaced"};
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = exa_figure_model_get_property;
  object_class->set_property = exa_figure_model_set_property;
  object_class->finalize = exa_figure_model_finalize;

  exa_figure_model_install_properties (object_class, PROP_DATASET);

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_new (signals[i], EXA_TYPE_FIGURE_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
exa_figure_model_init (ExaFigureModel *self)
{
  self->history = exa_history_new ();
  exa_view_state_init (&self->state, NULL, EXA_FIGURE_THEME_WINDOW, EXA_LANG_EN);
}

ExaFigureModel *
exa_figure_model_new (ExaLang lang)
{
  ExaFigureModel *self = g_object_new (EXA_TYPE_FIGURE_MODEL, NULL);

  self->state.lang = lang;
  return self;
}

/* --- accessors --- */

ExaDataset *
exa_figure_model_get_dataset (ExaFigureModel *self)
{
  return self->dataset;
}

const ExaViewState *
exa_figure_model_get_state (ExaFigureModel *self)
{
  return &self->state;
}

const ExaView *
exa_figure_model_get_view (ExaFigureModel *self)
{
  return &self->state.view;
}

ExaChart *
exa_figure_model_get_chart (ExaFigureModel *self)
{
  return self->state.chart;
}

ExaLang
exa_figure_model_get_lang (ExaFigureModel *self)
{
  return self->state.lang;
}

ExaThemeId
exa_figure_model_get_theme (ExaFigureModel *self)
{
  switch (self->state.theme) {
  case EXA_FIGURE_THEME_LIGHT: return EXA_THEME_LIGHT;
  case EXA_FIGURE_THEME_DARK: return EXA_THEME_DARK;
  case EXA_FIGURE_THEME_PRINT: return EXA_THEME_PRINT;
  case EXA_FIGURE_THEME_WINDOW: break;
  }
  return self->dark ? EXA_THEME_DARK : EXA_THEME_LIGHT;
}

const ExaFigure *
exa_figure_model_get_figure (ExaFigureModel *self)
{
  return self->figure;
}

const ExaFigure *
exa_figure_model_get_ahead (ExaFigureModel *self, guint n)
{
  return self->ahead[n];
}

const ExaTable *
exa_figure_model_get_table (ExaFigureModel *self)
{
  return self->figure != NULL ? self->figure->table : NULL;
}

const ExaSpec *
exa_figure_model_get_spec (ExaFigureModel *self)
{
  return self->figure != NULL ? self->figure->spec : NULL;
}

ExaFonts *
exa_figure_model_get_fonts (ExaFigureModel *self)
{
  if (self->fonts == NULL)
    self->fonts = exa_figure_fonts_new ();
  return self->fonts;
}
