/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cells that a table is guessed from, for all who guess. */
#include "exa-table-roles.h"

/* Rows that tell whether numbers go one way. */
#define MOST_LOOKED 400

const char *
exa_table_guess_cell (const ExaTableGuess *guess, guint row, guint column)
{
  return column != EXA_NO_COLUMN ? exa_grid_cell (guess->grid, guess->plan->n_headers + row, column) : "";
}

gboolean
exa_table_guess_read (const ExaTableGuess *guess, guint row, guint column, ExaQuantity *q)
{
  const ExaColumn *self = &guess->plan->columns[column];
  const char *cell = exa_table_guess_cell (guess, row, column);
  const ExaUnit *unit;

  return !exa_cell_is_missing (cell) && exa_column_read (self, cell, q, &unit) &&
         exa_unit_comparable (unit, self->cells.unit);
}

gboolean
exa_table_guess_is_text (const ExaTableGuess *guess, guint column)
{
  return guess->plan->columns[column].kind == EXA_COLUMN_TEXT &&
         guess->evidence[column].n_links * 2 < guess->evidence[column].n_filled;
}

gboolean
exa_table_guess_is_called (const ExaTableGuess *guess, guint column, const char *const *words)
{
  g_autofree char *lower = g_utf8_strdown (guess->plan->columns[column].header, -1);

  return g_strv_contains (words, g_strdelimit (lower, "_-.", ' '));
}

guint
exa_table_guess_find_called (const ExaTableGuess *guess, const char *const *words, gboolean text)
{
  for (guint i = 0; i < guess->plan->n_columns; i++)
    if (exa_table_guess_is_called (guess, i, words) && guess->plan->columns[i].kind != EXA_COLUMN_EMPTY &&
        (!text || exa_table_guess_is_text (guess, i)))
      return i;
  return EXA_NO_COLUMN;
}

gboolean
exa_table_guess_is_sweep (const ExaTableGuess *guess, guint column, gboolean up)
{
  const guint n = MIN (guess->n_rows, MOST_LOOKED);
  double before = 0, value;
  int direction = 0;

  for (guint row = 0; row < n; row++, before = value) {
    int way;

    if (!exa_cell_read_plain (&guess->plan->columns[column].cells, exa_table_guess_cell (guess, row, column), &value))
      return FALSE;
    way = (value > before) - (value < before);
    if (row > 0 && (way == 0 || (row > 1 && way != direction) || (up && way < 0)))
      return FALSE;
    direction = row > 0 ? way : 0;
  }
  return n > 2;
}
