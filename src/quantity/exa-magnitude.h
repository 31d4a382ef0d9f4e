/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-decimal.h"
#include "exa-unit.h"

G_BEGIN_DECLS

/**
 * ExaMagnitude: by which power of ten a written number is shortened, and what
 * stands behind it for that: "T" of 1.6 T, "万亿", the G of GFLOPS, "× 10²⁵".
 */
typedef struct {
  int power;          /* the number written is the figure in its unit ÷ 10^power */
  const char *prefix; /* an SI letter joined to the symbol, or "" */
  const char *word;   /* a word between number and symbol, or NULL */
  gboolean science;   /* "× 10^power" is written out */
  int digits_power;   /* the power that English would use: significant digits are counted from it in every language */
} ExaMagnitude;

/* The most digits before a word: 999,999 T. */
#define EXA_MOST_WORD_DIGITS 6

/* No magnitude: the number is written as it is. */
ExaMagnitude exa_magnitude_none (void);
/* The magnitude in which @d, a figure in @unit, is read best. SI prefixes are chosen for a unit that has none yet,
 * and only @with_unit: without its symbol nobody would see the prefix. */
ExaMagnitude exa_magnitude_choose (const ExaDecimal *d, const ExaUnit *unit, ExaLang lang, gboolean with_unit);
/* Whether nothing is written for it. */
gboolean exa_magnitude_is_plain (const ExaMagnitude *m);

G_END_DECLS
