/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

#include "exa-layout.h"

G_BEGIN_DECLS

/* As many images of one figure as can be in use at once: one shown, one handed over, one painted on. */
#define EXA_RASTER_IMAGES 3

typedef struct _ExaRasterImage ExaRasterImage;

/**
 * ExaRaster: a part of a painted layout, kept until another layout or part is
 * asked for: what moves above a figure repaints nothing of it. While a figure
 * moves, its images are painted on in turn: fresh memory for each would cost
 * several times what painting does.
 * Zero-initialised: empty.
 */
typedef struct {
  ExaLayout *layout; /* owned, or NULL */
  GdkRectangle part;
  GdkTexture *texture;                       /* owned, or NULL */
  ExaRasterImage *images[EXA_RASTER_IMAGES]; /* owned, or NULL */
} ExaRaster;

/* @part: in pixels of the layout, which are those of the screen. Borrowed; NULL where cairo failed. */
GdkTexture *exa_raster_get (ExaRaster *self, ExaLayout *layout, const GdkRectangle *part);
void exa_raster_clear (ExaRaster *self);

/* A part of @layout as a texture of its own; transfer full. */
GdkTexture *exa_raster_paint (const ExaLayout *layout, const GdkRectangle *part);

G_END_DECLS
