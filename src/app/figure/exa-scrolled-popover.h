/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Puts @child into @popover such that it scrolls where it is higher than the window has room for: of a popover that is
 * too high GTK shows nothing. */
void exa_scrolled_popover_set_child (GtkPopover *popover, GtkWidget *child);

G_END_DECLS
