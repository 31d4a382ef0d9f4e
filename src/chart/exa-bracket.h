/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-plot.h"

G_BEGIN_DECLS

/* The bracket between the two compared marks, with what they give on a rounded ground; private to the chart folder. */

/* Pixels that it takes right of the rows, its text being @part of its usual size, and above the columns; 0 where the
 * plot has none. */
double exa_bracket_width (const ExaPlot *plot, double part);
double exa_bracket_height (const ExaPlot *plot);
/* What its line alone takes right of a row, where the text stands left of the line. */
double exa_bracket_inner_width (const ExaPlot *plot, double part);
/* Between two rows, to the right of @right; between two columns, from @top down. Thin lines reach to both marks, which
 * are in @layout with their texts. */
void exa_bracket_place_right (const ExaPlot *plot, ExaLayout *layout, double right, double part);
void exa_bracket_place_above (const ExaPlot *plot, ExaLayout *layout, double top);
/* The same with the text left of the line, up to @end. */
void exa_bracket_place_inner (const ExaPlot *plot, ExaLayout *layout, double end, double part);

G_END_DECLS
