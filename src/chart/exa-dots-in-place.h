/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-layout.h"
#include "exa-page.h"

G_BEGIN_DECLS

/* Of dots in one place the upper ones become smaller, so that the lower ones are seen as rings around them; but one of
 * the compared pair keeps its size, and those beneath it become larger. None moves. @marks: ExaLayoutMark, of a plane.
 * The painter paints the larger ones first, and what is full before what is hollow, the pair above all.
 * Private to the chart folder. */
void exa_dots_in_place_show (const ExaPage *page, GArray *marks);

G_END_DECLS
