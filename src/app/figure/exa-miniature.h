/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-figure-model.h"

G_BEGIN_DECLS

/**
 * ExaMiniature: a chart as a few strokes, taken from its layout when the window
 * has nothing better to do, in the colours of the window's theme.
 */
#define EXA_TYPE_MINIATURE (exa_miniature_get_type ())
G_DECLARE_FINAL_TYPE (ExaMiniature, exa_miniature, EXA, MINIATURE, GtkWidget)

/* @model: of the window: the fonts; borrowed: outlives the row that the miniature stands in. */
void exa_miniature_set_chart (ExaMiniature *self, ExaFigureModel *model, ExaChart *chart);

G_END_DECLS
