/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-raster.h"

#include <math.h>
#include <string.h>

#include "exa-paint.h"

/* Pixels: a square of 64 KiB, which comes from the heap and stays in a processor's cache. */
#define SIDE  128
#define DEPTH 4 /* bytes of a pixel */
/* Scales differ by 1/120 at least. */
#define SLIGHT 1e-3

/* ExaTile: a square of a picture. */
typedef struct {
  cairo_surface_t *surface; /* is not painted on any more */
  GskRenderNode *node;      /* draws it where it stands */
} ExaTile;

/* --- pixels --- */

static gboolean
paint (cairo_surface_t *surface, const ExaLayout *layout, const GdkRectangle *part)
{
  cairo_t *cr = cairo_create (surface);
  cairo_translate (cr, -part->x, -part->y);
  exa_paint (layout, cr);
  cairo_status_t status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return status == CAIRO_STATUS_SUCCESS;
}

/* Transfer full; the texture keeps @surface, which must not be painted on any more. */
static GdkTexture *
make_texture (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  gsize stride = (gsize)cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes =
      g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize)height,
                                  (GDestroyNotify)cairo_surface_destroy, cairo_surface_reference (surface));

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

GdkTexture *
exa_raster_paint (const ExaLayout *layout)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, layout->width, layout->height);
  GdkRectangle whole = {0, 0, layout->width, layout->height};
  GdkTexture *texture = paint (surface, layout, &whole) ? make_texture (surface) : NULL;

  cairo_surface_destroy (surface);
  return texture;
}

/* --- tiles --- */

static void
tile_clear (gpointer data)
{
  ExaTile *self = data;

  gsk_render_node_unref (self->node);
  cairo_surface_destroy (self->surface);
}

static void
tile_unref (gpointer self)
{
  g_atomic_rc_box_release_full (self, tile_clear);
}

static const guchar *
get_row (cairo_surface_t *surface, int x, int y)
{
  return cairo_image_surface_get_data (surface) + (gsize)cairo_image_surface_get_stride (surface) * (gsize)y +
         (gsize)x * DEPTH;
}

/* Whether @self looks like what is painted on @canvas at @x, @y. */
static gboolean
tile_is_at (const ExaTile *self, cairo_surface_t *canvas, int x, int y)
{
  gsize length = (gsize)cairo_image_surface_get_width (self->surface) * DEPTH;

  for (int row = 0; row < cairo_image_surface_get_height (self->surface); row++) {
    if (memcmp (get_row (self->surface, 0, row), get_row (canvas, x, y + row), length) != 0)
      return FALSE;
  }
  return TRUE;
}

static GskRenderNode *
make_node (cairo_surface_t *surface, const graphene_rect_t *bounds, gboolean by_cairo)
{
  if (!by_cairo) {
    g_autoptr (GdkTexture) texture = make_texture (surface);
    return gsk_texture_node_new (texture, bounds);
  }
  GskRenderNode *node = gsk_cairo_node_new (bounds);
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);
  cairo_translate (cr, bounds->origin.x, bounds->origin.y);
  cairo_scale (cr, bounds->size.width / cairo_image_surface_get_width (surface),
               bounds->size.height / cairo_image_surface_get_height (surface));
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
  cairo_destroy (cr);
  return node;
}

/* The side of a tile in pixels. At a fraction of a scale a tile's edges would lie between two of the widget's
 * coordinates, where renderers round them away from the screen's pixels and blend them: every seam would show. There,
 * one tile is the whole picture. */
static int
get_side (const ExaRasterPlace *place)
{
  double scale = place->part.width / (double)place->bounds.size.width;

  return fabs (scale - round (scale)) < SLIGHT ? SIDE : MAX (place->part.width, place->part.height);
}

/* What is painted on @canvas at @x, @y. */
static ExaTile *
tile_new (cairo_surface_t *canvas, const ExaRasterPlace *place, int x, int y)
{
  ExaTile *self = g_atomic_rc_box_new0 (ExaTile);
  int side = get_side (place);
  int width = MIN (side, place->part.width - x), height = MIN (side, place->part.height - y);
  float across = place->bounds.size.width / (float)place->part.width;
  float down = place->bounds.size.height / (float)place->part.height;
  graphene_rect_t bounds =
      GRAPHENE_RECT_INIT (place->bounds.origin.x + (float)x * across, place->bounds.origin.y + (float)y * down,
                          (float)width * across, (float)height * down);

  self->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  for (int row = 0; cairo_surface_status (self->surface) == CAIRO_STATUS_SUCCESS && row < height; row++)
    memcpy ((guchar *)get_row (self->surface, 0, row), get_row (canvas, x, y + row), (gsize)width * DEPTH);
  cairo_surface_mark_dirty (self->surface);
  self->node = make_node (self->surface, &bounds, place->by_cairo);
  return self;
}

/* --- frames --- */

static void
frame_clear (ExaRasterFrame *self)
{
  g_clear_pointer (&self->layout, exa_layout_unref);
  g_clear_pointer (&self->tiles, g_ptr_array_unref);
}

/* Cuts the canvas into tiles, of which those that look the same are the ones that are shown; transfer full. */
static GPtrArray *
cut (ExaRaster *self)
{
  GPtrArray *tiles = g_ptr_array_new_with_free_func (tile_unref);
  int side = get_side (&self->place);

  for (int y = 0; y < self->place.part.height; y += side) {
    for (int x = 0; x < self->place.part.width; x += side) {
      ExaTile *shown = self->shown.tiles != NULL ? g_ptr_array_index (self->shown.tiles, tiles->len) : NULL;
      gboolean same = shown != NULL && tile_is_at (shown, self->canvas, x, y);
      g_ptr_array_add (tiles, same ? g_atomic_rc_box_acquire (shown) : tile_new (self->canvas, &self->place, x, y));
    }
  }
  return tiles;
}

/* Without tiles where there is no memory for them. */
static ExaRasterFrame
frame_new (ExaRaster *self, ExaLayout *layout)
{
  ExaRasterFrame frame = {.layout = exa_layout_ref (layout)};

  if (self->canvas == NULL)
    self->canvas = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, self->place.part.width, self->place.part.height);
  if (paint (self->canvas, layout, &self->place.part))
    frame.tiles = cut (self);
  return frame;
}

static void
ensure_place (ExaRaster *self, const ExaRasterPlace *place)
{
  if (gdk_rectangle_equal (&self->place.part, &place->part) &&
      graphene_rect_equal (&self->place.bounds, &place->bounds) && self->place.by_cairo == place->by_cairo)
    return;
  exa_raster_clear (self);
  self->place = *place;
}

/* The frame of @layout, if it was prepared, or NULL. */
static ExaRasterFrame *
find_ahead (ExaRaster *self, const ExaLayout *layout)
{
  for (guint i = 0; i < EXA_RASTER_AHEAD; i++) {
    if (self->ahead[i].layout == layout)
      return &self->ahead[i];
  }
  return NULL;
}

gboolean
exa_raster_is_for_cairo (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);

  return native != NULL && GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native));
}

void
exa_raster_append (ExaRaster *self, ExaLayout *layout, const ExaRasterPlace *place, GtkSnapshot *snapshot)
{
  ensure_place (self, place);
  if (self->shown.layout != layout) {
    ExaRasterFrame *prepared = find_ahead (self, layout), frame;
    if (prepared != NULL) {
      frame = *prepared;
      *prepared = (ExaRasterFrame){0};
    } else {
      frame = frame_new (self, layout);
    }
    frame_clear (&self->shown);
    self->shown = frame;
  }
  for (guint i = 0; self->shown.tiles != NULL && i < self->shown.tiles->len; i++)
    gtk_snapshot_append_node (snapshot, ((ExaTile *)g_ptr_array_index (self->shown.tiles, i))->node);
}

void
exa_raster_prepare (ExaRaster *self, ExaLayout *layout, const ExaRasterPlace *place)
{
  ensure_place (self, place);
  if (self->shown.layout == layout || find_ahead (self, layout) != NULL)
    return;
  frame_clear (&self->ahead[EXA_RASTER_AHEAD - 1]);
  memmove (self->ahead + 1, self->ahead, (EXA_RASTER_AHEAD - 1) * sizeof *self->ahead);
  self->ahead[0] = frame_new (self, layout);
}

void
exa_raster_clear (ExaRaster *self)
{
  frame_clear (&self->shown);
  for (guint i = 0; i < EXA_RASTER_AHEAD; i++)
    frame_clear (&self->ahead[i]);
  g_clear_pointer (&self->canvas, cairo_surface_destroy);
}
