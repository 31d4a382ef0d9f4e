/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SVG and PDF: the same words and the same painter for both. */
#include "exa-encode.h"

#include "exa-paint.h"
#include "exa-plain-text.h"
#include "exa-vector.h"

static void
paint_layout (cairo_t *cr, gconstpointer data)
{
  exa_paint (data, cr);
}

static GBytes *
encode (const ExaFigure *figure, const ExaLayout *layout, ExaVectorFunc func, GError **error)
{
  const ExaSpec *spec = figure->spec;
  g_autofree char *words = exa_figure_describe (figure, layout), *description = exa_plain_text (words);
  g_autofree char *source = exa_plain_text (spec->source);
  ExaVectorOptions vector = {
      .width = layout->width,
      .height = layout->height,
      .title = spec->title,
      .description = description,
      .source = source,
      .lang = spec->lang == EXA_LANG_ZH_CN ? "zh-CN" : "en",
  };

  return func (&vector, paint_layout, layout, error);
}

GBytes *
exa_encode_svg (const ExaFigure *figure, const ExaLayout *layout, const ExaExportOptions *options, GError **error)
{
  return encode (figure, layout, exa_svg_encode, error);
}

GBytes *
exa_encode_pdf (const ExaFigure *figure, const ExaLayout *layout, const ExaExportOptions *options, GError **error)
{
  return encode (figure, layout, exa_pdf_encode, error);
}
