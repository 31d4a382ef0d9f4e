/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "exa-scale.h"

#define ROUNDS 20000

/* Whether @x is 1, 2 or 5 × 10^n. */
static gboolean
is_nice (double x)
{
  double rest = x / pow (10, floor (log10 (x) + 1e-9));

  return fabs (rest - 1) < 1e-6 || fabs (rest - 2) < 1e-6 || fabs (rest - 5) < 1e-6;
}

static void
assert_ticks (const double *ticks, guint n, const double *expected, guint n_expected)
{
  g_assert_cmpuint (n, ==, n_expected);
  for (guint i = 0; i < n; i++)
    g_assert_cmpfloat_with_epsilon (ticks[i], expected[i], fabs (expected[i]) * 1e-12 + 1e-300);
}

static void
test_linear (void)
{
  double ticks[EXA_MAX_TICKS];

  assert_ticks (ticks, exa_ticks_linear (0, 2400, 5, ticks), (double[]){0, 500, 1000, 1500, 2000, 2500}, 6);
  assert_ticks (ticks, exa_ticks_linear (0, 100, 5, ticks), (double[]){0, 20, 40, 60, 80, 100}, 6);
  assert_ticks (ticks, exa_ticks_linear (-7.5, 12, 5, ticks), (double[]){-10, -5, 0, 5, 10, 15}, 6);
  assert_ticks (ticks, exa_ticks_linear (0, 0.07, 4, ticks), (double[]){0, 0.02, 0.04, 0.06, 0.08}, 5);
  assert_ticks (ticks, exa_ticks_linear (0, 0, 1, ticks), (double[]){0, 1}, 2);
  assert_ticks (ticks, exa_ticks_linear (0, 1e24, 2, ticks), (double[]){0, 5e23, 1e24}, 3);
  /* None wanted is one wanted; many are kept to what fits. */
  g_assert_cmpuint (exa_ticks_linear (0, 10, 0, ticks), >=, 2);
  g_assert_cmpuint (exa_ticks_linear (0, 10, 1000, ticks), <=, EXA_MAX_TICKS);
}

static void
test_log (void)
{
  double ticks[EXA_MAX_TICKS];

  assert_ticks (ticks, exa_ticks_log (3.5e8, 1.6e12, 6, ticks), (double[]){1e8, 1e9, 1e10, 1e11, 1e12, 2e12}, 6);
  assert_ticks (ticks, exa_ticks_log (1.5, 40, 8, ticks), (double[]){1, 2, 5, 10, 20, 50}, 6);
  assert_ticks (ticks, exa_ticks_log (1, 1000, 3, ticks), (double[]){1, 10, 100, 1000}, 4);
  assert_ticks (ticks, exa_ticks_log (24, 2517, 3, ticks), (double[]){10, 100, 1000, 5000}, 4);
  assert_ticks (ticks, exa_ticks_log (24, 1900, 3, ticks), (double[]){10, 100, 1000, 2000}, 4);
}

static double
random_magnitude (void)
{
  return pow (10, g_test_rand_double_range (-12, 24));
}

/* Zero in the domain, as on every axis of bars. */
static void
test_linear_property (void)
{
  for (guint trial = 0; trial < ROUNDS; trial++) {
    double ticks[EXA_MAX_TICKS], high = random_magnitude (), low = 0;
    guint wanted = (guint)g_test_rand_int_range (1, 13);
    if (g_test_rand_bit ())
      low = -high * g_test_rand_double_range (0, 2);
    guint n = exa_ticks_linear (low, high, wanted, ticks);
    double step = ticks[1] - ticks[0];
    gboolean zero = FALSE;

    g_assert_cmpuint (n, >=, 2);
    g_assert_cmpuint (n, <=, EXA_MAX_TICKS);
    g_assert_cmpfloat (n, <=, wanted * 1.6 + 3);
    g_assert_cmpfloat (n, >=, wanted * 0.6);
    g_assert_true (is_nice (step));
    for (guint i = 0; i < n; i++) {
      zero = zero || ticks[i] == 0;
      g_assert_true (isfinite (ticks[i]));
      g_assert_cmpfloat_with_epsilon (ticks[i] / step, round (ticks[i] / step), 1e-6);
      if (i > 0)
        g_assert_cmpfloat_with_epsilon ((ticks[i] - ticks[i - 1]) / step, 1, 1e-6);
    }
    g_assert_true (zero);
    /* They cover the domain, and reach less than a step beyond it. */
    g_assert_cmpfloat (ticks[0], <=, low + step * 1e-6);
    g_assert_cmpfloat (ticks[n - 1], >=, high - step * 1e-6);
    g_assert_cmpfloat (ticks[0], >, low - step);
    g_assert_cmpfloat (ticks[n - 1], <, high + step);
  }
}

static void
test_log_property (void)
{
  for (guint trial = 0; trial < ROUNDS; trial++) {
    double ticks[EXA_MAX_TICKS], low = random_magnitude (), high = low * pow (10, g_test_rand_double_range (0.001, 20));
    guint wanted = (guint)g_test_rand_int_range (1, 11), n = exa_ticks_log (low, high, wanted, ticks);

    g_assert_cmpuint (n, >=, 2);
    g_assert_cmpuint (n, <=, EXA_MAX_TICKS);
    g_assert_cmpuint (n, <=, wanted + 3);
    for (guint i = 0; i < n; i++) {
      g_assert_cmpfloat (ticks[i], >, 0);
      g_assert_true (is_nice (ticks[i]));
      if (i > 0)
        g_assert_cmpfloat (ticks[i], >, ticks[i - 1]);
    }
    g_assert_cmpfloat (ticks[0], <=, low * (1 + 1e-6));
    g_assert_cmpfloat (ticks[n - 1], >=, high * (1 - 1e-6));
  }
}

static void
test_map (void)
{
  ExaScale linear = {.low = -10, .high = 30, .p0 = 100, .p1 = 500};
  ExaScale up = {.low = 0, .high = 30, .p0 = 500, .p1 = 200};
  ExaScale log = {.log = TRUE, .low = 1, .high = 1000, .p0 = 0, .p1 = 300};

  g_assert_cmpfloat_with_epsilon (exa_scale_map (&linear, 0), 200, 1e-9);
  g_assert_cmpfloat_with_epsilon (exa_scale_map (&linear, -10), 100, 1e-9);
  g_assert_cmpfloat_with_epsilon (exa_scale_map (&linear, 40), 600, 1e-9);
  g_assert_cmpfloat_with_epsilon (exa_scale_map (&up, 10), 400, 1e-9);
  g_assert_cmpfloat_with_epsilon (exa_scale_map (&log, 10), 100, 1e-9);
  g_assert_cmpfloat_with_epsilon (exa_scale_map (&log, 100), 200, 1e-9);
  g_assert_cmpfloat_with_epsilon (exa_scale_map (&log, 0.1), -100, 1e-9);
  g_assert_cmpfloat (exa_scale_map (&log, 0), ==, 0);
  g_assert_cmpfloat (exa_scale_map (&log, -5), ==, 0);
}

/* More never stands before less, nothing is infinite, and lengths from zero are in proportion to values. */
static void
test_map_property (void)
{
  for (guint trial = 0; trial < ROUNDS; trial++) {
    double high = random_magnitude (), p0 = g_test_rand_double_range (0, 1000);
    double p1 = p0 + g_test_rand_double_range (1, 16000);
    ExaScale linear = {.low = -high * g_test_rand_double_range (0, 1), .high = high, .p0 = p0, .p1 = p1};
    ExaScale log = {.log = TRUE, .low = high * 1e-6, .high = high, .p0 = p0, .p1 = p1};
    double a = high * g_test_rand_double_range (1e-6, 1), b = high * g_test_rand_double_range (1e-6, 1);
    double zero = exa_scale_map (&linear, 0);

    if (a < b) {
      g_assert_cmpfloat (exa_scale_map (&linear, a), <=, exa_scale_map (&linear, b));
      g_assert_cmpfloat (exa_scale_map (&log, a), <=, exa_scale_map (&log, b));
    }
    g_assert_true (isfinite (exa_scale_map (&linear, -a)));
    g_assert_true (isfinite (exa_scale_map (&log, -a)));
    g_assert_cmpfloat_with_epsilon ((exa_scale_map (&linear, a) - zero) * b, (exa_scale_map (&linear, b) - zero) * a,
                                    (p1 - p0) * high * 1e-9);
    /* Equal ratios are equal lengths on a log scale. */
    g_assert_cmpfloat_with_epsilon (exa_scale_map (&log, 2 * a) - exa_scale_map (&log, a),
                                    exa_scale_map (&log, 2 * b) - exa_scale_map (&log, b), (p1 - p0) * 1e-9);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scale/linear", test_linear);
  g_test_add_func ("/scale/log", test_log);
  g_test_add_func ("/scale/linear-property", test_linear_property);
  g_test_add_func ("/scale/log-property", test_log_property);
  g_test_add_func ("/scale/map", test_map);
  g_test_add_func ("/scale/map-property", test_map_property);
  return g_test_run ();
}
