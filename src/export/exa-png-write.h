/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-png-palette.h"
#include "exa-png.h"

G_BEGIN_DECLS

/* What stands in the data file in place of the digest until that is known: as many zeros. */
#define EXA_PNG_NO_DIGEST "0000000000000000000000000000000000000000000000000000000000000000"

/* The PNG file (transfer full) of image data that is compressed already.
 * @palette: of the indices, colours as cairo's pixels; NULL for RGB, or RGBA where @options wants transparency.
 * @idat: a zlib stream of the filtered rows.
 * @inside: the data file, whose EXA_PNG_NO_DIGEST is written over; or NULL. Error: EXA_EXPORT_ERROR_PAINT. */
GBytes *exa_png_write (const ExaPngOptions *options, const ExaPngPalette *palette, GBytes *idat, char *inside,
                       GError **error);

/* A pixel of cairo's ARGB32 (or RGB24, its alpha set) as red, green, blue, alpha, not premultiplied. */
void exa_png_unpack (guint32 pixel, guint8 rgba[4]);

G_END_DECLS
