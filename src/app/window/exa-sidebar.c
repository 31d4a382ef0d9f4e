/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-sidebar.h"

#include <glib/gi18n.h>

#include "exa-chart-row.h"
#include "exa-chart-search.h"
#include "exa-fact-row.h"
#include "exa-found-said.h"
#include "exa-later.h"
#include "exa-resources.h"
#include "exa-tab-stop.h"
#include "exa-tooltip.h"
#include "exa-topic-sorter.h"

struct _ExaSidebar {
  GtkWidget parent_instance;

  ExaSession *session;
  GListModel *recents;
  GtkEditable *search;
  GtkScrolledWindow *scrolled;
  GtkListBox *charts, *stories, *recent_files;
  GtkSortListModel *sorted;
  ExaChartSearch *shown;
  GHashTable *rows; /* ExaChart → ExaChartRow, owned: each is made once, whatever is searched */
  GtkLabel *nothing;
  guint found;        /* a source that waits to say what was found; 0: none */
  gboolean following; /* the row of the chart on the screen is being selected */
};

enum { PROP_0, PROP_SESSION, PROP_RECENTS, N_PROPS };
enum { SIGNAL_CHOSEN, N_SIGNALS };

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ExaSidebar, exa_sidebar, GTK_TYPE_WIDGET)

/* --- charts --- */

static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  ExaSidebar *self = data;
  ExaTopic *topic = exa_chart_row_get_chart (EXA_CHART_ROW (row))->topic;
  ExaLang lang = exa_figure_model_get_lang (exa_session_get_model (self->session));

  if (exa_chart_search_is_searching (self->shown) ||
      (before != NULL && topic == exa_chart_row_get_chart (EXA_CHART_ROW (before))->topic))
    gtk_list_box_row_set_header (row, NULL);
  else
    gtk_list_box_row_set_header (row,
                                 exa_heading_new (topic != NULL ? exa_text_get (&topic->name, lang) : _ ("Charts")));
}

static GtkWidget *
create_chart (gpointer item, gpointer data)
{
  ExaSidebar *self = EXA_SIDEBAR (data);
  GtkWidget *row = g_hash_table_lookup (self->rows, item);

  if (row == NULL) {
    row = g_object_ref_sink (exa_chart_row_new (self->session, EXA_CHART (item)));
    g_hash_table_insert (self->rows, item, row);
  }
  return g_object_ref (row);
}

static void
say_found_claims (ExaSidebar *self)
{
  ExaLang lang = exa_figure_model_get_lang (exa_session_get_model (self->session));
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->charts, i)) != NULL; i++) {
    ExaChart *chart = exa_chart_row_get_chart (EXA_CHART_ROW (row));

    exa_chart_row_set_found (EXA_CHART_ROW (row), exa_chart_search_get_claim (self->shown, chart), lang);
  }
  gtk_label_set_text (self->nothing, exa_chart_search_is_whole (self->shown)
                                         ? _ ("No chart is found.")
                                         : _ ("No chart is found. There are very many figures: only those that charts "
                                              "show are searched."));
}

/* A list box scrolls by itself only where it is all that scrolls. */
static void
scroll_to (ExaSidebar *self, GtkListBoxRow *row)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  double value = gtk_adjustment_get_value (adjustment);
  graphene_rect_t bounds;

  if (gtk_widget_get_mapped (GTK_WIDGET (row)) &&
      gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->scrolled), &bounds))
    gtk_adjustment_clamp_page (adjustment, value + bounds.origin.y, value + bounds.origin.y + bounds.size.height);
}

static void
select_chart (ExaSidebar *self)
{
  ExaChart *chart = exa_figure_model_get_chart (exa_session_get_model (self->session));
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->charts, i)) != NULL; i++) {
    if (exa_chart_row_get_chart (EXA_CHART_ROW (row)) == chart) {
      self->following = TRUE;
      gtk_list_box_select_row (self->charts, row);
      self->following = FALSE;
      scroll_to (self, row);
      return;
    }
  }
  gtk_list_box_unselect_all (self->charts);
}

/* Shows the row's chart, and picks what was searched in it. */
static void
open_chart (ExaSidebar *self, GtkListBoxRow *row)
{
  ExaFigureModel *model = exa_session_get_model (self->session);
  ExaChart *chart = exa_chart_row_get_chart (EXA_CHART_ROW (row));
  ExaClaim *found = exa_chart_search_get_claim (self->shown, chart);

  exa_figure_model_set_chart (model, chart);
  if (found == NULL || exa_figure_model_is_picked (model, found->id))
    return;
  exa_figure_model_clear_picks (model);
  exa_figure_model_pick (model, found->id);
}

static void
on_chart_selected (ExaSidebar *self, GtkListBoxRow *row)
{
  if (row != NULL && !self->following)
    open_chart (self, row);
}

static void
on_chart_activated (ExaSidebar *self, GtkListBoxRow *row)
{
  open_chart (self, row);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

/* Return in the search entry goes to the first chart found. */
static void
on_search_activated (ExaSidebar *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->charts, 0);

  g_clear_handle_id (&self->found, g_source_remove);
  if (row != NULL)
    on_chart_activated (self, row);
}

/* Down goes into the list of what was found, as Up at its top goes back. */
static gboolean
on_search_key (ExaSidebar *self, guint key)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->charts, 0);

  if ((key != GDK_KEY_Down && key != GDK_KEY_KP_Down) || row == NULL)
    return FALSE;
  g_clear_handle_id (&self->found, g_source_remove);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  gtk_list_box_select_row (self->charts, row);
  return TRUE;
}

static gboolean
on_charts_left (ExaSidebar *self, GtkDirectionType direction)
{
  if (direction != GTK_DIR_UP || !exa_chart_search_is_searching (self->shown))
    return FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  return TRUE;
}

/* How many charts are found, and the first of them, when typing has come to a rest. */
static gboolean
say_found (gpointer data)
{
  ExaSidebar *self = data;

  self->found = 0;
  exa_found_say (GTK_WIDGET (self), self->shown, exa_figure_model_get_lang (exa_session_get_model (self->session)));
  return G_SOURCE_REMOVE;
}

static void
on_shown_changed (ExaSidebar *self)
{
  say_found_claims (self);
  select_chart (self);
  g_clear_handle_id (&self->found, g_source_remove);
  if (exa_chart_search_is_searching (self->shown))
    self->found = g_timeout_add (EXA_FOUND_REST_MS, say_found, self);
}

static void
on_search_stopped (ExaSidebar *self)
{
  gtk_editable_set_text (self->search, "");
  gtk_widget_child_focus (GTK_WIDGET (self->charts), GTK_DIR_TAB_FORWARD);
}

static void
on_lang_changed (ExaSidebar *self)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    exa_chart_row_set_lang (row, exa_figure_model_get_lang (exa_session_get_model (self->session)));
  say_found_claims (self);
  gtk_list_box_invalidate_headers (self->charts);
}

/* --- stories and recent files --- */

/* For the template: both are looked through by eye, not searched. */
static gboolean
is_empty (gpointer object, const char *text)
{
  return text == NULL || *text == '\0';
}

/* For the template: nothing is found only by who searches; a list that waits to be filled is empty, too. */
static gboolean
is_searched (gpointer object, const char *text)
{
  return !is_empty (object, text);
}

static GtkWidget *
create_link (const char *text, const char *tooltip, const char *action, const char *target)
{
  GtkWidget *row = gtk_list_box_row_new (), *label = gtk_label_new (text);

  g_object_set (label, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_MIDDLE, NULL);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  exa_tooltip_set (row, tooltip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return row;
}

static GtkWidget *
create_story (gpointer item, gpointer data)
{
  ExaStory *story = item;

  return create_link (exa_text_get (&story->title,
                                    exa_figure_model_get_lang (exa_session_get_model (EXA_SIDEBAR (data)->session))),
                      _ ("Present this story"), "win.present-story", story->id);
}

static GtkWidget *
create_recent (gpointer item, gpointer data)
{
  const char *path = gtk_string_object_get_string (item);
  g_autofree char *name = g_filename_display_basename (path), *full = g_filename_display_name (path);

  return create_link (name, full, "win.open-file", path);
}

static void
update_link_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  ExaSidebar *self = EXA_SIDEBAR (data);
  gboolean stories = gtk_widget_get_parent (GTK_WIDGET (row)) == GTK_WIDGET (self->stories);

  gtk_list_box_row_set_header (row,
                               before == NULL ? exa_heading_new (stories ? _ ("Stories") : _ ("Recent files")) : NULL);
}

/* --- the object --- */

static void
fill (GtkWidget *widget)
{
  ExaSidebar *self = EXA_SIDEBAR (widget);
  ExaDataset *dataset = exa_session_get_dataset (self->session);
  g_autoptr (GtkSorter) sorter = dataset != NULL ? exa_topic_sorter_new (dataset) : NULL;

  g_object_set (self->shown, "dataset", dataset, NULL);
  gtk_sort_list_model_set_model (self->sorted, NULL);
  g_hash_table_remove_all (self->rows);
  gtk_sort_list_model_set_sorter (self->sorted, sorter);
  gtk_sort_list_model_set_model (self->sorted,
                                 dataset != NULL ? exa_dataset_get_list (dataset, EXA_LIST_CHARTS) : NULL);
  gtk_list_box_bind_model (self->stories, dataset != NULL ? exa_dataset_get_list (dataset, EXA_LIST_STORIES) : NULL,
                           create_story, self, NULL);
  gtk_list_box_bind_model (self->recent_files, self->recents, create_recent, self, NULL);
  select_chart (self);
}

/* The figure comes first. */
static void
on_dataset_changed (ExaSidebar *self)
{
  exa_later (GTK_WIDGET (self), fill);
}

static void
set_session (ExaSidebar *self, ExaSession *session)
{
  if (!g_set_object (&self->session, session) || session == NULL)
    return;
  gtk_list_box_bind_model (self->charts, G_LIST_MODEL (self->shown), create_chart, self, NULL);
  g_signal_connect_object (session, "notify::dataset", G_CALLBACK (on_dataset_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::chart", G_CALLBACK (select_chart), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::lang", G_CALLBACK (on_lang_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (on_shown_changed), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  on_dataset_changed (self);
}

static void
exa_sidebar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ExaSidebar *self = EXA_SIDEBAR (object);

  g_value_set_object (value, id == PROP_SESSION ? (gpointer)self->session : (gpointer)self->recents);
}

static void
exa_sidebar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ExaSidebar *self = EXA_SIDEBAR (object);

  if (id == PROP_SESSION)
    set_session (self, g_value_get_object (value));
  else
    g_set_object (&self->recents, g_value_get_object (value));
}

static void
exa_sidebar_dispose (GObject *object)
{
  ExaSidebar *self = EXA_SIDEBAR (object);
  GtkWidget *child;

  g_clear_handle_id (&self->found, g_source_remove);
  /* Rows that go one by one would ask for the headers of those left. */
  if (self->session != NULL) {
    gtk_list_box_set_header_func (self->charts, NULL, NULL, NULL);
    gtk_list_box_set_header_func (self->stories, NULL, NULL, NULL);
    gtk_list_box_set_header_func (self->recent_files, NULL, NULL, NULL);
  }
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_object (&self->session);
  g_clear_object (&self->recents);

  G_OBJECT_CLASS (exa_sidebar_parent_class)->dispose (object);
}

static void
exa_sidebar_class_init (ExaSidebarClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = exa_sidebar_get_property;
  object_class->set_property = exa_sidebar_set_property;
  object_class->dispose = exa_sidebar_dispose;
  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, EXA_TYPE_SESSION, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_RECENTS] =
      g_param_spec_object ("recents", NULL, NULL, G_TYPE_LIST_MODEL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_CHOSEN] =
      g_signal_new ("chosen", EXA_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (EXA_TYPE_CHART_SEARCH);
  g_type_ensure (EXA_TYPE_TAB_STOP);
  gtk_widget_class_set_css_name (widget_class, "sidebar");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, EXA_RESOURCE_UI ("exa-sidebar.ui"));
  gtk_widget_class_bind_template_child (widget_class, ExaSidebar, search);
  gtk_widget_class_bind_template_child (widget_class, ExaSidebar, scrolled);
  gtk_widget_class_bind_template_child (widget_class, ExaSidebar, charts);
  gtk_widget_class_bind_template_child (widget_class, ExaSidebar, stories);
  gtk_widget_class_bind_template_child (widget_class, ExaSidebar, recent_files);
  gtk_widget_class_bind_template_child (widget_class, ExaSidebar, sorted);
  gtk_widget_class_bind_template_child (widget_class, ExaSidebar, shown);
  gtk_widget_class_bind_template_child (widget_class, ExaSidebar, nothing);
  gtk_widget_class_bind_template_callback (widget_class, on_chart_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_chart_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_search_key);
  gtk_widget_class_bind_template_callback (widget_class, on_charts_left);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, is_empty);
  gtk_widget_class_bind_template_callback (widget_class, is_searched);
}

static void
exa_sidebar_init (ExaSidebar *self)
{
  self->rows = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->charts, update_header, self, NULL);
  gtk_list_box_set_header_func (self->stories, update_link_header, self, NULL);
  gtk_list_box_set_header_func (self->recent_files, update_link_header, self, NULL);
}

void
exa_sidebar_search (ExaSidebar *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

void
exa_sidebar_step (ExaSidebar *self, int step)
{
  GtkListBoxRow *row;
  int to;

  /* A sidebar that was never seen is still empty. */
  if (gtk_sort_list_model_get_model (self->sorted) == NULL)
    fill (GTK_WIDGET (self));
  row = gtk_list_box_get_selected_row (self->charts);
  to = row != NULL ? gtk_list_box_row_get_index (row) + step : 0;
  row = to >= 0 ? gtk_list_box_get_row_at_index (self->charts, to) : NULL;
  if (row != NULL)
    gtk_list_box_select_row (self->charts, row);
}
