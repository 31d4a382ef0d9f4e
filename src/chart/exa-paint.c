/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-paint.h"

#include <math.h>

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
    set_color (cr, layout->theme->roles[line->role], line->alpha);
    cairo_set_line_width (cr, line->width);
    cairo_move_to (cr, line->x1, line->y1);
    cairo_line_to (cr, line->x2, line->y2);
    cairo_stroke (cr);
  }
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

static void
paint_texts (const ExaLayout *layout, const ExaRect *clip, cairo_t *cr)
{
  for (guint i = 0; i < layout->texts->len; i++) {
    const ExaLayoutText *text = &g_array_index (layout->texts, ExaLayoutText, i);
    /* Glyphs may reach a little out of their logical box. */
    double slack = text->rect.height * 0.5;
    if (text->alpha <= 0 || is_outside (clip, text->rect.x - slack, text->rect.y - slack, text->rect.width + 2 * slack,
                                        text->rect.height + 2 * slack))
      continue;
    set_color (cr, layout->theme->roles[text->role], text->alpha);
    cairo_move_to (cr, text->rect.x - text->indent, text->rect.y);
    pango_cairo_show_layout (cr, text->layout);
  }
}

static void
paint_marks (const ExaLayout *layout, const ExaRect *clip, cairo_t *cr)
{
  for (guint i = 0; i < layout->swatches->len; i++)
    exa_paint_swatch (layout, &g_array_index (layout->swatches, ExaLayoutSwatch, i), cr);
  for (guint i = 0; i < layout->marks->len; i++) {
    const ExaLayoutMark *mark = &g_array_index (layout->marks, ExaLayoutMark, i);
    ExaRect r = exa_layout_mark_rect (mark);
    if (!is_outside (clip, r.x - r.height, r.y - r.width, r.width + 2 * r.height, r.height + 2 * r.width))
      exa_paint_mark (layout, mark, cr);
  }
}

void
exa_paint (const ExaLayout *layout, cairo_t *cr)
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
  paint_lines (layout, layout->lines, &clip, cr);
  paint_marks (layout, &clip, cr);
  paint_lines (layout, layout->front, &clip, cr);
  for (guint i = 0; i < layout->pills->len; i++)
    paint_pill (layout, &g_array_index (layout->pills, ExaLayoutPill, i), cr);
  paint_texts (layout, &clip, cr);
  cairo_restore (cr);
}
