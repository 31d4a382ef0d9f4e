/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-paint.h"

#include <math.h>

#include "exa-dots-in-place.h"
#include "exa-paint-mark.h"

static void
set_color (cairo_t *cr, ExaColor color, double alpha)
{
  if (alpha >= 1)
    cairo_set_source_rgb (cr, color.r, color.g, color.b);
  else
    cairo_set_source_rgba (cr, color.r, color.g, color.b, alpha);
}

static gboolean
is_outside (const ExaRect *clip, double x, double y, double width, double height)
{
  return x > clip->x + clip->width || y > clip->y + clip->height || x + width < clip->x || y + height < clip->y;
}

static void
paint_lines (const ExaLayout *layout, const GArray *lines, const ExaRect *clip, cairo_t *cr)
{
  for (guint i = 0; i < lines->len; i++) {
    const ExaLayoutLine *line = &g_array_index (lines, ExaLayoutLine, i);
    double half = line->width / 2;
    if (is_outside (clip, MIN (line->x1, line->x2) - half, MIN (line->y1, line->y2) - half,
                    ABS (line->x1 - line->x2) + line->width, ABS (line->y1 - line->y2) + line->width))
      continue;
    ExaColor color = line->colored ? exa_theme_fill (layout->theme, line->hue, 0) : layout->theme->roles[line->role];
    double dash[] = {4 * line->width, 3 * line->width};
    set_color (cr, color, line->alpha);
    cairo_set_line_width (cr, line->width);
    cairo_set_dash (cr, dash, line->dashed ? G_N_ELEMENTS (dash) : 0, 0);
    cairo_move_to (cr, line->x1, line->y1);
    cairo_line_to (cr, line->x2, line->y2);
    cairo_stroke (cr);
    cairo_set_dash (cr, NULL, 0, 0);
  }
}

static gboolean
stands_on_grid (const ExaLayoutText *text)
{
  return g_str_has_prefix (text->key, "value:") || g_str_has_prefix (text->key, "tag:") ||
         g_str_has_prefix (text->key, "label:") || g_str_has_prefix (text->key, "status:");
}

/* Whole pixels around a text. */
static cairo_rectangle_int_t
box_around (const ExaLayoutText *text, double slack)
{
  ExaRect r = text->rect;
  int left = (int)floor (r.x - slack), top = (int)floor (r.y);

  return (cairo_rectangle_int_t){left, top, (int)ceil (r.x + r.width + slack) - left, (int)ceil (r.y + r.height) - top};
}

/* The grid behind the plot, broken where a value stands on it: even on no paper at all. */
static void
paint_grid (const ExaLayout *layout, const ExaRect *clip, cairo_t *cr)
{
  const cairo_rectangle_int_t whole = {0, 0, layout->width, layout->height};
  cairo_region_t *region = cairo_region_create_rectangle (&whole);
  cairo_rectangle_int_t box;

  for (guint i = 0; i < layout->texts->len; i++) {
    const ExaLayoutText *text = &g_array_index (layout->texts, ExaLayoutText, i);
    box = box_around (text, 4 * layout->unit);
    if (stands_on_grid (text) && !is_outside (clip, box.x, box.y, box.width, box.height))
      cairo_region_subtract_rectangle (region, &box);
  }
  cairo_save (cr);
  for (int i = 0; i < cairo_region_num_rectangles (region); i++) {
    cairo_region_get_rectangle (region, i, &box);
    cairo_rectangle (cr, box.x, box.y, box.width, box.height);
  }
  cairo_clip (cr);
  paint_lines (layout, layout->lines, clip, cr);
  cairo_restore (cr);
  cairo_region_destroy (region);
}

static void
paint_pill (const ExaLayout *layout, const ExaLayoutPill *pill, cairo_t *cr)
{
  double r = MIN (pill->rect.height, pill->rect.width) / 2;
  double x = pill->rect.x, y = pill->rect.y, right = x + pill->rect.width;

  cairo_new_sub_path (cr);
  cairo_arc (cr, right - r, y + r, r, -G_PI / 2, G_PI / 2);
  cairo_arc (cr, x + r, y + r, r, G_PI / 2, 3 * G_PI / 2);
  cairo_close_path (cr);
  set_color (cr, layout->theme->roles[EXA_ROLE_PILL], pill->alpha);
  cairo_fill (cr);
}

/* A figure of more texts than this is dense, and has to be painted between two frames too. */
#define MOST_FINE_TEXTS 150

/* What stands at the foot is read last. */
static gboolean
is_at_foot (const ExaLayoutText *text)
{
  static const char *const foot[] = {"key", "notes", "source", "brand"};

  for (guint i = 0; i < G_N_ELEMENTS (foot); i++) {
    if (g_str_has_prefix (text->key, foot[i]))
      return TRUE;
  }
  return FALSE;
}

static void
paint_text (const ExaLayout *layout, const ExaLayoutText *text, const ExaRect *clip, gboolean fine, cairo_t *cr)
{
  /* Glyphs may reach a little out of their logical box. */
  double slack = text->rect.height * 0.5;

  if (text->alpha <= 0 || is_outside (clip, text->rect.x - slack, text->rect.y - slack, text->rect.width + 2 * slack,
                                      text->rect.height + 2 * slack))
    return;
  set_color (cr, layout->theme->roles[text->role], text->alpha);
  exa_fonts_show (cr, text->layout, text->em, text->rect.x - text->indent, text->rect.y, fine);
}

/* In the order in which they are read: whoever takes the text out of a file gets it in that of its painting. */
static void
paint_texts (const ExaLayout *layout, const ExaRect *clip, cairo_t *cr)
{
  gboolean fine = layout->texts->len <= MOST_FINE_TEXTS;

  for (int foot = 0; foot < 2; foot++) {
    for (guint i = 0; i < layout->texts->len; i++) {
      const ExaLayoutText *text = &g_array_index (layout->texts, ExaLayoutText, i);

      if (is_at_foot (text) == (foot == 1))
        paint_text (layout, text, clip, fine, cr);
    }
  }
}

static int
by_cover (gconstpointer a, gconstpointer b)
{
  return exa_dots_in_place_compare (*(const ExaLayoutMark *const *)a, *(const ExaLayoutMark *const *)b);
}

static gboolean
is_plane (const ExaLayout *layout)
{
  return layout->panels->len > 0 && g_array_index (layout->panels, ExaLayoutPanel, 0).is_plane;
}

static void
paint_marks (const ExaLayout *layout, const ExaRect *clip, cairo_t *cr)
{
  g_autoptr (GPtrArray) marks = g_ptr_array_sized_new (layout->marks->len);

  for (guint i = 0; i < layout->swatches->len; i++)
    exa_paint_swatch (layout, &g_array_index (layout->swatches, ExaLayoutSwatch, i), cr);
  for (guint i = 0; i < layout->marks->len; i++)
    g_ptr_array_add (marks, &g_array_index (layout->marks, ExaLayoutMark, i));
  if (is_plane (layout))
    g_ptr_array_sort (marks, by_cover);
  for (guint i = 0; i < marks->len; i++) {
    const ExaLayoutMark *mark = g_ptr_array_index (marks, i);
    ExaRect r = exa_layout_mark_rect (mark);
    if (!is_outside (clip, r.x - r.height, r.y - r.width, r.width + 2 * r.height, r.height + 2 * r.width))
      exa_paint_mark (layout, mark, cr);
  }
}

static void
paint (const ExaLayout *layout, gboolean texts, cairo_t *cr)
{
  ExaRect clip;
  double right, bottom;

  cairo_save (cr);
  cairo_clip_extents (cr, &clip.x, &clip.y, &right, &bottom);
  clip.width = right - clip.x;
  clip.height = bottom - clip.y;
  if (!layout->transparent) {
    set_color (cr, layout->theme->roles[EXA_ROLE_PAPER], 1);
    cairo_paint (cr);
  }
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  paint_grid (layout, &clip, cr);
  paint_marks (layout, &clip, cr);
  paint_lines (layout, layout->front, &clip, cr);
  for (guint i = 0; i < layout->pills->len; i++)
    paint_pill (layout, &g_array_index (layout->pills, ExaLayoutPill, i), cr);
  if (texts)
    paint_texts (layout, &clip, cr);
  cairo_restore (cr);
}

void
exa_paint (const ExaLayout *layout, cairo_t *cr)
{
  paint (layout, TRUE, cr);
}

void
exa_paint_shapes (const ExaLayout *layout, cairo_t *cr)
{
  paint (layout, FALSE, cr);
}
