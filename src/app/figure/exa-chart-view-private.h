/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-bar-list.h"
#include "exa-chart-view.h"
#include "exa-figure-card.h"
#include "exa-motion.h"
#include "exa-raster.h"

G_BEGIN_DECLS

struct _ExaChartView {
  GtkWidget parent_instance;

  ExaSession *session;
  GtkAdjustment *hadjustment, *vadjustment;
  GtkScrollablePolicy hpolicy, vpolicy;
  double zoom, zoom_at_start; /* the latter: of a pinch */

  gboolean stale; /* the layout is not that of the session's figure */
  ExaMotion motion;
  ExaRaster raster;
  guint tick;

  ExaBarList *bars;
  ExaFigureCard *card;
  double pointer_x, pointer_y;
};

/* Controllers of pointer, wheel and pinch; in exa-chart-view-input.c. */
void exa_chart_view_add_input (ExaChartView *self);
/* Hides the card until the pointer moves again: what is under it has changed. */
void exa_chart_view_forget_hover (ExaChartView *self);
/* Zooms to @zoom so that what is at @x, @y stays there. */
void exa_chart_view_zoom_at (ExaChartView *self, double zoom, double x, double y);

G_END_DECLS
