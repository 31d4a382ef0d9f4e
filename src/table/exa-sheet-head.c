/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-frame.h"
#include "exa-repair.h"
#include "exa-unit.h"

#include <glib/gi18n.h>
#include <string.h>

/* Lines above a table, at the most, and rows of its header. */
#define MOST_TITLES  30
#define MOST_HEADERS 5
/* Rows below a header that are looked at. */
#define MOST_ROWS 50

/* Numbers can head columns when they count on: 1, 2, 3; a word over the first column names its rows, one over the last
 * their total. */
static gboolean
are_steps (const ExaFrame *frame, guint row)
{
  double before = 0, step = 0;
  guint n = 0;

  for (guint i = 0; row < frame->sheet->end_row && i < frame->n; i++) {
    const char *cell = exa_frame_get (frame, row, i);
    double is;

    if (frame->kinds[i] != EXA_CELL_NUMBER ||
        ((i == 0 || i + 1 == frame->n) && exa_cell_kind_of (cell, strlen (cell)) == EXA_CELL_WORD))
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

/* Reads "18-29", "65+", "< 18": a band of ages or sizes. @last: -1 of one that has no end. */
static gboolean
read_band (const char *cell, gint64 *first, gint64 *last)
{
  static const char *const to[] = {"-", "–", " - ", " – ", " to ", "~", "至", NULL};
  gboolean below = *cell == '<';
  char *end;

  cell += below;
  cell += strspn (cell, " ");
  if (!g_ascii_isdigit (*cell))
    return FALSE;
  *first = g_ascii_strtoll (cell, &end, 10);
  *last = -1;
  if (below) {
    *last = *first - 1;
    *first = 0;
    return *end == '\0';
  }
  if (strcmp (end, "+") == 0)
    return TRUE;
  for (guint i = 0; to[i] != NULL; i++)
    if (g_str_has_prefix (end, to[i]) && g_ascii_isdigit (end[strlen (to[i])])) {
      *last = g_ascii_strtoll (end + strlen (to[i]), &end, 10);
      return *end == '\0' && *last > *first;
    }
  return FALSE;
}

/* Bands can head columns when each begins where the one before ends: 18-29, 30-49, 50+. */
static gboolean
are_bands (const ExaFrame *frame, guint row)
{
  gint64 before = -1, first, last;
  guint n = 0;

  for (guint i = 0; row < frame->sheet->end_row && i < frame->n; i++) {
    if (frame->kinds[i] != EXA_CELL_NUMBER)
      continue;
    if (!read_band (exa_frame_get (frame, row, i), &first, &last) || (n > 0 && (before < 0 || first < before)) ||
        (n > 0 && first > before + 1))
      return FALSE;
    before = last;
    n++;
  }
  return n > 1;
}

/* "100m": a number and a letter, as one word. */
static gboolean
is_lettered (const char *cell)
{
  gsize n = strspn (cell, "0123456789");

  return n > 0 && g_ascii_isalpha (cell[n]) && cell[n + 1] == '\0';
}

/* Numbers of the row with the same letter behind each, "100m" and "200m", in columns of numbers that have none below.
 */
static guint
count_lettered (const ExaFrame *frame, guint row)
{
  guint end = MIN (frame->sheet->end_row, row + MOST_ROWS), n = 0;
  char letter = '\0';

  for (guint i = 0; i < frame->n; i++) {
    const char *cell = exa_frame_get (frame, row, i);
    guint below = row + 1;

    if (frame->kinds[i] != EXA_CELL_NUMBER || !is_lettered (cell))
      continue;
    while (below < end && !is_lettered (exa_frame_get (frame, below, i)))
      below++;
    if (below < end || (letter != '\0' && letter != cell[strlen (cell) - 1]))
      return 0;
    letter = cell[strlen (cell) - 1];
    n++;
  }
  return n > 1 ? n : 0;
}

/* Numbers of the row with a word to them, in columns of numbers that have none below. What begins as a figure and its
 * unit do, "12.5 est.", may be one: several of them are none. */
static guint
count_worded (const ExaFrame *frame, guint row)
{
  guint end = MIN (frame->sheet->end_row, row + MOST_ROWS), n = 0, n_figures = 0;

  for (guint i = 0; i < frame->n; i++) {
    const char *cell = exa_frame_get (frame, row, i);
    guint below = row + 1;

    if (frame->kinds[i] != EXA_CELL_NUMBER || exa_cell_kind_of (cell, strlen (cell)) != EXA_CELL_NUMBER ||
        exa_frame_is_time_above (frame, i, cell) || !exa_cell_is_worded (cell))
      continue;
    while (below < end && !exa_cell_is_worded (exa_frame_get (frame, below, i)))
      below++;
    if (below == end && g_ascii_isdigit (*cell) && cell[strspn (cell, "0123456789.,")] == ' ')
      n_figures++;
    else
      n += below == end;
  }
  return n_figures > 1 ? n + n_figures : n;
}

/* @doubtful: (out): its figures could be those of a row. */
static gboolean
is_header (const ExaFrame *frame, guint row, gboolean *doubtful)
{
  ExaLook look = exa_frame_look (frame, row);
  guint n_worded;

  *doubtful = FALSE;
  if (frame->n_values == 0)
    return exa_frame_is_full (frame, row) || row + 1 == frame->sheet->end_row;
  if (exa_frame_are_written_years (frame, row) && !exa_frame_are_written_years (frame, row + 1))
    return TRUE;
  /* "GDP 2021 (USD bn)" and "3Q23" begin as figures do, but no figure of their column has a word. */
  n_worded = count_worded (frame, row) + count_lettered (frame, row);
  look.n_match -= n_worded;
  look.n_other += n_worded;
  if (look.n_match > 0)
    return look.n_other >= look.n_match || (are_bands (frame, row) && !are_bands (frame, row + 1)) ||
           (look.n_year == 0 && are_steps (frame, row) && !are_steps (frame, row + 1)) ||
           (exa_frame_are_heads (frame, row, doubtful) && !(*doubtful && are_steps (frame, row + 1)));
  return look.n_other > 0 || (look.n_year > 0 && exa_frame_are_years_above (frame, row));
}

/* Whether the last column holds nothing in the rows below @row. */
static gboolean
is_last_empty (const ExaFrame *frame, guint row)
{
  for (guint i = row + 1; i < MIN (frame->sheet->end_row, row + MOST_ROWS); i++)
    if (*exa_frame_get (frame, i, frame->n - 1) != '\0')
      return FALSE;
  return TRUE;
}

/* Makes a header of an odd record at the top, where it can be one. */
static gboolean
mend_header (ExaFrame *frame, guint row, ExaOddRecord *odd)
{
  ExaSheet *sheet = frame->sheet;
  const ExaOdd mended = {.line = odd->line, .fate = EXA_ODD_REPAIRED, .start = odd->start, .end = odd->end};
  g_autoptr (GPtrArray) cells = NULL;
  gboolean doubtful;
  ExaLook look;

  if (row + 1 >= sheet->end_row || exa_frame_find_odd (frame, row + 1) != NULL || is_header (frame, row + 1, &doubtful))
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

/* Whether the row says something of the table, "Last updated:,2025-09-18,,", and is no header of two rows: a blank line
 * parts it, and others like it, from the header, or a colon says so. */
static gboolean
is_remark (const ExaFrame *frame, guint row)
{
  const char *first = exa_frame_get (frame, row, 0);
  guint next = row + 1, end = MIN (frame->sheet->end_row, row + MOST_TITLES);

  if (!exa_frame_is_pair (frame, row))
    return FALSE;
  while (next < end && exa_frame_find_odd (frame, next) == NULL && !exa_frame_is_after_blank (frame, next) &&
         (exa_frame_is_pair (frame, next) || exa_frame_look (frame, next).n_filled == 1))
    next++;
  if (next == end || (*exa_frame_get (frame, next, 0) == '\0' && exa_frame_find_odd (frame, next) == NULL))
    return FALSE;
  return exa_frame_is_after_blank (frame, next) || g_str_has_suffix (first, ":") || g_str_has_suffix (first, "：");
}

/* Whether the row is a remark that a program writes above a header, whatever marks stand in it: "# 2026; provisional".
 * Between them may be lines that do not fit. A header that begins so itself, "#Name", stands above data. */
static gboolean
is_comment (const ExaFrame *frame, guint row)
{
  guint next = row, end = MIN (frame->sheet->end_row, row + MOST_TITLES);
  gboolean doubtful;

  while (next < end && (exa_frame_find_odd (frame, next) != NULL ||
                        (*exa_frame_get (frame, next, 0) == '#' && strlen (exa_frame_get (frame, next, 0)) > 1)))
    next++;
  return next > row && next + 1 < end && frame->n_values > 0 && is_header (frame, next, &doubtful);
}

/* "GWh", "(GWh)", "[%]". */
static gboolean
is_unit (const char *cell)
{
  gsize length = strlen (cell);

  if (length > 2 && ((*cell == '(' && cell[length - 1] == ')') || (*cell == '[' && cell[length - 1] == ']')))
    return TRUE;
  return exa_unit_is_known (cell);
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

/* Whether the row says something of the table, and the one below it is its header. */
static gboolean
is_full_title (ExaFrame *frame, guint row)
{
  gboolean doubtful, open;

  if (!exa_frame_is_full_title (frame, row, &doubtful) || !is_header (frame, row + 1, &open) ||
      goes_on (frame, row, row + 1) || is_row_of_units (frame, row + 1))
    return FALSE;
  frame->sheet->title_in_doubt = doubtful;
  return TRUE;
}

/* Whether the row is a line above the table: no record of it, or only the first of many cells is filled. */
static gboolean
is_title (ExaFrame *frame, guint row)
{
  ExaOddRecord *odd = exa_frame_find_odd (frame, row);
  ExaLook look;

  if (odd != NULL)
    return !mend_header (frame, row, odd);
  if (is_remark (frame, row) || is_comment (frame, row))
    return TRUE;
  if (is_full_title (frame, row))
    return TRUE;
  look = exa_frame_look (frame, row);
  if (look.n_filled > 1 || *exa_frame_get (frame, row, 0) == '\0' || row + 1 >= frame->sheet->end_row)
    return FALSE;
  look = exa_frame_look (frame, row + 1);
  return frame->n > 2 || (frame->n == 2 && (look.n_other > 0 || (look.n_year > 0 && look.n_match == 0)));
}

/* Whether the row holds nothing but times, each below what they are times of: "Revenue" above 2023 and 2024. */
static gboolean
is_row_of_times (const ExaFrame *frame, guint row)
{
  ExaLook look = exa_frame_look (frame, row);

  return look.n_year > 1 && look.n_filled == look.n_year && look.n_match == 0 && exa_frame_are_years_above (frame, row);
}

/* The last row of the header that begins at @first. */
static guint
find_last_header (const ExaFrame *frame, guint first)
{
  guint row = first;

  while (row + 1 < frame->sheet->end_row && row - first + 1 < MOST_HEADERS && frame->n_values > 0 &&
         exa_frame_find_odd (frame, row + 1) == NULL) {
    ExaLook look = exa_frame_look (frame, row + 1);

    if (look.n_match > 0 || (look.n_other == 0 && !is_row_of_times (frame, row + 1)))
      break;
    if (!goes_on (frame, row, row + 1) && !is_row_of_units (frame, row + 1))
      break;
    row++;
  }
  return row;
}

/* Adds what the row says of a column to its name, unless it is one cell with the one above; a cell
 * left empty by a merged one above others is as its left neighbour, but for a text so long that a small file could fill
 * the memory with it. */
static void
add_name (const ExaFrame *frame, GString *name, guint row, guint column, gboolean merged)
{
  const char *cell = exa_frame_get (frame, row, column);

  if (*cell != '\0' && name->len > 0 && cell == exa_frame_get (frame, row - 1, column))
    return;
  while (merged && *cell == '\0' && column > 0) {
    cell = exa_frame_get (frame, row, --column);
    if (strlen (cell) > EXA_SHEET_MOST_MERGED)
      return;
  }
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

  sheet->header_line = exa_sheet_find_line (sheet, first);
  sheet->header_end = exa_sheet_find_line (sheet, last);
  sheet->header = g_new0 (char *, frame->n);
  for (guint i = 0; i < frame->n; i++) {
    GString *name = g_string_new (NULL);
    const char *unit = units ? exa_frame_get (frame, last, i) : "";

    for (guint row = first; row <= last_name; row++)
      add_name (frame, name, row, i, row < last_name);
    /* "2,021" and "2021.0"; a mark stays, for a note may say what it means. */
    if (first == last && g_ascii_isdigit (name->str[name->len > 0 ? name->len - 1 : 0]) && name->len > 4 &&
        exa_frame_read_year (name->str) > 0 && exa_frame_are_written_years (frame, first))
      g_string_printf (name, "%u", exa_frame_read_year (name->str));
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

/* Where the data begin below a header that ends at @last: behind the line below it, if there is one, which Markdown
 * writes without crosses. */
static void
take_rule (const ExaFrame *frame, guint last)
{
  ExaSheet *sheet = frame->sheet;
  gboolean ruled = last + 1 < sheet->end_row && is_ruled (frame, last + 1), crossed = FALSE;

  for (guint i = 0; ruled && i < frame->n; i++)
    crossed |= strchr (exa_frame_get (frame, last + 1, i), '+') != NULL;
  sheet->markdown = ruled && !crossed && sheet->dialect.delimiter == '|';
  sheet->first_row = last + (ruled ? 2 : 1);
}

/* Makes a header of the odd record in the row, which is told to be one. FALSE where its cells are not those of it. */
static gboolean
take_odd_header (ExaFrame *frame, guint row)
{
  ExaSheet *sheet = frame->sheet;
  ExaOddRecord *odd = exa_frame_find_odd (frame, row);
  g_autoptr (GPtrArray) cells = NULL;
  ExaOdd mended;

  if (odd == NULL)
    return TRUE;
  cells = exa_repair_header (&sheet->dialect, sheet->text, odd->start, odd->end, is_last_empty (frame, row));
  if (cells == NULL)
    return FALSE;
  mended = (ExaOdd){.line = odd->line, .fate = EXA_ODD_REPAIRED, .start = odd->start, .end = odd->end};
  exa_sheet_set_row (sheet, row, cells);
  odd->repaired = TRUE;
  g_array_append_val (sheet->odds, mended);
  return TRUE;
}

/* The header in the lines that a person said. FALSE with @error where there is none. */
static gboolean
find_told_header (ExaFrame *frame, GError **error)
{
  ExaSheet *sheet = frame->sheet;
  const ExaSheetTold *told = &sheet->told;
  guint row = 0, last;

  while (row < sheet->end_row && exa_sheet_find_line (sheet, row) < told->first)
    exa_frame_add_line (frame, sheet->titles, row++);
  last = row;
  while (last < sheet->end_row && exa_sheet_find_line (sheet, last) <= told->last)
    last++;
  for (guint i = row; i < last; i++)
    if (!take_odd_header (frame, i))
      last = row;
  if (row == last) {
    g_set_error (error, EXA_SHEET_ERROR, EXA_SHEET_ERROR_TOLD, _ ("line %u is no header of its columns"), told->first);
    return FALSE;
  }
  take_header (frame, row, last - 1);
  take_rule (frame, last - 1);
  return TRUE;
}

gboolean
exa_frame_find_top (ExaFrame *frame, GError **error)
{
  ExaSheet *sheet = frame->sheet;
  guint row = 0, last;

  if (sheet->told.header && sheet->told.first > 0)
    return find_told_header (frame, error);
  while (row < MIN (sheet->end_row, MOST_TITLES) && is_title (frame, row))
    exa_frame_add_line (frame, sheet->titles, row++);
  if (row == sheet->end_row || row == MOST_TITLES) {
    g_ptr_array_set_size (sheet->titles, 0);
    return TRUE;
  }
  sheet->first_row = row;
  if (sheet->told.header || !is_header (frame, row, &sheet->header_in_doubt))
    return TRUE;
  last = find_last_header (frame, row);
  take_header (frame, row, last);
  take_rule (frame, last);
  return TRUE;
}
