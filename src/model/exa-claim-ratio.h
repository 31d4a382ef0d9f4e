/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-claim.h"

G_BEGIN_DECLS

/* @a ÷ @b, of one unit, knowing where both come from: a factor that is in both of them cancels, however little is known
 * of it. An eighth of a figure between 5 and 8 is an eighth of it, not 0.08 to 0.2. Invalid where @b may be only zero.
 */
ExaQuantity exa_claim_divide (ExaClaim *a, ExaClaim *b);

/* The figure as formulas count it: base units, what is in % as a fraction. */
ExaQuantity exa_claim_in_formula (ExaClaim *claim);

G_END_DECLS
