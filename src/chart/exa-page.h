/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-layout.h"

G_BEGIN_DECLS

/**
 * ExaPage: what a figure is laid out with and how large it is: the same for every step of its layout, and changed by
 * none; private to the chart folder. Sizes named in the code are pixels of a figure 1080 lines high; exa_page_px()
 * brings them to the figure's own.
 */
typedef struct {
  const ExaSpec *spec;
  ExaFonts *fonts;
  const ExaTheme *theme;
  int width, height;    /* pixels */
  double unit;          /* pixels of the figure for one at 1080 lines */
  double least_em;      /* pixels: no text is smaller */
  gboolean transparent; /* as in ExaLayoutOptions */
  gboolean plot_only;
  ExaRect content; /* within the outer margins */
} ExaPage;

/* Borrows @spec and @fonts. */
ExaPage exa_page_new (const ExaSpec *spec, ExaFonts *fonts, const ExaLayoutOptions *options);

/* So many pixels of a figure 1080 lines high, in pixels of this one. */
double exa_page_px (const ExaPage *page, double at_1080);
/* The em of a text: as exa_page_px(), but never too small to be read. */
double exa_page_em (const ExaPage *page, double at_1080);
/* The same of a text of the data. */
double exa_page_data_em (const ExaPage *page, double at_1080);
/* The thickness of a line in whole pixels, at least one. */
double exa_page_stroke (const ExaPage *page, double at_1080);

G_END_DECLS
