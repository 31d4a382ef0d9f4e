/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-encode.h"

#include "exa-credit.h"
#include "exa-encode-inside.h"
#include "exa-encode-paint.h"
#include "exa-export-geometry.h"
#include "exa-plain-text.h"
#include "exa-png.h"
#include "exa-source-line.h"

GBytes *
exa_encode_png (const ExaFigure *figure, const ExaLayout *layout, const ExaExportOptions *options, GError **error)
{
  const ExaSpec *spec = figure->spec;
  ExaExportGeometry geometry;
  gboolean fits = exa_export_geometry_init (&geometry, options);
  g_autofree char *words = exa_figure_describe (figure, layout), *description = exa_plain_text (words);
  g_autofree char *credit = exa_table_format_credit (figure->table, spec->lang);
  g_autofree char *line = exa_source_line (figure->table, spec->lang), *source = exa_plain_text (line);
  const char *const pairs[][2] = {
      {"Title", spec->title}, {"Description", description}, {"Source", source}, {"Software", "Exascope " EXA_VERSION},
      {"Copyright", credit},
  };
  const ExaInsideData inside = {figure, options};
  const char *text[2 * G_N_ELEMENTS (pairs) + 1] = {NULL};
  const ExaScaledLayout scaled = {layout, geometry.width / (double)layout->width,
                                  geometry.height / (double)layout->height};
  ExaPngOptions png = {
      .width = geometry.width,
      .height = geometry.height,
      .dpi = geometry.dpi,
      .transparent = options->transparent,
      .parallel = options->parallel,
      .text = text,
      .inside = exa_encode_inside,
      .inside_data = &inside,
  };

  g_return_val_if_fail (fits, NULL);

  for (guint i = 0, n = 0; i < G_N_ELEMENTS (pairs); i++) {
    if (pairs[i][1] != NULL && *pairs[i][1] != '\0') {
      text[n++] = pairs[i][0];
      text[n++] = pairs[i][1];
    }
  }
  return exa_png_encode (&png, exa_encode_paint, &scaled, error);
}
