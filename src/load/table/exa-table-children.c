/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows that are parts of the row above them: "of which wind", or set in below it. */
#include "exa-table-roles.h"

#include <math.h>
#include <string.h>

/* In longer tables nobody writes so. */
#define MOST_ROWS 1000

/* How a part begins, in lower case. */
static const char *const part_words[] = {
    "of which",      "of these",      "thereof",    "davon",     "darunter",  "hiervon",  "dont",   "di cui",
    "de los cuales", "de las cuales", "de los que", "dos quais", "das quais", "waarvan",  "w tym",  "z toho",
    "varav",         "herav",         "heraf",      "joista",    "ebből",     "din care", "в т.ч.", "в том числе",
    "из них",        "其中",          "うち",       "内訳",      NULL};

/* The label without the sign of a list before it; @listed: (out): it has one. Borrowed from it. */
static const char *
skip_sign (const char *label, gboolean *listed)
{
  static const char *const signs[] = {"- ", "– ", "— ", "• ", "· ", "* ", "+ ", "└ ", "├ ", "└─ ", "├─ ", NULL};

  for (guint i = 0; signs[i] != NULL; i++)
    if (g_str_has_prefix (label, signs[i])) {
      *listed = TRUE;
      return label + strlen (signs[i]);
    }
  *listed = FALSE;
  return label;
}

/* Whether @label says that it is a part: one of the words and something behind it, which in Chinese has no blank. */
static gboolean
says_part (const char *label)
{
  gboolean listed;
  g_autofree char *lower = g_utf8_strdown (skip_sign (label, &listed), -1);
  const char *from = lower + (*lower == '(');

  for (guint i = 0; part_words[i] != NULL; i++) {
    const char *rest = from + strlen (part_words[i]);

    if (g_str_has_prefix (from, part_words[i]) && *rest != '\0' &&
        ((guchar)*from >= 0xe3 || strchr (" :,", *rest) != NULL))
      return TRUE;
  }
  return FALSE;
}

/* Whether a row is set in below others, or is an item of a list. */
static gboolean
is_set_in (const ExaTableGuess *guess, guint row)
{
  const ExaTablePlan *plan = guess->plan;
  gboolean listed;

  skip_sign (exa_table_guess_cell (guess, row, plan->name), &listed);
  return listed || exa_grid_is_set_in (guess->grid, plan->n_headers + row, plan->name);
}

static gboolean
read_point (const ExaTableGuess *guess, guint row, guint column, double *value)
{
  ExaQuantity q;

  if (!exa_table_guess_read (guess, row, column, &q) || q.low != q.high)
    return FALSE;
  *value = q.low;
  return TRUE;
}

/* Whether the figures of @row are exactly those of the rows below it, up to @end, added in each column in which any
 * are: shares and ratios alone add up to nothing. */
static gboolean
is_sum_below (const ExaTableGuess *guess, guint row, guint end)
{
  guint n = 0;

  for (guint i = 0; i < guess->plan->n_columns; i++) {
    double own, value, sum = 0;

    if (!exa_table_plan_holds_figures (guess->plan, i) || exa_table_plan_is_rate (guess->plan, i) ||
        !read_point (guess, row, i, &own))
      continue;
    for (guint below = row + 1; below < end; below++)
      sum += read_point (guess, below, i, &value) ? value : 0;
    if (fabs (sum - own) > 1e-9 * fabs (own))
      return FALSE;
    n++;
  }
  return n > 0;
}

void
exa_table_children_find (ExaTableGuess *guess)
{
  ExaTablePlan *plan = guess->plan;
  guint end;

  if (guess->n_rows > MOST_ROWS || plan->columns[plan->name].kind != EXA_COLUMN_TEXT)
    return;
  for (guint row = 0; row < guess->n_rows; row = end) {
    const char *label = exa_table_guess_cell (guess, row, plan->name);

    for (end = row + 1;
         end < guess->n_rows && (is_set_in (guess, end) || says_part (exa_table_guess_cell (guess, end, plan->name)));
         end++)
      ;
    /* Those that are called so may be some of its parts only. */
    if (end > row + 2 && plan->distinct == plan->name && *label != '\0' && !is_set_in (guess, row) &&
        !says_part (label) && is_sum_below (guess, row, end) &&
        !says_part (exa_table_guess_cell (guess, row + 1, plan->name)))
      exa_table_plan_set_apart (plan, EXA_NO_COLUMN, label, "the exact sum of the rows below it");
    for (guint below = row + 1; below < end; below++) {
      const char *part = exa_table_guess_cell (guess, below, plan->name);

      if (says_part (part) && exa_table_plan_find_apart (plan, part) == NULL)
        exa_table_plan_set_apart (plan, EXA_NO_COLUMN, part, EXA_APART_PART);
    }
  }
}
