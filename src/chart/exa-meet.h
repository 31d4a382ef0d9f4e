/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-layout.h"

G_BEGIN_DECLS

/* Whether boxes and lines meet, in pixels; private to the chart folder. */

/* Whether the two have more than an edge in common. */
gboolean exa_rects_overlap (ExaRect a, ExaRect b);
/* Between two boxes; 0 where they touch. */
double exa_rects_distance (ExaRect a, ExaRect b);
/* Whether the line from @x1, @y1 to @x2, @y2, as wide as @width, meets the box. */
gboolean exa_line_meets (double x1, double y1, double x2, double y2, double width, ExaRect r);
/* From the point @x, @y to the nearest of that line. */
double exa_line_distance (const ExaLayoutLine *line, double x, double y);
/* Whether the two cross or touch, whatever their widths. */
gboolean exa_lines_cross (const ExaLayoutLine *a, const ExaLayoutLine *b);

G_END_DECLS
