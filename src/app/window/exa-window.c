/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-window-private.h"

#include <glib/gi18n.h>

#include "exa-action-table.h"
#include "exa-application.h"
#include "exa-inspector.h"
#include "exa-later.h"
#include "exa-resources.h"
#include "exa-sources-view.h"
#include "exa-status-page.h"
#include "exa-toolbar.h"

#define TOAST_SECONDS 5

enum { PROP_0, PROP_SESSION };

G_DEFINE_FINAL_TYPE (ExaWindow, exa_window, GTK_TYPE_APPLICATION_WINDOW)

/* --- the toast --- */

static gboolean
on_toast_timeout (gpointer data)
{
  ExaWindow *self = data;

  self->toast_timeout = 0;
  gtk_revealer_set_reveal_child (self->toast, FALSE);
  return G_SOURCE_REMOVE;
}

void
exa_window_say (ExaWindow *self, const char *message)
{
  g_clear_handle_id (&self->toast_timeout, g_source_remove);
  gtk_label_set_text (self->toast_label, message);
  gtk_revealer_set_reveal_child (self->toast, TRUE);
  self->toast_timeout = g_timeout_add_seconds (TOAST_SECONDS, on_toast_timeout, self);
}

static void
on_refused (ExaWindow *self)
{
  g_autofree char *refusal = NULL;

  g_object_get (self->session, "refusal", &refusal, NULL);
  if (refusal != NULL)
    exa_window_say (self, refusal);
}

/* What is done with a figure needs one. */
static void
on_figure_changed (ExaWindow *self)
{
  static const char *const needing[] = {"export", "copy-figure", "copy-data", "print", "present", "present-here"};
  gboolean shown = exa_figure_model_get_table (exa_session_get_model (self->session)) != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (needing); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), needing[i])), shown);
}

/* --- template callbacks --- */

static void
on_chosen (ExaWindow *self)
{
  exa_panes_uncover (self->panes);
}

static gboolean
on_drop (ExaWindow *self, const GValue *value)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (GSList *file = gdk_file_list_get_files (g_value_get_boxed (value)); file != NULL; file = file->next) {
    g_autofree char *path = g_file_get_path (file->data);
    if (path != NULL)
      g_strv_builder_add (paths, path);
  }
  list = g_strv_builder_end (paths);
  if (list[0] == NULL)
    return FALSE;
  exa_application_open (EXA_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), self,
                        (const char *const *)list);
  return TRUE;
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

static gboolean
exa_window_close_request (GtkWindow *window)
{
  GtkApplication *application = gtk_window_get_application (window);

  exa_application_remember (EXA_APPLICATION (application), EXA_WINDOW (window));
  return GTK_WINDOW_CLASS (exa_window_parent_class)->close_request (window);
}

static void
exa_window_dispose (GObject *object)
{
  ExaWindow *self = EXA_WINDOW (object);

  g_clear_handle_id (&self->toast_timeout, g_source_remove);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (exa_window_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (EXA_TYPE_PANES);
  g_type_ensure (EXA_TYPE_SIDEBAR);
  g_type_ensure (EXA_TYPE_TOOLBAR);
  g_type_ensure (EXA_TYPE_FIGURE_VIEW);
  g_type_ensure (EXA_TYPE_TABLE_VIEW);
  g_type_ensure (EXA_TYPE_SOURCES_VIEW);
  g_type_ensure (EXA_TYPE_INSPECTOR);
  g_type_ensure (EXA_TYPE_STATUS_PAGE);
}

static void
exa_window_class_init (ExaWindowClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = exa_window_get_property;
  object_class->set_property = exa_window_set_property;
  object_class->dispose = exa_window_dispose;
  GTK_WINDOW_CLASS (class)->close_request = exa_window_close_request;
  g_object_class_install_property (object_class, PROP_SESSION,
                                   g_param_spec_object ("session", NULL, NULL, EXA_TYPE_SESSION,
                                                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                                                            G_PARAM_STATIC_STRINGS));
  ensure_types ();
  gtk_widget_class_set_template_from_resource (widget_class, EXA_RESOURCE_UI ("exa-window.ui"));
  gtk_widget_class_bind_template_child (widget_class, ExaWindow, panes);
  gtk_widget_class_bind_template_child (widget_class, ExaWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, ExaWindow, chart_view);
  gtk_widget_class_bind_template_child (widget_class, ExaWindow, table_view);
  gtk_widget_class_bind_template_child (widget_class, ExaWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, ExaWindow, toast);
  gtk_widget_class_bind_template_child (widget_class, ExaWindow, toast_label);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_drop);
}

static void
exa_window_init (ExaWindow *self)
{
  GtkDropTarget *drop;

  gtk_widget_init_template (GTK_WIDGET (self));
  drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect_object (drop, "drop", G_CALLBACK (on_drop), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

static void
add_menu (GtkWidget *widget)
{
  g_autoptr (GMenuModel) menu = exa_action_table_build_menu ();
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (EXA_RESOURCE_UI ("exa-appearance-menu.ui"));

  g_menu_append_section (G_MENU (menu), NULL, G_MENU_MODEL (gtk_builder_get_object (builder, "appearance_menu")));
  gtk_menu_button_set_menu_model (EXA_WINDOW (widget)->menu_button, menu);
}

ExaWindow *
exa_window_new (GtkApplication *application, ExaSession *session, ExaColorScheme *color_scheme, const ExaState *state,
                GListModel *recents)
{
  ExaWindow *self = g_object_new (EXA_TYPE_WINDOW, "application", application, "session", session, NULL);
  g_autoptr (GPropertyAction) appearance = g_property_action_new ("appearance", color_scheme, "appearance");

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (appearance));
  exa_action_table_install (self, session);
  exa_later (GTK_WIDGET (self), add_menu);
  g_object_bind_property (color_scheme, "dark", session, "dark", G_BINDING_SYNC_CREATE);
  g_object_bind_property (session, "chart-name", self, "title", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (session, "notify::refusal", G_CALLBACK (on_refused), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "figure-changed", G_CALLBACK (on_figure_changed), self, G_CONNECT_SWAPPED);
  on_figure_changed (self);
  g_object_set (self->sidebar, "recents", recents, NULL);
  g_object_set (self->panes, "show-start", state->sidebar, "show-end", state->inspector, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self), state->width, state->height);
  if (state->maximized)
    gtk_window_maximize (GTK_WINDOW (self));
  /* A focus on a page that is not shown would swallow every key. */
  if (state->page == EXA_PAGE_CHART)
    gtk_widget_grab_focus (GTK_WIDGET (self->chart_view));
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
