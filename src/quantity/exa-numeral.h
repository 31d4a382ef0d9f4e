/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-scanner.h"

G_BEGIN_DECLS

/**
 * ExaNumeral: one number as it is written: digits, and the power of ten that
 * e-notation or a scale word puts to it. It becomes a double in one step, so
 * that 1.6 trillion is 1.6e12 and not 1.6 × 1e12, rounded twice.
 */
typedef struct {
  GString *digits; /* "-1.6": owned; NULL before anything was read */
  int exponent;
} ExaNumeral; /* all zeros at first */

/* Frees its digits; what is cleared has none. */
void exa_numeral_clear (ExaNumeral *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ExaNumeral, exa_numeral_clear)

/* Makes it a number below zero; before its digits are read. */
void exa_numeral_add_minus (ExaNumeral *self);
/* Reads digits with thousands separators, a decimal point and e-notation; no sign. On failure @s stands where
 * it failed and @problem says why (static, not translated), or is NULL where there is no number at all. */
gboolean exa_numeral_scan (ExaNumeral *self, ExaScanner *s, const char **problem);

/* Takes "× 10⁻⁷" or "x 10^25" behind a number: only with an exponent, for 17 × alone is a multiple. */
gboolean exa_numeral_take_power_of_ten (ExaScanner *s, int *exponent);

/* Takes a scale in words, "million", "bn" or "千万", as its power of ten; the letters M and B are not words. */
gboolean exa_numeral_take_scale (ExaScanner *s, int *exponent);

/* The number × 10^@exponent; ±INFINITY or, of something else, 0 where a double cannot hold it. */
double exa_numeral_to_double (const ExaNumeral *self, int exponent);
gboolean exa_numeral_is_zero (const ExaNumeral *self);

G_END_DECLS
