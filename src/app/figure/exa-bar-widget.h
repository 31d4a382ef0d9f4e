/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ExaBarWidget: one mark of the figure to keyboard and assistive technology. It
 * paints nothing of the mark; what shows that it has focus or is picked is style.
 */
#define EXA_TYPE_BAR_WIDGET (exa_bar_widget_get_type ())
G_DECLARE_FINAL_TYPE (ExaBarWidget, exa_bar_widget, EXA, BAR_WIDGET, GtkWidget)

/* The bar of that claim, whose id it copies; it is described, and placed, before it is shown. */
GtkWidget *exa_bar_widget_new (const char *claim_id);
const char *exa_bar_widget_get_claim_id (ExaBarWidget *self);
/* @words: name of the bar, with value and unit; @description: what else there is to say; @n, @count: its place, from 1.
 */
void exa_bar_widget_describe (ExaBarWidget *self, const char *words, const char *description, int n, int count);
void exa_bar_widget_set_picked (ExaBarWidget *self, gboolean picked);
/* Where it stands in its parent. */
void exa_bar_widget_set_area (ExaBarWidget *self, const GdkRectangle *area);
const GdkRectangle *exa_bar_widget_get_area (ExaBarWidget *self);

G_END_DECLS
