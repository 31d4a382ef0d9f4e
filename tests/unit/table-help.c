/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table-help.h"

#include <math.h>
#include <string.h>

void
world_load (World *world, const char *text, ExaTableTold *told)
{
  world->problems = exa_problems_new ();
  world->readings = g_ptr_array_new_with_free_func (exa_table_reading_free);
  g_autoptr (ExaLoader) loader = exa_loader_new (world->problems);
  exa_loader_tell (loader, told, world->readings);
  exa_loader_add_text (loader, "firms.csv", text, strlen (text));
  world->dataset = exa_loader_finish (loader);
}

void
world_clear (World *world)
{
  exa_problems_free (world->problems);
  g_ptr_array_unref (world->readings);
  g_clear_object (&world->dataset);
}

ExaDataset *
table_read (const char *name, const char *text)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaLoader) loader = exa_loader_new (problems);
  g_autoptr (ExaDataset) dataset = NULL;
  g_autofree char *all = NULL;

  exa_loader_add_text (loader, name, text, strlen (text));
  dataset = exa_loader_finish (loader);
  all = exa_problems_to_string (problems);
  g_assert_cmpstr (all, ==, "");
  return g_steal_pointer (&dataset);
}

static void
write_number (GString *out, double value)
{
  if (isfinite (value))
    g_string_append_printf (out, "%.12g", value);
}

static char *
write_figures (const ExaChart *chart)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < exa_chart_count (chart); i++) {
    ExaClaim *claim = exa_chart_nth (chart, i);

    g_string_append_printf (out, "%s%s ", i > 0 ? "; " : "", exa_claim_get_label (claim, EXA_LANG_EN));
    write_number (out, claim->value.low);
    if (claim->value.low != claim->value.high) {
      g_string_append (out, "..");
      write_number (out, claim->value.high);
    }
    if (strcmp (claim->unit->base, "count") != 0)
      g_string_append_printf (out, " %s", claim->unit->base);
  }
  return g_string_free (out, FALSE);
}

static char *
write_charts (ExaDataset *dataset)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_CHARTS); i++) {
    const ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, i);
    g_string_append_printf (out, "%s%s", i > 0 ? "|" : "", exa_text_get (&chart->name, EXA_LANG_EN));
  }
  return g_string_free (out, FALSE);
}

void
table_check (const TableCase *cases, gsize n)
{
  for (gsize i = 0; i < n; i++) {
    g_autoptr (ExaDataset) dataset = NULL;
    g_autofree char *charts = NULL, *first = NULL;
    const ExaChart *chart;
    const char *note;

    g_test_message ("%s", cases[i].text);
    dataset = table_read ("some.csv", cases[i].text);
    charts = write_charts (dataset);
    chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, 0);
    first = write_figures (chart);
    note = exa_text_get (&chart->note, EXA_LANG_EN);
    g_assert_cmpstr (charts, ==, cases[i].charts);
    g_assert_cmpstr (first, ==, cases[i].first);
    if (cases[i].says == NULL)
      g_assert_cmpstr (note, ==, "");
    else if (strstr (note, cases[i].says) == NULL)
      g_assert_cmpstr (note, ==, cases[i].says);
  }
}
