/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-chart.h"

#include <string.h>

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
  g_ptr_array_unref (self->own);
  g_clear_object (&self->figures);
  g_clear_object (&self->x);
  g_clear_pointer (&self->pool, g_ptr_array_unref);
  exa_compare_clear (&self->compare);
  exa_text_clear (&self->reference.name);
  g_strfreev (self->about);

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
  self->own = g_ptr_array_new_with_free_func (g_object_unref);
}

ExaChart *
exa_chart_new (void)
{
  return g_object_new (EXA_TYPE_CHART, NULL);
}

guint
exa_chart_count (const ExaChart *self)
{
  return self->figures != NULL ? exa_figures_count (self->figures) : self->own->len;
}

ExaClaim *
exa_chart_nth (const ExaChart *self, guint n)
{
  return self->figures != NULL ? exa_figures_get_claim (self->figures, n) : g_ptr_array_index (self->own, n);
}

ExaEntity *
exa_chart_nth_country (const ExaChart *self, guint n)
{
  if (self->figures != NULL)
    return exa_figures_get_country (self->figures, n);
  return exa_entity_get_country (EXA_CLAIM (g_ptr_array_index (self->own, n))->subject);
}

ExaClaim *
exa_chart_find (const ExaChart *self, const char *id)
{
  if (self->figures != NULL) {
    guint n = exa_figures_find (self->figures, id);

    return n != EXA_NO_FIGURE ? exa_figures_get_claim (self->figures, n) : NULL;
  }
  for (guint i = 0; i < self->own->len; i++) {
    ExaClaim *claim = g_ptr_array_index (self->own, i);

    if (strcmp (claim->id, id) == 0)
      return claim;
  }
  return NULL;
}

gboolean
exa_chart_has (const ExaChart *self, ExaClaim *claim)
{
  return self->figures != NULL ? exa_chart_find (self, claim->id) == claim : g_ptr_array_find (self->own, claim, NULL);
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
  for (guint i = 0; i < self->own->len; i++)
    g_ptr_array_add (copy->own, g_object_ref (g_ptr_array_index (self->own, i)));
  g_set_object (&copy->figures, self->figures);
  g_set_object (&copy->x, self->x);
  copy->pool = self->pool != NULL ? g_ptr_array_ref (self->pool) : NULL;
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
  copy->about = g_strdupv (self->about);
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
