/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-figure-model.h"

G_BEGIN_DECLS

/**
 * ExaFigureView: a model's figure at the size of the widget, drawn at the pixels
 * of the screen; from one figure to the next marks move by identity. What the
 * model prepared is laid out ahead, when nothing moves.
 *
 * Properties: model; interactive (when it is made; TRUE unless said otherwise):
 * bars can be picked, hovered and walked by keys, long figures scrolled, all
 * zoomed; else it is a picture; reader-text: the text is enlarged as the reader
 * wants it on the desktop; slide (when it is made): the text can be read from the last row of a room; zoom (1 to 8).
 *
 * Signal: "figure-changed" (const ExaLayout *from, const ExaLayout *to): another figure is laid out than the one that
 * was shown before. It comes while widgets are given their places.
 * A GtkScrollable: zoomed, it shows a part of a larger figure, never a cut axis.
 */
#define EXA_TYPE_FIGURE_VIEW (exa_figure_view_get_type ())
G_DECLARE_FINAL_TYPE (ExaFigureView, exa_figure_view, EXA, FIGURE_VIEW, GtkWidget)

/* Gives the focus to the headline, or, unless it is somewhere in the figure, to the picked bar or the first. FALSE
 * where there is nothing to have it. */
gboolean exa_figure_view_enter (ExaFigureView *self, gboolean headline);
/* The claim of the bar that has the focus; borrowed, NULL where none has it. */
const char *exa_figure_view_get_focused (ExaFigureView *self);
void exa_figure_view_zoom_by (ExaFigureView *self, double factor);
/* What is at @x, @y of the widget stays there. */
void exa_figure_view_zoom_at (ExaFigureView *self, double zoom, double x, double y);
void exa_figure_view_zoom_reset (ExaFigureView *self);
/* What it shows or is moving to; borrowed, until the next change. NULL where there is none. */
const ExaLayout *exa_figure_view_get_layout (ExaFigureView *self);

G_END_DECLS
