/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Years that head columns. */
#include "exa-frame.h"

#include <string.h>

/* Rows below a header that are looked at. */
#define MOST_ROWS 50

/* Whether a year stands in the column below @row. */
static gboolean
has_year_below (const ExaFrame *frame, guint row, guint column)
{
  for (guint i = row + 1; i < MIN (frame->sheet->end_row, row + MOST_ROWS); i++) {
    const char *cell = exa_frame_get (frame, i, column);

    if (exa_cell_is_year (cell, strlen (cell)))
      return TRUE;
  }
  return FALSE;
}

gboolean
exa_frame_are_years_above (const ExaFrame *frame, guint row)
{
  guint n_new = 0, n_years = 0;

  for (guint i = 0; i < frame->n; i++) {
    const char *cell = exa_frame_get (frame, row, i);

    if (!exa_frame_is_time_above (frame, i, cell))
      continue;
    n_years++;
    n_new += !exa_cell_is_year (cell, strlen (cell)) || !has_year_below (frame, row, i);
  }
  return n_new == n_years || n_years > 2;
}

guint
exa_frame_read_year (const char *cell)
{
  g_autofree char *text = g_strdup (cell);
  gsize length;

  if (strlen (text) == 5 && (text[1] == ',' || text[1] == '.'))
    memmove (text + 1, text + 2, strlen (text + 2) + 1);
  else if (g_str_has_suffix (text, ".0"))
    text[strlen (text) - 2] = '\0';
  for (length = strlen (text);
       length > 4 && (strchr ("*+ ", text[length - 1]) != NULL || (text[length - 1] & 0x80) != 0); length--)
    text[length - 1] = '\0';
  return exa_cell_is_year (text, strlen (text)) ? (guint)g_ascii_strtoull (text, NULL, 10) : 0;
}

gboolean
exa_frame_are_written_years (const ExaFrame *frame, guint row)
{
  guint before = 0, n = 0;
  gboolean rises = FALSE;

  for (guint i = 0; row < frame->sheet->end_row && i < frame->n; i++) {
    const char *cell = exa_frame_get (frame, row, i);
    guint year = exa_frame_read_year (cell);

    if (frame->kinds[i] != EXA_CELL_NUMBER || *cell == '\0')
      continue;
    if (year == 0 || frame->yearly[i] || year == before || (n > 1 && rises != (year > before)))
      return FALSE;
    rises = year > before;
    before = year;
    n++;
  }
  return n > 1;
}
