/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-brush.h"

G_BEGIN_DECLS

/* How a mark in a plane is painted; private to the chart folder. */

/* At 1080 lines: the rim of paper that parts two dots. */
#define EXA_DOT_RIM 1.5

/* A dot has the sign of its hue, which colour alone does not tell: a disc, a diamond, a triangle … Ranges are lines
 * with a small sign at both ends, or, of a box, hatched boxes; bounds are strokes from which a line fades. */
void exa_paint_dot (const ExaBrush *brush, const ExaLayoutMark *mark);
/* The same within the box of a key's entry; of a step the line alone. */
void exa_paint_dot_swatch (const ExaBrush *brush, const ExaLayoutSwatch *swatch);

G_END_DECLS
