/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-axis.h"
#include "exa-rows.h"

G_BEGIN_DECLS

/* The scale of rows that are measured, so that every mark, its texts and the bracket have their room; private to the
 * chart folder. */

/* From the values' zero line at pixel 0 on (at the start of @axis, if it is logarithmic), not yet on whole pixels.
 * @axis: NULL where the rows have none. */
ExaScale exa_rows_fit (const ExaRows *rows, const ExaAxis *axis);
/* Pixels of the longest bar at that scale; of points, about those of their axis. */
double exa_rows_fit_longest (const ExaRows *rows);
/* Whether the texts of every mark have their room. */
gboolean exa_rows_fit_has_room (const ExaRows *rows);
/* The value that the longest bar's painted end stands for: of one that fades, where that begins. */
double exa_rows_fit_reference (const ExaRows *rows);
/* What a point itself takes on either side, pixels. */
double exa_rows_fit_radius (const ExaRows *rows);

G_END_DECLS
