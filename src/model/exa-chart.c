/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-chart.h"

G_DEFINE_FINAL_TYPE (ExaChart, exa_chart, G_TYPE_OBJECT)

static const char *const kind_names[] = {
    [EXA_CHART_BARS] = "bars",       [EXA_CHART_COLUMNS] = "columns", [EXA_CHART_GROUPED] = "grouped",
    [EXA_CHART_STACKED] = "stacked", [EXA_CHART_POINTS] = "points",
};

static const char *const sort_names[] = {
    [EXA_SORT_VALUE] = "value",
    [EXA_SORT_NAME] = "name",
    [EXA_SORT_DATE] = "date",
    [EXA_SORT_SOURCE] = "source",
};

static const char *const series_names[] = {
    [EXA_SERIES_SOURCE] = "source",
    [EXA_SERIES_MEASURE] = "measure",
    [EXA_SERIES_AS_OF] = "as_of",
    [EXA_SERIES_LABEL] = "label",
};

static void
exa_chart_finalize (GObject *object)
{
  ExaChart *self = EXA_CHART (object);

  g_free (self->id);
  exa_text_clear (&self->name);
  exa_text_clear (&self->title);
  exa_text_clear (&self->subtitle);
  exa_text_clear (&self->note);
  g_clear_object (&self->topic);
  g_ptr_array_unref (self->claims);
  exa_compare_clear (&self->compare);

  G_OBJECT_CLASS (exa_chart_parent_class)->finalize (object);
}

static void
exa_chart_class_init (ExaChartClass *class)
{
  G_OBJECT_CLASS (class)->finalize = exa_chart_finalize;
}

static void
exa_chart_init (ExaChart *self)
{
  self->claims = g_ptr_array_new_with_free_func (g_object_unref);
}

ExaChart *
exa_chart_new (void)
{
  return g_object_new (EXA_TYPE_CHART, NULL);
}

void
exa_compare_clear (ExaCompare *compare)
{
  g_clear_pointer (&compare->a, g_free);
  g_clear_pointer (&compare->b, g_free);
  compare->by_difference = FALSE;
}

/* The place of @text in @names, or -1. */
static int
find_name (const char *const *names, guint n_names, const char *text)
{
  for (guint i = 0; i < n_names; i++)
    if (strcmp (text, names[i]) == 0)
      return (int)i;
  return -1;
}

gboolean
exa_chart_kind_parse (const char *text, ExaChartKind *kind)
{
  int found = find_name (kind_names, G_N_ELEMENTS (kind_names), text);

  if (found >= 0)
    *kind = (ExaChartKind)found;
  return found >= 0;
}

const char *
exa_chart_kind_to_string (ExaChartKind kind)
{
  return kind_names[kind];
}

gboolean
exa_sort_parse (const char *text, ExaSort *sort)
{
  int found = find_name (sort_names, G_N_ELEMENTS (sort_names), text);

  if (found >= 0)
    *sort = (ExaSort)found;
  return found >= 0;
}

gboolean
exa_series_parse (const char *text, ExaSeries *series)
{
  int found = find_name (series_names, G_N_ELEMENTS (series_names), text);

  if (found >= 0)
    *series = (ExaSeries)found;
  return found >= 0;
}
