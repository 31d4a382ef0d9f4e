/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-talk-place.h"

#include <glib/gi18n.h>

#include "exa-screen-question.h"

#ifdef GDK_WINDOWING_WAYLAND
#include <gdk/wayland/gdkwayland.h>
#endif

/* The application's, which remembers it: see ExaTalkScreens:wanted. */
#define SCREEN_ACTION "audience-screen"

/* Milliseconds that a desktop is given to pass the keyboard on, or to move a window: several frames. */
#define HANDOVER_TIME 200
/* Milliseconds in which a desktop gives a new window the keyboard, if it does at all. */
#define PLACING_TIME 1000

struct _ExaTalkPlace {
  GObject parent_instance;

  GtkWindow *window; /* borrowed: it owns this */
  GtkWindow *beside; /* the main window, or NULL; a weak pointer */
  ExaTalkScreens *screens;
  GdkMonitor *entered; /* by the window, as the desktop said last; owned, or NULL: none yet */
  gboolean windowed;   /* not full screen, because somebody wants it so */
  guint awake;         /* cookie of the inhibition of sleep; 0: none */
  gboolean waits;      /* for the desktop to place the window */
  guint placing;       /* a timeout's id; 0: the window need not have the keyboard for that */
  guint leaving;       /* a timeout's id; 0: the talk goes on */
};

G_DEFINE_FINAL_TYPE (ExaTalkPlace, exa_talk_place, G_TYPE_OBJECT)

/* While the window is still the application's and has its surface: later, the machine would stay awake until the
 * program ends, which some GTKs then do by a segmentation fault. */
static void
let_sleep (ExaTalkPlace *self)
{
  if (self->awake != 0)
    gtk_application_uninhibit (gtk_window_get_application (self->window), self->awake);
  self->awake = 0;
}

static void
end (ExaTalkPlace *self)
{
  let_sleep (self);
  gtk_window_destroy (self->window);
}

/* --- full screen --- */

/* Goes over all of the audience's screen, wherever that is now. */
static void
fill_screen (ExaTalkPlace *self)
{
  GdkMonitor *monitor = exa_talk_screens_get_audience (self->screens);

  if (monitor != NULL && !self->windowed)
    exa_talk_screens_fill (self->window, monitor);
}

/* The monitor that the window is on, or NULL while that is not known. Under Wayland the desktop tells it some time
 * after the window has come up; until then the toolkit names the first. */
static GdkMonitor *
find_place (ExaTalkPlace *self)
{
#ifdef GDK_WINDOWING_WAYLAND
  if (GDK_IS_WAYLAND_SURFACE (gtk_native_get_surface (GTK_NATIVE (self->window))))
    return self->entered;
#endif
  return exa_talk_screens_find (self->window);
}

/* A window without a main window came up where the speaker is; one that is not to fill a screen stays there. */
static void
begin (ExaTalkPlace *self)
{
  if (self->windowed)
    exa_talk_screens_set_audience (self->screens, find_place (self));
  else if (self->beside == NULL)
    exa_talk_screens_set_speaker (self->screens, find_place (self));
  g_signal_connect_object (self->screens, "changed", G_CALLBACK (fill_screen), self, G_CONNECT_SWAPPED);
  exa_talk_screens_begin (self->screens);
}

/* Under X11 a window is at the first monitor until the desktop has put it into its place. What it gives the keyboard,
 * it has placed. */
static void
on_maybe_placed (ExaTalkPlace *self)
{
  if (!self->waits || find_place (self) == NULL || (self->placing != 0 && !gtk_window_is_active (self->window)))
    return;
  self->waits = FALSE;
  g_clear_handle_id (&self->placing, g_source_remove);
  begin (self);
}

static void
on_enter_monitor (ExaTalkPlace *self, GdkMonitor *monitor)
{
  g_set_object (&self->entered, monitor);
  on_maybe_placed (self);
}

static gboolean
on_placing_timeout (gpointer data)
{
  ExaTalkPlace *self = data;

  self->placing = 0;
  on_maybe_placed (self);
  return G_SOURCE_REMOVE;
}

/* Only a window that is there can be sent to another monitor, under X11, and has the keyboard there, under sway. */
static void
on_shown (ExaTalkPlace *self, GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, on_shown, self);
  if (self->beside != NULL && !self->windowed) {
    begin (self);
    return;
  }
  self->waits = TRUE;
  self->placing = g_timeout_add (PLACING_TIME, on_placing_timeout, self);
  g_signal_connect_object (self->window, "notify::is-active", G_CALLBACK (on_maybe_placed), self, G_CONNECT_SWAPPED);
  on_maybe_placed (self);
}

static void
show (ExaTalkPlace *self)
{
  if (exa_talk_screens_get_speaker (self->screens) == NULL && !self->windowed)
    gtk_window_fullscreen (self->window);
  gtk_widget_realize (GTK_WIDGET (self->window));
  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (self->window)), "enter-monitor",
                           G_CALLBACK (on_enter_monitor), self, G_CONNECT_SWAPPED);
  gtk_window_present (self->window);
  g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (self->window)), "after-paint", G_CALLBACK (on_shown),
                           self, G_CONNECT_SWAPPED);
  self->awake = gtk_application_inhibit (gtk_window_get_application (self->window), self->window,
                                         GTK_APPLICATION_INHIBIT_IDLE | GTK_APPLICATION_INHIBIT_SUSPEND,
                                         _ ("A talk is being given"));
}

static void
on_answered (ExaTalkPlace *self, gboolean good)
{
  if (good)
    show (self);
  else
    gtk_window_destroy (self->window);
}

void
exa_talk_place_show (ExaTalkPlace *self)
{
  if (self->beside != NULL && !self->windowed && exa_talk_screens_need_question (self->screens)) {
    ExaScreenQuestion *question = exa_screen_question_new (self->beside, self->screens);
    g_signal_connect_object (question, "answered", G_CALLBACK (on_answered), self, G_CONNECT_SWAPPED);
    gtk_window_present (GTK_WINDOW (question));
  } else {
    show (self);
  }
}

void
exa_talk_place_toggle_full (ExaTalkPlace *self)
{
  self->windowed = !self->windowed;
  if (self->windowed)
    gtk_window_unfullscreen (self->window);
  else
    fill_screen (self);
}

/* --- the end --- */

static gboolean
on_left (gpointer data)
{
  ExaTalkPlace *self = data;

  self->leaving = 0;
  end (self);
  return G_SOURCE_REMOVE;
}

/* A desktop that lets no program pass the keyboard on (sway) gives it to what lies under a window that goes: so this
 * one goes from above the main window. */
static gboolean
on_not_left (gpointer data)
{
  ExaTalkPlace *self = data;
  GdkMonitor *monitor = self->beside != NULL ? exa_talk_screens_find (self->beside) : NULL;

  if (monitor == NULL)
    return on_left (self);
  exa_talk_screens_fill (self->window, monitor);
  self->leaving = g_timeout_add (HANDOVER_TIME, on_left, self);
  return G_SOURCE_REMOVE;
}

static void
on_beside_active (ExaTalkPlace *self)
{
  if (self->leaving != 0 && gtk_window_is_active (self->beside))
    end (self);
}

gboolean
exa_talk_place_leave (ExaTalkPlace *self)
{
  if (self->beside == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self->beside))) {
    let_sleep (self);
    return FALSE;
  }
  if (self->leaving != 0)
    return TRUE;
  self->leaving = g_timeout_add (HANDOVER_TIME, on_not_left, self);
  g_signal_connect_object (self->beside, "notify::is-active", G_CALLBACK (on_beside_active), self, G_CONNECT_SWAPPED);
  gtk_window_present (self->beside);
  return TRUE;
}

/* --- the object --- */

static void
on_wanted_changed (GActionGroup *application, GParamSpec *pspec, ExaTalkScreens *screens)
{
  g_autofree char *wanted = NULL;

  g_object_get (screens, "wanted", &wanted, NULL);
  if (g_action_group_has_action (application, SCREEN_ACTION))
    g_action_group_change_action_state (application, SCREEN_ACTION,
                                        g_variant_new_string (wanted != NULL ? wanted : ""));
}

static void
exa_talk_place_dispose (GObject *object)
{
  ExaTalkPlace *self = EXA_TALK_PLACE (object);

  g_clear_handle_id (&self->placing, g_source_remove);
  g_clear_handle_id (&self->leaving, g_source_remove);
  g_clear_object (&self->screens);
  g_clear_object (&self->entered);
  g_clear_weak_pointer (&self->beside);

  G_OBJECT_CLASS (exa_talk_place_parent_class)->dispose (object);
}

static void
exa_talk_place_class_init (ExaTalkPlaceClass *class)
{
  G_OBJECT_CLASS (class)->dispose = exa_talk_place_dispose;
}

static void
exa_talk_place_init (ExaTalkPlace *self)
{
}

ExaTalkPlace *
exa_talk_place_new (GtkApplication *application, GtkWindow *window, GtkWindow *beside)
{
  ExaTalkPlace *self = g_object_new (EXA_TYPE_TALK_PLACE, NULL);
  g_autoptr (GVariant) wanted = g_action_group_get_action_state (G_ACTION_GROUP (application), SCREEN_ACTION);

  self->window = window;
  g_set_weak_pointer (&self->beside, beside);
  self->screens = exa_talk_screens_new (gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (window))),
                                        wanted != NULL ? g_variant_get_string (wanted, NULL) : NULL);
  g_signal_connect_object (self->screens, "notify::wanted", G_CALLBACK (on_wanted_changed), application,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (application, "shutdown", G_CALLBACK (end), self, G_CONNECT_SWAPPED);
  if (beside != NULL)
    exa_talk_screens_set_speaker (self->screens, exa_talk_screens_find (beside));
  return self;
}

ExaTalkScreens *
exa_talk_place_get_screens (ExaTalkPlace *self)
{
  return self->screens;
}
