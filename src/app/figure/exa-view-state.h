/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-figure-model-enums.h"
#include "exa-lang.h"
#include "exa-view.h"

G_BEGIN_DECLS

/* The theme of a figure on the screen. */
typedef enum {
  EXA_FIGURE_THEME_WINDOW, /* light or dark, as the window is */
  EXA_FIGURE_THEME_LIGHT,
  EXA_FIGURE_THEME_DARK,
  EXA_FIGURE_THEME_PRINT,
} ExaFigureTheme;

/**
 * ExaViewState: all that was chosen about one figure on the screen: what one step
 * of undo brings back. A value that owns what it points to.
 */
typedef struct {
  ExaChart *chart; /* owned, or NULL */
  ExaView view;    /* owned */
  char *title;     /* the headline; NULL: the chart's own; owned */
  ExaFigureTheme theme;
  ExaLang lang;
} ExaViewState;

/* The view of a chart as it is. @self is overwritten, not cleared. */
void exa_view_state_init (ExaViewState *self, ExaChart *chart, ExaFigureTheme theme, ExaLang lang);
/* @self is overwritten, not cleared. */
void exa_view_state_copy (ExaViewState *self, const ExaViewState *from);
void exa_view_state_clear (ExaViewState *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ExaViewState, exa_view_state_clear)
gboolean exa_view_state_equal (const ExaViewState *a, const ExaViewState *b);

G_END_DECLS
