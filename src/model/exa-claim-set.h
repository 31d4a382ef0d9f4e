/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-claim.h"

G_BEGIN_DECLS

/**
 * ExaClaimSet: claims with everything that they are computed from, each once, however many formulas use it. This is
 * the only walk over operands: what is to be said of a figure's origins (sources, assumptions, credits, differences)
 * loops over @claims.
 */
typedef struct {
  GPtrArray *claims; /* ExaClaim, borrowed: each derived one before its operands, those in the order of its formula */
  GHashTable *seen;  /* the same, to be found */
} ExaClaimSet;

/* An empty one; frees the set alone, none of its claims. */
ExaClaimSet *exa_claim_set_new (void);
void exa_claim_set_free (ExaClaimSet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaClaimSet, exa_claim_set_free)

/* Adds @claim, its operands, theirs, and so on. It must live as long as the set. */
void exa_claim_set_add (ExaClaimSet *self, ExaClaim *claim);
/* The set of one claim. */
ExaClaimSet *exa_claim_set_new_of (ExaClaim *claim);

G_END_DECLS
