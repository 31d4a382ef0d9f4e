/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-figure-model.h"

G_BEGIN_DECLS

/**
 * ExaBarList: the marks of a figure as focusable widgets above it, in focus
 * order: arrows, Home and End walk them, up to the first and the last; Space and Return pick. They are placed
 * anew only where layout or place changes, not with every allocation of the view.
 *
 * Signal "reveal" (x, y, width, height as a boxed GdkRectangle): a bar has got
 * the focus and wants to be seen.
 */
#define EXA_TYPE_BAR_LIST (exa_bar_list_get_type ())
G_DECLARE_FINAL_TYPE (ExaBarList, exa_bar_list, EXA, BAR_LIST, GtkWidget)

/* Takes over the marks of the model's figure. */
void exa_bar_list_set_figure (ExaBarList *self, ExaFigureModel *model);
/* Puts them where they are in @layout (NULL: leaves them); to be called before it is allocated. @scale: pixels of the
 * layout in one of the widget; @x, @y: what of the figure, in the widget's pixels, stands at the list's top left
 * corner.
 */
void exa_bar_list_set_layout (ExaBarList *self, ExaLayout *layout, double scale, double x, double y);
/* The id of the mark at @x, @y of the list, its whole band counted, skylines too; NULL where there is none, or it is
 * not known where the marks of a new figure are. Borrowed, until the next layout. */
const char *exa_bar_list_pick (ExaBarList *self, double x, double y);
/* Shows which bars are picked. */
void exa_bar_list_update_picks (ExaBarList *self);
/* Shows the bar of @claim_id, or none, as being under the pointer. */
void exa_bar_list_set_hovered (ExaBarList *self, const char *claim_id);
/* Gives the focus to the bar of that claim; FALSE if there is none. */
gboolean exa_bar_list_focus (ExaBarList *self, const char *claim_id);

/* Gives the focus to the picked bar, or the first; FALSE where there is none. */
gboolean exa_bar_list_enter (ExaBarList *self);
/* The same to the first bar, or the last. */
gboolean exa_bar_list_enter_at (ExaBarList *self, gboolean end);
/* The claim of the bar with the focus; borrowed, NULL where none has it. */
const char *exa_bar_list_get_focused (ExaBarList *self);

/* How much of the figure's values @area, logical pixels of the list, would hide: square pixels. */
double exa_bar_list_measure_cover (ExaBarList *self, const GdkRectangle *area);

G_END_DECLS
