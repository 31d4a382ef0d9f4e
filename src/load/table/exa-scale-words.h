/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The power of ten that @word says in full or short, "Mio.", "'000", "10^6"; -1 if it is no scale. */
int exa_scale_words_find (const char *word);
/* That of two words, "1 000", "lakh crore" and "mil millones"; -1 if they are none. */
int exa_scale_words_find_two (const char *first, const char *second);
/* That of a letter, 9 of "B"; -1 if it is none. "MM" is a million of the accountants: among the words. */
int exa_scale_words_find_letter (char letter);
/* Whether @word is a billion in English and may be a thousand times as much in other languages: "billions", "bln". */
gboolean exa_scale_words_is_short_billion (const char *word);

G_END_DECLS
