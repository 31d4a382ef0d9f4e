/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The text of @bytes (transfer full) as UTF-8, without a byte order mark and ended by a NUL: tables come out of
 * spreadsheets, which save UTF-8, UTF-16, GB 18030, Big5, Shift JIS, EUC, Windows-1250 to 1254 or 1257, ISO 8859-2 or
 * 8859-7 or KOI8-R, and do not say which. UTF-8 of which bytes here and there are damaged is UTF-8, with U+FFFD for
 * them. NULL where it is no text in any of them.
 * @told: the one that it is in, or NULL.
 * @length, @encoding: (out): of the result, and the static name of what it was. @other: (out, may be NULL): one in
 * which the text says something else and is as likely; static, or NULL. Without another owner, the block of
 * @bytes becomes the result. Transfer full. */
char *exa_encoding_take_utf8 (GBytes *bytes, const char *told, gsize *length, const char **encoding,
                              const char **other);

G_END_DECLS
