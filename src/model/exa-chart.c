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
  exa_text_clear (&self->reference.name);

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

ExaChart *
exa_chart_copy (ExaChart *self)
{
  ExaChart *copy = exa_chart_new ();

  copy->id = g_strdup (self->id);
  copy->name = exa_text_copy (&self->name);
  copy->title = exa_text_copy (&self->title);
  copy->subtitle = exa_text_copy (&self->subtitle);
  copy->note = exa_text_copy (&self->note);
  copy->topic = self->topic != NULL ? g_object_ref (self->topic) : NULL;
  copy->kind = self->kind;
  for (guint i = 0; i < self->claims->len; i++)
    g_ptr_array_add (copy->claims, g_object_ref (g_ptr_array_index (self->claims, i)));
  copy->row_per_claim = self->row_per_claim;
  copy->series = self->series;
  copy->sort = self->sort;
  copy->top = self->top;
  copy->log_scale = self->log_scale;
  copy->unit = self->unit;
  copy->compare.a = g_strdup (self->compare.a);
  copy->compare.b = g_strdup (self->compare.b);
  copy->compare.by_difference = self->compare.by_difference;
  copy->reference = (ExaReference){self->reference.value, exa_text_copy (&self->reference.name)};
  copy->n_filtered = self->n_filtered;
  copy->n_left_out = self->n_left_out;
  copy->n_in_all = self->n_in_all;
  return copy;
}

gboolean
exa_chart_kind_takes_reference (ExaChartKind kind)
{
  return kind == EXA_CHART_BARS || kind == EXA_CHART_GROUPED || kind == EXA_CHART_POINTS;
}

gboolean
exa_chart_has_reference (ExaChart *self)
{
  return !exa_text_is_empty (&self->reference.name) && exa_chart_kind_takes_reference (self->kind) &&
         (!self->log_scale || self->reference.value > 0);
}

void
exa_compare_clear (ExaCompare *compare)
{
  g_clear_pointer (&compare->a, g_free);
  g_clear_pointer (&compare->b, g_free);
  compare->by_difference = FALSE;
}
