/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-talk.h"

G_BEGIN_DECLS

/* ExaTalkDot: the pointer of a talk over its picture: a dot where the talk says, while it says so. It takes no clicks.
 */
#define EXA_TYPE_TALK_DOT (exa_talk_dot_get_type ())
G_DECLARE_FINAL_TYPE (ExaTalkDot, exa_talk_dot, EXA, TALK_DOT, GtkWidget)

/* The pointer of @talk, of which it holds a reference; floating. */
GtkWidget *exa_talk_dot_new (ExaTalk *talk);

G_END_DECLS
