/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From now on the program's own colours yield wherever the desktop asks for high contrast: GTK tells of that by the
 * name of its theme, under X11 as under Wayland. */
void exa_high_contrast_follow (GdkDisplay *display);
/* Whether the desktop asks for white on black, by the one name of it that GTK 4 takes for its light theme. What GTK has
 * for it is followed all the same, dark where the application prefers that. */
gboolean exa_high_contrast_is_inverse (GtkSettings *settings);

G_END_DECLS
