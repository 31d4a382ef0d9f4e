/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ExaHeardBox: texts below each other that take the keyboard, and are heard, as one. For templates; what it is called
 * is set by exa_heard_box_set_words(). Its children have nothing to be focused.
 *
 * Property "spacing": pixels between them.
 */
#define EXA_TYPE_HEARD_BOX (exa_heard_box_get_type ())
G_DECLARE_FINAL_TYPE (ExaHeardBox, exa_heard_box, EXA, HEARD_BOX, GtkWidget)

/* @texts: NULL and "" are left out. */
void exa_heard_box_set_words (ExaHeardBox *self, const char *const *texts, guint n);

G_END_DECLS
