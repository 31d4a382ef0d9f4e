/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-export.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "exa-credit.h"
#include "exa-paint.h"
#include "exa-plain-text.h"
#include "exa-vector.h"

/* --- formats --- */

static const char *const format_names[EXA_N_FORMATS] = {"png", "svg", "pdf", "csv", "json"};

gboolean
exa_format_parse (const char *text, ExaFormat *format)
{
  for (guint i = 0; i < EXA_N_FORMATS; i++) {
    if (g_ascii_strcasecmp (text, format_names[i]) == 0) {
      *format = (ExaFormat)i;
      return TRUE;
    }
  }
  return FALSE;
}

const char *
exa_format_to_string (ExaFormat format)
{
  return format_names[format];
}

/* --- figures --- */

static void
paint_layout (cairo_t *cr, gconstpointer data)
{
  exa_paint (data, cr);
}

static char *
describe (const ExaFigure *figure, const ExaLayout *layout)
{
  g_autofree char *words = exa_figure_describe (figure, layout);

  return exa_plain_text (words);
}

static GBytes *
encode_png (const ExaFigure *figure, const ExaLayout *layout, const ExaExportOptions *options, GError **error)
{
  const ExaSpec *spec = figure->spec;
  g_autofree char *description = describe (figure, layout);
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

static GBytes *
encode_vector (const ExaFigure *figure, const ExaLayout *layout, ExaFormat format, GError **error)
{
  const ExaSpec *spec = figure->spec;
  g_autofree char *description = describe (figure, layout), *source = exa_plain_text (spec->source);
  ExaVectorOptions vector = {
      .width = layout->width,
      .height = layout->height,
      .title = spec->title,
      .description = description,
      .source = source,
      .lang = spec->lang == EXA_LANG_ZH_CN ? "zh-CN" : "en",
  };

  if (format == EXA_FORMAT_SVG)
    return exa_svg_encode (&vector, paint_layout, layout, error);
  return exa_pdf_encode (&vector, paint_layout, layout, error);
}

/* The layout would clamp a size that it cannot fill; a file of another size than asked for is an error. */
static gboolean
scale_size (const ExaExportOptions *options, int *width, int *height, GError **error)
{
  double w = round (options->width * options->scale), h = round (options->height * options->scale);

  if (!(w >= EXA_LAYOUT_MIN_WIDTH && h >= EXA_LAYOUT_MIN_HEIGHT && w <= EXA_LAYOUT_MAX_SIDE &&
        h <= EXA_LAYOUT_MAX_SIDE)) {
    g_set_error (error, EXA_EXPORT_ERROR, EXA_EXPORT_ERROR_SIZE,
                 _ ("%.0f × %.0f pixels: a figure has at least %d × %d and at most %d a side"), w, h,
                 EXA_LAYOUT_MIN_WIDTH, EXA_LAYOUT_MIN_HEIGHT, EXA_LAYOUT_MAX_SIDE);
    return FALSE;
  }
  *width = (int)w;
  *height = (int)h;
  return TRUE;
}

static GBytes *
encode_figure (const ExaFigure *figure, const ExaExportOptions *options, ExaFonts *fonts, GError **error)
{
  ExaLayoutOptions size = EXA_LAYOUT_OPTIONS_INIT;
  g_autoptr (ExaLayout) layout = NULL;

  g_return_val_if_fail (fonts != NULL, NULL);

  if (!scale_size (options, &size.width, &size.height, error))
    return NULL;
  size.theme = options->theme;
  size.transparent = options->transparent;
  layout = exa_figure_lay_out (figure, fonts, &size);
  if (options->format == EXA_FORMAT_PNG)
    return encode_png (figure, layout, options, error);
  return encode_vector (figure, layout, options->format, error);
}

static GBytes *
take_text (char *text)
{
  return g_bytes_new_take (text, strlen (text));
}

GBytes *
exa_export_encode (const ExaFigure *figure, const ExaExportOptions *options, ExaFonts *fonts, GError **error)
{
  switch (options->format) {
  case EXA_FORMAT_CSV: return take_text (exa_table_to_csv (figure->table, figure->spec->lang));
  case EXA_FORMAT_JSON: return take_text (exa_table_to_json (figure->table, figure->spec->lang));
  case EXA_FORMAT_PNG:
  case EXA_FORMAT_SVG:
  case EXA_FORMAT_PDF: return encode_figure (figure, options, fonts, error);
  case EXA_N_FORMATS: break;
  }
  g_return_val_if_reached (NULL);
}
