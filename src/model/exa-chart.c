/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-chart.h"

G_DEFINE_FINAL_TYPE (ExaChart, exa_chart, G_TYPE_OBJECT)

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
