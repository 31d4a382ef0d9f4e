/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-paint-mark.h"

#include <math.h>

#include "exa-brush.h"

/* The part of @mark from @from to @to along its value axis. */
static ExaRect
part (const ExaLayoutMark *mark, double from, double to)
{
  double start = MIN (from, to), length = ABS (to - from);

  if (mark->shape == EXA_SHAPE_COLUMN)
    return (ExaRect){mark->cross, start, mark->thickness, length};
  return (ExaRect){start, mark->cross, length, mark->thickness};
}

/* An open end: no line ends it. */
static void
paint_fade (const ExaBrush *brush, const ExaLayoutMark *mark, double start, double end)
{
  if (start == end)
    return;
  exa_brush_paper (brush, part (mark, start, end));
  exa_brush_fade (brush, start, end, mark->cross, mark->thickness, mark->shape == EXA_SHAPE_COLUMN);
}

/* Nothing solid: within a dashed outline the hatch keeps off it, so that the dashes can be seen. */
static void
paint_bounded (const ExaBrush *brush, ExaRect r)
{
  double inset = exa_brush_stroke_width (brush) + MAX (round (exa_brush_px (brush, 3)), 1);

  if (MIN (r.width, r.height) < inset * 5)
    inset = 0;
  exa_brush_hatch (brush, (ExaRect){r.x + inset, r.y + inset, r.width - 2 * inset, r.height - 2 * inset});
  exa_brush_outline (brush, r, TRUE);
}

/* What nobody was said to have: paper with a light outline for what is certain of it, hatched where it is only
 * possible. Where that is on what others may have as well, at the foot of the bar: both are to be seen. */
static void
paint_rest (const ExaBrush *brush, const ExaLayoutMark *mark)
{
  ExaBrush light = *brush;
  ExaRect whole = part (mark, mark->zero, mark->high), foot = part (mark, mark->back, mark->zero);
  double top = round (foot.height * 0.76);

  exa_brush_paper (brush, whole);
  light.fill = exa_color_mix (brush->fill, brush->layout->theme->roles[EXA_ROLE_PAPER], 0.15);
  light.texture = EXA_TEXTURE_NONE;
  foot.y += top;
  foot.height -= top;
  if (foot.width > 0) {
    exa_brush_paper (brush, foot);
    exa_brush_hatch (&light, foot);
    exa_brush_outline (&light, foot, FALSE);
  }
  if (mark->low >= mark->high) {
    paint_bounded (&light, whole);
    return;
  }
  exa_brush_hatch (&light, part (mark, mark->zero, mark->low));
  exa_brush_outline (&light, whole, FALSE);
}

static void
paint_bar (const ExaBrush *brush, const ExaLayoutMark *mark)
{
  switch (mark->encoding) {
  case EXA_ENCODE_SOLID: exa_brush_solid (brush, part (mark, mark->zero, mark->low)); break;
  case EXA_ENCODE_RANGE:
    exa_brush_solid (brush, part (mark, mark->zero, mark->low));
    exa_brush_hatch (brush, part (mark, mark->low, mark->high));
    exa_brush_hatch (brush, part (mark, mark->back, mark->zero));
    exa_brush_outline (brush, exa_layout_mark_rect (mark), FALSE);
    break;
  case EXA_ENCODE_UPPER:
    paint_bounded (brush, part (mark, mark->zero, mark->high));
    paint_fade (brush, mark, mark->zero, mark->back);
    break;
  case EXA_ENCODE_LOWER:
    exa_brush_solid (brush, part (mark, mark->zero, mark->low));
    exa_brush_hatch (brush, part (mark, mark->back, mark->zero));
    paint_fade (brush, mark, mark->low, mark->high);
    break;
  case EXA_ENCODE_REST: paint_rest (brush, mark); break;
  }
}

/* In print, the sign of the hue's texture stands in the middle. */
static void
paint_dot (const ExaBrush *brush, double x, double y, double radius, gboolean filled)
{
  double width = exa_brush_stroke_width (brush);

  cairo_new_sub_path (brush->cr);
  cairo_arc (brush->cr, x, y, filled ? radius : radius - width / 2, 0, 2 * G_PI);
  exa_brush_set_source (brush, 1);
  cairo_set_line_width (brush->cr, width);
  if (filled)
    cairo_fill (brush->cr);
  else
    cairo_stroke (brush->cr);
  exa_brush_sign (brush, x, y, radius * (filled ? 0.7 : 0.5));
}

static void
paint_tail (const ExaBrush *brush, double from, double to, double y, double width)
{
  exa_brush_fade (brush, from, to, y - width / 2, width, FALSE);
}

/* On a log scale: a point where the value is, a line over its range, an open ring at a bound. */
static void
paint_point (const ExaBrush *brush, const ExaLayoutMark *mark)
{
  double y = mark->cross + mark->thickness / 2, radius = mark->thickness / 2;
  double width = MAX (round (radius * 0.7), 2);

  switch (mark->encoding) {
  case EXA_ENCODE_SOLID: paint_dot (brush, mark->low, y, radius, TRUE); break;
  case EXA_ENCODE_REST:
  case EXA_ENCODE_RANGE:
    exa_brush_set_source (brush, 1);
    cairo_rectangle (brush->cr, mark->low + radius, y - width / 2, MAX (mark->high - mark->low - 2 * radius, 0), width);
    cairo_fill (brush->cr);
    paint_dot (brush, mark->low, y, radius, FALSE);
    paint_dot (brush, mark->high, y, radius, FALSE);
    break;
  case EXA_ENCODE_UPPER:
    paint_tail (brush, mark->high - radius, mark->low, y, width);
    paint_dot (brush, mark->high, y, radius, FALSE);
    break;
  case EXA_ENCODE_LOWER:
    paint_tail (brush, mark->low + radius, mark->high, y, width);
    paint_dot (brush, mark->low, y, radius, FALSE);
    break;
  }
}

void
exa_paint_mark (const ExaLayout *layout, const ExaLayoutMark *mark, cairo_t *cr)
{
  ExaBrush brush = {
      .layout = layout,
      .cr = cr,
      .fill = exa_theme_fill (layout->theme, mark->hue, mark->shade),
      .texture = layout->theme->textures[mark->hue],
      .alpha = mark->alpha,
  };

  if (mark->alpha <= 0)
    return;
  if (mark->shape == EXA_SHAPE_POINT)
    paint_point (&brush, mark);
  else
    paint_bar (&brush, mark);
}

void
exa_paint_swatch (const ExaLayout *layout, const ExaLayoutSwatch *swatch, cairo_t *cr)
{
  ExaRect r = swatch->rect;
  gboolean point = swatch->shape == EXA_SHAPE_POINT;
  double size = point ? MIN (r.height * 0.62, r.width / 2) : r.height, inset = point ? size / 2 : 0;
  double from = r.x + inset, to = r.x + r.width - inset;
  ExaLayoutMark mark = {
      .key = swatch->key,
      .shape = swatch->shape,
      .encoding = swatch->encoding,
      .zero = from,
      .back = from,
      .low = from,
      .high = to,
      .cross = r.y + (r.height - size) / 2,
      .thickness = size,
      .hue = swatch->hue,
      .shade = swatch->shade,
      .alpha = swatch->alpha,
  };

  /* A range or a bound from below is certain up to a point; a series' entry is solid throughout. */
  if ((swatch->encoding == EXA_ENCODE_LOWER || swatch->encoding == EXA_ENCODE_RANGE) && !point)
    mark.low = round (r.x + r.width * 0.4);
  if (swatch->encoding == EXA_ENCODE_SOLID)
    mark.low = mark.high = point ? (from + to) / 2 : to;
  exa_paint_mark (layout, &mark, cr);
}
