/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many columns of a terminal @text takes: 2 for a Han character. */
guint exa_text_width (const char *text);

/* Rows of cells (GPtrArray of GPtrArray of strings, each of @n_columns or more; the rest is left
 * out) as lines of aligned columns, two spaces between them. Line breaks in a cell become spaces.
 * Transfer full. */
char *exa_columns_format (GPtrArray *rows, guint n_columns);

G_END_DECLS
