/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Has a screen reader say @words, which a person did not ask for by moving the keyboard: what a slide shows now. Where
 * GTK cannot (before 4.14), @window is named so, which a reader says of the window that has the keyboard. */
void exa_announce (GtkWindow *window, const char *words);

G_END_DECLS
