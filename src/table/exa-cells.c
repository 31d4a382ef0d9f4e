/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-cells.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exa-cell-kind.h"
#include "exa-sheet-private.h"

/* More cells, filled or not, or more bytes of them, are no table of figures. */
#define MOST_CELLS (16u << 20)
#define MOST_BYTES (256u << 20)
/* More merged cells, or more that they hold for, are heeded no more: merges of one column may lie over each other. */
#define MOST_MERGED 100000
#define MOST_FILLED (1u << 20)

typedef struct {
  guint row, column;
  guint32 at; /* in the text */
} Cell;

/* A cell that holds for those below it. */
typedef struct {
  guint row, column, last;
} Merged;

struct _ExaCells {
  GString *text;  /* each ended by a NUL */
  GArray *cells;  /* Cell */
  GArray *merged; /* Merged */
  GArray *points; /* gboolean, of each column as far as one has a point: a number has one in its text */
  guint n_hidden;
  guint first_column, end_column; /* that hold anything */
};

ExaCells *
exa_cells_new (void)
{
  ExaCells *self = g_new0 (ExaCells, 1);

  self->text = g_string_new_len ("", 1);
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  self->merged = g_array_new (FALSE, FALSE, sizeof (Merged));
  self->points = g_array_new (FALSE, TRUE, sizeof (gboolean));
  self->first_column = G_MAXUINT;
  return self;
}

void
exa_cells_free (ExaCells *self)
{
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_array_unref (self->cells);
  g_array_unref (self->merged);
  g_array_unref (self->points);
  g_free (self);
}

gboolean
exa_cells_add (ExaCells *self, guint row, guint column, const char *text, gsize length)
{
  Cell cell = {row, column, 0};

  while (length > 0 && g_ascii_isspace (*text)) {
    text++;
    length--;
  }
  while (length > 0 && g_ascii_isspace (text[length - 1]))
    length--;
  if (length == 0)
    return TRUE;
  if (self->cells->len == MOST_CELLS || self->text->len + length + 1 > MOST_BYTES)
    return FALSE;
  cell.at = (guint32)self->text->len;
  g_string_append_len (self->text, text, (gssize)length);
  g_string_append_c (self->text, '\0');
  g_array_append_val (self->cells, cell);
  self->first_column = MIN (self->first_column, column);
  self->end_column = MAX (self->end_column, column + 1);
  return TRUE;
}

void
exa_cells_merge_down (ExaCells *self, guint row, guint column, guint last)
{
  const Merged merged = {row, column, last};

  if (last > row && self->merged->len < MOST_MERGED)
    g_array_append_val (self->merged, merged);
}

void
exa_cells_note_point (ExaCells *self, guint column)
{
  if (self->points->len <= column)
    g_array_set_size (self->points, column + 1);
  g_array_index (self->points, gboolean, column) = TRUE;
}

void
exa_cells_hide (ExaCells *self, guint n)
{
  self->n_hidden += n;
}

guint
exa_cells_count (const ExaCells *self)
{
  return self->cells->len;
}

/* Rows without a cell are none; the next one stands behind a blank. */
static guint
count_rows (const ExaCells *self)
{
  guint n = 0;

  for (guint i = 0; i < self->cells->len; i++)
    n += i == 0 || g_array_index (self->cells, Cell, i).row != g_array_index (self->cells, Cell, i - 1).row;
  return n;
}

static void
fill_grid (const ExaCells *self, ExaSheet *sheet)
{
  guint row = 0, last = 0, n = self->end_column - self->first_column;

  for (guint i = 0; i < self->cells->len; i++) {
    const Cell *cell = &g_array_index (self->cells, Cell, i);

    if (i == 0 || cell->row != last) {
      ExaRowPlace place = {row, cell->row + 1, i > 0 && cell->row != last + 1};

      if (i == 0 || place.after_blank)
        g_array_append_val (sheet->places, place);
      row++;
      last = cell->row;
    }
    g_array_index (sheet->cells, guint32, (gsize)(row - 1) * n + cell->column - self->first_column) = cell->at;
  }
  sheet->end_row = row;
}

/* A figure that is merged over rows is theirs together, and none's alone. */
static gboolean
is_figure (const char *text)
{
  return exa_cell_kind_of (text, strlen (text)) == EXA_CELL_NUMBER && !exa_cell_is_year (text, strlen (text));
}

/* Fills what is merged with a cell above it. @rows: of the grid's rows, in which row of the spreadsheet each is. */
static void
fill_merged (const ExaCells *self, ExaSheet *sheet, const guint *rows)
{
  guint n = self->end_column - self->first_column;
  guint32 *grid = (guint32 *)sheet->cells->data;
  guint n_filled = 0;

  for (guint i = 0; i < self->merged->len && n_filled < MOST_FILLED; i++) {
    const Merged *merged = &g_array_index (self->merged, Merged, i);
    guint low = 0, high = sheet->end_row;
    guint32 at;

    if (merged->column < self->first_column || merged->column >= self->end_column)
      continue;
    while (low < high) {
      guint middle = (low + high) / 2;

      if (rows[middle] < merged->row)
        low = middle + 1;
      else
        high = middle;
    }
    if (low == sheet->end_row || rows[low] != merged->row)
      continue;
    at = grid[(gsize)low * n + merged->column - self->first_column];
    if (at == 0 || is_figure (self->text->str + at))
      continue;
    for (guint row = low + 1; row < sheet->end_row && rows[row] <= merged->last; row++, n_filled++) {
      guint32 *cell = &grid[(gsize)row * n + merged->column - self->first_column];

      *cell = *cell == 0 ? at : *cell;
    }
  }
}

/* In which row of the spreadsheet each row of the grid is. Transfer full. */
static guint *
list_rows (const ExaCells *self, guint n_rows)
{
  guint *rows = g_new (guint, n_rows);
  guint n = 0;

  for (guint i = 0; i < self->cells->len; i++) {
    guint row = g_array_index (self->cells, Cell, i).row;

    if (n == 0 || rows[n - 1] != row)
      rows[n++] = row;
  }
  return rows;
}

ExaSheet *
exa_cells_make_sheet (ExaCells *self, const ExaSheetTold *told, guint *line, GError **error)
{
  guint n_rows = count_rows (self), n = self->end_column - self->first_column;
  ExaSheet *sheet;

  *line = 0;
  if (n_rows == 0) {
    g_set_error_literal (error, EXA_SHEET_ERROR, EXA_SHEET_ERROR_EMPTY, _ ("the sheet is empty"));
    return NULL;
  }
  if ((guint64)n_rows * n > MOST_CELLS) {
    g_set_error (error, EXA_SHEET_ERROR, EXA_SHEET_ERROR_TOO_LARGE, _ ("the sheet is too large: %u rows of %u columns"),
                 n_rows, n);
    return NULL;
  }
  sheet = exa_sheet_alloc ();
  if (told != NULL)
    sheet->told = *told;
  sheet->dialect = exa_dialect_default ();
  sheet->dialect.n_columns = n;
  sheet->length = self->text->len;
  sheet->n_hidden = self->n_hidden;
  if (self->points->len > self->first_column)
    g_array_append_vals (sheet->points, &g_array_index (self->points, gboolean, self->first_column),
                         self->points->len - self->first_column);
  g_array_set_size (sheet->cells, n_rows * n);
  memset (sheet->cells->data, 0, (gsize)n_rows * n * sizeof (guint32));
  fill_grid (self, sheet);
  if (self->merged->len > 0) {
    g_autofree guint *rows = list_rows (self, n_rows);

    fill_merged (self, sheet, rows);
  }
  sheet->text = g_string_free (g_steal_pointer (&self->text), FALSE);
  return exa_sheet_finish (sheet, line, error);
}
