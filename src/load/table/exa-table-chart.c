/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-chart.h"

#include <string.h>

/* What a chart of a long table shows at first. */
#define TOP_ROWS 20

gboolean
exa_table_is_rank (const ExaUnit *unit)
{
  return strcmp (unit->id, "rank") == 0;
}

/* Whether a name stands in two rows that nothing tells apart, not even a date: they are two, and not two readings of
 * one figure. */
static gboolean
has_rows_alike (const ExaChart *chart)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < chart->claims->len; i++) {
    ExaClaim *claim = g_ptr_array_index (chart->claims, i);
    g_autofree char *date = exa_date_to_string (claim->as_of);

    if (!g_hash_table_add (seen, g_strjoin ("\n", claim->subject->id, date, NULL)))
      return TRUE;
  }
  return FALSE;
}

/* As exa_date_compare() does; @newest: entity → the latest ExaDate known of it. */
static int
compare_with_newest (GHashTable *newest, ExaClaim *claim)
{
  const ExaDate *date = g_hash_table_lookup (newest, claim->subject);

  return exa_date_compare (claim->as_of, date != NULL ? *date : (ExaDate){{0}});
}

/* Of a table of several things over time, the newest claims of each; else all. */
static void
add_claims (const ExaTablePlan *plan, ExaChart *chart, const GPtrArray *claims)
{
  gboolean newest_only = plan->form == EXA_TABLE_THINGS_OVER_TIME;
  g_autoptr (GHashTable) newest = g_hash_table_new (NULL, NULL);

  for (guint i = 0; newest_only && i < claims->len; i++) {
    ExaClaim *claim = g_ptr_array_index (claims, i);

    if (compare_with_newest (newest, claim) > 0)
      g_hash_table_insert (newest, claim->subject, &claim->as_of);
  }
  for (guint i = 0; i < claims->len; i++) {
    ExaClaim *claim = g_ptr_array_index (claims, i);

    if (!newest_only || compare_with_newest (newest, claim) == 0)
      g_ptr_array_add (chart->claims, g_object_ref (claim));
  }
}

static int
by_date (gconstpointer a, gconstpointer b)
{
  return exa_date_compare ((*(ExaClaim *const *)a)->as_of, (*(ExaClaim *const *)b)->as_of);
}

/* Times run from left to right, all of them. */
static void
show_as_series (ExaChart *chart)
{
  g_ptr_array_sort (chart->claims, by_date);
  chart->kind = EXA_CHART_COLUMNS;
  chart->sort = EXA_SORT_SOURCE;
  chart->top = 0;
}

/* What the figures of @chart are of, as far as its rows do not say it. */
static const char *
series_name (const ExaTablePlan *plan, const ExaChart *chart)
{
  if (plan->form != EXA_TABLE_TIMES || !chart->row_per_claim)
    return NULL;
  return exa_text_get (&EXA_CLAIM (g_ptr_array_index (chart->claims, 0))->subject->name, EXA_LANG_EN);
}

static ExaText
write_subtitle (const ExaTablePlan *plan, const char *title, const ExaUnit *unit, const ExaChart *chart)
{
  gboolean bare = strcmp (unit->id, "count") == 0 || exa_table_is_rank (unit);
  gboolean newest = plan->form == EXA_TABLE_THINGS_OVER_TIME;
  const char *name = series_name (plan, chart);
  ExaText subtitle;

  subtitle.in[EXA_LANG_EN] = g_strconcat (name != NULL ? name : "", name != NULL ? ", " : "", title,
                                          newest ? ", the newest figure of each" : "", bare ? "" : ", ",
                                          bare ? "" : exa_unit_name (unit, EXA_LANG_EN), NULL);
  subtitle.in[EXA_LANG_ZH_CN] =
      g_strconcat (name != NULL ? name : "", name != NULL ? "，" : "", title, newest ? "，各取最新一期" : "",
                   bare ? "" : "，", bare ? "" : exa_unit_name (unit, EXA_LANG_ZH_CN), NULL);
  return subtitle;
}

ExaChart *
exa_table_chart_new (const ExaTablePlan *plan, const char *title, ExaMeasure *measure, const GPtrArray *claims)
{
  ExaChart *chart = exa_chart_new ();
  const char *name = exa_text_get (&measure->name, EXA_LANG_EN);
  gboolean times = plan->form == EXA_TABLE_TIMES;

  chart->name.in[EXA_LANG_EN] = g_strdup (name);
  chart->title.in[EXA_LANG_EN] = g_strdup (name);
  chart->top = TOP_ROWS;
  add_claims (plan, chart, claims);
  chart->row_per_claim = has_rows_alike (chart) || (times && plan->date != EXA_NO_COLUMN);
  if (times)
    show_as_series (chart);
  chart->subtitle = write_subtitle (plan, title, measure->unit, chart);
  return chart;
}
