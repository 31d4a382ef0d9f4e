/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-layout.h"

G_BEGIN_DECLS

/* As many pictures as can wait painted, and as are ever prepared: what comes next and what came before. */
#define EXA_RASTER_AHEAD 2

/* ExaRasterFrame: a painted layout as squares of its picture, row by row. Zero-initialised: none. */
typedef struct {
  ExaLayout *layout; /* owned, or NULL */
  GPtrArray *tiles;  /* owned, or NULL */
} ExaRasterFrame;

/* ExaRasterPlace: what of a layout is shown where, and who draws it. */
typedef struct {
  GdkRectangle part;      /* in the layout's pixels */
  graphene_rect_t bounds; /* in the widget's */
  gboolean by_cairo;      /* GSK's cairo renderer: it would convert a texture pixel by pixel, and can use cairo's own
                             surface as it is */
} ExaRasterPlace;

/**
 * ExaRaster: a part of a painted layout, kept until another layout or place is
 * asked for: what moves above a figure repaints nothing of it.
 *
 * It is handed over in squares that never change. Where a figure looks like the
 * one before it has the same squares, so that the toolkit draws anew, and passes
 * on to the screen, only what differs: of a figure in motion mostly less than
 * half. Measured on two cores at 1920×1080 with the cairo renderer, whose every
 * pass over a frame takes fresh memory.
 * Zero-initialised: empty.
 */
typedef struct {
  ExaRasterPlace place;
  cairo_surface_t *canvas; /* for a row of squares, of every frame; owned, or NULL */
  ExaRasterFrame shown, ahead[EXA_RASTER_AHEAD];
} ExaRaster;

/* Shows @layout. Needs no display. */
void exa_raster_append (ExaRaster *self, ExaLayout *layout, const ExaRasterPlace *place, GtkSnapshot *snapshot);
/* Paints @layout for when it will be asked for; of those that wait, the oldest is forgotten. */
void exa_raster_prepare (ExaRaster *self, ExaLayout *layout, const ExaRasterPlace *place);
/* Whether it is GSK's cairo renderer that draws @widget. */
gboolean exa_raster_is_for_cairo (GtkWidget *widget);
void exa_raster_clear (ExaRaster *self);

/* The whole of @layout as a texture of its own; transfer full, NULL where there is no memory for it. */
GdkTexture *exa_raster_paint (const ExaLayout *layout);

G_END_DECLS
