/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-layout.h"

#include <string.h>

#include "exa-build.h"
#include "exa-layout-private.h"

static void
text_clear (gpointer data)
{
  ExaLayoutText *text = data;

  g_free (text->key);
  g_clear_object (&text->layout);
}

static void
line_clear (gpointer data)
{
  g_free (((ExaLayoutLine *)data)->key);
}

static void
mark_clear (gpointer data)
{
  g_free (((ExaLayoutMark *)data)->key);
}

static void
swatch_clear (gpointer data)
{
  g_free (((ExaLayoutSwatch *)data)->key);
}

static void
pill_clear (gpointer data)
{
  g_free (((ExaLayoutPill *)data)->key);
}

static GArray *
array_new (gsize size, GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, FALSE, (guint)size);

  if (clear != NULL)
    g_array_set_clear_func (array, clear);
  return array;
}

ExaLayout *
exa_layout_alloc (int width, int height, const ExaTheme *theme)
{
  ExaLayout *self = g_rc_box_new0 (ExaLayout);

  self->width = width;
  self->height = height;
  self->theme = theme;
  self->panels = array_new (sizeof (ExaLayoutPanel), NULL);
  self->lines = array_new (sizeof (ExaLayoutLine), line_clear);
  self->marks = array_new (sizeof (ExaLayoutMark), mark_clear);
  self->front = array_new (sizeof (ExaLayoutLine), line_clear);
  self->swatches = array_new (sizeof (ExaLayoutSwatch), swatch_clear);
  self->pills = array_new (sizeof (ExaLayoutPill), pill_clear);
  self->texts = array_new (sizeof (ExaLayoutText), text_clear);
  return self;
}

ExaLayout *
exa_layout_ref (ExaLayout *self)
{
  return g_rc_box_acquire (self);
}

static void
layout_clear (gpointer data)
{
  ExaLayout *self = data;

  g_array_unref (self->panels);
  g_array_unref (self->lines);
  g_array_unref (self->marks);
  g_array_unref (self->front);
  g_array_unref (self->swatches);
  g_array_unref (self->pills);
  g_array_unref (self->texts);
}

void
exa_layout_unref (ExaLayout *self)
{
  g_rc_box_release_full (self, layout_clear);
}

static void
build_plot (ExaBuild *build)
{
  switch (build->spec->kind) {
  case EXA_PLOT_BARS:
  case EXA_PLOT_POINTS: exa_build_bars (build); return;
  case EXA_PLOT_STACKED: exa_build_stacked (build); return;
  case EXA_PLOT_SKYLINE: exa_build_skyline (build); return;
  case EXA_PLOT_COLUMNS: break;
  }
  if (build->as_bars)
    exa_build_bars (build);
  else
    exa_build_columns (build);
}

static void
build_empty (ExaBuild *build)
{
  ExaRect plot = build->plot;
  ExaLabel label = exa_build_label (build, build->spec->empty, EXA_WEIGHT_REGULAR, exa_build_em (build, 30), plot.width,
                                    3, PANGO_ALIGN_CENTER);

  exa_build_place (build, &label, "empty", NULL, plot.x + (plot.width - label.width) / 2,
                   plot.y + (plot.height - label.height) / 2, EXA_ROLE_MUTED);
}

ExaLayout *
exa_layout_new (const ExaSpec *spec, ExaFonts *fonts, const ExaLayoutOptions *options)
{
  int width = CLAMP (options->width, EXA_LAYOUT_MIN_WIDTH, EXA_LAYOUT_MAX_SIDE);
  int height = CLAMP (options->height, EXA_LAYOUT_MIN_HEIGHT, EXA_LAYOUT_MAX_SIDE);
  ExaLayout *self = exa_layout_alloc (width, height, exa_theme_get (options->theme));
  ExaBuild build = {
      .spec = spec,
      .fonts = fonts,
      .layout = self,
      .unit = MIN (height / 1080.0, width / 1200.0) * options->text_scale,
  };

  self->unit = build.unit;
  self->transparent = options->transparent;
  exa_build_frame (&build);
  if (spec->n_bands > 0)
    build_plot (&build);
  else
    build_empty (&build);
  return self;
}

ExaRect
exa_layout_mark_rect (const ExaLayoutMark *mark)
{
  double from = MIN (MIN (mark->zero, mark->back), MIN (mark->low, mark->high));
  double to = MAX (MAX (mark->zero, mark->back), MAX (mark->low, mark->high));

  if (mark->shape == EXA_SHAPE_COLUMN)
    return (ExaRect){mark->cross, from, mark->thickness, to - from};
  if (mark->shape == EXA_SHAPE_POINT) {
    /* The range alone, with the radius of its ends. */
    from = MIN (mark->low, mark->high) - mark->thickness / 2;
    to = MAX (mark->low, mark->high) + mark->thickness / 2;
  }
  return (ExaRect){from, mark->cross, to - from, mark->thickness};
}

static const ExaLayoutMark *
nth_mark (const ExaLayout *self, guint n)
{
  return &g_array_index (self->marks, ExaLayoutMark, n);
}

/* Whether @x, @y is nearer to the mark, across the bars, than to any other: bars are easier to hit
 * than their painted length. */
static double
distance_across (const ExaLayoutMark *mark, double x, double y)
{
  double at = mark->shape == EXA_SHAPE_COLUMN ? x : y;
  double middle = mark->cross + mark->thickness / 2;

  return ABS (at - middle) - mark->thickness / 2;
}

static const ExaLayoutPanel *
panel_at (const ExaLayout *self, double x, double y)
{
  for (guint i = 0; i < self->panels->len; i++) {
    const ExaLayoutPanel *panel = &g_array_index (self->panels, ExaLayoutPanel, i);
    ExaRect r = panel->rect;
    if (x >= r.x && x < r.x + r.width && y >= r.y && y < r.y + r.height)
      return panel;
  }
  return NULL;
}

int
exa_layout_pick (const ExaLayout *self, double x, double y)
{
  const ExaLayoutPanel *panel = panel_at (self, x, y);
  int best = -1;
  double least = 0;

  for (guint i = 0; i < self->marks->len; i++) {
    const ExaLayoutMark *mark = nth_mark (self, i);
    ExaRect r = exa_layout_mark_rect (mark);
    if (x >= r.x && x < r.x + r.width && y >= r.y && y < r.y + r.height)
      return (int)i;
    if (panel == NULL || r.x + r.width < panel->rect.x || r.x > panel->rect.x + panel->rect.width)
      continue;
    double away = distance_across (mark, x, y);
    if (away <= mark->thickness * 0.35 && (best < 0 || away < least)) {
      best = (int)i;
      least = away;
    }
  }
  return best;
}

int
exa_layout_find (const ExaLayout *self, const char *claim_id)
{
  for (guint i = 0; i < self->marks->len; i++) {
    if (strcmp (nth_mark (self, i)->key, claim_id) == 0)
      return (int)i;
  }
  return -1;
}
