/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Calls @work once, after the next frame of @widget is on the screen: for what the user does not wait for.
 * Not at all where @widget goes before that. */
typedef void (*ExaLaterFunc) (GtkWidget *widget);
void exa_later (GtkWidget *widget, ExaLaterFunc work);

G_END_DECLS
