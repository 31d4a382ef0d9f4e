/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Chinese words, which are written without spaces, by a list of common ones and of those of the trade. A dictionary
 * such as ICU's knows fewer of the latter, and to load it takes longer than an export. */

/* Characters of the longest known word that @text begins with, 2 or more; 0 for none. Valid UTF-8. */
guint exa_han_word_length (const char *text);

G_END_DECLS
