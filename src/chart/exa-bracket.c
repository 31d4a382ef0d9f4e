/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-bracket.h"

#include <math.h>
#include <string.h>

#include "exa-place.h"

#define PILL_EM 32
/* Of its lines; between them and the texts of the bars. */
#define STROKE   2
#define HAIR_GAP 14
/* From a line to the right end of a text left of it; and the least that leads to it. */
#define INNER      22
#define LEAST_HAIR 22

static ExaLabel
pill_label_of (const ExaPlot *plot, const char *text, double part)
{
  const ExaPage *page = plot->page;

  return exa_label_new (page, text, EXA_WEIGHT_SEMIBOLD, exa_page_data_em (page, PILL_EM * part), -1, 1,
                        PANGO_ALIGN_LEFT);
}

static ExaLabel
pill_label (const ExaPlot *plot, double part)
{
  return pill_label_of (plot, plot->page->spec->compare_text, part);
}

double
exa_bracket_width (const ExaPlot *plot, double part)
{
  if (!plot->bracket)
    return 0;
  ExaLabel label = pill_label (plot, part);
  double width = label.width + exa_page_px (plot->page, 52 + 36) * part;
  exa_label_clear (&label);
  return width;
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
  ExaLabel label = pill_label (plot, 1);
  double height = label.height + exa_page_px (plot->page, 22 + 20);
  exa_label_clear (&label);
  return height;
}

void
exa_bracket_measure_pill (const ExaPlot *plot, const char *text, double part, double *width, double *height)
{
  ExaLabel label = pill_label_of (plot, text, part);

  *width = round (label.width + exa_page_px (plot->page, 52) * part);
  *height = round (label.height + exa_page_px (plot->page, 22) * part);
  exa_label_clear (&label);
}

/* Puts @label (taken) on its ground. */
static void
place_pill (const ExaPage *page, ExaLayout *layout, ExaLabel *label, double part, double middle_x, double middle_y)
{
  double width = round (label->width + exa_page_px (page, 52) * part);
  double height = round (label->height + exa_page_px (page, 22) * part);
  ExaLayoutPill pill = {
      .key = g_strdup ("comparison"),
      .rect = {round (middle_x - width / 2), round (middle_y - height / 2), width, height},
      .alpha = 1,
  };

  g_array_append_val (layout->pills, pill);
  exa_place_text_beside (layout, label, "comparison", NULL, middle_x - label->width / 2, middle_y, EXA_ROLE_PILL_INK);
}

void
exa_bracket_place_pill (const ExaPlot *plot, ExaLayout *layout, const char *text, double part, double middle_x,
                        double middle_y)
{
  ExaLabel label = pill_label_of (plot, text, part);

  place_pill (plot->page, layout, &label, part, middle_x, middle_y);
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
  ExaLabel label = pill_label (plot, 1);
  double a = middle_of (layout, spec->compare_a), b = middle_of (layout, spec->compare_b);
  double width = exa_page_stroke (page, STROKE), y = top + (label.height + exa_page_px (page, 22)) / 2;

  drop (page, layout, "a", spec->compare_a, y - width / 2);
  exa_place_line (layout, TRUE, "bracket", "line", MIN (a, b), y, MAX (a, b), y, width, EXA_ROLE_INK);
  drop (page, layout, "b", spec->compare_b, y - width / 2);
  double half = label.width / 2 + exa_page_px (page, 26), from = page->content.x + half;
  double to = page->content.x + page->content.width - half;
  place_pill (page, layout, &label, 1, CLAMP ((a + b) / 2, from, MAX (from, to)), y);
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
  ExaLabel label = pill_label (plot, part);
  double a = middle_of (layout, spec->compare_a), b = middle_of (layout, spec->compare_b);

  reach (page, layout, "a", spec->compare_a, x);
  exa_place_line (layout, TRUE, "bracket", "line", x, MIN (a, b), x, MAX (a, b), exa_page_stroke (page, STROKE),
                  EXA_ROLE_INK);
  reach (page, layout, "b", spec->compare_b, x);
  place_pill (page, layout, &label, part, pill_x, (a + b) / 2);
}

void
exa_bracket_place_right (const ExaPlot *plot, ExaLayout *layout, double right, double part)
{
  const ExaPage *page = plot->page;
  const ExaSpec *spec = page->spec;
  double a = middle_of (layout, spec->compare_a), b = middle_of (layout, spec->compare_b), width, height;

  exa_bracket_measure_pill (plot, spec->compare_text, part, &width, &height);
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

  exa_bracket_measure_pill (plot, plot->page->spec->compare_text, part, &width, &height);
  join (plot, layout, end - exa_page_px (plot->page, INNER) * part, end - width / 2, part);
}
