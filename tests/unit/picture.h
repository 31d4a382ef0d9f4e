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

/* @figure as a PNG file of that size, read back. */
static inline Picture
export_picture (const ExaFigure *figure, ExaFonts *fonts, ExaThemeId theme, int width, int height)
{
  ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;
  g_autoptr (GError) error = NULL;

  options.theme = theme;
  options.width = width;
  options.height = height;
  g_autoptr (GBytes) bytes = exa_export_encode (figure, &options, fonts, &error);
  g_assert_no_error (error);
  Stream stream = {g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)};
  Picture picture = {.surface = cairo_image_surface_create_from_png_stream (read_stream, &stream)};
  g_assert_cmpint (cairo_surface_status (picture.surface), ==, CAIRO_STATUS_SUCCESS);
  picture.data = cairo_image_surface_get_data (picture.surface);
  picture.width = cairo_image_surface_get_width (picture.surface);
  picture.height = cairo_image_surface_get_height (picture.surface);
  picture.stride = cairo_image_surface_get_stride (picture.surface);
  g_assert_cmpint (picture.width, ==, width);
  g_assert_cmpint (picture.height, ==, height);
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
