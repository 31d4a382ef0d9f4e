/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-brush.h"

#include <math.h>

/* An open end fades in steps of so many pixels: runs that long keep their very colour in a palette, while single
 * pixels may take a neighbour's. A short one fades in no fewer steps than the eye wants; a long one in no more, since
 * each is a colour of the 256 that a figure has. */
#define FADE_STEP 2
/* Of a light tone, whose steps are too close for a palette: none of its runs is short. */
#define LIGHT_STEP     4
#define MIN_FADE_STEPS 24
#define MAX_FADE_STEPS 64
/* The fewest in which a light tone fades, however short it is. */
#define LEAST_LIGHT_STEPS 4
/* Of a hue's whole tone: a step is one or two of the 255 levels of a colour, of a light tone one. */
#define STEPS_OF_TONE  110
#define STEPS_OF_LIGHT 220
/* What is lighter fades in fewer steps than the fewest. */
#define LIGHT_TONE (MIN_FADE_STEPS / (double)STEPS_OF_TONE)
/* Of the distance between two diagonals, along an edge, their thickness: of the area, EXA_TONE_HATCH. */
#define DIAGONAL 0.27

double
exa_brush_px (const ExaBrush *brush, double at_1080)
{
  return at_1080 * brush->layout->unit;
}

double
exa_brush_stroke_width (const ExaBrush *brush)
{
  return MAX (round (exa_brush_px (brush, 2.5)), 1);
}

void
exa_brush_set_source (const ExaBrush *brush, double alpha)
{
  cairo_set_source_rgba (brush->cr, brush->fill.r, brush->fill.g, brush->fill.b, brush->alpha * alpha);
}

static void
set_dark_source (const ExaBrush *brush)
{
  ExaColor dark = exa_color_mix (brush->fill, brush->layout->theme->roles[EXA_ROLE_INK], EXA_TEXTURE_INK);

  cairo_set_source_rgba (brush->cr, dark.r, dark.g, dark.b, brush->alpha);
}

static void
clip_to (const ExaBrush *brush, ExaRect r)
{
  cairo_rectangle (brush->cr, r.x, r.y, r.width, r.height);
  cairo_clip (brush->cr);
}

/* Lines over @r, @step apart: dots and grids of the print theme. */
static void
add_lines (const ExaBrush *brush, ExaRect r, double step, gboolean across)
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

/* Dots in rows that stand in the middle of @r: no row is cut by its edge. */
static void
add_dots (const ExaBrush *brush, ExaRect r, double step)
{
  double size = MAX (round (step * 0.3), 1), n = MAX (floor (r.height / step), 1);
  double top = round (r.y + (r.height - (n - 1) * step - size) / 2);

  for (double row = 0; row < n; row++) {
    for (double x = step / 2; x + size <= r.width; x += step)
      cairo_rectangle (brush->cr, round (r.x + x), top + row * step, size, size);
  }
}

static void
paint_texture (const ExaBrush *brush, ExaRect r, gboolean faint)
{
  double step = MAX (round (exa_brush_px (brush, 12)), 4);

  if (brush->texture == EXA_TEXTURE_NONE)
    return;
  cairo_save (brush->cr);
  clip_to (brush, r);
  if (faint)
    exa_brush_set_source (brush, 1);
  else
    set_dark_source (brush);
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

void
exa_brush_solid (const ExaBrush *brush, ExaRect r)
{
  if (r.width <= 0 || r.height <= 0)
    return;
  exa_brush_set_source (brush, 1);
  cairo_rectangle (brush->cr, r.x, r.y, r.width, r.height);
  cairo_fill (brush->cr);
  paint_texture (brush, r, FALSE);
}

void
exa_brush_flat (const ExaBrush *brush, ExaRect r, double tone)
{
  exa_brush_paper (brush, r);
  exa_brush_set_source (brush, tone);
  cairo_rectangle (brush->cr, r.x, r.y, r.width, r.height);
  cairo_fill (brush->cr);
}

ExaBrush
exa_brush_lighter (const ExaBrush *brush)
{
  ExaBrush lighter = *brush;

  lighter.fill = exa_color_mix (brush->fill, brush->layout->theme->roles[EXA_ROLE_PAPER], 1 - EXA_TONE_LIGHTER);
  return lighter;
}

gboolean
exa_brush_tint (const ExaBrush *brush, ExaRect r)
{
  gboolean thin = MIN (r.width, r.height) < 3 * exa_brush_stroke_width (brush);
  ExaBrush lighter = exa_brush_lighter (brush);

  if (r.width <= 0 || r.height <= 0)
    return FALSE;
  exa_brush_paper (brush, r);
  exa_brush_set_source (thin ? &lighter : brush, thin ? 1 : EXA_TONE_TINT);
  cairo_rectangle (brush->cr, r.x, r.y, r.width, r.height);
  cairo_fill (brush->cr);
  if (!thin)
    paint_texture (&lighter, r, TRUE);
  return !thin;
}

/* A dot, a bar or a cross with its middle at @x, @y, on whole pixels. */
static void
add_sign (const ExaBrush *brush, double x, double y, double size)
{
  double thin = MAX (round (size * 0.4), 1);

  if (brush->texture == EXA_TEXTURE_DOTS)
    cairo_rectangle (brush->cr, round (x - size / 2), round (y - size / 2), size, size);
  if (brush->texture == EXA_TEXTURE_VERTICAL || brush->texture == EXA_TEXTURE_GRID)
    cairo_rectangle (brush->cr, round (x - thin / 2), round (y - size), thin, 2 * size);
  if (brush->texture == EXA_TEXTURE_GRID)
    cairo_rectangle (brush->cr, round (x - size), round (y - thin / 2), 2 * size, thin);
}

void
exa_brush_sign (const ExaBrush *brush, double x, double y, double size)
{
  double whole = MAX (round (size), 1), start = x - whole / 2;

  if (brush->texture == EXA_TEXTURE_NONE)
    return;
  /* On whole pixels and in the middle of what it stands on, which an odd or an even number of them may be. */
  if (fabs (start - round (start)) > 0.25)
    whole += whole > MAX (size, 1) ? -1 : 1;
  set_dark_source (brush);
  add_sign (brush, x, y, whole);
  cairo_fill (brush->cr);
}

/* Between the diagonals, @step apart, the signs of the hue. */
static void
add_signs (const ExaBrush *brush, ExaRect r, double step)
{
  double size = MAX (round (step * 0.17), 1);

  for (int row = 1; row * step / 2 + size < r.height; row++) {
    for (int column = row % 2; column * step / 2 + size < r.width; column += 2) {
      if (column > 0)
        add_sign (brush, r.x + column * step / 2, r.y + row * step / 2, size);
    }
  }
}

void
exa_brush_hatch (const ExaBrush *brush, ExaRect r)
{
  double step = MAX (MIN (exa_brush_px (brush, 18), r.height * 0.6), 6), most = r.width + r.height;

  if (r.width <= 0 || r.height <= 0)
    return;
  cairo_save (brush->cr);
  clip_to (brush, r);
  exa_brush_set_source (brush, 1);
  cairo_set_line_width (brush->cr, step * DIAGONAL);
  for (double at = step / 2; at < most; at += step) {
    cairo_move_to (brush->cr, r.x + at - r.height - step, r.y + r.height + step);
    cairo_line_to (brush->cr, r.x + at + step, r.y - step);
  }
  cairo_stroke (brush->cr);
  if (brush->texture != EXA_TEXTURE_NONE) {
    set_dark_source (brush);
    add_signs (brush, r, step);
    cairo_fill (brush->cr);
  }
  cairo_restore (brush->cr);
}

void
exa_brush_outline (const ExaBrush *brush, ExaRect r, gboolean dashed)
{
  double width = MIN (exa_brush_stroke_width (brush), MIN (r.width, r.height));
  double dash[] = {MAX (exa_brush_px (brush, 14), 4), MAX (exa_brush_px (brush, 9), 3)};

  if (r.width <= 0 || r.height <= 0)
    return;
  cairo_save (brush->cr);
  exa_brush_set_source (brush, 1);
  cairo_set_line_width (brush->cr, width);
  if (dashed)
    cairo_set_dash (brush->cr, dash, G_N_ELEMENTS (dash), 0);
  cairo_rectangle (brush->cr, r.x + width / 2, r.y + width / 2, MAX (r.width - width, 0), MAX (r.height - width, 0));
  cairo_stroke (brush->cr);
  cairo_restore (brush->cr);
}

void
exa_brush_paper (const ExaBrush *brush, ExaRect r)
{
  ExaColor paper = brush->layout->theme->roles[EXA_ROLE_PAPER];

  if (brush->layout->transparent)
    return;
  cairo_set_source_rgba (brush->cr, paper.r, paper.g, paper.b, brush->alpha);
  cairo_rectangle (brush->cr, r.x, r.y, r.width, r.height);
  cairo_fill (brush->cr);
}

void
exa_brush_fade (const ExaBrush *brush, double tone, double start, double end, double across, double thickness,
                gboolean upright)
{
  gboolean light = tone < LIGHT_TONE;
  double length = end - start, of_tone = tone * (light ? STEPS_OF_LIGHT : STEPS_OF_TONE);
  double runs = floor (ABS (length) / (light ? LIGHT_STEP : FADE_STEP));
  /* From a lighter tone there is less to fade, in steps as small; but one step would be no fade. */
  double wanted = light ? MIN (MAX (runs, LEAST_LIGHT_STEPS), of_tone)
                        : MIN (CLAMP (runs, MIN_FADE_STEPS, MAX_FADE_STEPS), of_tone);
  int steps = (int)CLAMP (ABS (length), 1, MAX (wanted, 1));

  for (int i = 0; i < steps; i++) {
    double a = start + round (length * i / steps), b = start + round (length * (i + 1) / steps);
    exa_brush_set_source (brush, tone * (steps - i) / steps);
    if (upright)
      cairo_rectangle (brush->cr, across, MIN (a, b), thickness, ABS (b - a));
    else
      cairo_rectangle (brush->cr, MIN (a, b), across, ABS (b - a), thickness);
    cairo_fill (brush->cr);
  }
}
