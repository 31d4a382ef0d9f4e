/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Makes a spin button of times of @spin: from 0, shown as "–", to ten hours, as "1:40". What is typed is read as that,
 * too, or as minutes ("1.5"). */
void exa_minutes_set_up (GtkSpinButton *spin);
/* Minutes; 0: not said. Setting them is no change that a handler of "value-changed" has to hear of, if they are the
 * same. */
double exa_minutes_get (GtkSpinButton *spin);
void exa_minutes_set (GtkSpinButton *spin, double minutes);

/* "1:40", "" for none; transfer full. */
char *exa_minutes_write (double minutes);

G_END_DECLS
