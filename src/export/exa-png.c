/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-png.h"

#include <string.h>
#include <zlib.h>

#include "exa-png-palette.h"
#include "exa-png-write.h"

GQuark
exa_export_error_quark (void)
{
  return g_quark_from_static_string ("exa-export-error-quark");
}

/* Rows painted at once: few enough to stay in the processor's cache, enough that painting does not begin too often. */
#define BAND_ROWS 64

/* Pixels. */
#define TRIM_STEP 32

/* Of zlib: its quick way, which does not look into long matches (a figure is little else), but with longer
 * chains than its own: good, insert, nice and chain lengths as measured on the bundled figures. A small
 * hash (MEMORY), since it is gone through whole every 32 KiB. */
#define LEVEL  3
#define GOOD   8
#define INSERT 16
#define NICE   258
#define CHAIN  32
#define MEMORY 5

/* PNG's filters: a row as it is, and a row as the difference from the one above. */
#define FILTER_NONE 0
#define FILTER_UP   2

typedef struct {
  const ExaPngOptions *options;
  ExaPngPalette *palette; /* NULL: RGB or RGBA */
  z_stream deflate;
  GByteArray *idat;
  cairo_surface_t *band;
  guint32 *pixels; /* of the last row encoded */
  guint8 *row;     /* its bytes: filter, then indices or channels */
  guint8 *zeros;   /* a row that is the one above again */
  guint row_size;
} Encoder;

static void
encoder_init (Encoder *self, const ExaPngOptions *options, ExaPngPalette *palette)
{
  guint width = (guint)options->width;
  guint pixel_bytes = palette != NULL ? 1 : options->transparent ? 4 : 3;
  self->options = options;
  self->palette = palette;
  self->row_size = 1 + width * pixel_bytes;
  self->zeros = g_malloc0 (self->row_size);
  self->zeros[0] = FILTER_UP;
  self->idat = g_byte_array_new ();
  self->deflate = (z_stream){0};
  deflateInit2 (&self->deflate, LEVEL, Z_DEFLATED, MAX_WBITS, MEMORY, Z_DEFAULT_STRATEGY);
  deflateTune (&self->deflate, GOOD, INSERT, NICE, CHAIN);
  self->band = cairo_image_surface_create (options->transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24,
                                           options->width, MIN (BAND_ROWS, options->height));
  self->pixels = g_new (guint32, width);
  self->row = g_malloc0 (1 + width * pixel_bytes);
}

static void
encoder_clear (Encoder *self)
{
  deflateEnd (&self->deflate);
  g_clear_pointer (&self->idat, g_byte_array_unref);
  g_free (self->zeros);
  cairo_surface_destroy (self->band);
  g_free (self->pixels);
  g_free (self->row);
}

/* Compresses @row, or what is left where it is NULL, on to the image data. */
static void
deflate_row (Encoder *self, guint8 *row)
{
  guint8 out[16384];

  self->deflate.next_in = row;
  self->deflate.avail_in = row != NULL ? self->row_size : 0;
  do {
    self->deflate.next_out = out;
    self->deflate.avail_out = sizeof out;
    deflate (&self->deflate, row != NULL ? Z_NO_FLUSH : Z_FINISH);
    g_byte_array_append (self->idat, out, (guint)(sizeof out - self->deflate.avail_out));
  } while (self->deflate.avail_out == 0);
}

/* The rows of the figure from @y on, as many as the band has or are left. */
static gboolean
paint_band (Encoder *self, int y, int n_rows, ExaPaintFunc paint, gconstpointer data, GError **error)
{
  cairo_surface_t *band = self->band;
  guint8 *bytes = cairo_image_surface_get_data (band);
  if (bytes != NULL && self->options->transparent) {
    memset (bytes, 0, (gsize)cairo_image_surface_get_stride (band) * (gsize)n_rows);
    cairo_surface_mark_dirty (band);
  }
  cairo_surface_set_device_offset (band, 0, -y);

  cairo_t *cr = cairo_create (band);
  cairo_rectangle (cr, 0, y, self->options->width, n_rows);
  cairo_clip (cr);
  paint (cr, data);
  cairo_status_t status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_flush (band);
  /* Of all calls this one notices that a painter has finished the surface, whose memory is then gone. */
  cairo_surface_mark_dirty (band);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (band);
  if (status != CAIRO_STATUS_SUCCESS) {
    g_set_error (error, EXA_EXPORT_ERROR, EXA_EXPORT_ERROR_PAINT, "The figure could not be painted: %s",
                 cairo_status_to_string (status));
    return FALSE;
  }
  return TRUE;
}

/* Brings the row's bytes up to its pixels from @start to before @end. FALSE where there is one colour too many. */
static gboolean
convert_row (Encoder *self, guint start, guint end)
{
  /* Without transparency, what the fourth byte holds is not defined. */
  guint32 alpha = self->options->transparent ? 0 : 0xff000000u;
  guint8 *bytes = self->row + 1;

  if (self->palette != NULL)
    return exa_png_palette_map (self->palette, self->pixels + start, end - start, alpha, bytes + start);
  guint n_channels = self->options->transparent ? 4 : 3;
  for (guint x = start; x < end; x++) {
    guint8 rgba[4];
    exa_png_unpack (self->pixels[x] | alpha, rgba);
    memcpy (bytes + x * n_channels, rgba, n_channels);
  }
  return TRUE;
}

/* From where on @a and @b differ, and before where, as they do: in steps that memcmp() takes at once. */
static void
trim_equal (const guint32 *a, const guint32 *b, guint *start, guint *end)
{
  gsize step = TRIM_STEP * sizeof *a;
  while (*end - *start > TRIM_STEP && memcmp (a + *start, b + *start, step) == 0)
    *start += TRIM_STEP;
  while (*end - *start > TRIM_STEP && memcmp (a + *end - TRIM_STEP, b + *end - TRIM_STEP, step) == 0)
    *end -= TRIM_STEP;
}

/* A row is mostly like the one above: only what differs is looked at. */
static gboolean
encode_row (Encoder *self, const guint32 *pixels, gboolean is_first)
{
  guint start = 0;
  guint end = (guint)self->options->width;

  if (!is_first) {
    if (memcmp (pixels, self->pixels, end * sizeof *pixels) == 0) {
      deflate_row (self, self->zeros);
      return TRUE;
    }
    trim_equal (pixels, self->pixels, &start, &end);
  }
  memcpy (self->pixels + start, pixels + start, (end - start) * sizeof *pixels);
  if (!convert_row (self, start, end))
    return FALSE;
  self->row[0] = FILTER_NONE;
  deflate_row (self, self->row);
  return TRUE;
}

static gboolean
encode_band (Encoder *self, int n_rows, gboolean is_first)
{
  const guint8 *data = cairo_image_surface_get_data (self->band);
  int stride = cairo_image_surface_get_stride (self->band);

  for (int y = 0; y < n_rows; y++, data += stride) {
    if (!encode_row (self, (const guint32 *)(const void *)data, is_first && y == 0))
      return FALSE;
  }
  return TRUE;
}

/* The file, or NULL: with @error set, or without one where @palette is too small. */
static GBytes *
encode (const ExaPngOptions *options, ExaPngPalette *palette, ExaPaintFunc paint, gconstpointer data, GError **error)
{
  Encoder encoder;
  gboolean ok = TRUE;
  g_autoptr (GBytes) idat = NULL;

  encoder_init (&encoder, options, palette);
  for (int y = 0; ok && y < options->height; y += BAND_ROWS) {
    int n_rows = MIN (BAND_ROWS, options->height - y);
    ok = paint_band (&encoder, y, n_rows, paint, data, error) && encode_band (&encoder, n_rows, y == 0);
  }
  if (ok) {
    deflate_row (&encoder, NULL);
    idat = g_byte_array_free_to_bytes (g_steal_pointer (&encoder.idat));
  }
  encoder_clear (&encoder);
  return ok ? exa_png_write (options, palette, idat, error) : NULL;
}

GBytes *
exa_png_encode (const ExaPngOptions *options, ExaPaintFunc paint, gconstpointer data, GError **error)
{
  if (options->width < 1 || options->height < 1 || options->width > EXA_PNG_MAX_SIDE ||
      options->height > EXA_PNG_MAX_SIDE) {
    g_set_error (error, EXA_EXPORT_ERROR, EXA_EXPORT_ERROR_SIZE,
                 "An image of %d × %d pixels cannot be made: each side must be 1 to %d", options->width,
                 options->height, EXA_PNG_MAX_SIDE);
    return NULL;
  }

  g_autofree ExaPngPalette *palette = g_new0 (ExaPngPalette, 1);
  g_autoptr (GError) failure = NULL;
  GBytes *file = encode (options, palette, paint, data, &failure);
  if (file == NULL && failure == NULL)
    file = encode (options, NULL, paint, data, &failure);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return file;
}
