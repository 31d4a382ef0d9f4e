/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "exa-axis.h"
#include "exa-rows.h"

static gboolean
has_points (const ExaRows *rows)
{
  return rows->build->spec->kind == EXA_PLOT_POINTS;
}

/* Points may stand anywhere along the axis: beyond its end stays room for the longest text. */
static ExaScale
fit_points (const ExaRows *rows, const ExaAxis *axis, double width)
{
  const ExaSpec *spec = rows->build->spec;
  double most = axis->last_width / 2;

  for (guint i = 0; i < spec->n_bands; i++) {
    for (guint k = 0; k < spec->bands[i].n_marks; k++) {
      double left, right;
      exa_rows_reach (rows, i, k, &left, &right);
      most = MAX (most, right + rows->pitch * 0.25 + 1);
    }
  }
  return (ExaScale){axis->log, axis->ticks[0], axis->ticks[axis->n_ticks - 1], 0, MAX (width - most, width * 0.12)};
}

/* Narrows @scale, whose pixels begin at @scale->p0, until every mark has its room up to @width. */
static void
narrow (const ExaRows *rows, ExaScale *scale, double width)
{
  const ExaSpec *spec = rows->build->spec;
  double per_unit = (scale->p1 - scale->p0) / (scale->high - scale->low);

  for (guint i = 0; i < spec->n_bands; i++) {
    for (guint k = 0; k < spec->bands[i].n_marks; k++) {
      double from, to, left, right;
      exa_build_extent (spec, spec->bands[i].marks[k].quantity, &from, &to);
      exa_rows_reach (rows, i, k, &left, &right);
      if (MAX (to, 0) > scale->low)
        per_unit = MIN (per_unit, (width - scale->p0 - right) / (MAX (to, 0) - scale->low));
    }
  }
  per_unit = MAX (per_unit, width * 0.12 / (scale->high - scale->low));
  scale->p1 = scale->p0 + per_unit * (scale->high - scale->low);
}

/* Pixels that marks below zero want before the axis begins. */
static double
room_before (const ExaRows *rows, const ExaScale *scale)
{
  const ExaSpec *spec = rows->build->spec;
  double per_unit = (scale->p1 - scale->p0) / (scale->high - scale->low), before = 0;

  for (guint i = 0; i < spec->n_bands; i++) {
    for (guint k = 0; k < spec->bands[i].n_marks; k++) {
      double from, to, left, right;
      exa_build_extent (spec, spec->bands[i].marks[k].quantity, &from, &to);
      exa_rows_reach (rows, i, k, &left, &right);
      before = MAX (before, left - (MIN (from, 0) - scale->low) * per_unit);
    }
  }
  return before;
}

/* The scale that leaves every value's text its room within @width; @axis has its ticks. */
static ExaScale
fit_bars (const ExaRows *rows, const ExaAxis *axis, double width)
{
  double before = 0, most = width - (rows->room > 0 ? 0 : axis->last_width / 2);
  ExaScale scale = {.low = axis->ticks[0], .high = axis->ticks[axis->n_ticks - 1]};

  /* What stands before the axis makes it shorter, and what is shorter leaves more of it before. */
  for (guint i = 0; i < 6; i++) {
    scale.p0 = MIN (before, width * 0.5);
    scale.p1 = MAX (most, scale.p0 + 1);
    narrow (rows, &scale, width);
    before = room_before (rows, &scale);
  }
  return scale;
}

/* Puts a mark's texts beside it. What would lie on another text or run out of the panel, which ends at @right, is left
 * out: no number is cut. */
static void
place_end (ExaRows *rows, const ExaMark *mark, ExaRowEnd *end, const ExaLayoutMark *m, double room, double right)
{
  ExaBuild *build = rows->build;
  double radius = m->shape == EXA_SHAPE_POINT && m->encoding != EXA_ENCODE_LOWER ? m->thickness / 2 : 0;
  double far = m->high + radius, middle = m->cross + m->thickness / 2;
  gboolean left = far < m->zero;
  double x = left ? far - exa_rows_end_gap (rows) - end->width : MAX (far, m->zero) + exa_rows_end_gap (rows);
  double y = middle - end->value.height / 2;
  double value_width = end->value.width, em = end->value.height / 1.25;
  double least = right + rows->room - rows->panel_width + rows->label_width + rows->label_gap / 2;

  if (y < rows->value_free || end->value.height > room || x < least || x + value_width > right + 1)
    return;
  rows->value_free = y + end->value.height - 1;
  if (end->tag.layout != NULL && x + end->width <= right + 1)
    exa_build_place (build, &end->tag, "tag", mark->id, x + value_width + em * 0.5, middle - end->tag.height / 2,
                     EXA_ROLE_MUTED);
  exa_build_place (build, &end->value, "value", mark->id, x, y, EXA_ROLE_INK);
}

static void
place_label (ExaRows *rows, guint i, double x, double y)
{
  ExaLabel *label = &rows->labels[i];

  if (y < rows->label_free)
    return;
  rows->label_free = y + label->height - 1;
  exa_build_place (rows->build, label, "label", rows->build->spec->bands[i].id, x, y, EXA_ROLE_INK);
}

/* A thin line that leads the eye from the label to the point. */
static void
place_guide (ExaBuild *build, const ExaLayoutMark *m)
{
  double y = m->cross + m->thickness / 2, end = m->low - m->thickness / 2;

  if (end > m->zero)
    exa_build_line (build, FALSE, "row", m->key, m->zero, y, end, y, exa_build_stroke (build, 1), EXA_ROLE_GRID);
}

/* Sets one band at @y within a panel that starts at @x. */
static void
place_band (ExaRows *rows, guint i, double x, double y, const ExaScale *scale)
{
  ExaBuild *build = rows->build;
  const ExaBand *band = &build->spec->bands[i];
  double height = rows->pitch * exa_rows_weight (band), thick = height * exa_rows_thick_part (band),
         top = y + (height - thick) / 2;
  double gap = band->n_marks > 1 ? MAX (round (thick * 0.07), 1) : 0;
  double each = MAX ((thick - gap * (band->n_marks - 1)) / band->n_marks, 1);
  ExaLabel *label = &rows->labels[i];
  /* Between the marks on either side; those of one band have next to no gap. */
  double room = exa_rows_mark_pitch (rows, band) * (band->n_marks == 1 ? 1.35 : 1.05) + 0.5;

  place_label (rows, i, x + rows->label_width - label->width, y + (height - label->height) / 2);
  for (guint k = 0; k < band->n_marks; k++) {
    ExaLayoutMark m = exa_build_mark (build, &band->marks[k], i, has_points (rows) ? EXA_SHAPE_POINT : EXA_SHAPE_BAR,
                                      scale, rows->panel_width);
    double thickness = has_points (rows) ? MIN (each * 0.8, exa_build_px (build, 26)) : each;
    m.thickness = MAX (round (thickness), 1);
    m.cross = round (top + k * (each + gap) + (each - m.thickness) / 2);
    if (has_points (rows))
      place_guide (build, &m);
    place_end (rows, &band->marks[k], &rows->ends[i][k], &m, room, x + rows->panel_width - rows->room);
    g_array_append_val (build->layout->marks, m);
  }
}

static void
place_panel (ExaRows *rows, guint n, const ExaAxis *axis, const ExaScale *fitted)
{
  ExaBuild *build = rows->build;
  const ExaSpec *spec = build->spec;
  double x = build->plot.x + n * (rows->panel_width + rows->panel_gap), y = build->plot.y;
  double zero = round (x + rows->label_width + rows->label_gap);
  ExaScale scale = *fitted;

  scale.p0 += zero;
  scale.p1 += zero;
  rows->label_free = rows->value_free = -INFINITY;
  for (guint i = n * rows->per_panel; i < MIN ((n + 1) * rows->per_panel, spec->n_bands); i++) {
    place_band (rows, i, x, y, &scale);
    y += rows->pitch * exa_rows_weight (&spec->bands[i]);
  }
  ExaLayoutPanel panel = {
      .rect = {zero, build->plot.y, x + rows->panel_width - zero, exa_rows_panel_height (rows)},
      .scale = scale,
  };
  g_array_append_val (build->layout->panels, panel);
  exa_axis_place_x (build, axis, &panel, n);
}

/* At 1080 lines: ticks are never larger than the rows beside them. */
static double
tick_em (const ExaRows *rows)
{
  return CLAMP (rows->label_em / rows->build->unit, rows->n_panels > 2 ? 14 : 18, 24);
}

void
exa_build_bars (ExaBuild *build)
{
  ExaRows rows;
  ExaAxis axis = {0};

  exa_rows_init (&rows, build);
  double width = rows.panel_width - rows.label_width - rows.label_gap - rows.room;
  exa_axis_init (&axis, build, width, rows.n_panels > 2 ? 200 : 320, tick_em (&rows));
  ExaScale scale = has_points (&rows) ? fit_points (&rows, &axis, width) : fit_bars (&rows, &axis, width);
  for (guint n = 0; n < rows.n_panels && n * rows.per_panel < build->spec->n_bands; n++)
    place_panel (&rows, n, &axis, &scale);
  if (rows.room > 0)
    exa_build_bracket (build, build->plot.x + build->plot.width - rows.room);
  exa_axis_clear (&axis);
  exa_rows_clear (&rows);
}
