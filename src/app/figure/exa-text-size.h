/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How many times larger than usual the user wants text to be: 1 for the common 11 points and anything smaller. */
double exa_text_size_get (GtkWidget *widget);

G_END_DECLS
