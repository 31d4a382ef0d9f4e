/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* Paints the whole figure in its own pixel coordinates; called once for each band of rows,
 * with the band as the clip. Must paint the same every time. */
typedef void (*ExaPaintFunc) (cairo_t *cr, gconstpointer data);

/* The data file that goes into the picture of that @digest (see exa_picture_read(); NULL: none is made), in which
 * nothing of the data comes behind the digest: it is made before the digest is known, in a thread of its own where the
 * encoder has one. Transfer full; NULL: none goes in. */
typedef char *(*ExaInsideFunc) (const char *digest, gconstpointer data);

/* ExaPngOptions: the image, and what is noted in its file. Borrows all of it. */
typedef struct {
  int width, height;       /* pixels, 1 to EXA_PNG_MAX_SIDE */
  double dpi;              /* for pHYs; 0: none */
  gboolean transparent;    /* keep alpha; else every pixel must be painted opaque */
  gboolean parallel;       /* compress in a thread of its own: where a second processor has nothing better to do */
  const char *const *text; /* keyword, text, keyword, text …, NULL: tEXt or iTXt (UTF-8); or NULL */
  ExaInsideFunc inside;    /* or NULL */
  gconstpointer inside_data;
} ExaPngOptions;

/* The longest side of an image, in pixels. */
#define EXA_PNG_MAX_SIDE 16384

/**
 * exa_png_encode: paints in bands of rows and encodes as it goes, so that no
 * whole image stands in memory: 8-bit palette where 256 colours do, RGB or RGBA
 * otherwise; with sRGB and pHYs chunks, the same bytes for the same input. Areas
 * are exact; in a palette, the blended pixels at edges of shapes and letters may
 * be off by up to 3 of 255, which is what makes a palette do.
 * Errors: EXA_EXPORT_ERROR_SIZE, _PAINT.
 */
GBytes *exa_png_encode (const ExaPngOptions *options, ExaPaintFunc paint, gconstpointer data, GError **error);

G_END_DECLS
