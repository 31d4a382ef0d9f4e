/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-export.h"

#include <glib/gi18n.h>

/* The layout would clamp a size that it cannot fill; a file of another size than asked for is an error. */
static ExaLayout *
lay_out (const ExaFigure *figure, const ExaExportOptions *options, ExaFonts *fonts, GError **error)
{
  ExaLayoutOptions layout = EXA_LAYOUT_OPTIONS_INIT;
  double width, height;

  if (!exa_export_options_get_size (options, &width, &height)) {
    g_set_error (error, EXA_EXPORT_ERROR, EXA_EXPORT_ERROR_SIZE,
                 _ ("%.0f × %.0f pixels: a figure has at least %d × %d and at most %d a side"), width, height,
                 EXA_LAYOUT_MIN_WIDTH, EXA_LAYOUT_MIN_HEIGHT, EXA_LAYOUT_MAX_SIDE);
    return NULL;
  }
  layout.width = (int)width;
  layout.height = (int)height;
  layout.theme = options->theme;
  layout.transparent = options->transparent;
  return exa_figure_lay_out (figure, fonts, &layout);
}

GBytes *
exa_export_encode (const ExaFigure *figure, const ExaExportOptions *options, ExaFonts *fonts, GError **error)
{
  const ExaFormat *format = exa_export_options_get_format (options);
  g_autoptr (ExaLayout) layout = NULL;

  g_return_val_if_fail (fonts != NULL || !format->is_picture, NULL);

  if (format->is_picture) {
    layout = lay_out (figure, options, fonts, error);
    if (layout == NULL)
      return NULL;
  }
  return format->encode (figure, layout, options, error);
}
