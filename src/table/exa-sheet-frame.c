/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-frame.h"
#include "exa-repair.h"
#include "exa-unit.h"

#include <string.h>

/* Lines above a table, at the most, and rows of its header. */
#define MOST_TITLES  30
#define MOST_HEADERS 5
/* Rows that are looked at for years. */
#define MOST_YEARS 50

/* Whether the cell is a time above a column of none: the name of a column of a table over time. */
static gboolean
is_time_above (const ExaFrame *frame, guint column, const char *cell)
{
  gsize length = strlen (cell);

  if (exa_cell_is_year (cell, length))
    return !frame->yearly[column];
  return frame->kinds[column] == EXA_CELL_NUMBER && exa_cell_kind_of (cell, length) == EXA_CELL_DATE;
}

ExaLook
exa_frame_look (const ExaFrame *frame, guint row)
{
  ExaLook look = {0};

  for (guint i = 0; i < frame->n; i++) {
    const char *cell = exa_frame_get (frame, row, i);
    gsize length = strlen (cell);
    ExaCellKind kind = exa_cell_kind_of (cell, length);

    look.n_filled += length > 0;
    if (!exa_cell_kind_is_value (frame->kinds[i]) || kind == EXA_CELL_EMPTY)
      continue;
    if (is_time_above (frame, i, cell))
      look.n_year++;
    else if (exa_cell_kind_is_value (kind))
      look.n_match++;
    else
      look.n_other++;
  }
  return look;
}

static void
find_years (ExaFrame *frame)
{
  const ExaSheet *sheet = frame->sheet;
  guint from = MIN (sheet->end_row / 2, 8);

  for (guint i = 0; i < frame->n; i++) {
    guint n_years = 0, n_filled = 0;

    for (guint row = from; row < MIN (sheet->end_row, from + MOST_YEARS); row++) {
      const char *cell = exa_frame_get (frame, row, i);

      n_filled += *cell != '\0';
      n_years += exa_cell_is_year (cell, strlen (cell));
    }
    frame->has_years[i] = n_years > 0;
    frame->yearly[i] = n_years * 2 > n_filled;
  }
}

ExaOddRecord *
exa_frame_find_odd (const ExaFrame *frame, guint row)
{
  GArray *records = frame->sheet->records;
  guint low = 0, high = records->len;

  while (low < high) {
    guint middle = (low + high) / 2;

    if (g_array_index (records, ExaOddRecord, middle).row < row)
      low = middle + 1;
    else
      high = middle;
  }
  if (low == records->len || g_array_index (records, ExaOddRecord, low).row != row)
    return NULL;
  return &g_array_index (records, ExaOddRecord, low);
}

/* Numbers can head columns when they count on: 1, 2, 3. */
static gboolean
are_steps (const ExaFrame *frame, guint row)
{
  double before = 0, step = 0;
  guint n = 0;

  for (guint i = 0; i < frame->n; i++) {
    const char *cell = exa_frame_get (frame, row, i);
    double is;

    if (frame->kinds[i] != EXA_CELL_NUMBER)
      continue;
    if (*cell == '\0' || cell[strspn (cell, "0123456789.")] != '\0')
      return FALSE;
    is = g_ascii_strtod (cell, NULL);
    if (n == 1)
      step = is - before;
    else if (n > 1 && is - before != step)
      return FALSE;
    before = is;
    n++;
  }
  return n > 2 && step != 0;
}

/* Whether years of the row stand above columns that have none, or follow each other. */
static gboolean
are_years_of_header (const ExaFrame *frame, guint row)
{
  guint n_new = 0, n_years = 0;

  for (guint i = 0; i < frame->n; i++) {
    const char *cell = exa_frame_get (frame, row, i);

    if (!is_time_above (frame, i, cell))
      continue;
    n_years++;
    n_new += !frame->has_years[i] || !exa_cell_is_year (cell, strlen (cell));
  }
  return n_years > 0 && (n_new == n_years || n_years > 2);
}

static gboolean
has_all_names (const ExaFrame *frame, guint row)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < frame->n; i++)
    if (*exa_frame_get (frame, row, i) == '\0' || !g_hash_table_add (seen, (gpointer)exa_frame_get (frame, row, i)))
      return FALSE;
  return TRUE;
}

static gboolean
is_header (const ExaFrame *frame, guint row)
{
  ExaLook look = exa_frame_look (frame, row);

  if (frame->n_values == 0)
    return has_all_names (frame, row) || row + 1 == frame->sheet->end_row;
  if (look.n_match > 0)
    return look.n_other >= look.n_match ||
           (look.n_other == 0 && look.n_year == 0 && are_steps (frame, row) && !are_steps (frame, row + 1));
  return look.n_other > 0 || (look.n_year > 0 && are_years_of_header (frame, row));
}

/* Whether the last column holds nothing in the rows below @row. */
static gboolean
is_last_empty (const ExaFrame *frame, guint row)
{
  for (guint i = row + 1; i < MIN (frame->sheet->end_row, row + MOST_YEARS); i++)
    if (*exa_frame_get (frame, i, frame->n - 1) != '\0')
      return FALSE;
  return TRUE;
}

/* Makes a header of an odd record at the top, where it can be one. */
static gboolean
mend_header (ExaFrame *frame, guint row, ExaOddRecord *odd)
{
  ExaSheet *sheet = frame->sheet;
  const ExaOdd mended = {odd->line, EXA_ODD_REPAIRED};
  g_autoptr (GPtrArray) cells = NULL;
  ExaLook look;

  if (row + 1 >= sheet->end_row || exa_frame_find_odd (frame, row + 1) != NULL || is_header (frame, row + 1))
    return FALSE;
  cells = exa_repair_header (&sheet->dialect, sheet->text, odd->start, odd->end, is_last_empty (frame, row));
  if (cells == NULL)
    return FALSE;
  exa_sheet_set_row (sheet, row, cells);
  look = exa_frame_look (frame, row);
  if (look.n_match > 0 || (look.n_other == 0 && frame->n_values > 0))
    return FALSE;
  odd->repaired = TRUE;
  g_array_append_val (sheet->odds, mended);
  return TRUE;
}

void
exa_frame_add_line (const ExaFrame *frame, GPtrArray *lines, guint row)
{
  const ExaSheet *sheet = frame->sheet;
  const ExaOddRecord *odd = exa_frame_find_odd (frame, row);
  g_autoptr (GArray) tokens = NULL;

  if (odd == NULL) {
    g_ptr_array_add (lines, g_strdup (exa_frame_get (frame, row, 0)));
    return;
  }
  tokens = g_array_new (FALSE, FALSE, sizeof (ExaToken));
  exa_lexer_read (&sheet->dialect, EXA_QUOTES_LENIENT, sheet->text, odd->end, odd->start, tokens);
  if (tokens->len == 1)
    g_ptr_array_add (lines, exa_lexer_dup (&sheet->dialect, sheet->text, &g_array_index (tokens, ExaToken, 0)));
  else
    g_ptr_array_add (lines, g_strndup (sheet->text + odd->start, odd->end - odd->start));
}

/* Whether the row is a line above the table: no record of it, or only the first of many cells is filled. */
static gboolean
is_title (ExaFrame *frame, guint row)
{
  ExaOddRecord *odd = exa_frame_find_odd (frame, row);
  ExaLook look;

  if (odd != NULL)
    return !mend_header (frame, row, odd);
  look = exa_frame_look (frame, row);
  if (look.n_filled > 1 || *exa_frame_get (frame, row, 0) == '\0' || row + 1 >= frame->sheet->end_row)
    return FALSE;
  return frame->n > 2 || (frame->n == 2 && exa_frame_look (frame, row + 1).n_other > 0);
}

/* "GWh", "(GWh)", "[%]". */
static gboolean
is_unit (const char *cell)
{
  gsize length = strlen (cell);

  if (length > 2 && ((*cell == '(' && cell[length - 1] == ')') || (*cell == '[' && cell[length - 1] == ']')))
    return TRUE;
  return length > 0 && exa_unit_is_known (cell);
}

static gboolean
is_row_of_units (const ExaFrame *frame, guint row)
{
  guint n_units = 0;

  for (guint i = 0; i < frame->n; i++) {
    const char *cell = exa_frame_get (frame, row, i);

    if (!exa_cell_kind_is_value (frame->kinds[i]) || exa_cell_kind_of (cell, strlen (cell)) == EXA_CELL_EMPTY)
      continue;
    if (!is_unit (cell))
      return FALSE;
    n_units++;
  }
  return n_units > 0;
}

/* Whether the two rows say the same, or the upper one leaves room for the lower: cells are merged, or repeated. */
static gboolean
goes_on (const ExaFrame *frame, guint upper, guint lower)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean same = TRUE, room = FALSE;

  for (guint i = 0; i < frame->n; i++) {
    const char *above = exa_frame_get (frame, upper, i), *below = exa_frame_get (frame, lower, i);

    same &= strcmp (above, below) == 0;
    room |= *below != '\0' && (*above == '\0' || !g_hash_table_add (seen, (gpointer)above));
  }
  return same || room;
}

/* The last row of the header that begins at @first. */
static guint
find_last_header (const ExaFrame *frame, guint first)
{
  guint row = first;

  while (row + 1 < frame->sheet->end_row && row - first + 1 < MOST_HEADERS && frame->n_values > 0 &&
         exa_frame_find_odd (frame, row + 1) == NULL) {
    ExaLook look = exa_frame_look (frame, row + 1);

    if (look.n_match > 0 || look.n_other == 0)
      break;
    if (!goes_on (frame, row, row + 1) && !is_row_of_units (frame, row + 1))
      break;
    row++;
  }
  return row;
}

/* Adds what the row says of a column to its name; a cell left empty by a merged one above others is as its left
 * neighbour. */
static void
add_name (const ExaFrame *frame, GString *name, guint row, guint column, gboolean merged)
{
  const char *cell = exa_frame_get (frame, row, column);

  while (merged && *cell == '\0' && column > 0)
    cell = exa_frame_get (frame, row, --column);
  if (*cell != '\0' && name->len > 0)
    g_string_append_c (name, ' ');
  g_string_append (name, cell);
}

static void
take_header (ExaFrame *frame, guint first, guint last)
{
  ExaSheet *sheet = frame->sheet;
  gboolean units = last > first && is_row_of_units (frame, last);
  guint last_name = units ? last - 1 : last;

  sheet->header = g_new0 (char *, frame->n);
  for (guint i = 0; i < frame->n; i++) {
    GString *name = g_string_new (NULL);
    const char *unit = units ? exa_frame_get (frame, last, i) : "";

    for (guint row = first; row <= last_name; row++)
      add_name (frame, name, row, i, row < last_name);
    if (*unit == '(' || *unit == '[')
      g_string_append_printf (name, " %s", unit);
    else if (*unit != '\0' && is_unit (unit))
      g_string_append_printf (name, " (%s)", unit);
    sheet->header[i] = g_string_free (name, FALSE);
  }
}

/* A line drawn below a header: |---|:-:|. */
static gboolean
is_ruled (const ExaFrame *frame, guint row)
{
  gboolean ruled = FALSE;

  for (guint i = 0; i < frame->n; i++) {
    const char *cell = exa_frame_get (frame, row, i);

    if (cell[strspn (cell, "-=:+")] != '\0')
      return FALSE;
    ruled |= strlen (cell) > 2;
  }
  return ruled;
}

static void
find_top (ExaFrame *frame)
{
  ExaSheet *sheet = frame->sheet;
  guint row = 0, last;

  while (row < MIN (sheet->end_row, MOST_TITLES) && is_title (frame, row))
    exa_frame_add_line (frame, sheet->titles, row++);
  if (row == sheet->end_row || row == MOST_TITLES) {
    g_ptr_array_set_size (sheet->titles, 0);
    return;
  }
  sheet->first_row = row;
  if (!is_header (frame, row))
    return;
  last = find_last_header (frame, row);
  take_header (frame, row, last);
  sheet->first_row = last + 1 < sheet->end_row && is_ruled (frame, last + 1) ? last + 2 : last + 1;
}

void
exa_sheet_frame (ExaSheet *self, ExaShapes *const *shapes)
{
  guint n = self->dialect.n_columns;
  g_autofree ExaCellKind *kinds = g_new (ExaCellKind, n);
  g_autofree gboolean *has_years = g_new (gboolean, n), *yearly = g_new (gboolean, n);
  ExaFrame frame = {self, n, shapes, kinds, has_years, yearly, 0};

  for (guint i = 0; i < n; i++) {
    kinds[i] = exa_shapes_kind (shapes[i]);
    frame.n_values += exa_cell_kind_is_value (kinds[i]);
  }
  find_years (&frame);
  find_top (&frame);
  exa_frame_find_second_table (&frame);
  exa_frame_find_bottom (&frame);
}
