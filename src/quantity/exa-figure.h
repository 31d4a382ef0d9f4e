/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-figure-problem.h"
#include "exa-numeral.h"
#include "exa-quantity.h"

G_BEGIN_DECLS

/**
 * ExaFigure: one number as said, with its scale, currency and unit: one end of
 * a range, or the whole of a figure.
 */
typedef struct {
  ExaNumeral number;
  ExaNumeral divisor; /* of a fraction, 1/8; @fraction says whether there is one */
  gboolean fraction;
  gboolean currency;   /* "$" stood before it */
  gboolean scaled;     /* a scale stood behind it: T, × 10²⁵; it is in @number */
  int scale;           /* its power of ten */
  const ExaUnit *unit; /* the unit behind it, or NULL */
  const char *start;   /* where its number begins in the text */
} ExaFigure;

void exa_figure_init (ExaFigure *self);
void exa_figure_clear (ExaFigure *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ExaFigure, exa_figure_clear)

/* Reads one figure at @s; units are to be comparable with @expected. */
gboolean exa_figure_scan (ExaFigure *self, ExaScanner *s, gboolean after_between, const ExaUnit *expected,
                          ExaFigureProblem *problem);

/* "5–6 T %" says "5 T % to 6 T %": gives the lower end what only the upper one carries, and the other way a unit. */
gboolean exa_figure_share (ExaFigure *low, ExaFigure *high, const ExaUnit *expected, ExaFigureProblem *problem);

/* The figure in base units, @expected being the unit of a bare number. */
gboolean exa_figure_to_double (const ExaFigure *self, const ExaUnit *expected, double *value,
                               ExaFigureProblem *problem);

G_END_DECLS
