/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* gtk_widget_set_tooltip_text() for what changes while it is seen, as cells that are scrolled: that asks the display
 * each time where the pointer is, and has all other programs wait for the answer. @text, NULL for none, is what a
 * screen reader hears as the description, as with GTK's; gtk_widget_get_tooltip_text() does not know it. */
void exa_tooltip_set (GtkWidget *widget, const char *text);

G_END_DECLS
