/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-guess.h"

#include "exa-column-guess.h"
#include "exa-date.h"
#include "exa-column-header.h"
#include "exa-measure.h"

#include <math.h>

static const char *const country_words[] = {"country", "nation", "economy", "国家", "地区", NULL};
static const char *const owner_words[] = {
    "company", "manufacturer", "organisation", "organization", "vendor", "developer", "owner",
    "maker",   "lab",          "公司",         "厂商",         "机构",   "开发者",    NULL};
static const char *const chip_words[] = {"hardware", "chip", "gpu", "accelerator", "processor", "芯片", NULL};
static const char *const model_words[] = {"model", "模型", NULL};
static const char *const cluster_words[] = {"cluster", "supercomputer", "datacenter", "集群", NULL};

/* A plan in the making. */
typedef struct {
  const ExaCsv *csv;
  ExaTablePlan *plan;
  ExaColumnEvidence *evidence; /* of each column */
  guint n_rows;                /* of data */
} Guess;

/* A number with its sign, bound, currency or scale, but no year, which heads a column of a table over time. */
static gboolean
looks_like_number (const char *cell)
{
  return strpbrk (cell, "0123456789") != NULL && cell[strspn (cell, "0123456789.,'%+-<>=~$ kKMBT")] == '\0' &&
         !exa_date_looks_like_year (cell);
}

/* Whether @n numbers are the steps of a scale: 1, 2, 3 or 10, 20, 30. */
static gboolean
are_steps (const double *numbers, guint n)
{
  for (guint i = 2; i < n; i++)
    if (numbers[i] - numbers[i - 1] != numbers[1] - numbers[0])
      return FALSE;
  return n > 2 && numbers[1] != numbers[0];
}

/* The first row heads the table unless it has a number wherever the second one has, as a row of data would. */
static gboolean
has_header (const ExaCsv *csv)
{
  g_autofree double *numbers = g_new (double, exa_csv_n_columns (csv));
  guint n = 0;

  for (guint i = 0; i < exa_csv_n_columns (csv); i++) {
    const char *first = exa_csv_cell (csv, 0, i);
    const char *second = exa_csv_cell (csv, 1, i);

    if (!looks_like_number (second))
      continue;
    if (!looks_like_number (first))
      return TRUE;
    numbers[n++] = g_ascii_strtod (first, NULL);
  }
  return n == 0 || are_steps (numbers, n);
}

static gboolean
is_text (const Guess *guess, guint column)
{
  return guess->plan->columns[column].kind == EXA_COLUMN_TEXT &&
         guess->evidence[column].n_links * 2 < guess->evidence[column].n_filled;
}

/* The column that names the rows: the first text whose values are nearly all there and nearly all different; else,
 * in a table over time, the first text; else whatever is there, or the times. */
static guint
find_name (const Guess *guess)
{
  const ExaTablePlan *plan = guess->plan;
  guint first = EXA_NO_COLUMN;

  for (guint i = 0; i < plan->n_columns; i++) {
    const ExaColumnEvidence *evidence = &guess->evidence[i];

    if (!is_text (guess, i))
      continue;
    if (first == EXA_NO_COLUMN)
      first = i;
    if (evidence->n_filled * 10 >= guess->n_rows * 9 && evidence->n_distinct * 10 >= evidence->n_filled * 9)
      return i;
    if (plan->date != EXA_NO_COLUMN && evidence->n_filled == guess->n_rows)
      return i;
  }
  for (guint i = 0; first == EXA_NO_COLUMN && plan->date == EXA_NO_COLUMN && i < plan->n_columns; i++)
    if (plan->columns[i].kind == EXA_COLUMN_DATES)
      first = i;
  return first != EXA_NO_COLUMN ? first : plan->date;
}

static guint
find_words (const Guess *guess, const char *const *words)
{
  for (guint i = 0; i < guess->plan->n_columns; i++)
    if (i != guess->plan->name && is_text (guess, i) && exa_header_has (guess->plan->columns[i].header, words))
      return i;
  return EXA_NO_COLUMN;
}

/* A date of the figures, not one of the thing ("Release date"): nothing else is in its header. */
static guint
find_date (const ExaTablePlan *plan)
{
  static const char *const names[] = {"year", "date", "as of", "as_of", "period", "quarter", "month",
                                      "年",   "年份", "日期",  "时间",  "季度",   "月份"};

  for (guint i = 0; i < plan->n_columns; i++) {
    g_autofree char *header = g_utf8_casefold (plan->columns[i].header, -1);

    for (guint j = 0; j < G_N_ELEMENTS (names) && plan->columns[i].kind == EXA_COLUMN_DATES; j++)
      if (g_str_equal (header, names[j]))
        return i;
  }
  return EXA_NO_COLUMN;
}

static ExaEntityKind
find_kind (const char *header)
{
  if (exa_header_has (header, country_words))
    return EXA_ENTITY_COUNTRY;
  if (exa_header_has (header, chip_words))
    return EXA_ENTITY_CHIP;
  if (exa_header_has (header, cluster_words))
    return EXA_ENTITY_CLUSTER;
  if (exa_header_has (header, model_words))
    return EXA_ENTITY_MODEL;
  return exa_header_has (header, owner_words) ? EXA_ENTITY_COMPANY : EXA_ENTITY_GROUP;
}

static ExaTableForm
find_form (const Guess *guess)
{
  const ExaTablePlan *plan = guess->plan;
  const ExaColumnEvidence *name = plan->name != EXA_NO_COLUMN ? &guess->evidence[plan->name] : NULL;

  if (name == NULL)
    return EXA_TABLE_THINGS;
  if (plan->columns[plan->name].kind == EXA_COLUMN_DATES)
    return EXA_TABLE_TIMES;
  if (plan->date == EXA_NO_COLUMN || name->n_distinct * 10 >= name->n_filled * 9)
    return EXA_TABLE_THINGS;
  return name->n_distinct == 1 ? EXA_TABLE_TIMES : EXA_TABLE_THINGS_OVER_TIME;
}

/* The shares of one name that a chart would show: all, or over time the newest. */
typedef struct {
  char *date; /* owned, or NULL */
  double sum; /* of the most that each can be */
  guint n;
  gboolean unbounded; /* one is no share: below zero, or without an end */
} Shares;

static void
shares_free (gpointer data)
{
  g_free (((Shares *)data)->date);
  g_free (data);
}

/* Adds the figure of @row, unless a newer one of the name is known. */
static void
add_share (GHashTable *by_name, const char *name, char *date, ExaQuantity q)
{
  g_autofree char *owned = date;
  Shares *shares = g_hash_table_lookup (by_name, name);
  int newer;

  if (shares == NULL) {
    shares = g_new0 (Shares, 1);
    g_hash_table_insert (by_name, g_strdup (name), shares);
  }
  newer = g_strcmp0 (date, shares->date);
  if (newer < 0)
    return;
  if (newer > 0) {
    g_free (shares->date);
    *shares = (Shares){.date = g_steal_pointer (&owned)};
  }
  shares->sum += q.high;
  shares->n++;
  shares->unbounded |= q.low < 0 || !isfinite (q.high);
}

/* Whether the figures of @column that a chart would show are no more than their whole together, rounding aside. */
static gboolean
add_up_to_whole (const Guess *guess, guint column)
{
  const ExaTablePlan *plan = guess->plan;
  gboolean over_time = plan->form == EXA_TABLE_THINGS_OVER_TIME;
  g_autoptr (GHashTable) by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, shares_free);
  GHashTableIter iter;
  gpointer value;
  double sum = 0;
  guint n = 0;

  for (guint row = plan->n_headers; row < exa_csv_n_rows (guess->csv); row++) {
    const char *cell = exa_csv_cell (guess->csv, row, column);
    const char *name = plan->name != EXA_NO_COLUMN ? exa_csv_cell (guess->csv, row, plan->name) : " ";
    g_autofree char *key = g_utf8_casefold (name, -1);
    const ExaUnit *unit;
    ExaQuantity q;

    if (*name == '\0' || exa_cell_is_missing (cell) || !exa_column_read (&plan->columns[column], cell, &q, &unit))
      continue;
    add_share (by_name, key,
               over_time ? exa_cell_read_date (exa_csv_cell (guess->csv, row, plan->date),
                                               plan->columns[plan->date].day_first)
                         : NULL,
               q);
  }
  g_hash_table_iter_init (&iter, by_name);
  while (g_hash_table_iter_next (&iter, NULL, &value)) {
    const Shares *shares = value;

    if (shares->unbounded)
      return FALSE;
    sum += shares->sum;
    n += shares->n;
  }
  return n >= 2 && sum <= 100 * (1 + EXA_MEASURE_ROUNDING);
}

/* Figures under "Share" can be shares of one whole; those of one thing at many times are of as many wholes. */
static gboolean
are_of_whole (const Guess *guess, guint column)
{
  static const char *const words[] = {"share", "shares", "份额", "占比", "比重", NULL};
  const ExaColumn *self = &guess->plan->columns[column];

  return guess->plan->form != EXA_TABLE_TIMES && exa_table_plan_holds_figures (guess->plan, column) &&
         exa_unit_is_percent (self->unit) && exa_header_has (self->header, words) && add_up_to_whole (guess, column);
}

ExaTablePlan *
exa_table_plan_guess (const ExaCsv *csv)
{
  ExaTablePlan *plan = exa_table_plan_new (exa_csv_n_columns (csv));
  g_autofree ExaColumnEvidence *evidence = g_new0 (ExaColumnEvidence, plan->n_columns);
  Guess guess = {csv, plan, evidence, 0};

  plan->n_headers = has_header (csv) ? 1 : 0;
  guess.n_rows = exa_csv_n_rows (csv) - plan->n_headers;
  for (guint i = 0; i < plan->n_columns; i++) {
    g_free (plan->columns[i].header);
    plan->columns[i] = exa_column_guess (csv, plan->n_headers, i, &evidence[i]);
  }
  plan->date = find_date (plan);
  plan->name = find_name (&guess);
  if (plan->name == plan->date)
    plan->date = EXA_NO_COLUMN;
  plan->country = find_words (&guess, country_words);
  plan->owner = find_words (&guess, owner_words);
  if (plan->name != EXA_NO_COLUMN)
    plan->kind = find_kind (plan->columns[plan->name].header);
  plan->form = find_form (&guess);
  for (guint i = 0; i < plan->n_columns; i++)
    plan->columns[i].of_whole = are_of_whole (&guess, i);
  return plan;
}
