/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The keys of a talk as the table has them: a scrolled list to be laid over a window of it, two labels a row: what a
 * key does, and the keys. Floating. */
GtkWidget *exa_talk_help_new (void);
/* Scrolls @help by a key that goes up or down, where large text leaves it no room for all keys. FALSE: the key is the
 * talk's. */
gboolean exa_talk_help_scroll (GtkWidget *help, guint keyval);

G_END_DECLS
