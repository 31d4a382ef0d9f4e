/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <pango/pangofc-font.h>
#include <string.h>

#include "exa-fonts.h"

/* Of 255: the difference between two of 16 shades. */
#define SHADE_STEP 17

typedef struct {
  int x, y, width, height; /* user space, whole pixels */
} Box;

/* Emoji have colours of their own, which a mask would lose. */
static gboolean
has_color_glyphs (PangoLayout *layout)
{
  gboolean found = FALSE;
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  do {
    PangoLayoutRun *run = pango_layout_iter_get_run_readonly (iter);
    FcBool color = FcFalse;
    if (run == NULL || !PANGO_IS_FC_FONT (run->item->analysis.font))
      continue;
    FcPattern *pattern = pango_fc_font_get_pattern (PANGO_FC_FONT (run->item->analysis.font));
    if (FcPatternGetBool (pattern, FC_COLOR, 0, &color) == FcResultMatch && color)
      found = TRUE;
  } while (!found && pango_layout_iter_next_run (iter));
  pango_layout_iter_free (iter);
  return found;
}

/* Whether user space and the pixels of an image differ by whole pixels at most. */
static gboolean
is_pixel_grid (cairo_t *cr)
{
  cairo_surface_t *target = cairo_get_group_target (cr);
  cairo_matrix_t matrix;
  double scale_x, scale_y, offset_x, offset_y;

  if (cairo_surface_get_type (target) != CAIRO_SURFACE_TYPE_IMAGE)
    return FALSE;
  cairo_get_matrix (cr, &matrix);
  cairo_surface_get_device_scale (target, &scale_x, &scale_y);
  cairo_surface_get_device_offset (target, &offset_x, &offset_y);
  double x = matrix.x0 + offset_x;
  double y = matrix.y0 + offset_y;
  return matrix.xx == 1 && matrix.yy == 1 && matrix.xy == 0 && matrix.yx == 0 && scale_x == 1 && scale_y == 1 &&
         x == floor (x) && y == floor (y);
}

/* What of the text's ink lies in the clip. FALSE: nothing. */
static gboolean
find_visible (cairo_t *cr, PangoLayout *layout, double x, double y, Box *box)
{
  PangoRectangle ink;
  double left, top, right, bottom;

  pango_layout_get_pixel_extents (layout, &ink, NULL);
  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  /* A pixel more on each side: glyphs may be moved to whole pixels. */
  left = fmax (floor (left), floor (x) + ink.x - 1);
  top = fmax (floor (top), floor (y) + ink.y - 1);
  right = fmin (ceil (right), ceil (x) + ink.x + ink.width + 1);
  bottom = fmin (ceil (bottom), ceil (y) + ink.y + ink.height + 1);
  if (right <= left || bottom <= top)
    return FALSE;
  *box = (Box){.x = (int)left, .y = (int)top, .width = (int)(right - left), .height = (int)(bottom - top)};
  return TRUE;
}

static void
reduce_shades (cairo_surface_t *mask)
{
  cairo_surface_flush (mask);
  guint8 *bytes = cairo_image_surface_get_data (mask);
  gsize n = (gsize)cairo_image_surface_get_stride (mask) * (gsize)cairo_image_surface_get_height (mask);
  for (gsize i = 0; bytes != NULL && i < n; i++) {
    if (bytes[i] != 0)
      bytes[i] = (guint8)((bytes[i] + SHADE_STEP / 2) / SHADE_STEP * SHADE_STEP);
  }
  cairo_surface_mark_dirty (mask);
}

void
exa_fonts_show (cairo_t *cr, PangoLayout *layout)
{
  double x, y;
  Box box;

  if (!is_pixel_grid (cr) || has_color_glyphs (layout)) {
    pango_cairo_show_layout (cr, layout);
    return;
  }
  cairo_get_current_point (cr, &x, &y);
  if (!find_visible (cr, layout, x, y, &box))
    return;

  cairo_surface_t *mask = cairo_image_surface_create (CAIRO_FORMAT_A8, box.width, box.height);
  cairo_t *mask_cr = cairo_create (mask);
  cairo_move_to (mask_cr, x - box.x, y - box.y);
  pango_cairo_show_layout (mask_cr, layout);
  cairo_destroy (mask_cr);
  reduce_shades (mask);
  cairo_mask_surface (cr, mask, box.x, box.y);
  cairo_surface_destroy (mask);
}
