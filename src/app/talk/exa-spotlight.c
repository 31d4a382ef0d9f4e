/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-spotlight.h"

#define PART 0.667
/* Zooming is seen to zoom; and more than this, no name or figure of the bar is left in the picture. */
#define MIN_ZOOM 1.2
#define MAX_ZOOM 4.0
/* A dot is short, and is nothing without what is around it. */
#define DOT_ZOOM 2

static const ExaLayoutMark *
find_mark (const ExaLayout *layout, ExaFigureModel *model)
{
  const ExaSpec *spec = exa_figure_model_get_spec (model);
  ExaClaim *inspected = exa_figure_model_get_inspected (model);
  const char *id = spec != NULL && spec->highlight != NULL ? spec->highlight[0] : NULL;

  if (id == NULL && inspected != NULL)
    id = inspected->id;
  for (guint i = 0; i < layout->marks->len; i++) {
    const ExaLayoutMark *mark = &g_array_index (layout->marks, ExaLayoutMark, i);
    if (g_strcmp0 (mark->key, id) == 0)
      return mark;
  }
  return NULL;
}

/* Centres one axis: what of it must stay so that @center comes to stand in the middle of @size. */
static double
fixed_point (double zoom, double center, double size)
{
  return (zoom * center - size / 2) / (zoom - 1);
}

void
exa_spotlight_set (ExaFigureView *view, gboolean on)
{
  const ExaLayout *layout = exa_figure_view_get_layout (view);
  g_autoptr (ExaFigureModel) model = NULL;
  const ExaLayoutMark *mark;
  double zoom, scale, along, across, length, width, height;

  g_object_get (view, "zoom", &zoom, "model", &model, NULL);
  if (on == (zoom > 1))
    return;
  mark = on && layout != NULL && model != NULL ? find_mark (layout, model) : NULL;
  if (mark == NULL) {
    exa_figure_view_zoom_reset (view);
    return;
  }
  width = gtk_widget_get_width (GTK_WIDGET (view));
  height = gtk_widget_get_height (GTK_WIDGET (view));
  scale = layout->width / width;
  length = MAX (ABS (mark->high - mark->zero), mark->thickness) / scale;
  along = (mark->high + mark->zero) / 2 / scale;
  across = (mark->cross + mark->thickness / 2) / scale;
  if (mark->shape == EXA_SHAPE_DOT || mark->shape == EXA_SHAPE_BOX) {
    exa_layout_dot_center (mark, &along, &across);
    exa_figure_view_zoom_at (view, DOT_ZOOM, fixed_point (DOT_ZOOM, along / scale, width),
                             fixed_point (DOT_ZOOM, across / scale, height));
    return;
  }
  zoom = CLAMP (PART * (mark->shape == EXA_SHAPE_COLUMN ? height : width) / length, MIN_ZOOM, MAX_ZOOM);
  if (mark->shape == EXA_SHAPE_COLUMN)
    exa_figure_view_zoom_at (view, zoom, fixed_point (zoom, across, width), fixed_point (zoom, along, height));
  else
    exa_figure_view_zoom_at (view, zoom, fixed_point (zoom, along, width), fixed_point (zoom, across, height));
}
