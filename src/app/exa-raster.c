/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-raster.h"

#include "exa-paint.h"

/* Pixels that a texture may be reading, in whatever thread: then nobody paints on them. */
struct _ExaRasterImage {
  cairo_surface_t *surface;
  int in_use; /* atomic */
};

static ExaRasterImage *
image_new (int width, int height)
{
  ExaRasterImage *self = g_atomic_rc_box_new0 (ExaRasterImage);

  self->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  return self;
}

static void
image_clear (gpointer data)
{
  cairo_surface_destroy (((ExaRasterImage *)data)->surface);
}

static void
image_unref (ExaRasterImage *self)
{
  g_atomic_rc_box_release_full (self, image_clear);
}

static void
image_give_back (gpointer data)
{
  g_atomic_int_set (&((ExaRasterImage *)data)->in_use, FALSE);
  image_unref (data);
}

static gboolean
image_has_size (const ExaRasterImage *self, const GdkRectangle *part)
{
  return cairo_image_surface_get_width (self->surface) == part->width &&
         cairo_image_surface_get_height (self->surface) == part->height;
}

/* NULL where cairo failed. */
static GdkTexture *
image_paint (ExaRasterImage *self, const ExaLayout *layout, const GdkRectangle *part)
{
  cairo_t *cr = cairo_create (self->surface);

  cairo_translate (cr, -part->x, -part->y);
  exa_paint (layout, cr);
  cairo_status_t status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_flush (self->surface);
  if (status != CAIRO_STATUS_SUCCESS)
    return NULL;
  g_atomic_int_set (&self->in_use, TRUE);
  gsize stride = (gsize)cairo_image_surface_get_stride (self->surface);
  g_autoptr (GBytes) bytes =
      g_bytes_new_with_free_func (cairo_image_surface_get_data (self->surface), stride * (gsize)part->height,
                                  image_give_back, g_atomic_rc_box_acquire (self));
  return gdk_memory_texture_new (part->width, part->height, GDK_MEMORY_DEFAULT, bytes, stride);
}

GdkTexture *
exa_raster_paint (const ExaLayout *layout, const GdkRectangle *part)
{
  ExaRasterImage *image = image_new (part->width, part->height);
  GdkTexture *texture = image_paint (image, layout, part);

  image_unref (image);
  return texture;
}

/* An image of that size that nobody reads; borrowed. NULL where all are in use. */
static ExaRasterImage *
find_image (ExaRaster *self, const GdkRectangle *part)
{
  for (guint i = 0; i < EXA_RASTER_IMAGES; i++) {
    ExaRasterImage **at = &self->images[i];

    if (*at != NULL && !image_has_size (*at, part))
      g_clear_pointer (at, image_unref);
    if (*at == NULL)
      *at = image_new (part->width, part->height);
    if (!g_atomic_int_get (&(*at)->in_use))
      return *at;
  }
  return NULL;
}

GdkTexture *
exa_raster_get (ExaRaster *self, ExaLayout *layout, const GdkRectangle *part)
{
  if (self->texture != NULL && self->layout == layout && gdk_rectangle_equal (&self->part, part))
    return self->texture;
  g_clear_object (&self->texture);
  g_clear_pointer (&self->layout, exa_layout_unref);
  self->layout = exa_layout_ref (layout);
  self->part = *part;
  ExaRasterImage *image = find_image (self, part);
  self->texture = image != NULL ? image_paint (image, layout, part) : exa_raster_paint (layout, part);
  return self->texture;
}

void
exa_raster_clear (ExaRaster *self)
{
  g_clear_pointer (&self->layout, exa_layout_unref);
  g_clear_object (&self->texture);
  for (guint i = 0; i < EXA_RASTER_IMAGES; i++)
    g_clear_pointer (&self->images[i], image_unref);
}
