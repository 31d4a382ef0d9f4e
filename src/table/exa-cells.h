/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-sheet.h"

G_BEGIN_DECLS

/**
 * ExaCells: the cells of a spreadsheet on their way to a sheet: texts with a place, in the order of their rows. What
 * would take more memory than any table of figures is refused.
 */
typedef struct _ExaCells ExaCells;

/* None yet. Transfer full. */
ExaCells *exa_cells_new (void);
void exa_cells_free (ExaCells *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaCells, exa_cells_free)

/* Adds a text, not empty, at @row (from 0, none before the last) and @column (from 0). FALSE where it is too much. */
gboolean exa_cells_add (ExaCells *self, guint row, guint column, const char *text, gsize length);
/* Says that the text at @row and @column, a word or a year, holds down to @last, too: its cell is merged with those
 * below it, which are empty. */
void exa_cells_merge_down (ExaCells *self, guint row, guint column, guint last);
/* Says that a number of @column, which is no text, has a decimal point in it. */
void exa_cells_note_point (ExaCells *self, guint column);
/* Says of the rows added that @n more of them are hidden in the spreadsheet. */
void exa_cells_hide (ExaCells *self, guint n);
guint exa_cells_count (const ExaCells *self);
/* The sheet of them, with the header that is @told (or NULL); the cells are spent. NULL with @error, of
 * EXA_SHEET_ERROR. */
ExaSheet *exa_cells_make_sheet (ExaCells *self, const ExaSheetTold *told, guint *line, GError **error);

G_END_DECLS
