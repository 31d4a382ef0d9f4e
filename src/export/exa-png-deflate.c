/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-png-deflate.h"

/* How zlib looks for matches, as measured on the bundled figures. */
typedef struct ExaPngSearch {
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

/* Bytes that there is room for from the start: more than most bands take. */
#define PIECE_BYTES 8192

void
exa_png_deflater_init (ExaPngDeflater *self, const ExaPngRows *rows, gint64 n_pixels)
{
  *self = (ExaPngDeflater){.search = n_pixels < LARGE ? &quick_search : &thorough_search, .rows = rows};
  deflateInit2 (&self->stream, self->search->level, Z_DEFLATED, -MAX_WBITS, MEMORY, Z_DEFAULT_STRATEGY);
  self->same_sum = adler32 (adler32 (0, NULL, 0), rows->same, rows->n_bytes);
}

void
exa_png_deflater_clear (ExaPngDeflater *self)
{
  deflateEnd (&self->stream);
  exa_png_piece_clear (&self->same);
}

void
exa_png_piece_clear (ExaPngPiece *piece)
{
  g_clear_pointer (&piece->bytes, g_byte_array_unref);
}

/* Has zlib write on to @to: @n bytes, and with another @flush than Z_NO_FLUSH what is left. */
static void
write_bytes (ExaPngDeflater *self, GByteArray *to, guint8 *bytes, guint n, int flush)
{
  guint8 out[16384];

  self->stream.next_in = bytes;
  self->stream.avail_in = n;
  do {
    self->stream.next_out = out;
    self->stream.avail_out = sizeof out;
    deflate (&self->stream, flush);
    g_byte_array_append (to, out, (guint)(sizeof out - self->stream.avail_out));
  } while (self->stream.avail_out == 0);
}

/* From here on; what came before is written in the way it came in. */
static void
set_strategy (ExaPngDeflater *self, GByteArray *to, int strategy)
{
  guint8 out[16384];
  int status;

  if (strategy == self->strategy)
    return;
  self->strategy = strategy;
  do {
    self->stream.next_out = out;
    self->stream.avail_out = sizeof out;
    status = deflateParams (&self->stream, self->search->level, strategy);
    g_byte_array_append (to, out, (guint)(sizeof out - self->stream.avail_out));
  } while (status == Z_BUF_ERROR);
}

static ExaPngPiece
compress_band (ExaPngDeflater *self, const ExaPngBand *band)
{
  const Search *search = self->search;
  guint size = self->rows->n_bytes;
  uLong sum = adler32 (0, NULL, 0);
  GByteArray *to = g_byte_array_sized_new (PIECE_BYTES);

  deflateReset (&self->stream);
  deflateTune (&self->stream, search->good, search->insert, search->nice, search->chain);
  for (int y = 0, end; y < band->n_rows; y = end) {
    gboolean is_same = band->is_same[y];

    for (end = y + 1; end < band->n_rows && band->is_same[end] == is_same; end++)
      ;
    set_strategy (self, to, is_same && end - y >= RUN_ROWS ? Z_RLE : Z_DEFAULT_STRATEGY);
    for (int at = y; at < end; at++) {
      guint8 *row = is_same ? self->rows->same : band->bytes + (gsize)at * size;

      write_bytes (self, to, row, size, Z_NO_FLUSH);
      /* Most rows are the same as the one above, and their sums need not be made again. */
      sum = is_same ? adler32_combine (sum, self->same_sum, size) : adler32 (sum, row, size);
    }
  }
  write_bytes (self, to, NULL, 0, band->is_last ? Z_FINISH : Z_SYNC_FLUSH);
  return (ExaPngPiece){to, (guint32)sum};
}

static gboolean
is_whole_and_same (const ExaPngBand *band)
{
  if (band->n_rows < EXA_PNG_BAND_ROWS || band->is_last)
    return FALSE;
  for (int y = 0; y < band->n_rows; y++) {
    if (!band->is_same[y])
      return FALSE;
  }
  return TRUE;
}

ExaPngPiece
exa_png_deflater_run (ExaPngDeflater *self, const ExaPngBand *band)
{
  if (!is_whole_and_same (band))
    return compress_band (self, band);
  if (self->same.bytes == NULL)
    self->same = compress_band (self, band);
  return (ExaPngPiece){g_byte_array_ref (self->same.bytes), self->same.sum};
}
