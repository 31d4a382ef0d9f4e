/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @path: that which was asked about. */
typedef void (*ExaReplace) (GtkWindow *parent, const char *path);

/* Asks whether the file at @path is to be replaced, and shows both pictures where they are some. @texture: what would
 * stand there, or NULL. @replace is called if so. */
void exa_replace_dialog_present (GtkWindow *parent, const char *path, GdkTexture *texture, ExaReplace replace);

G_END_DECLS
