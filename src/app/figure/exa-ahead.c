/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-ahead.h"

static gboolean
options_equal (const ExaLayoutOptions *a, const ExaLayoutOptions *b)
{
  return a->width == b->width && a->height == b->height && a->theme == b->theme && a->text_scale == b->text_scale &&
         a->least_text == b->least_text && a->transparent == b->transparent;
}

static void
clear (ExaAheadOne *one)
{
  g_clear_pointer (&one->layout, exa_layout_unref);
  g_clear_pointer (&one->from, exa_layout_unref);
  g_clear_pointer (&one->step, exa_layout_unref);
  one->figure = NULL;
}

const ExaAheadOne *
exa_ahead_find (const ExaAhead *self, const ExaFigure *figure, const ExaLayoutOptions *options)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->ones); i++) {
    const ExaAheadOne *one = &self->ones[i];
    if (one->layout != NULL && one->figure == figure && options_equal (&one->options, options))
      return one;
  }
  return NULL;
}

void
exa_ahead_lay_out (ExaAhead *self, guint n, const ExaFigure *figure, ExaFonts *fonts, const ExaLayoutOptions *options)
{
  ExaAheadOne *one = &self->ones[n];

  clear (one);
  one->figure = figure;
  one->options = *options;
  one->layout = exa_figure_lay_out (figure, fonts, options);
}

void
exa_ahead_set_step (ExaAhead *self, guint n, ExaLayout *from, ExaLayout *step)
{
  ExaAheadOne *one = &self->ones[n];

  g_clear_pointer (&one->from, exa_layout_unref);
  g_clear_pointer (&one->step, exa_layout_unref);
  one->from = exa_layout_ref (from);
  one->step = exa_layout_ref (step);
}

void
exa_ahead_keep (ExaAhead *self, const ExaFigure *figure)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->ones); i++) {
    if (figure == NULL || self->ones[i].figure != figure)
      clear (&self->ones[i]);
  }
}
