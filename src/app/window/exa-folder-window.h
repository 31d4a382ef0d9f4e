/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @paths: one or more, borrowed. */
typedef void (*ExaFolderChosen) (GtkWindow *parent, const char *const *paths);

/* Shows what of @folder can be opened, for @parent, which is then told what was chosen of it. */
void exa_folder_window_present (GtkWindow *parent, const char *folder, ExaFolderChosen chosen);

G_END_DECLS
