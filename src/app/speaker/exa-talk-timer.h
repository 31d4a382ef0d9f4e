/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-talk.h"

G_BEGIN_DECLS

/* ExaTalkTimer: the time that has gone, what remains, how the talk stands against its plan, and the time of day; kept
 * up to date while it is on the screen. */
#define EXA_TYPE_TALK_TIMER (exa_talk_timer_get_type ())
G_DECLARE_FINAL_TYPE (ExaTalkTimer, exa_talk_timer, EXA, TALK_TIMER, GtkWidget)

/* Once. */
void exa_talk_timer_set_talk (ExaTalkTimer *self, ExaTalk *talk);

/* "7:30", "1:02:05", "−0:40" below zero; of µs, the seconds cut off. Transfer full. */
char *exa_talk_timer_format (gint64 time);

G_END_DECLS
