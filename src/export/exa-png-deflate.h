/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <zlib.h>

#include "exa-png-rows.h"

G_BEGIN_DECLS

/* Rows painted and compressed at once: few enough for their pixels to stay in the processor's cache, enough that
 * painting does not begin too often. */
#define EXA_PNG_BAND_ROWS 64

/** ExaPngBand: rows as ExaPngRows makes them. */
typedef struct {
  guint8 *bytes;                       /* one row after the other; of those that are the same, nothing */
  gboolean is_same[EXA_PNG_BAND_ROWS]; /* as the one above */
  int n_rows;                          /* 1 to EXA_PNG_BAND_ROWS */
  gboolean is_last;                    /* of the picture */
} ExaPngBand;

/**
 * ExaPngPiece: a band as whole blocks of RFC 1951 that look at no row of another
 * band: bands may be compressed in any order, and two at once. It costs half a
 * hundredth of the file.
 */
typedef struct {
  GByteArray *bytes; /* owned */
  guint32 sum;       /* Adler-32 of its rows (RFC 1950) */
} ExaPngPiece;

/** ExaPngDeflater: makes pieces of bands. Of one thread at a time. */
typedef struct {
  /*< private >*/
  const struct ExaPngSearch *search;
  const ExaPngRows *rows; /* borrowed */
  z_stream stream;
  int strategy;     /* of zlib, at present */
  uLong same_sum;   /* of the row that is the one above again */
  ExaPngPiece same; /* of a whole band of such rows, once there was one */
} ExaPngDeflater;

/* For bands of @rows, which is borrowed; only its n_bytes and its row "same" are looked at. @n_pixels, of the whole
 * picture, decides how long zlib looks for matches. */
void exa_png_deflater_init (ExaPngDeflater *self, const ExaPngRows *rows, gint64 n_pixels);
void exa_png_deflater_clear (ExaPngDeflater *self);

/* @band compressed: transfer full, to be freed with exa_png_piece_clear (). */
ExaPngPiece exa_png_deflater_run (ExaPngDeflater *self, const ExaPngBand *band);
void exa_png_piece_clear (ExaPngPiece *piece);

G_END_DECLS
