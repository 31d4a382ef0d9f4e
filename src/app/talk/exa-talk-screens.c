/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-talk-screens.h"

#include "exa-screens.h"

#ifdef GDK_WINDOWING_X11
#include <gdk/x11/gdkx.h>
#endif

/* Milliseconds after a monitor has come or gone until the desktop is done with moving windows of its own accord: asked
 * at once, sway and mutter undo what they were asked for. */
#define SETTLE_TIME 300

struct _ExaTalkScreens {
  GObject parent_instance;

  GListModel *monitors;
  char *wanted;
  /* Owned, or NULL; those that were chosen and the speaker's may be pulled out. */
  GdkMonitor *audience, *speaker, *chosen;
  gboolean begun, has_speaker;
  guint settling; /* the timeout's id; 0: none */
};

enum { PROP_0, PROP_WANTED, PROP_HAS_SPEAKER, N_PROPS };
enum { SIGNAL_CHANGED, N_SIGNALS };

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ExaTalkScreens, exa_talk_screens, G_TYPE_OBJECT)

static gboolean
is_there (ExaTalkScreens *self, GdkMonitor *monitor, guint *at)
{
  for (*at = 0; monitor != NULL && *at < g_list_model_get_n_items (self->monitors); (*at)++) {
    g_autoptr (GdkMonitor) other = g_list_model_get_item (self->monitors, *at);
    if (other == monitor)
      return TRUE;
  }
  return FALSE;
}

/* Finds the audience's monitor among those that there are now. */
static void
find_audience (ExaTalkScreens *self)
{
  g_autoptr (GArray) screens = exa_screens_list (self->monitors);
  ExaScreen speaker = self->speaker != NULL ? exa_screen_from_monitor (self->speaker) : (ExaScreen){0};
  guint chosen;
  int found = exa_screens_find_audience ((ExaScreen *)(void *)screens->data, screens->len, self->wanted,
                                         self->speaker != NULL ? &speaker : NULL);

  /* Of two alike, exactly the one that a person meant, as long as it is there. */
  if (is_there (self, self->chosen, &chosen))
    found = (int)chosen;
  g_clear_object (&self->audience);
  if (found >= 0)
    self->audience = g_list_model_get_item (self->monitors, (guint)found);
}

static void
update (ExaTalkScreens *self)
{
  gboolean has_speaker;

  find_audience (self);
  has_speaker = self->begun && exa_talk_screens_get_speaker (self) != NULL;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  if (has_speaker != self->has_speaker) {
    self->has_speaker = has_speaker;
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_SPEAKER]);
  }
}

static gboolean
on_settled (gpointer data)
{
  ExaTalkScreens *self = data;

  self->settling = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
settle (ExaTalkScreens *self)
{
  g_clear_handle_id (&self->settling, g_source_remove);
  self->settling = g_timeout_add (SETTLE_TIME, on_settled, self);
}

/* A new monitor says only by and by what it is and where. */
static void
follow (ExaTalkScreens *self, guint position, guint n)
{
  for (guint i = position; i < position + n; i++) {
    g_autoptr (GdkMonitor) monitor = g_list_model_get_item (self->monitors, i);
    g_signal_connect_object (monitor, "notify", G_CALLBACK (settle), self, G_CONNECT_SWAPPED);
  }
}

static void
on_monitors_changed (ExaTalkScreens *self, guint position, guint n_removed, guint n_added)
{
  follow (self, position, n_added);
  settle (self);
}

gboolean
exa_talk_screens_need_question (ExaTalkScreens *self)
{
  g_autoptr (GArray) screens = exa_screens_list (self->monitors);

  return screens->len > 1 && self->chosen == NULL &&
         exa_screens_find ((ExaScreen *)(void *)screens->data, screens->len, self->wanted) < 0;
}

GdkMonitor *
exa_talk_screens_get_audience (ExaTalkScreens *self)
{
  return self->audience;
}

GdkMonitor *
exa_talk_screens_get_speaker (ExaTalkScreens *self)
{
  GdkMonitor *other = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (self->monitors); i++) {
    g_autoptr (GdkMonitor) monitor = g_list_model_get_item (self->monitors, i);
    /* The list keeps it. */
    if (monitor != self->audience && (other == NULL || monitor == self->speaker))
      other = monitor;
  }
  return other;
}

GdkMonitor *
exa_talk_screens_find (GtkWindow *window)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));

  return surface != NULL ? gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface) : NULL;
}

void
exa_talk_screens_fill (GtkWindow *window, GdkMonitor *monitor)
{
#ifdef GDK_WINDOWING_X11
  /* Window managers (openbox) leave a window that fills a monitor where it is. */
  if (GDK_IS_X11_SURFACE (gtk_native_get_surface (GTK_NATIVE (window))) && gtk_window_is_fullscreen (window) &&
      exa_talk_screens_find (window) != monitor)
    gtk_window_unfullscreen (window);
#endif
  gtk_window_fullscreen_on_monitor (window, monitor);
}

void
exa_talk_screens_set_speaker (ExaTalkScreens *self, GdkMonitor *monitor)
{
  g_set_object (&self->speaker, monitor);
  find_audience (self);
}

void
exa_talk_screens_set_audience (ExaTalkScreens *self, GdkMonitor *monitor)
{
  g_set_object (&self->chosen, monitor);
  find_audience (self);
}

void
exa_talk_screens_begin (ExaTalkScreens *self)
{
  self->begun = TRUE;
  update (self);
}

void
exa_talk_screens_choose (ExaTalkScreens *self, GdkMonitor *monitor)
{
  ExaScreen screen = exa_screen_from_monitor (monitor);

  /* Who gives away a screen gets the other. */
  if (monitor != self->audience && monitor == exa_talk_screens_get_speaker (self))
    g_set_object (&self->speaker, self->audience);
  g_set_object (&self->chosen, monitor);
  g_free (self->wanted);
  self->wanted = exa_screen_get_name (&screen);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WANTED]);
  update (self);
}

gboolean
exa_talk_screens_use (ExaTalkScreens *self, const char *text)
{
  g_autoptr (GArray) screens = exa_screens_list (self->monitors);
  int found = exa_screens_find ((ExaScreen *)(void *)screens->data, screens->len, text);
  g_autoptr (GdkMonitor) monitor = found >= 0 ? g_list_model_get_item (self->monitors, (guint)found) : NULL;

  if (monitor != NULL)
    exa_talk_screens_choose (self, monitor);
  return monitor != NULL;
}

void
exa_talk_screens_swap (ExaTalkScreens *self)
{
  GdkMonitor *next = exa_talk_screens_get_speaker (self);

  if (next != NULL)
    exa_talk_screens_choose (self, next);
}

/* --- the object --- */

static void
exa_talk_screens_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ExaTalkScreens *self = EXA_TALK_SCREENS (object);

  if (id == PROP_WANTED)
    g_value_set_string (value, self->wanted);
  else
    g_value_set_boolean (value, self->has_speaker);
}

static void
exa_talk_screens_finalize (GObject *object)
{
  ExaTalkScreens *self = EXA_TALK_SCREENS (object);

  g_clear_handle_id (&self->settling, g_source_remove);
  g_clear_object (&self->monitors);
  g_clear_object (&self->audience);
  g_clear_object (&self->speaker);
  g_clear_object (&self->chosen);
  g_free (self->wanted);

  G_OBJECT_CLASS (exa_talk_screens_parent_class)->finalize (object);
}

static void
exa_talk_screens_class_init (ExaTalkScreensClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = exa_talk_screens_get_property;
  object_class->finalize = exa_talk_screens_finalize;
  properties[PROP_WANTED] = g_param_spec_string ("wanted", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_HAS_SPEAKER] =
      g_param_spec_boolean ("has-speaker", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", EXA_TYPE_TALK_SCREENS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
exa_talk_screens_init (ExaTalkScreens *self)
{
}

ExaTalkScreens *
exa_talk_screens_new (GListModel *monitors, const char *wanted)
{
  ExaTalkScreens *self = g_object_new (EXA_TYPE_TALK_SCREENS, NULL);

  self->monitors = g_object_ref (monitors);
  self->wanted = g_strdup (wanted);
  find_audience (self);
  follow (self, 0, g_list_model_get_n_items (monitors));
  g_signal_connect_object (self->monitors, "items-changed", G_CALLBACK (on_monitors_changed), self, G_CONNECT_SWAPPED);
  return self;
}
