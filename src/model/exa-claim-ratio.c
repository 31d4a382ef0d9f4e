/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-claim-ratio.h"

#include <math.h>

/* A claim to a power, which may be negative. */
typedef struct {
  ExaClaim *claim; /* borrowed */
  int power;
} Factor;

typedef struct {
  double number;
  GArray *factors; /* Factor, each claim once */
  gboolean shared; /* some claim came more than once */
} Product;

ExaQuantity
exa_claim_in_formula (ExaClaim *claim)
{
  return exa_unit_is_percent (claim->measure->unit) ? exa_quantity_scale (claim->value, 0.01) : claim->value;
}

static void
add_factor (Product *product, ExaClaim *claim, int power)
{
  for (guint i = 0; i < product->factors->len; i++) {
    Factor *factor = &g_array_index (product->factors, Factor, i);
    if (factor->claim != claim)
      continue;
    factor->power += power;
    product->shared = TRUE;
    return;
  }
  Factor factor = {claim, power};
  g_array_append_val (product->factors, factor);
}

/* Takes a derived claim apart, as far as it is a product. */
static void
add_claim (Product *product, ExaClaim *claim, int power)
{
  g_autofree int *powers = claim->operands->len > 0 ? g_new0 (int, claim->operands->len) : NULL;
  double number;

  if (powers == NULL || !exa_formula_get_powers (claim->formula, &number, powers)) {
    add_factor (product, claim, power);
    return;
  }
  product->number *= pow (number, power);
  for (guint i = 0; i < claim->operands->len; i++)
    add_claim (product, g_ptr_array_index (claim->operands, i), power * powers[i]);
}

static ExaQuantity
evaluate (const Product *product)
{
  ExaQuantity result = exa_quantity_exact (product->number);

  for (guint i = 0; i < product->factors->len; i++) {
    const Factor *factor = &g_array_index (product->factors, Factor, i);
    ExaQuantity value = exa_claim_in_formula (factor->claim);
    for (int k = 0; k < ABS (factor->power); k++)
      result = factor->power > 0 ? exa_quantity_multiply (result, value) : exa_quantity_divide (result, value);
  }
  return result;
}

ExaQuantity
exa_claim_divide (ExaClaim *a, ExaClaim *b)
{
  g_autoptr (GArray) factors = g_array_new (FALSE, FALSE, sizeof (Factor));
  Product product = {.number = 1, .factors = factors};

  add_claim (&product, a, 1);
  add_claim (&product, b, -1);
  if (!product.shared || !isfinite (product.number))
    return exa_quantity_divide (a->value, b->value);
  return evaluate (&product);
}
