/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-reference-line.h"

#include <math.h>

#include "exa-place.h"

/* At 1080 lines: the name, the distance between it and the rows and between line and texts, and the line's width. */
#define NAME_EM 22
#define GAP     8
#define STROKE  2
/* Between two texts, what is shorter is no line but a speck. */
#define LEAST_PART 16
/* Of a text's em: more than half of what is between a value and its tag, through which no line runs. */
#define APART 0.3

double
exa_reference_line_height (const ExaPlot *plot)
{
  const ExaPage *page = plot->page;

  if (page->spec->reference_name == NULL)
    return 0;
  return ceil (exa_page_data_em (page, NAME_EM) * 1.3 + exa_page_px (page, GAP));
}

/* Whether the line at @x meets the text or what is left free beside it. */
static gboolean
is_around (const ExaLayoutText *text, double x, double gap)
{
  double beside = MAX (gap, text->em * APART);

  return text->rect.x - beside < x && text->rect.x + text->rect.width + beside > x;
}

/* The lowest pixel that texts around @x cover of those that begin at @y or above it; @y where none does. */
static double
below_texts (const ExaLayout *layout, double x, double y, double gap)
{
  double to = y;

  for (gboolean moved = TRUE; moved;) {
    moved = FALSE;
    for (guint i = 0; i < layout->texts->len; i++) {
      const ExaLayoutText *text = &g_array_index (layout->texts, ExaLayoutText, i);
      double bottom = text->rect.y + text->rect.height;
      if (!is_around (text, x, gap) || text->rect.y > to || bottom <= to)
        continue;
      to = bottom;
      moved = TRUE;
    }
  }
  return to;
}

/* Where the next text around @x begins below @y; @bottom where none does. */
static double
above_texts (const ExaLayout *layout, double x, double y, double bottom, double gap)
{
  double to = bottom;

  for (guint i = 0; i < layout->texts->len; i++) {
    const ExaLayoutText *text = &g_array_index (layout->texts, ExaLayoutText, i);
    if (is_around (text, x, gap) && text->rect.y > y)
      to = MIN (to, text->rect.y);
  }
  return to;
}

static void
place_name (const ExaPlot *plot, const ExaLayoutPanel *panel, guint n, double x, ExaLayout *layout)
{
  const ExaPage *page = plot->page;
  g_autofree char *id = g_strdup_printf ("%u", n);
  ExaLabel name = exa_label_new (page, page->spec->reference_name, EXA_WEIGHT_REGULAR, exa_page_data_em (page, NAME_EM),
                                 panel->rect.width, 1, PANGO_ALIGN_LEFT);
  double last = MAX (panel->rect.x + panel->rect.width - name.width, panel->rect.x);

  exa_place_text (layout, &name, "reference", id, CLAMP (x - name.width / 2, panel->rect.x, last),
                  panel->rect.y - exa_reference_line_height (plot), EXA_ROLE_MUTED);
}

void
exa_reference_line_place (const ExaPlot *plot, const ExaLayoutPanel *panel, guint n, ExaLayout *layout)
{
  const ExaPage *page = plot->page;
  double x = exa_scale_map (&panel->scale, page->spec->reference), gap = exa_page_px (page, GAP);
  double y = panel->rect.y, bottom = y + panel->rect.height;

  if (page->spec->reference_name == NULL)
    return;
  for (guint part = 0; (y = below_texts (layout, x, y, gap)) < bottom; part++) {
    double to = above_texts (layout, x, y, bottom, gap), top = y;
    y = to;
    if (to - top < exa_page_px (page, LEAST_PART))
      continue;
    g_autofree char *id = g_strdup_printf ("%u:%u", n, part);
    exa_place_line (layout, FALSE, "reference", id, x, top, x, to, exa_page_stroke (page, STROKE), EXA_ROLE_MUTED);
  }
  place_name (plot, panel, n, x, layout);
}
