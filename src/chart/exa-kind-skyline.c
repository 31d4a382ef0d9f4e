/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns by the hundred or the hundred thousand: no names, but every one of them in its place. */
#include <math.h>

#include "exa-axis.h"
#include "exa-encode.h"
#include "exa-kind.h"

/* From so many pixels a column on, there is a gap between two. */
#define GAP_FROM 3

/* The height of @band's column, above or below zero, base units. */
static double
height_of (const ExaBand *band)
{
  double low, high;

  exa_encode_extent (band->marks[0].quantity, &low, &high);
  return MAX (fabs (low), fabs (high));
}

/* The band from @from to before @to that stands for all of them: the one with the tallest column. */
static guint
find_highest (const ExaSpec *spec, guint from, guint to)
{
  guint best = from;

  for (guint i = from + 1; i < to; i++) {
    if (height_of (&spec->bands[i]) > height_of (&spec->bands[best]))
      best = i;
  }
  return best;
}

/* One column of pixels for several bands, or several for one. */
static void
place_columns (const ExaPage *page, const ExaLayoutPanel *panel, guint n, ExaLayout *layout)
{
  const ExaSpec *spec = page->spec;
  guint width = MAX ((guint)panel->rect.width, 1);
  /* Bands that stand for runs of columns are drawn as many at a time: else every other pixel were of more of them, and
   * higher. */
  guint n_columns = spec->n_behind > 0 ? n / ((n + width - 1) / width) : MIN (n, width);
  double pitch = panel->rect.width / n_columns;

  for (guint c = 0; c < n_columns; c++) {
    guint from = (guint)((guint64)c * n / n_columns), to = (guint)((guint64)(c + 1) * n / n_columns);
    guint band = find_highest (spec, from, MAX (to, from + 1));
    double left = round (panel->rect.x + c * pitch), right = round (panel->rect.x + (c + 1) * pitch);
    ExaLayoutMark m =
        exa_encode_mark (page, &spec->bands[band].marks[0], band, EXA_SHAPE_COLUMN, &panel->scale, panel->rect.height);
    m.cross = left;
    m.thickness = MAX (right - left - (pitch >= GAP_FROM ? 1 : 0), 1);
    /* What is open above keeps within the plot. */
    m.high = MAX (m.high, panel->rect.y);
    g_array_append_val (layout->marks, m);
  }
}

/* A third of the page: columns without names take no height for each. */
static double
least_height (const ExaPage *page, guint n_bands)
{
  return page->height * 0.34;
}

static void
place (const ExaPlot *plot, ExaLayout *layout)
{
  const ExaPage *page = plot->page;
  double top = round (plot->rect.y + exa_page_px (page, 16));
  double bottom = round (plot->rect.y + plot->rect.height - MAX (exa_page_px (page, 8), exa_page_em (page, 24) * 0.65));
  ExaAxis axis = exa_axis_new (plot, bottom - top, 110, 24);
  double left = round (plot->rect.x + axis.widest + exa_page_px (page, 30));
  double right = floor (plot->rect.x + plot->rect.width);
  ExaLayoutPanel panel = {
      .rect = {left, top, MAX (right - left, 1), bottom - top},
      .scale = {.low = axis.ticks[0], .high = axis.ticks[axis.n_ticks - 1], .p0 = bottom, .p1 = top},
  };

  exa_axis_snap (&axis, page, &panel.scale);
  exa_axis_place_y (&axis, page, &panel, layout);
  place_columns (page, &panel, plot->n_bands, layout);
  g_array_append_val (layout->panels, panel);
  exa_axis_clear (&axis);
}

const ExaKind exa_kind_skyline = {
    .name = {"Column chart", "柱形图"},
    .shape = EXA_SHAPE_COLUMN,
    .least_height = least_height,
    .place = place,
};
