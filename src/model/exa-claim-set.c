/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-claim-set.h"

ExaClaimSet *
exa_claim_set_new (void)
{
  ExaClaimSet *self = g_new0 (ExaClaimSet, 1);

  self->claims = g_ptr_array_new ();
  self->seen = g_hash_table_new (NULL, NULL);
  return self;
}

void
exa_claim_set_free (ExaClaimSet *self)
{
  g_ptr_array_unref (self->claims);
  g_hash_table_unref (self->seen);
  g_free (self);
}

/* Goes depth first with a stack of its own: chains of formulas may be long. */
void
exa_claim_set_add (ExaClaimSet *self, ExaClaim *claim)
{
  g_autoptr (GPtrArray) stack = g_ptr_array_new ();

  g_ptr_array_add (stack, claim);
  while (stack->len > 0) {
    ExaClaim *next = g_ptr_array_steal_index (stack, stack->len - 1);

    if (!g_hash_table_add (self->seen, next))
      continue;
    g_ptr_array_add (self->claims, next);
    for (guint i = next->operands->len; i > 0; i--)
      g_ptr_array_add (stack, g_ptr_array_index (next->operands, i - 1));
  }
}

ExaClaimSet *
exa_claim_set_new_of (ExaClaim *claim)
{
  ExaClaimSet *self = exa_claim_set_new ();

  exa_claim_set_add (self, claim);
  return self;
}
