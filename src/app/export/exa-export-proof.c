/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-export-proof.h"

#include <string.h>
#include <zlib.h>

#include "exa-encode-inside.h"
#include "exa-encode.h"
#include "exa-export.h"
#include "exa-plain-text.h"

/* Of a file that is no picture, as much as is looked at. */
#define TEXT_BYTES 20000

static gsize
measure_inside (const ExaFigure *figure, const ExaExportOptions *options)
{
  const ExaInsideData data = {figure, options};
  g_autofree char *inside = exa_encode_inside (NULL, &data);
  uLong length = inside != NULL ? strlen (inside) : 0, n_packed = compressBound (length);
  g_autofree guint8 *packed = g_malloc (n_packed);

  return length > 0 && compress (packed, &n_packed, (const guint8 *)inside, length) == Z_OK ? n_packed : 0;
}

static char *
begin_of (GBytes *file)
{
  gsize length;
  const char *data = g_bytes_get_data (file, &length);
  g_autofree char *begin = g_strndup (data, MIN (length, TEXT_BYTES));
  const char *end;

  /* Not in the middle of a letter. */
  g_utf8_validate (begin, -1, &end);
  return g_strndup (begin, (gsize)(end - begin));
}

/* What the file shows. */
static GdkTexture *
make_texture (const ExaExportProof *self, const ExaFigure *figure, const ExaLayout *layout,
              const ExaExportOptions *options, GError **error)
{
  ExaExportOptions png = *options;
  g_autoptr (GBytes) file = NULL;

  if (strcmp (exa_export_options_get_format (options)->name, "png") == 0)
    return gdk_texture_new_from_bytes (self->file, error);
  png.inside = EXA_INSIDE_NONE;
  png.dpi = 0;
  file = exa_encode_png (figure, layout, &png, error);
  return file != NULL ? gdk_texture_new_from_bytes (file, error) : NULL;
}

static gboolean
make_picture (ExaExportProof *self, const ExaFigure *figure, const ExaExportOptions *options, ExaFonts *fonts,
              GError **error)
{
  g_autoptr (ExaLayout) layout = exa_export_lay_out (figure, options, fonts, error);
  g_autofree char *words = NULL;

  if (layout == NULL)
    return FALSE;
  words = exa_figure_describe (figure, layout);
  self->description = exa_plain_text (words);
  exa_export_geometry_init (&self->size, options);
  self->findings = exa_export_check (figure, layout, options);
  self->n_inside = measure_inside (figure, options);
  self->file = exa_export_options_get_format (options)->encode (figure, layout, options, error);
  if (self->file != NULL)
    self->texture = make_texture (self, figure, layout, options, error);
  return self->texture != NULL;
}

ExaExportProof *
exa_export_proof_new (const ExaExportRequest *request, ExaFonts *fonts, GError **error)
{
  g_autoptr (ExaExportProof) self = g_new0 (ExaExportProof, 1);
  g_autoptr (ExaFigure) figure = exa_export_request_make_figure (request, error);
  const ExaFormat *format = exa_export_options_get_format (&request->options);
  ExaExportOptions options = request->options;

  if (figure == NULL)
    return NULL;
  options.parallel = TRUE;
  if (format->is_picture)
    return make_picture (self, figure, &options, fonts, error) ? g_steal_pointer (&self) : NULL;
  self->file = format->encode (figure, NULL, &options, error);
  if (self->file == NULL)
    return NULL;
  self->findings = g_ptr_array_new ();
  self->text = begin_of (self->file);
  return g_steal_pointer (&self);
}

void
exa_export_proof_free (ExaExportProof *self)
{
  g_clear_pointer (&self->file, g_bytes_unref);
  g_clear_object (&self->texture);
  g_free (self->text);
  g_free (self->description);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_free (self);
}
