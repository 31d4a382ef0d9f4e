/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-repair.h"
#include "exa-sheet-private.h"

#include <string.h>

/* Rows that shapes are learnt from. */
#define MOST_LEARNT 600
/* Records that are repaired; of more, something is wrong with the whole. */
#define MOST_REPAIRED 20000

static gboolean
is_odd (const ExaSheet *self, guint row, guint *next)
{
  while (*next < self->records->len && g_array_index (self->records, ExaOddRecord, *next).row < row)
    (*next)++;
  return *next < self->records->len && g_array_index (self->records, ExaOddRecord, *next).row == row;
}

static guint
count_filled (const ExaSheet *self, guint row)
{
  guint n = 0;

  for (guint i = 0; i < self->dialect.n_columns; i++)
    n += *exa_sheet_at (self, row, i) != '\0';
  return n;
}

/* Where the first rows that no blank line parts end: behind it may be another table. Lines above the table are no
 * rows. */
static guint
find_block_end (const ExaSheet *self)
{
  for (guint i = 0; i < self->places->len; i++) {
    const ExaRowPlace *place = &g_array_index (self->places, ExaRowPlace, i);
    guint n_rows = 0, next = 0;

    if (!place->after_blank)
      continue;
    for (guint row = 0; row < place->row && n_rows < 3; row++)
      n_rows += !is_odd (self, row, &next) && count_filled (self, row) >= MIN (self->dialect.n_columns, 2);
    if (n_rows == 3)
      return place->row;
  }
  return self->end_row;
}

ExaShapes **
exa_sheet_learn_shapes (const ExaSheet *self)
{
  guint n = self->dialect.n_columns;
  ExaShapes **shapes = g_new0 (ExaShapes *, n);
  guint end = find_block_end (self), next = 0;
  /* Of few rows the first half may all be header. */
  guint from = end <= 5 ? (end + 1) / 2 : MIN (end / 2, 8), step = MAX (1, (end - from) / MOST_LEARNT);

  for (guint i = 0; i < n; i++)
    shapes[i] = exa_shapes_new ();
  for (guint row = from; row < end; row += step) {
    if (is_odd (self, row, &next) || count_filled (self, row) < MIN (n, 2))
      continue;
    for (guint i = 0; i < n; i++) {
      const char *cell = exa_sheet_at (self, row, i);

      exa_shapes_add (shapes[i], cell, strlen (cell));
    }
  }
  return shapes;
}

void
exa_shapes_free_all (ExaShapes **shapes, guint n)
{
  for (guint i = 0; i < n; i++)
    exa_shapes_free (shapes[i]);
  g_free (shapes);
}

void
exa_sheet_set_row (ExaSheet *self, guint row, const GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++) {
    guint32 at = (guint32)self->extra->len | EXA_CELL_IN_EXTRA;

    g_array_index (self->cells, guint32, (gsize)row * cells->len + i) = at;
    g_string_append_len (self->extra, cells->pdata[i], (gssize)strlen (cells->pdata[i]) + 1);
  }
}

/* Takes the odd rows that no repair made good out of the grid. */
static void
compact (ExaSheet *self)
{
  gsize width = self->dialect.n_columns * sizeof (guint32);
  guint to = self->first_row, next = 0, n = 0;

  for (guint row = self->first_row; row < self->end_row; row++) {
    while (n < self->odds->len && g_array_index (self->odds, ExaOdd, n).row < row)
      n++; /* of the header */
    if (n < self->odds->len && g_array_index (self->odds, ExaOdd, n).row == row)
      g_array_index (self->odds, ExaOdd, n++).row = to - self->first_row;
    if (is_odd (self, row, &next) && !g_array_index (self->records, ExaOddRecord, next).repaired)
      continue;
    if (to != row)
      memcpy (self->cells->data + to * width, self->cells->data + row * width, width);
    to++;
  }
  self->end_row = to;
}

/* The cells of the record from @start to @end as they stand there. */
static GPtrArray *
read_as_is (const ExaSheet *self, gsize start, gsize end)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (ExaToken));
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);

  exa_lexer_read (&self->dialect, EXA_QUOTES_LENIENT, self->text, end, start, tokens);
  for (guint i = 0; i < tokens->len; i++)
    g_ptr_array_add (cells, exa_lexer_dup (&self->dialect, self->text, &g_array_index (tokens, ExaToken, i)));
  return cells;
}

static gboolean
is_same (const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (strcmp (a->pdata[i], b->pdata[i]) != 0)
      return FALSE;
  return TRUE;
}

/* What a person said the record is read as, into @cells, NULL where it is left out. FALSE where nothing was said that
 * can be: the cells are as many as the columns. */
static gboolean
read_told (const ExaSheet *self, const ExaOddRecord *record, GPtrArray **cells)
{
  g_autofree char *line = g_strndup (self->text + record->start, record->end - record->start), *said = NULL;
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (ExaToken));
  gsize length;
  const char *told = exa_sheet_told_find_mended (&self->told, line, &length);

  *cells = NULL;
  if (told == NULL || length == 0)
    return told != NULL;
  said = g_strndup (told, length);
  exa_lexer_read (&self->dialect, EXA_QUOTES_LENIENT, said, length, 0, tokens);
  if (tokens->len != self->dialect.n_columns)
    return FALSE;
  *cells = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < tokens->len; i++)
    g_ptr_array_add (*cells, exa_lexer_dup (&self->dialect, said, &g_array_index (tokens, ExaToken, i)));
  return TRUE;
}

void
exa_sheet_mend (ExaSheet *self, ExaShapes *const *shapes)
{
  guint n_repaired = 0;

  for (guint i = 0; i < self->records->len; i++) {
    ExaOddRecord *record = &g_array_index (self->records, ExaOddRecord, i);
    g_autoptr (GPtrArray) as_is = NULL, cells = NULL;
    ExaOdd odd = {.line = record->line,
                  .fate = EXA_ODD_SET_APART,
                  .row = record->row,
                  .start = record->start,
                  .end = record->end};

    if (record->row < self->first_row || record->row >= self->end_row || record->again)
      continue;
    as_is = read_as_is (self, record->start, record->end);
    odd.told = read_told (self, record, &cells);
    if (!odd.told && n_repaired < MOST_REPAIRED)
      cells = exa_repair_record (&self->dialect, self->text, record->start, record->end, shapes);
    /* A record that is only suspected needs no other reading. */
    if (!odd.told && cells == NULL && as_is->len == self->dialect.n_columns && !record->unclosed)
      cells = g_ptr_array_ref (as_is);
    if (cells != NULL) {
      exa_sheet_set_row (self, record->row, cells);
      record->repaired = TRUE;
      odd.fate = EXA_ODD_REPAIRED;
      n_repaired++;
    }
    if (odd.told || cells == NULL || !is_same (cells, as_is))
      g_array_append_val (self->odds, odd);
  }
  compact (self);
}

/* --- what a person is asked --- */

char *
exa_sheet_dup_odd (const ExaSheet *self, guint n)
{
  const ExaOdd *odd = &g_array_index (self->odds, ExaOdd, n);

  return g_strndup (self->text + odd->start, odd->end - odd->start);
}

GPtrArray *
exa_sheet_read_odd (const ExaSheet *self, guint n)
{
  const ExaOdd *odd = &g_array_index (self->odds, ExaOdd, n);
  GPtrArray *cells = read_as_is (self, odd->start, odd->end);

  if (self->first_column < cells->len)
    g_ptr_array_remove_range (cells, 0, self->first_column);
  return cells;
}

GPtrArray *
exa_sheet_offer_odd (const ExaSheet *self, guint n)
{
  const ExaOdd *odd = &g_array_index (self->odds, ExaOdd, n);
  guint width = self->dialect.n_columns, step = MAX (1, (self->end_row - self->first_row) / MOST_LEARNT);
  ExaShapes **shapes = g_new0 (ExaShapes *, width);
  GPtrArray *readings;

  for (guint i = 0; i < width; i++) {
    shapes[i] = exa_shapes_new ();
    for (guint row = self->first_row; row < self->end_row; row += step)
      exa_shapes_add (shapes[i], exa_sheet_at (self, row, i), strlen (exa_sheet_at (self, row, i)));
  }
  readings = exa_repair_offer (&self->dialect, self->text, odd->start, odd->end, shapes);
  exa_shapes_free_all (shapes, width);
  return readings;
}

/* Appends the cell with quotes around it, where it needs them. */
static void
write_cell (const ExaDialect *dialect, const char *cell, GString *line)
{
  char quote = dialect->quote;
  gboolean needs = *cell == '\0' ? dialect->collapsed : strchr (cell, dialect->delimiter) != NULL || *cell == quote;

  if (!needs || quote == EXA_QUOTE_NONE) {
    g_string_append (line, cell);
    return;
  }
  g_string_append_c (line, quote);
  for (const char *p = cell; *p != '\0'; p++) {
    if (*p == quote || (*p == '\\' && dialect->escape == EXA_ESCAPE_BACKSLASH))
      g_string_append_c (line, dialect->escape == EXA_ESCAPE_BACKSLASH ? '\\' : quote);
    g_string_append_c (line, *p);
  }
  g_string_append_c (line, quote);
}

char *
exa_sheet_write_line (const ExaSheet *self, const GPtrArray *cells)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < cells->len; i++) {
    if (i > 0)
      g_string_append_c (line, self->dialect.delimiter);
    write_cell (&self->dialect, cells->pdata[i], line);
  }
  return g_string_free (line, FALSE);
}
