/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-figure.h"

G_BEGIN_DECLS

/**
 * ExaAhead: the layout of a figure that is not shown yet, and the first picture on the way there, so that showing it
 * takes no longer than drawing. Zero-initialised: nothing is laid out.
 */
typedef struct {
  const ExaFigure *figure; /* borrowed, or NULL: only compared, never read */
  ExaLayoutOptions options;
  ExaLayout *layout;      /* owned, or NULL */
  ExaLayout *from, *step; /* owned, or NULL: the way to it begins at the one with the other */
} ExaAhead;

/* Whether @figure is laid out that way. */
gboolean exa_ahead_has (const ExaAhead *self, const ExaFigure *figure, const ExaLayoutOptions *options);
/* Lays @figure out: its address must stay its own until exa_ahead_clear(). */
void exa_ahead_lay_out (ExaAhead *self, const ExaFigure *figure, ExaFonts *fonts, const ExaLayoutOptions *options);
/* Says how the way from @from to what is laid out begins. */
void exa_ahead_set_step (ExaAhead *self, ExaLayout *from, ExaLayout *step);
void exa_ahead_clear (ExaAhead *self);

G_END_DECLS
