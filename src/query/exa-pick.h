/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-figures.h"
#include "exa-view.h"

G_BEGIN_DECLS

/* Which of many figures are shown, found in their columns. */
typedef struct {
  GArray *figures;  /* guint, their numbers, in the order of the table; owned */
  guint n_filtered; /* that the view leaves out */
  guint n_beyond;   /* that come behind those picked */
} ExaPick;

/* Frees its numbers, and leaves it without. */
void exa_pick_clear (ExaPick *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ExaPick, exa_pick_clear)

/* What passes @view, and of that, in the order @sort, the first @top and the next one, by which the order of the last
 * is known; all where @top is 0, or the order is not that of the values or the table. */
ExaPick exa_pick_new (ExaFigures *figures, const ExaView *view, ExaSort sort, guint top);

G_END_DECLS
