/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-dots-in-place.h"

#include <math.h>

#include "exa-paint-dot.h"

/* At 1080 lines and in pixels: how much of a dot is seen around the one above it that looks otherwise, and the radius
 * below which that one does not shrink. Of the size of the smaller of two, how far apart their middles are in one
 * place. Three in one place are told apart, in planes of so many dots: more are a cloud. */
#define RING               3
#define LEAST_RING         1.25
#define INNER_RADIUS       2.5
#define LEAST_INNER_RADIUS 1.25
#define SAME_PLACE         0.25
#define MOST_IN_PLACE      2
#define MOST_RINGS         300
/* At 1080 lines: a dot that has the sign of several; and the pixels below which it would look hollow, as what is no
 * fact does. */
#define SIGNED       13
#define LEAST_SIGNED 9
/* At 1080 lines and in pixels: what is seen of a dot beneath one of the pair, and less than that is too little. Of a
 * radius, how far the corners of a sign reach that is no disc. */
#define OUTER_RING       3.5
#define LEAST_OUTER_RING 1.25
#define MOST_OUTER_RINGS 2
#define CRESCENT         1.5
#define CORNER           1.25

static gboolean
is_single (const ExaLayoutMark *mark)
{
  return mark->encoding != EXA_ENCODE_RANGE && mark->across != EXA_ENCODE_RANGE;
}

int
exa_dots_in_place_compare (const ExaLayoutMark *a, const ExaLayoutMark *b)
{
  if (a->alpha != b->alpha)
    return a->alpha < b->alpha ? -1 : 1;
  if (is_single (a) != is_single (b))
    return is_single (a) ? 1 : -1;
  if (a->compared != b->compared)
    return a->compared ? 1 : -1;
  if (a->thickness != b->thickness)
    return a->thickness > b->thickness ? -1 : 1;
  if (a->hollow != b->hollow)
    return a->hollow ? 1 : -1;
  return a < b ? -1 : a > b;
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

static void
resize (ExaLayoutMark *mark, double thickness)
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
  return is_single (a) && is_single (b) && is_on (a, b) && exa_dots_in_place_compare (a, b) < 0;
}

/* The size in which @above lets those that it hides be seen around it, but for those that look like it: of these the
 * topmost has a sign. */
static double
size_in_place (const GArray *marks, const ExaLayoutMark *above, double ring)
{
  double size = above->thickness;

  for (guint i = 0; i < marks->len; i++) {
    const ExaLayoutMark *other = &g_array_index (marks, ExaLayoutMark, i);
    if (!looks_like (other, above) && hides (above, other))
      size = MIN (size, other->thickness - 2 * ring);
  }
  return size;
}

/* Whether @other, of which too little is seen beside one of the pair, lies beneath that. */
static gboolean
is_beneath (const ExaPage *page, const ExaLayoutMark *other, const ExaLayoutMark *compared)
{
  double corner = compared->hue == EXA_HUE_BLUE ? 1 : CORNER, x, y, other_x, other_y;

  if (other->compared || !is_single (other) || other->alpha < compared->alpha)
    return FALSE;
  exa_layout_dot_center (compared, &x, &y);
  exa_layout_dot_center (other, &other_x, &other_y);
  return hypot (x - other_x, y - other_y) + other->thickness / 2 <
         corner * compared->thickness / 2 + exa_page_px (page, EXA_DOT_RIM + CRESCENT);
}

/* One of the pair keeps its size: what lies beneath it and looks otherwise becomes larger, by a ring for all that look
 * alike, up to the last ring, which all others share. @settled: of each mark, whether it does. */
static void
spread_beneath (const ExaPage *page, GArray *marks, const ExaLayoutMark *compared, gboolean *settled)
{
  double ring = MAX (exa_page_px (page, OUTER_RING), LEAST_OUTER_RING), most = compared->thickness;
  double sizes[EXA_N_HUES][2] = {0};

  for (guint i = 0; i < marks->len; i++) {
    ExaLayoutMark *mark = &g_array_index (marks, ExaLayoutMark, i);
    double *size = &sizes[mark->hue][mark->hollow ? 1 : 0];
    if (settled[i] || looks_like (mark, compared) || !is_beneath (page, mark, compared))
      continue;
    if (*size == 0)
      *size = most = MIN (most + 2 * ring, compared->thickness + 2 * MOST_OUTER_RINGS * ring);
    resize (mark, *size);
    settled[i] = mark->covered = TRUE;
  }
}

/* Whether @mark is the topmost of several that look alike and lie in its place: of those that it hides nothing is
 * seen. */
static gboolean
is_several (const ExaPage *page, const GArray *marks, const ExaLayoutMark *mark)
{
  gboolean any = FALSE;

  for (guint i = 0; i < marks->len; i++) {
    const ExaLayoutMark *other = &g_array_index (marks, ExaLayoutMark, i);
    if (other == mark || !looks_like (other, mark) || !is_single (other))
      continue;
    if (hides (other, mark))
      return FALSE;
    any = any || hides (mark, other) || (mark->compared && is_beneath (page, other, mark));
  }
  return any;
}

void
exa_dots_in_place_show (const ExaPage *page, GArray *marks)
{
  double ring = MAX (exa_page_px (page, RING), LEAST_RING);
  double least = 2 * MAX (exa_page_px (page, INNER_RADIUS), LEAST_INNER_RADIUS);
  g_autofree gboolean *settled = g_new0 (gboolean, MAX (marks->len, 1));

  for (guint i = 0; i < marks->len; i++) {
    const ExaLayoutMark *mark = &g_array_index (marks, ExaLayoutMark, i);
    if (mark->compared && is_single (mark))
      spread_beneath (page, marks, mark, settled);
  }
  for (int turn = 0; marks->len <= MOST_RINGS && turn < MOST_IN_PLACE; turn++) {
    for (guint i = 0; i < marks->len; i++) {
      ExaLayoutMark *mark = &g_array_index (marks, ExaLayoutMark, i);
      if (is_single (mark) && !settled[i])
        resize (mark, MIN (MAX (size_in_place (marks, mark, ring), least), mark->thickness));
    }
  }
  for (guint i = 0; marks->len <= MOST_RINGS && i < marks->len; i++) {
    ExaLayoutMark *mark = &g_array_index (marks, ExaLayoutMark, i);
    gboolean several = is_single (mark) && is_several (page, marks, mark);
    mark->several = several && exa_page_px (page, SIGNED) >= LEAST_SIGNED;
    mark->unsigned_several = several && !mark->several;
  }
}
