/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-talk.h"

G_BEGIN_DECLS

/* What was announced last. Zero-initialised: nothing. */
typedef struct {
  guint slide, step; /* from 1 and from 0 */
} ExaAnnounced;

/* Has a screen reader say @words, which a person did not ask for by moving the keyboard. Where GTK cannot (before
 * 4.14), @window is described so, which a reader says of the window that has the keyboard. */
void exa_announce (GtkWindow *window, const char *words);
/* Announces what the audience sees in words, where it is another slide or step than the last time. */
void exa_announce_slide (GtkWindow *window, ExaTalk *talk, ExaAnnounced *last);

G_END_DECLS
