/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-choices.h"
#include "exa-view.h"

G_BEGIN_DECLS

/**
 * ExaViewState: all that a person chose about the figure on the screen: what one
 * step of undo brings back. A value that owns what it points to.
 */
typedef struct {
  ExaChart *chart; /* owned, or NULL */
  ExaView view;    /* owned */
  ExaFigureTheme theme;
  ExaLang lang;
} ExaViewState;

/* The view of a chart as it is. */
void exa_view_state_init (ExaViewState *self, ExaChart *chart, ExaFigureTheme theme, ExaLang lang);
void exa_view_state_copy (ExaViewState *self, const ExaViewState *from);
void exa_view_state_clear (ExaViewState *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ExaViewState, exa_view_state_clear)
gboolean exa_view_state_equal (const ExaViewState *a, const ExaViewState *b);

G_END_DECLS
