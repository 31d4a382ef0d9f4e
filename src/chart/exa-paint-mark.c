/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-paint-mark.h"

#include <math.h>

/* An open end fades in steps of whole pixels, this many at the most: whole pixels keep to few colours. */
#define FADE_STEPS 256
/* Its first step is already visibly less than certain. */
#define FADE_FROM 0.62

typedef struct {
  const ExaLayout *layout;
  cairo_t *cr;
  ExaColor fill;
  ExaTexture texture;
  double alpha;
} Brush;

static void
set_source (const Brush *brush, double alpha)
{
  cairo_set_source_rgba (brush->cr, brush->fill.r, brush->fill.g, brush->fill.b, brush->alpha * alpha);
}

static double
px (const Brush *brush, double at_1080)
{
  return at_1080 * brush->layout->unit;
}

static double
stroke_width (const Brush *brush)
{
  return MAX (round (px (brush, 2.5)), 1);
}

/* The part of @mark from @from to @to along its value axis. */
static ExaRect
part (const ExaLayoutMark *mark, double from, double to)
{
  double start = MIN (from, to), length = ABS (to - from);

  if (mark->shape == EXA_SHAPE_COLUMN)
    return (ExaRect){mark->cross, start, mark->thickness, length};
  return (ExaRect){start, mark->cross, length, mark->thickness};
}

static void
clip_to (const Brush *brush, ExaRect r)
{
  cairo_rectangle (brush->cr, r.x, r.y, r.width, r.height);
  cairo_clip (brush->cr);
}

/* Lines over @r, @step apart: dots and grids of the print theme. */
static void
add_lines (const Brush *brush, ExaRect r, double step, gboolean across)
{
  double length = across ? r.height : r.width;

  for (double at = step / 2; at < length; at += step) {
    if (across) {
      cairo_move_to (brush->cr, r.x, round (r.y + at) + 0.5);
      cairo_rel_line_to (brush->cr, r.width, 0);
    } else {
      cairo_move_to (brush->cr, round (r.x + at) + 0.5, r.y);
      cairo_rel_line_to (brush->cr, 0, r.height);
    }
  }
}

static void
add_dots (const Brush *brush, ExaRect r, double step)
{
  double size = MAX (round (step * 0.3), 1);

  for (double y = step / 2; y < r.height; y += step) {
    for (double x = step / 2; x < r.width; x += step)
      cairo_rectangle (brush->cr, round (r.x + x), round (r.y + y), size, size);
  }
}

static void
paint_texture (const Brush *brush, ExaRect r)
{
  double step = MAX (round (px (brush, 12)), 4);
  ExaColor dark = exa_color_mix (brush->fill, brush->layout->theme->roles[EXA_ROLE_INK], 0.62);

  if (brush->texture == EXA_TEXTURE_NONE)
    return;
  cairo_save (brush->cr);
  clip_to (brush, r);
  cairo_set_source_rgba (brush->cr, dark.r, dark.g, dark.b, brush->alpha);
  if (brush->texture == EXA_TEXTURE_DOTS) {
    add_dots (brush, r, step);
    cairo_fill (brush->cr);
  } else {
    add_lines (brush, r, step, FALSE);
    if (brush->texture == EXA_TEXTURE_GRID)
      add_lines (brush, r, step, TRUE);
    cairo_set_line_width (brush->cr, MAX (round (step * 0.2), 1));
    cairo_stroke (brush->cr);
  }
  cairo_restore (brush->cr);
}

static void
paint_solid (const Brush *brush, ExaRect r)
{
  if (r.width <= 0 || r.height <= 0)
    return;
  set_source (brush, 1);
  cairo_rectangle (brush->cr, r.x, r.y, r.width, r.height);
  cairo_fill (brush->cr);
  paint_texture (brush, r);
}

/* Diagonals over @r: possible, not certain. Their phase hangs on the rectangle, not on the clip. */
static void
paint_hatch (const Brush *brush, ExaRect r)
{
  double step = MAX (MIN (px (brush, 14), r.height * 0.5), 4), reach = r.width + r.height;

  if (r.width <= 0 || r.height <= 0)
    return;
  cairo_save (brush->cr);
  clip_to (brush, r);
  set_source (brush, 1);
  cairo_set_line_width (brush->cr, step * 0.32);
  for (double at = step / 2; at < reach; at += step) {
    cairo_move_to (brush->cr, r.x + at - r.height - step, r.y + r.height + step);
    cairo_line_to (brush->cr, r.x + at + step, r.y - step);
  }
  cairo_stroke (brush->cr);
  cairo_restore (brush->cr);
}

/* The outline lies within @r: it adds nothing to what is painted. */
static void
paint_outline (const Brush *brush, ExaRect r, gboolean dashed)
{
  double width = MIN (stroke_width (brush), MIN (r.width, r.height));
  double dash[] = {MAX (px (brush, 9), 3), MAX (px (brush, 6), 2)};

  if (r.width <= 0 || r.height <= 0)
    return;
  cairo_save (brush->cr);
  set_source (brush, 1);
  cairo_set_line_width (brush->cr, width);
  if (dashed)
    cairo_set_dash (brush->cr, dash, G_N_ELEMENTS (dash), 0);
  cairo_rectangle (brush->cr, r.x + width / 2, r.y + width / 2, MAX (r.width - width, 0), MAX (r.height - width, 0));
  cairo_stroke (brush->cr);
  cairo_restore (brush->cr);
}

/* Hides the grid where something is drawn that lets it through. */
static void
paint_paper (const Brush *brush, ExaRect r)
{
  ExaColor paper = brush->layout->theme->roles[EXA_ROLE_PAPER];

  if (brush->layout->transparent)
    return;
  cairo_set_source_rgba (brush->cr, paper.r, paper.g, paper.b, brush->alpha);
  cairo_rectangle (brush->cr, r.x, r.y, r.width, r.height);
  cairo_fill (brush->cr);
}

static void
paint_fade (const Brush *brush, const ExaLayoutMark *mark, double start, double end)
{
  double length = end - start;
  int steps = (int)MIN (FADE_STEPS, ABS (length));

  paint_paper (brush, part (mark, start, end));
  for (int i = 0; i < steps; i++) {
    double from = start + round (length * i / steps), to = start + round (length * (i + 1) / steps);
    ExaRect r = part (mark, from, to);
    set_source (brush, FADE_FROM * (steps - i) / steps);
    cairo_rectangle (brush->cr, r.x, r.y, r.width, r.height);
    cairo_fill (brush->cr);
  }
}

/* What nobody was said to have: paper with a light outline. */
static void
paint_rest (const Brush *brush, const ExaLayoutMark *mark)
{
  Brush light = *brush;

  paint_paper (brush, part (mark, mark->zero, mark->high));
  light.fill = exa_color_mix (brush->fill, brush->layout->theme->roles[EXA_ROLE_PAPER], 0.35);
  light.texture = EXA_TEXTURE_NONE;
  paint_outline (&light, part (mark, mark->zero, mark->high), FALSE);
}

static void
paint_bar (const Brush *brush, const ExaLayoutMark *mark)
{
  switch (mark->encoding) {
  case EXA_ENCODE_SOLID: paint_solid (brush, part (mark, mark->zero, mark->low)); break;
  case EXA_ENCODE_RANGE:
    paint_solid (brush, part (mark, mark->zero, mark->low));
    paint_hatch (brush, part (mark, mark->low, mark->high));
    paint_hatch (brush, part (mark, mark->back, mark->zero));
    paint_outline (brush, exa_layout_mark_rect (mark), FALSE);
    break;
  case EXA_ENCODE_UPPER:
    paint_hatch (brush, part (mark, mark->zero, mark->high));
    paint_outline (brush, part (mark, mark->zero, mark->high), TRUE);
    paint_fade (brush, mark, mark->zero, mark->back);
    break;
  case EXA_ENCODE_LOWER:
    paint_solid (brush, part (mark, mark->zero, mark->low));
    paint_hatch (brush, part (mark, mark->back, mark->zero));
    paint_fade (brush, mark, mark->low, mark->high);
    break;
  case EXA_ENCODE_REST: paint_rest (brush, mark); break;
  }
}

static void
paint_dot (const Brush *brush, double x, double y, double radius, gboolean filled)
{
  double width = stroke_width (brush);

  cairo_new_sub_path (brush->cr);
  cairo_arc (brush->cr, x, y, filled ? radius : radius - width / 2, 0, 2 * G_PI);
  set_source (brush, 1);
  cairo_set_line_width (brush->cr, width);
  if (filled)
    cairo_fill (brush->cr);
  else
    cairo_stroke (brush->cr);
}

/* A line of whole-pixel steps from certain to nowhere. */
static void
paint_tail (const Brush *brush, double from, double to, double y, double width)
{
  double length = to - from;
  int steps = (int)MIN (FADE_STEPS, ABS (length));

  for (int i = 0; i < steps; i++) {
    double x1 = from + round (length * i / steps), x2 = from + round (length * (i + 1) / steps);
    set_source (brush, FADE_FROM * (steps - i) / steps);
    cairo_rectangle (brush->cr, MIN (x1, x2), y - width / 2, ABS (x2 - x1), width);
    cairo_fill (brush->cr);
  }
}

/* On a log scale: a point where the value is, a line over its range, an open ring at a bound. */
static void
paint_point (const Brush *brush, const ExaLayoutMark *mark)
{
  double y = mark->cross + mark->thickness / 2, radius = mark->thickness / 2;
  double width = MAX (round (radius * 0.7), 2);

  switch (mark->encoding) {
  case EXA_ENCODE_SOLID: paint_dot (brush, mark->low, y, radius, TRUE); break;
  case EXA_ENCODE_REST:
  case EXA_ENCODE_RANGE:
    set_source (brush, 1);
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
  Brush brush = {
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
