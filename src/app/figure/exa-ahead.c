/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-ahead.h"

static gboolean
options_equal (const ExaLayoutOptions *a, const ExaLayoutOptions *b)
{
  return a->width == b->width && a->height == b->height && a->theme == b->theme && a->text_scale == b->text_scale &&
         a->transparent == b->transparent;
}

gboolean
exa_ahead_has (const ExaAhead *self, const ExaFigure *figure, const ExaLayoutOptions *options)
{
  return self->layout != NULL && self->figure == figure && options_equal (&self->options, options);
}

void
exa_ahead_lay_out (ExaAhead *self, const ExaFigure *figure, ExaFonts *fonts, const ExaLayoutOptions *options)
{
  exa_ahead_clear (self);
  self->figure = figure;
  self->options = *options;
  self->layout = exa_figure_lay_out (figure, fonts, options);
}

void
exa_ahead_set_step (ExaAhead *self, ExaLayout *from, ExaLayout *step)
{
  g_clear_pointer (&self->from, exa_layout_unref);
  g_clear_pointer (&self->step, exa_layout_unref);
  self->from = exa_layout_ref (from);
  self->step = exa_layout_ref (step);
}

void
exa_ahead_clear (ExaAhead *self)
{
  g_clear_pointer (&self->layout, exa_layout_unref);
  g_clear_pointer (&self->from, exa_layout_unref);
  g_clear_pointer (&self->step, exa_layout_unref);
  self->figure = NULL;
}
