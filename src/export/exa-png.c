/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-png.h"

#include <glib/gi18n.h>
#include <string.h>
#include "exa-export-error.h"
#include "exa-png-deflate.h"
#include "exa-png-palette.h"
#include "exa-png-write.h"

/* Bands on their way from painting to compressing. */
#define N_BANDS 3

/**
 * Encoder: a figure on its way into a file. One thread paints a band and makes
 * rows of its pixels, which are then gone. A second one compresses bands while
 * the first paints on; the first compresses, too, when it is ahead or has
 * painted all. The rows are a quarter of the pixels: few enough to be carried
 * from one processor to another.
 */
typedef struct {
  const ExaPngOptions *options;
  int n_bands; /* of the whole figure */
  cairo_surface_t *surface;
  ExaPngRows rows;
  ExaPngDeflater ours, theirs; /* of the first and the second thread */
  ExaPngBand bands[N_BANDS];   /* of which n_slots are used in turn: without a second thread one will do */
  int n_slots;
  ExaPngPiece *pieces; /* n_bands */

  GThread *thread; /* the second, or NULL */
  GMutex mutex;    /* of what follows and of the pieces */
  GCond changed;
  int n_painted, n_taken; /* bands: painted, and taken by a thread to be compressed */
  gboolean stopped;       /* one more colour than there is room for, or painting failed */
} Encoder;

static int
count_rows (const Encoder *self, int band)
{
  return MIN (EXA_PNG_BAND_ROWS, self->options->height - band * EXA_PNG_BAND_ROWS);
}

/* --- compressing --- */

/* Compresses the next band that waits for it. FALSE: none does. Takes and returns with the mutex locked. */
static gboolean
deflate_next (Encoder *self, ExaPngDeflater *deflater)
{
  int index = self->n_taken;

  if (index == self->n_painted || self->stopped)
    return FALSE;
  self->n_taken++;
  g_mutex_unlock (&self->mutex);
  ExaPngPiece piece = exa_png_deflater_run (deflater, &self->bands[index % self->n_slots]);
  g_mutex_lock (&self->mutex);
  self->pieces[index] = piece;
  g_cond_signal (&self->changed);
  return TRUE;
}

/* The second thread. */
static gpointer
deflate_bands (gpointer data)
{
  Encoder *self = data;

  g_mutex_lock (&self->mutex);
  while (self->n_taken < self->n_bands && !self->stopped) {
    if (!deflate_next (self, &self->theirs))
      g_cond_wait (&self->changed, &self->mutex);
  }
  g_mutex_unlock (&self->mutex);
  return NULL;
}

/* Until the bands before @end are compressed, which the first thread does itself where it can. */
static void
deflate_until (Encoder *self, int end)
{
  g_mutex_lock (&self->mutex);
  for (int i = MAX (0, end - self->n_slots); i < end; i++) {
    while (self->pieces[i].bytes == NULL) {
      if (!deflate_next (self, &self->ours))
        g_cond_wait (&self->changed, &self->mutex);
    }
  }
  g_mutex_unlock (&self->mutex);
}

/* The pieces as one stream of RFC 1950. */
static GBytes *
join_pieces (const Encoder *self)
{
  const guint8 header[] = {0x78, 0x01}; /* deflate, a window of 32 KiB, compressed quickly */
  GByteArray *idat = g_byte_array_new ();
  uLong sum = adler32 (0, NULL, 0);

  g_byte_array_append (idat, header, sizeof header);
  for (int i = 0; i < self->n_bands; i++) {
    const ExaPngPiece *piece = &self->pieces[i];
    g_byte_array_append (idat, piece->bytes->data, piece->bytes->len);
    sum = adler32_combine (sum, piece->sum, (z_off_t)count_rows (self, i) * (z_off_t)self->rows.n_bytes);
  }
  guint32 last = GUINT32_TO_BE ((guint32)sum);
  g_byte_array_append (idat, (const guint8 *)&last, sizeof last);
  return g_byte_array_free_to_bytes (idat);
}

/* --- painting --- */

/* The rows of the figure from @y on, as many as the surface has or are left. */
static gboolean
paint_band (Encoder *self, int y, int n_rows, ExaPaintFunc paint, gconstpointer data, GError **error)
{
  cairo_surface_t *surface = self->surface;
  guint8 *bytes = cairo_image_surface_get_data (surface);
  if (bytes != NULL && self->options->transparent) {
    memset (bytes, 0, (gsize)cairo_image_surface_get_stride (surface) * (gsize)n_rows);
    cairo_surface_mark_dirty (surface);
  }
  cairo_surface_set_device_offset (surface, 0, -y);

  cairo_t *cr = cairo_create (surface);
  cairo_rectangle (cr, 0, y, self->options->width, n_rows);
  cairo_clip (cr);
  paint (cr, data);
  cairo_status_t status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  /* Of all calls this one notices that a painter has finished the surface, whose memory is then gone. */
  cairo_surface_mark_dirty (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  if (status != CAIRO_STATUS_SUCCESS) {
    g_set_error (error, EXA_EXPORT_ERROR, EXA_EXPORT_ERROR_PAINT, _ ("The figure could not be painted: %s"),
                 cairo_status_to_string (status));
    return FALSE;
  }
  return TRUE;
}

/* FALSE where there is one colour too many. */
static gboolean
make_rows (Encoder *self, ExaPngBand *band)
{
  const guint8 *pixels = cairo_image_surface_get_data (self->surface);
  int stride = cairo_image_surface_get_stride (self->surface);

  for (int y = 0; y < band->n_rows; y++, pixels += stride) {
    const guint8 *below = y + 1 < band->n_rows ? pixels + stride : NULL;
    if (!exa_png_rows_add (&self->rows, (const guint32 *)(const void *)pixels, (const guint32 *)(const void *)below,
                           band->bytes + (gsize)y * self->rows.n_bytes, &band->is_same[y]))
      return FALSE;
  }
  return TRUE;
}

/* One more band is ready to be compressed, or, with @ok FALSE, none will be any more. */
static void
advance (Encoder *self, gboolean ok)
{
  g_mutex_lock (&self->mutex);
  self->n_painted += ok;
  self->stopped = !ok;
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->mutex);
}

/* Paints every band and has it compressed. FALSE: with @error set, or without one where the palette is too small. */
static gboolean
paint_bands (Encoder *self, ExaPaintFunc paint, gconstpointer data, GError **error)
{
  gboolean ok = TRUE;

  for (int i = 0; ok && i < self->n_bands; i++) {
    ExaPngBand *band = &self->bands[i % self->n_slots];
    int n_rows = count_rows (self, i);

    ok = paint_band (self, i * EXA_PNG_BAND_ROWS, n_rows, paint, data, error);
    if (ok) {
      deflate_until (self, i + 1 - self->n_slots);
      band->n_rows = n_rows;
      band->is_last = i + 1 == self->n_bands;
      ok = make_rows (self, band);
    }
    advance (self, ok);
  }
  if (ok)
    deflate_until (self, self->n_bands);
  if (self->thread != NULL)
    g_thread_join (self->thread);
  return ok;
}

/* --- the whole --- */

static void
encoder_init (Encoder *self, const ExaPngOptions *options, ExaPngPalette *palette)
{
  gint64 n_pixels = (gint64)options->width * options->height;

  *self = (Encoder){.options = options, .n_bands = (options->height + EXA_PNG_BAND_ROWS - 1) / EXA_PNG_BAND_ROWS};
  self->n_slots = options->parallel && self->n_bands > 1 ? N_BANDS : 1;
  self->surface = cairo_image_surface_create (options->transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24,
                                              options->width, MIN (EXA_PNG_BAND_ROWS, options->height));
  exa_png_rows_init (&self->rows, options, palette);
  exa_png_deflater_init (&self->ours, &self->rows, n_pixels);
  self->pieces = g_new0 (ExaPngPiece, self->n_bands);
  for (int i = 0; i < self->n_slots; i++)
    self->bands[i].bytes = g_malloc ((gsize)self->rows.n_bytes * (gsize)MIN (EXA_PNG_BAND_ROWS, options->height));
  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  if (self->n_slots > 1) {
    exa_png_deflater_init (&self->theirs, &self->rows, n_pixels);
    self->thread = g_thread_try_new ("png", deflate_bands, self, NULL);
  }
}

static void
encoder_clear (Encoder *self)
{
  cairo_surface_destroy (self->surface);
  exa_png_deflater_clear (&self->ours);
  if (self->n_slots > 1)
    exa_png_deflater_clear (&self->theirs);
  exa_png_rows_clear (&self->rows);
  for (int i = 0; i < self->n_bands; i++)
    exa_png_piece_clear (&self->pieces[i]);
  g_free (self->pieces);
  for (int i = 0; i < N_BANDS; i++)
    g_free (self->bands[i].bytes);
  g_cond_clear (&self->changed);
  g_mutex_clear (&self->mutex);
}

/* The compressed rows, or NULL: with @error set, or without one where @palette is too small. */
static GBytes *
encode (const ExaPngOptions *options, ExaPngPalette *palette, ExaPaintFunc paint, gconstpointer data, GError **error)
{
  Encoder encoder;
  GBytes *idat;

  encoder_init (&encoder, options, palette);
  idat = paint_bands (&encoder, paint, data, error) ? join_pieces (&encoder) : NULL;
  encoder_clear (&encoder);
  return idat;
}

/* --- the data file inside --- */

static gpointer
make_inside (gpointer data)
{
  const ExaPngOptions *options = data;

  return options->inside (EXA_PNG_NO_DIGEST, options->inside_data);
}

/* Begins to make it, beside what is painted; NULL where that has to wait. */
static GThread *
begin_inside (const ExaPngOptions *options)
{
  return options->parallel && options->inside != NULL
             ? g_thread_try_new ("inside", make_inside, (gpointer)options, NULL)
             : NULL;
}

/* Transfer full; NULL: there is none. */
static char *
end_inside (const ExaPngOptions *options, GThread *thread)
{
  if (thread != NULL)
    return g_thread_join (thread);
  return options->inside != NULL ? make_inside ((gpointer)options) : NULL;
}

GBytes *
exa_png_encode (const ExaPngOptions *options, ExaPaintFunc paint, gconstpointer data, GError **error)
{
  if (options->width < 1 || options->height < 1 || options->width > EXA_PNG_MAX_SIDE ||
      options->height > EXA_PNG_MAX_SIDE) {
    g_set_error (error, EXA_EXPORT_ERROR, EXA_EXPORT_ERROR_SIZE,
                 _ ("An image of %d × %d pixels cannot be made: each side must be 1 to %d"), options->width,
                 options->height, EXA_PNG_MAX_SIDE);
    return NULL;
  }

  g_autofree ExaPngPalette *palette = g_new0 (ExaPngPalette, 1);
  GThread *thread = begin_inside (options);
  g_autoptr (GError) failure = NULL;
  g_autoptr (GBytes) idat = encode (options, palette, paint, data, &failure);
  gboolean few = idat != NULL;
  if (idat == NULL && failure == NULL)
    idat = encode (options, NULL, paint, data, &failure);
  g_autofree char *inside = idat != NULL || thread != NULL ? end_inside (options, thread) : NULL;
  GBytes *file = idat != NULL ? exa_png_write (options, few ? palette : NULL, idat, inside, &failure) : NULL;
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return file;
}
