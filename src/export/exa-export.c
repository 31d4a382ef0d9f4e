/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-export.h"

#include <glib/gi18n.h>

#include "exa-export-geometry.h"

/* The chart with the words that this export puts in its place. Transfer full. */
static ExaChart *
reword (ExaChart *chart, const ExaExportOptions *options)
{
  ExaChart *copy = exa_chart_copy (chart);

  if (options->subtitle != NULL) {
    exa_text_clear (&copy->subtitle);
    exa_text_set (&copy->subtitle, options->lang, options->subtitle);
  }
  if (options->note != NULL) {
    exa_text_clear (&copy->note);
    exa_text_set (&copy->note, options->lang, options->note);
  }
  return copy;
}

ExaFigure *
exa_export_make_figure (ExaChart *chart, const ExaView *view, const char *title, const ExaExportOptions *options,
                        GError **error)
{
  gboolean own_words = options->subtitle != NULL || options->note != NULL;
  g_autoptr (ExaChart) reworded = own_words ? reword (chart, options) : g_object_ref (chart);
  ExaFigure *figure = exa_figure_new (reworded, view, options->lang, title, error);

  if (figure == NULL)
    return NULL;
  if (options->hide & EXA_HIDE_TITLE)
    g_clear_pointer (&figure->spec->title, g_free);
  if (options->hide & EXA_HIDE_TITLE || g_strcmp0 (options->subtitle, "") == 0)
    g_clear_pointer (&figure->spec->subtitle, g_free);
  if (options->hide & EXA_HIDE_SOURCE)
    g_clear_pointer (&figure->spec->source, g_free);
  figure->spec->no_key = (options->hide & EXA_HIDE_KEY) != 0;
  return figure;
}

/* The layout would clamp a size that it cannot fill; a file of another size than asked for is an error. */
ExaLayout *
exa_export_lay_out (const ExaFigure *figure, const ExaExportOptions *options, ExaFonts *fonts, GError **error)
{
  ExaLayoutOptions layout = EXA_LAYOUT_OPTIONS_INIT;
  ExaExportGeometry size;

  if (!exa_export_geometry_init (&size, options)) {
    g_set_error (error, EXA_EXPORT_ERROR, EXA_EXPORT_ERROR_SIZE,
                 _ ("%d × %d pixels: a figure has at least %d × %d and at most %d a side"), size.width, size.height,
                 EXA_LAYOUT_MIN_WIDTH, EXA_LAYOUT_MIN_HEIGHT, EXA_LAYOUT_MAX_SIDE);
    return NULL;
  }
  layout.width = size.layout_width;
  layout.height = size.layout_height;
  layout.text_scale = options->text;
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
    layout = exa_export_lay_out (figure, options, fonts, error);
    if (layout == NULL)
      return NULL;
  }
  return format->encode (figure, layout, options, error);
}
