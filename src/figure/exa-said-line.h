/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-claim.h"

G_BEGIN_DECLS

/**
 * ExaSaidLine: one figure as it may be said, and what it must not become on the way. Strings are owned, in the
 * figure's language, and stand without quotation marks but in @qualifier.
 */
typedef struct {
  ExaClaim *claim;   /* owned; NULL in a comparison */
  gboolean compared; /* one of the two that the figure compares */
  ExaQuantity value; /* base units; of a comparison the ratio, unrounded */
  char *name;        /* "Chinese vendors", "China (an eighth of the world’s)", "NVIDIA : Chinese vendors" */
  char *say;         /* "less than 4 per cent" */
  char *avoid;       /* what it is not: "4", "5.5", "exactly 8"; NULL where nothing lies near */
  char *qualifier;   /* to be set behind @say, after a comma: "not “4”", "as reported", "assumed, not reported",
                      * "computed, not reported" where the formula alone would have to say so; never NULL, empty only
                      * in a comparison. A claim's status, once it has one, stands here, first */
  char *formula;     /* "computed: 68 % ÷ (< 4 %)"; NULL unless computed */
  char *source;      /* who said it and where, of a figure that has more than one reading; else NULL */
} ExaSaidLine;

/* What may be said of @claim, by itself. @name: whose figure it is, copied. @unit: to say it in, that of the figure's
 * axis; NULL: the one that it was said in. Transfer full. */
ExaSaidLine *exa_said_line_new (ExaClaim *claim, const char *name, const ExaUnit *unit, ExaLang lang);
/* What may be said of @a against @b, whose names are copied; @value: how they compare, @unit: that of the figures.
 * Transfer full. */
ExaSaidLine *exa_said_line_new_compared (ExaClaim *a, const char *name_a, ExaClaim *b, const char *name_b,
                                         ExaQuantity value, gboolean by_difference, const ExaUnit *unit, ExaLang lang);
void exa_said_line_free (ExaSaidLine *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaSaidLine, exa_said_line_free)

/* "Chinese vendors: “less than 4 per cent”, not “4”", with formula and source behind it. Transfer full. */
char *exa_said_line_to_string (const ExaSaidLine *self, ExaLang lang);

G_END_DECLS
