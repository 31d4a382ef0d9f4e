/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-window-actions.h"

#include <glib/gi18n.h>

#include "exa-announce.h"
#include "exa-help-window.h"
#include "exa-shortcuts-window.h"
#include "exa-window-focus.h"
#include "exa-window-private.h"

#define ZOOM_STEP 1.25

/* --- files --- */

static void
on_new_window (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (data), "app.new-window", "u",
                              gtk_application_window_get_id (GTK_APPLICATION_WINDOW (data)));
}

static void
on_reload (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  exa_session_reload (EXA_WINDOW (data)->session);
}

static void
on_stop_reading (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  exa_session_stop_reading (EXA_WINDOW (data)->session);
}

static void
on_reload_unquoted (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  exa_session_reload_quoted (EXA_WINDOW (data)->session, "none");
}

/* A quote that is never closed ends with its line. */
static void
on_reload_closed (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  exa_session_reload_quoted (EXA_WINDOW (data)->session, "\"");
}

static void
on_show_change (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  exa_session_show_change (EXA_WINDOW (data)->session);
}

static void
on_dismiss_change (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  exa_session_dismiss_change (EXA_WINDOW (data)->session);
}

static void
on_forget_problems (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  exa_session_forget_problems (EXA_WINDOW (data)->session);
}

/* --- the view --- */

static void
on_undo (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaSession *session = EXA_WINDOW (data)->session;
  gboolean viewed;

  /* A table that is read anew begins a history of views, so what was told of it is older than all of them. */
  g_object_get (session, "can-undo", &viewed, NULL);
  exa_announce (data, viewed || exa_session_undo_telling (session) ? _ ("Undone") : _ ("There is nothing to undo"));
  if (viewed)
    exa_figure_model_undo (exa_session_get_model (session));
}

static void
on_redo (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaSession *session = EXA_WINDOW (data)->session;
  gboolean viewed;

  g_object_get (session, "can-redo", &viewed, NULL);
  exa_announce (data,
                viewed || exa_session_redo_telling (session) ? _ ("Done again") : _ ("There is nothing to do again"));
  if (viewed)
    exa_figure_model_redo (exa_session_get_model (session));
}

static void
on_reset_view (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  exa_figure_model_reset_view (exa_session_get_model (EXA_WINDOW (data)->session));
}

static void
on_toggle_table (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaSession *session = EXA_WINDOW (data)->session;
  ExaPage page;

  g_object_get (session, "page", &page, NULL);
  g_object_set (session, "page", page == EXA_PAGE_TABLE ? EXA_PAGE_CHART : EXA_PAGE_TABLE, NULL);
}

static void
on_next_sort (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaSession *session = EXA_WINDOW (data)->session;
  ExaSort sort;

  g_object_get (session, "sort", &sort, NULL);
  g_object_set (session, "sort", sort == EXA_SORT_SOURCE ? EXA_SORT_VALUE : sort + 1, NULL);
}

static void
on_previous_chart (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  exa_sidebar_step (exa_window_get_sidebar (data), -1);
}

static void
on_next_chart (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  exa_sidebar_step (exa_window_get_sidebar (data), 1);
}

static void
on_zoom_in (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  exa_figure_view_zoom_by (EXA_WINDOW (data)->chart_view, ZOOM_STEP);
}

static void
on_zoom_out (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  exa_figure_view_zoom_by (EXA_WINDOW (data)->chart_view, 1 / ZOOM_STEP);
}

static void
on_zoom_reset (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  exa_figure_view_zoom_reset (EXA_WINDOW (data)->chart_view);
}

static void
on_clear (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaWindow *self = data;

  if (!exa_session_stop_reading (self->session) && !exa_panes_uncover (self->panes))
    exa_figure_model_clear_picks (exa_session_get_model (self->session));
}

/* --- what a screen reader is asked to say --- */

static void
on_say_figure (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  exa_figure_said_describe (EXA_WINDOW (data)->figure_said);
}

static void
on_say_source (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  exa_figure_said_source (EXA_WINDOW (data)->figure_said);
}

static void
on_say_comparison (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  exa_figure_said_comparison (EXA_WINDOW (data)->figure_said);
}

/* --- the window --- */

static void
toggle (gpointer object, const char *property)
{
  gboolean now;

  g_object_get (object, property, &now, NULL);
  g_object_set (object, property, !now, NULL);
}

static void
on_search (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaWindow *self = data;

  g_object_set (self->panes, "show-start", TRUE, NULL);
  exa_sidebar_search (exa_window_get_sidebar (self));
}

/* @shown, @hidden: what is said of it then. */
static void
toggle_pane (ExaWindow *self, const char *property, const char *shown, const char *hidden)
{
  gboolean now;

  toggle (self->panes, property);
  g_object_get (self->panes, property, &now, NULL);
  exa_announce (GTK_WIDGET (self), now ? shown : hidden);
}

static void
on_toggle_sidebar (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  toggle_pane (data, "show-start", _ ("The sidebar is shown"), _ ("The sidebar is hidden"));
}

static void
on_toggle_inspector (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  toggle_pane (data, "show-end", _ ("The inspector is shown"), _ ("The inspector is hidden"));
}

static void
on_next_pane (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  exa_window_focus_pane (data, 1);
}

static void
on_previous_pane (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  exa_window_focus_pane (data, -1);
}

static void
on_toggle_fullscreen (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  toggle (data, "fullscreened");
}

static void
on_show_help (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  exa_help_window_present (GTK_WINDOW (data), EXA_WINDOW (data)->session);
}

static void
on_show_shortcuts (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  exa_shortcuts_window_present (GTK_WINDOW (data));
}

static void
on_show_about (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_show_about_dialog (GTK_WINDOW (data), "program-name", "Exascope", "version", EXA_VERSION, "logo-icon-name",
                         "io.github.exascope.Exascope", "license-type", GTK_LICENSE_GPL_3_0, "comments",
                         _ ("Compares AI chips, companies and countries, and draws what the source said, no more."),
                         NULL);
}

static void
on_close (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_window_close (GTK_WINDOW (data));
}

static void
on_quit (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (data), "app.quit", NULL);
}

/* --- all of them --- */

static const GActionEntry entries[] = {
    {.name = "new-window", .activate = on_new_window},
    {.name = "reload", .activate = on_reload},
    {.name = "stop-reading", .activate = on_stop_reading},
    {.name = "reload-unquoted", .activate = on_reload_unquoted},
    {.name = "reload-closed", .activate = on_reload_closed},
    {.name = "show-change", .activate = on_show_change},
    {.name = "dismiss-change", .activate = on_dismiss_change},
    {.name = "forget-problems", .activate = on_forget_problems},
    {.name = "undo", .activate = on_undo},
    {.name = "redo", .activate = on_redo},
    {.name = "reset-view", .activate = on_reset_view},
    {.name = "toggle-table", .activate = on_toggle_table},
    {.name = "next-sort", .activate = on_next_sort},
    {.name = "previous-chart", .activate = on_previous_chart},
    {.name = "next-chart", .activate = on_next_chart},
    {.name = "zoom-in", .activate = on_zoom_in},
    {.name = "zoom-out", .activate = on_zoom_out},
    {.name = "zoom-reset", .activate = on_zoom_reset},
    {.name = "clear", .activate = on_clear},
    {.name = "say-figure", .activate = on_say_figure},
    {.name = "say-source", .activate = on_say_source},
    {.name = "say-comparison", .activate = on_say_comparison},
    {.name = "search", .activate = on_search},
    {.name = "next-pane", .activate = on_next_pane},
    {.name = "previous-pane", .activate = on_previous_pane},
    {.name = "sidebar", .activate = on_toggle_sidebar},
    {.name = "inspector", .activate = on_toggle_inspector},
    {.name = "fullscreen", .activate = on_toggle_fullscreen},
    {.name = "help", .activate = on_show_help},
    {.name = "shortcuts", .activate = on_show_shortcuts},
    {.name = "about", .activate = on_show_about},
    {.name = "close", .activate = on_close},
    {.name = "quit", .activate = on_quit},
};

static const char *const properties[] = {
    "page", "kind", "x", "y", "sort", "top", "unit", "figure-theme", "lang", "by-difference", "log-scale",
};

void
exa_window_actions_add (ExaWindow *window)
{
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  for (guint i = 0; i < G_N_ELEMENTS (properties); i++) {
    g_autoptr (GPropertyAction) action = g_property_action_new (properties[i], window->session, properties[i]);
    g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (action));
  }
}
