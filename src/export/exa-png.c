/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-png.h"

#include <glib/gi18n.h>
#include <string.h>
#include <zlib.h>

#include "exa-export-error.h"
#include "exa-png-palette.h"
#include "exa-png-rows.h"
#include "exa-png-write.h"

/* Rows painted at once: few enough to stay in the processor's cache, enough that painting does not begin too often. */
#define BAND_ROWS 64
/* Bands on their way from the thread that paints to the one that compresses. */
#define N_BANDS 3

/* How zlib looks for matches, as measured on the bundled figures. */
typedef struct {
  int level, good, insert, nice, chain;
} Search;

/* Takes the first match. */
static const Search quick_search = {3, 8, 32, 258, 16};
/* Looks for a longer match one byte further on, with longer chains than zlib's own: in half as much time again a file
 * smaller by a tenth, which is what a large picture wants. */
static const Search thorough_search = {4, 8, 16, 258, 8};
/* Pixels from which a picture is large: more than a screen of 1920 × 1080, fewer than one of 3840 × 2160. */
#define LARGE 4000000
/* A small hash, since it is gone through whole every 32 KiB. */
#define MEMORY 5

/* So many rows like the one above, all zeros, are one run to zlib: looking for other matches in them takes a fifth to a
 * quarter of the time, and a table of codes of their own makes the file a hundredth smaller. */
#define RUN_ROWS 4

/* Bytes of image data that there is room for from the start: more than most figures take. */
#define IDAT_BYTES (128u << 10)

/* Rows of a band, filtered and ready to be compressed. */
typedef struct {
  guint8 *bytes; /* one row after the other */
  gboolean is_same[BAND_ROWS];
} Band;

/**
 * Encoder: a figure on its way into a file. One thread paints a band and makes
 * rows of its pixels, which are then gone; these are compressed by the same
 * thread, or by a second one while the first paints on. The rows are a quarter
 * of the pixels: few enough to be carried from one processor to another.
 */
typedef struct {
  const ExaPngOptions *options;
  int n_bands; /* of the whole figure */
  cairo_surface_t *surface;
  ExaPngRows rows;
  const Search *search;
  z_stream deflate; /* without a header: the checksum is made beside it */
  int strategy;     /* of zlib, at present */
  uLong sum;        /* Adler-32 of all rows that were compressed */
  uLong same_sum;   /* of the row that is the one above again */
  GByteArray *idat;
  Band bands[N_BANDS]; /* of which n_slots are used in turn: without a second thread one will do */
  int n_slots;

  GThread *thread; /* the second, or NULL */
  GMutex mutex;    /* of what follows */
  GCond changed;
  int n_painted, n_deflated; /* bands */
  gboolean stopped;          /* one more colour than there is room for, or painting failed */
} Encoder;

static int
count_rows (const Encoder *self, int band)
{
  return MIN (BAND_ROWS, self->options->height - band * BAND_ROWS);
}

/* --- compressing --- */

/* Has zlib write on to the image data: @n bytes, with @flush Z_FINISH also what is left. */
static void
deflate_bytes (Encoder *self, guint8 *bytes, guint n, int flush)
{
  guint8 out[16384];

  self->deflate.next_in = bytes;
  self->deflate.avail_in = n;
  do {
    self->deflate.next_out = out;
    self->deflate.avail_out = sizeof out;
    deflate (&self->deflate, flush);
    g_byte_array_append (self->idat, out, (guint)(sizeof out - self->deflate.avail_out));
  } while (self->deflate.avail_out == 0);
}

/* From here on; what came before is written in the way it came in. */
static void
set_strategy (Encoder *self, int strategy)
{
  guint8 out[16384];
  int status;

  if (strategy == self->strategy)
    return;
  self->strategy = strategy;
  do {
    self->deflate.next_out = out;
    self->deflate.avail_out = sizeof out;
    status = deflateParams (&self->deflate, self->search->level, strategy);
    g_byte_array_append (self->idat, out, (guint)(sizeof out - self->deflate.avail_out));
  } while (status == Z_BUF_ERROR);
}

static void
deflate_band (Encoder *self, int index)
{
  const Band *band = &self->bands[index % self->n_slots];
  guint size = self->rows.n_bytes;
  int n_rows = count_rows (self, index), end;

  for (int y = 0; y < n_rows; y = end) {
    gboolean is_same = band->is_same[y];

    for (end = y + 1; end < n_rows && band->is_same[end] == is_same; end++)
      ;
    set_strategy (self, is_same && end - y >= RUN_ROWS ? Z_RLE : Z_DEFAULT_STRATEGY);
    for (int at = y; at < end; at++) {
      guint8 *row = is_same ? self->rows.same : band->bytes + (gsize)at * size;

      deflate_bytes (self, row, size, Z_NO_FLUSH);
      /* Most rows are the same as the one above, and their sums need not be made again. */
      self->sum = is_same ? adler32_combine (self->sum, self->same_sum, size) : adler32 (self->sum, row, size);
    }
  }
}

/* The stream of RFC 1950 around the compressed bytes. */
static void
begin_stream (Encoder *self)
{
  const guint8 header[] = {0x78, 0x01}; /* deflate, a window of 32 KiB, compressed quickly */

  g_byte_array_append (self->idat, header, sizeof header);
  self->sum = adler32 (0, NULL, 0);
  self->same_sum = adler32 (self->sum, self->rows.same, self->rows.n_bytes);
}

static void
end_stream (Encoder *self)
{
  guint32 sum = GUINT32_TO_BE ((guint32)self->sum);

  deflate_bytes (self, NULL, 0, Z_FINISH);
  g_byte_array_append (self->idat, (const guint8 *)&sum, sizeof sum);
}

/* --- two threads --- */

/* Waits until @count, one of the two, has come to @wanted. FALSE: the other thread has stopped. */
static gboolean
wait_for (Encoder *self, const int *count, int wanted)
{
  g_mutex_lock (&self->mutex);
  while (*count < wanted && !self->stopped)
    g_cond_wait (&self->changed, &self->mutex);
  gboolean stopped = self->stopped;
  g_mutex_unlock (&self->mutex);
  return !stopped;
}

static void
advance (Encoder *self, int *count, gboolean ok)
{
  g_mutex_lock (&self->mutex);
  *count += 1;
  self->stopped |= !ok;
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->mutex);
}

static gpointer
deflate_bands (gpointer data)
{
  Encoder *self = data;

  for (int i = 0; i < self->n_bands && wait_for (self, &self->n_painted, i + 1); i++) {
    deflate_band (self, i);
    advance (self, &self->n_deflated, TRUE);
  }
  return NULL;
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
make_rows (Encoder *self, Band *band, int n_rows)
{
  const guint8 *pixels = cairo_image_surface_get_data (self->surface);
  int stride = cairo_image_surface_get_stride (self->surface);

  for (int y = 0; y < n_rows; y++, pixels += stride) {
    const guint8 *below = y + 1 < n_rows ? pixels + stride : NULL;
    if (!exa_png_rows_add (&self->rows, (const guint32 *)(const void *)pixels, (const guint32 *)(const void *)below,
                           band->bytes + (gsize)y * self->rows.n_bytes, &band->is_same[y]))
      return FALSE;
  }
  return TRUE;
}

/* Paints every band and has it compressed. FALSE: with @error set, or without one where the palette is too small. */
static gboolean
paint_bands (Encoder *self, ExaPaintFunc paint, gconstpointer data, GError **error)
{
  gboolean ok = TRUE;

  for (int i = 0; ok && i < self->n_bands; i++) {
    int n_rows = count_rows (self, i);
    ok = paint_band (self, i * BAND_ROWS, n_rows, paint, data, error) &&
         (self->thread == NULL || wait_for (self, &self->n_deflated, i + 1 - self->n_slots)) &&
         make_rows (self, &self->bands[i % self->n_slots], n_rows);
    if (self->thread != NULL)
      advance (self, &self->n_painted, ok);
    else if (ok)
      deflate_band (self, i);
  }
  if (self->thread != NULL)
    g_thread_join (self->thread);
  return ok;
}

/* --- the whole --- */

static void
encoder_init (Encoder *self, const ExaPngOptions *options, ExaPngPalette *palette)
{
  *self = (Encoder){.options = options, .n_bands = (options->height + BAND_ROWS - 1) / BAND_ROWS};
  self->n_slots = options->parallel && self->n_bands > 1 ? N_BANDS : 1;
  self->surface = cairo_image_surface_create (options->transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24,
                                              options->width, MIN (BAND_ROWS, options->height));
  exa_png_rows_init (&self->rows, options, palette);
  self->search = (gint64)options->width * options->height < LARGE ? &quick_search : &thorough_search;
  deflateInit2 (&self->deflate, self->search->level, Z_DEFLATED, -MAX_WBITS, MEMORY, Z_DEFAULT_STRATEGY);
  deflateTune (&self->deflate, self->search->good, self->search->insert, self->search->nice, self->search->chain);
  self->idat = g_byte_array_sized_new (IDAT_BYTES);
  begin_stream (self);
  for (int i = 0; i < self->n_slots; i++)
    self->bands[i].bytes = g_malloc ((gsize)self->rows.n_bytes * (gsize)MIN (BAND_ROWS, options->height));
  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  if (self->n_slots > 1)
    self->thread = g_thread_try_new ("png", deflate_bands, self, NULL);
}

static void
encoder_clear (Encoder *self)
{
  cairo_surface_destroy (self->surface);
  exa_png_rows_clear (&self->rows);
  deflateEnd (&self->deflate);
  g_clear_pointer (&self->idat, g_byte_array_unref);
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
  g_autoptr (GBytes) idat = NULL;

  encoder_init (&encoder, options, palette);
  if (paint_bands (&encoder, paint, data, error)) {
    end_stream (&encoder);
    idat = g_byte_array_free_to_bytes (g_steal_pointer (&encoder.idat));
  }
  encoder_clear (&encoder);
  return g_steal_pointer (&idat);
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
