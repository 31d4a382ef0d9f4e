/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-plane.h"

G_BEGIN_DECLS

/* The names and figures of marks beside their dots, on no mark, text, line in front or pill that the layout has by
 * then, and off the coloured lines where that can be. Where there is no place at a dot, further away with a thin line
 * to it. A name comes with its figures, or not at all, which the report counts where the figure is about it. Private to
 * the chart folder.
 *
 * @below: the figures of both axes stand under the name, or behind it where there is more room. */

/* Those of the compared pair, before what is said of the two takes its room; if it must be, without their figures.
 * What their places cost, as an ExaBlockPlace does; INFINITY where one has no name. */
double exa_plane_names_place_pair (const ExaPlane *plane, ExaLayout *layout, gboolean below);
/* Those of the others, only @if_any: where one of the pair has none, another would be taken for it. */
void exa_plane_names_place_others (const ExaPlane *plane, ExaLayout *layout, gboolean below, gboolean if_any);

G_END_DECLS
