/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The column that says in which unit the figures of a row are. */
#include "exa-table-units.h"

#include <string.h>

#include "exa-column-header.h"

/* Rows by which it is decided what a column says. */
#define MOST_LOOKED 100

static const char *const unit_words[] = {"unit",
                                         "units",
                                         "unit measure",
                                         "unit of measure",
                                         "uom",
                                         "measurement unit",
                                         "einheit",
                                         "einheiten",
                                         "masseinheit",
                                         "unité",
                                         "unité de mesure",
                                         "unités",
                                         "unidad",
                                         "unidad de medida",
                                         "unidade",
                                         "unità",
                                         "eenheid",
                                         "单位",
                                         "计量单位",
                                         "單位",
                                         "単位",
                                         "단위",
                                         NULL};
static const char *const currency_words[] = {"currency", "währung", "waehrung",      "devise",  "monnaie",     "moneda",
                                             "moeda",    "valuta",  "waluta",        "měna",    "mena",        "deviza",
                                             "valuutta", "валюта",  "валута",        "νόμισμα", "para birimi", "货币",
                                             "币种",     "貨幣",    "幣別",          "通貨",    "통화",        "ccy",
                                             "cur",      "curr",    "currency code", NULL};
/* The last words of such headers: "Metric unit", "Transaction currency". */
static const char *const unit_ends[] = {"unit", "units", "uom", "einheit", "unidad", "unité", "unità", "单位", NULL};
static const char *const currency_ends[] = {"currency",      "währung", "waehrung", "devise", "moneda",
                                            "valuta",        "waluta",  "валюта",   "ccy",    "curr",
                                            "currency code", "货币",    "币种",     NULL};
gboolean
exa_table_units_is_called_currency (const char *header)
{
  g_autofree char *lower = g_utf8_strdown (header, -1);

  /* "Hauswährung" in one word. */
  return exa_header_is_one_of (header, currency_words) || exa_header_ends_in (header, currency_ends) ||
         g_str_has_suffix (lower, "währung") || g_str_has_suffix (lower, "waehrung");
}

gboolean
exa_table_units_is_called (const char *header)
{
  return exa_header_is_one_of (header, unit_words) || exa_header_is_one_of (header, currency_words);
}

/* Whether @cell is a currency: one that is known, the sign of two, or a code in three capitals; @known: (out): it is no
 * such code. */
static gboolean
is_currency (const char *cell, gboolean *known)
{
  const ExaUnit *unit = NULL;
  int exponent = 0;

  *known = strcmp (cell, "¥") == 0 ||
           (exa_unit_phrase_read (cell, (ExaUnitContext){.money = TRUE}, &unit, &exponent) && unit != NULL &&
            exponent == 0 && unit->before != NULL && strchr (unit->base, '/') == NULL);
  return *known || (strlen (cell) == 3 && strspn (cell, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 3);
}

/* Whether every cell of @column is a currency, most of which are known. */
static gboolean
holds_currencies (const ExaTableGuess *guess, guint column)
{
  guint n = 0, n_known = 0;

  for (guint row = 0; row < MIN (guess->n_rows, MOST_LOOKED); row++) {
    const char *cell = exa_table_guess_cell (guess, row, column);
    gboolean known;

    if (*cell == '\0')
      continue;
    if (!is_currency (cell, &known))
      return FALSE;
    n_known += known;
    n++;
  }
  return n > 0 && n_known * 2 > n;
}

/* Longer words, in characters, are no units of which nothing is known. */
#define LONGEST_UNIT 6

/* Whether every cell of @column is a unit, most of which are known. */
static gboolean
holds_units (const ExaTableGuess *guess, guint column)
{
  guint n = 0, n_known = 0;

  for (guint row = 0; row < MIN (guess->n_rows, MOST_LOOKED); row++) {
    const char *cell = exa_table_guess_cell (guess, row, column);
    g_autofree char *text = g_strdelimit (g_strdup (cell), "_", ' ');
    const ExaUnit *unit;
    int exponent;

    if (*cell == '\0')
      continue;
    if (exa_unit_phrase_read (text, (ExaUnitContext){.money = TRUE}, &unit, &exponent))
      n_known++;
    else if (g_utf8_strlen (text, -1) > LONGEST_UNIT || strchr (text, ' ') != NULL)
      return FALSE;
    n++;
  }
  return n > 0 && n_known * 2 >= n;
}

gboolean
exa_table_units_can_be_money (const ExaColumn *column)
{
  return strcmp (column->cells.unit->id, "count") == 0 && column->money != EXA_MONEY_NO;
}

/* Whether some figures are amounts of money of which nothing says in what. */
static gboolean
has_amounts (const ExaTableGuess *guess)
{
  for (guint i = 0; i < guess->plan->n_columns; i++) {
    const ExaColumn *self = &guess->plan->columns[i];

    if (self->kind == EXA_COLUMN_FIGURES && exa_table_units_can_be_money (self) && self->money == EXA_MONEY_YES)
      return TRUE;
  }
  return FALSE;
}

/* The only column of texts whose cells are nothing but currencies; EXA_NO_COLUMN if there is none, or are several: what
 * is changed, and for what. */
static guint
find_currencies (const ExaTableGuess *guess)
{
  guint found = EXA_NO_COLUMN;

  for (guint i = 0; i < guess->plan->n_columns; i++) {
    if (!exa_table_guess_is_text (guess, i) || !holds_currencies (guess, i))
      continue;
    if (found != EXA_NO_COLUMN)
      return EXA_NO_COLUMN;
    found = i;
  }
  return found;
}

/* The only column whose header ends as those of units do, and whose cells are such; of several the first, where it
 * stands behind figures. */
static guint
find_ending (const ExaTableGuess *guess)
{
  guint found = EXA_NO_COLUMN, n = 0;

  for (guint i = 0; i < guess->plan->n_columns; i++) {
    const char *header = guess->plan->columns[i].header;

    if (!exa_table_guess_is_text (guess, i) ||
        !(exa_table_units_is_called_currency (header)
              ? holds_currencies (guess, i)
              : exa_header_ends_in (header, unit_ends) && holds_units (guess, i)))
      continue;
    found = n++ == 0 ? i : found;
  }
  return n < 2 || (found > 0 && guess->plan->columns[found - 1].kind == EXA_COLUMN_FIGURES) ? found : EXA_NO_COLUMN;
}

/* Whether the texts of another column tell the rows apart: prices of currencies themselves are about these. */
static gboolean
has_names (const ExaTableGuess *guess, guint column)
{
  for (guint i = 0; i < guess->plan->n_columns; i++)
    if (i != column && exa_table_guess_is_text (guess, i) && guess->evidence[i].n_distinct > 1)
      return TRUE;
  return FALSE;
}

guint
exa_table_units_find (const ExaTableGuess *guess)
{
  guint column;

  for (guint i = 0; i < guess->plan->n_columns; i++)
    if (exa_table_units_is_called (guess->plan->columns[i].header) && exa_table_guess_is_text (guess, i))
      return i;
  column = find_ending (guess);
  if (column != EXA_NO_COLUMN || !has_amounts (guess))
    return column;
  column = find_currencies (guess);
  return column != EXA_NO_COLUMN && has_names (guess, column) ? column : EXA_NO_COLUMN;
}

/* Whether the column of units, by its header one of none, has nothing but currencies. */
static gboolean
units_are_currencies (const ExaTablePlan *plan)
{
  const char *header = plan->unit != EXA_NO_COLUMN ? plan->columns[plan->unit].header : "";

  return plan->unit != EXA_NO_COLUMN && !exa_header_is_one_of (header, unit_words) &&
         !exa_header_ends_in (header, unit_ends);
}

gboolean
exa_table_units_take_currency (const ExaTablePlan *plan, guint column)
{
  const ExaColumn *self = &plan->columns[column];

  if (!exa_table_units_can_be_money (self))
    return FALSE;
  if (!units_are_currencies (plan) || self->money == EXA_MONEY_YES || self->is_time)
    return TRUE;
  for (guint i = 0; i < plan->n_columns; i++)
    if (exa_table_plan_holds_figures (plan, i) && exa_table_units_can_be_money (&plan->columns[i]) &&
        plan->columns[i].money == EXA_MONEY_YES)
      return FALSE;
  return TRUE;
}

/* Beside currencies stand figures of which no word says whether they are money. */
static ExaTableDoubt *
doubt_money (const ExaTablePlan *plan, guint column)
{
  const char *header = plan->columns[column].header;
  gboolean taken = exa_table_units_take_currency (plan, column);
  ExaText money, none;

  if (!units_are_currencies (plan) || plan->columns[column].is_time || *header == '\0' ||
      !exa_table_units_can_be_money (&plan->columns[column]) || plan->columns[column].money != EXA_MONEY_OPEN)
    return NULL;
  money = exa_text_new ("money in the currency of its row", "以该行货币计的金额");
  none = exa_text_new ("figures without a currency", "无货币的数值");
  return exa_table_doubt_new (column, header, taken ? money : none, taken ? none : money,
                              taken ? "no other figures can be that" : "other figures are called money");
}

ExaTableDoubt *
exa_table_units_find_doubt (const ExaTableGuess *guess, guint column)
{
  const ExaTablePlan *plan = guess->plan;
  guint currencies = plan->unit == EXA_NO_COLUMN && exa_table_units_can_be_money (&plan->columns[column])
                         ? find_currencies (guess)
                         : EXA_NO_COLUMN;

  if (plan->unit != EXA_NO_COLUMN && plan->measure == EXA_NO_COLUMN)
    return doubt_money (plan, column);
  /* Where each row has another one, it is about the currencies. */
  if (currencies == EXA_NO_COLUMN || currencies == plan->name || guess->evidence[currencies].n_distinct < 2 ||
      guess->evidence[currencies].n_distinct == guess->n_rows)
    return NULL;
  return exa_table_doubt_new (column, exa_table_guess_cell (guess, 0, currencies), exa_text_new ("a name", "名称"),
                              exa_text_new ("the currency of its row", "该行的货币"),
                              "no header says that these figures are money");
}
