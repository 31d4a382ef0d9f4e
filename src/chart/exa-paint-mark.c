/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-paint-mark.h"

#include <math.h>

#include "exa-paint-dot.h"

/* The part of @mark from @from to @to along its value axis. */
static ExaRect
part (const ExaLayoutMark *mark, double from, double to)
{
  double start = MIN (from, to), length = ABS (to - from);

  if (mark->shape == EXA_SHAPE_COLUMN)
    return (ExaRect){mark->cross, start, mark->thickness, length};
  return (ExaRect){start, mark->cross, length, mark->thickness};
}

/* An open end, which begins with @tone: no line ends it. */
static void
paint_fade (const ExaBrush *brush, const ExaLayoutMark *mark, double tone, double start, double end)
{
  if (start == end)
    return;
  exa_brush_paper (brush, part (mark, start, end));
  exa_brush_fade (brush, tone, start, end, mark->cross, mark->thickness, mark->shape == EXA_SHAPE_COLUMN);
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

/* The brush of what nobody was said to have. */
static ExaBrush
brush_of_rest (const ExaBrush *brush)
{
  ExaBrush light = *brush;

  light.fill = exa_color_mix (brush->fill, brush->layout->theme->roles[EXA_ROLE_PAPER], 0.15);
  light.texture = EXA_TEXTURE_NONE;
  return light;
}

/* Where it may be, but others may be as well: @light, on paper. */
static void
paint_foot (const ExaBrush *light, ExaRect foot)
{
  exa_brush_paper (light, foot);
  exa_brush_hatch (light, foot);
  exa_brush_outline (light, foot, FALSE);
}

/* What nobody was said to have: paper with a light outline for what is certain of it, hatched where it is only
 * possible. Where that is on what others may have as well, at the foot of the bar: both are to be seen. */
static void
paint_rest (const ExaBrush *brush, const ExaLayoutMark *mark)
{
  const ExaBrush light = brush_of_rest (brush);
  ExaRect whole = part (mark, mark->zero, mark->high), foot = part (mark, mark->back, mark->zero);
  double top = round (foot.height * 0.76);

  exa_brush_paper (brush, whole);
  foot.y += top;
  foot.height -= top;
  if (foot.width > 0)
    paint_foot (&light, foot);
  if (mark->low >= mark->high) {
    paint_bounded (&light, whole);
    return;
  }
  exa_brush_hatch (&light, part (mark, mark->zero, mark->low));
  exa_brush_outline (&light, whole, FALSE);
}

/* Of what is no fact, the certain part of the bar: an outline with a tint. */
static void
paint_tinted (const ExaBrush *brush, const ExaLayoutMark *mark)
{
  ExaRect r = part (mark, mark->zero, mark->low);

  if (exa_brush_tint (brush, r))
    exa_brush_outline (brush, r, FALSE);
}

/* The same with an open end: tint and edges fade on, and where the edges are weaker it is no longer certain. */
static void
paint_tinted_open (const ExaBrush *brush, const ExaLayoutMark *mark)
{
  ExaRect r = part (mark, mark->zero, mark->low);
  double stroke = exa_brush_stroke_width (brush), beyond = 2 * stroke;
  gboolean upright = mark->shape == EXA_SHAPE_COLUMN;

  if (!exa_brush_tint (brush, r)) {
    paint_fade (brush, mark, EXA_TONE_LIGHTER, mark->low, mark->high);
    return;
  }
  /* The end of a wider outline is cut off. */
  cairo_save (brush->cr);
  cairo_rectangle (brush->cr, r.x, r.y, r.width, r.height);
  cairo_clip (brush->cr);
  exa_brush_outline (brush, part (mark, mark->zero, mark->low + (mark->low < mark->zero ? -beyond : beyond)), FALSE);
  cairo_restore (brush->cr);
  paint_fade (brush, mark, EXA_TONE_TINT, mark->low, mark->high);
  for (int edge = 0; edge < 2; edge++)
    exa_brush_fade (brush, EXA_TONE_EDGE, mark->low, mark->high,
                    mark->cross + (edge == 0 ? 0 : mark->thickness - stroke), stroke, upright);
}

/* From below zero to an open end: nothing of it is certain. */
static void
paint_uncertain_open (const ExaBrush *brush, const ExaLayoutMark *mark)
{
  exa_brush_hatch (brush, part (mark, mark->back, mark->zero));
  paint_fade (brush, mark, EXA_TONE_HATCH, mark->zero, mark->high);
}

static void
paint_hollow_bar (const ExaBrush *brush, const ExaLayoutMark *mark)
{
  ExaBrush light = exa_brush_lighter (brush);

  switch (mark->encoding) {
  case EXA_ENCODE_TEXT: exa_brush_outline (brush, part (mark, mark->zero, mark->high), FALSE); break;
  case EXA_ENCODE_REST:
  case EXA_ENCODE_SOLID: paint_tinted (brush, mark); break;
  case EXA_ENCODE_RANGE:
    exa_brush_hatch (&light, part (mark, mark->low, mark->high));
    exa_brush_hatch (&light, part (mark, mark->back, mark->zero));
    paint_tinted (brush, mark);
    exa_brush_outline (brush, exa_layout_mark_rect (mark), FALSE);
    break;
  case EXA_ENCODE_UPPER:
    paint_bounded (&light, part (mark, mark->zero, mark->high));
    exa_brush_outline (brush, part (mark, mark->zero, mark->high), TRUE);
    paint_fade (&light, mark, EXA_TONE_HATCH, mark->zero, mark->back);
    break;
  case EXA_ENCODE_LOWER:
    if (mark->back != mark->zero)
      paint_uncertain_open (&light, mark);
    else
      paint_tinted_open (brush, mark);
    break;
  }
}

/* The certain part of a range, and behind it what is only possible: hatched within an outline, or where that alone
 * would be as wide, in one lighter tone. */
static void
paint_range (const ExaBrush *brush, const ExaLayoutMark *mark)
{
  ExaRect possible = part (mark, mark->low, mark->high);
  gboolean narrow = ABS (mark->high - mark->low) <= exa_brush_stroke_width (brush) && mark->back == mark->zero;

  exa_brush_solid (brush, part (mark, mark->zero, mark->low));
  if (narrow) {
    exa_brush_flat (brush, possible, EXA_TONE_BEYOND);
    return;
  }
  exa_brush_hatch (brush, possible);
  exa_brush_hatch (brush, part (mark, mark->back, mark->zero));
  exa_brush_outline (brush, exa_layout_mark_rect (mark), FALSE);
}

static void
paint_bar (const ExaBrush *brush, const ExaLayoutMark *mark)
{
  switch (mark->encoding) {
  case EXA_ENCODE_SOLID: exa_brush_solid (brush, part (mark, mark->zero, mark->low)); break;
  case EXA_ENCODE_RANGE: paint_range (brush, mark); break;
  case EXA_ENCODE_UPPER:
    paint_bounded (brush, part (mark, mark->zero, mark->high));
    paint_fade (brush, mark, EXA_TONE_HATCH, mark->zero, mark->back);
    break;
  case EXA_ENCODE_LOWER:
    exa_brush_solid (brush, part (mark, mark->zero, mark->low));
    if (mark->back != mark->zero)
      paint_uncertain_open (brush, mark);
    else
      paint_fade (brush, mark, EXA_TONE_BEYOND, mark->low, mark->high);
    break;
  case EXA_ENCODE_TEXT: exa_brush_solid (brush, part (mark, mark->zero, mark->high)); break;
  case EXA_ENCODE_REST: paint_rest (brush, mark); break;
  }
}

/* In print, the sign of the hue's texture stands in the middle of what is full: in an outline it would say something
 * else. */
static void
paint_dot (const ExaBrush *brush, double x, double y, double radius, gboolean hollow)
{
  double width = exa_brush_stroke_width (brush);

  cairo_new_sub_path (brush->cr);
  cairo_arc (brush->cr, x, y, hollow ? radius - width / 2 : radius, 0, 2 * G_PI);
  exa_brush_set_source (brush, 1);
  cairo_set_line_width (brush->cr, width);
  if (hollow) {
    cairo_stroke (brush->cr);
    return;
  }
  cairo_fill (brush->cr);
  exa_brush_sign (brush, x, y, radius * 0.7);
}

/* The end of a range or the bound of what is open: a stroke across it, a small box where it is hollow. */
static void
paint_end (const ExaBrush *brush, double x, double y, double radius, gboolean hollow)
{
  double width = MAX (round (radius * (hollow ? 0.9 : 0.55)), 2), height = 2 * radius;
  ExaRect r = {round (x - width / 2), round (y - height / 2), width, round (height)};

  if (hollow) {
    exa_brush_paper (brush, r);
    exa_brush_outline (brush, r, FALSE);
    return;
  }
  exa_brush_set_source (brush, 1);
  cairo_rectangle (brush->cr, r.x, r.y, r.width, r.height);
  cairo_fill (brush->cr);
  exa_brush_sign (brush, x, y, MIN (radius * 0.5, width * 0.4));
}

static void
paint_span (const ExaBrush *brush, const ExaLayoutMark *mark, double y, double width)
{
  double from = mark->low, length = mark->high - mark->low;
  double dash[] = {MAX (exa_brush_px (brush, 9), 3), MAX (exa_brush_px (brush, 6), 2)};

  cairo_save (brush->cr);
  exa_brush_set_source (brush, 1);
  cairo_set_line_width (brush->cr, mark->hollow ? exa_brush_stroke_width (brush) : width);
  if (mark->hollow)
    cairo_set_dash (brush->cr, dash, G_N_ELEMENTS (dash), 0);
  cairo_move_to (brush->cr, from, y);
  cairo_line_to (brush->cr, from + length, y);
  cairo_stroke (brush->cr);
  cairo_restore (brush->cr);
}

/* On a log scale: a point where the value is, a line over its range, a stroke across at a bound. */
static void
paint_point (const ExaBrush *brush, const ExaLayoutMark *mark)
{
  double y = mark->cross + mark->thickness / 2, radius = mark->thickness / 2;
  double width = MAX (round (radius * 0.5), 2);
  ExaBrush tail = mark->hollow ? exa_brush_lighter (brush) : *brush;

  switch (mark->encoding) {
  case EXA_ENCODE_TEXT:
  case EXA_ENCODE_SOLID: paint_dot (brush, mark->low, y, radius, mark->hollow); break;
  case EXA_ENCODE_REST:
  case EXA_ENCODE_RANGE:
    paint_span (brush, mark, y, width);
    paint_end (brush, mark->low, y, radius, mark->hollow);
    paint_end (brush, mark->high, y, radius, mark->hollow);
    break;
  case EXA_ENCODE_UPPER:
    exa_brush_fade (&tail, EXA_TONE_BEYOND, mark->high, mark->low, y - width / 2, width, FALSE);
    paint_end (brush, mark->high, y, radius, mark->hollow);
    break;
  case EXA_ENCODE_LOWER:
    exa_brush_fade (&tail, EXA_TONE_BEYOND, mark->low, mark->high, y - width / 2, width, FALSE);
    paint_end (brush, mark->low, y, radius, mark->hollow);
    break;
  }
}

static ExaBrush
brush_for (const ExaLayout *layout, ExaHue hue, guint shade, double alpha, cairo_t *cr)
{
  return (ExaBrush){
      .layout = layout,
      .cr = cr,
      .fill = exa_theme_fill (layout->theme, hue, shade),
      .texture = layout->theme->textures[hue],
      .alpha = alpha,
  };
}

void
exa_paint_mark (const ExaLayout *layout, const ExaLayoutMark *mark, cairo_t *cr)
{
  ExaBrush brush = brush_for (layout, mark->hue, mark->shade, mark->alpha, cr);

  if (mark->alpha <= 0)
    return;
  if (mark->shape == EXA_SHAPE_DOT || mark->shape == EXA_SHAPE_BOX)
    exa_paint_dot (&brush, mark);
  else if (mark->shape == EXA_SHAPE_POINT)
    paint_point (&brush, mark);
  else if (mark->hollow)
    paint_hollow_bar (&brush, mark);
  else
    paint_bar (&brush, mark);
}

void
exa_paint_swatch (const ExaLayout *layout, const ExaLayoutSwatch *swatch, cairo_t *cr)
{
  if (swatch->shape >= EXA_SHAPE_DOT) {
    ExaBrush brush = brush_for (layout, swatch->hue, swatch->shade, swatch->alpha, cr);
    exa_paint_dot_swatch (&brush, swatch);
    return;
  }
  ExaRect r = swatch->rect;
  /* Of the rest of a stack a key explains the foot. */
  if (swatch->encoding == EXA_ENCODE_REST && swatch->hollow) {
    const ExaBrush brush = brush_for (layout, swatch->hue, swatch->shade, swatch->alpha, cr);
    const ExaBrush light = brush_of_rest (&brush);
    paint_foot (&light, r);
    return;
  }
  gboolean point = swatch->shape == EXA_SHAPE_POINT;
  double size = point ? MIN (r.height * 0.62, r.width / 2) : r.height, inset = point ? size / 2 : 0;
  double from = r.x + inset, to = r.x + r.width - inset;
  ExaLayoutMark mark = {
      .key = swatch->key,
      .shape = swatch->shape,
      .encoding = swatch->encoding,
      .hollow = swatch->hollow,
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
