/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-nick.h"
#include "exa-quantity-enums.h"
#include "exa-quantity.h"

#include <float.h>
#include <math.h>

static ExaQuantity
q (char open, double low, double high, char close)
{
  return exa_quantity_interval (low, open == '(', high, close == ')', FALSE);
}

static ExaQuantity
about (double value)
{
  return exa_quantity_interval (value, FALSE, value, FALSE, TRUE);
}

static void
assert_quantity (ExaQuantity actual, ExaQuantity expected, ExaRelation relation)
{
  g_assert_cmpfloat (actual.low, ==, expected.low);
  g_assert_cmpfloat (actual.high, ==, expected.high);
  g_assert_cmpint (actual.low_open, ==, expected.low_open);
  g_assert_cmpint (actual.high_open, ==, expected.high_open);
  g_assert_cmpint (actual.inexact, ==, expected.inexact);
  g_assert_cmpstr (exa_enum_to_nick (EXA_TYPE_RELATION, (int)actual.relation), ==,
                   exa_enum_to_nick (EXA_TYPE_RELATION, (int)relation));
}

static void
test_interval (void)
{
  g_assert_cmpint (q ('[', 5, 5, ']').relation, ==, EXA_EXACT);
  g_assert_cmpint (about (5).relation, ==, EXA_ABOUT);
  g_assert_cmpint (q ('[', 5, 6, ']').relation, ==, EXA_RANGE);
  g_assert_cmpint (q ('(', 5, 6, ')').relation, ==, EXA_RANGE);
  g_assert_cmpint (q ('[', 0, 4, ')').relation, ==, EXA_BELOW);
  g_assert_cmpint (q ('[', 0, 4, ']').relation, ==, EXA_AT_MOST);
  g_assert_cmpint (q ('(', -INFINITY, 4, ')').relation, ==, EXA_BELOW);
  g_assert_cmpint (q ('(', 70, INFINITY, ')').relation, ==, EXA_ABOVE);
  g_assert_cmpint (q ('[', 70, INFINITY, ')').relation, ==, EXA_AT_LEAST);
  g_assert_cmpint (q ('[', -1, 4, ']').relation, ==, EXA_RANGE);

  /* An infinite end never belongs to it. */
  g_assert_true (q ('[', 70, INFINITY, ']').high_open);
  /* What overflowed is a bound. */
  assert_quantity (q ('[', INFINITY, INFINITY, ']'), q ('(', DBL_MAX, INFINITY, ')'), EXA_ABOVE);
  /* What rounding closed up is not exact any more. */
  assert_quantity (q ('(', 5, 5, ']'), about (5), EXA_ABOUT);

  g_assert_false (exa_quantity_is_valid (q ('[', 6, 5, ']')));
  g_assert_false (exa_quantity_is_valid (q ('[', NAN, 5, ']')));
  g_assert_false (exa_quantity_is_valid (exa_quantity_exact (NAN)));
  g_assert_false (exa_quantity_is_valid (exa_quantity_exact (INFINITY)));
  g_assert_true (exa_quantity_is_valid (exa_quantity_exact (0)));
  g_assert_true (exa_quantity_is_point (about (5)));
  g_assert_false (exa_quantity_is_point (q ('[', 5, 6, ']')));
  g_assert_false (exa_quantity_is_point (exa_quantity_exact (NAN)));
  g_assert_false (signbit (exa_quantity_exact (-0.0).low));
}

/* What the design promises, figure by figure. */
static void
test_design (void)
{
  ExaQuantity nvidia = exa_quantity_exact (68), amd = q ('[', 5, 6, ']'), china = q ('[', 0, 4, ')');
  assert_quantity (exa_quantity_divide (nvidia, china), q ('(', 17, INFINITY, ')'), EXA_ABOVE);
  assert_quantity (exa_quantity_divide (nvidia, amd), q ('[', 68.0 / 6, 13.6, ']'), EXA_RANGE);
  ExaQuantity parts[] = {nvidia, amd, china};
  assert_quantity (exa_quantity_remainder (100, parts, 3), q ('(', 22, 27, ']'), EXA_RANGE);
  ExaQuantity sum = exa_quantity_add (exa_quantity_add (nvidia, amd), china);
  assert_quantity (exa_quantity_subtract (exa_quantity_exact (100), sum), q ('(', 22, 27, ']'), EXA_RANGE);
  /* "about" goes through; exact figures stay exact */
  assert_quantity (exa_quantity_multiply (about (8), exa_quantity_exact (3)), about (24), EXA_ABOUT);
  assert_quantity (exa_quantity_divide (exa_quantity_exact (2400), exa_quantity_exact (1053)),
                   exa_quantity_exact (2400.0 / 1053), EXA_EXACT);
}

static void
test_operations (void)
{
  ExaQuantity all = q ('(', -INFINITY, INFINITY, ')'), zero = exa_quantity_exact (0);
  ExaQuantity above = q ('(', 2, INFINITY, ')');
  /* sums */
  assert_quantity (exa_quantity_add (q ('[', 1, 2, ')'), q ('(', 3, 4, ']')), q ('(', 4, 6, ')'), EXA_RANGE);
  assert_quantity (exa_quantity_subtract (above, above), all, EXA_RANGE);
  /* products: zero wins over what is open or infinite */
  assert_quantity (exa_quantity_multiply (zero, above), zero, EXA_EXACT);
  assert_quantity (exa_quantity_multiply (zero, all), zero, EXA_EXACT);
  assert_quantity (exa_quantity_multiply (q ('[', 0, 4, ')'), q ('(', 1, 2, ')')), q ('[', 0, 8, ')'), EXA_BELOW);
  assert_quantity (exa_quantity_multiply (q ('(', 0, 4, ']'), above), q ('(', 0, INFINITY, ')'), EXA_ABOVE);
  assert_quantity (exa_quantity_multiply (q ('[', -2, 3, ')'), q ('(', -5, 4, ']')), q ('(', -15, 12, ')'), EXA_RANGE);
  /* quotients */
  g_assert_false (exa_quantity_is_valid (exa_quantity_divide (exa_quantity_exact (1), zero)));
  g_assert_false (exa_quantity_is_valid (exa_quantity_divide (zero, zero)));
  assert_quantity (exa_quantity_divide (exa_quantity_exact (1), q ('[', -1, 2, ']')), all, EXA_RANGE);
  assert_quantity (exa_quantity_divide (exa_quantity_exact (1), q ('[', -4, 0, ')')), q ('(', -INFINITY, -0.25, ']'),
                   EXA_AT_MOST);
  assert_quantity (exa_quantity_divide (exa_quantity_exact (-1), q ('[', 0, 4, ']')), q ('(', -INFINITY, -0.25, ']'),
                   EXA_AT_MOST);
  assert_quantity (exa_quantity_divide (q ('[', 0, 8, ']'), q ('[', 0, 4, ')')), q ('[', 0, INFINITY, ')'),
                   EXA_AT_LEAST);
  assert_quantity (exa_quantity_divide (q ('[', 1, 8, ']'), above), q ('(', 0, 4, ')'), EXA_BELOW);
  assert_quantity (exa_quantity_divide (above, above), q ('(', 0, INFINITY, ')'), EXA_ABOVE);
  /* beyond a double */
  assert_quantity (exa_quantity_multiply (exa_quantity_exact (1e200), exa_quantity_exact (1e200)),
                   q ('(', DBL_MAX, INFINITY, ')'), EXA_ABOVE);
  /* what is not valid stays so */
  ExaQuantity nothing = exa_quantity_exact (NAN);
  g_assert_false (exa_quantity_is_valid (exa_quantity_add (nothing, zero)));
  g_assert_false (exa_quantity_is_valid (exa_quantity_subtract (zero, nothing)));
  g_assert_false (exa_quantity_is_valid (exa_quantity_multiply (zero, nothing)));
  g_assert_false (exa_quantity_is_valid (exa_quantity_divide (nothing, above)));
  g_assert_false (exa_quantity_is_valid (exa_quantity_scale (nothing, 2)));
  g_assert_false (exa_quantity_is_valid (exa_quantity_remainder (1, &nothing, 1)));
  g_assert_false (exa_quantity_is_valid (exa_quantity_dispute (&nothing, 1)));
}

static void
test_scale (void)
{
  ExaQuantity share;
  g_assert_true (exa_quantity_parse ("> 70 %", exa_unit_get ("%"), 100, &share, NULL, NULL, NULL));
  assert_quantity (exa_quantity_scale (share, 0.5), q ('(', 35, 50, ']'), EXA_ABOVE);
  assert_quantity (exa_quantity_scale (share, -1), q ('[', -100, -70, ')'), EXA_RANGE);
  assert_quantity (exa_quantity_scale (share, 0), exa_quantity_exact (0), EXA_EXACT);
  assert_quantity (exa_quantity_scale (about (8), 2), about (16), EXA_ABOUT);
}

static void
test_remainder (void)
{
  ExaQuantity above = q ('(', 150, INFINITY, ')');

  assert_quantity (exa_quantity_remainder (100, NULL, 0), exa_quantity_exact (100), EXA_EXACT);
  ExaQuantity much[] = {exa_quantity_exact (80), q ('[', 10, 30, ']')};
  assert_quantity (exa_quantity_remainder (100, much, 2), q ('[', 0, 10, ']'), EXA_AT_MOST);
  ExaQuantity too_much[] = {exa_quantity_exact (80), about (30)};
  assert_quantity (exa_quantity_remainder (100, too_much, 2), about (0), EXA_ABOUT);
  assert_quantity (exa_quantity_remainder (100, &above, 1), exa_quantity_exact (0), EXA_EXACT);
  ExaQuantity tenths[] = {exa_quantity_exact (0.1), exa_quantity_exact (0.2), exa_quantity_exact (0.3)};
  assert_quantity (exa_quantity_remainder (1, tenths, 3), exa_quantity_exact (0.4), EXA_EXACT);
}

static void
test_dispute (void)
{
  ExaQuantity same[] = {exa_quantity_exact (5), exa_quantity_exact (5)};
  assert_quantity (exa_quantity_dispute (same, 2), exa_quantity_exact (5), EXA_EXACT);
  ExaQuantity figures[] = {exa_quantity_exact (12.5), exa_quantity_exact (8.75), exa_quantity_exact (10)};
  assert_quantity (exa_quantity_dispute (figures, 3), q ('[', 8.75, 12.5, ']'), EXA_DISPUTED);
  ExaQuantity bounds[] = {q ('(', 5427, INFINITY, ')'), exa_quantity_exact (5427)};
  assert_quantity (exa_quantity_dispute (bounds, 2), q ('[', 5427, INFINITY, ')'), EXA_DISPUTED);
  ExaQuantity open[] = {q ('(', 1, 3, ')'), q ('(', 1, 2, ')')};
  assert_quantity (exa_quantity_dispute (open, 2), q ('(', 1, 3, ')'), EXA_DISPUTED);
  ExaQuantity unsure[] = {exa_quantity_exact (8), about (8)};
  assert_quantity (exa_quantity_dispute (unsure, 2), about (8), EXA_DISPUTED);
  g_assert_false (exa_quantity_is_valid (exa_quantity_dispute (NULL, 0)));
}

static void
test_compare (void)
{
  const struct {
    ExaQuantity a, b;
    ExaOrder order;
  } rows[] = {
      {exa_quantity_exact (1), exa_quantity_exact (2), EXA_ORDER_LESS},
      {exa_quantity_exact (2), exa_quantity_exact (2), EXA_ORDER_EQUAL},
      {exa_quantity_exact (2), about (2), EXA_ORDER_UNKNOWN},
      {about (2), about (2), EXA_ORDER_UNKNOWN},
      {about (2), exa_quantity_exact (3), EXA_ORDER_LESS},
      {q ('[', 0, 4, ')'), q ('[', 5, 6, ']'), EXA_ORDER_LESS},
      {q ('[', 0, 4, ')'), exa_quantity_exact (4), EXA_ORDER_LESS},
      {q ('[', 0, 4, ']'), exa_quantity_exact (4), EXA_ORDER_UNKNOWN},
      {q ('[', 0, 4, ')'), about (4), EXA_ORDER_UNKNOWN},
      {q ('[', 5, 6, ']'), q ('[', 6, 7, ']'), EXA_ORDER_UNKNOWN},
      {q ('[', 5, 6, ']'), q ('(', 6, 7, ']'), EXA_ORDER_LESS},
      {q ('[', 5, 7, ']'), q ('[', 6, 8, ']'), EXA_ORDER_UNKNOWN},
      {q ('[', 5, 6, ']'), q ('[', 5, 6, ']'), EXA_ORDER_UNKNOWN},
      {exa_quantity_exact (5427), q ('(', 5427, INFINITY, ')'), EXA_ORDER_LESS},
      {exa_quantity_exact (NAN), exa_quantity_exact (1), EXA_ORDER_UNKNOWN},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    ExaOrder back = rows[i].order == EXA_ORDER_LESS ? EXA_ORDER_GREATER : rows[i].order;
    g_assert_cmpint (exa_quantity_compare (rows[i].a, rows[i].b), ==, rows[i].order);
    g_assert_cmpint (exa_quantity_compare (rows[i].b, rows[i].a), ==, back);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quantity/interval", test_interval);
  g_test_add_func ("/quantity/design", test_design);
  g_test_add_func ("/quantity/operations", test_operations);
  g_test_add_func ("/quantity/scale", test_scale);
  g_test_add_func ("/quantity/remainder", test_remainder);
  g_test_add_func ("/quantity/dispute", test_dispute);
  g_test_add_func ("/quantity/compare", test_compare);
  return g_test_run ();
}
