/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-lang.h"

G_BEGIN_DECLS

/* ExaScaleStyle: how large numbers of a unit are shortened. */
typedef enum {
  EXA_SCALE_NONE,  /* written plainly: 5,427; 68 %; 11.3× */
  EXA_SCALE_SI,    /* k M G T P E Z Y before the symbol: 2,400 EFLOPS */
  EXA_SCALE_COUNT, /* K M B T; 万 亿 万亿 in Chinese: 1.6 T, 1.6 万亿 */
} ExaScaleStyle;

/**
 * ExaUnit: what a number counts, and how it is written.
 *
 * An immutable value, interned for the life of the process and compared by
 * address of @base; never freed. Two units can be set against each other when
 * exa_unit_comparable() says so.
 */
typedef struct {
  const char *id;   /* as written in a file: "EFLOPS", "%", "USD/parameter" */
  const char *base; /* id of the base unit: "FLOPS", "%", "USD/parameter" */
  double factor;    /* how many base units one of this unit is: 1e18; finite, > 0 */
  ExaScaleStyle style;
  const char *symbol[EXA_N_LANGS]; /* of the base unit, behind a prefix: "FLOPS", "%", "" */
  const char *before;              /* written before the number in English, or NULL: "$", "#" */
  gboolean tight;                  /* no space between number and symbol: "17×" */
  const char *name[EXA_N_LANGS];   /* in full: see exa_unit_name() */
  const char *prefix;              /* the SI letter written before the symbol: "E", "" */
  const char *singular;            /* the English symbol behind a 1: "month"; NULL where it stays as it is */
  const char *before_zh;           /* written before the number in Chinese, or NULL: "第" */
  gboolean ungrouped;              /* no thousands separators: the year 2024 */
  double ratio;                    /* factor = ratio × 10^exponent, so that decimals convert exactly */
  int exponent;
} ExaUnit;

/* The unit named @text ("EFLOPS", "TB/s", "months", "FLOPS/W", "万美元" is not
 * one). An unknown word gives a unit of its own, without prefixes, whose symbol
 * is the word: never NULL for a non-empty @text. Thread-safe. */
const ExaUnit *exa_unit_get (const char *text);

/* Whether @text is a unit this program knows, rather than any word. */
gboolean exa_unit_is_known (const char *text);

/* The id of the currency whose sign or code @text begins with: "USD" of "$", "US$" and "usd"; @length (out): the bytes
 * of that. NULL where there is none, and for ¥, which is the sign of two. */
const char *exa_currency_match (const char *text, gsize *length);

/* Whether figures in both can stand on one axis: they have one base unit. */
gboolean exa_unit_comparable (const ExaUnit *a, const ExaUnit *b);

/* Whether it is "%": formulas then count the figure as a fraction, 5 % as 0.05. */
gboolean exa_unit_is_percent (const ExaUnit *unit);
/* Whether it is a currency, or a price in one: "USD", "USD/kg". FALSE for NULL. */
gboolean exa_unit_is_money (const ExaUnit *unit);

/* The name in full, for subtitles and alt text: "per cent", "百分比"; falls back to the symbol. */
const char *exa_unit_name (const ExaUnit *unit, ExaLang lang);

G_END_DECLS
