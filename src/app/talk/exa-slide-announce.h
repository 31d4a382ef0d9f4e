/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-talk.h"

G_BEGIN_DECLS

/* What was announced last. Zero-initialised: nothing. */
typedef struct {
  guint slide, step; /* from 1 and from 0 */
} ExaAnnounced;

/* Announces what the audience sees in words, where it is another slide or step than the last time: in the window that
 * has the keyboard, which need not be that of the audience. */
void exa_announce_slide (GtkWindow *window, ExaTalk *talk, ExaAnnounced *last);

G_END_DECLS
