/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The names of the bundled data files, in the order in which they are read; ended by NULL. What the charts of one show
 * is the same without those that it does not use (see test-bundled). */
const char *const *exa_bundled_get_names (void);
/* Where the bundled file @name is; transfer full. NULL: it is none of them, or is not installed. */
char *exa_bundled_find (const char *name);
/* Where those are that name any of @ids, be it as their own or as something that they use (transfer full). */
char **exa_bundled_find_naming (const char *const *ids);

G_END_DECLS
