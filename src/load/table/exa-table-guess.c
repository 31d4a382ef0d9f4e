/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-guess.h"

#include "exa-column-header.h"
#include "exa-table-roles.h"
#include "exa-table-wholes.h"

#include <string.h>

/* A number with its sign, bound, currency or scale, but no year, which heads a column of a table over time. */
static gboolean
looks_like_number (const char *cell)
{
  return strpbrk (cell, "0123456789") != NULL && cell[strspn (cell, "0123456789.,'%+-<>=~$ kKMBT")] == '\0' &&
         !exa_date_looks_like_year (cell);
}

/* Whether @n numbers are the steps of a scale: 1, 2, 3 or 10, 20, 30. */
static gboolean
are_steps (const double *numbers, guint n)
{
  for (guint i = 2; i < n; i++)
    if (numbers[i] - numbers[i - 1] != numbers[1] - numbers[0])
      return FALSE;
  return n > 2 && numbers[1] != numbers[0];
}

/* The first row heads the table unless it has a number wherever the second one has, as a row of data would. */
static gboolean
has_header (const ExaGrid *grid)
{
  g_autofree double *numbers = g_new (double, exa_grid_n_columns (grid));
  guint n = 0;

  for (guint i = 0; i < exa_grid_n_columns (grid); i++) {
    const char *first = exa_grid_cell (grid, 0, i);
    const char *second = exa_grid_cell (grid, 1, i);

    if (!looks_like_number (second))
      continue;
    if (!looks_like_number (first))
      return TRUE;
    numbers[n++] = g_ascii_strtod (first, NULL);
  }
  return n == 0 || are_steps (numbers, n);
}

/* Whether the row under the header holds units: nothing else, no number, and one of them over a column of numbers. */
static gboolean
is_unit_row (const ExaGrid *grid, guint row)
{
  guint n_units = 0;

  if (row == 0 || row + 1 >= exa_grid_n_rows (grid))
    return FALSE;
  for (guint i = 0; i < exa_grid_n_columns (grid); i++) {
    const char *cell = exa_grid_cell (grid, row, i);
    gboolean numbers = looks_like_number (exa_grid_cell (grid, row + 1, i));
    const ExaUnit *unit;
    int exponent;
    gboolean is_unit =
        exa_unit_phrase_read (cell, exa_header_context (exa_grid_cell (grid, row - 1, i)), &unit, &exponent);

    if (looks_like_number (cell) || (numbers && *cell != '\0' && !is_unit))
      return FALSE;
    n_units += numbers && is_unit;
  }
  return n_units > 0;
}

static void
guess_columns (ExaTablePlan *plan, const ExaGrid *grid, ExaColumnEvidence *evidence, ExaTableWitness *file)
{
  for (guint i = 0; i < plan->n_columns; i++) {
    evidence[i] = exa_column_evidence_gather (grid, plan->n_headers, i);
    exa_table_witness_add (file, &evidence[i]);
  }
  for (guint i = 0; i < plan->n_columns; i++) {
    g_free (plan->columns[i].header);
    g_free (plan->columns[i].name);
    plan->columns[i] = exa_column_guess (grid, plan->n_headers, plan->unit_row, i, &evidence[i], file);
  }
}

/* Two columns that would have one name keep their units in it. */
static void
keep_names_apart (ExaTablePlan *plan)
{
  for (guint i = 0; i < plan->n_columns; i++)
    for (guint j = 0; j < plan->n_columns; j++) {
      ExaColumn *a = &plan->columns[i], *b = &plan->columns[j];

      if (i == j || strcmp (a->name, b->name) != 0 || strcmp (a->header, b->header) == 0)
        continue;
      g_free (a->name);
      a->name = g_strdup (a->header);
    }
}

ExaTablePlan *
exa_table_plan_guess (const ExaGrid *grid)
{
  ExaTablePlan *plan = exa_table_plan_new (exa_grid_n_columns (grid));
  g_autofree ExaColumnEvidence *evidence = g_new0 (ExaColumnEvidence, plan->n_columns);
  ExaTableWitness file = {0};
  ExaTableGuess guess = {grid, plan, evidence, 0};

  plan->n_headers = has_header (grid) ? 1 : 0;
  if (is_unit_row (grid, plan->n_headers))
    plan->unit_row = plan->n_headers++;
  guess.n_rows = exa_grid_n_rows (grid) - plan->n_headers;
  guess_columns (plan, grid, evidence, &file);
  exa_table_roles_find (&guess);
  exa_table_keys_find (&guess);
  exa_table_apart_find (&guess);
  keep_names_apart (plan);
  for (guint i = 0; i < plan->n_columns; i++) {
    ExaTableDoubt *doubt;

    plan->columns[i].of_whole = exa_table_is_of_whole (&guess, i);
    doubt = exa_table_doubt_find (&plan->columns[i], i, grid, plan->n_headers, &evidence[i], &file);
    if (doubt != NULL)
      g_ptr_array_add (plan->doubts, doubt);
  }
  return plan;
}
