/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-step-make.h"

static gboolean
has_own_comparison (const ExaChart *chart)
{
  return chart->compare.a != NULL && chart->compare.b != NULL;
}

void
exa_step_trim_view (ExaView *view, const ExaChart *chart)
{
  gboolean compares = view->compare_b != NULL;

  if (view->kind == (int)chart->kind)
    view->kind = -1;
  if (view->sort == (int)chart->sort)
    view->sort = -1;
  if (view->top == (int)chart->top)
    view->top = -1;
  if (view->log_scale == (int)chart->log_scale)
    view->log_scale = -1;
  if (view->compare_a != NULL && *view->compare_a == '\0' && !has_own_comparison (chart))
    exa_view_set_compare (view, NULL, NULL);
  if (compares && view->by_difference < 0)
    view->by_difference = EXA_COMPARE_BY_RATIO;
  if (!compares && (!has_own_comparison (chart) || view->compare_a != NULL ||
                    view->by_difference == (int)chart->compare.by_difference))
    view->by_difference = -1;
}

gboolean
exa_step_same_view (const ExaView *a, const ExaView *b, const ExaChart *chart)
{
  g_auto (ExaView) first = EXA_VIEW_INIT, second = EXA_VIEW_INIT;

  exa_view_copy (&first, a);
  exa_view_copy (&second, b);
  exa_step_trim_view (&first, chart);
  exa_step_trim_view (&second, chart);
  return exa_view_equal (&first, &second);
}

/* Whether @step as the @n-th of @slide shows @view. */
static gboolean
shows (const ExaSlide *slide, guint n, const ExaStep *step, const ExaView *view)
{
  g_auto (ExaView) shown = EXA_VIEW_INIT;
  ExaSlide *copy = exa_slide_copy (slide);
  gboolean same;

  g_ptr_array_insert (copy->steps, (gint)n - 1, exa_step_copy (step));
  exa_slide_init_view (copy, n, &shown);
  same = exa_step_same_view (&shown, view, slide->chart);
  exa_slide_free (copy);
  return same;
}

static ExaStep *
make_show (const ExaView *view)
{
  ExaStep *step = exa_step_new ();

  step->view.only = g_strdupv (view->only);
  return step;
}

static ExaStep *
make_highlight (const ExaView *view)
{
  ExaStep *step = exa_step_new ();

  step->view.highlight = g_strdupv (view->highlight);
  return step;
}

/* Of the chart's claims: a step compares nothing else. */
static gboolean
is_claim (const ExaChart *chart, const char *id)
{
  return id != NULL && exa_chart_find (chart, id) != NULL;
}

static ExaStep *
make_compare (const ExaView *view)
{
  ExaStep *step = exa_step_new ();

  exa_view_set_compare (&step->view, view->compare_a, view->compare_b);
  step->view.by_difference = view->by_difference > 0;
  return step;
}

static ExaStep *
make_whole (const ExaSlide *slide, const ExaView *view)
{
  ExaStep *step = exa_step_new ();

  exa_view_copy (&step->view, view);
  exa_step_trim_view (&step->view, slide->chart);
  step->whole = TRUE;
  return step;
}

ExaStep *
exa_step_make (const ExaSlide *slide, guint n, const ExaView *view)
{
  gboolean compares =
      view->compare_b != NULL && is_claim (slide->chart, view->compare_a) && is_claim (slide->chart, view->compare_b);
  ExaStep *(*const makers[]) (const ExaView *view) = {
      compares ? make_compare : NULL,
      view->highlight != NULL ? make_highlight : NULL,
      view->only != NULL ? make_show : NULL,
  };

  for (guint i = 0; i < G_N_ELEMENTS (makers); i++) {
    ExaStep *step = makers[i] != NULL ? makers[i](view) : NULL;

    if (step != NULL && shows (slide, n, step, view))
      return step;
    if (step != NULL)
      exa_step_free (step);
  }
  return make_whole (slide, view);
}
