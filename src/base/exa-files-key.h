/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Under which the state folder keeps something of @files (NULL: the bundled data): 12 hexadecimal digits, the same for
 * the same files whatever the present folder. Transfer full. */
char *exa_files_key (const char *const *files);

G_END_DECLS
