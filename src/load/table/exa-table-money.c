/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-money.h"

#include <string.h>

#include "exa-column-texts.h"
#include "exa-table-units.h"

/* The currency of such a unit: "USD" of "USD/kg". */
static const ExaUnit *
get_currency (const ExaUnit *unit)
{
  g_autofree char *id = g_strndup (unit->base, strcspn (unit->base, "/"));

  return exa_unit_get (id);
}

/* Whether rows can say another currency for the figures of @column than its header does. */
static gboolean
is_of_rows (const ExaTablePlan *plan, guint column)
{
  if (plan->unit == EXA_NO_COLUMN || !exa_unit_is_money (plan->columns[column].cells.unit) ||
      !exa_table_units_is_called_currency (plan->columns[plan->unit].header))
    return FALSE;
  for (guint i = 0; i < plan->n_columns; i++)
    if (exa_table_plan_holds_figures (plan, i) && strcmp (plan->columns[i].cells.unit->id, "count") == 0 &&
        plan->columns[i].cells.context.money)
      return FALSE;
  return TRUE;
}

const ExaUnit *
exa_table_money_get_unit (const ExaTablePlan *plan, guint column, const ExaUnit *said)
{
  const ExaUnit *own = plan->columns[column].cells.unit;
  g_autofree char *id = NULL;

  if (!is_of_rows (plan, column) || (said != NULL && (!exa_unit_is_money (said) || get_currency (own) == said)))
    return own;
  if (said == NULL) /* "¥" is neither yen nor yuan, but no dollars */
    return exa_unit_get ("count");
  id = g_strconcat (said->base, strchr (own->base, '/') != NULL ? strchr (own->id, '/') : NULL, NULL);
  return exa_unit_get (id);
}

ExaTableDoubt *
exa_table_money_find_doubt (const ExaTablePlan *plan, const ExaGrid *grid, guint column)
{
  g_autoptr (ExaColumnTexts) texts = NULL;

  if (!is_of_rows (plan, column))
    return NULL;
  texts = exa_column_texts_new_counted (grid, plan->n_headers, plan->unit);
  for (guint i = 0; i < texts->n; i++) {
    const char *cell = exa_grid_cell (grid, plan->n_headers + exa_column_texts_first (texts, i), plan->unit);
    const ExaUnit *own = plan->columns[column].cells.unit, *said = NULL;
    ExaText read_as = {{NULL}}, other = {{NULL}};
    int exponent;

    exa_unit_phrase_read (cell, (ExaUnitContext){.money = TRUE}, &said, &exponent);
    if (exa_cell_is_missing (cell) || exa_table_money_get_unit (plan, column, said) == own)
      continue;
    for (ExaLang lang = 0; lang < EXA_N_LANGS; lang++) {
      read_as.in[lang] = g_strdup (said != NULL ? exa_unit_name (said, lang) : cell);
      other.in[lang] = g_strdup (exa_unit_name (get_currency (own), lang));
    }
    return exa_table_doubt_new (column, cell, read_as, other,
                                "a row knows its own currency, and the header says another one");
  }
  return NULL;
}
