/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-raster.h"

#include "exa-paint.h"

/* Pixels that a texture may be reading, in whatever thread: then nobody paints on them. */
struct _ExaRasterImage {
  cairo_surface_t *surface;
  int in_use;          /* atomic: textures that read it */
  GdkTexture *texture; /* of what is painted now; owned, or NULL */
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
  g_atomic_int_add (&((ExaRasterImage *)data)->in_use, -1);
  image_unref (data);
}

static gboolean
image_has_size (const ExaRasterImage *self, const GdkRectangle *part)
{
  return cairo_image_surface_get_width (self->surface) == part->width &&
         cairo_image_surface_get_height (self->surface) == part->height;
}

static gboolean
image_paint (ExaRasterImage *self, const ExaLayout *layout, const GdkRectangle *part)
{
  cairo_t *cr = cairo_create (self->surface);
  cairo_translate (cr, -part->x, -part->y);
  exa_paint (layout, cr);
  cairo_status_t status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_flush (self->surface);
  return status == CAIRO_STATUS_SUCCESS;
}

/* Transfer full. */
static GdkTexture *
image_make_texture (ExaRasterImage *self)
{
  int width = cairo_image_surface_get_width (self->surface), height = cairo_image_surface_get_height (self->surface);
  gsize stride = (gsize)cairo_image_surface_get_stride (self->surface);

  g_atomic_int_inc (&self->in_use);
  g_autoptr (GBytes) bytes =
      g_bytes_new_with_free_func (cairo_image_surface_get_data (self->surface), stride * (gsize)height, image_give_back,
                                  g_atomic_rc_box_acquire (self));
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

GdkTexture *
exa_raster_paint (const ExaLayout *layout)
{
  GdkRectangle whole = {0, 0, layout->width, layout->height};
  ExaRasterImage *image = image_new (whole.width, whole.height);
  GdkTexture *texture = image_paint (image, layout, &whole) ? image_make_texture (image) : NULL;

  image_unref (image);
  return texture;
}

/* An image of that size that nobody reads, in turn; transfer full. */
static ExaRasterImage *
take_image (ExaRaster *self, const GdkRectangle *part)
{
  for (guint i = 0; i < EXA_RASTER_IMAGES; i++) {
    ExaRasterImage **at = &self->images[self->next++ % EXA_RASTER_IMAGES];

    if (*at != NULL && !image_has_size (*at, part))
      g_clear_pointer (at, image_unref);
    if (*at == NULL)
      *at = image_new (part->width, part->height);
    if (*at != self->shown && g_atomic_int_get (&(*at)->in_use) == 0)
      return g_atomic_rc_box_acquire (*at);
  }
  return image_new (part->width, part->height);
}

/* An image and its texture keep each other: one that is no longer shown lets go of its own. */
static void
forget_shown (ExaRaster *self)
{
  if (self->shown != NULL)
    g_clear_object (&self->shown->texture);
  g_clear_pointer (&self->shown, image_unref);
}

static void
ensure_shown (ExaRaster *self, ExaLayout *layout, const GdkRectangle *part)
{
  if (self->shown != NULL && self->layout == layout && gdk_rectangle_equal (&self->part, part))
    return;
  ExaRasterImage *image = take_image (self, part);
  gboolean good = image_paint (image, layout, part);

  exa_layout_ref (layout);
  g_clear_pointer (&self->layout, exa_layout_unref);
  self->layout = layout;
  self->part = *part;
  forget_shown (self);
  if (good)
    self->shown = image;
  else
    image_unref (image);
}

gboolean
exa_raster_is_for_cairo (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);

  return native != NULL && GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native));
}

void
exa_raster_append (ExaRaster *self, ExaLayout *layout, const GdkRectangle *part, const graphene_rect_t *bounds,
                   gboolean by_cairo, GtkSnapshot *snapshot)
{
  ensure_shown (self, layout, part);
  if (self->shown == NULL)
    return;
  if (by_cairo) {
    cairo_t *cr = gtk_snapshot_append_cairo (snapshot, bounds);
    cairo_translate (cr, bounds->origin.x, bounds->origin.y);
    cairo_scale (cr, bounds->size.width / part->width, bounds->size.height / part->height);
    cairo_set_source_surface (cr, self->shown->surface, 0, 0);
    cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
    cairo_paint (cr);
    cairo_destroy (cr);
    return;
  }
  if (self->shown->texture == NULL)
    self->shown->texture = image_make_texture (self->shown);
  gtk_snapshot_append_texture (snapshot, self->shown->texture, bounds);
}

void
exa_raster_clear (ExaRaster *self)
{
  g_clear_pointer (&self->layout, exa_layout_unref);
  forget_shown (self);
  for (guint i = 0; i < EXA_RASTER_IMAGES; i++)
    g_clear_pointer (&self->images[i], image_unref);
}
