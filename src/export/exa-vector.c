/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-vector.h"

#include <cairo-svg.h>
#include <glib/gi18n.h>
#include <string.h>

#include "exa-export-error.h"
#include "exa-pdf.h"
#include "exa-svg-text.h"

/* A point is 1/72 inch, a pixel 1/96. */
#define POINTS_PER_PIXEL 0.75

static cairo_status_t
append_bytes (void *bytes, const guint8 *data, guint n)
{
  g_byte_array_append (bytes, data, n);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
check_size (const ExaVectorOptions *options, GError **error)
{
  if (options->width >= 1 && options->height >= 1 && options->width <= EXA_PNG_MAX_SIDE &&
      options->height <= EXA_PNG_MAX_SIDE)
    return TRUE;
  g_set_error (error, EXA_EXPORT_ERROR, EXA_EXPORT_ERROR_SIZE,
               _ ("A figure of %g × %g pixels cannot be made: each side must be 1 to %d"), options->width,
               options->height, EXA_PNG_MAX_SIDE);
  return FALSE;
}

/* Paints and finishes @surface, which is destroyed. */
static gboolean
paint_surface (cairo_surface_t *surface, const ExaVectorOptions *options, ExaPaintFunc paint, gconstpointer data,
               GError **error)
{
  cairo_t *cr = cairo_create (surface);
  cairo_rectangle (cr, 0, 0, options->width, options->height);
  cairo_clip (cr);
  paint (cr, data);
  cairo_status_t status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, EXA_EXPORT_ERROR, EXA_EXPORT_ERROR_PAINT, _ ("The figure could not be painted: %s"),
               cairo_status_to_string (status));
  return FALSE;
}

GBytes *
exa_svg_encode (const ExaVectorOptions *options, ExaPaintFunc paint, gconstpointer data, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  if (!check_size (options, error))
    return NULL;
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (append_bytes, bytes, options->width, options->height);
  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  if (!paint_surface (surface, options, paint, data, error))
    return NULL;

  g_byte_array_append (bytes, (const guint8 *)"", 1);
  char *document = exa_svg_add_text ((const char *)bytes->data, options);
  return g_bytes_new_take (document, strlen (document));
}

GBytes *
exa_pdf_encode (const ExaVectorOptions *options, ExaPaintFunc paint, gconstpointer data, GError **error)
{
  g_autofree char *inside = options->inside != NULL ? options->inside (NULL, options->inside_data) : NULL;
  const ExaPdfInfo info = {
      .title = options->title,
      .subject = options->description,
      .keywords = options->source,
      .author = options->author,
      .lang = options->lang,
      .inside = inside,
  };

  if (!check_size (options, error))
    return NULL;
  g_autoptr (ExaPdf) pdf = exa_pdf_new (options->width * POINTS_PER_PIXEL, options->height * POINTS_PER_PIXEL, &info);
  cairo_t *cr = exa_pdf_get_cairo (pdf);
  cairo_scale (cr, POINTS_PER_PIXEL, POINTS_PER_PIXEL);
  cairo_rectangle (cr, 0, 0, options->width, options->height);
  cairo_clip (cr);
  paint (cr, data);
  exa_pdf_describe_page (pdf, options->description);
  exa_pdf_end_page (pdf);
  return exa_pdf_finish (pdf, error);
}
