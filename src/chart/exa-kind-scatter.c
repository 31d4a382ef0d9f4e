/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two figures of each subject against each other, with lines on which their ratio is the same. */
#include <math.h>
#include <string.h>

#include "exa-kind.h"
#include "exa-layout-private.h"
#include "exa-pill.h"
#include "exa-place.h"
#include "exa-plane-names.h"
#include "exa-plane-room.h"
#include "exa-ratio-lines.h"

/* Of its usual size, what is said of two; the most of the plot that it takes; pixels of a low one from it to a dot on
 * the upper edge. */
#define PART      0.72
#define MOST_PILL 0.72
#define OFF_DOTS  3
/* Ems between the unit above a low plane and what stands beside it. */
#define UNIT_GAP 0.7
#define NAME_EM  22
/* In ems: a plot that is lower is low. */
#define LOW    14
#define TINY   10.5
#define STROKE 2
/* At 1080 lines, right of a plane without lines of equal ratio. */
#define RIGHT 24
/* Of the figure's height: a plane that is lower is flat. */
#define FLAT 0.22
/* What it costs what is said to stand on a dot or a text, in its heights. */
#define ON_ANY 4.0
/* Of what the names of the two cost, what counts for it. */
#define NAMES 0.5
/* And to be another form, one that does not say of whom it holds, or above the plane, and each of its heights from
 * there. */
#define OTHER_FORM 0.7
#define UNTOLD     4.0
#define ABOVE      2.0
#define FAR        0.5

/* Whether the plot is so low that the axes' names share a line and ratios have no room. */
static gboolean
is_low (const ExaPlot *plot)
{
  return plot->rect.height < LOW * exa_page_em (plot->page, NAME_EM);
}

/* Whether it is so low that the subtitle alone says what the axes are. */
static gboolean
is_tiny (const ExaPlot *plot)
{
  return plot->rect.height < TINY * exa_page_em (plot->page, NAME_EM);
}

static gboolean
has_ratios (const ExaPlot *plot)
{
  return plot->page->spec->plane.ratio != NULL && !is_low (plot);
}

/* --- what the axes are --- */

static double
name_height (const ExaPage *page)
{
  return exa_page_em (page, NAME_EM) * 1.5;
}

static void
place_names (const ExaPlane *plane, ExaLayout *layout)
{
  const ExaPage *page = plane->page;
  const ExaPlaneSpec *spec = &page->spec->plane;
  ExaRect plot = plane->plot->rect, r = plane->panel.rect;
  gboolean low = is_low (plane->plot);
  double em = exa_page_em (page, NAME_EM), most = plot.width * (low ? 0.48 : 0.7);
  g_autofree char *up = g_strdup_printf ("↑ %s", spec->y_name), *along = g_strdup_printf ("%s →", spec->x_name);
  ExaLabel y = exa_label_new (page, up, EXA_WEIGHT_SEMIBOLD, em, most, 1, PANGO_ALIGN_LEFT);
  ExaLabel x = exa_label_new (page, along, EXA_WEIGHT_SEMIBOLD, em, most, 1, PANGO_ALIGN_RIGHT);

  exa_place_text (layout, &y, "axis", "y", plot.x, plot.y, EXA_ROLE_MUTED);
  exa_place_text (layout, &x, "axis", "x", r.x + r.width - x.width, low ? plot.y : plot.y + plot.height - x.height,
                  EXA_ROLE_MUTED);
}

static double
right_room (const ExaPlot *plot)
{
  return has_ratios (plot) ? exa_ratio_lines_room (plot) : exa_page_px (plot->page, RIGHT);
}

/* The plane within @plot, @above pixels left free above it. */
static ExaPlane
make_plane (const ExaPlot *plot, double above)
{
  ExaPlot inner = *plot;

  if (!is_low (plot))
    inner.rect.height = MAX (inner.rect.height - name_height (plot->page), 1);
  double names = is_tiny (plot) ? 0 : name_height (plot->page);
  ExaPlane plane = exa_plane_new (&inner, names + above, right_room (plot));
  plane.plot = plot;
  return plane;
}

/* --- the compared pair --- */

/* Whether it has room beside the unit above a low plane. */
static gboolean
fits_beside_unit (const ExaPlot *plot, double width)
{
  ExaPlane plane = make_plane (plot, 0);
  double end = plane.panel.rect.x + plane.panel.rect.width;
  gboolean fits = exa_plane_unit_end (&plane) + plane.em * UNIT_GAP + width <= end;

  exa_plane_clear (&plane);
  return fits;
}

static gboolean
pill_fits (const ExaPlot *plot, const char *text)
{
  double width, height;

  if (text == NULL)
    return FALSE;
  exa_pill_measure (plot->page, text, PART, &width, &height);
  if (is_low (plot))
    return strchr (text, '\n') == NULL && fits_beside_unit (plot, width);
  return width <= MOST_PILL * (plot->rect.width - right_room (plot)) && height * 4 <= plot->rect.height;
}

/* The @n-th form of what is said of the pair, the fullest first: those that say of which of the two it holds. */
static const char *
nth_form (const ExaSpec *spec, guint n)
{
  const char *const forms[] = {spec->compare_told != NULL ? spec->compare_words : NULL,
                               spec->compare_told,
                               spec->compare_told_lines,
                               spec->compare_text,
                               spec->compare_lines,
                               spec->compare_rates,
                               spec->compare_brief};

  return forms[n];
}

#define N_FORMS 7
#define N_TOLD  3
#define N_WORDS 5

/* The largest form that has room; NULL where none has. */
static const char *
pair_text (const ExaPlot *plot)
{
  for (guint i = 0; i < N_FORMS; i++) {
    const char *text = nth_form (plot->page->spec, i);
    if (pill_fits (plot, text))
      return text;
  }
  return NULL;
}

/* From the middle of the line between the two to @pill, where that stands aside. */
static ExaLayoutLine
make_tie (const ExaPlane *plane, const ExaLayoutLine *line, ExaRect pill)
{
  double x = (line->x1 + line->x2) / 2, y = (line->y1 + line->y2) / 2, round_off = pill.height / 2;

  return (ExaLayoutLine){
      .x1 = x,
      .y1 = y,
      .x2 = CLAMP (x, pill.x + round_off, pill.x + pill.width - round_off),
      .y2 = CLAMP (y, pill.y + 1, pill.y + pill.height - 1),
      .width = exa_page_stroke (plane->page, 1),
      .role = EXA_ROLE_INK,
      .alpha = 1,
  };
}

/* Where what is said of the two stands. */
typedef struct {
  const char *text; /* in the form that has room there */
  double x, y;      /* its middle */
  guint n_on;       /* dots and texts that are in its way */
  double cost;      /* also how far it is from the middle of the line between the two, in its heights */
  double above;     /* pixels above the plane that are left for it; 0: it stands among the dots */
  gboolean first;   /* before the names of the two, which then go around it */
  gboolean tied;    /* a thin line leads to it */
} Pill;

/* A place near the middle of @line, on as few dots and texts as can be. */
static Pill
find_among_dots (const ExaPlane *plane, const ExaLayout *layout, const ExaLayoutLine *line, const char *text)
{
  enum { UP = 10, ASIDE = 9 };
  ExaPlaneRoom room = exa_plane_room_new (plane, layout);
  ExaRect r = plane->panel.rect;
  double width, height, middle_x = (line->x1 + line->x2) / 2, middle_y = (line->y1 + line->y2) / 2;
  Pill best = {.cost = INFINITY};

  exa_pill_measure (plane->page, text, PART, &width, &height);
  double right = MAX (r.x + r.width - width / 2 - 2, r.x + width / 2 + 2);
  double bottom = MAX (r.y + r.height - height / 2 - 2, r.y + height / 2 + 2);
  for (int up = -UP; up <= UP; up++) {
    for (int aside = -ASIDE; aside <= ASIDE; aside++) {
      double x = CLAMP (middle_x + aside * width / 6, r.x + width / 2 + 2, right);
      double y = CLAMP (middle_y + up * height * 0.5, r.y + height / 2 + 2, bottom);
      ExaRect box = {x - width / 2 - height / 4, y - height * 0.7, width + height / 2, height * 1.4};
      ExaLayoutLine tie = make_tie (plane, line, (ExaRect){x - width / 2, y - height / 2, width, height});
      gboolean aside_of = fabs (x - middle_x) >= width / 2 || fabs (y - middle_y) >= height / 2;
      /* It may stand on the line itself. */
      guint n = exa_plane_room_count_crossed (&room, &tie) + exa_plane_room_count_on (&room, box) -
                (exa_plane_room_meets (line, box) ? 1 : 0);
      double cost = n * ON_ANY + hypot (x - middle_x, y - middle_y) / height;
      if (cost < best.cost)
        best = (Pill){text, x, y, n, cost, 0, FALSE, aside_of};
    }
  }
  exa_plane_room_clear (&room);
  return best;
}

/* The line between the two. */
static ExaLayoutLine
join (const ExaPlane *plane, const ExaLayout *layout)
{
  const ExaSpec *spec = plane->page->spec;
  int a = exa_layout_find (layout, spec->compare_a), b = exa_layout_find (layout, spec->compare_b);
  ExaLayoutLine line = {
      .width = exa_page_stroke (plane->page, STROKE),
      .role = EXA_ROLE_INK,
      .alpha = 1,
  };

  exa_layout_dot_center (&g_array_index (layout->marks, ExaLayoutMark, a), &line.x1, &line.y1);
  exa_layout_dot_center (&g_array_index (layout->marks, ExaLayoutMark, b), &line.x2, &line.y2);
  return line;
}

/* On the line of the unit above a low plane, as far right as it goes, clear of the dots below. */
static Pill
find_beside_unit (const ExaPlot *plot)
{
  ExaPlane plane = make_plane (plot, OFF_DOTS);
  ExaRect r = plane.panel.rect;
  const char *text = pair_text (plot);
  double width, height, line = exa_plane_unit_line (&plane);

  exa_plane_clear (&plane);
  exa_pill_measure (plot->page, text, PART, &width, &height);
  return (Pill){.text = text,
                .x = r.x + r.width - width / 2,
                .y = line - OFF_DOTS,
                .above = OFF_DOTS,
                .first = TRUE,
                .tied = TRUE};
}

static gboolean
bracket_fits (const ExaPlot *plot)
{
  return pair_text (plot) != NULL;
}

/* The ground, the marks and the line between the pair, which it returns. */
static ExaLayoutLine
place_plane (const ExaPlane *plane, ExaLayout *layout)
{
  const ExaPlot *plot = plane->plot;
  ExaLayoutLine line = {0};

  exa_plane_place_axes (plane, layout);
  if (!is_tiny (plot))
    place_names (plane, layout);
  exa_plane_place_marks (plane, EXA_SHAPE_BOX, layout);
  if (has_ratios (plot))
    exa_ratio_lines_place (plane, layout);
  if (!plot->bracket)
    return line;
  line = join (plane, layout);
  ExaLayoutLine drawn = line;
  drawn.key = g_strdup ("bracket:line");
  g_array_append_val (layout->lines, drawn);
  return line;
}

static void
place_pill (const ExaPlane *plane, ExaLayout *layout, const ExaLayoutLine *line, const Pill *pill)
{
  exa_pill_place (plane->page, layout, pill->text, PART, pill->x, pill->y);
  if (!pill->tied)
    return;
  ExaLayoutLine tie = make_tie (plane, line, g_array_index (layout->pills, ExaLayoutPill, layout->pills->len - 1).rect);
  tie.key = g_strdup ("tie");
  g_array_append_val (layout->lines, tie);
}

/* Where it finds room in a plane that leaves it none above, before the names of the pair or after them. */
static Pill
try_among_dots (const ExaPlot *plot, const char *text, gboolean first)
{
  g_autoptr (ExaLayout) tried = exa_layout_alloc (plot->page->width, plot->page->height, plot->page->theme);
  ExaPlane plane = make_plane (plot, 0);
  ExaLayoutLine line = place_plane (&plane, tried);

  double names = first ? 0 : exa_plane_names_place_pair (&plane, tried, TRUE);
  Pill pill = find_among_dots (&plane, tried, &line, text);
  pill.first = first;
  if (first) {
    place_pill (&plane, tried, &line, &pill);
    names = exa_plane_names_place_pair (&plane, tried, TRUE);
  }
  pill.cost += NAMES * names;
  exa_plane_clear (&plane);
  return pill;
}

/* Above the plane: right of the name of the axis where that leaves it room, else on a line of its own. */
static Pill
try_above (const ExaPlot *plot, const char *text)
{
  const ExaPage *page = plot->page;
  double width, height, row = name_height (page), end = plot->rect.x + plot->rect.width;
  double name =
      exa_label_measure_width (page, page->spec->plane.y_name, EXA_WEIGHT_SEMIBOLD, exa_page_em (page, NAME_EM));

  exa_pill_measure (page, text, PART, &width, &height);
  gboolean beside = name + 3 * exa_page_em (page, NAME_EM) + width <= plot->rect.width;
  Pill pill = {
      .text = text,
      .x = end - width / 2,
      .y = plot->rect.y + height / 2 + (beside ? 0 : row),
      .above = beside ? MAX (height * 1.15 - row, 0) : height * 1.2,
  };
  g_autoptr (ExaLayout) tried = exa_layout_alloc (page->width, page->height, page->theme);
  ExaPlane plane = make_plane (plot, pill.above);
  ExaLayoutLine line = place_plane (&plane, tried);
  /* Above the middle between the two as far as the name leaves it room. */
  double least = plot->rect.x + width / 2 + (beside ? name + 3 * exa_page_em (page, NAME_EM) : 0);
  pill.x = MAX (MIN ((line.x1 + line.x2) / 2, pill.x), least);
  double names = exa_plane_names_place_pair (&plane, tried, TRUE);
  ExaPlaneRoom room = exa_plane_room_new (&plane, tried);
  ExaLayoutLine tie = make_tie (&plane, &line, (ExaRect){pill.x - width / 2, pill.y - height / 2, width, height});
  pill.tied = exa_plane_room_count_crossed (&room, &tie) == 0;
  pill.cost = ABOVE + NAMES * names + FAR * hypot (tie.x2 - tie.x1, tie.y2 - tie.y1) / height;
  exa_plane_room_clear (&room);
  exa_plane_clear (&plane);
  return pill;
}

/* Whether the plane is flat below what is said above it on several lines. */
static gboolean
is_flattened (const ExaPlot *plot, const Pill *pill)
{
  ExaPlane plane = make_plane (plot, pill->above);
  gboolean flat = plane.panel.rect.height < plot->page->height * FLAT;

  exa_plane_clear (&plane);
  return flat && strchr (pill->text, '\n') != NULL;
}

/* Above the plane in the largest form; where that would leave it flat, in what both ratios give together. */
static Pill
choose_above (const ExaPlot *plot, const char *largest)
{
  const char *rates = plot->page->spec->compare_rates;
  Pill pill = try_above (plot, largest);

  return is_flattened (plot, &pill) && pill_fits (plot, rates) ? try_above (plot, rates) : pill;
}

/* Among the dots where one of its forms has room close by, else above the plane. */
static Pill
choose_pill (const ExaPlot *plot)
{
  if (is_low (plot))
    return find_beside_unit (plot);
  const char *largest = pair_text (plot);
  Pill best = choose_above (plot, largest);
  for (guint i = 0; i < N_FORMS; i++) {
    const char *text = nth_form (plot->page->spec, i);
    /* Both ratios rather than one, words rather than signs. */
    if (i >= N_WORDS && text != largest)
      continue;
    for (int first = 0; first < 2 && pill_fits (plot, text); first++) {
      Pill pill = try_among_dots (plot, text, first);
      pill.cost += i * OTHER_FORM + (i < N_TOLD ? 0 : UNTOLD);
      if (pill.n_on == 0 && pill.cost < best.cost)
        best = pill;
    }
  }
  return best;
}

static void
place (const ExaPlot *plot, ExaLayout *layout)
{
  Pill pill = plot->bracket ? choose_pill (plot) : (Pill){0};
  ExaPlane plane = make_plane (plot, pill.above);
  ExaLayoutLine line = place_plane (&plane, layout);

  if (plot->bracket && pill.first)
    place_pill (&plane, layout, &line, &pill);
  gboolean named = isfinite (exa_plane_names_place_pair (&plane, layout, TRUE));
  if (plot->bracket && !pill.first)
    place_pill (&plane, layout, &line, &pill);
  exa_plane_names_place_others (&plane, layout, TRUE, named);
  exa_plane_clear (&plane);
}

const ExaKind exa_kind_scatter = {
    .name = {"Scatter plot", "散点图"},
    .shape = EXA_SHAPE_BOX,
    .least_height = exa_plane_least_height,
    .cramped_height = exa_plane_cramped_height,
    .bracket_fits = bracket_fits,
    .text_em = exa_plane_text_em,
    .place = place,
};
