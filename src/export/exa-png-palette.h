/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The hash has 2 to the power of so many slots. */
#define EXA_PNG_PALETTE_BITS 12

/* ExaPngSlot: a colour of the pixels and what stands for it. */
typedef struct {
  guint32 color;
  guint16 index; /* + 1 of the colour that stands for it; 0: a free slot */
} ExaPngSlot;

/**
 * ExaPngPalette: the colours of an image in the order in which they first
 * occur, found again by a hash. Areas keep their colour exactly; the blended
 * pixels at the edges of shapes and letters may take that of a colour not more
 * than three steps of 255 away, so that a figure needs no more than 256. All
 * zeros is an empty one.
 */
typedef struct {
  guint32 colors[256]; /* as in the pixels, alpha bits set */
  guint n_colors, n_slots;
  ExaPngSlot slots[1 << EXA_PNG_PALETTE_BITS];
} ExaPngPalette;

/* Writes the indices of the pixels from @start to before @end of a row of @width to @indices, the row's.
 * FALSE where a 257th colour comes up. @below: the next row, NULL where it is not known. @alpha: bits taken as set in
 * every pixel. */
gboolean exa_png_palette_map (ExaPngPalette *self, const guint32 *row, const guint32 *below, guint width, guint start,
                              guint end, guint32 alpha, guint8 *indices);

G_END_DECLS
