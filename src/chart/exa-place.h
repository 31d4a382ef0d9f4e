/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-label.h"

G_BEGIN_DECLS

/* How texts and lines get their place in a layout that is being made; private to the chart folder. The @kind and @id of
 * an item make its key: "@kind", or "@kind:@id". */

/* Puts @label (taken) with its top left corner at @x, @y. */
void exa_place_text (ExaLayout *layout, ExaLabel *label, const char *kind, const char *id, double x, double y,
                     ExaRole role);
/* The same with the middle of @label's capitals, or of its lines, at @middle. */
void exa_place_text_beside (ExaLayout *layout, ExaLabel *label, const char *kind, const char *id, double x,
                            double middle, ExaRole role);
/* The same with the baseline of its first line at @baseline. */
void exa_place_text_on (ExaLayout *layout, ExaLabel *label, const char *kind, const char *id, double x, double baseline,
                        ExaRole role);
/* The baseline, a whole pixel, of one line in @em beside @middle. */
double exa_place_baseline (double middle, double em);
/* A line @width whole pixels thick; along an axis it covers the pixels nearest to where it is, which is not to be
 * rounded before. @front: above the marks. */
void exa_place_line (ExaLayout *layout, gboolean front, const char *kind, const char *id, double x1, double y1,
                     double x2, double y2, double width, ExaRole role);

G_END_DECLS
