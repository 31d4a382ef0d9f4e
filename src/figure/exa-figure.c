/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-figure.h"

#include "exa-describe.h"
#include "exa-figure-spec.h"

ExaFigure *
exa_figure_new (ExaChart *chart, const ExaView *view, ExaLang lang, const char *title, GError **error)
{
  ExaTable *table = exa_table_new (chart, view, error);
  ExaFigure *self;

  if (table == NULL)
    return NULL;
  self = g_new0 (ExaFigure, 1);
  self->table = table;
  self->spec = exa_figure_spec (table, lang, title);
  if (view != NULL)
    self->spec->highlight = g_strdupv (view->highlight);
  return self;
}

void
exa_figure_free (ExaFigure *self)
{
  if (self == NULL)
    return;
  exa_spec_free (self->spec);
  exa_table_free (self->table);
  g_free (self);
}

ExaLayout *
exa_figure_lay_out (const ExaFigure *self, ExaFonts *fonts, const ExaLayoutOptions *options)
{
  return exa_layout_new (self->spec, fonts, options);
}

char *
exa_figure_describe (const ExaFigure *self, const ExaLayout *layout)
{
  return exa_describe (self->spec, layout != NULL ? &layout->report : NULL);
}
