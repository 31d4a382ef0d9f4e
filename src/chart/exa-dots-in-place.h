/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-layout.h"
#include "exa-page.h"

G_BEGIN_DECLS

/* Of dots in one place that look alike, the topmost has the sign of several. Of others the upper ones become smaller,
 * so that the lower ones are seen as rings around them; but one of the compared pair keeps its size, and those beneath
 * it become larger. None moves. @marks: ExaLayoutMark, of a plane.
 * Private to the chart folder. */
void exa_dots_in_place_show (const ExaPage *page, GArray *marks);
/* The order in which dots are painted, so that none hides another: what is faded, ranges, which are wide, then the
 * large ones, then what is full before what is hollow; those of the pair last. < 0 where @a is beneath @b; both are
 * elements of one array. */
int exa_dots_in_place_compare (const ExaLayoutMark *a, const ExaLayoutMark *b);

G_END_DECLS
