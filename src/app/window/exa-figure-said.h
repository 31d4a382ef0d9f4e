/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-figure-view.h"

G_BEGIN_DECLS

/**
 * ExaFigureSaid: has a screen reader say what a figure on the screen has otherwise than before: another chart, scale,
 * unit, order, filter, comparison, pick. Where the keyboard is in the figure, another chart is heard by its headline,
 * which gets the keyboard.
 */
#define EXA_TYPE_FIGURE_SAID (exa_figure_said_get_type ())
G_DECLARE_FINAL_TYPE (ExaFigureSaid, exa_figure_said, EXA, FIGURE_SAID, GObject)

/* @view: shows @model; borrowed, as long as it lives. */
ExaFigureSaid *exa_figure_said_new (ExaFigureView *view, ExaFigureModel *model);
/* Says nothing of what changes until it is told otherwise: what is shown is heard elsewhere. */
void exa_figure_said_set_quiet (ExaFigureSaid *self, gboolean quiet);
/* The figure in words, as it is shown; who says what the bar with the keyboard shows; how the compared bars stand to
 * each other: each as it was asked for. */
void exa_figure_said_describe (ExaFigureSaid *self);
void exa_figure_said_source (ExaFigureSaid *self);
void exa_figure_said_comparison (ExaFigureSaid *self);

G_END_DECLS
