/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-talk-window.h"

#include <glib/gi18n.h>

#include "exa-figure-view.h"
#include "exa-later.h"
#include "exa-resources.h"
#include "exa-talk.h"

struct _ExaTalkWindow {
  GtkWindow parent_instance;

  ExaTalk *talk;
  ExaFigureView *slide;
  guint inhibit;       /* cookie; 0: none */
  GdkMonitor *monitor; /* the audience's, where there are two; owned */
};

G_DEFINE_FINAL_TYPE (ExaTalkWindow, exa_talk_window, GTK_TYPE_WINDOW)

static gboolean
on_key_pressed (ExaTalkWindow *self, guint key, guint code, GdkModifierType state)
{
  guint argument;
  ExaTalkCommand command =
      exa_talk_command_find_key (gtk_widget_get_display (GTK_WIDGET (self)), key, code, state, &argument);

  if (command == EXA_TALK_NONE)
    return FALSE;
  exa_talk_run (self->talk, command, argument, g_get_monotonic_time ());
  return TRUE;
}

/* What only a window can do. */
static void
on_command (ExaTalkWindow *self, ExaTalkCommand command)
{
  switch (command) {
  case EXA_TALK_LEAVE:
  case EXA_TALK_CLOSE: gtk_window_close (GTK_WINDOW (self)); break;
  case EXA_TALK_QUIT: gtk_widget_activate_action (GTK_WIDGET (self), "app.quit", NULL); break;
  case EXA_TALK_FULLSCREEN:
    g_object_set (self, "fullscreened", !gtk_window_is_fullscreen (GTK_WINDOW (self)), NULL);
    break;
  default: break;
  }
}

static void
on_clicked (ExaTalkWindow *self)
{
  exa_talk_run (self->talk, EXA_TALK_NEXT, 0, g_get_monotonic_time ());
}

static void
exa_talk_window_dispose (GObject *object)
{
  ExaTalkWindow *self = EXA_TALK_WINDOW (object);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (self->inhibit != 0 && application != NULL)
    gtk_application_uninhibit (application, self->inhibit);
  self->inhibit = 0;
  g_clear_object (&self->talk);
  g_clear_object (&self->monitor);

  G_OBJECT_CLASS (exa_talk_window_parent_class)->dispose (object);
}

static void
exa_talk_window_class_init (ExaTalkWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = exa_talk_window_dispose;
  g_type_ensure (EXA_TYPE_FIGURE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, EXA_RESOURCE_UI ("exa-talk-window.ui"));
  gtk_widget_class_bind_template_child (widget_class, ExaTalkWindow, slide);
}

static void
exa_talk_window_init (ExaTalkWindow *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "none");
}

/* A dark screen shows the window's own colour. */
static void
on_blank_changed (ExaTalkWindow *self)
{
  static const char *const classes[] = {
      [EXA_BLANK_NONE] = "slide", [EXA_BLANK_BLACK] = "black", [EXA_BLANK_WHITE] = "white"};
  ExaBlank blank = exa_talk_get_blank (self->talk);

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self), classes[i]);
  gtk_widget_add_css_class (GTK_WIDGET (self), classes[blank]);
  gtk_widget_set_opacity (GTK_WIDGET (self->slide), blank == EXA_BLANK_NONE ? 1 : 0);
}

/* The audience's monitor: the first one that is not the speaker's; NULL where there is but one. */
static GdkMonitor *
find_other_monitor (GtkWindow *beside)
{
  GdkDisplay *display = gdk_display_get_default ();
  GdkSurface *surface = beside != NULL ? gtk_native_get_surface (GTK_NATIVE (beside)) : NULL;
  GListModel *monitors = gdk_display_get_monitors (display);
  GdkMonitor *own = surface != NULL ? gdk_display_get_monitor_at_surface (display, surface) : NULL;

  if (g_list_model_get_n_items (monitors) < 2)
    return NULL;
  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++) {
    g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
    if (own == NULL ? i == 1 : monitor != own)
      return g_steal_pointer (&monitor);
  }
  return NULL;
}

/* Under X11 a window manager puts a new window where it likes, full screen or not: only one that is there can be sent
 * to another monitor. */
static void
fill_monitor (GtkWidget *widget)
{
  gtk_window_fullscreen_on_monitor (GTK_WINDOW (widget), EXA_TALK_WINDOW (widget)->monitor);
}

void
exa_talk_window_start (GtkApplication *application, GtkWindow *beside, ExaDataset *dataset, ExaStory *story,
                       ExaChart *from, ExaLang lang, ExaThemeId theme)
{
  ExaTalkWindow *self = g_object_new (EXA_TYPE_TALK_WINDOW, "application", application, NULL);
  g_autoptr (GdkMonitor) monitor = find_other_monitor (beside);

  self->talk = exa_talk_new (dataset, story, from, lang, theme);
  g_object_set (self->slide, "model", exa_talk_get_model (self->talk), NULL);
  g_signal_connect_object (self->talk, "notify::blank", G_CALLBACK (on_blank_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->talk, "command", G_CALLBACK (on_command), self, G_CONNECT_SWAPPED);
  gtk_window_set_title (GTK_WINDOW (self), exa_text_get (&story->title, lang));
  if (monitor == NULL)
    gtk_window_fullscreen (GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (self));
  if (g_set_object (&self->monitor, monitor))
    exa_later (GTK_WIDGET (self), fill_monitor);
  self->inhibit = gtk_application_inhibit (application, GTK_WINDOW (self),
                                           GTK_APPLICATION_INHIBIT_IDLE | GTK_APPLICATION_INHIBIT_SUSPEND,
                                           _ ("A talk is being given"));
}
