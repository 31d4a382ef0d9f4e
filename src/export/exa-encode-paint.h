/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-layout.h"

G_BEGIN_DECLS

/* A layout to be painted larger or smaller than it was laid out. */
typedef struct {
  const ExaLayout *layout; /* borrowed */
  double x_scale, y_scale;
} ExaScaledLayout;

/* An ExaPaintFunc; @data: ExaScaledLayout. */
void exa_encode_paint (cairo_t *cr, gconstpointer data);
/* The same without its texts. */
void exa_encode_paint_shapes (cairo_t *cr, gconstpointer data);

G_END_DECLS
