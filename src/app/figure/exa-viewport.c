/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-viewport.h"

void
exa_viewport_set_adjustment (ExaViewport *self, GtkAdjustment **at, GtkAdjustment *adjustment)
{
  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  g_object_ref_sink (adjustment);
  g_clear_object (at);
  *at = adjustment;
}

void
exa_viewport_clear (ExaViewport *self)
{
  g_clear_object (&self->h);
  g_clear_object (&self->v);
}

static void
configure (GtkAdjustment *adjustment, double value, double figure, double page)
{
  gtk_adjustment_configure (adjustment, value, 0, MAX (figure, page), page * 0.1, page * 0.9, page);
}

void
exa_viewport_configure (ExaViewport *self, double figure_width, double figure_height, double width, double height)
{
  g_object_freeze_notify (G_OBJECT (self->h));
  g_object_freeze_notify (G_OBJECT (self->v));
  configure (self->h, gtk_adjustment_get_value (self->h), figure_width, width);
  configure (self->v, gtk_adjustment_get_value (self->v), figure_height, height);
  g_object_thaw_notify (G_OBJECT (self->h));
  g_object_thaw_notify (G_OBJECT (self->v));
}

/* What is @at of the page stays there while the figure becomes @factor times as large. */
static void
grow (GtkAdjustment *adjustment, double factor, double at)
{
  double value = (gtk_adjustment_get_value (adjustment) + at) * factor - at;

  configure (adjustment, value, gtk_adjustment_get_upper (adjustment) * factor,
             gtk_adjustment_get_page_size (adjustment));
}

gboolean
exa_viewport_zoom_at (ExaViewport *self, double zoom, double x, double y)
{
  double factor;

  zoom = CLAMP (zoom, 1, EXA_VIEWPORT_MAX_ZOOM);
  if (zoom == self->zoom)
    return FALSE;
  factor = zoom / self->zoom;
  self->zoom = zoom;
  grow (self->h, factor, x);
  grow (self->v, factor, y);
  return TRUE;
}

void
exa_viewport_reveal (ExaViewport *self, const GdkRectangle *area)
{
  double x = area->x + exa_viewport_get_x (self), y = area->y + exa_viewport_get_y (self);

  gtk_adjustment_clamp_page (self->h, x, x + area->width);
  gtk_adjustment_clamp_page (self->v, y, y + area->height);
}

double
exa_viewport_get_x (const ExaViewport *self)
{
  return gtk_adjustment_get_value (self->h);
}

double
exa_viewport_get_y (const ExaViewport *self)
{
  return gtk_adjustment_get_value (self->v);
}
