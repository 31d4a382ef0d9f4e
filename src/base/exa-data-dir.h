/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where the program finds what came with it (data sets, fonts). It stands in the
 * lowest folder because folders that may not include each other need it.
 *
 * exa_data_find: the path of the file @name ("us-china.json"); NULL if there is
 * none. Transfer full. Looked for in EXASCOPE_DATA and nowhere else where that is
 * set, else beside the program (../share/exascope), in the folder that the build
 * was configured for, and in the source tree. */
char *exa_data_find (const char *name);

G_END_DECLS
