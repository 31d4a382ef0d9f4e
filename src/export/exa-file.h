/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * exa_file_write: puts @bytes at @path whole or not at all: written beside the
 * target, flushed to the disk, renamed. An existing file keeps its mode; a
 * symbolic link stays and its target is replaced; what is no regular file (a
 * pipe, /dev/stdout) is written to as it is. "-" is standard output.
 * Error: EXA_EXPORT_ERROR_WRITE, naming the path and the reason.
 */
gboolean exa_file_write (const char *path, GBytes *bytes, GError **error);

G_END_DECLS
