/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-figure.h"

G_BEGIN_DECLS

/**
 * ExaAhead: the layout of a figure that is not shown yet, so that showing it takes
 * no longer than painting. Zero-initialised: nothing is laid out.
 */
typedef struct {
  const ExaFigure *figure; /* borrowed, or NULL: only compared, never read */
  ExaLayout *layout;       /* owned, or NULL */
  ExaLayoutOptions options;
} ExaAhead;

/* Whether @figure is laid out that way. */
gboolean exa_ahead_has (const ExaAhead *self, const ExaFigure *figure, const ExaLayoutOptions *options);
/* Lays @figure out: its address must stay its own until exa_ahead_take() or exa_ahead_clear(). */
void exa_ahead_lay_out (ExaAhead *self, const ExaFigure *figure, ExaFonts *fonts, const ExaLayoutOptions *options);
/* The layout of @figure, as it was laid out ahead or else made now; transfer full. Nothing is laid out afterwards. */
ExaLayout *exa_ahead_take (ExaAhead *self, const ExaFigure *figure, ExaFonts *fonts, const ExaLayoutOptions *options);
void exa_ahead_clear (ExaAhead *self);

G_END_DECLS
