/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

#include "exa-layout.h"

G_BEGIN_DECLS

/**
 * ExaRaster: a part of a painted layout, kept until another layout or part is
 * asked for: what moves above a figure repaints nothing of it.
 * Zero-initialised: empty.
 */
typedef struct {
  ExaLayout *layout; /* owned, or NULL */
  GdkRectangle part;
  GdkTexture *texture; /* owned, or NULL */
} ExaRaster;

/* @part: in pixels of the layout, which are those of the screen. Borrowed; NULL where cairo failed. */
GdkTexture *exa_raster_get (ExaRaster *self, ExaLayout *layout, const GdkRectangle *part);
void exa_raster_clear (ExaRaster *self);

/* The whole of @layout as a texture; transfer full. */
GdkTexture *exa_raster_paint (const ExaLayout *layout, const GdkRectangle *part);

G_END_DECLS
