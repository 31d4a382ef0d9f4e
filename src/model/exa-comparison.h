/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-claim.h"

G_BEGIN_DECLS

/* How two figures of one unit stand to each other: by ratio or by difference. The figure, its description and the
 * inspector all ask here. */

/**
 * exa_claim_compare: @a ÷ @b, or @a - @b in base units.
 *
 * A ratio knows where both come from: what is a factor of both cancels, however little is known of it. An eighth of a
 * figure between 5 and 8 is an eighth of it, not 0.08 to 0.2.
 *
 * FALSE where the answer would mean nothing: a multiple of what may be zero or less, or one of which nothing is known.
 */
gboolean exa_claim_compare (ExaClaim *a, ExaClaim *b, gboolean by_difference, ExaQuantity *result);
/* The answer in words of a figure: "> 17×", "1,347 EFLOPS", "62–63 percentage points". @unit: that of the figures, to
 * write a difference in. Transfer full. */
char *exa_comparison_format (ExaQuantity result, gboolean by_difference, const ExaUnit *unit, ExaLang lang);

/* What was done to both: "68 % ÷ (< 4 %)", "2,400 EFLOPS − 1,053 EFLOPS". Transfer full. */
char *exa_comparison_format_formula (ExaClaim *a, ExaClaim *b, gboolean by_difference, ExaLang lang);

/* The figure as formulas count it: base units, what is in % as a fraction. */
ExaQuantity exa_claim_in_formula (ExaClaim *claim);

G_END_DECLS
