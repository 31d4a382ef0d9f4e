/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exa-action-table.h"
#include "exa-import-bar.h"
#include "exa-join-bar.h"
#include "exa-change-bar.h"
#include "exa-inspector.h"
#include "exa-announce.h"
#include "exa-keys.h"
#include "exa-later.h"
#include "exa-problem-bar.h"
#include "exa-resources.h"
#include "exa-sources-view.h"
#include "exa-status-page.h"
#include "exa-window-focus.h"

enum { PROP_0, PROP_SESSION };

G_DEFINE_FINAL_TYPE (ExaWindow, exa_window, GTK_TYPE_APPLICATION_WINDOW)

/* --- the toast --- */

static void
say (ExaWindow *self, const char *message)
{
  exa_toast_say (self->toast, message);
}

static void
on_refused (ExaWindow *self)
{
  g_autofree char *refusal = NULL;

  g_object_get (self->session, "refusal", &refusal, NULL);
  if (refusal != NULL)
    say (self, refusal);
}

/* --- the pages --- */

static GtkWidget *
make_page (ExaWindow *self, const char *content)
{
  if (strcmp (content, "table") == 0)
    return g_object_new (EXA_TYPE_TABLE_VIEW, "session", self->session, NULL);
  if (strcmp (content, "sources") == 0)
    return g_object_new (EXA_TYPE_SOURCES_VIEW, "session", self->session, NULL);
  return exa_status_page_new (self->session, content);
}

/* GTK names the page of a stack by its class. A template cannot name it: GTK 4 takes none in for what is no widget. */
static void
name_page (GtkStackPage *page, const char *content)
{
  const char *name = strcmp (content, "chart") == 0     ? _ ("Chart")
                     : strcmp (content, "table") == 0   ? _ ("Table")
                     : strcmp (content, "sources") == 0 ? _ ("Sources")
                                                        : _ ("Message");

  gtk_accessible_update_property (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GtkWidget *
ensure_page (ExaWindow *self, const char *content)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, content);

  if (page == NULL) {
    page = make_page (self, content);
    name_page (gtk_stack_add_named (self->pages, page, content), content);
  }
  return page;
}

/* What stands in place of a page says itself. */
static void
say_page (ExaWindow *self, const char *content)
{
  guint n = g_list_model_get_n_items (exa_session_get_rows (self->session));
  g_autofree char *table = g_strdup_printf (ngettext ("Table, %u row", "Table, %u rows", n), n);

  if (!self->was_loaded || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (strcmp (content, "table") == 0)
    exa_announce (GTK_WIDGET (self), table);
  else if (strcmp (content, "sources") == 0)
    exa_announce (GTK_WIDGET (self), _ ("Sources"));
  else if (strcmp (content, "chart") == 0)
    exa_announce (GTK_WIDGET (self), _ ("Chart"));
}

static void
on_content_changed (ExaWindow *self)
{
  g_autofree char *content = NULL;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self)), *page;
  gboolean within = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->pages));

  g_object_get (self->session, "content", &content, NULL);
  page = ensure_page (self, content);
  if (page == gtk_stack_get_visible_child (self->pages))
    return;
  gtk_stack_set_visible_child (self->pages, page);
  say_page (self, content);
  if (within || EXA_IS_STATUS_PAGE (page))
    exa_window_focus_page_later (self);
}

void
exa_window_enable_by_figure (ExaWindow *self, const GActionEntry *entries, guint n)
{
  gboolean shown = exa_figure_model_get_table (exa_session_get_model (self->session)) != NULL;

  for (guint i = 0; i < n; i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), entries[i].name)),
                                 shown);
}

ExaTableView *
exa_window_get_table_view (ExaWindow *self)
{
  return EXA_TABLE_VIEW (ensure_page (self, "table"));
}

/* --- panes, and what else is made behind the first frame: the figure is what is waited for --- */

static void
on_chosen (ExaWindow *self)
{
  exa_panes_uncover (self->panes);
  /* A person who looks by keyboard goes on in the figure; the pointer may choose another chart. */
  if (gtk_window_get_focus_visible (GTK_WINDOW (self)))
    exa_window_focus_page (self);
}

ExaSidebar *
exa_window_get_sidebar (ExaWindow *self)
{
  if (self->sidebar == NULL) {
    self->sidebar = g_object_new (EXA_TYPE_SIDEBAR, "recents", self->recents, "session", self->session, NULL);
    g_signal_connect_object (self->sidebar, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
    g_object_set (self->panes, "start", self->sidebar, NULL);
  }
  return self->sidebar;
}

static gboolean
shows_chart (ExaWindow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "chart") == 0;
}

static void
add_parts (GtkWidget *widget)
{
  ExaWindow *self = EXA_WINDOW (widget);
  g_autoptr (GMenuModel) menu = exa_action_table_build_menu ();
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (EXA_RESOURCE_UI ("exa-appearance-menu.ui"));

  /* Each font takes GTK some milliseconds; these two are of nothing else. */
  gtk_widget_set_visible (self->titles, TRUE);
  exa_window_get_sidebar (self);
  g_object_set (self->panes, "end", g_object_new (EXA_TYPE_INSPECTOR, "session", self->session, NULL), NULL);
  g_menu_append_section (G_MENU (menu), NULL, G_MENU_MODEL (gtk_builder_get_object (builder, "appearance_menu")));
  gtk_menu_button_set_menu_model (self->menu_button, menu);
}

/* --- mistakes --- */

/* Mistakes in files of which nothing can be shown have a page; others stand above the last good data. */
static void
on_problems_changed (ExaWindow *self)
{
  g_autofree char *problems = NULL;
  gboolean shown;

  g_object_get (self->session, "problems", &problems, NULL);
  shown = problems != NULL && exa_session_get_dataset (self->session) != NULL;
  if (shown && self->problem_bar == NULL) {
    self->problem_bar = exa_problem_bar_new ();
    g_object_bind_property (self->session, "unclosed", self->problem_bar, "unclosed", G_BINDING_SYNC_CREATE);
    gtk_box_prepend (self->content, self->problem_bar);
  }
  if (self->problem_bar != NULL) {
    gtk_widget_set_visible (self->problem_bar, shown);
    g_object_set (self->problem_bar, "problems", problems, NULL);
    if (shown)
      exa_announce (GTK_WIDGET (self), problems);
  }
}

/* Files that changed: the bar comes with the first of them, and is spoken as it changes. */
static void
on_change (ExaWindow *self)
{
  g_autofree char *change = NULL;

  g_object_get (self->session, "change", &change, NULL);
  if (change == NULL)
    return;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    exa_announce (GTK_WIDGET (self), change);
  if (self->change_bar != NULL)
    return;
  self->change_bar = exa_change_bar_new (self->session);
  gtk_box_prepend (self->content, self->change_bar);
}

/* --- appearing, and the focus --- */

/* There is something to see: the figure, what is wrong, or that it takes long. */
static void
appear (ExaWindow *self)
{
  /* A focus on a page that is not shown would swallow every key. */
  if (shows_chart (self) && gtk_window_get_focus (GTK_WINDOW (self)) == NULL)
    exa_figure_view_enter (self->chart_view, FALSE);
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  gtk_window_present (GTK_WINDOW (self));
  /* GTK gives the keyboard to whatever comes first, and the figure, once it is read, would not get it. */
  if (!shows_chart (self))
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
}

/* What is above the figures of tables is made when there is a first one, or there are several. */
static void
show_table_bars (ExaWindow *self)
{
  const GPtrArray *readings = exa_session_get_readings (self->session);

  if (exa_session_get_reading (self->session) != NULL && self->import_bar == NULL) {
    self->import_bar = exa_import_bar_new (self->session);
    gtk_box_prepend (self->content, self->import_bar);
  }
  if (readings != NULL && readings->len > 1 && self->join_bar == NULL) {
    self->join_bar = exa_join_bar_new (self->session);
    gtk_box_prepend (self->content, self->join_bar);
  }
}

static void
on_loaded (ExaWindow *self, gboolean good)
{
  ExaDataset *dataset = exa_session_get_dataset (self->session);
  gboolean is_table = good && exa_session_get_reading (self->session) != NULL;
  gboolean was_loaded = self->was_loaded;
  const ExaShown *shown = dataset != NULL ? exa_dataset_get_shown (dataset) : NULL;

  self->was_loaded = TRUE;
  if (good)
    show_table_bars (self);
  appear (self);
  /* The first files are heard by what is shown of them, and files that changed by what is other in them. */
  if (was_loaded && !(is_table && exa_import_bar_say_doubts (self->import_bar)) &&
      gtk_widget_get_mapped (GTK_WIDGET (self)) && (!good || exa_session_was_asked (self->session)))
    exa_announce (GTK_WIDGET (self), good                                      ? _ ("The files were read")
                                     : exa_session_was_stopped (self->session) ? _ ("The reading was stopped")
                                                                               : _ ("The files could not be read"));
  if (good && shown != NULL && shown->is_other)
    say (self, _ ("The picture was changed after it was written: it may show something else than its figures say."));
}

/* The first files take long, or any others. */
static void
on_loading (ExaWindow *self)
{
  gboolean loading;

  g_object_get (self->session, "loading", &loading, NULL);
  if (loading && self->was_loaded)
    exa_announce (GTK_WIDGET (self), _ ("The files are being read"));
  on_content_changed (self);
  appear (self);
}

/* Whether files are read while something else is shown; else the page itself says so. */
static gboolean
reads_behind (gpointer object, gboolean loading, const char *content)
{
  return loading && g_strcmp0 (content, "loading") != 0;
}

/* --- the object --- */

static void
exa_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, EXA_WINDOW (object)->session);
}

static void
exa_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ExaWindow *self = EXA_WINDOW (object);

  g_set_object (&self->session, g_value_get_object (value));
}

static void
exa_window_dispose (GObject *object)
{
  ExaWindow *self = EXA_WINDOW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->talk);
  g_clear_object (&self->recorder);
  exa_view_state_clear (&self->presented);
  g_clear_object (&self->recents);
  g_clear_object (&self->figure_said);

  G_OBJECT_CLASS (exa_window_parent_class)->dispose (object);
}

static void
exa_window_class_init (ExaWindowClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = exa_window_get_property;
  object_class->set_property = exa_window_set_property;
  object_class->dispose = exa_window_dispose;
  g_object_class_install_property (object_class, PROP_SESSION,
                                   g_param_spec_object ("session", NULL, NULL, EXA_TYPE_SESSION,
                                                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                                                            G_PARAM_STATIC_STRINGS));
  g_type_ensure (EXA_TYPE_PANES);
  g_type_ensure (EXA_TYPE_TOAST);
  g_type_ensure (EXA_TYPE_TOOLBAR);
  g_type_ensure (EXA_TYPE_FIGURE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, EXA_RESOURCE_UI ("exa-window.ui"));
  gtk_widget_class_bind_template_child (widget_class, ExaWindow, titles);
  gtk_widget_class_bind_template_child (widget_class, ExaWindow, panes);
  gtk_widget_class_bind_template_child (widget_class, ExaWindow, content);
  gtk_widget_class_bind_template_child (widget_class, ExaWindow, toolbar);
  gtk_widget_class_bind_template_child (widget_class, ExaWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, ExaWindow, chart_view);
  gtk_widget_class_bind_template_child (widget_class, ExaWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, ExaWindow, toast);
  gtk_widget_class_bind_template_child (widget_class, ExaWindow, drop_hint);
  gtk_widget_class_bind_template_callback (widget_class, reads_behind);
}

static void
exa_window_init (ExaWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  name_page (gtk_stack_get_page (self->pages, gtk_stack_get_visible_child (self->pages)), "chart");
  exa_toast_add_actions (self->toast, G_ACTION_MAP (self));
  exa_window_focus_follow (self);
}

static void
follow_session (ExaWindow *self)
{
  ExaSession *session = self->session;

  g_object_bind_property (session, "chart-name", self, "title", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (session, "notify::refusal", G_CALLBACK (on_refused), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::content", G_CALLBACK (on_content_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::problems", G_CALLBACK (on_problems_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::change", G_CALLBACK (on_change), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::loading", G_CALLBACK (on_loading), self, G_CONNECT_SWAPPED);
  /* After the application has brought back what it remembers of the last time. */
  g_signal_connect_object (session, "loaded", G_CALLBACK (on_loaded), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

ExaWindow *
exa_window_new (GtkApplication *application, ExaSession *session, ExaColorScheme *color_scheme, const ExaState *state,
                GListModel *recents)
{
  ExaWindow *self = g_object_new (EXA_TYPE_WINDOW, "application", application, "session", session, NULL);
  g_autoptr (GPropertyAction) appearance = g_property_action_new ("appearance", color_scheme, "appearance");

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (appearance));
  g_object_bind_property (color_scheme, "dark", session, "dark", G_BINDING_SYNC_CREATE);
  follow_session (self);
  exa_keys_make_optional (exa_action_table_add_keys (GTK_WIDGET (self)), application);
  self->figure_said = exa_figure_said_new (self->chart_view, exa_session_get_model (session));
  self->recents = g_object_ref (recents);
  exa_later (GTK_WIDGET (self), add_parts);
  g_object_set (self->panes, "show-start", state->sidebar, "show-end", state->inspector, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self), state->width, state->height);
  if (state->maximized)
    gtk_window_maximize (GTK_WINDOW (self));
  return self;
}

ExaSession *
exa_window_get_session (ExaWindow *self)
{
  return self->session;
}

void
exa_window_remember (ExaWindow *self, ExaState *state)
{
  state->maximized = gtk_window_is_maximized (GTK_WINDOW (self));
  if (!state->maximized && !gtk_window_is_fullscreen (GTK_WINDOW (self)))
    gtk_window_get_default_size (GTK_WINDOW (self), &state->width, &state->height);
  g_object_get (self->panes, "start-wanted", &state->sidebar, "end-wanted", &state->inspector, NULL);
  exa_session_remember (self->session, state);
}
