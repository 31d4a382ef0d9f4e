/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-figure-picture.h"

#include "exa-raster.h"

GdkTexture *
exa_figure_picture_new (ExaFigureModel *model)
{
  const ExaFigure *figure = exa_figure_model_get_figure (model);
  ExaLayoutOptions options = EXA_LAYOUT_OPTIONS_INIT;
  g_autoptr (ExaLayout) layout = NULL;

  if (figure == NULL)
    return NULL;
  options.theme = exa_figure_model_get_theme (model);
  layout = exa_figure_lay_out (figure, exa_figure_model_get_fonts (model), &options);
  return exa_raster_paint (layout);
}
