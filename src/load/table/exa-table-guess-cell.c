/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cells that a table is guessed from, for all who guess. */
#include "exa-table-roles.h"

const char *
exa_table_guess_cell (const ExaTableGuess *guess, guint row, guint column)
{
  return column != EXA_NO_COLUMN ? exa_grid_cell (guess->grid, guess->plan->n_headers + row, column) : "";
}

gboolean
exa_table_guess_is_text (const ExaTableGuess *guess, guint column)
{
  return guess->plan->columns[column].kind == EXA_COLUMN_TEXT &&
         guess->evidence[column].n_links * 2 < guess->evidence[column].n_filled;
}
