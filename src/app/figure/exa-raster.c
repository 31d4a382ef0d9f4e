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
  cairo_surface_t *surface; /* is not painted on any more; NULL: all of it is of one colour */
  guint32 color;            /* then that, which nothing shines through */
  int width, height;
  GskRenderNode *node; /* draws it where it stands */
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
  g_clear_pointer (&self->surface, cairo_surface_destroy);
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

static gboolean
is_plain_row (const guchar *row, guint32 color, int width)
{
  const guint32 *pixels = (const guint32 *)(const void *)row;

  /* Each is what the one before it is. */
  return pixels[0] == color && memcmp (pixels, pixels + 1, (gsize)(width - 1) * DEPTH) == 0;
}

/* Whether all of a square of @canvas has the colour of its first pixel, and is opaque. */
static gboolean
is_plain (cairo_surface_t *canvas, int x, int width, int height, guint32 *color)
{
  *color = *(const guint32 *)(const void *)get_row (canvas, x, 0);
  if (*color >> 24 != 0xff)
    return FALSE;
  for (int row = 0; row < height; row++) {
    if (!is_plain_row (get_row (canvas, x, row), *color, width))
      return FALSE;
  }
  return TRUE;
}

/* Whether @self looks like what is painted on @canvas at @x. */
static gboolean
tile_is_at (const ExaTile *self, cairo_surface_t *canvas, int x)
{
  for (int row = 0; row < self->height; row++) {
    const guchar *painted = get_row (canvas, x, row);
    if (self->surface == NULL ? !is_plain_row (painted, self->color, self->width)
                              : memcmp (get_row (self->surface, 0, row), painted, (gsize)self->width * DEPTH) != 0)
      return FALSE;
  }
  return TRUE;
}

static GskRenderNode *
make_plain_node (guint32 color, const graphene_rect_t *bounds)
{
  const GdkRGBA rgba = {
      .red = (float)(color >> 16 & 0xff) / 255,
      .green = (float)(color >> 8 & 0xff) / 255,
      .blue = (float)(color & 0xff) / 255,
      .alpha = 1,
  };

  return gsk_color_node_new (&rgba, bounds);
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

/* The square of the picture at @x, @y, whose rows are those of @canvas. Most are of the paper's colour and take no
 * memory. */
static ExaTile *
tile_new (cairo_surface_t *canvas, const ExaRasterPlace *place, int x, int y)
{
  ExaTile *self = g_atomic_rc_box_new0 (ExaTile);
  int side = get_side (place);
  float across = place->bounds.size.width / (float)place->part.width;
  float down = place->bounds.size.height / (float)place->part.height;

  self->width = MIN (side, place->part.width - x);
  self->height = MIN (side, place->part.height - y);
  graphene_rect_t bounds =
      GRAPHENE_RECT_INIT (place->bounds.origin.x + (float)x * across, place->bounds.origin.y + (float)y * down,
                          (float)self->width * across, (float)self->height * down);
  if (is_plain (canvas, x, self->width, self->height, &self->color)) {
    self->node = make_plain_node (self->color, &bounds);
    return self;
  }
  self->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, self->width, self->height);
  for (int i = 0; cairo_surface_status (self->surface) == CAIRO_STATUS_SUCCESS && i < self->height; i++)
    memcpy ((guchar *)get_row (self->surface, 0, i), get_row (canvas, x, i), (gsize)self->width * DEPTH);
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

/* Cuts the canvas, which holds the rows from @y on, into tiles for @tiles: those that look the same are the ones that
 * are shown. */
static void
cut (ExaRaster *self, int y, GPtrArray *tiles)
{
  for (int x = 0; x < self->place.part.width; x += get_side (&self->place)) {
    ExaTile *shown = self->shown.tiles != NULL ? g_ptr_array_index (self->shown.tiles, tiles->len) : NULL;
    gboolean same = shown != NULL && tile_is_at (shown, self->canvas, x);
    g_ptr_array_add (tiles, same ? g_atomic_rc_box_acquire (shown) : tile_new (self->canvas, &self->place, x, y));
  }
}

/* Painted a row of tiles at a time: fresh memory for all of the picture takes longer than the painting. Without tiles
 * where there is no memory for them. */
static ExaRasterFrame
frame_new (ExaRaster *self, ExaLayout *layout)
{
  ExaRasterFrame frame = {.layout = exa_layout_ref (layout)};
  g_autoptr (GPtrArray) tiles = g_ptr_array_new_with_free_func (tile_unref);
  const GdkRectangle *part = &self->place.part;
  int side = get_side (&self->place);

  if (self->canvas == NULL)
    self->canvas = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, part->width, MIN (side, part->height));
  for (int y = 0; y < part->height; y += side) {
    GdkRectangle strip = {part->x, part->y + y, part->width, MIN (side, part->height - y)};
    if (!paint (self->canvas, layout, &strip))
      return frame;
    cut (self, y, tiles);
  }
  frame.tiles = g_steal_pointer (&tiles);
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
