/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-unit.h"

G_BEGIN_DECLS

/* What is known of the column in which a phrase stands: it says whether letters are scales. B is a billion behind
 * "Parameters" and a byte behind "Memory"; m is a million of money and a metre of height. */
typedef struct {
  gboolean money;    /* amounts, also where no currency is named: "Revenue" */
  gboolean counted;  /* things that are counted: "Parameters", "Users" */
  gboolean memory;   /* bytes: "Memory", "Bandwidth" */
  gboolean heat;     /* kelvins: "Temperature" */
  gboolean training; /* "FLOPs" are operations, not operations per second */
  gboolean yield;    /* "bps" are basis points, not bits per second */
  gboolean length;   /* metres: "Height" */
  gboolean cores;    /* of processors, of which "250m" behind a figure is a quarter: m is a thousandth */
  gboolean spanish;  /* its words are Spanish or Portuguese: "miles" and "mil" are thousands */
  gboolean turkish;  /* its words are Turkish: "bin" are thousands */
  gboolean brackets; /* it stands in a header that says nothing of lengths: a letter "m" may be anything */
  gboolean beside;   /* it stands behind a figure */
  gboolean letters;  /* letters behind figures are scales, since several of them stand in one column */
} ExaUnitContext;

/**
 * exa_unit_phrase_read: the words that stand in brackets of a header or behind a number: "USD m", "US$ bn", "亿元",
 * "万张", "('000)", "₹ crore", "TFlop/s", "million people", "USD per GPU hour".
 *
 * @unit: (out): NULL where the phrase has only a scale. @exponent: (out): the power of ten of its scale, 0 without one.
 * FALSE, and both as they were, unless every word of it is understood: half a unit would be a wrong one.
 */
gboolean exa_unit_phrase_read (const char *text, ExaUnitContext context, const ExaUnit **unit, int *exponent);

G_END_DECLS
