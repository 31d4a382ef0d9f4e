/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-cell-marks.h"
#include "exa-sheet.h"
#include "exa-text.h"

G_BEGIN_DECLS

/* What the lines above and below a table say of its figures. */

/* What the line says that begins with one of @marks, as they stand behind a figure ("*", "[a]", "²", "p", "* [1]"):
 * the first that a line explains, which is put into @mark (out); NULL where none does, with all of them there. Both
 * transfer full. */
char *exa_table_footnote_find (const ExaSheet *sheet, const char *marks, char **mark);

/* The keys with which lines around the table begin. */
ExaNoteKeys exa_table_footnote_get_keys (const ExaSheet *sheet);

/* The sentence about a figure with @mark, of which @said is exa_table_footnote_find(), in each language: it is added to
 * @note. */
void exa_table_footnote_note (const char *mark, const char *said, ExaText *note);

/* Who is named by the line "Source: …", without that word; NULL where no line does, or several do. Transfer full. */
char *exa_table_footnote_find_source (const ExaSheet *sheet);

G_END_DECLS
