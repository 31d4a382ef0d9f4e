/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Leaves of the files in @folder the @n that were written last, and removes the others; for folders of the program's
 * own. Whatever fails is left. */
void exa_latest_files_keep (const char *folder, guint n);

G_END_DECLS
