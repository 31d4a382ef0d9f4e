/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-choice.h"
#include "exa-page.h"

G_BEGIN_DECLS

/* ExaPlot: what of a figure is drawn, and in which part of its page: what a kind fills; private to the chart folder. */
typedef struct {
  const ExaPage *page;
  ExaFigureKind kind;
  guint n_bands;    /* as many are drawn: those of @choice */
  ExaChoice choice; /* which ones */
  gboolean bracket; /* the comparison stands between its two marks */
  ExaRect rect;     /* pixels */
} ExaPlot;

/* The @i-th band that is drawn, of n_bands. */
static inline const ExaBand *
exa_plot_band (const ExaPlot *plot, guint i)
{
  return &plot->page->spec->bands[exa_choice_nth (&plot->choice, i)];
}

/* Whether the @i-th band has one of the two marks that a bracket joins. */
static inline gboolean
exa_plot_is_compared (const ExaPlot *plot, guint i)
{
  const ExaSpec *spec = plot->page->spec;
  const ExaBand *band = exa_plot_band (plot, i);

  return plot->bracket && (exa_band_has_mark (band, spec->compare_a) || exa_band_has_mark (band, spec->compare_b));
}

G_END_DECLS
