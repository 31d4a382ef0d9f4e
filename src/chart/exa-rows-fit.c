/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-rows-fit.h"

#include <math.h>

#include "exa-encode.h"
#include "exa-rows-bracket.h"

/* Of a panel's width: the least that values have, whatever their texts take. */
#define LEAST_PART 0.12

double
exa_rows_fit_radius (const ExaRows *rows)
{
  return rows->axis ? MIN (rows->pitch * 0.25, exa_page_px (rows->page, 13)) + 1 : 0;
}

/* Of a panel: without the labels. */
static double
get_width (const ExaRows *rows)
{
  return rows->panel_width - rows->label_width - rows->label_gap;
}

/* The most that any mark takes beyond its end, with the bracket. */
static double
most_beyond (const ExaRows *rows)
{
  double most = 0;

  for (guint i = 0; i < rows->plot->n_bands; i++) {
    for (guint k = 0; k < exa_plot_band (rows->plot, i)->n_marks; k++) {
      double left, right;
      exa_rows_get_overhang (rows, i, k, &left, &right);
      most = MAX (most, right + exa_rows_bracket_room (rows, i) + exa_rows_fit_radius (rows));
    }
  }
  return most;
}

/* A log axis begins at pixel 0, and is as long as leaves each point its room. */
static ExaScale
fit_log_points (const ExaRows *rows, const ExaAxis *axis)
{
  double width = get_width (rows), length = width - axis->last_width / 2;
  ExaScale scale = {axis->log, axis->ticks[0], axis->ticks[axis->n_ticks - 1], 0, 1};

  for (guint i = 0; i < rows->plot->n_bands; i++) {
    const ExaBand *band = exa_plot_band (rows->plot, i);
    for (guint k = 0; k < band->n_marks; k++) {
      double from, to, left, right;
      exa_encode_extent (band->marks[k].quantity, &from, &to);
      exa_rows_get_overhang (rows, i, k, &left, &right);
      double at = exa_scale_map (&scale, to);
      right += exa_rows_fit_radius (rows) + exa_rows_bracket_room (rows, i);
      length = at > 0 ? MIN (length, (width - right) / at) : length;
    }
  }
  scale.p1 = MAX (length, width * LEAST_PART);
  return scale;
}

/* Narrows @scale, whose pixels begin at @scale->p0, until every mark has its room up to @width. */
static void
narrow (const ExaRows *rows, ExaScale *scale, double width)
{
  double per_unit = (scale->p1 - scale->p0) / (scale->high - scale->low);

  for (guint i = 0; i < rows->plot->n_bands; i++) {
    const ExaBand *band = exa_plot_band (rows->plot, i);
    for (guint k = 0; k < band->n_marks; k++) {
      double from, to, left, right;
      exa_encode_extent (band->marks[k].quantity, &from, &to);
      exa_rows_get_overhang (rows, i, k, &left, &right);
      right += exa_rows_fit_radius (rows) + exa_rows_bracket_room (rows, i);
      if (MAX (to, 0) > scale->low)
        per_unit = MIN (per_unit, (width - scale->p0 - right) / (MAX (to, 0) - scale->low));
    }
  }
  per_unit = MAX (per_unit, width * LEAST_PART / (scale->high - scale->low));
  scale->p1 = scale->p0 + per_unit * (scale->high - scale->low);
}

/* Pixels that marks below zero want before the scale begins. */
static double
room_before (const ExaRows *rows, const ExaScale *scale)
{
  double per_unit = (scale->p1 - scale->p0) / (scale->high - scale->low), before = 0;

  for (guint i = 0; i < rows->plot->n_bands; i++) {
    const ExaBand *band = exa_plot_band (rows->plot, i);
    for (guint k = 0; k < band->n_marks; k++) {
      double from, to, left, right;
      exa_encode_extent (band->marks[k].quantity, &from, &to);
      exa_rows_get_overhang (rows, i, k, &left, &right);
      left += exa_rows_fit_radius (rows);
      before = MAX (before, left - (MIN (from, 0) - scale->low) * per_unit);
    }
  }
  return before;
}

ExaScale
exa_rows_fit (const ExaRows *rows, const ExaAxis *axis)
{
  double before = 0, width = get_width (rows), most = width;
  ExaScale scale = {0};

  if (axis != NULL && axis->log)
    return fit_log_points (rows, axis);
  if (axis != NULL) {
    most -= rows->room > 0 ? rows->room : axis->last_width / 2;
    scale.low = axis->ticks[0];
    scale.high = axis->ticks[axis->n_ticks - 1];
  } else {
    exa_axis_find_domain (rows->plot, &scale.low, &scale.high);
  }
  /* What stands before the zero line makes the bars shorter, and what is shorter leaves more of it before. */
  for (guint i = 0; i < 6; i++) {
    scale.p0 = MIN (before, width * 0.5);
    scale.p1 = MAX (most, scale.p0 + 1);
    narrow (rows, &scale, width);
    before = room_before (rows, &scale);
  }
  return scale;
}

double
exa_rows_fit_longest (const ExaRows *rows)
{
  if (rows->axis)
    return get_width (rows) - most_beyond (rows);
  ExaScale scale = exa_rows_fit (rows, NULL);
  double zero = exa_scale_map (&scale, 0);
  return MAX (scale.p1 - zero, zero - scale.p0);
}

gboolean
exa_rows_fit_has_room (const ExaRows *rows)
{
  double width = get_width (rows);

  if (rows->axis)
    return most_beyond (rows) < width * (1 - LEAST_PART);
  ExaScale scale = exa_rows_fit (rows, NULL);
  for (guint i = 0; i < rows->plot->n_bands; i++) {
    const ExaBand *band = exa_plot_band (rows->plot, i);
    for (guint k = 0; k < band->n_marks; k++) {
      double from, to, left, right;
      exa_encode_extent (band->marks[k].quantity, &from, &to);
      exa_rows_get_overhang (rows, i, k, &left, &right);
      if (exa_scale_map (&scale, MAX (to, 0)) + right + exa_rows_bracket_room (rows, i) > width + 1)
        return FALSE;
    }
  }
  return TRUE;
}

double
exa_rows_fit_reference (const ExaRows *rows)
{
  double reference = 0;

  for (guint i = 0; i < rows->plot->n_bands; i++) {
    const ExaBand *band = exa_plot_band (rows->plot, i);
    for (guint k = 0; k < band->n_marks; k++) {
      ExaQuantity q = band->marks[k].quantity;
      gboolean fades = exa_encode (q, EXA_SHAPE_BAR) == EXA_ENCODE_LOWER, below = q.high <= 0 && q.low < 0;
      double end = below != fades ? q.low : q.high;
      reference = isfinite (end) && fabs (end) > fabs (reference) ? end : reference;
    }
  }
  return reference;
}
