/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* All paths whose change makes @path another file: each symbolic link on the way to it, folders among them, and the
 * file that they lead to, whether it is there or not. Transfer full. */
GStrv exa_link_path_follow (const char *path);

G_END_DECLS
