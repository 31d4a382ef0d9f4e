/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-dots-in-place.h"

#include <math.h>

/* At 1080 lines and in pixels: how much of a dot is seen around the one above it, and the radius below which that one
 * does not shrink. Of the size of the smaller of two, how far apart their middles are in one place. Three in one place
 * are told apart, in planes of so many dots: more are a cloud. */
#define RING               3
#define LEAST_RING         1.25
#define INNER_RADIUS       2.5
#define LEAST_INNER_RADIUS 1.25
#define SAME_PLACE         0.25
#define MOST_IN_PLACE      2
#define MOST_RINGS         300

static gboolean
is_single (const ExaLayoutMark *mark)
{
  return mark->encoding != EXA_ENCODE_RANGE && mark->across != EXA_ENCODE_RANGE;
}

/* Whether @a lies on @b so that it would be hidden. */
static gboolean
is_on (const ExaLayoutMark *a, const ExaLayoutMark *b)
{
  double ax, ay, bx, by;

  exa_layout_dot_center (a, &ax, &ay);
  exa_layout_dot_center (b, &bx, &by);
  return hypot (ax - bx, ay - by) < SAME_PLACE * MIN (a->thickness, b->thickness);
}

/* Whether @a is painted above @b, the later one of two alike. */
static gboolean
is_above (const ExaLayoutMark *a, const ExaLayoutMark *b)
{
  if (a->thickness != b->thickness)
    return a->thickness < b->thickness;
  return a->hollow != b->hollow ? a->hollow : a > b;
}

static void
shrink (ExaLayoutMark *mark, double thickness)
{
  mark->cross += (mark->thickness - thickness) / 2;
  mark->thickness = thickness;
}

static gboolean
looks_like (const ExaLayoutMark *a, const ExaLayoutMark *b)
{
  return a->hue == b->hue && a->hollow == b->hollow;
}

/* Whether @a is hidden by @b, as it is drawn now. */
static gboolean
hides (const ExaLayoutMark *b, const ExaLayoutMark *a)
{
  return is_single (a) && is_single (b) && is_on (a, b) && is_above (b, a);
}

/* The size in which @above lets those that it hides be seen around it. Of those alike only the topmost is smaller: one
 * ring says that there are several. */
static double
size_in_place (const GArray *marks, const ExaLayoutMark *above, double ring)
{
  double among_others = above->thickness, among_alike = among_others;
  gboolean topmost = TRUE;

  for (guint i = 0; i < marks->len; i++) {
    const ExaLayoutMark *other = &g_array_index (marks, ExaLayoutMark, i);
    double *size = looks_like (other, above) ? &among_alike : &among_others;
    topmost = topmost && !(looks_like (other, above) && hides (other, above));
    if (hides (above, other))
      *size = MIN (*size, other->thickness - 2 * ring);
  }
  return topmost ? MIN (among_alike, among_others) : among_others;
}

void
exa_dots_in_place_show (const ExaPage *page, GArray *marks)
{
  double ring = MAX (exa_page_px (page, RING), LEAST_RING);
  double least = 2 * MAX (exa_page_px (page, INNER_RADIUS), LEAST_INNER_RADIUS);

  for (int turn = 0; marks->len <= MOST_RINGS && turn < MOST_IN_PLACE; turn++) {
    for (guint i = 0; i < marks->len; i++) {
      ExaLayoutMark *mark = &g_array_index (marks, ExaLayoutMark, i);
      if (is_single (mark))
        shrink (mark, MIN (MAX (size_in_place (marks, mark, ring), least), mark->thickness));
    }
  }
}
