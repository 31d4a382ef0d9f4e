/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ExaViewport: which part of a figure a widget shows, in the widget's logical
 * pixels: how far it is scrolled and how much larger than the widget it is.
 */
typedef struct {
  GtkAdjustment *h, *v; /* owned */
  double zoom;          /* 1 to EXA_VIEWPORT_MAX_ZOOM */
} ExaViewport;

/* A figure is never larger than so many times the widget. */
#define EXA_VIEWPORT_MAX_ZOOM 8.0

/* Takes another adjustment (NULL: one of its own) for @at, which is &self->h or &self->v. */
void exa_viewport_set_adjustment (ExaViewport *self, GtkAdjustment **at, GtkAdjustment *adjustment);
void exa_viewport_clear (ExaViewport *self);

/* A figure of @figure_width × @figure_height is shown in a widget of @width × @height. */
void exa_viewport_configure (ExaViewport *self, double figure_width, double figure_height, double width, double height);
/* Zooms so that what is at @x, @y of the widget stays there; FALSE where @zoom, clamped, is that of now. */
gboolean exa_viewport_zoom_at (ExaViewport *self, double zoom, double x, double y);
/* Scrolls so that @area of the widget is seen. */
void exa_viewport_reveal (ExaViewport *self, const GdkRectangle *area);
/* What of the figure is at the widget's top left corner. */
double exa_viewport_get_x (const ExaViewport *self);
double exa_viewport_get_y (const ExaViewport *self);

G_END_DECLS
