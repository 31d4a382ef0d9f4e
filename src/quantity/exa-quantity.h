/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-unit.h"

G_BEGIN_DECLS

/**
 * ExaRelation: how a source bounds a figure. Its nicks, "at-most", are what exports call it.
 *
 * EXA_DISPUTED never stands on a claim: it marks the hull of what several
 * sources said of one thing, each of which stays a claim of its own.
 */
typedef enum {
  EXA_EXACT,    /* 2,400      [2400, 2400]                            */
  EXA_ABOUT,    /* ≈ 8        [8, 8], inexact: width of doubt unknown */
  EXA_RANGE,    /* 5–6        [5, 6]                                  */
  EXA_BELOW,    /* < 4        [0, 4)                                  */
  EXA_AT_MOST,  /* ≤ 4        [0, 4]                                  */
  EXA_ABOVE,    /* > 70       (70, limit]                             */
  EXA_AT_LEAST, /* ≥ 70       [70, limit]                             */
  EXA_DISPUTED, /* 8.75 · 12.5: the hull [8.75, 12.5]                 */
} ExaRelation;

/**
 * ExaQuantity: a typed figure: an interval in base units, with the relation in
 * which the source gave it. A value; total functions; never NaN unless
 * exa_quantity_is_valid() is FALSE (an undefined result, such as 1 ÷ 0).
 *
 * @low and @high are in the base unit of the figure's unit (FLOPS, %, month …);
 * -INFINITY and INFINITY where open. @low_open and @high_open say that the end
 * itself does not belong to it (always TRUE at an infinite end). @inexact says
 * that "about" entered it.
 */
typedef struct {
  double low, high;
  ExaRelation relation;
  gboolean low_open, high_open, inexact;
} ExaQuantity;

/* Errors of parsing: messages say what is wrong and what was expected. */
#define EXA_QUANTITY_ERROR (exa_quantity_error_quark ())
GQuark exa_quantity_error_quark (void);
typedef enum {
  EXA_QUANTITY_ERROR_SYNTAX, /* not a figure */
  EXA_QUANTITY_ERROR_UNIT,   /* a unit that cannot be set against the expected one */
  EXA_QUANTITY_ERROR_RANGE,  /* not finite, or a range upside down */
} ExaQuantityError;

/* Not valid unless @value is finite. */
ExaQuantity exa_quantity_exact (double value);
/* An interval; the relation follows from its endpoints (a point is exact, or about). An endpoint beyond what a double
 * holds becomes the largest double, as an open bound; @low above @high, or NaN, is not valid. */
ExaQuantity exa_quantity_interval (double low, gboolean low_open, double high, gboolean high_open, gboolean inexact);
gboolean exa_quantity_is_valid (ExaQuantity q);
/* Whether @q is a single value, exact or about. */
gboolean exa_quantity_is_point (ExaQuantity q);

/**
 * exa_quantity_parse: reads "5–6 %", "< 4 %", ">=70", "about 8", "1.6T",
 * "1.6万亿", "2e11", "1/8", "$10B", "2,400 EFLOPS" (data/FORMAT.md lists all).
 *
 * @unit: the measure's unit: that of a bare number; a unit in the text must be
 *   comparable with it.
 * @limit: the most the figure can be, in base units (100 for a share), INFINITY
 *   where there is none; the upper end of "above" and "at least".
 * @said_unit: (out) (optional): the unit the text was written in, @unit if bare.
 * @offset: (out) (optional): on error, the byte at which @text stopped making sense.
 */
gboolean exa_quantity_parse (const char *text, const ExaUnit *unit, double limit, ExaQuantity *q,
                             const ExaUnit **said_unit, gsize *offset, GError **error);

/* Interval arithmetic (Moore, Kearfott, Cloud: Introduction to Interval
 * Analysis, SIAM 2009, ch. 2, with open ends kept). Ends are rounded to
 * nearest: each is true to one unit in the last place. 0 × ∞ counts as 0, as
 * the bound of a product. A quotient by an interval that has zero inside is
 * (-∞, ∞); by exactly zero it is not valid. */
ExaQuantity exa_quantity_add (ExaQuantity a, ExaQuantity b);
ExaQuantity exa_quantity_subtract (ExaQuantity a, ExaQuantity b);
ExaQuantity exa_quantity_multiply (ExaQuantity a, ExaQuantity b);
ExaQuantity exa_quantity_divide (ExaQuantity a, ExaQuantity b);
ExaQuantity exa_quantity_scale (ExaQuantity a, double factor);
/* What @n_parts leave of @whole, never below 0. */
ExaQuantity exa_quantity_remainder (double whole, const ExaQuantity *parts, gsize n_parts);
/* For measures that can be below zero: makes the upper bound "< 3" (-∞, 3) instead of [0, 3). Anything else stays. */
ExaQuantity exa_quantity_open_below (ExaQuantity q);
/* The hull of what several sources said: relation EXA_DISPUTED unless all say the same. */
ExaQuantity exa_quantity_dispute (const ExaQuantity *said, gsize n_said);

/* ExaOrder: how one figure surely stands to another, if that can be said. */
typedef enum {
  EXA_ORDER_LESS,
  EXA_ORDER_EQUAL,
  EXA_ORDER_GREATER,
  EXA_ORDER_UNKNOWN, /* the intervals overlap, or "about" makes a tie unsure */
} ExaOrder;
/* How @a stands to @b, in the same base units: LESS if all that @a may be is below all that @b may be. UNKNOWN also
 * where one is not valid. */
ExaOrder exa_quantity_compare (ExaQuantity a, ExaQuantity b);

/* --- writing (all results: transfer full) --- */

/* The significant digits of a computed figure. */
#define EXA_COMPUTED_DIGITS 3

/* How many of something there are, for a sentence: "9,980". */
char *exa_count_to_string (guint n);

/* The shortest decimal that strtod() reads back as @value; "C" locale. */
char *exa_number_to_string (double value);

/**
 * exa_quantity_format: the figure as text in its unit: "2,400 EFLOPS", "< 4 %",
 * "5–6 %", "≈ 8 months", "> 17×", "$725 B", "7,250 亿美元"; "> ≈ 17×" for a bound
 * that "about" entered, "8.75 % · 12.5 %" for what is disputed, "unknown" for
 * (-∞, ∞), "undefined" for what is not valid. Spaces are no-break spaces
 * (U+00A0), so that a figure stays in one piece; minus is U+2212.
 *
 * @unit: the unit to write in. Its prefix is kept (EFLOPS stay EFLOPS); a unit
 *   of EXA_SCALE_SI without one gets it from 10,000 up (12 kW, but 1,200 W); a
 *   count (EXA_SCALE_COUNT) is shortened: 1.6 T, 1.6 万亿. Both ends of a range
 *   share one scale. What is longer than 15 digits is written 5 × 10²⁵.
 * @digits: the most significant digits, 0 for all that are needed. A figure as
 *   said passes 0: what is written is then read back as the same figure, and a
 *   count that is not round is written in full (1,234,567). A computed one passes
 *   EXA_COMPUTED_DIGITS: decimals are cut, never digits before the point (1,347 stays 1,347; in
 *   Chinese as many as in English: $410 B, 4,100 亿美元), and ends that would
 *   become one get more digits. A cut never turns a bound into a
 *   lie: "> 2.279" becomes "> 2.27", "< 2.271" becomes "< 2.28", and an end of a
 *   range that is not reached moves outward. An end that belongs to its range is
 *   a figure of its own and is rounded to the nearest, as it is where it stands
 *   alone, so that one quotient has one text.
 * @with_unit: FALSE leaves the symbol out (a table whose header has it), and with
 *   it an SI prefix that would have been chosen; 万 and M stay.
 */
char *exa_quantity_format (ExaQuantity q, const ExaUnit *unit, ExaLang lang, int digits, gboolean with_unit);

/* How a figure is written; the fields are those of exa_quantity_format(). */
typedef struct {
  const ExaUnit *unit;
  ExaLang lang;
  int digits;
  gboolean with_unit;
  gboolean avoid_myriads; /* Chinese without 万, ten thousand: 35,000 and not 3.5 万; 亿 stays */
  int decimals;           /* above 0: of a computed figure that no word or prefix shortens, exactly so many */
  double like;            /* not 0: a count is shortened by the word that this number, in base units, has, or by none */
} ExaQuantityFormat;
char *exa_quantity_format_with (ExaQuantity q, const ExaQuantityFormat *format);
/* Whether @value, in base units, has too many digits for 万: 16,854 would be 1.6854 万. Figures beside it are then
 * written without 万, too, so that they can be compared. */
gboolean exa_number_avoids_myriads (double value, const ExaUnit *unit, ExaLang lang, int digits);

/* For figures as said that stand below each other: 0 where each is shortened by its own size; where some would then be
 * written in full for their many digits, the number whose word suits them all (290,677.79 亿 above 897.65 亿), or one
 * that has no word. @values in base units; those that are not finite do not count. */
double exa_numbers_find_like (const double *values, gsize n_values, const ExaUnit *unit, ExaLang lang);

/* The magnitude by which a number like @value, which is finite, is shortened, in base units: 1e9 for $725 B. */
double exa_number_magnitude (double value, const ExaUnit *unit, ExaLang lang);

/* One number of an axis with the scale of @extent, both finite: "0", "0.5", "1", "1.5 T". Ticks of one axis share one
 * scale; its word or prefix and the unit's symbol stand only if @with_unit (the last tick). @digits as above, rounded
 * to nearest; 0 means 15, which hides the noise of computed ticks. */
char *exa_number_format (double value, double extent, const ExaUnit *unit, ExaLang lang, int digits,
                         gboolean with_unit);

/* "exactly", "about", "between", "less than" …, in words for alt text and cards. */
const char *exa_relation_in_words (ExaRelation relation, ExaLang lang);
/* The figure behind the sign of its relation in @value, "< 4 %"; @value where there is none. */
const char *exa_relation_skip_sign (const char *value);
/* A written figure, its sign as a word: a voice passes over "≈" and "<". Transfer full. */
char *exa_relation_read_out (ExaRelation relation, const char *value, ExaLang lang);

G_END_DECLS
