/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-csv.h"

G_BEGIN_DECLS

/**
 * ExaGrid: the cells of a table as they are read: those of the file, of which a first column that holds several keys
 * ("A,PC_ENT,DE" under "freq,unit,geo\\TIME_PERIOD", as Eurostat writes them) is as many columns. Immutable once its
 * rows are chosen; it may then be shared by threads.
 */
typedef struct _ExaGrid ExaGrid;

/* The cells of @csv, of which it holds a reference. Transfer full. */
ExaGrid *exa_grid_new (ExaCsv *csv);
ExaGrid *exa_grid_ref (ExaGrid *self);
void exa_grid_unref (ExaGrid *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaGrid, exa_grid_unref)

/* The column of that header, in any case, or of that number, from 1; G_MAXUINT if there is none. @header_row: the row
 * of headers, or G_MAXUINT where the table has none. */
guint exa_grid_find_column (const ExaGrid *self, guint header_row, const char *text);
/* Keeps of the rows behind @n_headers those in which @column is @value. Before anything else is asked. */
void exa_grid_keep (ExaGrid *self, guint n_headers, guint column, const char *value);

/* Reads @text in a cell from now on; @column may be EXA_GRID_COLOUR: the country of a row, where no column says it.
 * Before anything else is asked but a plan that is then made anew. */
#define EXA_GRID_COLOUR(self) (exa_grid_n_columns (self))
void exa_grid_set (ExaGrid *self, guint row, guint column, const char *text);
/* What the file has in a cell that was set, borrowed; NULL of any other. How many were set. */
const char *exa_grid_get_original (const ExaGrid *self, guint row, guint column);
guint exa_grid_count_set (const ExaGrid *self);

/* The sheet that its file was, borrowed; how many columns it has here, and rows. */
const ExaSheet *exa_grid_sheet (const ExaGrid *self);
guint exa_grid_n_headers (const ExaGrid *self); /* 1, or 0 without a header */
guint exa_grid_n_columns (const ExaGrid *self);
guint exa_grid_n_rows (const ExaGrid *self); /* headers counted */
/* The first of its rows that is the row @row of the file, or behind it; headers are counted in both. */
guint exa_grid_find_row (const ExaGrid *self, guint row);
/* Whether the row @row of the file is one of its rows. */
gboolean exa_grid_holds_row (const ExaGrid *self, guint row);
/* Whether blanks stand before the text of a cell in the file: it is set in below others. */
gboolean exa_grid_is_set_in (const ExaGrid *self, guint row, guint column);
/* Never NULL; borrowed. @column may be EXA_GRID_COLOUR. */
const char *exa_grid_cell (const ExaGrid *self, guint row, guint column);

G_END_DECLS
