/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-plane-names.h"

#include <math.h>
#include <string.h>

#include "exa-place.h"
#include "exa-plane-room.h"

/* Between a name and its figure, in ems. */
#define SPACE 0.32
/* Of the figures of both axes, of the name's em; and between two lines, in ems. */
#define UNDER    0.92
#define LINE_GAP 0.08
/* What it costs a place that the lines are not in their usual form. */
#define OTHER_FORM 0.8
/* And that the figure is not there; that there is no name at all, when two orders are held against each other. */
#define NO_FIGURE 12.0
#define NO_NAME   100.0
/* Of the plane's width, the most that a name has. */
#define MOST_NAME 0.5

/* A name to be placed. */
typedef struct {
  const ExaBand *band;
  const ExaMark *mark;
  guint n;          /* of the layout's marks */
  int rank;         /* lower ones first */
  gboolean of_band; /* the band's first that is named: has its name; others have what tells them apart */
  guint of;         /* the spec's bands: which one */
} Wanted;

typedef struct {
  const ExaPlane *plane;
  ExaLayout *layout;
  ExaPlaneRoom room;
  gboolean below;
} Placing;

typedef enum {
  FORM_BESIDE, /* the figure behind the name */
  FORM_BELOW,  /* under it */
  FORM_ALONE,  /* no figure */
} Form;

typedef struct {
  ExaLabel name, value; /* either may be empty */
  Form form;
  ExaBlock block;
} Text;

/* --- texts --- */

/* "900 (forecast)"; under a name "$33,600 · 989.4". Transfer full. */
static char *
write_figure (const ExaMark *mark, gboolean below, gboolean covered, ExaLang lang)
{
  const char *value = mark->bare != NULL ? mark->bare : mark->value;
  /* A dot says by itself that it is no fact, if all of it is seen. */
  g_autofree char *status = !below || covered ? exa_mark_write_status (mark, lang) : NULL;
  const char *space = status != NULL && lang == EXA_LANG_EN ? " " : "";

  if (below)
    return g_strconcat (mark->x_value, " · ", value, space, status, NULL);
  return g_strconcat (value, space, status, NULL);
}

/* What both labels take in their form. */
static ExaBlock
measure (const ExaLabel *name, const ExaLabel *value, Form form, double em)
{
  double space = name->width > 0 && value->layout != NULL ? em * SPACE : 0;

  if (form != FORM_BELOW || name->width == 0)
    return (ExaBlock){.width = name->width + space + value->width,
                      .height = MAX (name->height, value->height),
                      .n_lines = 1,
                      .widths = {name->width + space + value->width}};
  double top = name->height + em * LINE_GAP;
  return (ExaBlock){.width = MAX (name->width, value->width),
                    .height = top + value->height,
                    .n_lines = 2,
                    .widths = {name->width, value->width},
                    .bottom_top = top};
}

static Text
make_text (const Placing *p, const Wanted *wanted, Form form)
{
  const ExaPage *page = p->plane->page;
  double em = exa_plane_name_em (page), under = exa_page_data_em (page, 24 * UNDER);
  gboolean bold = p->below && exa_plane_stands_out (page->spec, wanted->mark);
  const char *tag = wanted->mark->tag != NULL ? wanted->mark->tag : "";
  Text text = {.form = form};

  text.name = exa_label_new_name (page, wanted->of_band ? wanted->band->label : tag,
                                  bold ? EXA_WEIGHT_SEMIBOLD : EXA_WEIGHT_REGULAR, em,
                                  p->plane->panel.rect.width * MOST_NAME, 1, PANGO_ALIGN_LEFT);
  if (form != FORM_ALONE) {
    gboolean covered = g_array_index (p->layout->marks, ExaLayoutMark, wanted->n).covered;
    g_autofree char *figure = write_figure (wanted->mark, p->below, covered, page->spec->lang);
    text.value = exa_label_new (page, figure, p->below ? EXA_WEIGHT_REGULAR : EXA_WEIGHT_SEMIBOLD,
                                p->below ? under : em, -1, 1, PANGO_ALIGN_LEFT);
  }
  text.block = measure (&text.name, &text.value, form, em);
  return text;
}

static void
text_clear (Text *text)
{
  exa_label_clear (&text->name);
  exa_label_clear (&text->value);
}

/* Of the text that was placed last. */
static double
last_baseline (const ExaLayout *layout)
{
  const ExaLayoutText *text = &g_array_index (layout->texts, ExaLayoutText, layout->texts->len - 1);

  return text->rect.y + exa_fonts_baseline (text->layout, text->em);
}

/* Takes the labels of @text. */
static void
put (Placing *p, const Wanted *wanted, Text *text, const ExaBlockPlace *place)
{
  const ExaPage *page = p->plane->page;
  gboolean two = text->block.n_lines > 1;
  double x = exa_block_line_x (&text->block, place, 0), y = place->rect.y;
  double value_x = two ? exa_block_line_x (&text->block, place, 1) : x + text->block.width - text->value.width;
  double value_y = two ? y + text->block.bottom_top : y;

  if (place->leader)
    exa_place_line (p->layout, TRUE, "leader", wanted->mark->id, place->x1, place->y1, place->x2, place->y2,
                    exa_page_stroke (page, 1.5), EXA_ROLE_MUTED);
  exa_plane_room_add (&p->room, place);
  gboolean named = text->name.width > 0;
  if (wanted->of_band)
    exa_place_text (p->layout, &text->name, "label", wanted->band->id, x, y, EXA_ROLE_INK);
  else if (named)
    exa_place_text (p->layout, &text->name, "tag", wanted->mark->id, x, y, EXA_ROLE_MUTED);
  if (text->value.layout == NULL)
    return;
  ExaRole role = p->below ? EXA_ROLE_MUTED : EXA_ROLE_INK;
  if (two || !named)
    exa_place_text (p->layout, &text->value, "value", wanted->mark->id, value_x, value_y, role);
  else
    exa_place_text_on (p->layout, &text->value, "value", wanted->mark->id, value_x, last_baseline (p->layout), role);
}

/* Finds the form that has the best place. @alone: or without its figure. What it costs; INFINITY, and no @chosen, where
 * there is none. */
static double
find_form (const Placing *p, const Wanted *wanted, ExaReach reach, gboolean alone, Text *chosen, ExaBlockPlace *best)
{
  Form usual = p->below ? FORM_BELOW : FORM_BESIDE;

  *chosen = (Text){.form = usual};
  best->cost = INFINITY;
  for (Form form = FORM_BESIDE; form <= (alone ? FORM_ALONE : FORM_BELOW); form++) {
    if (form == FORM_ALONE && isfinite (best->cost))
      break;
    Text text = make_text (p, wanted, form);
    ExaBlockPlace place = *best;
    /* What it costs to be another form counts as a worse place. */
    double extra = form == usual ? 0 : form == FORM_ALONE ? NO_FIGURE : OTHER_FORM;
    place.cost -= extra;
    if (!exa_plane_room_find (&p->room, p->layout, wanted->n, &text.block, reach, &place)) {
      text_clear (&text);
      continue;
    }
    place.cost += extra;
    *best = place;
    text_clear (chosen);
    *chosen = text;
  }
  return best->cost;
}

/* What it costs; INFINITY where there is no place. */
static double
place_name (Placing *p, const Wanted *wanted, ExaReach reach, gboolean dry)
{
  ExaBlockPlace best;
  Text chosen;
  double cost = find_form (p, wanted, reach, FALSE, &chosen, &best);

  if (isfinite (cost) && dry)
    exa_plane_room_add (&p->room, &best);
  else if (isfinite (cost))
    put (p, wanted, &chosen, &best);
  text_clear (&chosen);
  return cost;
}

/* How the names of the pair are placed: the second one first, and rather with long lines than without figures. */
typedef struct {
  gboolean turned, far;
} PairWay;

/* One of the compared, if it must be with a long line, without its figure, or with a line that crosses dots. */
static double
place_compared (Placing *p, const Wanted *wanted, gboolean far, gboolean dry)
{
  ExaBlockPlace best;
  Text chosen;
  double cost = find_form (p, wanted, EXA_REACH_AROUND, wanted->of_band && !far, &chosen, &best);

  for (ExaReach reach = EXA_REACH_FAR; reach <= EXA_REACH_ANY && !isfinite (cost); reach++)
    cost = find_form (p, wanted, reach, wanted->of_band, &chosen, &best);
  if (isfinite (cost) && dry)
    exa_plane_room_add (&p->room, &best);
  else if (isfinite (cost))
    put (p, wanted, &chosen, &best);
  text_clear (&chosen);
  return cost;
}

/* --- which --- */

/* The ranks of the compared and of those that nothing asks to be named. */
#define PAIR   0
#define OTHERS 3

static int
rank_of (const ExaSpec *spec, const ExaMark *mark, const ExaLayoutMark *m)
{
  if (g_strcmp0 (mark->id, spec->compare_a) == 0 || g_strcmp0 (mark->id, spec->compare_b) == 0)
    return PAIR;
  /* What is no fact and lies beneath one of the pair is not passed over. */
  if (m->covered && m->hollow)
    return 1;
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

/* Whether it was told already that there is no room for the name. */
static gboolean
is_unnamed (const ExaLayoutReport *report, guint band)
{
  for (guint i = 0; i < MIN (report->n_unnamed, EXA_MOST_UNNAMED); i++)
    if (report->unnamed[i] == band)
      return TRUE;
  return FALSE;
}

/* Those of ranks @from to @to. */
static GArray *
collect_wanted (const ExaPlane *plane, const ExaLayout *layout, int from, int to)
{
  const ExaPlot *plot = plane->plot;
  const ExaSpec *spec = plane->page->spec;
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Wanted));
  int most = spec->plane.dates || layout->marks->len > MOST_OTHERS ? OTHERS - 1 : OTHERS;
  guint n = 0;

  for (guint i = 0; i < plot->n_bands; i++) {
    const ExaBand *band = exa_plot_band (plot, i);
    gboolean of_band = TRUE;
    for (guint k = 0; k < band->n_marks; k++, n++) {
      const ExaLayoutMark *m = &g_array_index (layout->marks, ExaLayoutMark, n);
      Wanted wanted = {band, &band->marks[k], n, rank_of (spec, &band->marks[k], m), of_band, m->band};
      if (wanted.rank > most)
        continue;
      of_band = FALSE;
      if (wanted.rank >= from && wanted.rank <= to)
        g_array_append_val (all, wanted);
    }
  }
  g_array_sort (all, by_rank);
  return all;
}

/* What it costs to place the pair in one way; @n_without counts those that have no place. */
static double
place_pair (Placing *p, PairWay way, gboolean dry, guint *n_without)
{
  g_autoptr (GArray) pair = collect_wanted (p->plane, p->layout, PAIR, PAIR);
  double all = 0;

  for (guint i = 0; i < pair->len; i++) {
    const Wanted *wanted = &g_array_index (pair, Wanted, way.turned ? pair->len - 1 - i : i);
    double cost = place_compared (p, wanted, way.far, dry);
    *n_without += isfinite (cost) ? 0 : 1;
    all += isfinite (cost) ? cost : NO_NAME;
  }
  return all;
}

double
exa_plane_names_place_pair (const ExaPlane *plane, ExaLayout *layout, gboolean below)
{
  static const PairWay ways[] = {{FALSE, FALSE}, {TRUE, FALSE}, {FALSE, TRUE}, {TRUE, TRUE}};
  double least = INFINITY, all;
  PairWay best = ways[0];
  guint n_without = 0;

  /* The first one takes its best place, which may be the only one of the second. Where both have their figures, no
   * long line is better. */
  for (guint i = 0; i < G_N_ELEMENTS (ways) && !(ways[i].far && least < NO_FIGURE); i++) {
    Placing tried = {plane, layout, exa_plane_room_new (plane, layout), below};
    double cost = place_pair (&tried, ways[i], TRUE, &n_without);
    best = cost < least ? ways[i] : best;
    least = MIN (cost, least);
    exa_plane_room_clear (&tried.room);
  }
  n_without = 0;
  Placing p = {plane, layout, exa_plane_room_new (plane, layout), below};
  all = place_pair (&p, best, FALSE, &n_without);
  layout->report.n_names_left_out += n_without;
  exa_plane_room_clear (&p.room);
  return n_without == 0 ? all : INFINITY;
}

/* Of ranks @from to @to: first those that have room at their dots, which those further away then go around. @turned:
 * the other way round. What it costs; @left takes those that have no place, where it is not NULL. */
static double
place_ranks (Placing *p, int from, int to, gboolean turned, gboolean dry, GArray *left)
{
  g_autoptr (GArray) all = collect_wanted (p->plane, p->layout, from, to);
  double sum = 0;

  for (ExaReach reach = EXA_REACH_NEAR; reach <= EXA_REACH_AROUND; reach++) {
    g_autoptr (GArray) rest = g_array_new (FALSE, FALSE, sizeof (Wanted));
    for (guint i = 0; i < all->len; i++) {
      const Wanted *wanted = &g_array_index (all, Wanted, turned ? all->len - 1 - i : i);
      double cost = is_unnamed (&p->layout->report, wanted->of) ? INFINITY : place_name (p, wanted, reach, dry);
      if (isfinite (cost))
        sum += cost;
      else
        g_array_append_val (rest, *wanted);
    }
    g_array_unref (all);
    all = g_steal_pointer (&rest);
    /* Turned once, they are. */
    turned = FALSE;
  }
  if (left != NULL)
    g_array_append_vals (left, all->data, all->len);
  return sum + all->len * NO_NAME;
}

/* Which of two orders is better for those of ranks @from to @to: the other one is, if at all, where one is left out. */
static gboolean
is_better_turned (const Placing *p, int from, int to)
{
  double costs[2] = {0};

  for (int turned = 0; turned < 2 && (turned == 0 || costs[0] >= NO_NAME); turned++) {
    Placing tried = {p->plane, p->layout, exa_plane_room_new (p->plane, p->layout), p->below};
    costs[turned] = place_ranks (&tried, from, to, turned, TRUE, NULL);
    exa_plane_room_clear (&tried.room);
  }
  return costs[0] >= NO_NAME && costs[1] < costs[0];
}

/* Places those of ranks @from to @to; @left takes those that are not. */
static void
place_asked (Placing *p, int from, int to, gboolean if_any, GArray *left)
{
  if (if_any) {
    place_ranks (p, from, to, is_better_turned (p, from, to), FALSE, left);
    return;
  }
  g_autoptr (GArray) all = collect_wanted (p->plane, p->layout, from, to);
  g_array_append_vals (left, all->data, all->len);
}

/* Each is told of once, by the name of its band. */
static void
report_unnamed (ExaLayoutReport *report, const GArray *left)
{
  for (guint i = 0; i < left->len && report->n_unnamed <= EXA_MOST_UNNAMED; i++) {
    const Wanted *wanted = &g_array_index (left, Wanted, i);
    if (!wanted->of_band || is_unnamed (report, wanted->of))
      continue;
    if (report->n_unnamed < EXA_MOST_UNNAMED)
      report->unnamed[report->n_unnamed] = wanted->of;
    report->n_unnamed++;
  }
}

void
exa_plane_names_place_others (const ExaPlane *plane, ExaLayout *layout, gboolean below, gboolean if_any)
{
  Placing p = {plane, layout, exa_plane_room_new (plane, layout), below};
  g_autoptr (GArray) left = g_array_new (FALSE, FALSE, sizeof (Wanted));

  place_asked (&p, PAIR + 1, OTHERS - 1, if_any, left);
  layout->report.n_names_left_out += left->len;
  place_asked (&p, OTHERS, OTHERS, if_any, left);
  report_unnamed (&layout->report, left);
  exa_plane_room_clear (&p.room);
}
