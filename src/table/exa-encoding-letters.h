/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* By so many characters above ASCII a text is judged, the first ones. */
#define EXA_ENCODING_MOST_JUDGED (64u << 10)

/* The encoding of one byte a character in which @text has the likeliest words: Windows-1250, 1251, 1252, 1253, 1254 or
 * 1257, ISO 8859-2 or 8859-7, KOI8-R; static. By the letters of languages, where they stand in words; some
 * character of @text is above ASCII.
 * @score: (out): how common these are there, about 1 in words as people write them; -1 where it can be in none of them.
 * @other: (out): another one in which it says something else, and is as likely; static, or NULL. */
const char *exa_encoding_letters_find (const guchar *text, gsize length, double *score, const char **other);

G_END_DECLS
