/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-end-problem.h"
#include "exa-numeral.h"
#include "exa-quantity.h"

G_BEGIN_DECLS

/**
 * ExaEnd: one number as said, with its scale, currency and unit: one end of
 * a range, or the whole of a figure.
 */
typedef struct {
  ExaNumeral number;
  ExaNumeral divisor; /* of a fraction, 1/8; @fraction says whether there is one */
  gboolean fraction;
  const char *currency; /* id of the unit whose sign stood before it: "USD" for "$"; or NULL */
  gboolean scaled;      /* a scale stood behind it: T, × 10²⁵; it is in @number */
  int scale;            /* its power of ten */
  const ExaUnit *unit;  /* the unit behind it, or NULL */
  const char *start;    /* where its number begins in the text */
} ExaEnd;

void exa_end_clear (ExaEnd *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ExaEnd, exa_end_clear)

/* Reads one figure at @s; units are to be comparable with @expected. */
gboolean exa_end_scan (ExaEnd *self, ExaScanner *s, gboolean after_between, const ExaUnit *expected,
                       ExaEndProblem *problem);

/* "5–6 T %" says "5 T % to 6 T %": gives the lower end what only the upper one carries, and the other way a unit. */
gboolean exa_end_share (ExaEnd *low, ExaEnd *high, const ExaUnit *expected, ExaEndProblem *problem);

/* The figure in base units, @expected being the unit of a bare number. */
gboolean exa_end_to_double (const ExaEnd *self, const ExaUnit *expected, double *value, ExaEndProblem *problem);

G_END_DECLS
