/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-later.h"
#include "exa-resources.h"
#include "exa-speaker-window-private.h"
#include "exa-talk-swipe.h"
#include "exa-talk-window.h"

/* Narrower windows (logical pixels) have smaller figures in the bar. */
#define NARROW 1200
/* From this width on, text is larger: it is read from where the speaker stands. */
#define WIDE 1700
/* What bar and strip take of the height, roughly. */
#define FOOT 160

G_DEFINE_FINAL_TYPE (ExaSpeakerWindow, exa_speaker_window, GTK_TYPE_WINDOW)

/* --- how it was arranged --- */

static void
divide (GtkPaned *paned, int whole, int percent)
{
  gtk_paned_set_position (paned, whole * percent / 100);
}

static int
get_extent (GtkPaned *paned)
{
  gboolean across = gtk_orientable_get_orientation (GTK_ORIENTABLE (paned)) == GTK_ORIENTATION_HORIZONTAL;

  return across ? gtk_widget_get_width (GTK_WIDGET (paned)) : gtk_widget_get_height (GTK_WIDGET (paned));
}

static void
restore (GtkWidget *widget)
{
  ExaSpeakerWindow *self = EXA_SPEAKER_WINDOW (widget);

  divide (self->columns, get_extent (self->columns), self->state.columns);
  divide (self->left, get_extent (self->left), self->state.left);
  divide (self->right, get_extent (self->right), self->state.right);
}

static void
take_part (GtkPaned *paned, int *percent)
{
  int whole = get_extent (paned);

  if (whole > 0)
    *percent = (gtk_paned_get_position (paned) * 100 + whole / 2) / whole;
}

static void
remember (ExaSpeakerWindow *self)
{
  GtkWindow *window = GTK_WINDOW (self);

  take_part (self->columns, &self->state.columns);
  take_part (self->left, &self->state.left);
  if (gtk_widget_get_mapped (GTK_WIDGET (self->right)))
    take_part (self->right, &self->state.right);
  if (!gtk_window_is_fullscreen (window) && !gtk_window_is_maximized (window)) {
    self->state.width = gtk_widget_get_width (GTK_WIDGET (self));
    self->state.height = gtk_widget_get_height (GTK_WIDGET (self));
  }
  exa_speaker_state_save (&self->state);
}

static void
set_class (ExaSpeakerWindow *self, const char *class, gboolean has)
{
  if (has)
    gtk_widget_add_css_class (GTK_WIDGET (self), class);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), class);
}

static void
on_surface_layout (ExaSpeakerWindow *self, int width)
{
  set_class (self, "narrow", width < NARROW);
  set_class (self, "wide", width >= WIDE);
}

/* --- the object --- */

static void
exa_speaker_window_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (exa_speaker_window_parent_class)->realize (widget);
  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (widget)), "layout", G_CALLBACK (on_surface_layout),
                           widget, G_CONNECT_SWAPPED);
}

static void
exa_speaker_window_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (exa_speaker_window_parent_class)->map (widget);
  g_object_set (EXA_SPEAKER_WINDOW (widget)->talk, "speaker", TRUE, NULL);
}

static void
exa_speaker_window_unmap (GtkWidget *widget)
{
  ExaSpeakerWindow *self = EXA_SPEAKER_WINDOW (widget);

  remember (self);
  if (self->talk != NULL)
    g_object_set (self->talk, "speaker", FALSE, NULL);
  GTK_WIDGET_CLASS (exa_speaker_window_parent_class)->unmap (widget);
}

static void
exa_speaker_window_dispose (GObject *object)
{
  ExaSpeakerWindow *self = EXA_SPEAKER_WINDOW (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_object (&self->actions);
  g_clear_object (&self->held_key);
  g_clear_object (&self->screens);

  G_OBJECT_CLASS (exa_speaker_window_parent_class)->dispose (object);
  g_clear_object (&self->talk);
}

static void
on_news_read (ExaSpeakerWindow *self)
{
  g_object_set (self->talk, "news", NULL, NULL);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ExaSpeakerWindow, stage);
  gtk_widget_class_bind_template_child (widget_class, ExaSpeakerWindow, answer);
  gtk_widget_class_bind_template_child (widget_class, ExaSpeakerWindow, answer_split);
  gtk_widget_class_bind_template_child (widget_class, ExaSpeakerWindow, columns);
  gtk_widget_class_bind_template_child (widget_class, ExaSpeakerWindow, left);
  gtk_widget_class_bind_template_child (widget_class, ExaSpeakerWindow, right);
  gtk_widget_class_bind_template_child (widget_class, ExaSpeakerWindow, bar);
  gtk_widget_class_bind_template_child (widget_class, ExaSpeakerWindow, copy_asides);
  gtk_widget_class_bind_template_child (widget_class, ExaSpeakerWindow, now_count);
  gtk_widget_class_bind_template_child (widget_class, ExaSpeakerWindow, now_name);
  gtk_widget_class_bind_template_child (widget_class, ExaSpeakerWindow, badge);
  gtk_widget_class_bind_template_child (widget_class, ExaSpeakerWindow, news);
  gtk_widget_class_bind_template_callback (widget_class, on_news_read);
  gtk_widget_class_bind_template_child (widget_class, ExaSpeakerWindow, news_label);
  gtk_widget_class_bind_template_child (widget_class, ExaSpeakerWindow, place);
  gtk_widget_class_bind_template_child (widget_class, ExaSpeakerWindow, next_heading);
  gtk_widget_class_bind_template_child (widget_class, ExaSpeakerWindow, next_count);
  gtk_widget_class_bind_template_child (widget_class, ExaSpeakerWindow, next_name);
  gtk_widget_class_bind_template_child (widget_class, ExaSpeakerWindow, next_about);
  gtk_widget_class_bind_template_child (widget_class, ExaSpeakerWindow, now);
  gtk_widget_class_bind_template_child (widget_class, ExaSpeakerWindow, next);
  gtk_widget_class_bind_template_child (widget_class, ExaSpeakerWindow, said);
  gtk_widget_class_bind_template_child (widget_class, ExaSpeakerWindow, notes);
  gtk_widget_class_bind_template_child (widget_class, ExaSpeakerWindow, chips);
  gtk_widget_class_bind_template_child (widget_class, ExaSpeakerWindow, timer);
  gtk_widget_class_bind_template_child (widget_class, ExaSpeakerWindow, strip);
}

static void
exa_speaker_window_class_init (ExaSpeakerWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = exa_speaker_window_dispose;
  widget_class->realize = exa_speaker_window_realize;
  widget_class->map = exa_speaker_window_map;
  widget_class->unmap = exa_speaker_window_unmap;
  g_type_ensure (EXA_TYPE_ANSWER);
  g_type_ensure (EXA_TYPE_FIGURE_VIEW);
  g_type_ensure (EXA_TYPE_NOTES);
  g_type_ensure (EXA_TYPE_SAID_VIEW);
  g_type_ensure (EXA_TYPE_SLIDE_PICTURE);
  g_type_ensure (EXA_TYPE_STEP_CHIPS);
  g_type_ensure (EXA_TYPE_STRIP);
  g_type_ensure (EXA_TYPE_TALK_TIMER);
  g_type_ensure (EXA_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, EXA_RESOURCE_UI ("exa-speaker-window.ui"));
  bind_children (widget_class);
}

static void
exa_speaker_window_init (ExaSpeakerWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  exa_speaker_state_load (&self->state);
  gtk_window_set_default_size (GTK_WINDOW (self), self->state.width, self->state.height);
  divide (self->columns, self->state.width, self->state.columns);
  divide (self->left, self->state.height - FOOT, self->state.left);
  divide (self->right, self->state.width * (100 - self->state.columns) / 100, self->state.right);
  g_object_set (self->notes, "size", self->state.notes, NULL);
}

/* The talk is over when nobody sees it any more. */
static void
on_window_removed (ExaSpeakerWindow *self, GtkWindow *window)
{
  if (EXA_IS_TALK_WINDOW (window))
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
set_talk (ExaSpeakerWindow *self, ExaTalk *talk)
{
  ExaFigureModel *model = exa_talk_get_model (talk);

  self->talk = g_object_ref (talk);
  g_object_set (self->now, "model", model, NULL);
  exa_talk_swipe_add (GTK_WIDGET (self->now), talk);
  exa_step_chips_set_talk (self->chips, talk);
  exa_talk_timer_set_talk (self->timer, talk);
  exa_strip_set_talk (self->strip, talk);
  exa_answer_set_talk (self->answer, talk);
  g_signal_connect_object (talk, "changed", G_CALLBACK (exa_speaker_window_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (talk, "notify::frozen", G_CALLBACK (exa_speaker_window_update_next), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "changed", G_CALLBACK (exa_speaker_window_update_said), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (exa_talk_get_speaker_model (talk), "changed", G_CALLBACK (exa_speaker_window_update_next),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (exa_talk_get_next_model (talk), "changed", G_CALLBACK (exa_speaker_window_update_next), self,
                           G_CONNECT_SWAPPED);
  exa_speaker_window_add_actions (self);
  exa_speaker_window_update (self);
  exa_speaker_window_update_next (self);
  exa_speaker_window_update_said (self);
}

/* Goes to the speaker's screen; under X11 only a window that is there can be sent. */
static void
fill_screen (GtkWidget *widget)
{
  ExaSpeakerWindow *self = EXA_SPEAKER_WINDOW (widget);
  GdkMonitor *monitor = exa_talk_screens_get_speaker (self->screens);

  if (monitor != NULL && gtk_widget_get_mapped (widget))
    exa_talk_screens_fill (GTK_WINDOW (self), monitor);
}

static void
on_screens_changed (ExaSpeakerWindow *self)
{
  fill_screen (GTK_WIDGET (self));
}

/* What only the speaker may see is not shown on the room's screen unless it is asked for. */
static void
on_has_speaker (ExaSpeakerWindow *self)
{
  gboolean has_speaker;

  g_object_get (self->screens, "has-speaker", &has_speaker, NULL);
  if (!has_speaker) {
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
    gtk_window_unfullscreen (GTK_WINDOW (self));
  }
}

static ExaSpeakerWindow *
find_window (GtkApplication *application, ExaTalk *talk)
{
  for (GList *list = gtk_application_get_windows (application); list != NULL; list = list->next) {
    if (EXA_IS_SPEAKER_WINDOW (list->data) && EXA_SPEAKER_WINDOW (list->data)->talk == talk)
      return list->data;
  }
  return NULL;
}

void
exa_speaker_window_present (GtkApplication *application, ExaTalk *talk, ExaTalkScreens *screens)
{
  ExaSpeakerWindow *self = find_window (application, talk);

  if (self == NULL) {
    self = g_object_new (EXA_TYPE_SPEAKER_WINDOW, "application", application, NULL);
    set_talk (self, talk);
    self->screens = g_object_ref (screens);
    g_signal_connect_object (screens, "changed", G_CALLBACK (on_screens_changed), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (screens, "notify::has-speaker", G_CALLBACK (on_has_speaker), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (application, "window-removed", G_CALLBACK (on_window_removed), self, G_CONNECT_SWAPPED);
    exa_later (GTK_WIDGET (self), restore);
  }
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    exa_later (GTK_WIDGET (self), fill_screen);
  gtk_window_present (GTK_WINDOW (self));
  /* Notes have the keyboard, not the first button. */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
}

static void
on_command (ExaTalkWindow *audience, ExaTalkCommand command, ExaTalk *talk)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (audience));
  gboolean shown;

  g_object_get (talk, "speaker", &shown, NULL);
  if (shown || application == NULL || (command != EXA_TALK_SPEAKER && command != EXA_TALK_ANSWER))
    return;
  exa_speaker_window_present (application, talk, exa_talk_window_get_screens (audience));
  if (command == EXA_TALK_ANSWER)
    exa_speaker_window_open_answer (find_window (application, talk));
}

/* With a screen left, the speaker sees the talk, too. */
static void
on_shown (ExaTalkWindow *audience)
{
  ExaTalkScreens *screens = exa_talk_window_get_screens (audience);
  gboolean has_speaker;

  g_object_get (screens, "has-speaker", &has_speaker, NULL);
  if (has_speaker)
    exa_speaker_window_present (gtk_window_get_application (GTK_WINDOW (audience)), exa_talk_window_get_talk (audience),
                                screens);
}

void
exa_speaker_window_follow (ExaTalkWindow *audience)
{
  ExaTalk *talk = exa_talk_window_get_talk (audience);
  ExaTalkScreens *screens = exa_talk_window_get_screens (audience);

  g_signal_handlers_disconnect_by_func (talk, on_command, audience);
  g_signal_connect_object (talk, "command", G_CALLBACK (on_command), audience, G_CONNECT_SWAPPED);
  g_signal_handlers_disconnect_by_func (screens, on_shown, audience);
  g_signal_connect_object (screens, "notify::has-speaker", G_CALLBACK (on_shown), audience, G_CONNECT_SWAPPED);
  on_shown (audience);
}
