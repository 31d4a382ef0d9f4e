/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-vector.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n.h>
#include <string.h>

#include "exa-document-text.h"
#include "exa-export-error.h"
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
paint_surface (cairo_surface_t *surface, const ExaVectorOptions *options, double scale, ExaPaintFunc paint,
               gconstpointer data, GError **error)
{
  cairo_t *cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
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
  if (!paint_surface (surface, options, 1, paint, data, error))
    return NULL;

  g_byte_array_append (bytes, (const guint8 *)"", 1);
  char *document = exa_svg_add_text ((const char *)bytes->data, options);
  return g_bytes_new_take (document, strlen (document));
}

/* The moment that SOURCE_DATE_EPOCH names, else "", for which cairo writes none: never the clock, which would make each
 * file another. */
static char *
format_date (void)
{
  guint64 seconds = 0;
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  if (epoch == NULL || !g_ascii_string_to_unsigned (epoch, 10, 0, G_MAXINT64, &seconds, NULL))
    return g_strdup ("");
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc ((gint64)seconds);
  /* NULL after the year 9999 */
  return date != NULL ? g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ") : g_strdup ("");
}

static void
set_metadata (cairo_surface_t *surface, cairo_pdf_metadata_t key, const char *value)
{
  if (value == NULL)
    return;
  g_autofree char *held = exa_document_text (value);
  cairo_pdf_surface_set_metadata (surface, key, held);
}

GBytes *
exa_pdf_encode (const ExaVectorOptions *options, ExaPaintFunc paint, gconstpointer data, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *date = format_date ();

  if (!check_size (options, error))
    return NULL;
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (append_bytes, bytes, options->width * POINTS_PER_PIXEL,
                                           options->height * POINTS_PER_PIXEL);
  /* The oldest version offered: every program reads it, and finds the metadata uncompressed. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  set_metadata (surface, CAIRO_PDF_METADATA_TITLE, options->title);
  set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, options->description);
  set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, options->source);
  set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Exascope");
  set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
  if (!paint_surface (surface, options, POINTS_PER_PIXEL, paint, data, error))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
