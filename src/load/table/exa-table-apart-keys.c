/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Totals that stand in a column which tells rows of one name apart: "Subtotal" among the items of an area. */
#include "exa-table-roles.h"

#include <math.h>
#include <string.h>

#include "exa-aggregate.h"
#include "exa-column-texts.h"

/* A column of more texts is not looked through, nor are more rows of one of them. */
#define MOST_TEXTS  1000
#define MOST_LOOKED 20
/* Of longer tables only what is called a total is one. */
#define MOST_ROWS 300
/* Smaller figures add up by chance. */
#define LEAST_EXACT 100
/* By how much a total may miss its parts, each of which is rounded. */
#define ROUNDING 0.006

/* The rows of one text in a column, each against the rows that differ from it in nothing else. */
typedef struct {
  guint n_sums;    /* of them are the sum of two such rows or more, */
  guint n_exact;   /* to the last of three digits or more; */
  guint n_others;  /* are not; */
  gboolean larger; /* one of those that are not is less than one of its parts; */
  guint n_between; /* rates that lie between those of two parts or more, */
  guint n_beyond;  /* and that do not */
} Weighed;

static gboolean
read_point (const ExaTableGuess *guess, guint row, guint column, double *value)
{
  ExaQuantity q;

  if (!exa_table_guess_read (guess, row, column, &q))
    return FALSE;
  *value = isfinite (q.high) ? q.high : q.low;
  return TRUE;
}

/* Whether all that says what a row is about, but @column, is the same of both. */
static gboolean
differ_in (const ExaTableGuess *guess, guint a, guint b, guint column)
{
  const ExaTablePlan *plan = guess->plan;
  const guint keys[] = {plan->name, plan->second, plan->third, plan->date, plan->part, plan->measure, plan->unit};

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i] != column &&
        strcmp (exa_table_guess_cell (guess, a, keys[i]), exa_table_guess_cell (guess, b, keys[i])))
      return FALSE;
  return TRUE;
}

static void
weigh (const ExaTableGuess *guess, guint row, guint column, guint figures, Weighed *out)
{
  gboolean rate = exa_table_plan_is_rate (guess->plan, figures);
  const char *text = exa_table_guess_cell (guess, row, column);
  double own, value, sum = 0, least = INFINITY, most = -INFINITY;
  guint n = 0;

  if (!read_point (guess, row, figures, &own))
    return;
  for (guint i = 0; i < guess->n_rows; i++) {
    const char *other = exa_table_guess_cell (guess, i, column);

    if (i == row || !differ_in (guess, i, row, column) || strcmp (other, text) == 0 ||
        exa_aggregate_rate_total (other) > EXA_NO_TOTAL || !read_point (guess, i, figures, &value))
      continue;
    sum += value;
    least = MIN (least, value);
    most = MAX (most, value);
    n++;
  }
  if (n == 0)
    return;
  out->n_between += rate && n > 1 && own >= least && own <= most;
  out->n_beyond += !rate || (n > 1 && (own < least || own > most));
  out->n_sums += n > 1 && fabs (sum - own) <= ROUNDING * fabs (own);
  out->n_exact += n > 1 && fabs (own) >= LEAST_EXACT && fabs (sum - own) <= 1e-9 * fabs (own);
  out->n_others += n < 2 || fabs (sum - own) > ROUNDING * fabs (own);
  out->larger |= own < most;
}

static Weighed
weigh_all (const ExaTableGuess *guess, guint column, const char *text)
{
  const ExaTablePlan *plan = guess->plan;
  Weighed all = {0};
  guint n = 0;

  for (guint row = 0; row < guess->n_rows && n < MOST_LOOKED; row++) {
    if (strcmp (exa_table_guess_cell (guess, row, column), text) != 0)
      continue;
    n++;
    for (guint i = 0; i < plan->n_columns; i++)
      if (exa_table_plan_holds_figures (plan, i) && !exa_table_is_rank (plan->columns[i].cells.unit))
        weigh (guess, row, column, i, &all);
  }
  return all;
}

/* Why rows of @text are totals; NULL if they are none. */
static const char *
find_total (const ExaTableGuess *guess, guint column, const char *text)
{
  ExaTotal called = exa_aggregate_rate_total (text);
  Weighed all;

  if (*text == '\0' || (called == EXA_NO_TOTAL && guess->n_rows > MOST_ROWS))
    return NULL;
  all = weigh_all (guess, column, text);
  if (called == EXA_NO_TOTAL)
    return all.n_exact > 1 && all.n_others == 0 ? "the exact sum of others" : NULL;
  if (all.n_sums > 0)
    return "the sum of the others";
  if (called == EXA_SUBTOTAL)
    return "it is called a subtotal";
  if (called == EXA_TOTAL && all.n_between > 0 && all.n_beyond == 0)
    return EXA_APART_OVERALL;
  return called == EXA_TOTAL && all.n_others > 0 && !all.larger ? "it is called a total, and none is larger" : NULL;
}

static void
look_through (ExaTableGuess *guess, guint column)
{
  ExaTablePlan *plan = guess->plan;
  g_autoptr (ExaColumnTexts) texts = NULL;
  guint n_before = plan->apart->len;

  if (column == EXA_NO_COLUMN || plan->columns[column].kind != EXA_COLUMN_TEXT ||
      guess->evidence[column].n_distinct > MOST_TEXTS)
    return;
  texts = exa_column_texts_new_counted (guess->grid, plan->n_headers, column);
  for (guint i = 0; i < texts->n; i++) {
    const char *text = exa_table_guess_cell (guess, exa_column_texts_first (texts, i), column);
    const char *because = find_total (guess, column, text);

    if (because != NULL)
      exa_table_plan_set_apart (plan, column, text, because);
  }
  /* Of two, each is the difference of the other; where all are totals, they are the rows. */
  if (plan->apart->len - n_before == texts->n)
    g_ptr_array_set_size (plan->apart, (int)n_before);
}

void
exa_table_apart_keys_find (ExaTableGuess *guess)
{
  look_through (guess, guess->plan->second);
  look_through (guess, guess->plan->third);
}
