/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * exa_walk_keys_add: has the keys that walk through a list, arrows, Home and End with those of the keypad, call @walk
 * with the step as an "i": 1 and -1 to the next and the one before, 2 and -2 to the last and the first.
 */
void exa_walk_keys_add (GtkWidgetClass *widget_class, GtkShortcutFunc walk);

G_END_DECLS
