/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* A scale read off an exported picture, and marks held against it. */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "figure-help.h"
#include "picture.h"

/* Colours further apart than this are two. */
#define SAME      14
#define MAX_LINES 32
/* No mark, and no line of the grid, is further off. */
#define HALF (0.5 + 1e-6)
/* The edge of a dot is smooth: what that adds to its measure. */
#define DOT_NOISE 0.1

/* The axis as it is painted: where two of its values stand. */
typedef struct {
  gboolean log;
  double value[2], at[2];
} Ruler;

typedef struct {
  const Picture *picture;
  const ExaLayout *layout;
  const ExaLayoutMark *mark;
  ExaQuantity said;
  Ruler ruler;
  double lines[MAX_LINES]; /* the middles of the grid lines, as painted */
  guint n_lines;
  double zero;         /* the edge of the zero line, as painted */
  int zero_width;      /* its pixels */
  int up;              /* 1 or -1: growth along the axis */
  ExaColor fill, dark; /* a mark's colour, and its texture's */
  const char *name;
  const ExaSpec *spec;
  guint n_dots; /* measured */
} Measure;

static inline void
fail (const Measure *m, const char *what, double found, double expected)
{
  g_error ("%s: %s: %s: %.2f in the picture, %.2f expected", m->name, m->mark->key, what, found, expected);
}

static inline void
expect (const Measure *m, const char *what, double found, double expected, double slack)
{
  if (!(fabs (found - expected) <= slack))
    fail (m, what, found, expected);
}

/* How far @c is from the segment between @a and @b. */
static inline double
distance_to_blend (ExaColor c, ExaColor a, ExaColor b)
{
  double least = G_MAXDOUBLE;

  for (int i = 0; i <= 16; i++) {
    least = MIN (least, distance (c, exa_color_mix (a, b, i / 16.0)));
    if (i == 0 && (least <= SAME || (a.r == b.r && a.g == b.g && a.b == b.b)))
      break;
  }
  return least;
}

static inline ExaColor
paper_of (const Measure *m)
{
  return m->layout->theme->roles[EXA_ROLE_PAPER];
}

/* Certain: the full colour, or its texture. */
static inline gboolean
is_solid (const Measure *m, int along, int across)
{
  return distance_to_blend (pixel (m->picture, along, across), m->fill, m->dark) <= SAME;
}

/* How much of the mark's colour there is, 0 to 1. */
static inline double
coverage (const Measure *m, int along, int across)
{
  return MIN (distance (pixel (m->picture, along, across), paper_of (m)) / distance (m->fill, paper_of (m)), 1);
}

/* The pixel that is the @n-th from the zero line on, in @direction. */
static inline int
nth_from (double edge, int direction, int n)
{
  return (int)edge + (direction > 0 ? n : -1 - n);
}

/* --- the ruler --- */

static inline double
place (const Ruler *r, double value)
{
  double t = r->log ? log (value / r->value[0]) / log (r->value[1] / r->value[0])
                    : (value - r->value[0]) / (r->value[1] - r->value[0]);

  return r->at[0] + (r->at[1] - r->at[0]) * t;
}

/* A run of pixels of one colour across the axis: its edges. */
typedef struct {
  double from, to;
} Run;

/* Where lines of @color cross the row @across between @from and @to. */
static inline guint
find_lines (const Picture *picture, ExaColor color, int across, int from, int to, guint most, Run *found)
{
  guint n = 0;

  for (int i = from; i < to; i++) {
    int start = i;
    while (i < to && distance (pixel (picture, i, across), color) <= SAME)
      i++;
    if (i > start && n < most)
      found[n++] = (Run){start, i};
  }
  return n;
}

static inline gboolean
is_tick_of (const ExaLayoutLine *line, const char *kind, guint panel, double *value)
{
  char *end;

  if (!g_str_has_prefix (line->key, kind))
    return FALSE;
  *value = g_ascii_strtod (line->key + strlen (kind), &end);
  return panel == 0 ? *end == '\0' : *end == ':' && (guint)atoi (end + 1) == panel;
}

static inline const ExaLayoutPanel *
nth_panel (const ExaLayout *layout, guint n)
{
  return &g_array_index (layout->panels, ExaLayoutPanel, n);
}

/* The last pixels of panel @n, where there is no mark any more and no text; those of its axis. */
static inline int
find_row (const Measure *m, guint n, int *from, int *to)
{
  const ExaLayoutPanel *panel = nth_panel (m->layout, n);
  gboolean upright = m->picture->upright;

  *from = (int)(upright ? panel->rect.y : panel->rect.x) - 4;
  *to = *from + (int)(upright ? panel->rect.height : panel->rect.width) + 9;
  return (int)(upright ? panel->rect.x + 1 : panel->rect.y + panel->rect.height) - (upright ? 0 : 1);
}

/* Finds the painted zero line of panel @n; FALSE where it has none. */
static inline gboolean
read_zero (Measure *m, guint n)
{
  int from, to, across = find_row (m, n, &from, &to);
  gboolean has_zero = FALSE;
  double value;
  Run inks[MAX_LINES];

  for (guint i = 0; i < m->layout->front->len; i++)
    has_zero = has_zero || is_tick_of (&g_array_index (m->layout->front, ExaLayoutLine, i), "zero:", n, &value);
  if (!has_zero)
    return FALSE;
  guint n_inks = find_lines (m->picture, m->layout->theme->roles[EXA_ROLE_INK], across, from, to, MAX_LINES, inks);
  g_assert_cmpuint (n_inks, ==, 1);
  /* All of it stands before zero: below it, for columns. */
  m->zero = m->up > 0 ? inks[0].to : inks[0].from;
  m->zero_width = (int)(inks[0].to - inks[0].from);
  return TRUE;
}

/* Whether a text stands where the grid line at @at meets that row or column: it breaks the line, and the edges of its
 * letters may have its colour. */
static inline gboolean
is_under_text (const Measure *m, double at, int row)
{
  enum { AROUND = 3 };

  for (guint i = 0; i < m->layout->texts->len; i++) {
    ExaRect r = g_array_index (m->layout->texts, ExaLayoutText, i).rect;
    double x = m->picture->upright ? row : at, y = m->picture->upright ? at : row;
    if (x > r.x - AROUND && x < r.x + r.width + AROUND && y > r.y - AROUND && y < r.y + r.height + AROUND)
      return TRUE;
  }
  return FALSE;
}

/* The middle of a grid line as painted near @at: as most rows or columns across it have it. One that texts cover from
 * end to end is where the layout has it. */
static inline double
find_grid_line (const Measure *m, guint n, double at)
{
  enum { REACH = 1 };
  const ExaLayoutPanel *panel = nth_panel (m->layout, n);
  int first = (int)(m->picture->upright ? panel->rect.x : panel->rect.y), best = 0, from = (int)at - REACH;
  int last = first + (int)(m->picture->upright ? panel->rect.width : panel->rect.height), n_open = 0;
  int votes[4 * REACH + 4] = {0};

  for (int row = first; row < last; row++) {
    Run run[2];
    if (is_under_text (m, at, row))
      continue;
    n_open++;
    if (find_lines (m->picture, m->layout->theme->roles[EXA_ROLE_GRID], row, from, from + 2 * REACH + 1, 2, run) == 1)
      votes[(int)(run[0].from + run[0].to) - 2 * from]++;
  }
  for (int i = 0; i < (int)G_N_ELEMENTS (votes); i++)
    best = votes[i] > votes[best] ? i : best;
  if (n_open == 0)
    return at;
  if (votes[best] == 0)
    g_error ("%s: no grid line is painted near %.1f", m->name, at);
  return from + best / 2.0;
}

/* The line that a plane stands on hides the grid line that it begins with: that one is where the layout has it. */
static inline gboolean
is_under_foot (const Measure *m, const ExaLayoutLine *line)
{
  for (guint i = 0; i < m->layout->front->len; i++) {
    const ExaLayoutLine *foot = &g_array_index (m->layout->front, ExaLayoutLine, i);
    if (strcmp (foot->key, "foot") == 0)
      return fabs (foot->y1 - line->y1) <= (foot->width + line->width) / 2;
  }
  return FALSE;
}

/* Sets the ruler from zero and the last grid line of panel @n in the picture; on a log scale from the first one. */
static inline void
read_grid (Measure *m, guint n)
{
  double values[MAX_LINES] = {0}, value;

  m->n_lines = 0;
  for (guint i = 0; i < m->layout->lines->len; i++) {
    const ExaLayoutLine *line = &g_array_index (m->layout->lines, ExaLayoutLine, i);
    if (!is_tick_of (line, "grid:", n, &value))
      continue;
    values[m->n_lines] = value;
    double at = m->picture->upright ? line->y1 : line->x1;
    m->lines[m->n_lines++] = is_under_foot (m, line) ? at : find_grid_line (m, n, at);
  }
  g_assert_cmpuint (m->n_lines, >, 0);
  guint last = m->n_lines - 1;
  m->ruler =
      (Ruler){.log = nth_panel (m->layout, n)->scale.log, .value = {0, values[last]}, .at = {m->zero, m->lines[last]}};
  if (m->ruler.log) {
    m->ruler.value[0] = values[0];
    m->ruler.at[0] = m->lines[0];
  }
  /* And each of the others is where that ruler has it, unless they stand so close that one is taken for another. */
  for (guint i = 0; i < last && fabs (m->ruler.at[1] - m->ruler.at[0]) >= 8 * last; i++) {
    double expected = place (&m->ruler, values[i]);
    if (fabs (m->lines[i] - expected) > HALF)
      g_error ("%s: the grid line of %g is at %.2f, not at %.2f", m->name, values[i], m->lines[i], expected);
  }
}
