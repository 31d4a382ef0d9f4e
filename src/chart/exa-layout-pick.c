/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-layout.h"

#include <math.h>

/* Of a mark's thickness: how far beyond it the pointer may be. */
#define SLACK 0.35

/* How far a place is from a mark, pixels; 0 where it is within. */
typedef struct {
  double across, along;
} Distance;

static double
outside (double at, double from, double length)
{
  return MAX (MAX (from - at, at - from - length), 0);
}

static Distance
distance_to (const ExaLayoutMark *mark, double x, double y)
{
  ExaRect r = exa_layout_mark_rect (mark);
  double by_x = outside (x, r.x, r.width), by_y = outside (y, r.y, r.height);

  return mark->shape == EXA_SHAPE_COLUMN ? (Distance){by_x, by_y} : (Distance){by_y, by_x};
}

/* Bars stand across from each other; of the parts of a stack, which do not, the nearer one along counts. */
static gboolean
is_nearer (Distance a, Distance b)
{
  return a.across < b.across || (a.across == b.across && a.along < b.along);
}

static gboolean
is_in (double x, double y, ExaRect r)
{
  return x >= r.x && x < r.x + r.width && y >= r.y && y < r.y + r.height;
}

static const ExaLayoutPanel *
panel_at (const ExaLayout *self, double x, double y)
{
  for (guint i = 0; i < self->panels->len; i++) {
    const ExaLayoutPanel *panel = &g_array_index (self->panels, ExaLayoutPanel, i);
    if (is_in (x, y, panel->rect))
      return panel;
  }
  return NULL;
}

/* Pixels at 1080 lines, beyond a dot's own radius. */
#define REACH 16

/* How much nearer a place within a dot is than any beside it. */
#define WITHIN 1e6

/* The dot nearest to the pixel, within reach; of those in one place the smallest, which is on top. */
static int
pick_dot (const ExaLayout *self, double x, double y)
{
  int best = -1;
  double least = REACH * MAX (self->unit, 0.5), smallest = INFINITY;

  for (guint i = 0; i < self->marks->len; i++) {
    const ExaLayoutMark *mark = &g_array_index (self->marks, ExaLayoutMark, i);
    double cx, cy;
    exa_layout_dot_center (mark, &cx, &cy);
    /* To the dot, or to the box around its whiskers. */
    double by_x = outside (x, mark->x1, mark->x2 - mark->x1);
    double by_y = outside (y, MIN (mark->low, mark->high), fabs (mark->low - mark->high));
    double middle = hypot (x - cx, y - cy), radius = mark->thickness / 2, box = hypot (by_x, by_y) + 1;
    double dot = middle < radius ? middle - WITHIN : middle - radius;
    double away = mark->x1 == mark->x2 && mark->low == mark->high ? dot : MIN (dot, box);
    if (away < least || (away == least && best >= 0 && mark->thickness < smallest)) {
      best = (int)i;
      least = away;
      smallest = mark->thickness;
    }
  }
  return best;
}

static gboolean
has_dots (const ExaLayout *self)
{
  return self->panels->len > 0 && g_array_index (self->panels, ExaLayoutPanel, 0).is_plane;
}

int
exa_layout_pick (const ExaLayout *self, double x, double y)
{
  if (has_dots (self))
    return pick_dot (self, x, y);

  const ExaLayoutPanel *panel = panel_at (self, x, y);
  int best = -1;
  Distance least = {0};

  for (guint i = 0; i < self->marks->len; i++) {
    const ExaLayoutMark *mark = &g_array_index (self->marks, ExaLayoutMark, i);
    ExaRect r = exa_layout_mark_rect (mark);
    if (is_in (x, y, r))
      return (int)i;
    if (panel == NULL || r.x + r.width < panel->rect.x || r.x > panel->rect.x + panel->rect.width)
      continue;
    Distance away = distance_to (mark, x, y);
    if (away.across <= mark->thickness * SLACK && (best < 0 || is_nearer (away, least))) {
      best = (int)i;
      least = away;
    }
  }
  return best;
}
