/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A table's text as UTF-8, without a byte order mark: tables come out of spreadsheets, which save UTF-8, UTF-16,
 * GB 18030 or Windows-1252, and do not say which. NULL where it is no text in any of them. @utf8_length: (out).
 * Transfer full. */
char *exa_encoding_to_utf8 (const char *text, gsize length, gsize *utf8_length);

G_END_DECLS
