/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-bar-list.h"

G_BEGIN_DECLS

/* ExaFigureCard: what is said of one bar, beside the pointer: figure, relation in words, date, source. */
#define EXA_TYPE_FIGURE_CARD (exa_figure_card_get_type ())
G_DECLARE_FINAL_TYPE (ExaFigureCard, exa_figure_card, EXA, FIGURE_CARD, GtkWidget)

/* Says what is known of @claim, in the language of the figure; keeps nothing of it. */
void exa_figure_card_set_claim (ExaFigureCard *self, ExaClaim *claim, ExaLang lang);
/* Allocates it near the pointer at @x, @y, and within its parent of @width × @height, where it covers no value of @bars
 * if there is such a place; part of allocating that. */
void exa_figure_card_place (ExaFigureCard *self, double x, double y, int width, int height, ExaBarList *bars);

G_END_DECLS
