/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ExaScale: domain to pixels, linear or logarithmic. A value.
 * A linear scale has zero in its domain; a logarithmic one has @low > 0.
 */
typedef struct {
  gboolean log;
  double low, high; /* domain, in units of the figure; low < high */
  double p0, p1;    /* pixels of low and high; p1 < p0 for columns */
} ExaScale;

/* Where @value stands; values outside the domain go outside the pixels. Finite for finite @value;
 * on a log scale a value of zero or less stands at p0. */
double exa_scale_map (const ExaScale *scale, double value);

/**
 * exa_scale_snap: moves and stretches @scale by less than a pixel, so that @a stands on the whole pixel nearest to it,
 * @a_part of a pixel further, and @b as far from there as it was, but on a whole pixel and @b_part again.
 * What is measured between the two then has no error of theirs in it.
 */
void exa_scale_snap (ExaScale *scale, double a, double a_part, double b, double b_part);

/* The most ticks that an axis gets. */
#define EXA_MAX_TICKS 24

/**
 * exa_ticks_linear: ticks at steps of 1, 2 or 5 × 10^n from the one at or below
 * @low to the one at or above @high, about @wanted of them.
 * Returns their number, at least 2, at most EXA_MAX_TICKS.
 */
guint exa_ticks_linear (double low, double high, guint wanted, double ticks[EXA_MAX_TICKS]);
/* Ticks of a log scale: powers of ten up to the step of 1, 2 or 5 at or above @high, with 2 and 5 between where there
 * are few; same bounds.
 * 0 < low < high. */
guint exa_ticks_log (double low, double high, guint wanted, double ticks[EXA_MAX_TICKS]);

G_END_DECLS
