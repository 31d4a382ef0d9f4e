/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Chinese words, which are written without spaces, by a list of common ones and of those of the trade. A dictionary
 * such as ICU's knows fewer of the latter, and to load it takes longer than an export. */

/* Characters of the longest known word. */
#define EXA_HAN_WORD_MAX 6

/* Whether @text, valid UTF-8, begins with a known word of @n characters, 2 or more. */
gboolean exa_han_is_word (const char *text, guint n);

G_END_DECLS
