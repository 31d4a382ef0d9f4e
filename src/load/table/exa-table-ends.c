/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns that say once more where the figures of another one begin and end: "5–6 %" beside 5 and 6. */
#include "exa-table-roles.h"

#include <math.h>
#include <string.h>

/* Of a value: what its text may have been rounded by. */
#define SLACK 0.005

/* Whether @cell of @column is @end, but for a unit that another header or cell has: one @factor for all, 0 while it is
 * not known. Where there is no end, an empty cell is none, and so is any number: 0, the limit of a share. */
static gboolean
says_end (const ExaColumn *column, const char *cell, double end, double *factor)
{
  const ExaUnit *unit;
  ExaQuantity q;

  if (!isfinite (end))
    return TRUE;
  if (!exa_column_read (column, cell, &q, &unit) || q.low != q.high)
    return FALSE;
  if (*factor == 0 && q.low != 0)
    *factor = end / q.low;
  return fabs (q.low * *factor - end) <= SLACK * fabs (end);
}

/* Whether @low and @high say the ends of every figure of the column @figures, some of which has two. */
static gboolean
are_ends (const ExaTableGuess *guess, guint figures, guint low, guint high)
{
  const ExaColumn *columns = guess->plan->columns;
  double factor = 0;
  guint n_open = 0;

  for (guint row = 0; row < guess->n_rows; row++) {
    const ExaUnit *unit;
    ExaQuantity q;

    if (!exa_column_read (&columns[figures], exa_table_guess_cell (guess, row, figures), &q, &unit))
      continue;
    if (!says_end (&columns[low], exa_table_guess_cell (guess, row, low), q.low, &factor) ||
        !says_end (&columns[high], exa_table_guess_cell (guess, row, high), q.high, &factor))
      return FALSE;
    n_open += q.low != q.high;
  }
  return n_open > 0;
}

static gboolean
is_figures (const ExaTableGuess *guess, guint column)
{
  return guess->plan->columns[column].kind == EXA_COLUMN_FIGURES && column != guess->told.figure;
}

static guint
find_header (const ExaTablePlan *plan, const char *header)
{
  for (guint i = 0; i < plan->n_columns; i++)
    if (strcmp (plan->columns[i].header, header) == 0)
      return i;
  return EXA_NO_COLUMN;
}

gboolean
exa_table_is_export (const ExaTablePlan *plan)
{
  static const char *const headers[] = {"value", "relation", "low", "high", "derived", "formula"};

  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    if (find_header (plan, headers[i]) == EXA_NO_COLUMN)
      return FALSE;
  return TRUE;
}

static void
set_kind (ExaTablePlan *plan, const char *header, ExaColumnKind kind, const char *because)
{
  guint column = find_header (plan, header);

  if (column == EXA_NO_COLUMN || plan->columns[column].kind == EXA_COLUMN_EMPTY)
    return;
  plan->columns[column].kind = kind;
  plan->columns[column].because = because;
}

/* Of a table that an export wrote, "value" is the figure, whatever else can be read as one: a label is a label, if it
 * is a year. */
static void
heed_export (ExaTableGuess *guess)
{
  static const char *const texts[] = {"label", "subject", "measure", "id"};
  static const char *const others[] = {"low", "high", "formula"};

  if (!exa_table_is_export (guess->plan))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    set_kind (guess->plan, texts[i], EXA_COLUMN_TEXT, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (is_figures (guess, find_header (guess->plan, others[i])))
      set_kind (guess->plan, others[i], EXA_COLUMN_KEYS, "said of “value” by an export");
}

guint
exa_table_export_name (const ExaTableGuess *guess)
{
  const ExaTablePlan *plan = guess->plan;
  guint label = find_header (plan, "label"), date = plan->date;

  if (date == EXA_NO_COLUMN || label == EXA_NO_COLUMN)
    return label;
  for (guint row = 0; row < guess->n_rows; row++) {
    ExaMoment said, when;

    if (exa_moment_read (exa_table_guess_cell (guess, row, label), (ExaMomentForm){0}, &said) == EXA_MOMENT_NONE ||
        !exa_column_read_moment (&plan->columns[date], exa_table_guess_cell (guess, row, date), &when) ||
        exa_moment_compare (&said, &when) != 0)
      return label;
  }
  return date;
}

void
exa_table_ends_find (ExaTableGuess *guess)
{
  ExaColumn *columns = guess->plan->columns;

  heed_export (guess);

  for (guint figures = 0; figures < guess->plan->n_columns; figures++) {
    for (guint low = 0; columns[figures].kind == EXA_COLUMN_FIGURES && low + 1 < guess->plan->n_columns; low++) {
      if (low == figures || low + 1 == figures || !is_figures (guess, low) || !is_figures (guess, low + 1) ||
          !are_ends (guess, figures, low, low + 1))
        continue;
      columns[low].kind = columns[low + 1].kind = EXA_COLUMN_KEYS;
      columns[low].because = columns[low + 1].because = "the ends of the figures of another column";
    }
  }
}
