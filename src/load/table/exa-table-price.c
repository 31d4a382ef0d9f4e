/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What prices are of. */
#include "exa-table-price.h"

#include <string.h>

#include "exa-money-words.h"
#include "exa-table-units.h"

/* Longer words, in characters, are nothing that is sold. */
#define LONGEST_WORD 12

static const char *const per_words[] = {"per",       "je",         "pro",      "par",      "por",       "per unit",
                                        "price per", "priced per", "basis",    "preis je", "preis pro", "prix par",
                                        "за",        "每",         "计价单位", NULL};
/* Beside a word of prices: of all that is sold. */
static const char *const total_words[] = {"ext",    "extended", "total", "totals", "line", "sum",  "gesamt", "summe",
                                          "totale", "razem",    "итого", "toplam", "总价", "合计", "総額",   NULL};

gboolean
exa_table_price_is_called (const char *header)
{
  return exa_header_is_one_of (header, per_words);
}

/* Whether @column is one of amounts of money, in whatever currency, that are not yet said to be prices of something. */
static gboolean
is_of_money (const ExaColumn *column)
{
  const ExaUnit *unit = column->cells.unit;

  return strchr (unit->base, '/') == NULL &&
         (exa_unit_is_money (unit) || (strcmp (unit->id, "count") == 0 && column->cells.context.money));
}

guint
exa_table_price_take_words (ExaTableGuess *guess)
{
  ExaTablePlan *plan = guess->plan;
  guint found = EXA_NO_COLUMN;
  gboolean money = FALSE;

  for (guint i = 0; i < plan->n_columns; i++) {
    ExaColumn *self = &plan->columns[i];

    if ((self->kind == EXA_COLUMN_TEXT || self->kind == EXA_COLUMN_FIGURES) && exa_table_price_is_called (self->header))
      found = i;
    else
      money |= self->kind == EXA_COLUMN_FIGURES && is_of_money (self);
  }
  if (!money || found == EXA_NO_COLUMN)
    return EXA_NO_COLUMN;
  plan->columns[found].kind = EXA_COLUMN_TEXT;
  return found;
}

/* Whether other figures than money may have the units of the rows. */
static gboolean
has_measured (const ExaTablePlan *plan)
{
  for (guint i = 0; i < plan->n_columns; i++)
    if (exa_table_plan_holds_figures (plan, i) && !is_of_money (&plan->columns[i]) &&
        strcmp (plan->columns[i].cells.unit->id, "count") == 0)
      return TRUE;
  return FALSE;
}

/* The first column of texts beside that of units which is one of currencies, or, not @currency, says what is sold. */
static guint
find_other (const ExaTablePlan *plan, gboolean currency)
{
  for (guint i = 0; i < plan->n_columns; i++) {
    const char *header = plan->columns[i].header;

    if (i == plan->unit || i == plan->name || plan->columns[i].kind != EXA_COLUMN_TEXT ||
        exa_table_units_is_called_currency (header) != currency)
      continue;
    if (currency || exa_table_price_is_called (header) || exa_table_units_is_called (header))
      return i;
  }
  return EXA_NO_COLUMN;
}

static gboolean
says_currency (const ExaTablePlan *plan)
{
  return exa_table_units_is_called_currency (plan->columns[plan->unit].header);
}

guint
exa_table_price_find_per (const ExaTablePlan *plan)
{
  if (plan->unit == EXA_NO_COLUMN)
    return EXA_NO_COLUMN;
  return says_currency (plan) ? find_other (plan, FALSE) : plan->unit;
}

guint
exa_table_price_find_currency (const ExaTablePlan *plan)
{
  if (plan->unit == EXA_NO_COLUMN)
    return EXA_NO_COLUMN;
  return says_currency (plan) ? plan->unit : find_other (plan, TRUE);
}

gboolean
exa_table_price_is_per (const ExaTablePlan *plan, guint column)
{
  const ExaColumn *self = &plan->columns[column];
  guint per = exa_table_price_find_per (plan);

  if (per == EXA_NO_COLUMN || !is_of_money (self) || exa_header_has (self->header, total_words))
    return FALSE;
  if (exa_table_price_is_called (plan->columns[per].header) || exa_header_is_price (self->header))
    return TRUE;
  return !has_measured (plan) && strcmp (self->cells.unit->id, "count") == 0 &&
         exa_table_price_find_currency (plan) == EXA_NO_COLUMN;
}

/* @said without the word before it: "per kg", "/ kg". */
static const char *
skip_per (const char *said)
{
  static const char *const leads[] = {"per ", "je ", "pro ", "par ", "por ", "/", "за ", "每"};

  for (guint i = 0; i < G_N_ELEMENTS (leads); i++)
    if (g_ascii_strncasecmp (said, leads[i], strlen (leads[i])) == 0)
      return said + strlen (leads[i]) + strspn (said + strlen (leads[i]), " ");
  return said;
}

const char *
exa_table_price_find_word (const char *header, const char *said)
{
  const char *word = skip_per (said);
  gboolean called = exa_table_price_is_called (header);
  g_autofree char *spaced = g_strdelimit (g_strdup (word), "_", ' ');
  const ExaUnit *unit = NULL;
  int exponent = 0;

  if (exa_cell_is_missing (said))
    return NULL;
  exa_unit_phrase_read (spaced, (ExaUnitContext){0}, &unit, &exponent);
  if (unit != NULL && !called &&
      (exa_unit_is_money (unit) || exa_unit_is_percent (unit) || strcmp (unit->id, "count") == 0))
    return NULL;
  if (unit != NULL && exponent == 0)
    return unit->id;
  if (called || unit != NULL)
    return word;
  if (exponent != 0 || g_utf8_strlen (word, -1) > LONGEST_WORD)
    return NULL;
  if (!g_ascii_isdigit (*word))
    return g_unichar_isalpha (g_utf8_get_char (word)) && strpbrk (word, "0123456789") == NULL ? word : NULL;
  return exa_unit_phrase_read (word + strspn (word, "0123456789. "), (ExaUnitContext){0}, &unit, &exponent) ? word
                                                                                                            : NULL;
}

ExaTableDoubt *
exa_table_price_find_doubt (const ExaTablePlan *plan, const ExaGrid *grid, guint column)
{
  const ExaColumn *self = &plan->columns[column];
  g_autofree char *english = NULL, *chinese = NULL;
  const char *cell = "", *word = NULL;

  if (plan->unit == EXA_NO_COLUMN || !is_of_money (self) ||
      (!exa_header_is_cost (self->header) && exa_table_price_find_currency (plan) == EXA_NO_COLUMN) ||
      exa_table_price_is_per (plan, column) || says_currency (plan))
    return NULL;
  for (guint row = plan->n_headers; word == NULL && row < exa_grid_n_rows (grid); row++) {
    const ExaUnit *unit = NULL;
    int exponent = 0;

    cell = exa_grid_cell (grid, row, plan->unit);
    if (exa_unit_phrase_read (cell, (ExaUnitContext){0}, &unit, &exponent) && unit != NULL)
      word = exa_table_price_find_word (plan->columns[plan->unit].header, cell);
  }
  if (word == NULL)
    return NULL;
  english = g_strdup_printf ("no unit of “%s”", self->header);
  chinese = g_strdup_printf ("与“%s”无关的单位", self->header);
  return exa_table_doubt_new (column, cell, exa_text_new (english, chinese),
                              exa_text_new ("what that is per", "其计价单位"), "it may be of all");
}
