/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* gtk_widget_set_tooltip_text() without its question: GTK asks the display each time where the pointer is, and has all
 * other programs wait for the answer. @text, NULL for none, is what a screen reader hears as the description, as with
 * GTK's. */
void exa_tooltip_set (GtkWidget *widget, const char *text);
/* What was set so, or else by a template; NULL for none. Borrowed. */
const char *exa_tooltip_get (GtkWidget *widget);

G_END_DECLS
