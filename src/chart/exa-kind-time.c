/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures over time: dots at their dates, the highest so far of each country as a line, and the day on which they were
 * known. */
#include <math.h>
#include <string.h>

#include "exa-kind.h"
#include "exa-pill.h"
#include "exa-place.h"
#include "exa-plane-names.h"
#include "exa-records-line.h"

/* Of its usual size, what a bracket says; and the most of the plot that it takes. */
#define PART         0.85
#define MOST_BRACKET 0.34
#define AS_OF_EM     22
#define STROKE       2
/* In ems: a plot that is lower has no room for the name of its axis; and above one that is tiny, the names of the
 * compared pair have the room of the day on which figures were known, as the source says it, too. */
#define LOW  14
#define TINY 9

static gboolean
has_as_of (const ExaPlot *plot)
{
  gboolean tiny = plot->rect.height < TINY * exa_page_em (plot->page, AS_OF_EM);

  return plot->page->spec->plane.as_of_text != NULL && !(tiny && plot->bracket);
}

static ExaLabel
as_of_label (const ExaPage *page)
{
  return exa_label_new (page, page->spec->plane.as_of_text, EXA_WEIGHT_REGULAR, exa_page_em (page, AS_OF_EM), -1, 1,
                        PANGO_ALIGN_LEFT);
}

/* Where the day is on which the figures were known; the end of the plane where that is beyond it or not said. */
static double
as_of_x (const ExaPlane *plane)
{
  double as_of = plane->page->spec->plane.as_of, end = plane->panel.rect.x + plane->panel.rect.width;

  return as_of > 0 ? MIN (exa_scale_map (&plane->panel.across, as_of), end) : end;
}

static double
bracket_width (const ExaPlot *plot)
{
  double width, height;

  if (!plot->bracket)
    return 0;
  exa_pill_measure (plot->page, plot->page->spec->compare_text, PART, &width, &height);
  return width + exa_page_px (plot->page, 34);
}

/* What the date takes above the line that the unit stands on: nothing where both have room there. */
static double
as_of_room (const ExaPlot *plot)
{
  double em = exa_page_em (plot->page, AS_OF_EM);

  if (!has_as_of (plot))
    return 0;
  ExaPlane plane = exa_plane_new (plot, 0, bracket_width (plot));
  ExaLabel label = as_of_label (plot->page);
  gboolean both = exa_plane_unit_end (&plane) + em + label.width <= as_of_x (&plane);
  exa_label_clear (&label);
  exa_plane_clear (&plane);
  return both ? 0 : em * 1.3;
}

/* The rule between what has happened and what has not, with its date above it; @above: its own room there. */
static void
place_as_of (const ExaPlane *plane, ExaLayout *layout, double above)
{
  const ExaPage *page = plane->page;
  ExaRect r = plane->panel.rect;
  double x = as_of_x (plane), top = r.y - exa_page_px (page, 6);

  if (!has_as_of (plane->plot))
    return;
  if (page->spec->plane.as_of <= plane->panel.across.high && x >= r.x) {
    exa_place_line (layout, FALSE, "as-of", NULL, x, top, x, r.y + r.height, exa_page_stroke (page, STROKE),
                    EXA_ROLE_MUTED);
    g_array_index (layout->lines, ExaLayoutLine, layout->lines->len - 1).dashed = TRUE;
  }
  ExaLabel label = as_of_label (page);
  /* On the line of the axis' unit, or a line above it. */
  double y = above > 0 ? plane->plot->rect.y : r.y - label.height - exa_axis_unit_gap (page, TRUE);
  double least = MIN (r.x, r.x + r.width - label.width);
  exa_place_text (layout, &label, "as-of", NULL, CLAMP (x - label.width, least, r.x + r.width - label.width), y,
                  EXA_ROLE_MUTED);
}

static const ExaLayoutMark *
mark_of (const ExaLayout *layout, const char *id)
{
  return &g_array_index (layout->marks, ExaLayoutMark, exa_layout_find (layout, id));
}

/* From the dot, or from the end of its line, to the bracket at @to. */
static double
reach (const ExaPlane *plane, ExaLayout *layout, const char *end, const char *id, double to)
{
  const ExaLayoutMark *mark = mark_of (layout, id);
  double width = exa_page_stroke (plane->page, STROKE), x, y, line_y;

  exa_layout_dot_center (mark, &x, &y);
  double from = x + mark->thickness / 2 + exa_page_px (plane->page, 8);
  if (exa_records_line_find_end (plane, layout, id, &line_y)) {
    from = MAX (as_of_x (plane), x + mark->thickness / 2) + exa_page_px (plane->page, 4);
    y = line_y;
  }
  exa_place_line (layout, TRUE, "bracket", end, MIN (from, to - width), y, to + width / 2, y, width, EXA_ROLE_INK);
  return y;
}

/* Right of the plane, between the heights of the two. */
static void
place_bracket (const ExaPlane *plane, ExaLayout *layout)
{
  const ExaPlot *plot = plane->plot;
  const ExaSpec *spec = plane->page->spec;
  double width, height, right = plane->panel.rect.x + plane->panel.rect.width;

  exa_pill_measure (plot->page, plot->page->spec->compare_text, PART, &width, &height);
  double end = plot->rect.x + plot->rect.width, pill_x = end - width / 2, x = pill_x;
  double y_a, y_b;
  exa_layout_dot_center (mark_of (layout, spec->compare_a), &x, &y_a);
  exa_layout_dot_center (mark_of (layout, spec->compare_b), &x, &y_b);
  /* Close to each other, the text stands beside the line. */
  x = fabs (y_a - y_b) < height * 1.6 ? right + exa_page_px (plane->page, 16) : pill_x;
  y_a = reach (plane, layout, "a", spec->compare_a, x);
  y_b = reach (plane, layout, "b", spec->compare_b, x);
  exa_place_line (layout, TRUE, "bracket", "line", x, MIN (y_a, y_b), x, MAX (y_a, y_b),
                  exa_page_stroke (plane->page, STROKE), EXA_ROLE_INK);
  double top = plane->panel.rect.y + height / 2, bottom = top + plane->panel.rect.height - height;
  exa_pill_place (plot->page, layout, spec->compare_text, PART, pill_x,
                  CLAMP ((y_a + y_b) / 2, top, MAX (bottom, top)));
}

static gboolean
bracket_fits (const ExaPlot *plot)
{
  double width, height;

  exa_pill_measure (plot->page, plot->page->spec->compare_text, PART, &width, &height);
  return width + exa_page_px (plot->page, 34) <= MOST_BRACKET * plot->rect.width && height * 1.5 <= plot->rect.height;
}

/* What the dates are, below them at the end; in a low plot the subtitle says it alone. */
static double
name_height (const ExaPlot *plot)
{
  double em = exa_page_em (plot->page, AS_OF_EM);

  return plot->page->spec->plane.x_name != NULL && plot->rect.height >= LOW * em ? 1.5 * em : 0;
}

static void
place_name (const ExaPlane *plane, ExaLayout *layout)
{
  const ExaPage *page = plane->page;
  ExaRect plot = plane->plot->rect, r = plane->panel.rect;
  g_autofree char *text = g_strdup_printf ("%s →", page->spec->plane.x_name);
  ExaLabel label =
      exa_label_new (page, text, EXA_WEIGHT_SEMIBOLD, exa_page_em (page, AS_OF_EM), r.width, 1, PANGO_ALIGN_RIGHT);

  exa_place_text (layout, &label, "axis", "x", r.x + r.width - label.width, plot.y + plot.height - label.height,
                  EXA_ROLE_MUTED);
}

static void
place (const ExaPlot *plot, ExaLayout *layout)
{
  double above = as_of_room (plot), below = name_height (plot);
  ExaPlot inner = *plot;

  inner.rect.height -= below;
  ExaPlane plane = exa_plane_new (&inner, above, bracket_width (plot));
  plane.plot = plot;
  exa_plane_place_axes (&plane, layout);
  if (below > 0)
    place_name (&plane, layout);
  exa_plane_place_marks (&plane, EXA_SHAPE_DOT, layout);
  exa_records_line_place (&plane, layout, as_of_x (&plane));
  place_as_of (&plane, layout, above);
  if (plot->bracket)
    place_bracket (&plane, layout);
  gboolean named = isfinite (exa_plane_names_place_pair (&plane, layout, FALSE));
  exa_plane_names_place_others (&plane, layout, FALSE, named);
  exa_plane_clear (&plane);
}

const ExaKind exa_kind_time = {
    .name = {"Chart over time", "时间图"},
    .shape = EXA_SHAPE_DOT,
    .least_height = exa_plane_least_height,
    .cramped_height = exa_plane_cramped_height,
    .bracket_fits = bracket_fits,
    .text_em = exa_plane_text_em,
    .place = place,
};
