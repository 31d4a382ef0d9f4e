/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ExaFigureText: a text of the figure, such as its headline, to keyboard and assistive technology. It paints nothing:
 * the figure's picture has the text, and what shows that this has the focus is style. Hidden while it has no words.
 */
#define EXA_TYPE_FIGURE_TEXT (exa_figure_text_get_type ())
G_DECLARE_FINAL_TYPE (ExaFigureText, exa_figure_text, EXA, FIGURE_TEXT, GtkWidget)

/* @key: of the text in a layout that shows it. */
GtkWidget *exa_figure_text_new (GtkAccessibleRole role, const char *key);
const char *exa_figure_text_get_key (ExaFigureText *self);
/* @words: its name; NULL or "": there is no such text. @more: its description, or NULL. */
void exa_figure_text_set_words (ExaFigureText *self, const char *words, const char *more);

G_END_DECLS
