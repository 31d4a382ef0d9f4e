/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows the first @most children of @box, and behind them a button, "and 3 more", that brings the others and hides them
 * again. A single one more is shown itself: the button takes its room. To be called when the box is filled. */
void exa_fold (GtkBox *box, guint most);

G_END_DECLS
