/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Removes the file or the folder at @path with all that is in it; of a symbolic link, the link alone. */
void remove_tree (const char *path);

G_END_DECLS
