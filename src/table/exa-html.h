/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether @text, UTF-8 of @length bytes, is HTML with a table in it. */
gboolean exa_html_has_table (const char *text, gsize length);

/**
 * exa_html_to_csv: the table of the HTML @text that has the most cells with something in them, as CSV; transfer full,
 * NULL where none has two rows. A spreadsheet or a browser puts what is copied on the clipboard in this way.
 *
 * A cell that spans rows is each row's, unless it is a header; one that spans columns is the first's. What a page does
 * not show, and marks of footnotes, are left out; raised powers are written so, 10²⁵; a caption is a line above the
 * header. @n_tables: (out) (optional):
 * how many tables there were to choose from.
 */
char *exa_html_to_csv (const char *text, gsize length, guint *n_tables);

G_END_DECLS
