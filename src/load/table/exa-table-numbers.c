/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns that count the rows, whatever they are called. */
#include "exa-table-roles.h"

#include <string.h>

#include "exa-column-header.h"

/* Rows by which it is decided. */
#define MOST_LOOKED 100
/* Fewer may count on by chance. */
#define LEAST_ROWS     3
#define LEAST_IN_DOUBT 5

gboolean
exa_table_guess_counts_rows (const ExaTableGuess *guess, guint column)
{
  guint n = 0;

  for (guint row = 0; row < MIN (guess->n_rows, MOST_LOOKED); row++) {
    const char *cell = exa_table_guess_cell (guess, row, column);
    char *end;
    guint64 number = g_ascii_strtoull (cell, &end, 10);

    if (end == cell || (*end != '\0' && strcmp (end, ".") != 0))
      continue;
    if (number != row && number != (guint64)row + 1)
      return FALSE;
    n++;
  }
  return n > 0;
}

gboolean
exa_table_guess_is_unnamed (const ExaTableGuess *guess, guint column)
{
  static const char *const words[] = {"",        "c",       "col",    "column",  "v",    "var",    "field",
                                      "f",       "x",       "i",      "j",       "k",    "spalte", "feld",
                                      "colonne", "columna", "coluna", "kolumna", "字段", "列",     NULL};
  g_autofree char *folded = exa_header_fold (guess->plan->columns[column].header);
  gsize length = strlen (folded);

  while (length > 0 && (folded[length - 1] == ' ' || g_ascii_isdigit (folded[length - 1])))
    folded[--length] = '\0';
  return g_strv_contains (words, folded);
}

/* Whether @column is another one than that of the names, whose numbers count the rows. */
static gboolean
counts_beside_names (const ExaTableGuess *guess, guint column)
{
  const ExaTablePlan *plan = guess->plan;
  const ExaColumn *self = &plan->columns[column];

  return exa_table_plan_holds_figures (plan, column) && plan->name != EXA_NO_COLUMN && !self->is_time &&
         column != guess->told.figure && strcmp (self->cells.unit->id, "count") == 0 && self->cells.exponent == 0 &&
         guess->evidence[column].n_integers >= LEAST_ROWS &&
         guess->evidence[column].n_integers + 1 >= guess->evidence[column].n_filled &&
         exa_table_guess_counts_rows (guess, column) && exa_table_plan_has_other_figures (plan, column);
}

/* Adds the doubt that what is read as @read_as in @column could be @other, both in two languages. */
static void
add_doubt (const ExaTableGuess *guess, guint column, ExaText read_as, ExaText other, const char *because)
{
  guint row = 0;

  while (row + 1 < guess->n_rows && exa_cell_is_missing (exa_table_guess_cell (guess, row, column)))
    row++;
  g_ptr_array_add (guess->plan->doubts,
                   exa_table_doubt_new (column, exa_table_guess_cell (guess, row, column), read_as, other, because));
}

void
exa_table_guess_doubt_figures (const ExaTableGuess *guess, guint column, const char *en, const char *zh,
                               const char *because)
{
  add_doubt (guess, column, exa_text_new ("a figure", "数值"), exa_text_new (en, zh), because);
}

/* Years of those who live: others may be amounts. */
#define FIRST_YEAR 1900
#define LAST_YEAR  2100

/* Whether whole numbers that could be years stand in @column, each another one, or all those of a span again and again.
 */
static gboolean
holds_years (const ExaTableGuess *guess, guint column)
{
  const ExaColumnEvidence *evidence = &guess->evidence[column];
  guint64 first = LAST_YEAR + 1, last = 0;

  if (evidence->n_filled < 2 || evidence->n_distinct < 2 || evidence->n_integers != evidence->n_filled ||
      evidence->n_moments[EXA_MOMENT_YEAR] != evidence->n_filled || evidence->largest > LAST_YEAR)
    return FALSE;
  for (guint row = 0; row < guess->n_rows; row++) {
    guint64 year = g_ascii_strtoull (exa_table_guess_cell (guess, row, column), NULL, 10);

    if (year == 0)
      continue;
    first = MIN (first, year);
    last = MAX (last, year);
  }
  return first >= FIRST_YEAR &&
         (evidence->n_distinct == evidence->n_filled || last - first + 1 == evidence->n_distinct);
}

/* Whether another column than @column is one of times, so that numbers beside it are likely none. */
static gboolean
has_other_times (const ExaTableGuess *guess, guint column)
{
  for (guint i = 0; i < guess->plan->n_columns; i++)
    if (i != column && guess->plan->columns[i].kind == EXA_COLUMN_DATES)
      return TRUE;
  return FALSE;
}

void
exa_table_years_find (ExaTableGuess *guess)
{
  for (guint i = 0; i < guess->plan->n_columns; i++) {
    ExaColumn *self = &guess->plan->columns[i];
    gboolean unnamed = exa_table_guess_is_unnamed (guess, i);

    if (self->kind != EXA_COLUMN_FIGURES || i == guess->told.figure || strcmp (self->cells.unit->id, "count") != 0 ||
        self->cells.exponent != 0 || (!unnamed && !exa_header_says_nothing (self->header)) || !holds_years (guess, i))
      continue;
    if (!unnamed || (has_other_times (guess, i) && !exa_table_plan_has_other_figures (guess->plan, i))) {
      exa_table_guess_doubt_figures (guess, i, "a year", "年份", "no header says what they are");
      continue;
    }
    self->kind = EXA_COLUMN_DATES;
    self->because = "all could be years, and no header says what they are";
    add_doubt (guess, i, exa_text_new ("a year", "年份"), exa_text_new ("a figure", "数值"), self->because);
  }
}

void
exa_table_only_find (ExaTableGuess *guess)
{
  ExaTablePlan *plan = guess->plan;
  guint only = EXA_NO_COLUMN;

  for (guint i = 0; i < plan->n_columns; i++) {
    if (plan->columns[i].kind == EXA_COLUMN_FIGURES)
      return;
    if (plan->columns[i].kind == EXA_COLUMN_KEYS &&
        exa_column_is_doubtful_key (plan->columns[i].header, &guess->evidence[i]))
      only = i;
  }
  if (only == EXA_NO_COLUMN)
    return;
  plan->columns[only].kind = EXA_COLUMN_FIGURES;
  plan->columns[only].because = "nothing else is a figure";
  exa_table_guess_doubt_figures (guess, only, "a code", "代码", "the table has no other figures");
}

void
exa_table_numbers_find (ExaTableGuess *guess)
{
  ExaTablePlan *plan = guess->plan;

  for (guint i = 0; i < plan->n_columns; i++) {
    ExaColumn *self = &plan->columns[i];

    /* A sign that is as much of numbers as of how many. */
    if (self->kind == EXA_COLUMN_FIGURES && strcmp (self->header, "#") == 0)
      self->may_name = TRUE;
    if (!counts_beside_names (guess, i) || exa_header_says_amounts (self->header))
      continue;
    if (i < plan->name || exa_table_guess_is_unnamed (guess, i)) {
      self->kind = EXA_COLUMN_KEYS;
      self->because = "row numbers";
    } else if (guess->n_rows >= LEAST_IN_DOUBT) {
      self->may_name = TRUE;
      exa_table_guess_doubt_figures (guess, i, "the number of its row", "行号",
                                     "it stands behind the names, and its header says more");
    }
  }
}
