/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which rows are not like the others. */
#include "exa-table-roles.h"

#include <math.h>
#include <string.h>

#include "exa-aggregate.h"
#include "exa-column-header.h"
#include "exa-column-texts.h"

/* By how much a total may miss its parts, each of which is rounded. */
#define ROUNDING 0.006

/* What a row is to the rows beside it, in one column of figures. */
typedef struct {
  double value;            /* the row's */
  double sum, least, most; /* of the others, those since another total, if so counted */
  guint n;                 /* of the others */
} Balance;

static gboolean
read_point (const ExaTableGuess *guess, guint row, guint column, double *value)
{
  ExaQuantity q;
  const ExaUnit *unit;

  if (!exa_column_read (&guess->plan->columns[column], exa_table_guess_cell (guess, row, column), &q, &unit) ||
      !exa_unit_comparable (unit, guess->plan->columns[column].cells.unit))
    return FALSE;
  *value = isfinite (q.high) ? q.high : q.low;
  return TRUE;
}

/* Whether both rows are of one date and measure, so that one can be the total of the other. */
static gboolean
belong_together (const ExaTableGuess *guess, guint a, guint b)
{
  const ExaTablePlan *plan = guess->plan;

  return strcmp (exa_table_guess_cell (guess, a, plan->date), exa_table_guess_cell (guess, b, plan->date)) == 0 &&
         strcmp (exa_table_guess_cell (guess, a, plan->measure), exa_table_guess_cell (guess, b, plan->measure)) == 0;
}

/* The balance of @total against the rows beside it; with @since against those above it, up to another total. */
static gboolean
weigh (const ExaTableGuess *guess, guint total, guint column, gboolean since, Balance *balance)
{
  *balance = (Balance){.least = INFINITY, .most = -INFINITY};
  if (!read_point (guess, total, column, &balance->value))
    return FALSE;
  for (guint i = 0; i < guess->n_rows; i++) {
    guint row = since ? total - 1 - i : i;
    gboolean sure;
    double value;

    if (since && i >= total)
      break;
    if (row == total || !belong_together (guess, row, total))
      continue;
    if (exa_aggregate_is_base (exa_table_guess_cell (guess, row, guess->plan->name), &sure) && sure)
      continue;
    if (exa_aggregate_rate_total (exa_table_guess_cell (guess, row, guess->plan->name)) > EXA_NO_TOTAL) {
      if (since)
        break;
      continue;
    }
    if (exa_table_plan_find_apart_in (guess->plan, guess->grid, guess->plan->n_headers + row) != NULL)
      continue;
    if (!read_point (guess, row, column, &value))
      continue;
    balance->sum += value;
    balance->least = MIN (balance->least, value);
    balance->most = MAX (balance->most, value);
    balance->n++;
  }
  return balance->n > 0;
}

static gboolean
adds_up (const Balance *balance)
{
  return balance->n > 1 && fabs (balance->sum - balance->value) <= ROUNDING * fabs (balance->value);
}

/* Whether the rows are firms or brands, of which one may be called "Total". */
static gboolean
are_firms (const ExaTablePlan *plan)
{
  static const char *const words[] = {"company",    "companies", "firm",  "brand",  "operator", "supplier",
                                      "retailer",   "firma",     "marke", "marque", "marca",    "unternehmen",
                                      "entreprise", "empresa",   "group", "vendor", "owner",    "公司",
                                      "品牌",       "企业",      NULL};

  return plan->kind == EXA_ENTITY_COMPANY || exa_header_has (plan->columns[plan->name].header, words);
}

/* That @label could be the name of a row as well as what it is called. */
static void
doubt_total (ExaTablePlan *plan, const char *label)
{
  ExaTableDoubt *doubt = g_new0 (ExaTableDoubt, 1);

  doubt->column = plan->name;
  doubt->cell = g_strdup (label);
  doubt->read_as = (ExaText){{[EXA_LANG_EN] = g_strdup ("the total"), [EXA_LANG_ZH_CN] = g_strdup ("合计")}};
  doubt->other =
      (ExaText){{[EXA_LANG_EN] = g_strdup ("a row like the others"), [EXA_LANG_ZH_CN] = g_strdup ("普通的一行")}};
  doubt->because = "it is called so, and none is larger, though it is no sum of them";
  g_ptr_array_add (plan->doubts, doubt);
}

/* Why the row is a total; NULL if it is none: what only begins like one, and adds up to nothing, is a name. */
static const char *
find_total (const ExaTableGuess *guess, guint row, ExaTotal called)
{
  ExaTablePlan *plan = guess->plan;
  gboolean less = FALSE, any = FALSE, partial = FALSE;
  Balance balance;

  for (guint i = 0; i < plan->n_columns; i++) {
    if (!exa_table_plan_holds_figures (plan, i))
      continue;
    for (int since = 0; since < 2; since++)
      if (weigh (guess, row, i, since > 0, &balance) && adds_up (&balance))
        return "the sum of the others";
    if (!weigh (guess, row, i, FALSE, &balance))
      continue;
    any = TRUE;
    less |= balance.value < balance.most;
    partial |= balance.n > 1 && !exa_unit_is_percent (plan->columns[i].cells.unit) &&
               balance.value < balance.sum * (1 - ROUNDING);
  }
  if (called == EXA_SUBTOTAL)
    return "it is called a subtotal";
  if (called != EXA_TOTAL || !any || less || (partial && are_firms (plan)))
    return NULL;
  if (partial || are_firms (plan))
    doubt_total (plan, exa_table_guess_cell (guess, row, plan->name));
  return "it is called a total, and none is larger";
}

/* Whether a row called "Base" is that of a survey, and no product: it is as large as all others, or in another unit. */
static gboolean
is_base (const ExaTableGuess *guess, guint row, const char *label)
{
  const ExaTablePlan *plan = guess->plan;
  gboolean sure;

  if (!exa_aggregate_is_base (label, &sure))
    return FALSE;
  for (guint i = 0; !sure && i < plan->n_columns; i++) {
    const char *cell = exa_table_guess_cell (guess, row, i);
    const ExaUnit *unit;
    Balance balance;
    ExaQuantity q;

    if (!exa_table_plan_holds_figures (plan, i) || exa_cell_is_missing (cell))
      continue;
    sure = (exa_column_read (&plan->columns[i], cell, &q, &unit) &&
            !exa_unit_comparable (unit, plan->columns[i].cells.unit)) ||
           (weigh (guess, row, i, FALSE, &balance) && balance.n > 1 && balance.value >= balance.sum * (1 - ROUNDING));
  }
  return sure;
}

/* Whether a row called "Average" is one of the others: in no column it lies beyond all of them. */
static gboolean
is_mean (const ExaTableGuess *guess, guint row, const char *label)
{
  const ExaTablePlan *plan = guess->plan;
  gboolean any = FALSE;

  if (!exa_aggregate_is_mean (label))
    return FALSE;
  for (guint i = 0; i < plan->n_columns; i++) {
    Balance balance;

    if (!exa_table_plan_holds_figures (plan, i) || !weigh (guess, row, i, FALSE, &balance) || balance.n < 2)
      continue;
    if (balance.value < balance.least || balance.value > balance.most)
      return FALSE;
    any = TRUE;
  }
  return any;
}

/* Whether the rows are areas of which some can be blocs of countries. */
static gboolean
are_areas (const ExaTablePlan *plan)
{
  static const char *const words[] = {"geo",    "ref area", "area", "location", "region", "territory",
                                      "entity", "land",     "地区", "国家",     NULL};

  return plan->kind == EXA_ENTITY_COUNTRY || exa_header_has (plan->columns[plan->name].header, words);
}

void
exa_table_apart_find (ExaTableGuess *guess)
{
  ExaTablePlan *plan = guess->plan;
  g_autoptr (ExaColumnTexts) labels = NULL;
  gboolean areas;
  guint n_labels = 0, n_keys;

  if (plan->name == EXA_NO_COLUMN)
    return;
  exa_table_apart_keys_find (guess);
  n_keys = plan->apart->len;
  areas = are_areas (plan);
  if (plan->distinct != plan->name)
    labels = exa_column_texts_new (guess->grid, plan->n_headers, plan->name);
  for (guint i = 0; i < (labels != NULL ? labels->n : guess->n_rows); i++) {
    guint row = labels != NULL ? exa_column_texts_first (labels, i) : i;
    const char *label = exa_table_guess_cell (guess, row, plan->name);
    ExaTotal called = exa_aggregate_rate_total (label);
    const char *because = NULL;

    if (*label == '\0')
      continue;
    n_labels++;
    if (called > EXA_NO_TOTAL)
      because = find_total (guess, row, called);
    if (because == NULL && is_base (guess, row, label))
      because = EXA_APART_BASE;
    if (because == NULL && is_mean (guess, row, label))
      because = EXA_APART_MEAN;
    if (because == NULL && areas && exa_aggregate_is_bloc (label))
      because = "a region, of which countries are parts";
    if (because == NULL && plan->kind == EXA_ENTITY_COUNTRY && exa_aggregate_is_region (label))
      because = "a region, of which countries are parts";
    if (because != NULL)
      exa_table_plan_set_apart (plan, EXA_NO_COLUMN, label, because);
  }
  exa_table_sums_find (guess);
  exa_table_country_find (guess);
  /* Where all are regions, they are the rows. */
  if (plan->apart->len - n_keys == n_labels)
    g_ptr_array_set_size (plan->apart, (int)n_keys);
}
