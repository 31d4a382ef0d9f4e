/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which figures are not added where their rows are. */
#include "exa-table-plan.h"

#include <string.h>

#include "exa-column-header.h"

/* What is not added where rows are. */
static const char *const rate_words[] = {
    "rate",       "rates",  "ratio",     "per",          "average", "mean",       "median", "avg",   "price",
    "prices",     "index",  "share",     "margin",       "density", "expectancy", "yield",  "score", "percent",
    "percentage", "growth", "fertility", "temperature",  "speed",   "efficiency", "age",    "quote", "rate",
    "anteil",     "preis",  "mittel",    "durchschnitt", "pro",     "je",         "taux",   "prix",  "moyenne",
    "part",       "tasa",   "precio",    "media",        "tasso",   "prezzo",     "stawka", "cena",  "率",
    "均",         "价",     "指数",      "比重",         "占比",    "比例",       NULL};

gboolean
exa_table_plan_is_rate (const ExaTablePlan *plan, guint column)
{
  const ExaUnit *unit = plan->columns[column].cells.unit;

  return exa_unit_is_percent (unit) || strchr (unit->base, '/') != NULL ||
         exa_header_has (plan->columns[column].header, rate_words);
}
