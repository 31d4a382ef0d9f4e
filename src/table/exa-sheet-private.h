/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-lexer.h"
#include "exa-shape.h"
#include "exa-sheet.h"

G_BEGIN_DECLS

/* A cell that is not in the text but among the texts made by a repair. */
#define EXA_CELL_IN_EXTRA (1u << 31)

/* A record that has not as many cells as the others; its text is as it was. */
typedef struct {
  guint row; /* of the grid, whose cells are empty until it is repaired */
  guint line, n_cells;
  gsize start, end;
  gboolean after_blank; /* a blank line stands before it */
  gboolean unclosed;
  gboolean repaired;
  gboolean again; /* the header, behind a page break: no row, and nothing to be told of */
} ExaOddRecord;

/* From which line the rows from @row on are, a line each, until the next place. */
typedef struct {
  guint row, line;
  gboolean after_blank; /* a blank line stands before it */
} ExaRowPlace;

/* A sheet, and while it is being made the grid that it is cut out of. */
struct _ExaSheet {
  ExaDialect dialect;
  ExaSheetTold told;          /* of it; nothing where it was guessed */
  const char *other_encoding; /* static, or NULL: one that is as likely as that of the dialect */
  gboolean from_bytes;        /* and not from a spreadsheet or records */
  char *text;                 /* owned, ended by a NUL; the cells are strings in it */
  gsize length;
  GString *extra;                /* cells made by repairs, each ended by a NUL */
  GArray *cells;                 /* guint32, n_columns a row: from where in the text, or in @extra */
  guint first_column, n_columns; /* of the grid's columns that are shown */
  guint first_row;               /* of the grid that is data */
  guint end_row;                 /* behind the last */
  char **header;                 /* n_columns names, owned; NULL without a header */
  guint header_line, header_end; /* its first and its last line, from 1; 0 without one */
  GArray *records;               /* ExaOddRecord, by row */
  GArray *places;                /* ExaRowPlace, by row */
  GArray *odds;                  /* ExaOdd */
  GPtrArray *titles, *notes;
  gboolean markdown;        /* a line as Markdown has it stands below the header */
  gboolean title_in_doubt;  /* the last of them could be the header */
  gboolean header_in_doubt; /* its figures could be those of a row */
  guint second_table;
  guint n_hidden;
  GArray *points;      /* gboolean, of the grid's columns as far as it goes: numbers of it have a decimal point */
  gboolean has_joined; /* thousands of figures were parted by commas that no quotation marks enclose */
  guint n_page_tables; /* of the page that the table stands in; 0: in none */
};

/* A cell of the grid, of which the header and what is no row are still parts. */
static inline const char *
exa_sheet_at (const ExaSheet *self, guint row, guint column)
{
  guint32 at = g_array_index (self->cells, guint32, (gsize)row * self->dialect.n_columns + column);

  return (at & EXA_CELL_IN_EXTRA) != 0 ? self->extra->str + (at & ~EXA_CELL_IN_EXTRA) : self->text + at;
}

/* An empty one. */
ExaSheet *exa_sheet_alloc (void);
/* Makes a table of the grid of @self (transfer full): finds its frame, mends it. NULL with @error if it is none. */
ExaSheet *exa_sheet_finish (ExaSheet *self, guint *line, GError **error);

/* Reads all records into the grid, by the sheet's dialect, from the byte @from on, which is in the line @line. */
void exa_sheet_read_records (ExaSheet *self, gsize from, guint line);
/* What the cells of each column look like, learnt from rows in the middle of the grid; owned array of n_columns. */
ExaShapes **exa_sheet_learn_shapes (const ExaSheet *self);
void exa_shapes_free_all (ExaShapes **shapes, guint n);
/* The line of a row of the grid, from 1. */
guint exa_sheet_find_line (const ExaSheet *self, guint row);
/* Finds titles, header, notes and a second table. FALSE with @error where the header is not where it is told to be. */
gboolean exa_sheet_frame (ExaSheet *self, ExaShapes *const *shapes, GError **error);
/* Repairs the odd records that are within the table and takes the others out of the grid. */
void exa_sheet_mend (ExaSheet *self, ExaShapes *const *shapes);
/* Takes the marks of Markdown out of header and cells: "**Qw-2**" is "Qw-2". */
void exa_sheet_strip_markdown (ExaSheet *self);
/* Sets the cells of a row of the grid to texts of its own. */
void exa_sheet_set_row (ExaSheet *self, guint row, const GPtrArray *cells);

G_END_DECLS
