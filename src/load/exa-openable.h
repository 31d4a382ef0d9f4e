/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How the names of files end that exa_load() reads, without the dot; static, ends with NULL. Pictures are among them,
 * which hold data only where Exascope wrote them. */
const char *const *exa_openable_get_endings (void);

/* What in @folder is named as a file with data: its paths, by name; of pictures only those named "….exascope.png", as
 * exports are. Nothing within its folders. Transfer full. @n_others: (out): what else there is, without hidden files.
 */
char **exa_openable_list (const char *folder, guint *n_others);

G_END_DECLS
