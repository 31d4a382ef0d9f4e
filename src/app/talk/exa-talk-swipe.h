/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-talk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a finger that left the screen so fast asks for, in pixels a second to the right and down: one that moved across
 * turns the page, as one turns those of a book; else EXA_TALK_NONE. */
ExaTalkCommand exa_talk_swipe_find (double velocity_x, double velocity_y);
/* A finger that is swiped over @widget turns the pages of @talk. A mouse does not. */
void exa_talk_swipe_add (GtkWidget *widget, ExaTalk *talk);

G_END_DECLS
