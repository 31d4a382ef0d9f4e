/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The text of a table whose cells are parted by commas, with quotation marks around the figures whose thousands are
 * parted by them, too: "A,1,234" below "City,People". NULL where its lines have no more cells than its header, or can
 * be read in several ways. Transfer full. */
char *exa_thousands_quote (const char *text, gsize length);

G_END_DECLS
