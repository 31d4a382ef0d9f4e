/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows that are the sums of others, whatever they are called. */
#include "exa-table-roles.h"

#include <math.h>
#include <string.h>

/* Of longer tables nobody writes sums between the rows without calling them so. */
#define MOST_ROWS 300
/* Fewer rows may add up by chance, and fewer columns, but for a first or last row of a table that has one. */
#define LEAST_PARTS   3
#define LEAST_COLUMNS 2
/* So do figures of few digits; more so where any run of rows will do. */
#define DIGITS_OF_ALL 3
#define DIGITS_OF_RUN 4

/* The figures of a table, row by row. */
typedef struct {
  guint n_rows, n_columns;
  double *values;   /* NAN where there is none; owned */
  guint8 *n_digits; /* in the cell; owned */
} Figures;

static guint8
count_digits (const char *cell)
{
  guint8 n = 0;

  for (const char *p = cell + strcspn (cell, "123456789"); *p != '\0' && n < 20; p++)
    n += g_ascii_isdigit (*p);
  return n;
}

/* Shares and ranks are not added. */
static gboolean
is_added (const ExaTablePlan *plan, guint column)
{
  const ExaUnit *unit = plan->columns[column].cells.unit;

  return exa_table_plan_holds_figures (plan, column) && !exa_unit_is_percent (unit) && !exa_table_is_rank (unit);
}

static Figures
read_figures (const ExaTableGuess *guess)
{
  const ExaTablePlan *plan = guess->plan;
  Figures self = {guess->n_rows, 0, NULL, NULL};
  guint at = 0;

  for (guint i = 0; i < plan->n_columns; i++)
    self.n_columns += is_added (plan, i);
  self.values = g_new (double, (gsize)self.n_rows *self.n_columns + 1);
  self.n_digits = g_new0 (guint8, (gsize)self.n_rows * self.n_columns + 1);
  for (guint row = 0; row < self.n_rows; row++)
    for (guint i = 0; i < plan->n_columns; i++) {
      const char *cell = exa_table_guess_cell (guess, row, i);
      const ExaUnit *unit;
      ExaQuantity q;

      if (!is_added (plan, i))
        continue;
      self.values[at] = NAN;
      if (!exa_cell_is_missing (cell) && exa_column_read (&plan->columns[i], cell, &q, &unit) && q.low == q.high &&
          exa_unit_comparable (unit, plan->columns[i].cells.unit)) {
        self.values[at] = q.low;
        self.n_digits[at] = count_digits (cell);
      }
      at++;
    }
  return self;
}

/* Whether the figures of @row are @sums, exactly, in most columns and in @least of them. */
static gboolean
is_sum (const Figures *self, guint row, const double *sums, guint least_digits, guint least)
{
  const double *values = self->values + row * self->n_columns;
  const guint8 *n_digits = self->n_digits + row * self->n_columns;
  guint n = 0, n_filled = 0;

  for (guint i = 0; i < self->n_columns; i++) {
    if (isnan (values[i]))
      continue;
    n_filled++;
    n += n_digits[i] >= least_digits && fabs (values[i] - sums[i]) <= 1e-9 * fabs (values[i]);
  }
  return n >= least && n * 2 > n_filled;
}

static void
add_row (const Figures *self, guint row, double *sums)
{
  for (guint i = 0; i < self->n_columns; i++) {
    double value = self->values[row * self->n_columns + i];

    sums[i] += isnan (value) ? 0 : value;
  }
}

/* Rows but @row that have a figure, of a table that has one column of them. */
static guint
count_others (const Figures *self, guint row)
{
  guint n = 0;

  for (guint i = 0; i < self->n_rows; i++)
    n += i != row && !isnan (self->values[i]) && self->values[i] != 0;
  return n;
}

/* Whether @row is the sum of all others, or of a run of rows just below or above it. */
static gboolean
find_sum (const Figures *self, guint row, const double *all)
{
  g_autofree double *sums = g_new0 (double, self->n_columns);
  guint n = 0;

  for (guint i = 0; i < self->n_columns; i++) {
    double value = self->values[row * self->n_columns + i];

    sums[i] = all[i] - (isnan (value) ? 0 : value);
  }
  if (self->n_rows > LEAST_PARTS && is_sum (self, row, sums, DIGITS_OF_ALL, LEAST_COLUMNS))
    return TRUE;
  if (self->n_columns < LEAST_COLUMNS)
    return count_others (self, row) >= LEAST_PARTS &&
           ((row + 1 == self->n_rows && is_sum (self, row, sums, DIGITS_OF_ALL, 1)) ||
            (row == 0 && is_sum (self, row, sums, DIGITS_OF_RUN, 1)));
  memset (sums, 0, self->n_columns * sizeof *sums);
  for (guint i = row + 1; i < self->n_rows; i++) {
    add_row (self, i, sums);
    if (++n >= LEAST_PARTS && is_sum (self, row, sums, DIGITS_OF_RUN, LEAST_COLUMNS))
      return TRUE;
  }
  memset (sums, 0, self->n_columns * sizeof *sums);
  n = 0;
  for (guint i = row; i > 0; i--) {
    add_row (self, i - 1, sums);
    if (++n >= LEAST_PARTS && is_sum (self, row, sums, DIGITS_OF_RUN, LEAST_COLUMNS))
      return TRUE;
  }
  return FALSE;
}

void
exa_table_sums_find (ExaTableGuess *guess)
{
  ExaTablePlan *plan = guess->plan;
  g_autofree double *all = NULL;
  Figures figures;

  if (plan->name == EXA_NO_COLUMN || plan->distinct != plan->name || guess->n_rows > MOST_ROWS ||
      plan->columns[plan->name].kind != EXA_COLUMN_TEXT)
    return;
  figures = read_figures (guess);
  all = g_new0 (double, figures.n_columns + 1);
  for (guint row = 0; row < figures.n_rows; row++)
    if (exa_table_plan_find_apart (plan, exa_table_guess_cell (guess, row, plan->name)) == NULL)
      add_row (&figures, row, all);
  for (guint row = 0; figures.n_columns > 0 && row < figures.n_rows; row++) {
    const char *label = exa_table_guess_cell (guess, row, plan->name);

    if (*label != '\0' && exa_table_plan_find_apart (plan, label) == NULL && find_sum (&figures, row, all))
      exa_table_plan_set_apart (plan, EXA_NO_COLUMN, label, "the exact sum of others");
  }
  g_free (figures.values);
  g_free (figures.n_digits);
}
