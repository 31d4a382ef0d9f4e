/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-dialect.h"
#include "exa-sheet-told.h"

G_BEGIN_DECLS

#define EXA_SHEET_ERROR (exa_sheet_error_quark ())
GQuark exa_sheet_error_quark (void);
/* ExaSheetError: why bytes are no table. */
typedef enum {
  EXA_SHEET_ERROR_EMPTY, /* there is nothing in it */
  EXA_SHEET_ERROR_NO_TEXT,
  EXA_SHEET_ERROR_NO_TABLE, /* its lines have nothing in common */
  EXA_SHEET_ERROR_TOO_LARGE,
  EXA_SHEET_ERROR_DAMAGED,  /* a spreadsheet that cannot be opened, or holds what is refused */
  EXA_SHEET_ERROR_NO_SHEET, /* there is no sheet of that name */
  EXA_SHEET_ERROR_TOLD,     /* what a person said of it cannot be, or is not so */
  EXA_SHEET_ERROR_UNCLOSED, /* a quote is never closed, and too little is read before it */
} ExaSheetError;

/* What was done to a record that is not like the others. */
typedef enum {
  EXA_ODD_REPAIRED,  /* read in the one way in which it fits; it is among the rows */
  EXA_ODD_SET_APART, /* no reading fits, or two do; it is no row */
} ExaOddFate;

/* ExaOdd: a record that is not like the others, by its line in the file. */
typedef struct {
  guint line; /* from 1 */
  ExaOddFate fate;
  gboolean told;    /* a person said what is done to it */
  guint row;        /* the row that it is, or that stood behind it; may be the number of rows; of a header 0 */
  gsize start, end; /* of its text, for exa_sheet_dup_odd() */
} ExaOdd;

/**
 * ExaSheet: a table of texts, as it was read: at most one header, rows of as many cells each. Titles above it, notes
 * below it, remarks and blank lines are no rows, nor is a second table. Immutable.
 *
 * One block of memory holds the text; cells are ended in place, and four bytes each say where they begin. So a sheet
 * takes the bytes of its file and little more, and a cell is a string that lives as long as the sheet.
 */
typedef struct _ExaSheet ExaSheet;

/* Reads @bytes (transfer full: a block without another owner becomes the sheet's, without a copy), by the likeliest
 * dialect of which what is @told (or NULL) is so. NULL with @error, of EXA_SHEET_ERROR; @line (out, may be NULL) is
 * where it went wrong, 0 for the whole. */
ExaSheet *exa_sheet_new (GBytes *bytes, const ExaSheetTold *told, guint *line, GError **error);
ExaSheet *exa_sheet_ref (ExaSheet *self);
void exa_sheet_unref (ExaSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaSheet, exa_sheet_unref)

/* By what its text was parted into cells; borrowed. */
const ExaDialect *exa_sheet_dialect (const ExaSheet *self);
/* An encoding that is as likely as the one of its dialect, and in which the text says something else; static, or NULL.
 */
const char *exa_sheet_other_encoding (const ExaSheet *self);
/* How it was parted. Where its header stands is among what was said only if somebody said it: in a newer file it may
 * stand elsewhere. */
ExaSheetTold exa_sheet_tell (const ExaSheet *self);
guint exa_sheet_n_columns (const ExaSheet *self);
guint exa_sheet_n_rows (const ExaSheet *self); /* the header apart; may be 0 */
/* The text of a cell, without blanks around it; never NULL; borrowed. */
const char *exa_sheet_cell (const ExaSheet *self, guint row, guint column);

/* Whether blanks stand before that text in the file, and are no delimiters. */
gboolean exa_sheet_is_set_in (const ExaSheet *self, guint row, guint column);

/* Whether there is a header. Several rows of one are joined by blanks, a row of units in round brackets; a merged cell
 * of one, of no more than so many bytes, is said of each column below it. */
#define EXA_SHEET_MOST_MERGED 512
gboolean exa_sheet_has_header (const ExaSheet *self);
/* Whether the figures that head its columns could be those of a row: "GPUs,1,2,4,8". */
gboolean exa_sheet_header_in_doubt (const ExaSheet *self);
/* The name of a column, "" where it has none; borrowed. */
const char *exa_sheet_header (const ExaSheet *self, guint column);

/* The records that are not like the others, by line; ExaOdd. */
const GArray *exa_sheet_odds (const ExaSheet *self);
guint exa_sheet_count_odds (const ExaSheet *self, ExaOddFate fate);
/* The line of the file that the @n-th of them is. Transfer full. */
char *exa_sheet_dup_odd (const ExaSheet *self, guint n);
/* What its cells are as they stand there, texts; they are not as many as the columns. Transfer full. */
GPtrArray *exa_sheet_read_odd (const ExaSheet *self, guint n);
/* The likeliest ways, one or two, in which it would be a row, likelier first: each a list (GPtrArray) of as many texts
 * as the records of the file have cells. And one of them as a line, as ExaSheetTold has it. Transfer full. */
GPtrArray *exa_sheet_offer_odd (const ExaSheet *self, guint n);
char *exa_sheet_write_line (const ExaSheet *self, const GPtrArray *cells);
/* The lines above the table and below it, in their order. Borrowed. */
const GPtrArray *exa_sheet_titles (const ExaSheet *self);
const GPtrArray *exa_sheet_notes (const ExaSheet *self);
/* The last line above the header where it could be the header itself; NULL where it could not. Borrowed. */
const char *exa_sheet_title_in_doubt (const ExaSheet *self);
/* Whether numbers of the column, which are no texts in their spreadsheet or JSON, are written with a decimal point. */
gboolean exa_sheet_has_points (const ExaSheet *self, guint column);
/* The rows that the spreadsheet hides; they are rows like the others. */
guint exa_sheet_n_hidden (const ExaSheet *self);
/* Whether commas within figures, "1,234", parted cells in the file, and are read as what they are. */
gboolean exa_sheet_has_joined_thousands (const ExaSheet *self);
/* The tables of the page in HTML of which this is the largest; 0 where it is of none. */
guint exa_sheet_n_page_tables (const ExaSheet *self);
/* The line at which a second table begins, which is left out; 0 where there is none. */
guint exa_sheet_second_table (const ExaSheet *self);

G_END_DECLS
