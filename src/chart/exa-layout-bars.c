/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "exa-axis.h"
#include "exa-rows.h"

static gboolean
has_points (const ExaRows *rows)
{
  return rows->build->spec->kind == EXA_PLOT_POINTS;
}

/* What a point itself takes on either side. */
static double
point_reach (const ExaRows *rows)
{
  return has_points (rows) ? MIN (rows->pitch * 0.25, exa_build_px (rows->build, 13)) + 1 : 0;
}

/* Points may stand anywhere along a log axis: beyond its end stays room for the longest text. */
static ExaScale
fit_log_points (const ExaRows *rows, const ExaAxis *axis, double width)
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
      right += point_reach (rows);
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
      left += point_reach (rows);
      before = MAX (before, left - (MIN (from, 0) - scale->low) * per_unit);
    }
  }
  return before;
}

/* The scale that leaves every value's text its room within @width; @axis has its ticks. */
static ExaScale
fit_linear (const ExaRows *rows, const ExaAxis *axis, double width)
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

/* A tag that was cut to its share of a panel takes what its bar, being short, leaves: @room pixels. */
static void
widen_tag (const ExaRows *rows, const ExaMark *mark, ExaLabel *tag, double room)
{
  if (tag->layout == NULL || room <= tag->width || !pango_layout_is_ellipsized (tag->layout))
    return;
  double em = tag->em;
  exa_label_clear (tag);
  *tag = exa_build_label (rows->build, mark->tag, EXA_WEIGHT_REGULAR, em, room, 1, PANGO_ALIGN_LEFT);
}

/* Puts a mark's texts beside it, on @baseline. What would lie on another text or run out of the panel, which ends at
 * @right, is left out: no number is cut. */
static void
place_end (ExaRows *rows, const ExaMark *mark, ExaRowEnd *end, const ExaLayoutMark *m, double base, double baseline,
           double right)
{
  ExaBuild *build = rows->build;
  double radius = m->shape == EXA_SHAPE_POINT && m->encoding != EXA_ENCODE_LOWER ? m->thickness / 2 : 0;
  /* The tail of an upper bound has the left side to itself. */
  gboolean left = m->high < base && !(m->shape == EXA_SHAPE_POINT && m->encoding == EXA_ENCODE_UPPER);
  double far = left ? MIN (m->low, m->high) - radius : m->high + radius, gap = exa_rows_end_gap (rows);
  double x = left ? far - gap - end->width : far + gap;
  double value_width = end->value.width, em = end->value.em;
  double least = right + rows->room - rows->panel_width + rows->label_width + rows->label_gap / 2;

  if (baseline < rows->value_free || x < least || x + value_width > right + 1)
    return;
  rows->value_free = baseline + end->value.height - 1;
  if (!left)
    widen_tag (rows, mark, &end->tag, right - (x + value_width + em * 0.5));
  if (end->tag.layout != NULL && x + end->width <= right + 1)
    exa_build_place_on (build, &end->tag, "tag", mark->id, x + value_width + em * 0.5, baseline, EXA_ROLE_MUTED);
  exa_build_place_on (build, &end->value, "value", mark->id, x, baseline, EXA_ROLE_INK);
}

static void
place_label (ExaRows *rows, guint i, double x, double middle)
{
  ExaLabel *label = &rows->labels[i];
  double top = middle - label->height / 2;

  if (top < rows->label_free)
    return;
  rows->label_free = top + label->height - 1;
  exa_build_place_beside (rows->build, label, "label", rows->build->spec->bands[i].id, x, middle, EXA_ROLE_INK);
}

/* A thin line that leads the eye from @base to the point. */
static void
place_guide (ExaBuild *build, const ExaLayoutMark *m, double base)
{
  double y = m->cross + m->thickness / 2, radius = m->thickness / 2;
  double near = m->high < base ? MAX (m->low, m->high) : m->low;
  double from = MIN (base, near + radius), to = MAX (base, near - radius);

  if (ABS (near - base) > radius)
    exa_build_line (build, FALSE, "row", m->key, from, y, to, y, exa_build_stroke (build, 1), EXA_ROLE_GRID);
}

/* Sets one band at @y within a panel that starts at @x. */
static void
place_band (ExaRows *rows, guint i, double x, double y, const ExaScale *scale)
{
  ExaBuild *build = rows->build;
  const ExaBand *band = &build->spec->bands[i];
  double height = exa_rows_band_height (rows, band), each = exa_rows_mark_pitch (rows, band);
  double thickness = exa_rows_thickness (rows, band), gap = band->n_marks > 1 ? MAX (round (each * 0.08), 1) : 0;
  double step = band->n_marks > 1 ? thickness + gap : 0, middle = y + height / 2;
  /* One value stands on its label's line, whatever the size of either. */
  double line = exa_build_baseline (middle, rows->label_em);

  place_label (rows, i, x + rows->label_width - rows->labels[i].width, middle);
  for (guint k = 0; k < band->n_marks; k++) {
    ExaLayoutMark m = exa_build_mark (build, &band->marks[k], i, has_points (rows) ? EXA_SHAPE_POINT : EXA_SHAPE_BAR,
                                      scale, rows->panel_width);
    double at = middle + step * (k - (band->n_marks - 1) / 2.0);
    m.thickness = has_points (rows) ? MAX (round (MIN (thickness * 0.8, exa_build_px (build, 26))), 1) : thickness;
    m.cross = round (at - m.thickness / 2);
    double base = scale->log ? m.zero : round (exa_scale_map (scale, 0));
    if (has_points (rows))
      place_guide (build, &m, base);
    double baseline = band->n_marks == 1 ? line : exa_build_baseline (at, rows->ends[i][k].value.em);
    place_end (rows, &band->marks[k], &rows->ends[i][k], &m, base, baseline, x + rows->panel_width - rows->room);
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
    y += exa_rows_band_height (rows, &spec->bands[i]);
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
  ExaScale scale = axis.log ? fit_log_points (&rows, &axis, width) : fit_linear (&rows, &axis, width);
  for (guint n = 0; n < rows.n_panels && n * rows.per_panel < build->spec->n_bands; n++)
    place_panel (&rows, n, &axis, &scale);
  if (rows.room > 0)
    exa_build_bracket (build, build->plot.x + build->plot.width - rows.room);
  exa_axis_clear (&axis);
  exa_rows_clear (&rows);
}
