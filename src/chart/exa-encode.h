/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-page.h"

G_BEGIN_DECLS

/* From a figure to its mark: how it is drawn, and from where to where; private to the chart folder. */

/* How a figure is drawn beyond what is certain. */
ExaEncoding exa_encode (ExaQuantity quantity, ExaShape shape);
/* Whether it is an upper bound at or below zero, and open beyond. */
gboolean exa_encode_is_below_zero (ExaQuantity quantity);
/* The ends of what is drawn of @quantity, base units, but for what fades: an open end counts as the other one. */
void exa_encode_extent (ExaQuantity quantity, double *low, double *high);
/* The mark of a bar, column or point, its values mapped by @scale to whole pixels, still without its place across.
 * @length: pixels of the axis. */
ExaLayoutMark exa_encode_mark (const ExaPage *page, const ExaMark *mark, guint band, ExaShape shape,
                               const ExaScale *scale, double length);
/* Pixels that an open end fades over, along an axis of @length. */
double exa_encode_fade (const ExaPage *page, double length);

G_END_DECLS
