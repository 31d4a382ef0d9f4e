/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-talk.h"

G_BEGIN_DECLS

/**
 * ExaStrip: all slides of a talk in small, beside each other; the one where the
 * talk is stands out, and a click goes to a slide. Pictures are made one by one
 * when there is nothing better to do.
 */
#define EXA_TYPE_STRIP (exa_strip_get_type ())
G_DECLARE_FINAL_TYPE (ExaStrip, exa_strip, EXA, STRIP, GtkWidget)

/* Once. */
void exa_strip_set_talk (ExaStrip *self, ExaTalk *talk);

G_END_DECLS
