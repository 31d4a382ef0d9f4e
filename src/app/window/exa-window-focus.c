/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-window-focus.h"

#include <glib/gi18n.h>

#include "exa-announce.h"
#include "exa-import-bar.h"
#include "exa-later.h"
#include "exa-pane-round.h"
#include "exa-window-private.h"

/* From when a window is first active on, GTK takes less than this to join the accessibility bus. */
#define BUS_MS 700

void
exa_window_focus_page (ExaWindow *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages), *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (page != NULL && focus != NULL && gtk_widget_is_ancestor (focus, page))
    return;
  if (page != NULL && gtk_widget_is_ancestor (GTK_WIDGET (self->chart_view), page)) {
    exa_figure_view_enter (self->chart_view, FALSE);
    return;
  }
  if (page == NULL || !gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD))
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
}

static gboolean
is_in_popover (GtkWidget *focus)
{
  return gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL;
}

/* A focus that nobody sees swallows every key: a menu with a submenu leaves it behind when it closes. Others leave it
 * on their button: it goes back to the page, too. Wherever else it is by now the user took it, as into a menu that was
 * opened meanwhile, and there it stays. */
static void
rescue_focus (GtkWidget *widget)
{
  ExaWindow *self = (gpointer)widget; /* whose type is made above this file */
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (!gtk_widget_get_mapped (widget))
    return;
  if (focus == NULL || !gtk_widget_get_mapped (focus) ||
      (gtk_widget_is_ancestor (focus, GTK_WIDGET (self->menu_button)) && !is_in_popover (focus)))
    exa_window_focus_page (self);
}

void
exa_window_focus_page_later (ExaWindow *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages), *focus = gtk_window_get_focus (GTK_WINDOW (self));

  /* From nowhere it is rescued, and GTK gives it to nothing meanwhile. */
  if (focus != NULL && !gtk_widget_is_ancestor (focus, page) && !is_in_popover (focus))
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
  exa_later (GTK_WIDGET (self), rescue_focus);
}

static gboolean
on_menu_left (gpointer data)
{
  rescue_focus (data);
  return G_SOURCE_REMOVE;
}

/* Behind what GTK does with the focus itself, and before the next key, which may be there already. */
static void
on_menu_closed (ExaWindow *self)
{
  g_idle_add_full (G_PRIORITY_HIGH, on_menu_left, g_object_ref (self), g_object_unref);
}

static void
on_popover_changed (ExaWindow *self)
{
  GtkPopover *popover = gtk_menu_button_get_popover (self->menu_button);

  if (popover != NULL)
    g_signal_connect_object (popover, "closed", G_CALLBACK (on_menu_closed), self, G_CONNECT_SWAPPED);
}

static void
on_focus_moved (GtkWidget *widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (widget));

  if (focus != NULL && !gtk_widget_get_mapped (focus))
    exa_later (widget, rescue_focus);
}

static gboolean
has_focus (ExaWindow *self, GtkWidget *within)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL && gtk_widget_is_ancestor (focus, within);
}

/* A pane goes with the keyboard in it: GTK would give that to whatever comes first in the window. */
static void
on_leaving (ExaWindow *self, GtkWidget *pane)
{
  if (has_focus (self, pane))
    exa_window_focus_page (self);
}

/* The bus was not there yet when the figure got the keyboard: a reader is told again. Not behind another window, where
 * what gets the focus would be heard as having the keyboard; GTK tells it itself when this window is active again. */
static gboolean
tell_again (gpointer data)
{
  ExaWindow *self = data;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (!gtk_window_is_active (GTK_WINDOW (self)) || focus == NULL ||
      !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->pages)))
    return G_SOURCE_REMOVE;
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_widget_grab_focus (focus);
  if (self->import_bar != NULL)
    exa_import_bar_say_doubts (self->import_bar);
  return G_SOURCE_REMOVE;
}

static void
on_active (ExaWindow *self)
{
  if (!gtk_window_is_active (GTK_WINDOW (self)))
    return;
  g_signal_handlers_disconnect_by_func (self, on_active, NULL);
  g_timeout_add_full (G_PRIORITY_DEFAULT, BUS_MS, tell_again, g_object_ref (self), g_object_unref);
}

void
exa_window_focus_follow (ExaWindow *self)
{
  g_signal_connect (self, "notify::is-active", G_CALLBACK (on_active), NULL);
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (on_focus_moved), NULL);
  g_signal_connect_object (self->menu_button, "notify::popover", G_CALLBACK (on_popover_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->panes, "leaving", G_CALLBACK (on_leaving), self, G_CONNECT_SWAPPED);
}

/* --- panes --- */

static void
enter_page (GtkWindow *window)
{
  exa_window_focus_page ((gpointer)window);
}

void
exa_window_focus_pane (ExaWindow *self, int step)
{
  const char *content = gtk_stack_get_visible_child_name (self->pages);
  const char *page = g_strcmp0 (content, "table") == 0     ? _ ("Table")
                     : g_strcmp0 (content, "sources") == 0 ? _ ("Sources")
                                                           : _ ("Chart");
  g_autoptr (GtkWidget) inspector = NULL;
  g_object_get (self->panes, "end", &inspector, NULL);
  const ExaPaneStop stops[] = {
      {GTK_WIDGET (self->sidebar), _ ("Sidebar"), NULL},
      {self->import_bar, _ ("How the table is read"), NULL},
      {GTK_WIDGET (self->toolbar), _ ("Ways to show the figure"), NULL},
      {GTK_WIDGET (self->pages), page, enter_page},
      {inspector, _ ("Inspector"), NULL},
  };

  exa_pane_round (GTK_WINDOW (self), stops, G_N_ELEMENTS (stops), step);
}
