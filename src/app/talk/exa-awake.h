/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Keeps the machine awake and its screens lit for @window, one that is shown, until it goes or @application ends. */
void exa_awake_keep (GtkApplication *application, GtkWindow *window);

G_END_DECLS
