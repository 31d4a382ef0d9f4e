/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-page.h"

G_BEGIN_DECLS

/* ExaPlot: what of a figure is drawn, and in which part of its page: what a kind fills; private to the chart folder. */
typedef struct {
  const ExaPage *page;
  ExaFigureKind kind;
  guint n_bands;    /* of the spec's bands the first so many */
  gboolean bracket; /* the comparison stands between its two marks */
  ExaRect rect;     /* pixels */
} ExaPlot;

G_END_DECLS
