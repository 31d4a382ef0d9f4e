/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-layout.h"

G_BEGIN_DECLS

/* The marks with their quantity encodings; private to the chart folder. */
void exa_paint_mark (const ExaLayout *layout, const ExaLayoutMark *mark, cairo_t *cr);
void exa_paint_swatch (const ExaLayout *layout, const ExaLayoutSwatch *swatch, cairo_t *cr);

G_END_DECLS
