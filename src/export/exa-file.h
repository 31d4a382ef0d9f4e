/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Puts @bytes at @path, or on standard output ("-"), whole or not at all, as exa_whole_file_write() does.
 * Error: EXA_EXPORT_ERROR_WRITE, naming the path and the reason. */
gboolean exa_file_write (const char *path, GBytes *bytes, GError **error);

G_END_DECLS
