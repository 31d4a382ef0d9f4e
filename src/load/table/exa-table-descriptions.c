/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns that describe the figures of others. */
#include "exa-table-roles.h"

#include <string.h>

#include "exa-column-header.h"
#include "exa-table-measure.h"
#include "exa-table-price.h"
#include "exa-table-status.h"
#include "exa-table-units.h"

/* Rows by which it is decided what a column says. */
#define MOST_LOOKED 100

/* Whether @text is written as the codes of databases are: "PC_GDP", "IDX2015". */
static gboolean
is_code (const char *text)
{
  return strpbrk (text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != NULL &&
         text[strspn (text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")] == '\0';
}

/* A column "Measure" that says in which units, "MLN_USD", rather than what is measured; beside a column that says that,
 * codes of units which nobody knows, too. */
static guint
find_measures_of_units (const ExaTableGuess *guess)
{
  static const char *const words[] = {"measure", NULL};
  guint column = exa_table_guess_find_called (guess, words, TRUE), row = 0;

  for (; column != EXA_NO_COLUMN && row < MIN (guess->n_rows, MOST_LOOKED); row++) {
    g_autofree char *text = g_strdelimit (g_strdup (exa_table_guess_cell (guess, row, column)), "_", ' ');
    const ExaUnit *unit;
    int exponent;

    if (!exa_unit_phrase_read (text, (ExaUnitContext){0}, &unit, &exponent) &&
        (column == guess->plan->measure || !is_code (exa_table_guess_cell (guess, row, column))))
      return EXA_NO_COLUMN;
  }
  return row > 0 ? column : EXA_NO_COLUMN;
}

/* Whether a cell of the column @scale is one: "Billions", "6", "USD million". "Large" is none. */
static gboolean
says_scales (const ExaTableGuess *guess, guint scale)
{
  for (guint row = 0; row < MIN (guess->n_rows, MOST_LOOKED); row++) {
    const char *cell = exa_table_guess_cell (guess, row, scale);
    const ExaUnit *unit;
    int exponent;

    if (*cell != '\0' && ((strlen (cell) < 3 && cell[strspn (cell, "0123456789")] == '\0') ||
                          (exa_unit_phrase_read (cell, (ExaUnitContext){.money = TRUE}, &unit, &exponent) &&
                           (unit == NULL || exponent != 0))))
      return TRUE;
  }
  return FALSE;
}

/* Whether the only text of the table stands in @column, all of it different and no unit: "Unit" above halls. */
static gboolean
are_only_names (const ExaTableGuess *guess, guint column)
{
  if (column == EXA_NO_COLUMN || guess->evidence[column].n_distinct != guess->n_rows)
    return FALSE;
  for (guint i = 0; i < guess->plan->n_columns; i++)
    if (i != column && guess->plan->columns[i].kind != EXA_COLUMN_FIGURES)
      return FALSE;
  for (guint row = 0; row < MIN (guess->n_rows, MOST_LOOKED); row++) {
    const ExaUnit *unit;
    int exponent;

    if (exa_unit_phrase_read (exa_table_guess_cell (guess, row, column), (ExaUnitContext){0}, &unit, &exponent))
      return FALSE;
  }
  return TRUE;
}

/* Whether "Item" calls what is measured a thing, since the figures have names of their own: "Item, Tonnes". */
static gboolean
are_items (const ExaTableGuess *guess, guint column)
{
  static const char *const words[] = {"item", "element", "concept", "series", NULL};
  const ExaTablePlan *plan = guess->plan;

  if (!exa_table_guess_is_called (guess, column, words) || plan->unit != EXA_NO_COLUMN)
    return FALSE;
  for (guint i = 0; i < plan->n_columns; i++)
    if (plan->columns[i].kind == EXA_COLUMN_FIGURES &&
        (plan->columns[i].is_time || exa_table_measure_is_generic (plan->columns[i].header)))
      return FALSE;
  for (guint row = 0; row < MIN (guess->n_rows, MOST_LOOKED); row++)
    if (exa_header_read (exa_table_guess_cell (guess, row, column)).unit != NULL) /* "GDP (USD)" */
      return FALSE;
  return TRUE;
}

/* Whether what is called an item is a thing and measures nothing: most of them come once, and no units stand beside
 * them. */
static gboolean
is_bought (const ExaTableGuess *guess, guint column)
{
  static const char *const words[] = {"item", "element", NULL};

  return exa_table_guess_is_called (guess, column, words) && guess->plan->unit == EXA_NO_COLUMN &&
         guess->evidence[column].n_distinct * 2 > guess->evidence[column].n_filled && guess->plan->n_columns > 2;
}

/* How many units the rows have that stand with one text of @column: 1 where each always has the same, 2 where some has
 * several. */
static guint
count_units_of_each (const ExaTableGuess *guess, guint column)
{
  g_autoptr (GHashTable) units = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint row = 0; row < MIN (guess->n_rows, MOST_LOOKED); row++) {
    const char *text = exa_table_guess_cell (guess, row, column), *known = g_hash_table_lookup (units, text);
    const char *unit = exa_table_guess_cell (guess, row, guess->plan->unit);

    if (known != NULL && strcmp (known, unit) != 0)
      return 2;
    g_hash_table_insert (units, (gpointer)text, (gpointer)unit);
  }
  return 1;
}

/* Whether the units are not all money. */
static gboolean
are_of_many_kinds (const ExaTableGuess *guess)
{
  for (guint row = 0; row < MIN (guess->n_rows, MOST_LOOKED); row++) {
    g_autofree char *text = g_strdelimit (g_strdup (exa_table_guess_cell (guess, row, guess->plan->unit)), "_", ' ');
    const ExaUnit *unit = NULL;
    int exponent;

    if (!exa_unit_phrase_read (text, (ExaUnitContext){.money = TRUE}, &unit, &exponent) || unit == NULL ||
        unit->before == NULL)
      return TRUE;
  }
  return FALSE;
}

/* The column that says what is measured, whatever it is called: the unit goes with it, and with nothing else that names
 * the rows: "Subject" beside "Country" and "Units". EXA_NO_COLUMN if none does. */
static guint
find_measures_with_units (const ExaTableGuess *guess)
{
  const ExaTablePlan *plan = guess->plan;
  guint found = EXA_NO_COLUMN, n_others = 0;

  if (guess->evidence[plan->unit].n_distinct < 2 || !are_of_many_kinds (guess))
    return EXA_NO_COLUMN;
  for (guint i = 0; i < plan->n_columns; i++) {
    const ExaColumnEvidence *evidence = &guess->evidence[i];

    if (i == plan->unit || i == plan->scale || !exa_table_guess_is_text (guess, i) ||
        evidence->n_filled < guess->n_rows || evidence->n_distinct < 2 || evidence->n_distinct * 2 > guess->n_rows)
      continue;
    if (count_units_of_each (guess, i) > 1)
      n_others++;
    else if (found == EXA_NO_COLUMN)
      found = i;
  }
  return n_others > 0 ? found : EXA_NO_COLUMN;
}

static guint
count_units (const ExaTableGuess *guess)
{
  guint n = 0;

  for (guint i = 0; i < guess->plan->n_columns; i++)
    n += exa_table_units_is_called (guess->plan->columns[i].header) && guess->plan->columns[i].kind != EXA_COLUMN_EMPTY;
  return n;
}

/* Of several columns of units each stands behind the figures that it is of. The first is that of all others; of a
 * further one that is the same in all rows the figures before it have their own unit, and others are no figures: nobody
 * says in what. */
static void
take_own_units (ExaTableGuess *guess)
{
  ExaTablePlan *plan = guess->plan;
  gboolean first = TRUE;

  for (guint i = 0; i < plan->n_columns; i++) {
    g_autofree char *text = g_strdelimit (g_strdup (exa_table_guess_cell (guess, 0, i)), "_", ' ');
    ExaColumn *before = i > 0 ? &plan->columns[i - 1] : NULL;
    const ExaUnit *unit = NULL;
    int exponent = 0;

    if (!exa_table_units_is_called (plan->columns[i].header) || !exa_table_guess_is_text (guess, i) || before == NULL ||
        before->kind != EXA_COLUMN_FIGURES)
      continue;
    if (guess->evidence[i].n_distinct == 1 && count_units (guess) > 1 &&
        exa_unit_phrase_read (text, (ExaUnitContext){.money = TRUE}, &unit, &exponent) &&
        !(before->cells.context.money && unit != NULL && unit->before == NULL)) { /* money is in no kilograms */
      before->cells.unit = unit != NULL ? unit : before->cells.unit;
      before->cells.exponent += exponent;
      plan->columns[i].kind = EXA_COLUMN_KEYS;
      plan->columns[i].because = "the unit of the column before it";
    } else if (!first) {
      before->kind = EXA_COLUMN_KEYS;
      before->because = "its rows have units of their own, beside those of another column";
    }
    first = FALSE;
  }
}

void
exa_table_descriptions_find (ExaTableGuess *guess)
{
  static const char *const indicators[] = {"indicator",   "indicator name", "series",    "series name",
                                           "variable",    "measure",        "metric",    "subject descriptor",
                                           "data series", "statistic",      "concept",   "element",
                                           "item",        "indicador",      "indikator", "kennzahl",
                                           "指标",        "指标名称",       NULL};
  static const char *const scales[] = {"scale",     "unit mult", "multiplier",      "power code",
                                       "powercode", "magnitude", "unit multiplier", NULL};

  take_own_units (guess);
  guess->plan->unit = exa_table_units_find (guess);
  if (guess->plan->unit == EXA_NO_COLUMN)
    guess->plan->unit = exa_table_price_take_words (guess);
  if (are_only_names (guess, guess->plan->unit))
    guess->plan->unit = EXA_NO_COLUMN;
  guess->plan->scale = exa_table_guess_find_called (guess, scales, FALSE);
  if (guess->plan->scale != EXA_NO_COLUMN && !says_scales (guess, guess->plan->scale))
    guess->plan->scale = EXA_NO_COLUMN;
  guess->plan->measure = exa_table_guess_find_called (guess, indicators, TRUE);
  if (guess->plan->measure != EXA_NO_COLUMN &&
      (are_items (guess, guess->plan->measure) || is_bought (guess, guess->plan->measure)))
    guess->plan->measure = EXA_NO_COLUMN;
  if (guess->plan->measure == EXA_NO_COLUMN && guess->plan->unit != EXA_NO_COLUMN)
    guess->plan->measure = find_measures_with_units (guess);
  if (guess->plan->unit == EXA_NO_COLUMN && guess->plan->measure != EXA_NO_COLUMN)
    guess->plan->unit = find_measures_of_units (guess);
  if (guess->plan->unit != EXA_NO_COLUMN && guess->plan->unit == guess->plan->measure)
    guess->plan->measure = EXA_NO_COLUMN;
  guess->plan->status = exa_table_status_find (guess->plan, guess->grid);
  guess->plan->last_fact = exa_table_status_find_last_fact (guess->plan);
}
