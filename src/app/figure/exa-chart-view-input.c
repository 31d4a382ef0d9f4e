/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "exa-chart-view-private.h"

#define ZOOM_STEP 1.15

/* The mark under the pointer, or NULL. */
static const ExaLayoutMark *
pick (ExaChartView *self, double x, double y)
{
  const ExaLayout *layout = self->motion.to;
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  if (layout == NULL)
    return NULL;
  x += gtk_adjustment_get_value (self->hadjustment);
  y += gtk_adjustment_get_value (self->vadjustment);
  int found = exa_layout_pick (layout, x * scale, y * scale);
  return found >= 0 ? &g_array_index (layout->marks, ExaLayoutMark, found) : NULL;
}

static ExaClaim *
claim_of (ExaChartView *self, const ExaLayoutMark *mark)
{
  ExaDataset *dataset = self->session != NULL ? exa_session_get_dataset (self->session) : NULL;

  return dataset != NULL && mark != NULL ? exa_dataset_find (dataset, EXA_LIST_CLAIMS, mark->key) : NULL;
}

void
exa_chart_view_forget_hover (ExaChartView *self)
{
  exa_bar_list_set_hovered (self->bars, NULL);
  gtk_widget_set_child_visible (GTK_WIDGET (self->card), FALSE);
}

static void
update_hover (ExaChartView *self)
{
  /* Until it is laid out, where the marks of a new figure are is not known. */
  const ExaLayoutMark *mark =
      self->pointer_x >= 0 && !self->stale ? pick (self, self->pointer_x, self->pointer_y) : NULL;
  ExaClaim *claim = claim_of (self, mark);

  exa_bar_list_set_hovered (self->bars, mark != NULL ? mark->key : NULL);
  if (claim != NULL)
    exa_figure_card_set_claim (self->card, claim, exa_session_get_lang (self->session));
  gtk_widget_set_child_visible (GTK_WIDGET (self->card), claim != NULL);
}

static void
on_motion (ExaChartView *self, double x, double y)
{
  self->pointer_x = x;
  self->pointer_y = y;
  update_hover (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
on_leave (ExaChartView *self)
{
  self->pointer_x = self->pointer_y = -1;
  update_hover (self);
}

static void
on_pressed (ExaChartView *self, int n_press, double x, double y)
{
  const ExaLayoutMark *mark = pick (self, x, y);
  g_autofree char *id = mark != NULL ? g_strdup (mark->key) : NULL;

  if (claim_of (self, mark) == NULL)
    return;
  exa_bar_list_focus (self->bars, id);
  exa_session_pick (self->session, id);
}

/* --- zoom --- */

static gboolean
on_scroll (ExaChartView *self, double dx, double dy, GtkEventController *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);

  if ((state & GDK_CONTROL_MASK) == 0)
    return FALSE;
  exa_chart_view_zoom_at (self, self->zoom * pow (ZOOM_STEP, -dy), self->pointer_x, self->pointer_y);
  return TRUE;
}

static void
on_pinch_begin (ExaChartView *self)
{
  self->zoom_at_start = self->zoom;
}

static void
on_pinch (ExaChartView *self, double factor, GtkGesture *gesture)
{
  double x = 0, y = 0;

  gtk_gesture_get_bounding_box_center (gesture, &x, &y);
  exa_chart_view_zoom_at (self, self->zoom_at_start * factor, x, y);
}

void
exa_chart_view_add_input (ExaChartView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *click = gtk_gesture_click_new (), *pinch = gtk_gesture_zoom_new ();

  g_signal_connect_object (motion, "enter", G_CALLBACK (on_motion), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (on_leave), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (on_scroll), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "begin", G_CALLBACK (on_pinch_begin), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (on_pinch), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
}
