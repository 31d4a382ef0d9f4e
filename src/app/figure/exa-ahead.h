/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-figure-model.h"

G_BEGIN_DECLS

/* ExaAheadOne: a figure that is not shown yet, laid out; and the first picture on the way there. */
typedef struct {
  const ExaFigure *figure; /* borrowed, or NULL: only compared, never read */
  ExaLayoutOptions options;
  ExaLayout *layout;      /* owned, or NULL */
  ExaLayout *from, *step; /* owned, or NULL: the way to it begins at the one with the other */
} ExaAheadOne;

/**
 * ExaAhead: what may be shown next, so that showing it takes no longer than drawing: one for each figure that a model
 * makes ahead. Zero-initialised: nothing is laid out.
 */
typedef struct {
  ExaAheadOne ones[EXA_FIGURE_MODEL_AHEAD];
} ExaAhead;

/* @figure as it is laid out that way; NULL where it is not. Borrowed. */
const ExaAheadOne *exa_ahead_find (const ExaAhead *self, const ExaFigure *figure, const ExaLayoutOptions *options);
/* Lays @figure out as the @n-th: its address must stay its own until that is cleared. */
void exa_ahead_lay_out (ExaAhead *self, guint n, const ExaFigure *figure, ExaFonts *fonts,
                        const ExaLayoutOptions *options);
/* Says how the way from @from to the @n-th begins. */
void exa_ahead_set_step (ExaAhead *self, guint n, ExaLayout *from, ExaLayout *step);
/* Forgets all but @figure (NULL: all). */
void exa_ahead_keep (ExaAhead *self, const ExaFigure *figure);

G_END_DECLS
