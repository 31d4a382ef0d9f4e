/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-page.h"

#include <math.h>

/* Below this em no text is read with ease on any screen; nobody is to guess a figure. */
#define MIN_EM        11
#define MIN_DATA_EM   12
#define MOST_TALLNESS 1.25

/* How much larger all is in an upright figure than its width allows a square one: rows have the height for it. */
static double
tallness (const ExaPage *page)
{
  ExaFigureKind kind = page->spec->kind;

  if (kind != EXA_FIGURE_BARS && kind != EXA_FIGURE_POINTS && kind != EXA_FIGURE_LIST && kind != EXA_FIGURE_STACKED)
    return 1;
  return CLAMP (sqrt ((double)page->height / page->width), 1, MOST_TALLNESS);
}

ExaPage
exa_page_new (const ExaSpec *spec, ExaFonts *fonts, const ExaLayoutOptions *options)
{
  ExaPage page = {
      .spec = spec,
      .fonts = fonts,
      .theme = exa_theme_get (options->theme),
      .width = CLAMP (options->width, EXA_LAYOUT_MIN_WIDTH, EXA_LAYOUT_MAX_SIDE),
      .height = CLAMP (options->height, EXA_LAYOUT_MIN_HEIGHT, EXA_LAYOUT_MAX_SIDE),
      .transparent = options->transparent,
      .plot_only = options->plot_only,
  };

  page.unit = MIN (page.height / 1080.0, page.width / 1200.0 * tallness (&page)) * options->text_scale;
  page.least_em = MAX (options->least_text * page.height, MIN_EM);
  double margin = MIN (exa_page_px (&page, 96), page.width * 0.06);
  page.content =
      (ExaRect){margin, exa_page_px (&page, 72), page.width - 2 * margin, page.height - exa_page_px (&page, 72 + 52)};
  return page;
}

double
exa_page_px (const ExaPage *page, double at_1080)
{
  return at_1080 * page->unit;
}

double
exa_page_em (const ExaPage *page, double at_1080)
{
  return MAX (at_1080 * page->unit, page->least_em);
}

double
exa_page_data_em (const ExaPage *page, double at_1080)
{
  return MAX (at_1080 * page->unit, MAX (page->least_em, MIN_DATA_EM));
}

double
exa_page_stroke (const ExaPage *page, double at_1080)
{
  return MAX (round (at_1080 * page->unit), 1);
}
