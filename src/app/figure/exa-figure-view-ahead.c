/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a view lays its figure out, and what it does so that the next one is there at once. */
#include "exa-figure-view-private.h"

#include <math.h>

#include "exa-pixel-scale.h"
#include "exa-text-size.h"

/* More rows than these are scrolled. What one takes, and header and footer, in a figure FIGURE_WIDTH wide. */
#define MOST_ROWS    60
#define ROW_HEIGHT   26
#define FRAME_HEIGHT 420
#define FIGURE_WIDTH 1200
/* A part of a slide's height: smaller text is not read from the last row. */
#define SLIDE_TEXT (1 / 45.0)

/* Of a figure @width wide: where its rows would be too many to be read in the room there is, one to be scrolled. */
static double
wanted_height (const ExaSpec *spec, double width, double height)
{
  gboolean rows = spec->kind == EXA_FIGURE_BARS || spec->kind == EXA_FIGURE_POINTS || spec->kind == EXA_FIGURE_LIST;
  double least = width / FIGURE_WIDTH * (FRAME_HEIGHT + spec->n_bands * ROW_HEIGHT);

  return rows && spec->n_bands > MOST_ROWS ? MAX (height, least) : height;
}

ExaLayoutOptions
exa_figure_view_get_options (ExaFigureView *self, const ExaFigure *figure)
{
  double zoom = self->viewport.zoom;
  int width, height;

  exa_pixel_scale_snap (GTK_WIDGET (self), exa_pixel_scale_get (GTK_WIDGET (self)), &width, &height, NULL);
  double wanted = self->interactive ? wanted_height (figure->spec, width, height) : height;

  return (ExaLayoutOptions){
      .width = CLAMP ((int)(width * zoom), EXA_LAYOUT_MIN_WIDTH, EXA_LAYOUT_MAX_SIDE),
      .height = CLAMP ((int)(wanted * zoom), EXA_LAYOUT_MIN_HEIGHT, EXA_LAYOUT_MAX_SIDE),
      .theme = exa_figure_model_get_theme (self->model),
      /* Larger text is the reader's, not the figure's. Half of the way: a figure's headline is large already, and its
       * bars need their room. */
      .text_scale = self->reader_text ? sqrt (exa_text_size_get (GTK_WIDGET (self))) : 1,
      .least_text = self->slide ? SLIDE_TEXT : 0,
  };
}

ExaRasterPlace
exa_figure_view_get_place (ExaFigureView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double scale = exa_pixel_scale_get (widget);
  ExaRasterPlace place = {
      .part = {.x = (int)round (exa_viewport_get_x (&self->viewport) * scale),
               .y = (int)round (exa_viewport_get_y (&self->viewport) * scale)},
      .by_cairo = exa_raster_is_for_cairo (widget),
  };

  exa_pixel_scale_snap (widget, scale, &place.part.width, &place.part.height, &place.bounds);
  return place;
}

gboolean
exa_figure_view_wants_motion (ExaFigureView *self)
{
  gboolean enabled = TRUE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &enabled, NULL);
  return enabled && gtk_widget_get_mapped (GTK_WIDGET (self));
}

/* Lays out the @n-th that may come next, and paints what will be seen of it first; FALSE where there is nothing to be
 * done. */
static gboolean
prepare (ExaFigureView *self, guint n)
{
  const ExaFigure *next = exa_figure_model_get_ahead (self->model, n);
  g_autoptr (ExaLayout) step = NULL;
  ExaLayoutOptions options;
  ExaLayout *layout;
  ExaRasterPlace place;

  if (next == NULL)
    return FALSE;
  options = exa_figure_view_get_options (self, next);
  if (exa_ahead_find (&self->ahead, next, &options) != NULL)
    return FALSE;
  exa_ahead_lay_out (&self->ahead, n, next, exa_figure_model_get_fonts (self->model), &options);
  if (self->interactive || self->motion.shown == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return TRUE;
  layout = self->ahead.ones[n].layout;
  step = exa_figure_view_wants_motion (self) ? exa_motion_begin (self->motion.shown, layout) : exa_layout_ref (layout);
  exa_ahead_set_step (&self->ahead, n, self->motion.shown, step);
  place = exa_figure_view_get_place (self);
  exa_raster_prepare (&self->raster, step, &place);
  return TRUE;
}

static gboolean
can_look_ahead (ExaFigureView *self)
{
  return self->model != NULL && !self->stale && self->tick == 0 && gtk_widget_get_width (GTK_WIDGET (self)) > 0 &&
         gtk_widget_get_height (GTK_WIDGET (self)) > 0;
}

/* One figure at a time: a key that comes meanwhile does not wait for the others. */
static gboolean
on_ahead_idle (gpointer data)
{
  ExaFigureView *self = data;

  for (guint i = 0; i < EXA_FIGURE_MODEL_AHEAD && can_look_ahead (self); i++) {
    if (prepare (self, i))
      return G_SOURCE_CONTINUE;
  }
  self->ahead_idle = 0;
  return G_SOURCE_REMOVE;
}

void
exa_figure_view_look_ahead (ExaFigureView *self)
{
  if (self->ahead_idle == 0 && self->tick == 0 && !self->stale)
    self->ahead_idle = g_idle_add_full (G_PRIORITY_LOW, on_ahead_idle, self, NULL);
}
