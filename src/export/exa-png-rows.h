/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-png-palette.h"
#include "exa-png.h"

G_BEGIN_DECLS

/**
 * ExaPngRows: makes PNG's rows of bytes of cairo's rows of pixels, one after
 * the other from the top: each filtered, as palette indices or as channels.
 */
typedef struct {
  guint n_bytes; /* of a row, its filter included */
  guint8 *same;  /* the row that is the one above again */

  /*< private >*/
  guint width, n_channels;
  guint32 opaque;         /* bits to be set in every pixel */
  ExaPngPalette *palette; /* borrowed; NULL: RGB or RGBA */
  guint32 *pixels;        /* of the last row */
  guint8 *bytes;          /* of the last row that was not the same as the one above it */
  gboolean begun;
} ExaPngRows;

/* Begins an image as @options has it; @palette, or NULL for pixels in channels. What self holds is not freed before. */
void exa_png_rows_init (ExaPngRows *self, const ExaPngOptions *options, ExaPngPalette *palette);
void exa_png_rows_clear (ExaPngRows *self);

/* The next row: to @bytes, n_bytes of them; or TRUE in @is_same alone. FALSE where there is one colour too many.
 * @below: the row after it, NULL where it is not known. */
gboolean exa_png_rows_add (ExaPngRows *self, const guint32 *pixels, const guint32 *below, guint8 *bytes,
                           gboolean *is_same);

G_END_DECLS
