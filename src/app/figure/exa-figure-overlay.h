/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-figure-model.h"

G_BEGIN_DECLS

/**
 * ExaFigureOverlay: what a person does with the bars of a figure, above its
 * picture: hovering, which brings the card, picking, and walking by keys: to the bars, and to the texts around them in
 * the order of seeing: headline, bars, comparison, notes, source. Tab enters it at one bar.
 *
 * Signal "reveal" (a GdkRectangle): a bar has got the focus and wants to be seen.
 */
#define EXA_TYPE_FIGURE_OVERLAY (exa_figure_overlay_get_type ())
G_DECLARE_FINAL_TYPE (ExaFigureOverlay, exa_figure_overlay, EXA, FIGURE_OVERLAY, GtkWidget)

/* Takes over the bars of the model's figure; where they are is not known until the layout comes. */
void exa_figure_overlay_set_figure (ExaFigureOverlay *self, ExaFigureModel *model);
/* To be called before it is allocated; see exa_bar_list_set_layout(). */
void exa_figure_overlay_set_layout (ExaFigureOverlay *self, ExaLayout *layout, double scale, double x, double y);
/* Shows which bars are picked. */
void exa_figure_overlay_update_picks (ExaFigureOverlay *self);
/* Gives the focus to the headline; FALSE where there is none. */
gboolean exa_figure_overlay_focus_headline (ExaFigureOverlay *self);
/* The claim of the bar that has the focus; borrowed, NULL where none has it. */
const char *exa_figure_overlay_get_focused (ExaFigureOverlay *self);
/* Where the pointer is in the widget; -1, -1 outside. */
void exa_figure_overlay_get_pointer (ExaFigureOverlay *self, double *x, double *y);

G_END_DECLS
