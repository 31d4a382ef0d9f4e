/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-rows.h"

#include "exa-axis.h"
#include "exa-reference-line.h"

/* Of the figure's height: what the rows that it is about may take, and what is enough for rows if notes need more. */
#define MOST_KEPT  0.62
#define LEAST_KEPT 0.42

/* What the rows cannot do without, pixels: those that the figure is about, and each of a handful, in one panel. */
static double
height_of_kept (const ExaPage *page, guint n_bands)
{
  const ExaSpec *spec = page->spec;
  guint n = n_bands <= EXA_ROWS_HANDFUL ? n_bands : MIN (exa_choice_count_kept (spec), n_bands), n_marks = 0;
  const ExaChoice choice = exa_choice_new (spec, n);
  const ExaPlot plot = {.page = page, .kind = spec->kind, .n_bands = n, .choice = choice};
  ExaRows rows = {.plot = &plot, .page = page};

  for (guint i = 0; i < n; i++)
    n_marks += exa_plot_band (&plot, i)->n_marks;
  return n_marks * exa_rows_least_line (&rows) + exa_reference_line_height (&plot) +
         (spec->kind == EXA_FIGURE_POINTS ? exa_axis_height (page, 24) : 0);
}

double
exa_rows_least_height (const ExaPage *page, guint n_bands)
{
  guint n_marks = 0;

  for (guint i = 0; i < n_bands; i++)
    n_marks += page->spec->bands[i].n_marks;
  double wanted = exa_page_px (page, 60) + n_marks * exa_page_em (page, 17) * 1.3;
  /* Many rows stand in several panels: there a caveat is worth more than a little of each row. */
  double least = CLAMP (wanted, page->height * 0.34, page->height * (n_marks > 60 ? 0.6 : n_marks > 24 ? 0.46 : 0.52));
  return MAX (least, MIN (height_of_kept (page, n_bands), page->height * MOST_KEPT));
}

double
exa_rows_kept_height (const ExaPage *page, guint n_bands)
{
  double kept = MIN (height_of_kept (page, n_bands), page->height * MOST_KEPT);

  return MIN (exa_rows_least_height (page, n_bands), MAX (kept, page->height * LEAST_KEPT));
}

double
exa_rows_cramped_height (const ExaPage *page, guint n_bands)
{
  return height_of_kept (page, n_bands);
}
