/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-figure.h"

G_BEGIN_DECLS

/* ExaSaidView: what may be said of a figure, line by line, then who said it, where, when, and what is disputed. */
#define EXA_TYPE_SAID_VIEW (exa_said_view_get_type ())
G_DECLARE_FINAL_TYPE (ExaSaidView, exa_said_view, EXA, SAID_VIEW, GtkWidget)

/* @figure: NULL: nothing; not needed afterwards. */
void exa_said_view_set_figure (ExaSaidView *self, const ExaFigure *figure);
/* As high as what it says, instead of scrolling: for where all around it scrolls. */
void exa_said_view_set_whole (ExaSaidView *self);

G_END_DECLS
