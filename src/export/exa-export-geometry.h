/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-export-options.h"

G_BEGIN_DECLS

/* A pixel of a layout is 1/96 inch. */
#define EXA_PX_PER_INCH 96.0

/* ExaExportGeometry: of a picture, what is laid out, what that becomes, and how large it is on paper. */
typedef struct {
  int layout_width, layout_height; /* pixels of 1/96 inch that the figure is laid out for */
  int width, height;               /* pixels of a PNG */
  double dpi;                      /* of these */
  double mm_width, mm_height;      /* at @dpi */
  double px_width, px_height;      /* of an SVG or PDF, 1/96 inch each; fractions kept */
} ExaExportGeometry;

/* FALSE where that is beyond the bounds of exa-layout.h; @self is set all the same. A size on paper is laid out as
 * at 96 dpi, so that text has the same size in each, but for one that is smaller than any layout, whose text is
 * smaller, too. */
gboolean exa_export_geometry_init (ExaExportGeometry *self, const ExaExportOptions *options);

G_END_DECLS
