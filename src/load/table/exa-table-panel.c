/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows whose names are made of other columns: "Microsoft A100 through Q1 2022" of an owner, a chip and a date. */
#include "exa-table-roles.h"

#include <string.h>

#include "exa-column-header.h"

/* How often, on average, what the names are made of repeats. */
#define LEAST_REPEATS 3

/* Whether the name of nearly every row holds what @column says. */
static gboolean
is_in_names (const ExaTableGuess *guess, guint column)
{
  guint n = 0;

  for (guint row = 0; row < guess->n_rows; row++) {
    const char *cell = exa_table_guess_cell (guess, row, column);
    n += *cell != '\0' && strstr (exa_table_guess_cell (guess, row, guess->plan->name), cell) != NULL;
  }
  return n * 10 >= guess->n_rows * 9;
}

static gboolean
repeats (const ExaTableGuess *guess, guint column)
{
  const ExaColumnEvidence *evidence = &guess->evidence[column];

  return evidence->n_distinct > 1 && evidence->n_distinct * LEAST_REPEATS <= guess->n_rows;
}

/* The last column of dates that come again and again. */
static guint
find_date (const ExaTableGuess *guess)
{
  for (guint i = guess->plan->n_columns; i > 0; i--)
    if (guess->plan->columns[i - 1].kind == EXA_COLUMN_DATES && repeats (guess, i - 1))
      return i - 1;
  return EXA_NO_COLUMN;
}

/* Whether no two rows are the same by these columns; @second may be EXA_NO_COLUMN. */
static gboolean
tell_apart (const ExaTableGuess *guess, guint first, guint second, guint date)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint row = 0; row < guess->n_rows; row++)
    if (!g_hash_table_add (seen, g_strjoin ("\x1f", exa_table_guess_cell (guess, row, first),
                                            exa_table_guess_cell (guess, row, second),
                                            exa_table_guess_cell (guess, row, date), NULL)))
      return FALSE;
  return TRUE;
}

/* Names of an id, "Series F", that do not say whose they are. */
static void
find_owner (ExaTableGuess *guess)
{
  static const char *const ids[] = {"id", NULL};
  ExaTablePlan *plan = guess->plan;

  if (plan->owner != EXA_NO_COLUMN && exa_header_has (plan->columns[plan->name].header, ids) &&
      !is_in_names (guess, plan->owner))
    plan->second = plan->owner;
}

void
exa_table_panel_find (ExaTableGuess *guess)
{
  ExaTablePlan *plan = guess->plan;
  guint parts[2] = {EXA_NO_COLUMN, EXA_NO_COLUMN}, n = 0, date = find_date (guess);

  if (plan->name == EXA_NO_COLUMN || plan->form != EXA_TABLE_THINGS)
    return;
  find_owner (guess);
  if (date == EXA_NO_COLUMN || guess->told.name != EXA_NO_COLUMN)
    return;
  for (guint i = 0; i < plan->n_columns && n < G_N_ELEMENTS (parts); i++)
    if (i != plan->name && exa_table_guess_is_text (guess, i) && repeats (guess, i) && is_in_names (guess, i))
      parts[n++] = i;
  if (n == 0 || !tell_apart (guess, parts[0], parts[1], date))
    return;
  plan->name = parts[0];
  plan->second = parts[1];
  plan->date = date;
  plan->form = EXA_TABLE_THINGS_OVER_TIME;
}
