/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * exa_whole_file_write: puts @bytes at @path whole or not at all: written beside the
 * target, flushed to the disk, renamed. An existing file keeps its mode; a
 * symbolic link stays and its target is replaced; what is no regular file (a
 * pipe, /dev/stdout) is written to as it is. "-" is standard output.
 * Returns 0, or the errno of what went wrong.
 */
int exa_whole_file_write (const char *path, GBytes *bytes);

/* Removes from the folder where @path is to be written what a program that was killed left there half-written: regular
 * files of this user, named as exa_whole_file_write() names them, which no program holds. Whatever fails is left. */
void exa_whole_file_clear_abandoned (const char *path);

G_END_DECLS
