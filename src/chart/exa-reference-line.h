/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-plot.h"

G_BEGIN_DECLS

/* The line across rows at the figure that a spec's headline measures by, its name above them; private to the chart
 * folder. Nothing is drawn where the spec has none. */

/* What the name takes above the rows, whole pixels; 0 without a line. */
double exa_reference_line_height (const ExaPlot *plot);
/* In the @n-th panel, whose marks and texts have their places: it runs behind the marks and around the texts. */
void exa_reference_line_place (const ExaPlot *plot, const ExaLayoutPanel *panel, guint n, ExaLayout *layout);

G_END_DECLS
