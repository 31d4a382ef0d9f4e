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

/* That @label could be the name of a row as well as what it is called; likelier is the total, or the name. */
static void
doubt_total (ExaTablePlan *plan, const char *label, gboolean total)
{
  ExaText is = exa_text_new ("the total", "合计"), row = exa_text_new ("a row like the others", "普通的一行");

  g_ptr_array_add (plan->doubts,
                   exa_table_doubt_new (plan->name, label, total ? is : row, total ? row : is,
                                        total ? "it is called so, and none is larger, though it is no sum of them"
                                              : "it is no sum of the others, and some are larger"));
}

/* Of percentages only those of a whole are added, each of them rounded. */
static gboolean
is_hundred (const Balance *balance)
{
  return balance->n > 1 && fabs (balance->value - 100) < 1 && fabs (balance->sum - 100) <= 0.5 * balance->n + 0.01;
}

/* What the figures of a row called a total are to those of the others. */
typedef struct {
  gboolean sum;     /* of them, in some column */
  gboolean less;    /* than one of them, where they are amounts */
  gboolean partial; /* less than all of them together */
  gboolean rate;    /* some are rates, and no sums */
  gboolean amount;  /* some are amounts */
} Whole;

static Whole
weigh_columns (const ExaTableGuess *guess, guint row)
{
  const ExaTablePlan *plan = guess->plan;
  Whole whole = {0};
  Balance balance;

  for (guint i = 0; i < plan->n_columns; i++) {
    gboolean rate, sum = FALSE;

    if (!exa_table_plan_holds_figures (plan, i))
      continue;
    rate = exa_table_plan_is_rate (plan, i);
    for (int since = 0; since < 2; since++)
      sum |= weigh (guess, row, i, since > 0, &balance) &&
             (exa_unit_is_percent (plan->columns[i].cells.unit) ? is_hundred (&balance) : adds_up (&balance));
    whole.sum |= sum;
    if (!weigh (guess, row, i, FALSE, &balance))
      continue;
    whole.rate |= rate && !sum;
    whole.amount |= !rate;
    whole.less |= !rate && balance.value < balance.most;
    whole.partial |= balance.n > 1 && !rate && balance.value < balance.sum * (1 - ROUNDING);
  }
  return whole;
}

/* Whether blocs of Europe stand beside areas alone that are no part of them: "EU", "US", "China". */
static gboolean
is_europe_alone (const ExaTableGuess *guess)
{
  guint n = 0;

  for (guint row = 0; row < guess->n_rows; row++) {
    const char *label = exa_table_guess_cell (guess, row, guess->plan->name);

    if (*label == '\0' || exa_aggregate_is_of_europe (label) || exa_aggregate_rate_total (label) > EXA_NO_TOTAL)
      continue;
    if (!exa_aggregate_is_beyond_europe (label) && !exa_aggregate_is_region (label))
      return FALSE;
    n++;
  }
  return n > 0;
}

/* What the rows are, where they are areas. */
typedef enum {
  AREAS_NONE,
  AREAS_ANY,   /* of which some can be blocs of countries */
  AREAS_LANDS, /* countries, of which some can be regions */
} Areas;

static Areas
rate_areas (const ExaTablePlan *plan)
{
  static const char *const words[] = {"geo",    "ref area", "area", "location", "region", "territory",
                                      "entity", "land",     "地区", "国家",     NULL};

  if (plan->kind == EXA_ENTITY_COUNTRY)
    return AREAS_LANDS;
  return exa_header_has (plan->columns[plan->name].header, words) ? AREAS_ANY : AREAS_NONE;
}

/* What is asked of each row and stands for all of them. */
typedef struct {
  Areas areas;
  gboolean europe_alone;
} Rows;

static Rows
look_at_rows (const ExaTableGuess *guess)
{
  Areas areas = rate_areas (guess->plan);

  return (Rows){areas, areas != AREAS_NONE && is_europe_alone (guess)};
}

/* Why the area @label is a region of other rows; NULL if it is none. */
static const char *
find_region (Rows rows, const char *label)
{
  if (rows.areas == AREAS_NONE ||
      !(rows.areas == AREAS_LANDS ? exa_aggregate_is_region (label) : exa_aggregate_is_bloc (label)) ||
      (rows.europe_alone && exa_aggregate_is_of_europe (label)))
    return NULL;
  return "a region, of which countries are parts";
}

/* Why the row is a total; NULL if it is none: what only begins like one, and adds up to nothing, is a name. */
static const char *
find_total (const ExaTableGuess *guess, Rows rows, guint row, ExaTotal called)
{
  ExaTablePlan *plan = guess->plan;
  const char *label = exa_table_guess_cell (guess, row, plan->name);
  Whole whole = weigh_columns (guess, row);

  if (whole.sum)
    return whole.rate ? "it is called a total" : "the sum of the others";
  if (called == EXA_SUBTOTAL)
    return "it is called a subtotal";
  if (called != EXA_TOTAL || (!whole.rate && !whole.amount))
    return NULL;
  if (whole.less || (are_firms (plan) && (whole.partial || !whole.amount))) {
    if ((!are_firms (plan) || !whole.amount) && find_region (rows, label) == NULL)
      doubt_total (plan, label, FALSE);
    return NULL;
  }
  if (!whole.amount)
    return EXA_APART_OVERALL;
  if (whole.partial || are_firms (plan))
    doubt_total (plan, label, TRUE);
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

void
exa_table_apart_find (ExaTableGuess *guess)
{
  ExaTablePlan *plan = guess->plan;
  g_autoptr (ExaColumnTexts) labels = NULL;
  guint n_labels = 0, n_keys;
  Rows rows;

  if (plan->name == EXA_NO_COLUMN)
    return;
  exa_table_apart_keys_find (guess);
  exa_table_children_find (guess);
  rows = look_at_rows (guess);
  n_keys = plan->apart->len;
  if (plan->distinct != plan->name)
    labels = exa_column_texts_new (guess->grid, plan->n_headers, plan->name);
  for (guint i = 0; i < (labels != NULL ? labels->n : guess->n_rows); i++) {
    guint row = labels != NULL ? exa_column_texts_first (labels, i) : i;
    const char *label = exa_table_guess_cell (guess, row, plan->name);
    ExaTotal called = exa_aggregate_rate_total (label);
    const char *because = NULL;

    if (*label == '\0' || exa_table_plan_find_apart (plan, label) != NULL)
      continue;
    n_labels++;
    if (called > EXA_NO_TOTAL)
      because = find_total (guess, rows, row, called);
    if (because == NULL && is_base (guess, row, label))
      because = EXA_APART_BASE;
    if (because == NULL && is_mean (guess, row, label))
      because = EXA_APART_MEAN;
    if (because == NULL)
      because = find_region (rows, label);
    if (because != NULL)
      exa_table_plan_set_apart (plan, EXA_NO_COLUMN, label, because);
  }
  exa_table_sums_find (guess);
  exa_table_country_find (guess);
  /* Where all are regions, they are the rows. */
  if (plan->apart->len - n_keys == n_labels)
    g_ptr_array_set_size (plan->apart, (int)n_keys);
}
