/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ExaDecimal: a finite number as decimal digits, so that a scale or a prefix
 * moves the point and never rounds. Its value is 0.d₁d₂… × 10^@point; @digits
 * has no zero at either end and is empty for zero (then @point is 1).
 */
typedef struct {
  gboolean negative;
  int point;
  char digits[24];
} ExaDecimal;

/* ExaRound: which way the digits that are cut off turn the last one that stays. */
typedef enum {
  EXA_ROUND_NEAREST, /* half away from zero, as people round */
  EXA_ROUND_DOWN,    /* towards -∞ */
  EXA_ROUND_UP,      /* towards +∞ */
} ExaRound;

/* The shortest decimal that is read back as @value, which is finite. */
ExaDecimal exa_decimal_shortest (double value);
/* @value to @significant digits, 1 to 17. */
ExaDecimal exa_decimal_nearest (double value, int significant);
/* Keeps at most @significant digits (at least 1). */
ExaDecimal exa_decimal_round (ExaDecimal d, int significant, ExaRound round);
gboolean exa_decimal_is_zero (const ExaDecimal *d);
gboolean exa_decimal_equal (const ExaDecimal *a, const ExaDecimal *b);
int exa_decimal_n_digits (const ExaDecimal *d);
double exa_decimal_to_double (const ExaDecimal *d);
/* Appends "1,234.5", without the sign; thousands separators if @grouped. */
void exa_decimal_append_digits (const ExaDecimal *d, gboolean grouped, GString *text);

G_END_DECLS
