/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What shows the lines above a table, or below it. It is hidden until there are some; in a low window it is as low as
 * one of them, and the others are scrolled to. */
GtkWidget *exa_lines_around_new (void);
/* Shows @lines, texts; NULL: there are none. */
void exa_lines_around_show (GtkWidget *self, const GPtrArray *lines);

G_END_DECLS
