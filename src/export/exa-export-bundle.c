/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-export-bundle.h"

#include "exa-encode-paint.h"
#include "exa-export-geometry.h"
#include "exa-export.h"
#include "exa-pdf.h"
#include "exa-plain-text.h"
#include "exa-zip.h"

#define POINTS_PER_PX 0.75

GBytes *
exa_export_bundle_pdf (const ExaExportOptions *options, const char *title, const GPtrArray *figures, ExaFonts *fonts,
                       GError **error)
{
  const ExaPdfInfo info = {.title = title, .lang = options->lang == EXA_LANG_ZH_CN ? "zh-CN" : "en"};
  g_autoptr (ExaPdf) pdf = NULL;
  ExaExportGeometry size;

  exa_export_geometry_init (&size, options);
  pdf = exa_pdf_new (size.px_width * POINTS_PER_PX, size.px_height * POINTS_PER_PX, &info);
  for (guint i = 0; i < figures->len; i++) {
    const ExaFigure *figure = g_ptr_array_index (figures, i);
    g_autoptr (ExaLayout) layout = exa_export_lay_out (figure, options, fonts, error);
    g_autofree char *words = NULL, *description = NULL;
    const char *headline = figure->spec->title;

    if (layout == NULL)
      return NULL;
    words = exa_figure_describe (figure, layout);
    description = exa_plain_text (words);
    exa_encode_paint (exa_pdf_get_cairo (pdf), &(ExaScaledLayout){layout, size.px_width / layout->width * POINTS_PER_PX,
                                                                  size.px_height / layout->height * POINTS_PER_PX});
    exa_pdf_add_outline (pdf, headline != NULL && *headline != '\0' ? headline : figure->spec->id);
    exa_pdf_describe_page (pdf, description);
    exa_pdf_end_page (pdf);
  }
  return exa_pdf_finish (pdf, error);
}

GBytes *
exa_export_bundle_zip (const GPtrArray *names, const GPtrArray *files, GError **error)
{
  g_autoptr (ExaZip) zip = exa_zip_new ();

  for (guint i = 0; i < files->len; i++) {
    const char *name = g_ptr_array_index (names, i);

    exa_zip_add (zip, name, g_ptr_array_index (files, i), !g_str_has_suffix (name, ".png"));
  }
  return exa_zip_finish (zip, error);
}
