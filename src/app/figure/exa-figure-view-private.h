/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-ahead.h"
#include "exa-figure-overlay.h"
#include "exa-figure-view.h"
#include "exa-motion.h"
#include "exa-raster.h"
#include "exa-viewport.h"

G_BEGIN_DECLS

/* What the files of the view share. */
struct _ExaFigureView {
  GtkWidget parent_instance;

  ExaFigureModel *model;
  gboolean interactive, reader_text, slide;
  ExaViewport viewport;
  GtkScrollablePolicy hpolicy, vpolicy;

  gboolean stale; /* the layout is not that of the model's figure */
  ExaMotion motion;
  ExaRaster raster;
  ExaAhead ahead;
  guint tick, ahead_idle; /* ids; 0: none */

  ExaFigureOverlay *overlay; /* where it is interactive; else NULL */
  double zoom_at_start;      /* of a pinch */
};

/* How @figure is laid out for the widget as large as it is. */
ExaLayoutOptions exa_figure_view_get_options (ExaFigureView *self, const ExaFigure *figure);
/* What of the layout is on the screen: a pixel of the figure is one of the screen. */
ExaRasterPlace exa_figure_view_get_place (ExaFigureView *self);
gboolean exa_figure_view_wants_motion (ExaFigureView *self);
/* Prepares what may come next as soon as there is nothing better to do: the figure of now comes first, and no frame of
 * a motion waits for it. */
void exa_figure_view_look_ahead (ExaFigureView *self);

G_END_DECLS
