/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Leaves of the files in the folder of @written @n, itself and those that were written last, and removes the others;
 * for folders of the program's own. @written is the last one, whatever the clock said meanwhile. Whatever fails is
 * left. */
void exa_latest_files_keep (const char *written, guint n);

G_END_DECLS
