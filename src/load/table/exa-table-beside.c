/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables that stand side by side in one sheet: rows of the one are not those of the other. */
#include "exa-table-roles.h"

#include <string.h>

static gboolean
is_gap (const ExaTablePlan *plan, guint column)
{
  return plan->columns[column].kind == EXA_COLUMN_EMPTY && *plan->columns[column].header == '\0';
}

/* Whether the columns from @from to before @end are a table of their own: names, nearly all different, before figures,
 * and a header over both. */
static gboolean
is_table (const ExaTableGuess *guess, guint from, guint end)
{
  const ExaColumnEvidence *evidence = &guess->evidence[from];
  const ExaColumn *columns = guess->plan->columns;

  if (from >= end || *columns[from].header == '\0' || evidence->n_filled == 0 ||
      (columns[from].kind != EXA_COLUMN_TEXT && columns[from].kind != EXA_COLUMN_DATES) ||
      evidence->n_distinct * 10 < evidence->n_filled * 9)
    return FALSE;
  for (guint i = from + 1; i < end; i++)
    if (columns[i].kind == EXA_COLUMN_FIGURES && *columns[i].header != '\0')
      return TRUE;
  return FALSE;
}

/* The first column behind an empty one that begins another table; EXA_NO_COLUMN if none does. */
static guint
find_behind_gap (const ExaTableGuess *guess)
{
  const ExaTablePlan *plan = guess->plan;
  guint begin = 0;

  for (guint i = 1; i + 1 < plan->n_columns; i++) {
    guint end = i + 1;

    if (!is_gap (plan, i))
      continue;
    while (end < plan->n_columns && !is_gap (plan, end))
      end++;
    if (is_table (guess, begin, i) && is_table (guess, i + 1, end))
      return i + 1;
  }
  return EXA_NO_COLUMN;
}

/* Where the headers begin anew, the names with them: "Name, Sales, Name, Sales"; EXA_NO_COLUMN if they do not. */
static guint
find_repeated (const ExaTableGuess *guess)
{
  const ExaTablePlan *plan = guess->plan;
  guint half = plan->n_columns / 2;

  if (plan->n_columns % 2 == 1 || half < 2)
    return EXA_NO_COLUMN;
  for (guint i = 0; i < half; i++)
    if (*plan->columns[i].header == '\0' || strcmp (plan->columns[i].header, plan->columns[half + i].header) != 0 ||
        (plan->columns[i].kind == EXA_COLUMN_TEXT) != (plan->columns[half + i].kind == EXA_COLUMN_TEXT))
      return EXA_NO_COLUMN;
  for (guint i = 0; i < half; i++)
    if (is_table (guess, half + i, plan->n_columns) && is_table (guess, i, half))
      return half;
  return EXA_NO_COLUMN;
}

void
exa_table_beside_find (ExaTableGuess *guess)
{
  ExaTablePlan *plan = guess->plan;
  guint from = find_behind_gap (guess);

  plan->another = from != EXA_NO_COLUMN ? from : find_repeated (guess);
  for (guint i = plan->another; i < plan->n_columns; i++)
    if (i != guess->told.name && i != guess->told.figure && i != guess->told.colour && i != guess->told.date)
      plan->columns[i].kind = EXA_COLUMN_EMPTY;
}
