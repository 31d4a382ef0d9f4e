/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SVG and PDF: the same words and the same painter for both. */
#include "exa-encode.h"

#include "exa-credit.h"
#include "exa-encode-inside.h"
#include "exa-encode-paint.h"
#include "exa-export-geometry.h"
#include "exa-plain-text.h"
#include "exa-source-line.h"
#include "exa-svg-words.h"
#include "exa-vector.h"

static GBytes *
encode (const ExaFigure *figure, const ExaLayout *layout, const ExaExportOptions *options, gboolean as_words,
        ExaVectorFunc func, GError **error)
{
  const ExaSpec *spec = figure->spec;
  ExaExportGeometry geometry;
  gboolean fits = exa_export_geometry_init (&geometry, options);
  g_autofree char *words = exa_figure_describe (figure, layout), *description = exa_plain_text (words);
  g_autofree char *line = exa_source_line (figure->table, spec->lang), *source = exa_plain_text (line);
  g_autofree char *credit = exa_table_format_credit (figure->table, spec->lang);
  const ExaScaledLayout scaled = {layout, geometry.px_width / layout->width, geometry.px_height / layout->height};
  g_autofree char *words_above = as_words ? exa_svg_write_words (layout, scaled.x_scale, scaled.y_scale) : NULL;
  const ExaInsideData inside = {figure, options};
  ExaVectorOptions vector = {
      .width = geometry.px_width,
      .height = geometry.px_height,
      .title = spec->title,
      .description = description,
      .source = source,
      .author = credit,
      .words = words_above,
      .inside = exa_encode_inside,
      .inside_data = &inside,
      .lang = spec->lang == EXA_LANG_ZH_CN ? "zh-CN" : "en",
  };

  g_return_val_if_fail (fits, NULL);

  return func (&vector, as_words ? exa_encode_paint_shapes : exa_encode_paint, &scaled, error);
}

GBytes *
exa_encode_svg (const ExaFigure *figure, const ExaLayout *layout, const ExaExportOptions *options, GError **error)
{
  return encode (figure, layout, options, options->svg_words, exa_svg_encode, error);
}

GBytes *
exa_encode_pdf (const ExaFigure *figure, const ExaLayout *layout, const ExaExportOptions *options, GError **error)
{
  return encode (figure, layout, options, FALSE, exa_pdf_encode, error);
}
