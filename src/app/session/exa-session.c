/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-session-private.h"

#include <glib/gi18n.h>

enum {
  PROP_0,
  PROP_DATASET,
  PROP_CHART,
  PROP_PAGE,
  PROP_CONTENT,
  PROP_CHART_NAME,
  PROP_TITLE,
  PROP_KIND,
  PROP_SORT,
  PROP_TOP,
  PROP_LOG_SCALE,
  PROP_UNIT,
  PROP_BY_DIFFERENCE,
  PROP_FIGURE_THEME,
  PROP_LANG,
  PROP_DARK,
  PROP_INSPECTED,
  PROP_ROWS,
  PROP_COUNTRIES,
  PROP_COUNTRIES_TEXT,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_REFUSAL,
  PROP_PROBLEMS,
  N_PROPS
};

enum { SIGNAL_FIGURE_CHANGED, SIGNAL_PICKS_CHANGED, N_SIGNALS };

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ExaSession, exa_session, G_TYPE_OBJECT)

/* --- properties --- */

/* The page of the window: one of the three views, or why there is none. */
static const char *
get_content (ExaSession *self)
{
  if (self->dataset == NULL)
    return self->problems != NULL ? "failed" : "empty";
  if (exa_dataset_count (self->dataset, EXA_LIST_CHARTS) == 0)
    return "empty";
  if (self->figure == NULL || self->state.chart->claims->len == 0)
    return "no-figure";
  return exa_enum_to_nick (EXA_TYPE_PAGE, (int)self->page);
}

static gboolean
is_by_difference (ExaSession *self)
{
  ExaChart *chart = self->state.chart;

  if (self->state.view.by_difference >= 0)
    return self->state.view.by_difference;
  return chart != NULL && chart->compare.by_difference;
}

static void
get_view_property (ExaSession *self, guint id, GValue *value)
{
  const ExaTable *table = exa_session_get_table (self);
  ExaChart *chart = self->state.chart;

  switch (id) {
  case PROP_KIND: g_value_set_enum (value, table != NULL ? (int)table->kind : 0); break;
  case PROP_SORT: g_value_set_enum (value, table != NULL ? (int)table->sort : 0); break;
  case PROP_TOP:
    g_value_set_int (value, self->state.view.top >= 0 ? self->state.view.top : chart ? (int)chart->top : 0);
    break;
  case PROP_LOG_SCALE: g_value_set_boolean (value, table != NULL && table->log_scale); break;
  case PROP_UNIT: g_value_set_string (value, table != NULL && table->unit != NULL ? table->unit->id : ""); break;
  case PROP_BY_DIFFERENCE: g_value_set_boolean (value, is_by_difference (self)); break;
  case PROP_FIGURE_THEME: g_value_set_enum (value, (int)self->state.theme); break;
  case PROP_LANG: g_value_set_enum (value, (int)self->state.lang); break;
  default: g_assert_not_reached ();
  }
}

static void
exa_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ExaSession *self = EXA_SESSION (object);

  switch (id) {
  case PROP_DATASET: g_value_set_object (value, self->dataset); break;
  case PROP_CHART: g_value_set_object (value, self->state.chart); break;
  case PROP_PAGE: g_value_set_enum (value, (int)self->page); break;
  case PROP_CONTENT: g_value_set_string (value, get_content (self)); break;
  case PROP_CHART_NAME:
    g_value_set_string (value, self->dataset != NULL && self->state.chart != NULL
                                   ? exa_text_get (&self->state.chart->name, self->state.lang)
                                   : _ ("Exascope"));
    break;
  case PROP_TITLE:
    g_value_set_string (value, self->dataset != NULL
                                   ? exa_text_get (exa_dataset_get_title (self->dataset), self->state.lang)
                                   : "");
    break;
  case PROP_DARK: g_value_set_boolean (value, self->dark); break;
  case PROP_INSPECTED: g_value_set_object (value, exa_session_get_inspected (self)); break;
  case PROP_ROWS: g_value_set_object (value, self->rows); break;
  case PROP_COUNTRIES: g_value_set_object (value, self->countries); break;
  case PROP_COUNTRIES_TEXT: g_value_take_string (value, exa_session_countries_to_text (self)); break;
  case PROP_CAN_UNDO: g_value_set_boolean (value, exa_history_can_undo (self->history)); break;
  case PROP_CAN_REDO: g_value_set_boolean (value, exa_history_can_redo (self->history)); break;
  case PROP_REFUSAL: g_value_set_string (value, self->refusal); break;
  case PROP_PROBLEMS: g_value_set_string (value, self->problems); break;
  default: get_view_property (self, id, value);
  }
}

static void
set_view_property (ExaSession *self, guint id, const GValue *value)
{
  g_auto (ExaViewState) next = {0};

  exa_view_state_copy (&next, &self->state);
  switch (id) {
  case PROP_KIND: next.view.kind = g_value_get_enum (value); break;
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
  exa_session_apply (self, &next, TRUE);
}

static void
exa_session_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ExaSession *self = EXA_SESSION (object);

  switch (id) {
  case PROP_CHART: exa_session_set_chart (self, g_value_get_object (value)); break;
  case PROP_PAGE:
    self->page = (ExaPage)g_value_get_enum (value);
    g_object_notify_by_pspec (object, properties[PROP_PAGE]);
    g_object_notify_by_pspec (object, properties[PROP_CONTENT]);
    break;
  case PROP_DARK:
    self->dark = g_value_get_boolean (value);
    g_object_notify_by_pspec (object, pspec);
    if (self->state.theme == EXA_FIGURE_THEME_WINDOW)
      g_signal_emit (self, signals[SIGNAL_FIGURE_CHANGED], 0);
    break;
  default: set_view_property (self, id, value);
  }
}

void
exa_session_notify_figure (ExaSession *self, gboolean redraw)
{
  static const guint changed[] = {
      PROP_CHART,     PROP_CONTENT,   PROP_CHART_NAME,     PROP_TITLE,         PROP_KIND,         PROP_SORT,
      PROP_TOP,       PROP_LOG_SCALE, PROP_UNIT,           PROP_BY_DIFFERENCE, PROP_FIGURE_THEME, PROP_LANG,
      PROP_INSPECTED, PROP_CAN_UNDO,  PROP_COUNTRIES_TEXT, PROP_CAN_REDO,
  };

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < G_N_ELEMENTS (changed); i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[changed[i]]);
  if (redraw)
    g_signal_emit (self, signals[SIGNAL_FIGURE_CHANGED], 0);
  g_object_thaw_notify (G_OBJECT (self));
}

void
exa_session_notify_picks (ExaSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INSPECTED]);
  g_signal_emit (self, signals[SIGNAL_PICKS_CHANGED], 0);
}

static void
exa_session_finalize (GObject *object)
{
  ExaSession *self = EXA_SESSION (object);

  exa_row_list_set_table (self->rows, NULL, self->state.lang);
  g_clear_pointer (&self->figure, exa_figure_free);
  g_clear_object (&self->rows);
  g_clear_object (&self->countries);
  g_clear_pointer (&self->history, exa_history_free);
  exa_view_state_clear (&self->state);
  g_clear_object (&self->dataset);
  g_clear_pointer (&self->files, g_strfreev);
  g_clear_pointer (&self->fonts, exa_fonts_free);
  g_free (self->problems);
  g_free (self->refusal);
  g_free (self->picked_a);
  g_free (self->picked_b);

  G_OBJECT_CLASS (exa_session_parent_class)->finalize (object);
}

static void
exa_session_class_init (ExaSessionClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags get = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags set = get | G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = exa_session_get_property;
  object_class->set_property = exa_session_set_property;
  object_class->finalize = exa_session_finalize;

  properties[PROP_DATASET] = g_param_spec_object ("dataset", NULL, NULL, EXA_TYPE_DATASET, get);
  properties[PROP_CHART] = g_param_spec_object ("chart", NULL, NULL, EXA_TYPE_CHART, set);
  properties[PROP_PAGE] = g_param_spec_enum ("page", NULL, NULL, EXA_TYPE_PAGE, EXA_PAGE_CHART, set);
  properties[PROP_CONTENT] = g_param_spec_string ("content", NULL, NULL, NULL, get);
  properties[PROP_CHART_NAME] = g_param_spec_string ("chart-name", NULL, NULL, NULL, get);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, get);
  properties[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, EXA_TYPE_CHART_KIND, EXA_CHART_BARS, set);
  properties[PROP_SORT] = g_param_spec_enum ("sort", NULL, NULL, EXA_TYPE_SORT, EXA_SORT_VALUE, set);
  properties[PROP_TOP] = g_param_spec_int ("top", NULL, NULL, 0, G_MAXINT, 0, set);
  properties[PROP_LOG_SCALE] = g_param_spec_boolean ("log-scale", NULL, NULL, FALSE, set);
  properties[PROP_UNIT] = g_param_spec_string ("unit", NULL, NULL, "", set);
  properties[PROP_BY_DIFFERENCE] = g_param_spec_boolean ("by-difference", NULL, NULL, FALSE, set);
  properties[PROP_FIGURE_THEME] =
      g_param_spec_enum ("figure-theme", NULL, NULL, EXA_TYPE_FIGURE_THEME, EXA_FIGURE_THEME_WINDOW, set);
  properties[PROP_LANG] = g_param_spec_enum ("lang", NULL, NULL, EXA_TYPE_LANG, EXA_LANG_EN, set);
  properties[PROP_DARK] = g_param_spec_boolean ("dark", NULL, NULL, FALSE, set);
  properties[PROP_INSPECTED] = g_param_spec_object ("inspected", NULL, NULL, EXA_TYPE_CLAIM, get);
  properties[PROP_ROWS] = g_param_spec_object ("rows", NULL, NULL, G_TYPE_LIST_MODEL, get);
  properties[PROP_COUNTRIES] = g_param_spec_object ("countries", NULL, NULL, G_TYPE_LIST_MODEL, get);
  properties[PROP_COUNTRIES_TEXT] = g_param_spec_string ("countries-text", NULL, NULL, NULL, get);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, get);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, get);
  properties[PROP_REFUSAL] = g_param_spec_string ("refusal", NULL, NULL, NULL, get);
  properties[PROP_PROBLEMS] = g_param_spec_string ("problems", NULL, NULL, NULL, get);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_FIGURE_CHANGED] =
      g_signal_new ("figure-changed", EXA_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_PICKS_CHANGED] =
      g_signal_new ("picks-changed", EXA_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
exa_session_init (ExaSession *self)
{
  self->history = exa_history_new ();
  self->rows = exa_row_list_new ();
  self->countries = g_list_store_new (G_TYPE_OBJECT);
  exa_view_state_init (&self->state, NULL, EXA_FIGURE_THEME_WINDOW, EXA_LANG_EN);
}

ExaSession *
exa_session_new (ExaLang lang)
{
  ExaSession *self = g_object_new (EXA_TYPE_SESSION, NULL);

  self->state.lang = lang;
  return self;
}

/* --- accessors --- */

const char *const *
exa_session_get_files (ExaSession *self)
{
  return (const char *const *)self->files;
}

ExaDataset *
exa_session_get_dataset (ExaSession *self)
{
  return self->dataset;
}

ExaChart *
exa_session_get_chart (ExaSession *self)
{
  return self->state.chart;
}

const ExaView *
exa_session_get_view (ExaSession *self)
{
  return &self->state.view;
}

const ExaFigure *
exa_session_get_figure (ExaSession *self)
{
  return self->figure;
}

const ExaTable *
exa_session_get_table (ExaSession *self)
{
  return self->figure != NULL ? self->figure->table : NULL;
}

const ExaSpec *
exa_session_get_spec (ExaSession *self)
{
  return self->figure != NULL ? self->figure->spec : NULL;
}

GListModel *
exa_session_get_rows (ExaSession *self)
{
  return G_LIST_MODEL (self->rows);
}

ExaLang
exa_session_get_lang (ExaSession *self)
{
  return self->state.lang;
}

ExaThemeId
exa_session_get_theme (ExaSession *self)
{
  switch (self->state.theme) {
  case EXA_FIGURE_THEME_LIGHT: return EXA_THEME_LIGHT;
  case EXA_FIGURE_THEME_DARK: return EXA_THEME_DARK;
  case EXA_FIGURE_THEME_PRINT: return EXA_THEME_PRINT;
  case EXA_FIGURE_THEME_WINDOW: break;
  }
  return self->dark ? EXA_THEME_DARK : EXA_THEME_LIGHT;
}

ExaFonts *
exa_session_get_fonts (ExaSession *self)
{
  if (self->fonts == NULL)
    self->fonts = exa_fonts_new ();
  return self->fonts;
}
