/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * exa_spoken_names_set: gives what is below @root the names that a screen reader should say; called once, when @root is
 * complete. GTK 4.8 gives a button with a key its text twice, once with the underscore, 4.14 once, with it; and 4.8
 * gives the button inside a drop-down, which is what has the keyboard, the name of its class.
 *
 * A drop-down of strings is called by its label (the GtkLabel whose mnemonic-widget it is), without one by its tooltip,
 * and by what is chosen in it, from then on as well.
 */
void exa_spoken_names_set (GtkWidget *root);

G_END_DECLS
