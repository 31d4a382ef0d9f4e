/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Has every window of the program, those that are not the application's own too (dialogs for files and for print),
 * named by the application's id under Wayland: by that a desktop finds name and icon. The program's name would do it as
 * well, but is what screen readers say. To be called once, when there is a display. */
void exa_app_id_give_all (void);

G_END_DECLS
