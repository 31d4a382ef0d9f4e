/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The keys of notes that stand around a table, a bit each: "a)" to "z)" and "(1)" to "(31)". */
typedef guint64 ExaNoteKeys;

/* The key with which @text begins, "(1)", "1)" or "a)"; 0 if with none. @end: (out): what stands behind it. */
ExaNoteKeys exa_note_key_read (const char *text, const char **end);

/* @cell without what is no part of its figure: marks of notes ("61.4*", "8.1 [1]", "7.4²", "12.9 (e)"; of @keys "88
 * (1)" and "980 a)") and, with @flags, letters behind it ("12.2 p"); its losses, "($365)" and "51.07-", with a minus
 * before. Transfer full. */
char *exa_cell_unmark (const char *cell, gboolean flags, ExaNoteKeys keys);
/* The marks of notes that exa_cell_unmark() cuts off, "*" of "61.4*", "* [1]" of several; "" where there are none.
 * Transfer full. */
char *exa_cell_find_marks (const char *cell, gboolean flags, ExaNoteKeys keys);

/* The letters behind a blank or a digit with which statistics remark on a figure, "p" of "12.2 p"; "" if there are
 * none. Borrowed. */
const char *exa_cell_find_flag (const char *cell);

/* What stands behind a figure in words, in brackets or behind "@", and is neither a mark nor a unit: "FP8" of
 * "1979 (FP8)". NULL if nothing does. Transfer full. */
char *exa_cell_find_words (const char *cell);

/* Whether @cell is an ordinal in English, "2nd". */
gboolean exa_cell_is_ordinal (const char *cell);

G_END_DECLS
