/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Years counted from the founding of the Republic of China, "113年": 2024. */
#include "exa-table-roles.h"

#include <string.h>

#include "exa-header-words.h"

/* Those that tables are about, and the first that no two digits of another calendar can be. */
#define FIRST_YEAR 80
#define LAST_YEAR  130
#define FIRST_SURE 100

/* The year of the Republic in a cell, or 0. */
static guint
read_year (const char *cell)
{
  static const char *const ends[] = {"", "年", "年度", "學年度", "学年度", NULL};
  gsize digits = strspn (cell, "0123456789");
  guint year = digits == 2 || digits == 3 ? (guint)g_ascii_strtoull (cell, NULL, 10) : 0;

  return year >= FIRST_YEAR && year <= LAST_YEAR && g_strv_contains (ends, cell + digits) ? year : 0;
}

/* Whether all cells of @column are such years. @first: (out): the row of one. */
static gboolean
holds_years (const ExaTableGuess *guess, guint column, gboolean named, guint *first)
{
  guint last = 0, n = 0;

  for (guint row = 0; row < guess->n_rows; row++) {
    const char *cell = exa_table_guess_cell (guess, row, column);
    guint year = read_year (cell);

    if (exa_cell_is_missing (cell))
      continue;
    if (year == 0)
      return FALSE;
    *first = n == 0 ? row : *first;
    last = MAX (last, year);
    n++;
  }
  return guess->evidence[column].n_distinct > 1 && (named || last >= FIRST_SURE);
}

/* The sign of money is that of yuan and of New Taiwan dollars; who counts years so pays in these. */
static void
doubt_money (const ExaTableGuess *guess)
{
  ExaTablePlan *plan = guess->plan;

  for (guint i = 0; i < plan->n_columns; i++)
    if (exa_table_plan_holds_figures (plan, i) && strcmp (plan->columns[i].cells.unit->base, "CNY") == 0)
      g_ptr_array_add (plan->doubts, exa_table_doubt_new (i, plan->columns[i].header, exa_text_new ("yuan", "人民币元"),
                                                          exa_text_new ("New Taiwan dollars", "新台币"),
                                                          "nothing says whose they are"));
}

void
exa_table_republic_find (ExaTableGuess *guess)
{
  static const char *const words[] = {"年度", "年", "年份", "年別", "會計年度", "學年度", "学年度", NULL};
  static const char *const named[] = {"民國", "民国", "民國年", "民国年", "民國年度", "民國年份", NULL};
  ExaTablePlan *plan = guess->plan;

  for (guint i = 0; i < plan->n_columns; i++) {
    ExaColumn *self = &plan->columns[i];
    gboolean sure = exa_header_is_one_of (self->header, named);
    g_autofree char *year = NULL;
    guint first = 0;

    if (self->kind == EXA_COLUMN_DATES || i == guess->told.figure ||
        (!sure && !exa_header_is_one_of (self->header, words)) || !holds_years (guess, i, sure, &first))
      continue;
    self->kind = EXA_COLUMN_DATES;
    self->moments.republic = TRUE;
    self->because = "its header says years, and all could be those of the Republic of China";
    if (sure)
      continue;
    year = g_strdup_printf ("%u", read_year (exa_table_guess_cell (guess, first, i)) + 1911);
    g_ptr_array_add (plan->doubts,
                     exa_table_doubt_new (i, exa_table_guess_cell (guess, first, i), exa_text_new (year, year),
                                          exa_text_new ("a figure", "数值"), self->because));
    doubt_money (guess);
  }
}
