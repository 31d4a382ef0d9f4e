/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-label.h"
#include "exa-plot.h"

G_BEGIN_DECLS

/* ExaAxis: the ticks of a value axis, their texts measured; private to the chart folder. */
typedef struct {
  double ticks[EXA_MAX_TICKS]; /* base units */
  guint n_ticks;
  gboolean log;
  ExaLabel labels[EXA_MAX_TICKS];
  double low, high;  /* the least and the largest figure, base units */
  double last_width; /* of the last label */
  double widest;     /* of all */
} ExaAxis;

/* Ticks for the plot's values along @length pixels, one about every @every, written in @em (both at 1080 lines).
 * Free with exa_axis_clear(). */
ExaAxis exa_axis_new (const ExaPlot *plot, double length, double every, double em);
/* The same for what lies along x in a plane. */
ExaAxis exa_axis_new_across (const ExaPlot *plot, double length, double every, double em);
/* The same from zero to @high, whatever the values. */
ExaAxis exa_axis_new_to (const ExaPlot *plot, double high, double length, double every, double em);
void exa_axis_clear (ExaAxis *axis);
/* Where a log axis may begin: at the step of 1, 2 or 5 below the figures, which leaves out the ticks below that; 0 or
 * the first tick of any other. */
double exa_axis_trim (ExaAxis *axis);

/* The least and the largest of what is drawn, base units; zero is within, but on a log scale. */
void exa_axis_find_domain (const ExaPlot *plot, double *low, double *high);
/* Puts zero, where bars begin, and the last tick of @scale on whole pixels, as the lines there are drawn; of a log
 * scale, the first and the last tick. */
void exa_axis_snap (const ExaAxis *axis, const ExaPage *page, ExaScale *scale);

/* The thickness of a zero line, whole pixels. */
double exa_axis_zero_stroke (const ExaPage *page);
/* What the tick labels below a plot take, with their gap. */
double exa_axis_height (const ExaPage *page, double em);
/* Grid, zero line and labels of the @n-th panel, whose axis runs along x. Leaves out labels that would overlap. */
void exa_axis_place_x (const ExaAxis *axis, const ExaPage *page, const ExaLayoutPanel *panel, guint n,
                       ExaLayout *layout);
/* The same up y. */
void exa_axis_place_y (const ExaAxis *axis, const ExaPage *page, const ExaLayoutPanel *panel, ExaLayout *layout);
/* From the last line up y to the text above it, which no dot of a plane reaches. */
double exa_axis_unit_gap (const ExaPage *page, gboolean is_plane);
/* The same from its left edge to the texts of the ticks up y. */
double exa_axis_tick_gap (const ExaPage *page, gboolean is_plane);

G_END_DECLS
