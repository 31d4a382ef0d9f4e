/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must hold of any figure, tried on many of them from a fixed seed. */
#include "exa-decimal.h"
#include "exa-quantity.h"

#include <math.h>

typedef ExaQuantity (*Operation) (ExaQuantity, ExaQuantity);

static const Operation operations[] = {exa_quantity_add, exa_quantity_subtract, exa_quantity_multiply,
                                       exa_quantity_divide};
enum { ADD, SUBTRACT, MULTIPLY, DIVIDE };

static gboolean
contains (ExaQuantity q, double value)
{
  return (q.low_open ? q.low < value : q.low <= value) && (q.high_open ? value < q.high : value <= q.high);
}

static long double
apply (gsize op, long double x, long double y)
{
  switch (op) {
  case ADD: return x + y;
  case SUBTRACT: return x - y;
  case MULTIPLY: return x * y;
  default: return x / y;
  }
}

/* --- small whole numbers, on which doubles do not round: ends must be right to the point --- */

#define SMALL 4
/* halves from -SMALL - 2 to SMALL + 2 */
#define GRID (4 * (SMALL + 2) + 1)

static double
grid (int i)
{
  return (double)i / 2 - (SMALL + 2);
}

static ExaQuantity
small_quantity (GRand *rand)
{
  double a = g_rand_int_range (rand, -SMALL, SMALL + 1), b = g_rand_int_range (rand, -SMALL, SMALL + 1);
  if (a == b)
    return exa_quantity_exact (a);
  gboolean low_open = g_rand_boolean (rand), high_open = g_rand_boolean (rand);
  switch (g_rand_int_range (rand, 0, 5)) {
  case 0: return exa_quantity_interval (a, low_open, INFINITY, TRUE, FALSE);
  case 1: return exa_quantity_interval (-INFINITY, TRUE, b, high_open, FALSE);
  default: return exa_quantity_interval (MIN (a, b), low_open, MAX (a, b), high_open, FALSE);
  }
}

static void
check_small (gsize op, ExaQuantity a, ExaQuantity b)
{
  ExaQuantity result = operations[op](a, b);
  gboolean divides = op == DIVIDE;
  if (divides && b.low == 0 && b.high == 0) {
    g_assert_false (exa_quantity_is_valid (result));
    return;
  }
  g_assert_true (exa_quantity_is_valid (result));
  gboolean low_met = FALSE, high_met = FALSE;
  for (int i = 0; i < GRID; i++)
    for (int j = 0; j < GRID; j++) {
      double x = grid (i), y = grid (j);
      if (!contains (a, x) || !contains (b, y) || (divides && y == 0))
        continue;
      double z = divides ? x / y : (double)apply (op, x, y);
      g_assert_true (contains (result, z));
      low_met = low_met || z == result.low;
      high_met = high_met || z == result.high;
    }
  /* An end that belongs to the result is met by its members; the grid holds all ends, so it meets them. Dividing
   * across zero is documented to tell nothing. */
  g_assert_true (result.low_open || low_met);
  g_assert_true (result.high_open || high_met);
}

static void
test_small (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  for (int i = 0; i < 4000; i++) {
    ExaQuantity a = small_quantity (rand), b = small_quantity (rand);
    for (gsize op = 0; op < G_N_ELEMENTS (operations); op++)
      check_small (op, a, b);
  }
}

/* --- any numbers: true to two units in the last place --- */

static double
any_number (GRand *rand)
{
  double magnitude = g_rand_boolean (rand) ? g_rand_double_range (rand, -12, 12) : g_rand_double_range (rand, -1, 3);
  double x = pow (10, magnitude);
  if (g_rand_int_range (rand, 0, 8) == 0)
    return 0;
  return g_rand_int_range (rand, 0, 4) == 0 ? -x : x;
}

static ExaQuantity
any_quantity (GRand *rand)
{
  double a = any_number (rand), b = any_number (rand);
  gboolean inexact = g_rand_int_range (rand, 0, 4) == 0;
  switch (g_rand_int_range (rand, 0, 7)) {
  case 0: return exa_quantity_interval (a, FALSE, a, FALSE, inexact);
  case 1: return exa_quantity_interval (0, FALSE, fabs (a) + 1, TRUE, inexact);
  case 2: return exa_quantity_interval (0, FALSE, fabs (a) + 1, FALSE, inexact);
  case 3: return exa_quantity_interval (a, TRUE, INFINITY, TRUE, inexact);
  case 4: return exa_quantity_interval (a, FALSE, INFINITY, TRUE, inexact);
  case 5: return exa_quantity_interval (-INFINITY, TRUE, a, TRUE, inexact);
  default: return exa_quantity_interval (MIN (a, b), FALSE, MAX (a, b), FALSE, inexact);
  }
}

/* A member of @q, often at an end or right beside it. */
static double
member (GRand *rand, const ExaQuantity *q)
{
  double low = isinf (q->low) ? MIN (-1e15, q->high * 4 - 1) : q->low_open ? nextafter (q->low, INFINITY) : q->low;
  double high = isinf (q->high) ? MAX (1e15, q->low * 4 + 1) : q->high_open ? nextafter (q->high, -INFINITY) : q->high;
  switch (g_rand_int_range (rand, 0, 4)) {
  case 0: return low;
  case 1: return high;
  default: return CLAMP (low + g_rand_double (rand) * (high - low), low, high);
  }
}

static double
two_steps (double x, double towards)
{
  return nextafter (nextafter (x, towards), towards);
}

static void
assert_holds (const ExaQuantity *q, long double x)
{
  g_assert_true (x >= (long double)two_steps (q->low, -INFINITY));
  g_assert_true (x <= (long double)two_steps (q->high, INFINITY));
}

static void
test_any (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  for (int i = 0; i < 20000; i++) {
    ExaQuantity a = any_quantity (rand), b = any_quantity (rand);
    for (gsize op = 0; op < G_N_ELEMENTS (operations); op++) {
      ExaQuantity result = operations[op](a, b);
      if (!exa_quantity_is_valid (result)) {
        g_assert_true (op >= DIVIDE && b.low == 0 && b.high == 0);
        continue;
      }
      if (a.inexact || b.inexact)
        g_assert_true (result.inexact);
      for (int j = 0; j < 8; j++) {
        double x = member (rand, &a), y = member (rand, &b);
        if (op < DIVIDE || y != 0)
          assert_holds (&result, apply (op, x, y));
      }
    }
  }
}

static void
test_remainder (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  for (int i = 0; i < 5000; i++) {
    ExaQuantity parts[6];
    gsize n = (gsize)g_rand_int_range (rand, 0, G_N_ELEMENTS (parts) + 1);
    for (gsize j = 0; j < n; j++)
      parts[j] = any_quantity (rand);
    double whole = fabs (any_number (rand));
    ExaQuantity rest = exa_quantity_remainder (whole, parts, n);
    g_assert_true (exa_quantity_is_valid (rest));
    g_assert_cmpfloat (rest.low, >=, 0);
    for (int k = 0; k < 8; k++) {
      long double left = whole;
      for (gsize j = 0; j < n; j++)
        left -= member (rand, &parts[j]);
      assert_holds (&rest, MAX (left, 0));
    }
    ExaQuantity hull = n > 0 ? exa_quantity_dispute (parts, n) : rest;
    for (gsize j = 0; j < n; j++)
      g_assert_true (contains (hull, member (rand, &parts[j])));
  }
}

static void
test_compare (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  int told = 0;
  for (int i = 0; i < 20000; i++) {
    ExaQuantity a = i % 2 ? small_quantity (rand) : any_quantity (rand);
    ExaQuantity b = i % 2 ? small_quantity (rand) : any_quantity (rand);
    ExaOrder order = exa_quantity_compare (a, b);
    told += order != EXA_ORDER_UNKNOWN;
    for (int j = 0; j < 8; j++) {
      double x = member (rand, &a), y = member (rand, &b);
      if (order == EXA_ORDER_LESS)
        g_assert_cmpfloat (x, <, y);
      else if (order == EXA_ORDER_GREATER)
        g_assert_cmpfloat (x, >, y);
      else if (order == EXA_ORDER_EQUAL)
        g_assert_cmpfloat (x, ==, y);
    }
  }
  g_assert_cmpint (told, >, 1000);
}

/* --- decimals: to any number of digits they are what printf() says, and the shortest is read back --- */

static void
check_decimal (double value)
{
  ExaDecimal shortest = exa_decimal_shortest (value);

  g_assert_cmpfloat (exa_decimal_to_double (&shortest), ==, value);
  for (int n = 1; n <= 17; n++) {
    ExaDecimal nearest = exa_decimal_nearest (value, n);
    g_autofree char *digits = g_strdup_printf ("%.*e", n - 1, value);

    g_assert_cmpfloat (exa_decimal_to_double (&nearest), ==, g_ascii_strtod (digits, NULL));
    g_assert_cmpint (exa_decimal_n_digits (&nearest), <=, n);
  }
  /* None that is shorter is read back. */
  for (int n = 1; n < exa_decimal_n_digits (&shortest); n++) {
    ExaDecimal shorter = exa_decimal_nearest (value, n);
    g_assert_cmpfloat (exa_decimal_to_double (&shorter), !=, value);
  }
}

static void
test_decimals (void)
{
  static const double values[] = {0,          -0.0, 1,    0.1,   0.5,      1e15, 999999999999999,
                                  1e15 - 0.5, 1e22, 1e-9, 1e-10, 0.1 + 0.2};
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    check_decimal (values[i]);
  for (guint i = 0; i < 20000; i++) {
    double whole = floor (g_rand_double (rand) * pow (10, g_rand_int_range (rand, 1, 17)));

    check_decimal ((g_rand_boolean (rand) ? -1 : 1) * whole / pow (10, g_rand_int_range (rand, 0, 16)));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quantity/property/small", test_small);
  g_test_add_func ("/quantity/property/any", test_any);
  g_test_add_func ("/quantity/property/remainder", test_remainder);
  g_test_add_func ("/quantity/property/compare", test_compare);
  g_test_add_func ("/quantity/property/decimals", test_decimals);
  return g_test_run ();
}
