/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-layout.h"

G_BEGIN_DECLS

/**
 * ExaBrush: one mark's colour and pattern on a surface, and the ways in which an
 * area of it is filled: certain, possible, fading; private to the chart folder.
 * Rectangles are pixels of the figure, whole ones where edges are to be sharp.
 */
typedef struct {
  const ExaLayout *layout;
  cairo_t *cr;
  ExaColor fill;
  ExaTexture texture;
  double alpha;
} ExaBrush;

/* Pixels of the figure for one at 1080 lines; the thickness of an outline in whole pixels. */
double exa_brush_px (const ExaBrush *brush, double at_1080);
double exa_brush_stroke_width (const ExaBrush *brush);
void exa_brush_set_source (const ExaBrush *brush, double alpha);

/* The full colour, with its texture. */
void exa_brush_solid (const ExaBrush *brush, ExaRect r);
/* The same of what is no fact: the tint within an outline. FALSE where there is no room for an outline: there it is a
 * lighter tone throughout. */
gboolean exa_brush_tint (const ExaBrush *brush, ExaRect r);
/* @r in one lighter tone, see below, whatever the texture. */
void exa_brush_flat (const ExaBrush *brush, ExaRect r, double tone);
/* The brush for what is only possible of it. */
ExaBrush exa_brush_lighter (const ExaBrush *brush);
/* Diagonals: possible, not certain. Their phase hangs on the rectangle, not on the clip. */
void exa_brush_hatch (const ExaBrush *brush, ExaRect r);
/* A line along the edges, within @r: it adds nothing to what is painted. */
void exa_brush_outline (const ExaBrush *brush, ExaRect r, gboolean dashed);
/* Hides the grid where something is drawn that lets it through. */
void exa_brush_paper (const ExaBrush *brush, ExaRect r);
/* How much of the colour there is where a fade begins. One that continues an area without an edge begins with that
 * area's own tone; behind what is certain it is visibly less than that, since its end is to be seen. */
#define EXA_TONE_BEYOND  0.62 /* of what is certain */
#define EXA_TONE_LIGHTER 0.5  /* of exa_brush_lighter() */
#define EXA_TONE_HATCH   0.38 /* of exa_brush_hatch(), lines and gaps together */
#define EXA_TONE_EDGE    0.4  /* of an outline, where it is no longer certain */
#define EXA_TONE_TINT    0.14 /* of exa_brush_tint() */
/* From @tone at the edge at @start, along x or @upright, to nothing at @end; @across and @thickness of the stripe. */
void exa_brush_fade (const ExaBrush *brush, double tone, double start, double end, double across, double thickness,
                     gboolean upright);
/* What tells a hue apart in print, as small as a dot: its texture's sign around @x, @y. */
void exa_brush_sign (const ExaBrush *brush, double x, double y, double size);

G_END_DECLS
