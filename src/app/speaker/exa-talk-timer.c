/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-talk-timer.h"

#include <glib/gi18n.h>

#include "exa-pace-bar.h"
#include "exa-resources.h"

/* ms: how often it is looked whether another second has begun. */
#define PERIOD 200

struct _ExaTalkTimer {
  GtkWidget parent_instance;

  ExaTalk *talk; /* owned */
  GtkWidget *box, *remaining_box, *plan_box;
  GtkLabel *elapsed, *remaining, *clock, *paused, *total, *due, *pace;
  ExaPaceBar *bar;
  guint source; /* 0: none */
};

G_DEFINE_FINAL_TYPE (ExaTalkTimer, exa_talk_timer, GTK_TYPE_WIDGET)

char *
exa_talk_timer_format (gint64 time)
{
  const char *sign = time < 0 ? "−" : "";
  gint64 seconds = ABS (time) / G_USEC_PER_SEC, minutes = seconds / 60;

  seconds %= 60;
  if (minutes < 60)
    return g_strdup_printf ("%s%d:%02d", sign, (int)minutes, (int)seconds);
  return g_strdup_printf ("%s%d:%02d:%02d", sign, (int)(minutes / 60), (int)(minutes % 60), (int)seconds);
}

/* Takes @text. */
static void
set_text (GtkLabel *label, char *text)
{
  gtk_label_set_text (label, text);
  g_free (text);
}

static void
show_pace (ExaTalkTimer *self, gint64 now)
{
  static const char *const classes[] = {
      [EXA_PACE_NONE] = "", [EXA_PACE_AHEAD] = "ahead", [EXA_PACE_ON_TIME] = "on-time", [EXA_PACE_BEHIND] = "behind"};
  gint64 seconds = 0;
  ExaTalkPace pace = exa_talk_get_pace (self->talk, now, &seconds);
  g_autofree char *by = exa_talk_timer_format (seconds * G_USEC_PER_SEC);

  gtk_widget_set_css_classes (GTK_WIDGET (self->pace), (const char *[]){"pace", classes[pace], NULL});
  switch (pace) {
  case EXA_PACE_AHEAD: set_text (self->pace, g_strdup_printf (_ ("%s ahead of the plan"), by)); break;
  case EXA_PACE_BEHIND: set_text (self->pace, g_strdup_printf (_ ("%s behind the plan"), by)); break;
  case EXA_PACE_ON_TIME: gtk_label_set_text (self->pace, _ ("On time")); break;
  case EXA_PACE_NONE: gtk_label_set_text (self->pace, ""); break;
  }
}

static void
show_plan (ExaTalkTimer *self, gint64 elapsed)
{
  const ExaTalkPlan *plan = exa_talk_get_plan (self->talk);
  guint slide = exa_talk_get_slide_number (self->talk);
  gint64 total = exa_talk_plan_get_total (plan), due;
  g_autofree char *at = NULL, *whole = NULL;

  gtk_widget_set_visible (self->remaining_box, total > 0);
  gtk_widget_set_visible (self->plan_box, total > 0);
  if (total <= 0)
    return;
  due = exa_talk_plan_get_due (plan, slide);
  /* What remains counts down as the other counts up: rounded the other way. */
  set_text (self->remaining, exa_talk_timer_format (total - elapsed / G_USEC_PER_SEC * G_USEC_PER_SEC));
  whole = exa_talk_timer_format (total);
  set_text (self->total, g_strdup_printf (_ ("%s in all"), whole));
  at = exa_talk_timer_format (due);
  /* Of the slide that is shown: its number stands above it, and would not find room here in a talk of an hour. */
  set_text (self->due, g_strdup_printf (due <= elapsed ? _ ("was due at %s") : _ ("due at %s"), at));
  exa_pace_bar_set (self->bar, plan, slide, elapsed);
}

static void
update (ExaTalkTimer *self)
{
  gint64 now = g_get_monotonic_time ();
  gint64 elapsed = exa_talk_get_elapsed (self->talk, now);
  g_autoptr (GDateTime) time = g_date_time_new_now_local ();
  g_autofree char *clock = g_date_time_format (time, "%H:%M");
  gboolean paused = FALSE;

  g_object_get (self->talk, "paused", &paused, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->paused), paused);
  set_text (self->elapsed, exa_talk_timer_format (elapsed));
  gtk_label_set_text (self->clock, clock);
  show_plan (self, elapsed);
  show_pace (self, now);
}

static gboolean
on_period (gpointer data)
{
  update (data);
  return G_SOURCE_CONTINUE;
}

void
exa_talk_timer_set_talk (ExaTalkTimer *self, ExaTalk *talk)
{
  self->talk = g_object_ref (talk);
  g_signal_connect_object (talk, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/* --- the object --- */

static void
exa_talk_timer_map (GtkWidget *widget)
{
  ExaTalkTimer *self = EXA_TALK_TIMER (widget);

  GTK_WIDGET_CLASS (exa_talk_timer_parent_class)->map (widget);
  self->source = g_timeout_add (PERIOD, on_period, self);
}

static void
exa_talk_timer_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&EXA_TALK_TIMER (widget)->source, g_source_remove);
  GTK_WIDGET_CLASS (exa_talk_timer_parent_class)->unmap (widget);
}

static void
exa_talk_timer_dispose (GObject *object)
{
  ExaTalkTimer *self = EXA_TALK_TIMER (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->talk);

  G_OBJECT_CLASS (exa_talk_timer_parent_class)->dispose (object);
}

static void
exa_talk_timer_class_init (ExaTalkTimerClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = exa_talk_timer_dispose;
  widget_class->map = exa_talk_timer_map;
  widget_class->unmap = exa_talk_timer_unmap;
  g_type_ensure (EXA_TYPE_PACE_BAR);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "talktimer");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, EXA_RESOURCE_UI ("exa-talk-timer.ui"));
  gtk_widget_class_bind_template_child (widget_class, ExaTalkTimer, box);
  gtk_widget_class_bind_template_child (widget_class, ExaTalkTimer, remaining_box);
  gtk_widget_class_bind_template_child (widget_class, ExaTalkTimer, plan_box);
  gtk_widget_class_bind_template_child (widget_class, ExaTalkTimer, elapsed);
  gtk_widget_class_bind_template_child (widget_class, ExaTalkTimer, remaining);
  gtk_widget_class_bind_template_child (widget_class, ExaTalkTimer, clock);
  gtk_widget_class_bind_template_child (widget_class, ExaTalkTimer, paused);
  gtk_widget_class_bind_template_child (widget_class, ExaTalkTimer, total);
  gtk_widget_class_bind_template_child (widget_class, ExaTalkTimer, due);
  gtk_widget_class_bind_template_child (widget_class, ExaTalkTimer, pace);
  gtk_widget_class_bind_template_child (widget_class, ExaTalkTimer, bar);
}

static void
exa_talk_timer_init (ExaTalkTimer *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
