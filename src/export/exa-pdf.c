/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>

#include "exa-document-text.h"
#include "exa-export-error.h"
#include "exa-pdf-objects.h"
#include "exa-source-date.h"

struct _ExaPdf {
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_t *cr;
  double width, height;
  GPtrArray *descriptions; /* of the pages, up to the one that is being painted; NULL for one that has none */
  char *lang, *inside;
};

static cairo_status_t
append_bytes (void *bytes, const guint8 *data, guint n)
{
  g_byte_array_append (bytes, data, n);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (ExaPdf *self, cairo_pdf_metadata_t key, const char *value)
{
  g_autofree char *held = exa_document_text (value);

  if (held != NULL)
    cairo_pdf_surface_set_metadata (self->surface, key, held);
}

ExaPdf *
exa_pdf_new (double width, double height, const ExaPdfInfo *info)
{
  ExaPdf *self = g_new0 (ExaPdf, 1);
  g_autofree char *date = exa_source_date_format ();
  /* cairo writes no date for this, and the clock's for none. */
  const char *stamp = date != NULL ? date : "";

  self->bytes = g_byte_array_new ();
  self->width = width;
  self->height = height;
  self->descriptions = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->descriptions, NULL);
  self->lang = g_strdup (info->lang);
  self->inside = g_strdup (info->inside);
  self->surface = cairo_pdf_surface_create_for_stream (append_bytes, self->bytes, width, height);
  /* The oldest version offered: every program reads it, and finds the metadata uncompressed. */
  cairo_pdf_surface_restrict_to_version (self->surface, CAIRO_PDF_VERSION_1_4);
  set_metadata (self, CAIRO_PDF_METADATA_TITLE, info->title);
  set_metadata (self, CAIRO_PDF_METADATA_AUTHOR, info->author);
  set_metadata (self, CAIRO_PDF_METADATA_SUBJECT, info->subject);
  set_metadata (self, CAIRO_PDF_METADATA_KEYWORDS, info->keywords);
  set_metadata (self, CAIRO_PDF_METADATA_CREATOR, "Exascope");
  set_metadata (self, CAIRO_PDF_METADATA_CREATE_DATE, stamp);
  set_metadata (self, CAIRO_PDF_METADATA_MOD_DATE, stamp);
  self->cr = cairo_create (self->surface);
  return self;
}

void
exa_pdf_free (ExaPdf *self)
{
  cairo_destroy (self->cr);
  cairo_surface_destroy (self->surface);
  g_byte_array_unref (self->bytes);
  g_ptr_array_unref (self->descriptions);
  g_free (self->lang);
  g_free (self->inside);
  g_free (self);
}

cairo_t *
exa_pdf_get_cairo (ExaPdf *self)
{
  return self->cr;
}

void
exa_pdf_add_outline (ExaPdf *self, const char *title)
{
  g_autofree char *held = exa_document_text (title);
  g_autofree char *to = g_strdup_printf ("page=%u", self->descriptions->len);

  cairo_pdf_surface_add_outline (self->surface, CAIRO_PDF_OUTLINE_ROOT, held, to, CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

void
exa_pdf_describe_page (ExaPdf *self, const char *description)
{
  gpointer *last = &g_ptr_array_index (self->descriptions, self->descriptions->len - 1);

  g_free (*last);
  *last = exa_document_text (description);
}

void
exa_pdf_end_page (ExaPdf *self)
{
  cairo_show_page (self->cr);
  g_ptr_array_add (self->descriptions, NULL);
}

GBytes *
exa_pdf_finish (ExaPdf *self, GError **error)
{
  cairo_status_t status = cairo_status (self->cr);

  cairo_surface_finish (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);
  if (status != CAIRO_STATUS_SUCCESS) {
    g_set_error (error, EXA_EXPORT_ERROR, EXA_EXPORT_ERROR_PAINT, _ ("The figure could not be painted: %s"),
                 cairo_status_to_string (status));
    return NULL;
  }
  /* The one after the last. */
  g_ptr_array_set_size (self->descriptions, (int)self->descriptions->len - 1);
  exa_pdf_add_objects (self->bytes,
                       &(ExaPdfExtra){self->lang, self->inside, self->descriptions, self->width, self->height});
  return g_bytes_new (self->bytes->data, self->bytes->len);
}
