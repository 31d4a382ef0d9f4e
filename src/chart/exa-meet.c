/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-meet.h"

#include <math.h>

gboolean
exa_rects_overlap (ExaRect a, ExaRect b)
{
  return MIN (a.x + a.width, b.x + b.width) > MAX (a.x, b.x) && MIN (a.y + a.height, b.y + b.height) > MAX (a.y, b.y);
}

double
exa_rects_distance (ExaRect a, ExaRect b)
{
  double x = MAX (MAX (a.x - b.x - b.width, b.x - a.x - a.width), 0);
  double y = MAX (MAX (a.y - b.y - b.height, b.y - a.y - a.height), 0);

  return hypot (x, y);
}

/* Keeps of @from to @to, parts of a line, what lies between @low and @high, the line being at @start and going @by. */
static gboolean
clip (double start, double by, double low, double high, double *from, double *to)
{
  if (by == 0)
    return start > low && start < high;
  double a = (low - start) / by, b = (high - start) / by;
  *from = MAX (*from, MIN (a, b));
  *to = MIN (*to, MAX (a, b));
  return *from < *to;
}

gboolean
exa_line_meets (double x1, double y1, double x2, double y2, double width, ExaRect r)
{
  double half = width / 2, from = 0, to = 1;

  return clip (x1, x2 - x1, r.x - half, r.x + r.width + half, &from, &to) &&
         clip (y1, y2 - y1, r.y - half, r.y + r.height + half, &from, &to);
}

double
exa_line_distance (const ExaLayoutLine *line, double x, double y)
{
  double along = line->x2 - line->x1, down = line->y2 - line->y1, length = along * along + down * down;
  double part = length > 0 ? ((x - line->x1) * along + (y - line->y1) * down) / length : 0;

  part = CLAMP (part, 0, 1);
  return hypot (x - line->x1 - part * along, y - line->y1 - part * down);
}

/* On which side of the line from @a to @b the point is. */
static double
side (const ExaLayoutLine *line, double x, double y)
{
  return (line->x2 - line->x1) * (y - line->y1) - (line->y2 - line->y1) * (x - line->x1);
}

gboolean
exa_lines_cross (const ExaLayoutLine *a, const ExaLayoutLine *b)
{
  return side (a, b->x1, b->y1) * side (a, b->x2, b->y2) <= 0 && side (b, a->x1, a->y1) * side (b, a->x2, a->y2) <= 0;
}
