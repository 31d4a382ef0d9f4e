/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Dots measured in an exported picture, where nothing else is painted beside them. */

#include "pixel-ruler.h"

/* The outermost painted pixels of a point's row, as edges. */
static inline void
painted_span (const Measure *m, double *left, double *right)
{
  int row = (int)(m->mark->cross + m->mark->thickness / 2), middle = (int)((m->mark->low + m->mark->high) / 2);
  int from = (int)(MIN (m->mark->low, m->mark->high) - m->mark->thickness) - 20;
  int to = (int)(MAX (m->mark->low, m->mark->high) + m->mark->thickness) + 3;

  *left = *right = middle;
  for (int i = from; i < to; i++) {
    if (coverage (m, i, row) > 0.5) {
      *left = *left == middle ? i : MIN (*left, i);
      *right = i + 1;
    }
  }
}

/* The middle of what is painted of a dot in its row. */
static inline double
middle_of_dot (const Measure *m)
{
  int row = (int)(m->mark->cross + m->mark->thickness / 2), middle = (int)m->mark->low;
  int reach = (int)(m->mark->thickness / 2) + 2;
  double sum = 0, weighted = 0;

  for (int i = middle - reach; i <= middle + reach; i++) {
    /* The line that leads to it is lighter, if not by much than a grey. */
    double c = coverage (m, i, row);
    c = c > 0.4 ? c : 0;
    sum += c;
    weighted += c * (i + 0.5);
  }
  return sum > 0 ? weighted / sum : NAN;
}

static inline gboolean
is_near (ExaRect a, double x, double y, double reach)
{
  return x > a.x - reach && x < a.x + a.width + reach && y > a.y - reach && y < a.y + a.height + reach;
}

static inline gboolean
is_near_line (const ExaLayoutLine *line, double x, double y, double reach)
{
  ExaRect box = {MIN (line->x1, line->x2), MIN (line->y1, line->y2), fabs (line->x1 - line->x2),
                 fabs (line->y1 - line->y2)};

  return is_near (box, x, y, reach + line->width / 2);
}

/* Whether the line that a headline measures by runs beside the point. */
static inline gboolean
meets_reference (const Measure *m)
{
  for (guint i = 0; i < m->layout->lines->len; i++) {
    const ExaLayoutLine *line = &g_array_index (m->layout->lines, ExaLayoutLine, i);
    if (g_str_has_prefix (line->key, "reference") &&
        is_near_line (line, m->mark->low, m->mark->cross + m->mark->thickness / 2, m->mark->thickness / 2 + 4))
      return TRUE;
  }
  return FALSE;
}

/* Whether nothing else is painted where the dot is: no other dot, no line of its colour or to a name. */
static inline gboolean
stands_alone (const Measure *m, double x, double y)
{
  double reach = m->mark->thickness / 2 + 4;

  for (guint i = 0; i < m->layout->marks->len; i++) {
    const ExaLayoutMark *other = &g_array_index (m->layout->marks, ExaLayoutMark, i);
    if (other != m->mark && is_near (exa_layout_mark_rect (other), x, y, reach))
      return FALSE;
  }
  for (guint i = 0; i < m->layout->lines->len; i++) {
    const ExaLayoutLine *line = &g_array_index (m->layout->lines, ExaLayoutLine, i);
    if (!g_str_has_prefix (line->key, "grid:") && is_near_line (line, x, y, reach))
      return FALSE;
  }
  for (guint i = 0; i < m->layout->front->len; i++) {
    if (is_near_line (&g_array_index (m->layout->front, ExaLayoutLine, i), x, y, reach))
      return FALSE;
  }
  return TRUE;
}

/* A dot by itself is where its figure is, up y and along x. */
static inline void
measure_dot (Measure *m)
{
  const ExaLayoutPanel *panel = nth_panel (m->layout, 0);
  const ExaMark *said = exa_spec_find (m->spec, m->mark->key);
  double x, y, sum = 0, by_x = 0, by_y = 0, reach = ceil (m->mark->thickness / 2) + 2;
  gboolean symmetric = m->mark->hue == EXA_HUE_BLUE || m->mark->hue == EXA_HUE_RED;

  exa_layout_dot_center (m->mark, &x, &y);
  if (m->mark->encoding != EXA_ENCODE_SOLID || m->mark->across != EXA_ENCODE_SOLID || m->mark->hollow || !symmetric ||
      m->mark->thickness < 6 || !stands_alone (m, x, y))
    return;
  for (int row = (int)(y - reach); row <= (int)(y + reach); row++) {
    for (int column = (int)(x - reach); column <= (int)(x + reach); column++) {
      double c = coverage (m, row, column);
      c = c > 0.35 ? c : 0;
      sum += c;
      by_x += c * (column + 0.5);
      by_y += c * (row + 0.5);
    }
  }
  if (sum == 0)
    fail (m, "no dot", 0, 1);
  expect (m, "middle of a dot, up y", by_y / sum, place (&m->ruler, m->said.low), 0.5 + DOT_NOISE);
  expect (m, "middle of a dot, along x", by_x / sum,
          (exa_scale_map (&panel->across, said->x.low) + exa_scale_map (&panel->across, said->x.high)) / 2,
          0.5 + DOT_NOISE);
  m->n_dots++;
}
