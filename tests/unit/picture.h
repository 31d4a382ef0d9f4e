/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* An exported PNG, read back pixel by pixel. */

#include <math.h>
#include <string.h>

#include "exa-export.h"

/* A picture, read along the value axis: x of bars and points, y of columns. */
typedef struct {
  cairo_surface_t *surface;
  const guchar *data;
  int width, height, stride;
  gboolean upright;
} Picture;

typedef struct {
  const guchar *data;
  gsize left;
} Stream;

static inline cairo_status_t
read_stream (void *closure, guchar *data, guint length)
{
  Stream *stream = closure;

  if (stream->left < length)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, stream->data, length);
  stream->data += length;
  stream->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

/* @figure as a PNG file, read back. */
static inline Picture
export_picture (const ExaFigure *figure, ExaFonts *fonts, ExaThemeId theme)
{
  ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;
  g_autoptr (GError) error = NULL;

  options.theme = theme;
  g_autoptr (GBytes) bytes = exa_export_encode (figure, &options, fonts, &error);
  g_assert_no_error (error);
  Stream stream = {g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)};
  Picture picture = {.surface = cairo_image_surface_create_from_png_stream (read_stream, &stream)};
  g_assert_cmpint (cairo_surface_status (picture.surface), ==, CAIRO_STATUS_SUCCESS);
  picture.data = cairo_image_surface_get_data (picture.surface);
  picture.width = cairo_image_surface_get_width (picture.surface);
  picture.height = cairo_image_surface_get_height (picture.surface);
  picture.stride = cairo_image_surface_get_stride (picture.surface);
  g_assert_cmpint (picture.width, ==, 1920);
  g_assert_cmpint (picture.height, ==, 1080);
  return picture;
}

static inline ExaColor
pixel (const Picture *picture, int along, int across)
{
  int x = CLAMP (picture->upright ? across : along, 0, picture->width - 1);
  int y = CLAMP (picture->upright ? along : across, 0, picture->height - 1);
  guint32 c;

  memcpy (&c, picture->data + y * picture->stride + x * 4, sizeof c);
  return (ExaColor){(c >> 16 & 0xff) / 255.0, (c >> 8 & 0xff) / 255.0, (c & 0xff) / 255.0};
}

/* 0 to 441. */
static inline double
distance (ExaColor a, ExaColor b)
{
  return 255 * sqrt ((a.r - b.r) * (a.r - b.r) + (a.g - b.g) * (a.g - b.g) + (a.b - b.b) * (a.b - b.b));
}
/* Colours further apart than this are two. */
#define SAME      14
#define MAX_LINES 32

/* How far @c is from the segment between @a and @b. */
static inline double
distance_to_blend (ExaColor c, ExaColor a, ExaColor b)
{
  double least = G_MAXDOUBLE;

  for (int i = 0; i <= 16; i++) {
    least = MIN (least, distance (c, exa_color_mix (a, b, i / 16.0)));
    if (i == 0 && (least <= SAME || (a.r == b.r && a.g == b.g && a.b == b.b)))
      break;
  }
  return least;
}

/* Where lines of @color cross the row @across between @from and @to: the middles of their runs. */
static inline guint
find_lines (const Picture *picture, ExaColor color, int across, int from, int to, double found[MAX_LINES])
{
  guint n = 0;

  for (int i = from; i < to; i++) {
    int start = i;
    while (i < to && distance (pixel (picture, i, across), color) <= SAME)
      i++;
    if (i > start && n < MAX_LINES)
      found[n++] = (start + i) / 2.0;
  }
  return n;
}
