/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-talk-window.h"

#include "exa-awake.h"
#include "exa-figure-view.h"
#include "exa-later.h"
#include "exa-resources.h"
#include "exa-screen-question.h"
#include "exa-talk-screens.h"
#include "exa-talk.h"

/* The application's, which remembers it: see ExaTalkScreens:wanted. */
#define SCREEN_ACTION "audience-screen"

/* Milliseconds that a desktop is given to pass the keyboard on, or to move a window: several frames. */
#define HANDOVER_TIME 200

/* A jump has at most as many digits. */
#define MAX_JUMP 999

struct _ExaTalkWindow {
  GtkWindow parent_instance;

  ExaTalk *talk;
  ExaFigureView *slide;
  guint jump; /* the digits typed so far */
  ExaTalkScreens *screens;
  GtkWindow *beside; /* the main window, or NULL; a weak pointer */
  guint leaving;     /* a timeout's id; 0: the talk goes on */
};

G_DEFINE_FINAL_TYPE (ExaTalkWindow, exa_talk_window, GTK_TYPE_WINDOW)

typedef enum {
  COMMAND_NEXT,
  COMMAND_BACK,
  COMMAND_FIRST,
  COMMAND_LAST,
  COMMAND_BLACK,
  COMMAND_WHITE,
  COMMAND_SWAP,
  COMMAND_LEAVE,
} Command;

static const struct {
  guint key;
  Command command;
} keys[] = {
    {GDK_KEY_Right, COMMAND_NEXT},      {GDK_KEY_Down, COMMAND_NEXT},    {GDK_KEY_Page_Down, COMMAND_NEXT},
    {GDK_KEY_space, COMMAND_NEXT},      {GDK_KEY_Return, COMMAND_NEXT},  {GDK_KEY_KP_Enter, COMMAND_NEXT},
    {GDK_KEY_KP_Right, COMMAND_NEXT},   {GDK_KEY_KP_Down, COMMAND_NEXT}, {GDK_KEY_KP_Page_Down, COMMAND_NEXT},
    {GDK_KEY_Left, COMMAND_BACK},       {GDK_KEY_Up, COMMAND_BACK},      {GDK_KEY_Page_Up, COMMAND_BACK},
    {GDK_KEY_BackSpace, COMMAND_BACK},  {GDK_KEY_KP_Left, COMMAND_BACK}, {GDK_KEY_KP_Up, COMMAND_BACK},
    {GDK_KEY_KP_Page_Up, COMMAND_BACK}, {GDK_KEY_Home, COMMAND_FIRST},   {GDK_KEY_KP_Home, COMMAND_FIRST},
    {GDK_KEY_End, COMMAND_LAST},        {GDK_KEY_KP_End, COMMAND_LAST},  {GDK_KEY_b, COMMAND_BLACK},
    {GDK_KEY_B, COMMAND_BLACK},         {GDK_KEY_period, COMMAND_BLACK}, {GDK_KEY_w, COMMAND_WHITE},
    {GDK_KEY_W, COMMAND_WHITE},         {GDK_KEY_Escape, COMMAND_LEAVE}, {GDK_KEY_s, COMMAND_SWAP},
    {GDK_KEY_S, COMMAND_SWAP},
};

static void
run_command (ExaTalkWindow *self, Command command)
{
  switch (command) {
  case COMMAND_NEXT: exa_talk_next (self->talk); break;
  case COMMAND_BACK: exa_talk_back (self->talk); break;
  case COMMAND_FIRST: exa_talk_go_to (self->talk, 0); break;
  case COMMAND_LAST: exa_talk_go_to_last (self->talk); break;
  case COMMAND_BLACK: exa_talk_toggle_blank (self->talk, EXA_BLANK_BLACK); break;
  case COMMAND_WHITE: exa_talk_toggle_blank (self->talk, EXA_BLANK_WHITE); break;
  case COMMAND_SWAP: exa_talk_screens_swap (self->screens); break;
  case COMMAND_LEAVE:
    if (!exa_talk_unblank (self->talk))
      gtk_window_close (GTK_WINDOW (self));
    break;
  }
}

/* Digits, then Return: to that slide. */
static gboolean
take_jump (ExaTalkWindow *self, guint key)
{
  if (key >= GDK_KEY_KP_0 && key <= GDK_KEY_KP_9)
    key = key - GDK_KEY_KP_0 + GDK_KEY_0;
  if (key >= GDK_KEY_0 && key <= GDK_KEY_9) {
    self->jump = MIN (self->jump * 10 + key - GDK_KEY_0, MAX_JUMP);
    return TRUE;
  }
  if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) && self->jump > 0) {
    exa_talk_go_to (self->talk, self->jump - 1);
    self->jump = 0;
    return TRUE;
  }
  /* Escape leaves the number before the talk. */
  gboolean was_typing = self->jump > 0;
  self->jump = 0;
  return was_typing && key == GDK_KEY_Escape;
}

static gboolean
on_key_pressed (ExaTalkWindow *self, guint key, guint code, GdkModifierType state)
{
  if ((state & GDK_CONTROL_MASK) != 0 && key == GDK_KEY_w) {
    gtk_window_close (GTK_WINDOW (self));
    return TRUE;
  }
  if ((state & GDK_CONTROL_MASK) != 0 && key == GDK_KEY_q) {
    gtk_widget_activate_action (GTK_WIDGET (self), "app.quit", NULL);
    return TRUE;
  }
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;
  if (take_jump (self, key))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    if (keys[i].key == key) {
      run_command (self, keys[i].command);
      return TRUE;
    }
  }
  return FALSE;
}

static void
on_clicked (ExaTalkWindow *self)
{
  run_command (self, COMMAND_NEXT);
}

/* --- its end --- */

static gboolean
on_left (gpointer data)
{
  ExaTalkWindow *self = data;

  self->leaving = 0;
  gtk_window_destroy (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

/* A desktop that lets no program pass the keyboard on (sway) gives it to what lies under a window that goes: so this
 * one goes from above the main window. */
static gboolean
on_not_left (gpointer data)
{
  ExaTalkWindow *self = data;
  GdkSurface *surface = self->beside != NULL ? gtk_native_get_surface (GTK_NATIVE (self->beside)) : NULL;
  GdkMonitor *monitor =
      surface != NULL ? gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface) : NULL;

  if (monitor == NULL)
    return on_left (self);
  gtk_window_fullscreen_on_monitor (GTK_WINDOW (self), monitor);
  self->leaving = g_timeout_add (HANDOVER_TIME, on_left, self);
  return G_SOURCE_REMOVE;
}

static void
on_beside_active (ExaTalkWindow *self)
{
  if (self->leaving != 0 && gtk_window_is_active (self->beside))
    gtk_window_destroy (GTK_WINDOW (self));
}

/* The main window is given the keyboard while this one has it to give. */
static gboolean
exa_talk_window_close_request (GtkWindow *window)
{
  ExaTalkWindow *self = EXA_TALK_WINDOW (window);

  if (self->beside == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self->beside)))
    return GTK_WINDOW_CLASS (exa_talk_window_parent_class)->close_request (window);
  if (self->leaving != 0)
    return TRUE;
  self->leaving = g_timeout_add (HANDOVER_TIME, on_not_left, self);
  g_signal_connect_object (self->beside, "notify::is-active", G_CALLBACK (on_beside_active), self, G_CONNECT_SWAPPED);
  gtk_window_present (self->beside);
  return TRUE;
}

static void
exa_talk_window_dispose (GObject *object)
{
  ExaTalkWindow *self = EXA_TALK_WINDOW (object);

  g_clear_handle_id (&self->leaving, g_source_remove);
  g_clear_object (&self->talk);
  g_clear_object (&self->screens);
  g_clear_weak_pointer (&self->beside);

  G_OBJECT_CLASS (exa_talk_window_parent_class)->dispose (object);
}

static void
exa_talk_window_class_init (ExaTalkWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = exa_talk_window_dispose;
  GTK_WINDOW_CLASS (class)->close_request = exa_talk_window_close_request;
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

/* --- its screen --- */

/* Goes over all of the audience's screen, wherever that is now. */
static void
fill_screen (ExaTalkWindow *self)
{
  GdkMonitor *monitor = exa_talk_screens_get_audience (self->screens);

  if (monitor != NULL)
    gtk_window_fullscreen_on_monitor (GTK_WINDOW (self), monitor);
}

/* Only a window that is there can be sent to another monitor, under X11, and has the keyboard there, under sway. A talk
 * without a main window comes up where the speaker is. */
static void
on_shown (GtkWidget *widget)
{
  ExaTalkWindow *self = EXA_TALK_WINDOW (widget);

  if (self->beside == NULL)
    exa_talk_screens_set_speaker (self->screens, GTK_WINDOW (self));
  g_signal_connect_object (self->screens, "changed", G_CALLBACK (fill_screen), self, G_CONNECT_SWAPPED);
  fill_screen (self);
}

static void
show (ExaTalkWindow *self)
{
  if (exa_talk_screens_get_speaker (self->screens) == NULL)
    gtk_window_fullscreen (GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (self));
  exa_later (GTK_WIDGET (self), on_shown);
  exa_awake_keep (gtk_window_get_application (GTK_WINDOW (self)), GTK_WINDOW (self));
}

static void
on_answered (ExaTalkWindow *self, gboolean good)
{
  if (good)
    show (self);
  else
    gtk_window_destroy (GTK_WINDOW (self));
}

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
add_screens (ExaTalkWindow *self, GActionGroup *application)
{
  g_autoptr (GVariant) wanted = g_action_group_get_action_state (application, SCREEN_ACTION);

  self->screens = exa_talk_screens_new (gtk_widget_get_display (GTK_WIDGET (self)),
                                        wanted != NULL ? g_variant_get_string (wanted, NULL) : NULL);
  g_signal_connect_object (self->screens, "notify::wanted", G_CALLBACK (on_wanted_changed), application,
                           G_CONNECT_SWAPPED);
}

void
exa_talk_window_start (GtkApplication *application, GtkWindow *beside, ExaDataset *dataset, ExaStory *story,
                       ExaChart *from, ExaLang lang, ExaThemeId theme)
{
  ExaTalkWindow *self = g_object_new (EXA_TYPE_TALK_WINDOW, "application", application, NULL);

  add_screens (self, G_ACTION_GROUP (application));
  self->talk = exa_talk_new (dataset, story, from, lang, theme);
  g_object_set (self->slide, "model", exa_talk_get_model (self->talk), NULL);
  g_signal_connect_object (self->talk, "notify::blank", G_CALLBACK (on_blank_changed), self, G_CONNECT_SWAPPED);
  gtk_window_set_title (GTK_WINDOW (self), exa_text_get (&story->title, lang));
  g_set_weak_pointer (&self->beside, beside);
  if (beside != NULL)
    exa_talk_screens_set_speaker (self->screens, beside);
  if (beside != NULL && exa_talk_screens_need_question (self->screens)) {
    ExaScreenQuestion *question = exa_screen_question_new (beside, self->screens);
    g_signal_connect_object (question, "answered", G_CALLBACK (on_answered), self, G_CONNECT_SWAPPED);
    gtk_window_present (GTK_WINDOW (question));
  } else {
    show (self);
  }
}
