/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-session-private.h"

#include <glib/gi18n.h>

#include "exa-nick.h"

/* Files that the title names; of more, the others are counted. */
#define MOST_IN_TITLE 4

/* The properties of the model come after these. */
enum {
  PROP_0,
  PROP_MODEL,
  PROP_PAGE,
  PROP_CONTENT,
  PROP_CHART_NAME,
  PROP_TITLE,
  PROP_ROWS,
  PROP_COUNTRIES,
  PROP_COUNTRIES_TEXT,
  PROP_ENTITIES,
  PROP_PROBLEMS,
  PROP_UNCLOSED,
  PROP_LOADING,
  PROP_CHANGE,
  PROP_CHANGE_DETAILS,
  N_PROPS
};

enum { SIGNAL_FIGURE_CHANGED, SIGNAL_PICKS_CHANGED, SIGNAL_LOADED, N_SIGNALS };

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ExaSession, exa_session, G_TYPE_OBJECT)

/* --- properties --- */

/* The page of the window: one of the three views, or why there is none. */
static const char *
get_content (ExaSession *self)
{
  ExaDataset *dataset = exa_figure_model_get_dataset (self->model);

  if (dataset == NULL)
    return self->problems == NULL ? "loading" : self->stopped ? "stopped" : "failed";
  if (exa_dataset_count (dataset, EXA_LIST_CHARTS) == 0)
    return "empty";
  if (exa_figure_model_get_figure (self->model) == NULL ||
      exa_chart_count (exa_figure_model_get_chart (self->model)) == 0)
    return "no-figure";
  return exa_enum_to_nick (EXA_TYPE_PAGE, (int)self->page);
}

static const char *
get_chart_name (ExaSession *self)
{
  ExaChart *chart = exa_figure_model_get_chart (self->model);

  if (exa_figure_model_get_dataset (self->model) == NULL || chart == NULL)
    return _ ("Exascope");
  return exa_text_get (&chart->name, exa_figure_model_get_lang (self->model));
}

/* What is open: the title of the first file, and the names of those beside it, of many the first. */
static char *
make_title (ExaSession *self)
{
  ExaDataset *dataset = exa_figure_model_get_dataset (self->model);
  guint n = self->files != NULL ? g_strv_length (self->files) : 0, most = n > MOST_IN_TITLE ? MOST_IN_TITLE - 1 : n;
  GString *title = g_string_new (NULL);

  if (dataset == NULL)
    return g_string_free (title, FALSE);
  g_string_append (title, exa_text_get (exa_dataset_get_title (dataset), exa_figure_model_get_lang (self->model)));
  for (guint i = 1; i < most; i++) {
    g_autofree char *name = g_path_get_basename (self->files[i]);

    g_string_append_printf (title, "%s%s", title->len > 0 ? _ (", ") : "", name);
  }
  if (most < n) {
    g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n - most), n - most);

    g_string_append_printf (title, " %s", more);
  }
  return g_string_free (title, FALSE);
}

static void
exa_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ExaSession *self = EXA_SESSION (object);

  switch (id) {
  case PROP_MODEL: g_value_set_object (value, self->model); break;
  case PROP_PAGE: g_value_set_enum (value, (int)self->page); break;
  case PROP_CONTENT: g_value_set_string (value, get_content (self)); break;
  case PROP_CHART_NAME: g_value_set_string (value, get_chart_name (self)); break;
  case PROP_TITLE: g_value_take_string (value, make_title (self)); break;
  case PROP_ROWS: g_value_set_object (value, self->rows); break;
  case PROP_COUNTRIES: g_value_set_object (value, exa_session_want_countries (self)); break;
  case PROP_COUNTRIES_TEXT: g_value_take_string (value, exa_session_countries_to_text (self)); break;
  case PROP_ENTITIES: g_value_set_object (value, exa_session_want_entities (self)); break;
  case PROP_PROBLEMS: g_value_set_string (value, self->problems); break;
  case PROP_UNCLOSED: g_value_set_boolean (value, self->unclosed); break;
  case PROP_CHANGE: g_value_set_string (value, self->change_title); break;
  case PROP_CHANGE_DETAILS: g_value_set_string (value, self->change_details); break;
  case PROP_LOADING: g_value_set_boolean (value, self->loading); break;
  default: g_object_get_property (G_OBJECT (self->model), pspec->name, value);
  }
}

static void
exa_session_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ExaSession *self = EXA_SESSION (object);

  if (id != PROP_PAGE) {
    g_object_set_property (G_OBJECT (self->model), pspec->name, value);
    return;
  }
  self->page = (ExaPage)g_value_get_enum (value);
  g_object_notify_by_pspec (object, properties[PROP_PAGE]);
  g_object_notify_by_pspec (object, properties[PROP_CONTENT]);
}

/* --- the model --- */

static void
on_changed (ExaSession *self)
{
  static const int changed[] = {PROP_CONTENT, PROP_CHART_NAME, PROP_TITLE, PROP_COUNTRIES_TEXT};

  g_object_freeze_notify (G_OBJECT (self));
  exa_row_list_set_table (self->rows, exa_figure_model_get_table (self->model),
                          exa_figure_model_get_lang (self->model));
  exa_session_list_countries (self);
  exa_session_list_entities (self);
  for (guint i = 0; i < G_N_ELEMENTS (changed); i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[changed[i]]);
  g_signal_emit (self, signals[SIGNAL_FIGURE_CHANGED], 0);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
on_picks_changed (ExaSession *self)
{
  g_signal_emit (self, signals[SIGNAL_PICKS_CHANGED], 0);
}

static void
on_notify (ExaSession *self, GParamSpec *pspec)
{
  g_object_notify (G_OBJECT (self), pspec->name);
}

/* --- the object --- */

static void
exa_session_finalize (GObject *object)
{
  ExaSession *self = EXA_SESSION (object);

  /* Whoever still has the rows finds none: their table goes with the model. */
  exa_row_list_set_table (self->rows, NULL, EXA_LANG_EN);
  g_clear_object (&self->rows);
  g_clear_object (&self->countries);
  g_clear_object (&self->entities);
  g_clear_object (&self->model);
  exa_input_unref (self->input);
  g_strfreev (self->files);
  g_strfreev (self->wanted);
  g_clear_handle_id (&self->slow, g_source_remove);
  g_clear_object (&self->reading);
  g_free (self->problems);
  g_clear_pointer (&self->readings, g_ptr_array_unref);
  exa_session_told_clear (&self->told);
  exa_session_told_clear (&self->wanted_told);
  exa_session_drop_recall (self);
  g_clear_object (&self->watch);
  g_clear_pointer (&self->change, exa_dataset_change_free);
  g_free (self->change_title);
  g_free (self->change_details);

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

  properties[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, EXA_TYPE_FIGURE_MODEL, get);
  properties[PROP_PAGE] = g_param_spec_enum ("page", NULL, NULL, EXA_TYPE_PAGE, EXA_PAGE_CHART, set);
  properties[PROP_CONTENT] = g_param_spec_string ("content", NULL, NULL, NULL, get);
  properties[PROP_CHART_NAME] = g_param_spec_string ("chart-name", NULL, NULL, NULL, get);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, get);
  properties[PROP_ROWS] = g_param_spec_object ("rows", NULL, NULL, G_TYPE_LIST_MODEL, get);
  properties[PROP_COUNTRIES] = g_param_spec_object ("countries", NULL, NULL, G_TYPE_LIST_MODEL, get);
  properties[PROP_COUNTRIES_TEXT] = g_param_spec_string ("countries-text", NULL, NULL, NULL, get);
  properties[PROP_ENTITIES] = g_param_spec_object ("entities", NULL, NULL, G_TYPE_LIST_MODEL, get);
  properties[PROP_PROBLEMS] = g_param_spec_string ("problems", NULL, NULL, NULL, get);
  properties[PROP_UNCLOSED] = g_param_spec_boolean ("unclosed", NULL, NULL, FALSE, get);
  properties[PROP_CHANGE] = g_param_spec_string ("change", NULL, NULL, NULL, get);
  properties[PROP_CHANGE_DETAILS] = g_param_spec_string ("change-details", NULL, NULL, NULL, get);
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, get);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  exa_figure_model_install_properties (object_class, N_PROPS);

  signals[SIGNAL_FIGURE_CHANGED] =
      g_signal_new ("figure-changed", EXA_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_PICKS_CHANGED] =
      g_signal_new ("picks-changed", EXA_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_LOADED] =
      g_signal_new ("loaded", EXA_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
exa_session_init (ExaSession *self)
{
  self->input = exa_input_new ();
  self->watch = exa_file_watch_new ();
  self->rows = exa_row_list_new ();
  self->countries = g_list_store_new (G_TYPE_OBJECT);
  self->entities = g_list_store_new (G_TYPE_OBJECT);
}

ExaSession *
exa_session_new (ExaLang lang)
{
  ExaSession *self = g_object_new (EXA_TYPE_SESSION, NULL);

  self->model = exa_figure_model_new (lang);
  g_signal_connect_object (self->model, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "picks-changed", G_CALLBACK (on_picks_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "notify", G_CALLBACK (on_notify), self, G_CONNECT_SWAPPED);
  exa_session_watch (self);
  return self;
}

/* --- accessors --- */

ExaFigureModel *
exa_session_get_model (ExaSession *self)
{
  return self->model;
}

const char *const *
exa_session_get_files (ExaSession *self)
{
  return (const char *const *)self->wanted;
}

ExaDataset *
exa_session_get_dataset (ExaSession *self)
{
  return exa_figure_model_get_dataset (self->model);
}

GListModel *
exa_session_get_rows (ExaSession *self)
{
  return G_LIST_MODEL (self->rows);
}
