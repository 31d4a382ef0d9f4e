/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-encode.h"

#include "exa-credit.h"
#include "exa-paint.h"
#include "exa-plain-text.h"
#include "exa-png.h"

static void
paint_layout (cairo_t *cr, gconstpointer data)
{
  exa_paint (data, cr);
}

GBytes *
exa_encode_png (const ExaFigure *figure, const ExaLayout *layout, const ExaExportOptions *options, GError **error)
{
  const ExaSpec *spec = figure->spec;
  g_autofree char *words = exa_figure_describe (figure, layout), *description = exa_plain_text (words);
  g_autofree char *credit = exa_table_format_credit (figure->table, spec->lang);
  g_autofree char *source = exa_plain_text (spec->source);
  const char *const pairs[][2] = {
      {"Title", spec->title}, {"Description", description}, {"Source", source}, {"Software", "Exascope " EXA_VERSION},
      {"Copyright", credit},
  };
  const char *text[2 * G_N_ELEMENTS (pairs) + 1] = {NULL};
  ExaPngOptions png = {
      .width = layout->width,
      .height = layout->height,
      .dpi = options->dpi,
      .transparent = options->transparent,
      .parallel = options->parallel,
      .text = text,
  };

  for (guint i = 0, n = 0; i < G_N_ELEMENTS (pairs); i++) {
    if (pairs[i][1] != NULL && *pairs[i][1] != '\0') {
      text[n++] = pairs[i][0];
      text[n++] = pairs[i][1];
    }
  }
  return exa_png_encode (&png, paint_layout, layout, error);
}
