/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-talk-swipe.h"

#include <math.h>

/* Pixels a second: a finger that rests, or trembles, asks for nothing. */
#define SLOWEST 200
/* As much faster across than down: a slanting one is meant for something else. */
#define ACROSS 1.5

ExaTalkCommand
exa_talk_swipe_find (double velocity_x, double velocity_y)
{
  if (fabs (velocity_x) < SLOWEST || fabs (velocity_x) < ACROSS * fabs (velocity_y))
    return EXA_TALK_NONE;
  return velocity_x < 0 ? EXA_TALK_NEXT : EXA_TALK_BACK;
}

static void
on_swipe (ExaTalk *talk, double velocity_x, double velocity_y)
{
  exa_talk_run (talk, exa_talk_swipe_find (velocity_x, velocity_y), 0, g_get_monotonic_time ());
}

void
exa_talk_swipe_add (GtkWidget *widget, ExaTalk *talk)
{
  GtkGesture *swipe = gtk_gesture_swipe_new ();

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (swipe), TRUE);
  g_signal_connect_object (swipe, "swipe", G_CALLBACK (on_swipe), talk, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (swipe));
}
