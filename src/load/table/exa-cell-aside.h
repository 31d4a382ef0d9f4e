/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The bytes of a second figure in brackets that ends the @length bytes of @text behind a first one, "(12 %)" of "1,204
 * (12 %)", "[10, 14]" of "12 [10, 14]"; 0 if none does. @inside: (out): what it is; NULL, or to be freed. */
gsize exa_cell_aside_length (const char *text, gsize length, char **inside);

/* The digits in the brackets of "12400(150)", 12400 ± 150: how uncertain the last digits are. 0 where one alone, or
 * more than the figure has, say something else, or nothing does. */
gsize exa_cell_uncertain_digits (const char *text);

/* That second figure of @cell; NULL if it has none. Transfer full. */
char *exa_cell_find_aside (const char *cell);

G_END_DECLS
