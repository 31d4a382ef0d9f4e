/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ExaHeldKey: tells a key that is pressed from one that is held: desktops press it
 * again and again then, and a program that is slow for a moment gets one press too
 * many where the key has long been let go. Neither may turn a page.
 */
#define EXA_TYPE_HELD_KEY (exa_held_key_get_type ())
G_DECLARE_FINAL_TYPE (ExaHeldKey, exa_held_key, EXA, HELD_KEY, GObject)

/* Listens to @keys, the key controller of @window. */
ExaHeldKey *exa_held_key_new (GtkWindow *window, GtkEventController *keys);

/* To be asked once for each press: whether the key of that @code was not let go since the last one. */
gboolean exa_held_key_is_held (ExaHeldKey *self, guint code);

G_END_DECLS
