/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-plane.h"

G_BEGIN_DECLS

/* Over time, of each line of records its steps: from one to the next and on to @end, pixels; private to the chart
 * folder. @layout has the marks. */
void exa_records_line_place (const ExaPlane *plane, ExaLayout *layout, double end);

/* The y at which the line of the mark @id runs to its end, pixels; FALSE where it is not the last of a line. */
gboolean exa_records_line_find_end (const ExaPlane *plane, const ExaLayout *layout, const char *id, double *y);

G_END_DECLS
