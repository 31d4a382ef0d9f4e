/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The names of the bundled data files, in the order in which they are read; ended by NULL. */
const char *const *exa_bundled_get_names (void);
/* Where the bundled file @name is; transfer full. NULL: it is none of them, or is not installed. */
char *exa_bundled_find (const char *name);

G_END_DECLS
