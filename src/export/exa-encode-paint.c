/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-encode-paint.h"

#include "exa-paint.h"

static void
paint (cairo_t *cr, const ExaScaledLayout *self, void (*func) (const ExaLayout *layout, cairo_t *cr))
{
  cairo_save (cr);
  cairo_scale (cr, self->x_scale, self->y_scale);
  func (self->layout, cr);
  cairo_restore (cr);
}

void
exa_encode_paint (cairo_t *cr, gconstpointer data)
{
  paint (cr, data, exa_paint);
}

void
exa_encode_paint_shapes (cairo_t *cr, gconstpointer data)
{
  paint (cr, data, exa_paint_shapes);
}
