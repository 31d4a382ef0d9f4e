/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-layout.h"

G_BEGIN_DECLS

/* Paints @layout in its own pixels on any cairo surface. Leaves @cr as it was, but for its
 * status, which the caller checks. What lies outside the clip is passed over. */
void exa_paint (const ExaLayout *layout, cairo_t *cr);
/* All of it but its texts. */
void exa_paint_shapes (const ExaLayout *layout, cairo_t *cr);

G_END_DECLS
