/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-plane.h"

G_BEGIN_DECLS

/* The lines in a scatter on which one figure is the same multiple of the other, each with that at its end; private to
 * the chart folder. Only of a spec that has a ratio. */

/* What their texts take right of the plane, pixels. */
double exa_ratio_lines_room (const ExaPlot *plot);
/* A line whose text has no room beside what @layout has by then has none. The first text says the unit. */
void exa_ratio_lines_place (const ExaPlane *plane, ExaLayout *layout);

G_END_DECLS
