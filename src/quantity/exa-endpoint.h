/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-parse-problem.h"
#include "exa-numeral.h"
#include "exa-quantity.h"

G_BEGIN_DECLS

/**
 * ExaEndpoint: one number as it is written, with its scale, currency and unit:
 * the only one of a figure, or one of the two that bound a range.
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
} ExaEndpoint;

/* Frees its numbers. One begins as all zeros. */
void exa_endpoint_clear (ExaEndpoint *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ExaEndpoint, exa_endpoint_clear)

/* Reads one figure at @s; units are to be comparable with @expected. */
gboolean exa_endpoint_scan (ExaEndpoint *self, ExaScanner *s, gboolean after_between, const ExaUnit *expected,
                            ExaParseProblem *problem);

/* Completes the endpoints of a range from each other: "5–6 T" is 5 T to 6 T, so the lower takes scale and unit of the
 * upper one where it has none; the upper one takes only a unit. FALSE where one is a fraction in per cent and the other
 * is not. */
gboolean exa_endpoint_complete (ExaEndpoint *low, ExaEndpoint *high, const ExaUnit *expected, ExaParseProblem *problem);

/* The figure in base units, @expected being the unit of a bare number. */
gboolean exa_endpoint_to_double (const ExaEndpoint *self, const ExaUnit *expected, double *value,
                                 ExaParseProblem *problem);

G_END_DECLS
