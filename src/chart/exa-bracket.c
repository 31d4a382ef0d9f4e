/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-bracket.h"

#include <math.h>

#include "exa-place.h"

#define PILL_EM 32

static ExaLabel
pill_label (const ExaPlot *plot)
{
  const ExaPage *page = plot->page;

  return exa_label_new (page, page->spec->compare_text, EXA_WEIGHT_SEMIBOLD, exa_page_em (page, PILL_EM), -1, 1,
                        PANGO_ALIGN_LEFT);
}

double
exa_bracket_width (const ExaPlot *plot)
{
  if (!plot->bracket)
    return 0;
  ExaLabel label = pill_label (plot);
  double width = label.width + exa_page_px (plot->page, 52 + 36);
  exa_label_clear (&label);
  return width;
}

double
exa_bracket_height (const ExaPlot *plot)
{
  if (!plot->bracket)
    return 0;
  ExaLabel label = pill_label (plot);
  double height = label.height + exa_page_px (plot->page, 22 + 20);
  exa_label_clear (&label);
  return height;
}

/* Puts @label (taken) on its ground. */
static void
place_pill (const ExaPage *page, ExaLayout *layout, ExaLabel *label, double middle_x, double middle_y)
{
  double width = round (label->width + exa_page_px (page, 52)), height = round (label->height + exa_page_px (page, 22));
  ExaLayoutPill pill = {
      .key = g_strdup ("comparison"),
      .rect = {round (middle_x - width / 2), round (middle_y - height / 2), width, height},
      .alpha = 1,
  };

  g_array_append_val (layout->pills, pill);
  exa_place_text_beside (layout, label, "comparison", NULL, middle_x - label->width / 2, middle_y, EXA_ROLE_PILL_INK);
}

static double
middle_of (const ExaLayout *layout, const char *id)
{
  const ExaLayoutMark *mark = &g_array_index (layout->marks, ExaLayoutMark, exa_layout_find (layout, id));

  return mark->cross + mark->thickness / 2;
}

void
exa_bracket_place_above (const ExaPlot *plot, ExaLayout *layout, double top)
{
  const ExaPage *page = plot->page;
  const ExaSpec *spec = page->spec;
  ExaLabel label = pill_label (plot);
  double a = middle_of (layout, spec->compare_a), b = middle_of (layout, spec->compare_b);
  double width = exa_page_stroke (page, 2.5), hook = exa_page_px (page, 18);
  double y = top + (label.height + exa_page_px (page, 22)) / 2;

  exa_place_line (layout, TRUE, "bracket", "a", a, y - width / 2, a, y + hook, width, EXA_ROLE_INK);
  exa_place_line (layout, TRUE, "bracket", "line", MIN (a, b), y, MAX (a, b), y, width, EXA_ROLE_INK);
  exa_place_line (layout, TRUE, "bracket", "b", b, y - width / 2, b, y + hook, width, EXA_ROLE_INK);
  double half = label.width / 2 + exa_page_px (page, 26), from = page->content.x + half;
  double to = page->content.x + page->content.width - half;
  place_pill (page, layout, &label, CLAMP ((a + b) / 2, from, MAX (from, to)), y);
}

void
exa_bracket_place_right (const ExaPlot *plot, ExaLayout *layout, double right)
{
  const ExaPage *page = plot->page;
  const ExaSpec *spec = page->spec;
  ExaLabel label = pill_label (plot);
  double a = middle_of (layout, spec->compare_a), b = middle_of (layout, spec->compare_b);
  double width = exa_page_stroke (page, 2.5), hook = exa_page_px (page, 18);
  double pill_width = label.width + exa_page_px (page, 52), pill_height = label.height + exa_page_px (page, 22);
  double x = right + exa_page_px (page, 30) + pill_width / 2, pill_x = x;

  /* Bars close to each other: the text stands beside the line, not on it. */
  if (ABS (a - b) < pill_height + 2 * hook) {
    x = right + exa_page_px (page, 22);
    pill_x = x + exa_page_px (page, 10) + pill_width / 2;
  }
  exa_place_line (layout, TRUE, "bracket", "a", x - hook, a, x + width / 2, a, width, EXA_ROLE_INK);
  exa_place_line (layout, TRUE, "bracket", "line", x, MIN (a, b), x, MAX (a, b), width, EXA_ROLE_INK);
  exa_place_line (layout, TRUE, "bracket", "b", x - hook, b, x + width / 2, b, width, EXA_ROLE_INK);
  place_pill (page, layout, &label, pill_x, (a + b) / 2);
}
