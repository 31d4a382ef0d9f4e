/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

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
  ExaRasterImage *images[EXA_RASTER_IMAGES]; /* owned, or NULL */
  guint next;                                /* the image to be painted on next */
  ExaRasterImage *shown;                     /* owned, or NULL */
} ExaRaster;

/* Shows @part of @layout, in its pixels, over @bounds. @by_cairo: whether GSK's cairo renderer will draw the snapshot:
 * it would convert a texture pixel by pixel, and can use cairo's own surface as it is. Needs no display. */
void exa_raster_append (ExaRaster *self, ExaLayout *layout, const GdkRectangle *part, const graphene_rect_t *bounds,
                        gboolean by_cairo, GtkSnapshot *snapshot);
/* Whether it is GSK's cairo renderer that draws @widget. */
gboolean exa_raster_is_for_cairo (GtkWidget *widget);
void exa_raster_clear (ExaRaster *self);

/* The whole of @layout as a texture of its own; transfer full, NULL where there is no memory for it. */
GdkTexture *exa_raster_paint (const ExaLayout *layout);

G_END_DECLS
