/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* Full-width marks of Chinese texts, half of which is blank, as the Requirements for Chinese Text Layout (CLREQ) of W3C
 * set them; private to the fonts. */

/* U+200B: a line may break here, and it takes no room. */
#define EXA_ZERO_SPACE 0x200b

/* Adds what the marks of @text have whatever its lines: the font of Chinese, and of two blanks that meet one alone.
 * @left: its lines are aligned to the left, so that the mark which opens it is without its blank half. */
void exa_han_marks_set (PangoAttrList *attributes, const char *text, gboolean left);
/* Says of @layout whether its text is Chinese, so that its lines can be aligned. */
void exa_han_marks_note (PangoLayout *layout, gboolean chinese);
/* Takes the blank half of the mark that opens a further line, so that what it opens stands below the lines before it;
 * not where that would end lines elsewhere, nor where lines are not aligned to the left. */
void exa_han_marks_align (PangoLayout *layout);
/* Makes @copy, a copy of @layout, what that was before it was aligned. */
void exa_han_marks_reset (PangoLayout *copy, PangoLayout *layout);

G_END_DECLS
