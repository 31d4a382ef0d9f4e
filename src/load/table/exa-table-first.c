/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-first.h"

#include <string.h>

#include "exa-header-words.h"
#include "exa-table-slot.h"

/* Of the figures of the slot that has most: so many are about as many. */
#define LEAST_FILLED 0.6
/* So many figures tell whether they differ: at least one in four does. */
#define MOST_LOOKED_AT 40
#define ONE_IN         4

static double
get_value (const ExaTableSlot *slot, guint n)
{
  ExaQuantity value = slot->columns != NULL ? exa_figures_get_value (slot->columns, n)
                                            : g_array_index (slot->figures, ExaTableFigure, n).claim->value;

  return value.low;
}

/* Whether figures taken evenly from all differ: classes and flags come again and again. */
static gboolean
is_varied (const ExaTableSlot *slot)
{
  guint n_all = exa_table_slot_count (slot), n = MIN (n_all, MOST_LOOKED_AT), n_different = 0;
  double values[MOST_LOOKED_AT];

  for (guint i = 0; i < n; i++) {
    gboolean again = FALSE;

    values[i] = get_value (slot, (guint)((guint64)i * n_all / n));
    for (guint k = 0; k < i && !again; k++)
      again = values[k] == values[i];
    n_different += !again;
  }
  return n_different * ONE_IN >= n;
}

/* Whether the header or the cells say what the numbers are: a unit, or a scale. */
static gboolean
has_unit (const ExaTableSlot *slot, const ExaTablePlan *plan)
{
  return strcmp (slot->measure->unit->id, "count") != 0 || plan->columns[slot->column].cells.exponent != 0;
}

/* Whether the figures under @header count who was asked, or what was looked at: of how many the others are. */
static gboolean
counts_sample (const char *header)
{
  static const char *const words[] = {"n",           "sample",   "sample size", "base",         "base size",
                                      "respondents", "obs",      "n obs",       "observations", "interviews",
                                      "stichprobe",  "befragte", "échantillon", "muestra",      "样本",
                                      "样本量",      "样本数",   NULL};

  return exa_header_is_one_of (header, words);
}

guint
exa_table_find_first (const GPtrArray *slots, const ExaTablePlan *plan)
{
  guint most = 0, first = 0;
  int best = 0;

  for (guint i = 0; i < slots->len; i++)
    most = MAX (most, exa_table_slot_count (g_ptr_array_index (slots, i)));
  for (guint i = 0; i < slots->len; i++) {
    const ExaTableSlot *slot = g_ptr_array_index (slots, i);
    int rating;

    if (exa_table_is_rank (slot->measure->unit) || exa_table_slot_count (slot) + 1 < most * LEAST_FILLED)
      continue;
    rating = plan->columns[slot->column].may_name || counts_sample (plan->columns[slot->column].header) ? 1
             : is_varied (slot)                                                                         ? 3
             : has_unit (slot, plan)                                                                    ? 2
                                                                                                        : 1;
    if (rating > best) {
      best = rating;
      first = i;
    }
  }
  return first;
}
