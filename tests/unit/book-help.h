/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A file of those that a spreadsheet is packed from; of the last, @path is NULL. */
typedef struct {
  const char *path, *text;
} BookPart;

/* The spreadsheet that is packed from @parts. Transfer full. */
GBytes *book_pack (const BookPart *parts);
/* "[sheet, hidden rows] name|name:cell|cell/… ^title" of the sheet @wanted (NULL: the first with a table) of a file
 * (transfer full), or what is wrong with it. Transfer full. */
char *book_flatten (GBytes *bytes, const char *wanted);
/* The same of a file that is packed here has to be @expected. */
void book_check (const BookPart *parts, const char *wanted, const char *expected);

G_END_DECLS
