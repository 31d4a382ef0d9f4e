/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-paint-dot.h"

#include <math.h>

/* Of a dot's radius: the signs at the ends of a range. */
#define END 0.72
/* The same: the arms of the sign of several, and how thick they are; pixels, of the smallest dots. */
#define ARM         0.5
#define ARM_WIDTH   0.28
#define LEAST_ARM   1.5
#define LEAST_WIDTH 1
/* Pixels: a swatch whose sign can be told, in the smallest figures. */
#define LEAST_SWATCH 6

/* A polygon of @n corners around @x, @y, the first at @turn, radians. */
static void
add_polygon (cairo_t *cr, double x, double y, double radius, int n, double turn)
{
  cairo_new_sub_path (cr);
  for (int i = 0; i < n; i++)
    cairo_line_to (cr, x + radius * cos (turn + 2 * G_PI * i / n), y + radius * sin (turn + 2 * G_PI * i / n));
  cairo_close_path (cr);
}

/* All of about one area. */
static void
add_sign (cairo_t *cr, ExaHue hue, double x, double y, double r)
{
  switch (hue) {
  case EXA_HUE_BLUE:
    cairo_new_sub_path (cr);
    cairo_arc (cr, x, y, r, 0, 2 * G_PI);
    break;
  case EXA_HUE_RED: add_polygon (cr, x, y, r * 1.25, 4, 0); break;
  case EXA_HUE_TEAL: add_polygon (cr, x, y + r * 0.18, r * 1.35, 3, -G_PI / 2); break;
  case EXA_HUE_AMBER: add_polygon (cr, x, y - r * 0.18, r * 1.35, 3, G_PI / 2); break;
  case EXA_HUE_PURPLE: add_polygon (cr, x, y, r * 1.12, 5, -G_PI / 2); break;
  case EXA_HUE_OLIVE: add_polygon (cr, x + r * 0.18, y, r * 1.35, 3, G_PI); break;
  case EXA_HUE_PINK: add_polygon (cr, x - r * 0.18, y, r * 1.35, 3, 0); break;
  case EXA_HUE_NEUTRAL:
  case EXA_N_HUES: cairo_rectangle (cr, x - r * 0.88, y - r * 0.88, r * 1.76, r * 1.76); break;
  }
}

static void
set_paper (const ExaBrush *brush)
{
  ExaColor paper = brush->layout->theme->roles[EXA_ROLE_PAPER];

  cairo_set_source_rgba (brush->cr, paper.r, paper.g, paper.b, brush->alpha);
}

static void
paint_sign (const ExaBrush *brush, ExaHue hue, double x, double y, double radius, gboolean hollow)
{
  cairo_t *cr = brush->cr;
  double width = MIN (exa_brush_stroke_width (brush), radius * 0.7),
         rim = MIN (exa_brush_px (brush, EXA_DOT_RIM), radius / 2);

  if (!brush->layout->transparent) {
    add_sign (cr, hue, x, y, radius + rim);
    set_paper (brush);
    cairo_fill (cr);
  }
  add_sign (cr, hue, x, y, hollow ? radius - width / 2 : radius);
  if (!hollow) {
    exa_brush_set_source (brush, 1);
    cairo_fill (cr);
    return;
  }
  exa_brush_set_source (brush, EXA_TONE_TINT);
  cairo_fill_preserve (cr);
  exa_brush_set_source (brush, 1);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

/* A plus: there are more in this place. In the paper's colour on what is full, in its own where it is hollow. */
static void
paint_several (const ExaBrush *brush, double x, double y, double radius, gboolean hollow)
{
  cairo_t *cr = brush->cr;
  double arm = MAX (radius * ARM, LEAST_ARM), half = MAX (radius * ARM_WIDTH, LEAST_WIDTH) / 2;

  cairo_rectangle (cr, x - arm, y - half, 2 * arm, 2 * half);
  cairo_rectangle (cr, x - half, y - arm, 2 * half, 2 * arm);
  if (hollow)
    exa_brush_set_source (brush, 1);
  else
    set_paper (brush);
  cairo_fill (cr);
}

/* A whisker between two places, dashed where it is of no fact. */
static void
paint_whisker (const ExaBrush *brush, double x1, double y1, double x2, double y2, gboolean hollow)
{
  double dash[] = {MAX (exa_brush_px (brush, 9), 3), MAX (exa_brush_px (brush, 6), 2)};

  cairo_save (brush->cr);
  exa_brush_set_source (brush, 1);
  cairo_set_line_width (brush->cr, exa_brush_stroke_width (brush));
  if (hollow)
    cairo_set_dash (brush->cr, dash, G_N_ELEMENTS (dash), 0);
  cairo_move_to (brush->cr, x1, y1);
  cairo_line_to (brush->cr, x2, y2);
  cairo_stroke (brush->cr);
  cairo_restore (brush->cr);
}

/* The tail of an open end, which fades from the place where it is known. */
static void
paint_tail (const ExaBrush *brush, double from, double to, double across, gboolean upright)
{
  double width = 2 * exa_brush_stroke_width (brush);

  exa_brush_fade (brush, EXA_TONE_BEYOND, from, to, across - width / 2, width, upright);
}

static gboolean
is_bound (ExaEncoding encoding)
{
  return encoding == EXA_ENCODE_UPPER || encoding == EXA_ENCODE_LOWER;
}

/* A bound: a stroke across what fades from it; a box where it is hollow. */
static void
paint_bound (const ExaBrush *brush, double x, double y, double radius, gboolean upright, gboolean hollow)
{
  double thin = MAX (round (radius * (hollow ? 0.9 : 0.6)), 2), wide = 2.4 * radius;
  ExaRect r =
      upright ? (ExaRect){x - wide / 2, y - thin / 2, wide, thin} : (ExaRect){x - thin / 2, y - wide / 2, thin, wide};

  exa_brush_paper (brush, r);
  if (hollow) {
    exa_brush_outline (brush, r, FALSE);
    return;
  }
  exa_brush_set_source (brush, 1);
  cairo_rectangle (brush->cr, r.x, r.y, r.width, r.height);
  cairo_fill (brush->cr);
}

static void
paint_box (const ExaBrush *brush, const ExaLayoutMark *mark)
{
  ExaBrush light = exa_brush_lighter (brush);
  double x, y, half = mark->thickness / 2;

  exa_layout_dot_center (mark, &x, &y);
  gboolean wide = mark->across == EXA_ENCODE_RANGE, tall = mark->encoding == EXA_ENCODE_RANGE;
  double left = wide ? mark->x1 : x - half, right = wide ? mark->x2 : x + half;
  double top = tall ? MIN (mark->low, mark->high) : y - half, bottom = tall ? MAX (mark->low, mark->high) : y + half;
  ExaRect r = {left, top, right - left, bottom - top};

  exa_brush_paper (brush, r);
  exa_brush_hatch (mark->hollow ? &light : brush, r);
  /* Dashes would say that one end alone is known. */
  exa_brush_outline (brush, r, FALSE);
}

/* The ends of a range as small signs. */
static void
paint_range (const ExaBrush *brush, const ExaLayoutMark *mark)
{
  gboolean wide = mark->across == EXA_ENCODE_RANGE, tall = mark->encoding == EXA_ENCODE_RANGE;
  double x, y, radius = mark->thickness / 2 * END;

  exa_layout_dot_center (mark, &x, &y);
  if (wide)
    paint_whisker (brush, mark->x1, y, mark->x2, y, mark->hollow);
  if (tall)
    paint_whisker (brush, x, mark->low, x, mark->high, mark->hollow);
  if (tall) {
    paint_sign (brush, mark->hue, x, mark->low, radius, mark->hollow);
    paint_sign (brush, mark->hue, x, mark->high, radius, mark->hollow);
  }
  if (wide && !tall) {
    paint_sign (brush, mark->hue, mark->x1 + radius, y, radius, mark->hollow);
    paint_sign (brush, mark->hue, mark->x2 - radius, y, radius, mark->hollow);
  }
}

void
exa_paint_dot (const ExaBrush *brush, const ExaLayoutMark *mark)
{
  gboolean range = mark->encoding == EXA_ENCODE_RANGE || mark->across == EXA_ENCODE_RANGE;
  ExaBrush tail = mark->hollow ? exa_brush_lighter (brush) : *brush;
  double x, y, radius = mark->thickness / 2;

  exa_layout_dot_center (mark, &x, &y);
  if (is_bound (mark->encoding))
    paint_tail (&tail, y, mark->encoding == EXA_ENCODE_UPPER ? mark->low : mark->high, x, TRUE);
  if (is_bound (mark->across))
    paint_tail (&tail, x, mark->across == EXA_ENCODE_UPPER ? mark->x1 : mark->x2, y, FALSE);
  if (range && mark->shape == EXA_SHAPE_BOX)
    paint_box (brush, mark);
  else if (range)
    paint_range (brush, mark);
  if (is_bound (mark->encoding))
    paint_bound (brush, x, y, radius, TRUE, mark->hollow);
  if (is_bound (mark->across))
    paint_bound (brush, x, y, radius, FALSE, mark->hollow);
  if (!range && !is_bound (mark->encoding) && !is_bound (mark->across))
    paint_sign (brush, mark->hue, x, y, radius, mark->hollow);
  if (mark->several)
    paint_several (brush, x, y, radius, mark->hollow);
}

/* A line that rises by a step. */
static void
paint_step (const ExaBrush *brush, ExaRect r)
{
  double width = MAX (round (exa_brush_px (brush, 3)), 1), half = width / 2;

  exa_brush_set_source (brush, 1);
  cairo_set_line_width (brush->cr, width);
  cairo_move_to (brush->cr, r.x, r.y + r.height - half);
  cairo_line_to (brush->cr, r.x + r.width / 2, r.y + r.height - half);
  cairo_line_to (brush->cr, r.x + r.width / 2, r.y + half + r.height * 0.2);
  cairo_line_to (brush->cr, r.x + r.width, r.y + half + r.height * 0.2);
  cairo_stroke (brush->cr);
}

void
exa_paint_dot_swatch (const ExaBrush *brush, const ExaLayoutSwatch *swatch)
{
  ExaRect r = swatch->rect;
  gboolean box = swatch->shape == EXA_SHAPE_BOX && swatch->encoding == EXA_ENCODE_RANGE;
  double size = MAX (r.height * (box ? 0.7 : 0.62), LEAST_SWATCH), middle = r.x + r.width / 2, y = r.y + r.height / 2;
  ExaLayoutMark mark = {
      .shape = swatch->shape,
      .encoding = EXA_ENCODE_SOLID,
      .across = swatch->encoding,
      .low = y,
      .high = y,
      .x1 = middle,
      .x2 = middle,
      .cross = middle - size / 2,
      .thickness = size,
      .hollow = swatch->hollow,
      .several = swatch->several,
      /* Without a hue a disc stands for all signs, but that of what has no other. */
      .hue =
          swatch->hue == EXA_HUE_NEUTRAL && (swatch->hollow || swatch->several || swatch->encoding != EXA_ENCODE_SOLID)
              ? EXA_HUE_BLUE
              : swatch->hue,
  };

  if (swatch->shape == EXA_SHAPE_STEP) {
    paint_step (brush, r);
    return;
  }
  if (swatch->encoding != EXA_ENCODE_SOLID) {
    mark.x1 = r.x;
    mark.x2 = r.x + r.width;
  }
  exa_paint_dot (brush, &mark);
}
