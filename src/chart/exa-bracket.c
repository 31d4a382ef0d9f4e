/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-bracket.h"

#include <math.h>
#include <string.h>

#include "exa-pill.h"
#include "exa-place.h"

/* Of its lines; between them and the texts of the bars. */
#define STROKE   2
#define HAIR_GAP 14
/* From a line to the right end of a text left of it; and the least that leads to it. */
#define INNER      22
#define LEAST_HAIR 22

/* What its text takes with its ground. */
static void
measure_pill (const ExaPlot *plot, double part, double *width, double *height)
{
  exa_pill_measure (plot->page, plot->page->spec->compare_text, part, width, height);
}

double
exa_bracket_width (const ExaPlot *plot, double part)
{
  if (!plot->bracket)
    return 0;
  double width, height;
  measure_pill (plot, part, &width, &height);
  return width + exa_page_px (plot->page, 36) * part;
}

double
exa_bracket_inner_width (const ExaPlot *plot, double part)
{
  return exa_page_px (plot->page, INNER + LEAST_HAIR) * part + exa_page_px (plot->page, HAIR_GAP);
}

double
exa_bracket_height (const ExaPlot *plot)
{
  if (!plot->bracket)
    return 0;
  double width, height;
  measure_pill (plot, 1, &width, &height);
  return height + exa_page_px (plot->page, 20);
}

static const ExaLayoutMark *
mark_of (const ExaLayout *layout, const char *id)
{
  return &g_array_index (layout->marks, ExaLayoutMark, exa_layout_find (layout, id));
}

static double
middle_of (const ExaLayout *layout, const char *id)
{
  const ExaLayoutMark *mark = mark_of (layout, id);

  return mark->cross + mark->thickness / 2;
}

/* What the bar of @id takes with the texts at its end. */
static ExaRect
box_with_texts (const ExaLayout *layout, const char *id)
{
  ExaRect box = exa_layout_mark_rect (mark_of (layout, id));

  for (guint i = 0; i < layout->texts->len; i++) {
    const ExaLayoutText *text = &g_array_index (layout->texts, ExaLayoutText, i);
    const char *colon = strchr (text->key, ':');
    if (colon == NULL || strcmp (colon + 1, id) != 0 ||
        (!g_str_has_prefix (text->key, "value:") && !g_str_has_prefix (text->key, "tag:")))
      continue;
    double right = MAX (box.x + box.width, text->rect.x + text->rect.width), top = MIN (box.y, text->rect.y);
    box.height += box.y - top;
    box.y = top;
    box.width = right - box.x;
  }
  return box;
}

/* A thin line from the bracket at @from to the column's value. */
static void
drop (const ExaPage *page, ExaLayout *layout, const char *end, const char *id, double from)
{
  double x = middle_of (layout, id), width = exa_page_stroke (page, STROKE);
  double to = box_with_texts (layout, id).y - exa_page_px (page, HAIR_GAP);

  exa_place_line (layout, TRUE, "bracket", end, x, from, x, MAX (to, from + width), width, EXA_ROLE_INK);
}

void
exa_bracket_place_above (const ExaPlot *plot, ExaLayout *layout, double top)
{
  const ExaPage *page = plot->page;
  const ExaSpec *spec = page->spec;
  double a = middle_of (layout, spec->compare_a), b = middle_of (layout, spec->compare_b), wide, high;
  measure_pill (plot, 1, &wide, &high);
  double width = exa_page_stroke (page, STROKE), y = top + high / 2;

  drop (page, layout, "a", spec->compare_a, y - width / 2);
  exa_place_line (layout, TRUE, "bracket", "line", MIN (a, b), y, MAX (a, b), y, width, EXA_ROLE_INK);
  drop (page, layout, "b", spec->compare_b, y - width / 2);
  double from = page->content.x + wide / 2, to = page->content.x + page->content.width - wide / 2;
  exa_pill_place (page, layout, spec->compare_text, 1, CLAMP ((a + b) / 2, from, MAX (from, to)), y);
}

/* A thin line from the end of the bar and its texts to the bracket at @to. */
static void
reach (const ExaPage *page, ExaLayout *layout, const char *end, const char *id, double to)
{
  double y = middle_of (layout, id), width = exa_page_stroke (page, STROKE);
  ExaRect box = box_with_texts (layout, id);
  double from = MIN (box.x + box.width + exa_page_px (page, HAIR_GAP), to - width);

  exa_place_line (layout, TRUE, "bracket", end, from, y, to + width / 2, y, width, EXA_ROLE_INK);
}

/* From both ends to a line at @x, with the text in the middle of @pill_x. */
static void
join (const ExaPlot *plot, ExaLayout *layout, double x, double pill_x, double part)
{
  const ExaPage *page = plot->page;
  const ExaSpec *spec = page->spec;
  double a = middle_of (layout, spec->compare_a), b = middle_of (layout, spec->compare_b);

  reach (page, layout, "a", spec->compare_a, x);
  exa_place_line (layout, TRUE, "bracket", "line", x, MIN (a, b), x, MAX (a, b), exa_page_stroke (page, STROKE),
                  EXA_ROLE_INK);
  reach (page, layout, "b", spec->compare_b, x);
  exa_pill_place (page, layout, spec->compare_text, part, pill_x, (a + b) / 2);
}

void
exa_bracket_place_right (const ExaPlot *plot, ExaLayout *layout, double right, double part)
{
  const ExaPage *page = plot->page;
  const ExaSpec *spec = page->spec;
  double a = middle_of (layout, spec->compare_a), b = middle_of (layout, spec->compare_b), width, height;

  measure_pill (plot, part, &width, &height);
  double x = right + exa_page_px (page, 30) * part + width / 2, pill_x = x;
  /* Bars close to each other: the text stands beside the line, not on it. */
  if (ABS (a - b) < height + 2 * exa_page_px (page, 18)) {
    x = right + exa_page_px (page, 22) * part;
    pill_x = x + exa_page_px (page, 10) * part + width / 2;
  }
  join (plot, layout, x, pill_x, part);
}

void
exa_bracket_place_inner (const ExaPlot *plot, ExaLayout *layout, double end, double part)
{
  double width, height;

  measure_pill (plot, part, &width, &height);
  join (plot, layout, end - exa_page_px (plot->page, INNER) * part, end - width / 2, part);
}
