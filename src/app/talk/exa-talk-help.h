/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The keys of a talk as the table has them: a scrolled list to be laid over a window of it, two labels a row: what a
 * key does, and the keys. Floating. */
GtkWidget *exa_talk_help_new (void);

G_END_DECLS
