/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns by the hundred or the hundred thousand: no names, but every one of them in its place. */
#include <math.h>

#include "exa-axis.h"
#include "exa-build.h"

/* From so many pixels a column on, there is a gap between two. */
#define GAP_FROM 3

/* How far a column of @band reaches from zero, base units. */
static double
reach_of (const ExaBuild *build, const ExaBand *band)
{
  double low, high;

  exa_build_extent (build->spec, band->marks[0].quantity, &low, &high);
  return MAX (fabs (low), fabs (high));
}

/* The band from @from to before @to that stands for all of them: the one that reaches farthest. */
static guint
find_highest (const ExaBuild *build, guint from, guint to)
{
  guint best = from;

  for (guint i = from + 1; i < to; i++) {
    if (reach_of (build, &build->spec->bands[i]) > reach_of (build, &build->spec->bands[best]))
      best = i;
  }
  return best;
}

/* One column of pixels for several bands, or several for one. */
static void
place_columns (ExaBuild *build, const ExaLayoutPanel *panel)
{
  const ExaSpec *spec = build->spec;
  guint n = spec->n_bands, n_columns = MIN (n, (guint)panel->rect.width);
  double pitch = panel->rect.width / n_columns;

  for (guint c = 0; c < n_columns; c++) {
    guint from = (guint)((guint64)c * n / n_columns), to = (guint)((guint64)(c + 1) * n / n_columns);
    guint band = find_highest (build, from, MAX (to, from + 1));
    double left = round (panel->rect.x + c * pitch), right = round (panel->rect.x + (c + 1) * pitch);
    ExaLayoutMark m =
        exa_build_mark (build, &spec->bands[band].marks[0], band, EXA_SHAPE_COLUMN, &panel->scale, panel->rect.height);
    m.cross = left;
    m.thickness = MAX (right - left - (pitch >= GAP_FROM ? 1 : 0), 1);
    /* What is open above keeps within the plot. */
    m.high = MAX (m.high, panel->rect.y);
    g_array_append_val (build->layout->marks, m);
  }
}

void
exa_build_skyline (ExaBuild *build)
{
  ExaAxis axis = {0};
  double top = round (build->plot.y + exa_build_px (build, 16));
  double bottom = round (build->plot.y + build->plot.height - exa_build_px (build, 8));

  exa_axis_init (&axis, build, bottom - top, 110, 24);
  double left = round (build->plot.x + axis.widest + exa_build_px (build, 30));
  double right = floor (build->plot.x + build->plot.width);
  ExaLayoutPanel panel = {
      .rect = {left, top, MAX (right - left, 1), bottom - top},
      .scale = {.low = axis.ticks[0], .high = axis.ticks[axis.n_ticks - 1], .p0 = bottom, .p1 = top},
  };

  exa_axis_place_y (build, &axis, &panel);
  place_columns (build, &panel);
  g_array_append_val (build->layout->panels, panel);
  exa_axis_clear (&axis);
}
