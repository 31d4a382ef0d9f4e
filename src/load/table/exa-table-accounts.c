/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-accounts.h"

#include <string.h>

#include "exa-column-header.h"
#include "exa-money-words.h"

/* Statements are no longer. */
#define MOST_ROWS 200

gboolean
exa_accounts_is_per_share (const char *name)
{
  static const char *const words[] = {
      "per share",  "per common share", "per ordinary share", "per diluted share", "per ads", "eps",  "je aktie",
      "par action", "por acción",       "por ação",           "per azione",        "每股",    "주당", NULL};

  return exa_header_has (name, words);
}

gboolean
exa_accounts_is_of_people (const char *name)
{
  static const char *const words[] = {"employees",   "headcount", "staff", "fte",  "ftes", "workforce",
                                      "mitarbeiter", "effectifs", "员工",  "人数", NULL};

  return exa_header_has (name, words) && exa_header_says_money (name) != EXA_MONEY_YES;
}

/* Whether some rows are amounts of money by their names, "Revenue", and @per_share: (out): some are per share. */
static gboolean
look_at_names (const ExaTableGuess *guess, gboolean *per_share)
{
  gboolean money = FALSE;

  *per_share = FALSE;
  for (guint row = 0; row < guess->n_rows; row++) {
    const char *name = exa_table_guess_cell (guess, row, guess->plan->name);

    if (exa_accounts_is_per_share (name))
      *per_share = TRUE;
    else
      money |= exa_header_says_money (name) == EXA_MONEY_YES;
  }
  return money;
}

/* The currency that the first figure of @column has a sign of, where more figures have none and no others have another
 * one; NULL where it is not so. */
static const ExaUnit *
find_first_sign (const ExaTableGuess *guess, guint column)
{
  const ExaColumn *self = &guess->plan->columns[column];
  const ExaUnit *first = NULL;
  guint n_bare = 0, n_signed = 0;

  for (guint row = 0; row < guess->n_rows; row++) {
    const ExaUnit *unit;
    ExaQuantity q;

    if (!exa_column_read (self, exa_table_guess_cell (guess, row, column), &q, &unit))
      continue;
    if (exa_unit_is_money (unit) && (first == NULL || unit == first)) {
      if (first == NULL && n_bare > 0)
        return NULL;
      first = unit;
      n_signed++;
    } else if (strcmp (unit->id, "count") == 0) {
      n_bare++;
    } else if (exa_unit_is_money (unit)) {
      return NULL;
    }
  }
  return n_signed > 1 && n_bare > 0 ? first : NULL;
}

void
exa_table_accounts_find (ExaTableGuess *guess)
{
  ExaTablePlan *plan = guess->plan;
  gboolean per_share;

  if (plan->name == EXA_NO_COLUMN || plan->unit != EXA_NO_COLUMN || guess->n_rows > MOST_ROWS ||
      !look_at_names (guess, &per_share))
    return;
  plan->accounts = TRUE;
  plan->per_share = per_share;
  for (guint i = 0; i < plan->n_columns; i++) {
    ExaColumn *self = &plan->columns[i];
    const ExaUnit *currency;

    if (!exa_table_plan_holds_figures (plan, i))
      continue;
    self->of_accounts = TRUE;
    currency = strcmp (self->cells.unit->id, "count") == 0 ? find_first_sign (guess, i) : NULL;
    if (currency == NULL)
      continue;
    self->cells.unit = currency;
    self->by_some_signs = TRUE;
  }
}

/* The first figure of @column that has the currency by the signs of others. */
static const char *
find_bare (const ExaTableGuess *guess, guint column)
{
  for (guint row = 0; row < guess->n_rows; row++) {
    const char *cell = exa_table_guess_cell (guess, row, column), *name;

    name = exa_table_guess_cell (guess, row, guess->plan->name);
    if (*cell != '\0' && cell[strspn (cell, "0123456789.,' ()-")] == '\0' && strpbrk (cell, "0123456789") != NULL &&
        exa_header_says_money (name) != EXA_MONEY_NO)
      return cell;
  }
  return NULL;
}

ExaTableDoubt *
exa_table_accounts_find_doubt (const ExaTableGuess *guess, guint column)
{
  const ExaColumn *self = &guess->plan->columns[column];
  const char *cell = self->by_some_signs ? find_bare (guess, column) : NULL;

  if (cell == NULL)
    return NULL;
  /* One is enough for a measure at several times. */
  for (guint i = 0; self->is_time && i < column; i++)
    if (guess->plan->columns[i].is_time && guess->plan->columns[i].by_some_signs)
      return NULL;
  return exa_table_doubt_new (column, cell,
                              exa_text_new (exa_unit_name (self->cells.unit, EXA_LANG_EN),
                                            exa_unit_name (self->cells.unit, EXA_LANG_ZH_CN)),
                              exa_text_new ("a figure without a currency", "无货币的数值"),
                              "the first of its column has the sign, and sums have");
}
