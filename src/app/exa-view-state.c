/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-view-state.h"

void
exa_view_state_init (ExaViewState *self, ExaChart *chart, ExaFigureTheme theme, ExaLang lang)
{
  *self = (ExaViewState){
      .chart = chart != NULL ? g_object_ref (chart) : NULL,
      .kind = -1,
      .sort = -1,
      .top = -1,
      .log = -1,
      .by_difference = chart != NULL && chart->compare.by_difference,
      .theme = theme,
      .lang = lang,
  };
}

void
exa_view_state_copy (ExaViewState *self, const ExaViewState *from)
{
  *self = *from;
  if (self->chart != NULL)
    g_object_ref (self->chart);
  self->countries = g_strdupv (from->countries);
  self->compare_a = g_strdup (from->compare_a);
  self->compare_b = g_strdup (from->compare_b);
}

void
exa_view_state_clear (ExaViewState *self)
{
  g_clear_object (&self->chart);
  g_clear_pointer (&self->countries, g_strfreev);
  g_clear_pointer (&self->compare_a, g_free);
  g_clear_pointer (&self->compare_b, g_free);
}

static gboolean
same_list (char **a, char **b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return g_strv_equal ((const char *const *)a, (const char *const *)b);
}

gboolean
exa_view_state_equal (const ExaViewState *a, const ExaViewState *b)
{
  return a->chart == b->chart && a->kind == b->kind && a->sort == b->sort && a->top == b->top && a->log == b->log &&
         a->unit == b->unit && same_list (a->countries, b->countries) && g_strcmp0 (a->compare_a, b->compare_a) == 0 &&
         g_strcmp0 (a->compare_b, b->compare_b) == 0 && a->by_difference == b->by_difference && a->theme == b->theme &&
         a->lang == b->lang;
}

void
exa_view_state_set_compare (ExaViewState *self, const char *a, const char *b)
{
  char *new_a = g_strdup (a), *new_b = g_strdup (b);

  g_free (self->compare_a);
  g_free (self->compare_b);
  self->compare_a = new_a;
  self->compare_b = new_b;
}

ExaView
exa_view_state_to_view (const ExaViewState *self)
{
  ExaView view = EXA_VIEW_INIT;

  view.kind = self->kind;
  view.sort = self->sort;
  view.top = self->top;
  view.log_scale = self->log;
  view.unit = self->unit;
  view.countries = (const char *const *)self->countries;
  view.compare_a = self->compare_a;
  view.compare_b = self->compare_b;
  view.by_difference = self->by_difference;
  /* The way of comparing can be changed for the chart's own comparison, too. */
  if (view.compare_a == NULL && self->chart != NULL && self->chart->compare.a != NULL &&
      self->by_difference != self->chart->compare.by_difference) {
    view.compare_a = self->chart->compare.a;
    view.compare_b = self->chart->compare.b;
  }
  return view;
}
