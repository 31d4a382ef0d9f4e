/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-raster.h"

#include "exa-paint.h"

GdkTexture *
exa_raster_paint (const ExaLayout *layout, const GdkRectangle *part)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, part->width, part->height);
  cairo_t *cr = cairo_create (surface);
  GdkTexture *texture = NULL;

  cairo_translate (cr, -part->x, -part->y);
  exa_paint (layout, cr);
  if (cairo_status (cr) == CAIRO_STATUS_SUCCESS) {
    cairo_surface_flush (surface);
    gsize stride = (gsize)cairo_image_surface_get_stride (surface);
    g_autoptr (GBytes) bytes =
        g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize)part->height,
                                    (GDestroyNotify)cairo_surface_destroy, cairo_surface_reference (surface));
    texture = gdk_memory_texture_new (part->width, part->height, GDK_MEMORY_DEFAULT, bytes, stride);
  }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return texture;
}

GdkTexture *
exa_raster_get (ExaRaster *self, ExaLayout *layout, const GdkRectangle *part)
{
  if (self->texture != NULL && self->layout == layout && gdk_rectangle_equal (&self->part, part))
    return self->texture;
  exa_raster_clear (self);
  self->layout = exa_layout_ref (layout);
  self->part = *part;
  self->texture = exa_raster_paint (layout, part);
  return self->texture;
}

void
exa_raster_clear (ExaRaster *self)
{
  g_clear_pointer (&self->layout, exa_layout_unref);
  g_clear_object (&self->texture);
}
