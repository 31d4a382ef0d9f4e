/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-comparison.h"

#include <math.h>

/* Formulas come from files. Two figures whose common factors would take more to find are divided as they are, which is
 * true as well, if less exact: so many formulas are put in for their claims, and no factor is raised higher. */
#define MAX_SUBSTITUTIONS 64
#define MAX_POWER         64

/* A claim to a power, which may be negative. */
typedef struct {
  ExaClaim *claim; /* borrowed */
  int power;
} Factor;

typedef struct {
  double number;
  GArray *factors; /* Factor, each claim once */
  gboolean shared; /* some claim came more than once */
  guint n_substitutions;
} Product;

ExaQuantity
exa_claim_in_formula (ExaClaim *claim)
{
  return exa_unit_is_percent (claim->measure->unit) ? exa_quantity_scale (claim->value, 0.01) : claim->value;
}

static gboolean
add_factor (Product *product, ExaClaim *claim, int power)
{
  for (guint i = 0; i < product->factors->len; i++) {
    Factor *factor = &g_array_index (product->factors, Factor, i);

    if (factor->claim != claim)
      continue;
    factor->power += power;
    product->shared = TRUE;
    return ABS (factor->power) <= MAX_POWER;
  }
  Factor factor = {claim, power};
  g_array_append_val (product->factors, factor);
  return TRUE;
}

/* Multiplies by @claim to @power, a derived claim taken apart as far as it is a product. FALSE where that goes too far.
 */
static gboolean
multiply (Product *product, ExaClaim *claim, int power)
{
  guint n = claim->operands->len;
  g_autofree int *powers = n > 0 ? g_new0 (int, n) : NULL;
  double number;

  if (ABS (power) > MAX_POWER)
    return FALSE;
  if (n == 0 || !exa_formula_get_powers (claim->formula, &number, powers))
    return add_factor (product, claim, power);
  if (++product->n_substitutions > MAX_SUBSTITUTIONS)
    return FALSE;
  product->number *= pow (number, power);
  for (guint i = 0; i < n; i++) {
    if (!multiply (product, g_ptr_array_index (claim->operands, i), power * powers[i]))
      return FALSE;
  }
  return isfinite (product->number);
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

static ExaQuantity
divide (ExaClaim *a, ExaClaim *b)
{
  g_autoptr (GArray) factors = g_array_new (FALSE, FALSE, sizeof (Factor));
  Product product = {.number = 1, .factors = factors};

  if (multiply (&product, a, 1) && multiply (&product, b, -1) && product.shared)
    return evaluate (&product);
  return exa_quantity_divide (a->value, b->value);
}

gboolean
exa_claim_compare (ExaClaim *a, ExaClaim *b, gboolean by_difference, ExaQuantity *result)
{
  if (!exa_claim_is_amount (a) || !exa_claim_is_amount (b))
    return FALSE;
  *result = by_difference ? exa_quantity_subtract (a->value, b->value) : divide (a, b);
  if (!exa_quantity_is_valid (*result))
    return FALSE;
  /* "> 0×" is true of any two. */
  return by_difference || (a->value.low >= 0 && b->value.low >= 0 && (result->low > 0 || isfinite (result->high)));
}

/* The most that tell a ratio from one; nearer than that, it is one. */
#define MAX_RATIO_DIGITS 6

/* Significant digits by which a ratio is not rounded to one, if it is not one: 2,011 to 2,004 is not "1×". */
static int
count_ratio_digits (double ratio)
{
  int digits = EXA_COMPUTED_DIGITS;
  /* Of 1.003, the first digit stands before the point; of 0.997, none. */
  int before = ratio > 1 ? 1 : 0;

  while (ratio != 1 && digits < MAX_RATIO_DIGITS && fabs (ratio - 1) < 0.5 * pow (10, before - digits))
    digits++;
  return digits;
}

char *
exa_comparison_format (ExaQuantity result, gboolean by_difference, const ExaUnit *unit, ExaLang lang)
{
  if (!by_difference) {
    int digits = MAX (count_ratio_digits (result.low), count_ratio_digits (result.high));
    return exa_quantity_format (result, exa_unit_get ("×"), lang, digits, TRUE);
  }
  if (!exa_unit_is_percent (unit))
    return exa_quantity_format (result, unit, lang, EXA_COMPUTED_DIGITS, TRUE);
  /* 21 % is not 15 % more than 6 %: per cent of a whole differ by points. */
  g_autofree char *points = exa_quantity_format (result, unit, lang, EXA_COMPUTED_DIGITS, FALSE);
  return g_strconcat (points, lang == EXA_LANG_EN ? "\u00a0percentage\u00a0points" : "\u00a0个百分点", NULL);
}

char *
exa_comparison_format_formula (ExaClaim *a, ExaClaim *b, gboolean by_difference, ExaLang lang)
{
  g_autofree char *first = exa_claim_format_operand (a, lang), *second = exa_claim_format_operand (b, lang);

  return g_strjoin (by_difference ? " − " : " ÷ ", first, second, NULL);
}
