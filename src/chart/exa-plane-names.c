/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-plane-names.h"

#include <math.h>
#include <string.h>

#include "exa-place.h"

/* At 1080 lines: between a dot and its text, and around a text. */
#define GAP    7
#define MARGIN 3
/* Between a name and its figure, in ems. */
#define SPACE 0.32
/* Of the figures under a name, of its em; and between them. */
#define UNDER    0.92
#define LINE_GAP 0.08
/* Above and below all of it, in ems. */
#define PAD 0.06
/* How far from its dot a name may be, in its heights. */
#define MOST_AWAY 6
/* What a place costs: a line of colour under the text, and each height away from the dot. */
#define ON_LINE  3.0
#define ON_FAINT 0.25
#define AWAY     1.6
/* A thin line across another dot, and the most of them, where the figure is about the name. */
#define CROSSING     2.0
#define MOST_CROSSED 4

/* A name to be placed. */
typedef struct {
  const ExaBand *band;
  const ExaMark *mark;
  guint n;          /* of the layout's marks */
  int rank;         /* lower ones first */
  gboolean of_band; /* the band's first that is named: has its name; others have what tells them apart */
} Wanted;

typedef struct {
  ExaLabel name, value; /* @value may be empty */
  double width, height;
} Block;

typedef struct {
  const ExaPlane *plane;
  ExaLayout *layout;
  ExaRect bounds;
  GArray *hard;    /* ExaRect: nothing may lie there */
  GArray *soft;    /* ExaRect: better not */
  GArray *faint;   /* ExaRect: the same, but light */
  GArray *written; /* ExaRect: texts and pills, which no thin line may cross either; also among @hard */
  gboolean below;
  gboolean urgent; /* what is placed now may have a line that crosses other dots */
} Placing;

/* Where a block may stand. */
typedef struct {
  double x, y; /* its corner */
  gboolean leader;
  double cost;
} Place;

static gboolean
overlap (ExaRect a, ExaRect b)
{
  return MIN (a.x + a.width, b.x + b.width) > MAX (a.x, b.x) && MIN (a.y + a.height, b.y + b.height) > MAX (a.y, b.y);
}

static ExaRect
line_rect (const ExaLayoutLine *line)
{
  double half = line->width / 2;

  return (ExaRect){MIN (line->x1, line->x2) - half, MIN (line->y1, line->y2) - half,
                   fabs (line->x1 - line->x2) + line->width, fabs (line->y1 - line->y2) + line->width};
}

static void
add_rect (GArray *to, ExaRect rect)
{
  g_array_append_val (to, rect);
}

/* A slanted line as a row of small boxes. */
static void
add_slanted (GArray *to, const ExaLayoutLine *line)
{
  enum { PARTS = 48 };

  for (int i = 0; i < PARTS; i++) {
    double a = i / (double)PARTS, b = (i + 1) / (double)PARTS;
    ExaLayoutLine part = *line;
    part.x1 = line->x1 + (line->x2 - line->x1) * a;
    part.x2 = line->x1 + (line->x2 - line->x1) * b;
    part.y1 = line->y1 + (line->y2 - line->y1) * a;
    part.y2 = line->y1 + (line->y2 - line->y1) * b;
    add_rect (to, line_rect (&part));
  }
}

static void
collect_obstacles (Placing *p)
{
  const ExaLayout *layout = p->layout;

  for (guint i = 0; i < layout->marks->len; i++)
    add_rect (p->hard, exa_layout_mark_rect (&g_array_index (layout->marks, ExaLayoutMark, i)));
  for (guint i = 0; i < layout->front->len; i++)
    add_rect (p->hard, line_rect (&g_array_index (layout->front, ExaLayoutLine, i)));
  for (guint i = 0; i < layout->pills->len; i++) {
    add_rect (p->hard, g_array_index (layout->pills, ExaLayoutPill, i).rect);
    add_rect (p->written, g_array_index (layout->pills, ExaLayoutPill, i).rect);
  }
  for (guint i = 0; i < layout->texts->len; i++)
    add_rect (p->hard, g_array_index (layout->texts, ExaLayoutText, i).rect);
  for (guint i = 0; i < layout->lines->len; i++) {
    const ExaLayoutLine *line = &g_array_index (layout->lines, ExaLayoutLine, i);
    if (line->x1 != line->x2 && line->y1 != line->y2)
      /* That between the compared two is to be seen whole. */
      add_slanted (line->role == EXA_ROLE_INK ? p->hard : p->faint, line);
    else if (line->colored || line->dashed)
      add_rect (p->soft, line_rect (line));
  }
}

static guint
count_on (const GArray *rects, ExaRect rect, guint most)
{
  guint n = 0;

  for (guint i = 0; i < rects->len && n < most; i++)
    n += overlap (g_array_index (rects, ExaRect, i), rect) ? 1 : 0;
  return n;
}

static gboolean
is_free (const Placing *p, ExaRect rect)
{
  ExaRect b = p->bounds;

  return rect.x >= b.x && rect.y >= b.y && rect.x + rect.width <= b.x + b.width &&
         rect.y + rect.height <= b.y + b.height && count_on (p->hard, rect, 1) == 0;
}

/* --- places --- */

/* From the dot's box to the block at @place. */
static ExaRect
leader_rect (const Place *place, const Block *block, ExaRect dot, double width)
{
  double x = dot.x + dot.width / 2;
  double top = MIN (place->y + block->height, dot.y + dot.height), bottom = MAX (place->y, dot.y);

  return (ExaRect){x - width / 2, top, width, MAX (bottom - top, 0)};
}

/* Keeps @place in @best where it is free and costs less. */
static void
try_place (const Placing *p, const Block *block, ExaRect dot, Place place, Place *best)
{
  double margin = exa_page_px (p->plane->page, MARGIN), width = exa_page_stroke (p->plane->page, 1.5);
  /* Letters of other scripts reach above and below their line. */
  double pad = block->name.em * PAD;
  ExaRect rect = {place.x - margin, place.y - pad, block->width + 2 * margin, block->height + 2 * pad};

  if (place.cost >= best->cost || !is_free (p, rect))
    return;
  if (place.leader) {
    ExaRect line = leader_rect (&place, block, dot, width);
    /* Short of the dot itself. */
    line.height -= 2;
    line.y += place.y < dot.y ? 0 : 2;
    guint n = line.height > 0 ? count_on (p->hard, line, MOST_CROSSED + 1) : MOST_CROSSED + 1;
    if (n > (p->urgent ? MOST_CROSSED : 0) || count_on (p->written, line, 1) > 0)
      return;
    place.cost += n * CROSSING;
  }
  place.cost += ON_LINE * count_on (p->soft, rect, 3) + (count_on (p->faint, rect, 1) > 0 ? ON_FAINT : 0);
  if (place.cost < best->cost)
    *best = place;
}

/* The eight places around @dot, then those further above and below it. */
static gboolean
find_place (const Placing *p, const Block *block, ExaRect dot, Place *best)
{
  double gap = exa_page_px (p->plane->page, GAP), w = block->width, h = block->height;
  double cx = dot.x + dot.width / 2, cy = dot.y + dot.height / 2, right = dot.x + dot.width + gap;
  double left = dot.x - gap - w, above = dot.y - h - gap / 3, under = dot.y + dot.height + gap / 3;
  const Place near[] = {
      {left, cy - h * 0.82, FALSE, 0},   {left, cy - h / 2, FALSE, 0.3},   {cx - w + gap, above, FALSE, 0.5},
      {cx - w / 2, above, FALSE, 0.8},   {right, cy - h * 0.18, FALSE, 1}, {right, cy - h / 2, FALSE, 0.9},
      {cx - gap, under, FALSE, 1.2},     {cx - w / 2, under, FALSE, 1.2},  {right, cy - h * 0.82, FALSE, 1.1},
      {left, cy - h * 0.18, FALSE, 1.2}, {cx - gap, above, FALSE, 1},
  };

  best->cost = INFINITY;
  for (guint i = 0; i < G_N_ELEMENTS (near); i++)
    try_place (p, block, dot, near[i], best);
  for (int k = 1; k <= 2 * MOST_AWAY; k++) {
    double up = above - k * h / 2, down = under + k * h / 2, cost = 2 + AWAY * k / 2;
    const double xs[] = {cx - w + gap, cx - w / 2, cx - gap};
    for (guint i = 0; i < G_N_ELEMENTS (xs); i++) {
      try_place (p, block, dot, (Place){xs[i], up, TRUE, cost + i * 0.1}, best);
      try_place (p, block, dot, (Place){xs[i], down, TRUE, cost + 0.4 + i * 0.1}, best);
    }
  }
  return isfinite (best->cost);
}

/* --- blocks --- */

/* "900 (forecast)"; under a name "$33,600 · 989.4". Transfer full. */
static char *
write_figure (const ExaMark *mark, gboolean below, ExaLang lang)
{
  const char *value = mark->bare != NULL ? mark->bare : mark->value;
  g_autofree char *status = exa_mark_write_status (mark, lang);

  if (below)
    return g_strdup_printf ("%s · %s", mark->x_value, value);
  return g_strconcat (value, status != NULL && lang == EXA_LANG_EN ? " " : "", status, NULL);
}

static Block
make_block (const Placing *p, const Wanted *wanted, gboolean with_value)
{
  const ExaPage *page = p->plane->page;
  double em = exa_plane_name_em (page), under = exa_page_data_em (page, 24 * UNDER);
  gboolean bold = p->below && exa_plane_stands_out (page->spec, wanted->mark);
  const char *tag = wanted->mark->tag != NULL ? wanted->mark->tag : "";
  const char *name = wanted->of_band ? wanted->band->label : tag;
  double most = p->bounds.width * 0.5;
  Block block = {.name = exa_label_new_name (page, name, bold ? EXA_WEIGHT_SEMIBOLD : EXA_WEIGHT_REGULAR, em, most, 1,
                                             PANGO_ALIGN_LEFT)};

  block.width = block.name.width;
  block.height = block.name.height;
  if (!with_value)
    return block;
  g_autofree char *text = write_figure (wanted->mark, p->below, page->spec->lang);
  block.value = exa_label_new (page, text, p->below ? EXA_WEIGHT_REGULAR : EXA_WEIGHT_SEMIBOLD, p->below ? under : em,
                               -1, 1, PANGO_ALIGN_LEFT);
  if (p->below) {
    block.width = MAX (block.width, block.value.width);
    block.height += em * LINE_GAP + block.value.height;
  } else {
    block.width += (block.width > 0 ? em * SPACE : 0) + block.value.width;
    block.height = MAX (block.height, block.value.height);
  }
  return block;
}

static void
block_clear (Block *block)
{
  exa_label_clear (&block->name);
  exa_label_clear (&block->value);
}

/* Takes the labels of @block. */
static void
put (Placing *p, const Wanted *wanted, Block *block, const Place *place, ExaRect dot)
{
  const ExaPage *page = p->plane->page;
  double em = block->name.em, x = place->x, first = x + block->name.width + (block->name.width > 0 ? em * SPACE : 0);
  gboolean left_of = p->below && place->x + block->width <= dot.x;
  double name_x = left_of ? x + block->width - block->name.width : x;
  ExaRect rect = {x, place->y, block->width, block->height};

  if (place->leader) {
    ExaRect line = leader_rect (place, block, dot, 1);
    exa_place_line (p->layout, FALSE, "leader", wanted->mark->id, line.x + 0.5, line.y, line.x + 0.5,
                    line.y + line.height, exa_page_stroke (page, 1.5), EXA_ROLE_MUTED);
    add_rect (p->hard, line);
  }
  add_rect (p->hard, rect);
  add_rect (p->written, rect);
  if (block->value.layout != NULL && p->below)
    exa_place_text (p->layout, &block->value, "value", wanted->mark->id,
                    left_of ? x + block->width - block->value.width : x, place->y + block->name.height + em * LINE_GAP,
                    EXA_ROLE_MUTED);
  if (wanted->of_band)
    exa_place_text (p->layout, &block->name, "label", wanted->band->id, name_x, place->y, EXA_ROLE_INK);
  else if (block->name.width > 0)
    exa_place_text (p->layout, &block->name, "tag", wanted->mark->id, name_x, place->y, EXA_ROLE_MUTED);
  if (block->value.layout != NULL)
    exa_place_text (p->layout, &block->value, "value", wanted->mark->id, first, place->y, EXA_ROLE_INK);
  block_clear (block);
}

/* The box of the dot alone, or of all that is drawn of the mark where that is no longer than a text. */
static ExaRect
dot_of (const Placing *p, guint n)
{
  const ExaLayoutMark *mark = &g_array_index (p->layout->marks, ExaLayoutMark, n);
  ExaRect all = exa_layout_mark_rect (mark);
  double x, y, size = mark->thickness;

  if (mark->shape == EXA_SHAPE_BOX && all.width > size)
    return all;
  exa_layout_dot_center (mark, &x, &y);
  return (ExaRect){x - size / 2, all.y, size, all.height};
}

static gboolean
place_name (Placing *p, const Wanted *wanted)
{
  ExaRect dot = dot_of (p, wanted->n);

  for (int with_value = 1; with_value >= 0; with_value--) {
    Block block = make_block (p, wanted, with_value);
    Place place;
    if (find_place (p, &block, dot, &place)) {
      put (p, wanted, &block, &place, dot);
      return TRUE;
    }
    block_clear (&block);
    /* Without its figure, what tells two of one name apart says nothing. */
    if (!wanted->of_band)
      return FALSE;
  }
  return FALSE;
}

/* --- which --- */

/* The rank of those that nothing asks to be named. */
#define OTHERS 3

static int
rank_of (const ExaSpec *spec, const ExaMark *mark)
{
  if (g_strcmp0 (mark->id, spec->compare_a) == 0 || g_strcmp0 (mark->id, spec->compare_b) == 0)
    return 0;
  return exa_plane_stands_out (spec, mark) ? 1 : mark->named ? 2 : OTHERS;
}

static int
by_rank (gconstpointer a, gconstpointer b)
{
  const Wanted *left = a, *right = b;

  /* The later ones first: they are higher up, where it is crowded. */
  return left->rank != right->rank ? left->rank - right->rank : (left->n < right->n) - (left->n > right->n);
}

/* Of a plane with so many dots, those that are not asked for have no names. */
#define MOST_OTHERS 60

static GArray *
collect_wanted (const Placing *p)
{
  const ExaPlot *plot = p->plane->plot;
  const ExaSpec *spec = p->plane->page->spec;
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Wanted));
  int most = spec->plane.dates || p->layout->marks->len > MOST_OTHERS ? OTHERS - 1 : OTHERS;
  guint n = 0;

  for (guint i = 0; i < plot->n_bands; i++) {
    const ExaBand *band = exa_plot_band (plot, i);
    gboolean of_band = TRUE;
    for (guint k = 0; k < band->n_marks; k++, n++) {
      Wanted wanted = {band, &band->marks[k], n, rank_of (spec, &band->marks[k]), of_band};
      if (wanted.rank > most)
        continue;
      of_band = FALSE;
      g_array_append_val (all, wanted);
    }
  }
  g_array_sort (all, by_rank);
  return all;
}

void
exa_plane_names_place (const ExaPlane *plane, ExaLayout *layout, gboolean below)
{
  g_autoptr (GArray) hard = g_array_new (FALSE, FALSE, sizeof (ExaRect));
  g_autoptr (GArray) soft = g_array_new (FALSE, FALSE, sizeof (ExaRect));
  g_autoptr (GArray) faint = g_array_new (FALSE, FALSE, sizeof (ExaRect));
  g_autoptr (GArray) written = g_array_new (FALSE, FALSE, sizeof (ExaRect));
  Placing p = {plane, layout, plane->panel.rect, hard, soft, faint, written, below, FALSE};
  double slack = exa_page_px (plane->page, 10);

  p.bounds.y -= slack;
  p.bounds.height += slack;
  collect_obstacles (&p);
  g_autoptr (GArray) all = collect_wanted (&p);
  gboolean pair_is_named = TRUE;
  for (guint i = 0; i < all->len; i++) {
    const Wanted *wanted = &g_array_index (all, Wanted, i);
    p.urgent = wanted->rank == 0;
    /* Where what the figure is about has no room for its name, others would be taken for it. */
    if (wanted->rank == OTHERS && !pair_is_named)
      break;
    if (place_name (&p, wanted))
      continue;
    pair_is_named = pair_is_named && wanted->rank > 0;
    layout->report.n_names_left_out += wanted->rank < OTHERS ? 1 : 0;
  }
}
