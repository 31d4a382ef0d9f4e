/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-unit-menu.h"

#include <math.h>
#include <string.h>

/* Beyond these the numbers on an axis are of no use. */
#define LEAST_NUMBER 0.01
#define MOST_NUMBER  1e7

static double
find_extent (const ExaTable *table)
{
  double extent = 0;

  for (guint i = 0; i < exa_table_count (table); i++) {
    ExaQuantity value = exa_table_nth (table, i)->value;
    double end = isfinite (value.high) ? value.high : value.low;
    if (isfinite (end))
      extent = MAX (extent, fabs (end));
  }
  return extent;
}

static void
offer (GMenu *menu, const ExaTable *table, const char *id, ExaLang lang, double extent)
{
  const ExaUnit *unit = exa_unit_is_known (id) ? exa_unit_get (id) : NULL;

  if (unit == NULL || !exa_unit_comparable (unit, table->unit))
    return;
  double number = extent / unit->factor;
  if (unit != table->unit && (number < LEAST_NUMBER || number > MOST_NUMBER))
    return;
  g_autoptr (GMenuItem) item = g_menu_item_new (*unit->id != '\0' ? unit->id : exa_unit_name (unit, lang), NULL);
  g_menu_item_set_action_and_target (item, "win.unit", "s", unit->id);
  g_menu_append_item (menu, item);
}

void
exa_unit_menu_fill (GMenu *menu, const ExaTable *table, ExaLang lang)
{
  static const char *const prefixes[] = {"", "k", "M", "G", "T", "P", "E", "Z"};
  static const char *const times[] = {"s", "min", "h", "days", "months", "years"};
  const ExaUnit *unit = table != NULL ? table->unit : NULL;
  double extent = unit != NULL ? find_extent (table) : 0;

  g_menu_remove_all (menu);
  if (unit == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (prefixes) && unit->style == EXA_SCALE_SI; i++) {
    g_autofree char *id = g_strconcat (prefixes[i], unit->base, NULL);
    offer (menu, table, id, lang, extent);
  }
  for (guint i = 0; i < G_N_ELEMENTS (times) && unit->style != EXA_SCALE_SI; i++)
    offer (menu, table, times[i], lang, extent);
  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) == 0)
    offer (menu, table, unit->id, lang, extent);
}
