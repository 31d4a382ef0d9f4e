/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-sheet-private.h"

G_BEGIN_DECLS

/* A frame in the making. */
typedef struct {
  ExaSheet *sheet;
  guint n;
  ExaShapes *const *shapes;     /* of the columns; borrowed */
  ExaCellKind *kinds;           /* of the columns, by their cells */
  gboolean *has_years, *yearly; /* some cell of the column is a year; most are */
  guint n_values;               /* columns of values */
} ExaFrame;

/* How a row compares with the columns of values. */
typedef struct {
  guint n_filled; /* of all cells */
  guint n_match;  /* values, as below it */
  guint n_year;   /* years where the column has none: such head a column */
  guint n_other;  /* texts */
} ExaLook;

/* The text of a cell of the grid; never NULL; borrowed from the sheet. */
static inline const char *
exa_frame_get (const ExaFrame *frame, guint row, guint column)
{
  return exa_sheet_at (frame->sheet, row, column);
}

/* Looks at a row of the grid. A row of the table matches where it has something, a header has years or texts. */
ExaLook exa_frame_look (const ExaFrame *frame, guint row);
/* The odd record that is the row, or NULL. */
ExaOddRecord *exa_frame_find_odd (const ExaFrame *frame, guint row);
/* Adds the text of a row that is none of the table's: its line, or the only cell that is filled. */
void exa_frame_add_line (const ExaFrame *frame, GPtrArray *lines, guint row);

/* Whether every cell of the row has something, and no two the same. */
gboolean exa_frame_is_full (const ExaFrame *frame, guint row);
/* Whether the row has something in its first two cells of many alone: "Source:,Register of halls,,". */
gboolean exa_frame_is_pair (const ExaFrame *frame, guint row);

/* Whether a blank line stands before the row. */
gboolean exa_frame_is_after_blank (const ExaFrame *frame, guint row);
/* Whether the row, which has as many cells as the table, says something of it above a row that could be its header:
 * "Sales report,2024,draft" before a blank line, or with words that are said of tables. @doubtful: (out): it could be
 * the header as well. */
gboolean exa_frame_is_full_title (const ExaFrame *frame, guint row, gboolean *doubtful);

/* Whether the cell is a time above a column of none: the name of a column of a table over time. */
gboolean exa_frame_is_time_above (const ExaFrame *frame, guint column, const char *cell);

/* Whether years of the row stand above columns that have none, or follow each other. */
gboolean exa_frame_are_years_above (const ExaFrame *frame, guint row);
/* The year that a cell of a header is, however it is written: "2,021", "2021.0", "2021*". 0 where it is none. */
guint exa_frame_read_year (const char *cell);
/* Whether all that stands above columns of numbers, two or more, is years in any writing, which rise or fall. */
gboolean exa_frame_are_written_years (const ExaFrame *frame, guint row);
/* Whether the row says in its first cell what the names below it are, and figures stand behind that: "Model,4k,32k".
 * They rise, or are written as none below them. @doubtful: (out): they could be those of a row as well. */
gboolean exa_frame_are_heads (const ExaFrame *frame, guint row, gboolean *doubtful);

/* Takes the lines above the table and its header out of it. FALSE with @error where there is none as it is told. */
gboolean exa_frame_find_top (ExaFrame *frame, GError **error);
/* Takes the notes below the table out of it, and a second table with all behind it. The header is found by then. */
void exa_frame_find_second_table (ExaFrame *frame);
void exa_frame_find_bottom (ExaFrame *frame);
/* Whether @text, "Source: …" or "(c) …", begins a note and names no row, whatever stands in the cells behind it. */
gboolean exa_frame_names_note (const char *text);

G_END_DECLS
