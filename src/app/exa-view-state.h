/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-enums.h"
#include "exa-view.h"

G_BEGIN_DECLS

/**
 * ExaViewState: all that a person chose about the figure on the screen: what one
 * step of undo brings back. A value that owns what it points to.
 */
typedef struct {
  ExaChart *chart;             /* owned, or NULL */
  int kind, sort, top, log;    /* as in ExaView: -1 where the chart decides */
  const ExaUnit *unit;         /* or NULL */
  char **countries;            /* owned, or NULL: all */
  char *compare_a, *compare_b; /* owned; NULL: the chart's own comparison */
  gboolean by_difference;
  ExaFigureTheme theme;
  ExaLang lang;
} ExaViewState;

/* The view of a chart as it is. */
void exa_view_state_init (ExaViewState *self, ExaChart *chart, ExaFigureTheme theme, ExaLang lang);
void exa_view_state_copy (ExaViewState *self, const ExaViewState *from);
void exa_view_state_clear (ExaViewState *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ExaViewState, exa_view_state_clear)
gboolean exa_view_state_equal (const ExaViewState *a, const ExaViewState *b);

void exa_view_state_set_compare (ExaViewState *self, const char *a, const char *b);
/* What the query needs of it; borrows from @self. */
ExaView exa_view_state_to_view (const ExaViewState *self);

G_END_DECLS
