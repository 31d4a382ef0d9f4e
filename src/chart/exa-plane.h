/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-axis.h"
#include "exa-calendar.h"

G_BEGIN_DECLS

/**
 * ExaPlane: the two axes that a dot stands between, and where that is: what figures over time and scatters share;
 * private to the chart folder. The scale up y stands on the left, that along x below.
 */
typedef struct {
  const ExaPlot *plot;
  const ExaPage *page; /* the plot's */
  ExaAxis y, x;        /* @x: of figures */
  ExaCalendar dates;   /* of dates, else */
  ExaLayoutPanel panel;
  double em; /* of the texts at the axes, pixels */
} ExaPlane;

/* Within the plot, @above and @right pixels left free for what else stands there. Free with exa_plane_clear(). */
ExaPlane exa_plane_new (const ExaPlot *plot, double above, double right);
void exa_plane_clear (ExaPlane *self);

/* Grid, lines and texts of both axes; then the marks, in the order of the bands. */
void exa_plane_place_axes (const ExaPlane *self, ExaLayout *layout);
void exa_plane_place_marks (const ExaPlane *self, ExaShape shape, ExaLayout *layout);

/* How far the axis' unit reaches from the left on the line above the plane, which others may share, pixels. */
double exa_plane_unit_end (const ExaPlane *self);
/* The middle of that line. */
double exa_plane_unit_line (const ExaPlane *self);

/* As ExaKind has them. */
double exa_plane_least_height (const ExaPage *page, guint n_bands);
double exa_plane_cramped_height (const ExaPage *page, guint n_bands);
double exa_plane_text_em (const ExaPlot *plot);
/* The em of what stands at a dot, pixels. */
double exa_plane_name_em (const ExaPage *page);

/* Whether the figure is about the mark: compared, highlighted, or a record. */
gboolean exa_plane_stands_out (const ExaSpec *spec, const ExaMark *mark);

G_END_DECLS
