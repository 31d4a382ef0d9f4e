/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-talk-window.h"

#include <glib/gi18n.h>

#include "exa-announce.h"
#include "exa-axis-said.h"
#include "exa-figure-view.h"
#include "exa-heard-box.h"
#include "exa-held-key.h"
#include "exa-resources.h"
#include "exa-slide-announce.h"
#include "exa-spotlight.h"
#include "exa-talk-dot.h"
#include "exa-talk-help.h"
#include "exa-talk-keeper.h"
#include "exa-talk-place.h"
#include "exa-talk-swipe.h"
#include "exa-slide-grid.h"

/* The application's switch: a click turns the page. */
#define CLICKS_ACTION "talk-clicks"
/* The cursor is hidden when it has not moved for so many ms; words over the picture go as soon. */
#define SHORT_TIME 2000

struct _ExaTalkWindow {
  GtkWindow parent_instance;

  ExaTalk *talk;
  GtkOverlay *stage;
  ExaFigureView *picture;
  ExaHeardBox *heard;                  /* has the keyboard where nothing else does: a reader hears slides by it */
  GtkLabel *words;                     /* over a corner of the picture: the number typed so far, what was switched */
  GtkWidget *help, *overview;          /* NULL while they are not shown */
  double x, y;                         /* where the cursor was last */
  guint cursor_timeout, words_timeout; /* 0: none */
  ExaTalkPlace *place;
  ExaHeldKey *held_key;
  ExaTalkKeeper *keeper;
  ExaAnnounced announced;
  char *axis;      /* said of the one that changed, once widgets have their places; or NULL */
  guint axis_idle; /* 0: none */
};

G_DEFINE_FINAL_TYPE (ExaTalkWindow, exa_talk_window, GTK_TYPE_WINDOW)

/* --- words over the picture --- */

/* As large as the smallest text of a slide: the room is to read them. */
static void
show_words (ExaTalkWindow *self, const char *words)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes,
                          pango_attr_size_new_absolute (gtk_widget_get_height (GTK_WIDGET (self)) * PANGO_SCALE / 45));
  gtk_label_set_attributes (self->words, attributes);
  gtk_label_set_text (self->words, words);
  gtk_widget_set_visible (GTK_WIDGET (self->words), *words != '\0');
}

static gboolean
on_words_timeout (gpointer data)
{
  ExaTalkWindow *self = data;

  self->words_timeout = 0;
  show_words (self, "");
  return G_SOURCE_REMOVE;
}

static void
say (ExaTalkWindow *self, const char *words)
{
  show_words (self, words);
  g_clear_handle_id (&self->words_timeout, g_source_remove);
  self->words_timeout = g_timeout_add (SHORT_TIME, on_words_timeout, self);
}

/* --- mouse --- */

static gboolean
on_cursor_timeout (gpointer data)
{
  ExaTalkWindow *self = data;

  self->cursor_timeout = 0;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "none");
  return G_SOURCE_REMOVE;
}

static void
on_motion (ExaTalkWindow *self, double x, double y)
{
  gboolean pointer;

  /* The windowing system tells of it where only what is under the cursor moved, too. */
  if (x == self->x && y == self->y)
    return;
  self->x = x;
  self->y = y;
  exa_talk_move_pointer (self->talk, x / gtk_widget_get_width (GTK_WIDGET (self)),
                         y / gtk_widget_get_height (GTK_WIDGET (self)));
  g_object_get (self->talk, "pointer", &pointer, NULL);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), pointer ? "none" : NULL);
  g_clear_handle_id (&self->cursor_timeout, g_source_remove);
  self->cursor_timeout = g_timeout_add (SHORT_TIME, on_cursor_timeout, self);
}

static gboolean
clicks_turn (ExaTalkWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (application), CLICKS_ACTION);

  return state != NULL && g_variant_get_boolean (state);
}

static void
on_clicked (ExaTalkWindow *self, int n, double x, double y, GtkGestureSingle *gesture)
{
  gboolean back = gtk_gesture_single_get_current_button (gesture) == GDK_BUTTON_SECONDARY;

  if (self->help == NULL && self->overview == NULL && clicks_turn (self))
    exa_talk_run (self->talk, back ? EXA_TALK_BACK : EXA_TALK_NEXT, 0, g_get_monotonic_time ());
}

static void
toggle_clicks (ExaTalkWindow *self)
{
  gboolean turn = !clicks_turn (self);

  g_action_group_change_action_state (G_ACTION_GROUP (gtk_window_get_application (GTK_WINDOW (self))), CLICKS_ACTION,
                                      g_variant_new_boolean (turn));
  say (self, turn ? _ ("Clicks turn the page") : _ ("Clicks do not turn the page"));
}

/* --- keys --- */

static gboolean
on_key_pressed (ExaTalkWindow *self, guint key, guint code, GdkModifierType state)
{
  guint argument;
  ExaTalkCommand command =
      exa_talk_command_find_key (gtk_widget_get_display (GTK_WIDGET (self)), key, code, state, &argument);

  if (self->help != NULL && exa_talk_help_scroll (self->help, key))
    return TRUE;
  if (command == EXA_TALK_NONE || (self->overview != NULL && exa_slide_grid_takes (self->talk, key)))
    return FALSE;
  if (exa_held_key_is_held (self->held_key, code))
    return TRUE;
  if (command == EXA_TALK_FULLSCREEN)
    exa_talk_place_toggle_full (self->place);
  else
    exa_talk_run (self->talk, command, argument, g_get_monotonic_time ());
  return TRUE;
}

/* What only a window can do. */
static void
on_command (ExaTalkWindow *self, ExaTalkCommand command)
{
  if (command == EXA_TALK_LEAVE || command == EXA_TALK_CLOSE || command == EXA_TALK_QUIT)
    exa_talk_keeper_leave (self->keeper);
  switch (command) {
  case EXA_TALK_LEAVE:
  case EXA_TALK_CLOSE: gtk_window_close (GTK_WINDOW (self)); break;
  case EXA_TALK_QUIT: gtk_widget_activate_action (GTK_WIDGET (self), "app.quit", NULL); break;
  case EXA_TALK_SWAP: exa_talk_screens_swap (exa_talk_place_get_screens (self->place)); break;
  case EXA_TALK_MOUSE: toggle_clicks (self); break;
  default: break;
  }
}

static gboolean
exa_talk_window_close_request (GtkWindow *window)
{
  exa_talk_keeper_leave (EXA_TALK_WINDOW (window)->keeper);
  return exa_talk_place_leave (EXA_TALK_WINDOW (window)->place) ||
         GTK_WINDOW_CLASS (exa_talk_window_parent_class)->close_request (window);
}

static void
exa_talk_window_dispose (GObject *object)
{
  ExaTalkWindow *self = EXA_TALK_WINDOW (object);

  g_clear_handle_id (&self->cursor_timeout, g_source_remove);
  g_clear_handle_id (&self->words_timeout, g_source_remove);
  g_clear_handle_id (&self->axis_idle, g_source_remove);
  g_clear_pointer (&self->axis, g_free);
  g_clear_object (&self->keeper);
  if (self->talk != NULL)
    exa_talk_stop (self->talk, g_get_monotonic_time ());
  g_clear_object (&self->talk);
  g_clear_object (&self->place);
  g_clear_object (&self->held_key);

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
  g_type_ensure (EXA_TYPE_HEARD_BOX);
  gtk_widget_class_bind_template_child (widget_class, ExaTalkWindow, picture);
  gtk_widget_class_bind_template_child (widget_class, ExaTalkWindow, heard);
  gtk_widget_class_bind_template_child (widget_class, ExaTalkWindow, stage);
  gtk_widget_class_bind_template_child (widget_class, ExaTalkWindow, words);
}

static void
exa_talk_window_init (ExaTalkWindow *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->held_key = exa_held_key_new (GTK_WINDOW (self), key);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion), self, G_CONNECT_SWAPPED);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "none");
}

/* Lays @widget over the picture or takes it away, as @shown says. */
static void
show_over (ExaTalkWindow *self, GtkWidget **widget, GtkWidget *(*make) (ExaTalkWindow *self), gboolean shown)
{
  if (shown && *widget == NULL) {
    *widget = make (self);
    gtk_overlay_add_overlay (self->stage, *widget);
  } else if (!shown && *widget != NULL) {
    gtk_overlay_remove_overlay (self->stage, *widget);
    *widget = NULL;
  }
}

static GtkWidget *
make_help (ExaTalkWindow *self)
{
  return exa_talk_help_new ();
}

static GtkWidget *
make_overview (ExaTalkWindow *self)
{
  return exa_slide_grid_new (self->talk);
}

static gboolean
on_axis_idle (gpointer data)
{
  ExaTalkWindow *self = data;

  self->axis_idle = 0;
  say (self, self->axis);
  return G_SOURCE_REMOVE;
}

/* Bars that have another length now have it by another scale: that is said. */
static void
on_figure_changed (ExaTalkWindow *self, const ExaLayout *from, const ExaLayout *to)
{
  g_autofree char *words = exa_axis_said (from, to, exa_figure_model_get_spec (exa_talk_get_model (self->talk)),
                                          exa_talk_get_lang (self->talk));

  if (words == NULL)
    return;
  g_free (self->axis);
  self->axis = g_steal_pointer (&words);
  if (self->axis_idle == 0)
    self->axis_idle = g_idle_add (on_axis_idle, self);
}

/* A dark screen shows the window's own colour. What only the speaker needs is shown here where there is no other
 * window for it. */
static void
on_changed (ExaTalkWindow *self)
{
  static const char *const classes[] = {
      [EXA_BLANK_NONE] = "slide", [EXA_BLANK_BLACK] = "black", [EXA_BLANK_WHITE] = "white"};
  ExaBlank blank = exa_talk_get_blank (self->talk);
  gboolean help, overview, speaker, zoomed;
  guint typed, offered;

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++) {
    if (i != blank)
      gtk_widget_remove_css_class (GTK_WIDGET (self), classes[i]);
  }
  gtk_widget_add_css_class (GTK_WIDGET (self), classes[blank]);
  gtk_widget_set_opacity (GTK_WIDGET (self->picture), blank == EXA_BLANK_NONE ? 1 : 0);
  g_object_get (self->talk, "help", &help, "overview", &overview, "speaker", &speaker, "typed", &typed, "zoomed",
                &zoomed, "offered", &offered, NULL);
  exa_spotlight_set (self->picture, zoomed);
  show_over (self, &self->overview, make_overview, overview && !speaker);
  show_over (self, &self->help, make_help, help && !speaker);
  if (offered > 0 && !speaker) {
    g_autofree char *words = g_strdup_printf (_ ("This talk was broken off at slide %u. R goes on there."), offered);
    show_words (self, words);
  } else if (typed > 0 && !speaker) {
    g_autofree char *number = g_strdup_printf ("%u", typed);
    g_clear_handle_id (&self->words_timeout, g_source_remove);
    show_words (self, number);
  } else if (self->words_timeout == 0) {
    show_words (self, "");
  }
  if (!speaker)
    exa_announce_slide (GTK_WINDOW (self), self->talk, &self->announced);
  /* Not before: GTK 4.8 would make the window's accessible object too early, without its role. */
  if (gtk_window_is_active (GTK_WINDOW (self)) && gtk_window_get_focus (GTK_WINDOW (self)) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->heard));
}

/* A reader is told of the keyboard, then of the slide: of a window that is not active it takes in nothing. */
static void
on_active (ExaTalkWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (!gtk_window_is_active (GTK_WINDOW (self)))
    return;
  if (focus == GTK_WIDGET (self->heard))
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
  on_changed (self);
}

/* Before that it may have been asked where. */
static void
on_map (ExaTalkWindow *self)
{
  exa_talk_start (self->talk, g_get_monotonic_time ());
}

/* The window in which @talk is being given, or NULL. */
static GtkWindow *
find_window (GtkApplication *application, ExaTalk *talk)
{
  for (GList *list = gtk_application_get_windows (application); list != NULL; list = list->next) {
    if (EXA_IS_TALK_WINDOW (list->data) && EXA_TALK_WINDOW (list->data)->talk == talk)
      return list->data;
  }
  return NULL;
}

static ExaTalkWindow *
new_window (GtkApplication *application, ExaTalk *talk)
{
  ExaTalkWindow *self = g_object_new (EXA_TYPE_TALK_WINDOW, "application", application, NULL);
  const char *title;

  self->talk = g_object_ref (talk);
  g_object_set (self->picture, "model", exa_talk_get_model (talk), NULL);
  gtk_overlay_add_overlay (self->stage, exa_talk_dot_new (talk));
  exa_talk_swipe_add (GTK_WIDGET (self), talk);
  self->keeper = exa_talk_keeper_new (talk);
  g_signal_connect_object (talk, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->picture, "figure-changed", G_CALLBACK (on_figure_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (on_map), NULL);
  g_signal_connect_object (talk, "command", G_CALLBACK (on_command), self, G_CONNECT_SWAPPED);
  title = exa_text_get (&exa_talk_get_story (talk)->title, exa_talk_get_lang (talk));
  gtk_window_set_title (GTK_WINDOW (self), title);
  exa_heard_box_set_words (self->heard, &title, 1);
  g_signal_connect_object (self, "notify::is-active", G_CALLBACK (on_active), self, G_CONNECT_SWAPPED);
  on_changed (self);
  return self;
}

ExaTalk *
exa_talk_window_get_talk (ExaTalkWindow *self)
{
  return self->talk;
}

ExaTalkScreens *
exa_talk_window_get_screens (ExaTalkWindow *self)
{
  return exa_talk_place_get_screens (self->place);
}

ExaTalkWindow *
exa_talk_window_start (GtkApplication *application, GtkWindow *beside, ExaTalk *talk, const ExaPresentOptions *options)
{
  GtkWindow *window = find_window (application, talk);
  ExaTalkWindow *self;

  if (window != NULL) {
    if (gtk_widget_get_mapped (GTK_WIDGET (window)))
      gtk_window_present (window);
    return EXA_TALK_WINDOW (window);
  }
  self = new_window (application, talk);
  self->place = exa_talk_place_new (application, GTK_WINDOW (self), beside);
  if (options != NULL && options->width > 0) {
    gtk_window_set_default_size (GTK_WINDOW (self), options->width, options->height);
    exa_talk_place_toggle_full (self->place);
  }
  if (options != NULL && options->screen != NULL)
    exa_talk_screens_use (exa_talk_place_get_screens (self->place), options->screen);
  exa_talk_place_show (self->place);
  return self;
}
