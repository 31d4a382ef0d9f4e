/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-plane-room.h"

#include <math.h>
#include <string.h>

#include "exa-meet.h"

/* At 1080 lines: between a dot and its text, and around a text. */
#define GAP    7
#define MARGIN 3
/* Letters of other scripts reach above and below their line: so many ems. */
#define PAD 0.06
/* In ems of the axes' names: a plot that is lower is low. */
#define LOW     14
#define AXIS_EM 22
/* Between two texts on a line, in ems; so near each other they could be read as one. */
#define BETWEEN  0.45
#define ASIDE_OF 0.9
/* In ems: how near another dot may be to a text that has a thin line, and from where on it disturbs any. A text without
 * one is nearer to its own dot than to any other by a part and so many ems. */
#define APART   0.3
#define CLOSE   0.9
#define NEARER  1.5
#define AND_EMS 0.35
/* A thin line that would be shorter is none; from where on it is more than a speck. */
#define SHORT 0.4
#define SEEN  0.8
/* How far from its dot a text may be, in ems, in so many steps; in how many directions. */
#define MOST_AWAY  6.5
#define STEPS      16
#define DIRECTIONS 24
/* What a place costs: that another dot is close, a line of colour under the text, a thin line, one that is a speck,
 * each em of it, a line of colour that it crosses, another text that could be read on, and a dot that it crosses, of
 * which there may be so many. */
#define AMBIGUOUS    1.5
#define ON_LINE      3.0
#define ON_FAINT     0.25
#define LEADER       2.0
#define STUB         2.5
#define AWAY         1.1
#define COLORED      1.0
#define RUN_TOGETHER 2.0
#define CROSSING     3.0
#define MOST_CROSSED 3
/* Of a dot's size, how near the middle of another one is in the same place; and so near that a name at both is that of
 * either. */
#define SAME 0.3
#define BOTH 0.6
/* Of the way from a dot to its text, how much leads away from another one that touches it. */
#define ASIDE 0.1

gboolean
exa_plane_room_meets (const ExaLayoutLine *line, ExaRect rect)
{
  return exa_line_meets (line->x1, line->y1, line->x2, line->y2, line->width, rect);
}

static const ExaRect *
nth (const GArray *rects, guint i)
{
  return &g_array_index (rects, ExaRect, i);
}

static guint
count_rects_on (const GArray *rects, ExaRect rect)
{
  guint n = 0;

  for (guint i = 0; i < rects->len; i++)
    n += exa_rects_overlap (*nth (rects, i), rect) ? 1 : 0;
  return n;
}

/* Whether any is: most places are taken, and the first of what is there tells. */
static gboolean
is_any_on (const GArray *rects, ExaRect rect)
{
  for (guint i = 0; i < rects->len; i++)
    if (exa_rects_overlap (*nth (rects, i), rect))
      return TRUE;
  return FALSE;
}

static guint
count_lines_on (const GArray *lines, ExaRect rect)
{
  guint n = 0;

  for (guint i = 0; i < lines->len; i++) {
    n += exa_plane_room_meets (&g_array_index (lines, ExaLayoutLine, i), rect) ? 1 : 0;
  }
  return n;
}

/* --- what is there --- */

static void
add_line (ExaPlaneRoom *self, const ExaLayoutLine *line)
{
  gboolean slanted = line->x1 != line->x2 && line->y1 != line->y2;

  if (line->colored || line->dashed)
    g_array_append_val (self->soft, *line);
  else if (line->role == EXA_ROLE_INK || line->role == EXA_ROLE_MUTED)
    g_array_append_val (self->walls, *line);
  else if (slanted)
    g_array_append_val (self->faint, *line);
}

ExaPlaneRoom
exa_plane_room_new (const ExaPlane *plane, const ExaLayout *layout)
{
  ExaPlaneRoom self = {
      .plane = plane,
      .em = exa_plane_name_em (plane->page),
      .bounds = plane->panel.rect,
      .dots = g_array_new (FALSE, FALSE, sizeof (ExaRect)),
      .texts = g_array_new (FALSE, FALSE, sizeof (ExaRect)),
      .walls = g_array_new (FALSE, FALSE, sizeof (ExaLayoutLine)),
      .soft = g_array_new (FALSE, FALSE, sizeof (ExaLayoutLine)),
      .faint = g_array_new (FALSE, FALSE, sizeof (ExaLayoutLine)),
  };
  double slack = exa_page_px (plane->page, 10);

  /* Above a low plane, on the line of the unit. */
  if (plane->plot->rect.height < LOW * exa_page_em (plane->page, AXIS_EM))
    slack = MAX (self.bounds.y - plane->plot->rect.y, slack);
  self.bounds.y -= slack;
  self.bounds.height += slack;
  /* What is free right of the plane is theirs, too. */
  self.bounds.width = MAX (plane->page->content.x + plane->page->content.width - self.bounds.x, self.bounds.width);
  for (guint i = 0; i < layout->marks->len; i++) {
    ExaRect rect = exa_layout_mark_rect (&g_array_index (layout->marks, ExaLayoutMark, i));
    g_array_append_val (self.dots, rect);
  }
  for (guint i = 0; i < layout->pills->len; i++)
    g_array_append_val (self.texts, g_array_index (layout->pills, ExaLayoutPill, i).rect);
  for (guint i = 0; i < layout->texts->len; i++)
    g_array_append_val (self.texts, g_array_index (layout->texts, ExaLayoutText, i).rect);
  for (guint i = 0; i < layout->front->len; i++)
    g_array_append_val (self.walls, g_array_index (layout->front, ExaLayoutLine, i));
  for (guint i = 0; i < layout->lines->len; i++)
    add_line (&self, &g_array_index (layout->lines, ExaLayoutLine, i));
  return self;
}

void
exa_plane_room_clear (ExaPlaneRoom *self)
{
  g_clear_pointer (&self->dots, g_array_unref);
  g_clear_pointer (&self->texts, g_array_unref);
  g_clear_pointer (&self->walls, g_array_unref);
  g_clear_pointer (&self->soft, g_array_unref);
  g_clear_pointer (&self->faint, g_array_unref);
}

void
exa_plane_room_add (ExaPlaneRoom *self, const ExaBlockPlace *place)
{
  ExaLayoutLine leader = {.x1 = place->x1, .y1 = place->y1, .x2 = place->x2, .y2 = place->y2, .width = 1};

  g_array_append_val (self->texts, place->rect);
  if (place->leader)
    g_array_append_val (self->walls, leader);
}

guint
exa_plane_room_count_on (const ExaPlaneRoom *self, ExaRect rect)
{
  return count_rects_on (self->dots, rect) + count_rects_on (self->texts, rect) + count_lines_on (self->walls, rect);
}

guint
exa_plane_room_count_crossed (const ExaPlaneRoom *self, const ExaLayoutLine *line)
{
  ExaRect start = {line->x1, line->y1, 0, 0};
  guint n = 0;

  for (guint i = 0; i < self->dots->len; i++) {
    const ExaRect *dot = nth (self->dots, i);
    n += exa_rects_distance (*dot, start) > 0 && exa_plane_room_meets (line, *dot) ? 1 : 0;
  }
  for (guint i = 0; i < self->texts->len; i++)
    n += exa_plane_room_meets (line, *nth (self->texts, i)) ? 1 : 0;
  return n;
}

/* --- places --- */

/* What looks for a place, and where it found the best. */
typedef struct {
  const ExaPlaneRoom *room;
  const ExaBlock *block;
  const GArray *marks; /* the layout's */
  ExaRect dot;         /* of the mark, or of all of it that is no longer than a text */
  double radius;       /* of the dot; 0 of a box */
  guint n;             /* of the marks */
  ExaReach reach;
  ExaBlockPlace *best;
  gboolean found;
} Search;

double
exa_block_line_x (const ExaBlock *block, const ExaBlockPlace *place, guint line)
{
  return place->rect.x + (block->width - block->widths[line]) * place->align;
}

/* Towards the dot: a block at its left ends there. */
static double
align_of (const Search *search, ExaRect rect)
{
  double middle = search->dot.x + search->dot.width / 2, slack = 1.5 * exa_page_px (search->room->plane->page, GAP);

  return rect.x + rect.width <= middle + slack ? 1 : rect.x >= middle - slack ? 0 : 0.5;
}

/* Whether two dots lie on each other, so that one place is that of both. */
static gboolean
is_twin (const Search *search, guint i)
{
  return i == search->n || exa_rects_overlap (*nth (search->room->dots, search->n), *nth (search->room->dots, i));
}

static gboolean
has_twin (const Search *search)
{
  for (guint i = 0; i < search->room->dots->len; i++) {
    if (i != search->n && is_twin (search, i))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_compared (const Search *search, guint i)
{
  return g_array_index (search->marks, ExaLayoutMark, i).compared;
}

/* Whether the @i-th dot is the own one, or their middles are apart by less than @part of the larger one. */
static gboolean
is_within (const Search *search, guint i, double part)
{
  const ExaRect *own = nth (search->room->dots, search->n), *other = nth (search->room->dots, i);
  double x = fabs (own->x + own->width / 2 - other->x - other->width / 2);
  double y = fabs (own->y + own->height / 2 - other->y - other->height / 2);

  return i == search->n || (x < part * MAX (own->width, other->width) && y < part * MAX (own->height, other->height));
}

/* Whether a place at the own dot is at the @i-th as much, so that it tells nothing of that one. One that is seen around
 * another is told apart only by a thin line to either. */
static gboolean
shares_place (const Search *search, guint i, gboolean leader)
{
  const ExaLayoutMark *own = &g_array_index (search->marks, ExaLayoutMark, search->n);
  const ExaLayoutMark *other = &g_array_index (search->marks, ExaLayoutMark, i);

  if (leader)
    return is_twin (search, i);
  return is_within (search, i, BOTH) && (i == search->n || own->covered == other->covered);
}

/* Whether what leaves the dot by @to_x, @to_y, a thin line or the text itself, does so on the side of the @i-th, which
 * touches it: it would seem to be that one's. */
static gboolean
leaves_through (const Search *search, guint i, double to_x, double to_y)
{
  const ExaRect *own = nth (search->room->dots, search->n), *other = nth (search->room->dots, i);
  double x = own->x + own->width / 2 - other->x - other->width / 2;
  double y = own->y + own->height / 2 - other->y - other->height / 2;

  return i != search->n && x * to_x + y * to_y < ASIDE * hypot (x, y) * hypot (to_x, to_y);
}

/* What it costs that other dots are as near to the block as its own; INFINITY where one is nearer. */
static double
ambiguity (const Search *search, ExaRect rect, gboolean leader)
{
  const ExaPlaneRoom *room = search->room;
  double own = exa_rects_distance (rect, search->dot), close = CLOSE * room->em, cost = 0;
  double x = search->dot.x + search->dot.width / 2, y = search->dot.y + search->dot.height / 2;

  for (guint i = 0; i < room->dots->len; i++) {
    double d = exa_rects_distance (rect, *nth (room->dots, i));
    if (is_twin (search, i) && is_compared (search, i) &&
        leaves_through (search, i, rect.x + rect.width / 2 - x, rect.y + rect.height / 2 - y))
      return INFINITY;
    if (shares_place (search, i, leader))
      continue;
    if (d <= (leader ? APART * room->em : NEARER * own + AND_EMS * room->em))
      return INFINITY;
    if (d >= close)
      continue;
    cost += AMBIGUOUS * (1 - d / close);
  }
  return MIN (cost, 2 * AMBIGUOUS);
}

/* Sets the thin line of @place: from the edge of the dot to where the nearest line of text begins. */
static void
set_leader (const Search *search, ExaBlockPlace *place)
{
  const ExaBlock *block = search->block;
  double x = search->dot.x + search->dot.width / 2, y = search->dot.y + search->dot.height / 2, least = INFINITY;

  for (guint i = 0; i < block->n_lines; i++) {
    double left = exa_block_line_x (block, place, i), top = place->rect.y + (i > 0 ? block->bottom_top : 0);
    double bottom = i + 1 < block->n_lines ? place->rect.y + block->bottom_top : place->rect.y + block->height;
    double to_x = CLAMP (x, left, left + block->widths[i]), to_y = CLAMP (y, top, bottom);
    if (hypot (to_x - x, to_y - y) >= least)
      continue;
    least = hypot (to_x - x, to_y - y);
    place->x2 = to_x;
    place->y2 = to_y;
  }
  double part = MAX (least - exa_page_px (search->room->plane->page, MARGIN), search->radius) / MAX (least, 1);
  place->x2 = x + (place->x2 - x) * part;
  place->y2 = y + (place->y2 - y) * part;
  least *= part;
  if (search->radius > 0) {
    place->x1 = x + (place->x2 - x) * search->radius / least;
    place->y1 = y + (place->y2 - y) * search->radius / least;
  } else {
    place->x1 = CLAMP (place->x2, search->dot.x, search->dot.x + search->dot.width);
    place->y1 = CLAMP (place->y2, search->dot.y, search->dot.y + search->dot.height);
  }
}

/* Whether the thin line is on the @i-th dot or closer to it than @margin. */
static gboolean
is_on_dot (const Search *search, guint i, const ExaLayoutLine *line, double margin)
{
  const ExaRect *dot = nth (search->room->dots, i);
  double size = g_array_index (search->marks, ExaLayoutMark, i).thickness;

  if (dot->width > size || dot->height > size)
    return exa_line_meets (line->x1, line->y1, line->x2, line->y2, margin, *dot);
  return exa_line_distance (line, dot->x + dot->width / 2, dot->y + dot->height / 2) < (size + margin) / 2;
}

/* What it costs what the thin line crosses; INFINITY where it must not. */
static double
crossing (const Search *search, const ExaBlockPlace *place)
{
  const ExaPlaneRoom *room = search->room;
  ExaLayoutLine line = {.x1 = place->x1, .y1 = place->y1, .x2 = place->x2, .y2 = place->y2, .width = 1};
  double margin = exa_page_px (room->plane->page, MARGIN);
  guint n = 0, n_colored = 0;

  for (guint i = 0; i < room->soft->len; i++) {
    n_colored += exa_lines_cross (&line, &g_array_index (room->soft, ExaLayoutLine, i)) ? 1 : 0;
  }
  for (guint i = 0; i < room->texts->len; i++)
    if (exa_line_meets (line.x1, line.y1, line.x2, line.y2, margin, *nth (room->texts, i)))
      return INFINITY;
  for (guint i = 0; i < room->walls->len; i++)
    if (exa_lines_cross (&line, &g_array_index (room->walls, ExaLayoutLine, i)))
      return INFINITY;
  for (guint i = 0; i < room->dots->len; i++) {
    if (is_within (search, i, SAME))
      continue;
    if (!is_on_dot (search, i, &line, margin))
      continue;
    /* Through one of the pair, or over one that touches its own dot, it would seem to be that one's. */
    if (is_compared (search, i) || (is_twin (search, i) && search->reach != EXA_REACH_ANY))
      return INFINITY;
    n++;
  }
  if (n > (search->reach == EXA_REACH_ANY ? MOST_CROSSED : 0))
    return INFINITY;
  return n * CROSSING + n_colored * COLORED;
}

/* Whether @rect is on the other side of a rule than the dot: what has happened has its name there, too. */
static gboolean
is_beyond_rule (const Search *search, ExaRect rect)
{
  double dot = search->dot.x + search->dot.width / 2, text = rect.x + rect.width / 2;

  for (guint i = 0; i < search->room->soft->len; i++) {
    const ExaLayoutLine *line = &g_array_index (search->room->soft, ExaLayoutLine, i);
    if (line->dashed && (dot - line->x1) * (text - line->x1) < 0)
      return TRUE;
  }
  return FALSE;
}

/* Keeps the block at @x, @y where it is free and costs less. */
static void
try_place (Search *search, double x, double y, gboolean leader, double cost)
{
  const ExaPlaneRoom *room = search->room;
  const ExaBlock *block = search->block;
  double margin = exa_page_px (room->plane->page, MARGIN), pad = room->em * PAD;
  ExaRect rect = {x - margin, y - pad, block->width + 2 * margin, block->height + 2 * pad}, b = room->bounds;
  double between = BETWEEN * room->em;
  ExaRect wide = {x - between, rect.y, block->width + 2 * between, rect.height};
  double aside = ASIDE_OF * room->em;
  ExaRect wider = {x - aside, rect.y, block->width + 2 * aside, rect.height};
  ExaBlockPlace place = {.rect = {x, y, block->width, block->height}, .leader = leader, .cost = cost};

  if (cost >= search->best->cost || rect.x < b.x || rect.y < b.y || rect.x + rect.width > b.x + b.width ||
      rect.y + rect.height > b.y + b.height || is_any_on (room->dots, rect) || is_any_on (room->texts, wide) ||
      count_lines_on (room->walls, rect) > 0 || is_beyond_rule (search, rect))
    return;
  place.align = align_of (search, place.rect);
  if (leader) {
    set_leader (search, &place);
    place.cost += crossing (search, &place);
    double length = hypot (place.x2 - place.x1, place.y2 - place.y1) / room->em;
    place.leader = length >= SHORT;
    /* Of several dots that touch each other the line tells which is meant. */
    if (length < SEEN && (place.leader || has_twin (search)))
      place.cost += STUB;
  }
  place.cost += ambiguity (search, place.rect, place.leader);
  guint n_under = count_lines_on (room->soft, rect);
  /* A record or a rule is not broken for a name, but for one that must be there. */
  if (n_under > 0 && search->reach != EXA_REACH_ANY)
    return;
  place.cost += ON_LINE * MIN (n_under, 3);
  place.cost += count_lines_on (room->faint, rect) > 0 ? ON_FAINT : 0;
  place.cost += is_any_on (room->texts, wider) ? RUN_TOGETHER : 0;
  if (place.cost >= search->best->cost)
    return;
  *search->best = place;
  search->found = TRUE;
}

/* The places at the dot itself. */
static void
try_near (Search *search)
{
  double gap = exa_page_px (search->room->plane->page, GAP), w = search->block->width, h = search->block->height;
  ExaRect dot = search->dot;
  double cx = dot.x + dot.width / 2, cy = dot.y + dot.height / 2, right = dot.x + dot.width + gap;
  double left = dot.x - gap - w, above = dot.y - h - gap / 3, under = dot.y + dot.height + gap / 3;
  const struct {
    double x, y, cost;
  } near[] = {
      {left, cy - h * 0.82, 0},    {left, cy - h / 2, 0.3},    {cx - w + gap, above, 0.5}, {cx - w / 2, above, 0.8},
      {right, cy - h * 0.18, 1},   {right, cy - h / 2, 0.9},   {cx - gap, under, 1.2},     {cx - w / 2, under, 1.2},
      {right, cy - h * 0.82, 1.1}, {left, cy - h * 0.18, 1.2}, {cx - gap, above, 1},       {cx - w + gap, under, 1.3},
  };

  for (guint i = 0; i < G_N_ELEMENTS (near); i++)
    try_place (search, near[i].x, near[i].y, FALSE, near[i].cost);
}

/* Those around it, further and further away. */
static void
try_around (Search *search)
{
  double em = search->room->em, w = search->block->width, h = search->block->height;
  ExaRect dot = search->dot;
  int most = search->reach >= EXA_REACH_FAR ? 2 * STEPS : STEPS;

  for (int k = 1; k <= most; k++) {
    double away = MOST_AWAY * em * k / STEPS, cost = LEADER + AWAY * away / em;
    for (int i = 0; i < DIRECTIONS; i++) {
      double turn = 2 * G_PI * i / DIRECTIONS, c = cos (turn), s = sin (turn);
      double x = dot.x + dot.width / 2 * (1 + c) + away * c, y = dot.y + dot.height / 2 * (1 + s) + away * s;
      try_place (search, x + (c - 1) * w / 2, y + (s - 1) * h / 2, TRUE, cost);
    }
  }
}

gboolean
exa_plane_room_find (const ExaPlaneRoom *self, const ExaLayout *layout, guint n, const ExaBlock *block, ExaReach reach,
                     ExaBlockPlace *best)
{
  const ExaLayoutMark *mark = &g_array_index (layout->marks, ExaLayoutMark, n);
  Search search = {.room = self, .block = block, .marks = layout->marks, .n = n, .reach = reach, .best = best};
  double x, y, size = mark->thickness;

  exa_layout_dot_center (mark, &x, &y);
  search.dot = *nth (self->dots, n);
  if (mark->shape != EXA_SHAPE_BOX || search.dot.width <= size) {
    search.dot.x = x - size / 2;
    search.dot.width = size;
  }
  search.radius = search.dot.width <= size && search.dot.height <= size ? size / 2 : 0;
  try_near (&search);
  if (reach != EXA_REACH_NEAR)
    try_around (&search);
  return search.found;
}
