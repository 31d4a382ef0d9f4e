/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-formula.h"

#include <math.h>
#include <string.h>

/* {six} is 6, {five-six} is 5 to 6, {below-four} is under 4, {zero} is 0, any other id 1. */
static ExaQuantity
lookup (const char *id, gconstpointer data)
{
  if (strcmp (id, "six") == 0)
    return exa_quantity_exact (6);
  if (strcmp (id, "five-six") == 0)
    return exa_quantity_interval (5, FALSE, 6, FALSE, FALSE);
  if (strcmp (id, "below-four") == 0)
    return exa_quantity_interval (0, FALSE, 4, TRUE, FALSE);
  return exa_quantity_exact (strcmp (id, "zero") == 0 ? 0 : 1);
}

static ExaQuantity
evaluate (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ExaFormula) formula = exa_formula_parse (text, NULL, &error);

  g_assert_no_error (error);
  return exa_formula_evaluate (formula, lookup, NULL);
}

static void
test_values (void)
{
  static const struct {
    const char *text;
    double low, high;
  } cases[] = {
      {"2", 2, 2},
      {" 2+3*4 ", 14, 14},
      {"(2 + 3) * 4", 20, 20},
      {"10 - 4 - 3", 3, 3},
      {"16 / 4 / 2", 2, 2},
      {"2 * -3 + 1", -5, -5},
      {"--2 - -(3)", 5, 5},
      {"1.5e3 / 1E-1", 15000, 15000},
      {"{six} / 2", 3, 3},
      {"{six} - {five-six}", 0, 1},
      {"{five-six} * {five-six}", 25, 36},
      {"{six}/{below-four}", 1.5, INFINITY},
      {"-{below-four}", -4, 0},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    ExaQuantity q = evaluate (cases[i].text);

    g_assert_cmpfloat (q.low, ==, cases[i].low);
    g_assert_cmpfloat (q.high, ==, cases[i].high);
  }
}

static void
test_open_ends (void)
{
  ExaQuantity above = evaluate ("68 / {below-four}");
  ExaQuantity left = evaluate ("100 - {below-four}");

  g_assert_true (above.low == 17 && above.low_open);
  g_assert_true (left.low == 96 && left.low_open);
  g_assert_true (left.high == 100 && !left.high_open);
  g_assert_false (exa_quantity_is_valid (evaluate ("1 / {zero}")));
  g_assert_false (exa_quantity_is_valid (evaluate ("0 * (1 / 0)")));
}

static void
test_claims (void)
{
  g_autoptr (ExaFormula) formula = exa_formula_parse ("{b} / ({a-1} + {b}) - {c}*{a-1}", NULL, NULL);
  g_autoptr (ExaFormula) none = exa_formula_parse ("1", NULL, NULL);
  const char *const *claims = exa_formula_get_claims (formula);

  g_assert_cmpstr (claims[0], ==, "b");
  g_assert_cmpstr (claims[1], ==, "a-1");
  g_assert_cmpstr (claims[2], ==, "c");
  g_assert_cmpstr (claims[3], ==, NULL);
  g_assert_cmpstr (exa_formula_get_claims (none)[0], ==, NULL);
  g_assert_cmpstr (exa_formula_get_text (formula), ==, "{b} / ({a-1} + {b}) - {c}*{a-1}");
}

static char *
shout (const char *id, gconstpointer data)
{
  return g_ascii_strup (id, -1);
}

static void
test_write (void)
{
  static const struct {
    const char *text, *written;
  } cases[] = {
      {"{a}/{b}", "A ÷ B"},
      {"1 - {a}*2 + 0.50", "1 − A × 2 + 0.50"},
      {"( {a}+ {b} ) / -2", "(A\u00a0+\u00a0B) ÷ −2"},
      {"-{a} - (-{b})", "−A − (−B)"},
      {"-(-({a}) - -{b})", "−(−(A)\u00a0−\u00a0−B)"},
      {"{a}", "A"},
      {"1e-3*{a}", "1e-3 × A"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaFormula) formula = exa_formula_parse (cases[i].text, NULL, NULL);
    g_autofree char *written = exa_formula_write (formula, shout, NULL);

    g_assert_cmpstr (written, ==, cases[i].written);
  }
}

static void
test_errors (void)
{
  static const struct {
    const char *text;
    gsize offset;
    const char *message;
  } cases[] = {
      {"", 0, "expected a number, a claim in braces or \"(\", but the formula ends"},
      {"1 +", 3, "expected a number, a claim in braces or \"(\", but the formula ends"},
      {"1 + * 2", 4, "expected a number, a claim in braces or \"(\", found \"*\""},
      {"1 2", 2, "expected an operator, found \"2\""},
      {"(1 + 2", 6, "expected an operator or \")\", but the formula ends"},
      {"(1 + 2]", 6, "expected an operator or \")\", found \"]\""},
      {"1 + 2)", 5, "expected an operator, found \")\""},
      {"{}", 1, "expected the id of a claim, found \"}\""},
      {"{a b}", 2, "expected \"}\", found \" \""},
      {"{A}", 1, "expected the id of a claim, found \"A\""},
      {"{a", 2, "expected \"}\", but the formula ends"},
      {"2 × 3", 2, "expected an operator, found \"×\""},
      {"inf", 0, "expected a number, a claim in braces or \"(\", found \"i\""},
      {"nan", 0, "expected a number, a claim in braces or \"(\", found \"n\""},
      {"0x10", 0, "expected a number, a claim in braces or \"(\", found \"0\""},
      {".5", 0, "expected a number, a claim in braces or \"(\", found \".\""},
      {"1e999", 0, "the number is too large"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    gsize offset = G_MAXSIZE;

    g_assert_null (exa_formula_parse (cases[i].text, &offset, &error));
    g_assert_error (error, EXA_FORMULA_ERROR, EXA_FORMULA_ERROR_SYNTAX);
    g_assert_cmpstr (error->message, ==, cases[i].message);
    g_assert_cmpuint (offset, ==, cases[i].offset);
  }
}

/* Depth is bounded, length is not. */
static void
test_size (void)
{
  g_autoptr (GString) deep = g_string_new (NULL), wide = g_string_new ("0");
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 100000; i++) {
    g_string_append (deep, i % 2 ? "(" : "-");
    g_string_append (wide, " + {one}");
  }
  g_assert_null (exa_formula_parse (deep->str, NULL, &error));
  g_assert_cmpstr (error->message, ==, "the formula is nested too deeply");
  g_assert_cmpfloat (evaluate (wide->str).low, ==, 100000);
}

/* Powers are found of a product that is not too long, and of nothing else. */
static void
test_powers (void)
{
  g_autoptr (ExaFormula) product = exa_formula_parse ("-{a} * {a} / ({b} * 4)", NULL, NULL);
  g_autoptr (ExaFormula) sum = exa_formula_parse ("{a} + {b}", NULL, NULL);
  g_autoptr (GString) longer = g_string_new ("{a}");
  double factor = 0;
  int powers[2] = {0};

  g_assert_true (exa_formula_get_powers (product, &factor, powers));
  g_assert_cmpfloat (factor, ==, -0.25);
  g_assert_cmpint (powers[0], ==, 2);
  g_assert_cmpint (powers[1], ==, -1);
  g_assert_false (exa_formula_get_powers (sum, &factor, powers));
  for (guint i = 0; i < 200; i++)
    g_string_append (longer, " * {a}");
  g_autoptr (ExaFormula) too_long = exa_formula_parse (longer->str, NULL, NULL);
  g_assert_false (exa_formula_get_powers (too_long, &factor, powers));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formula/values", test_values);
  g_test_add_func ("/formula/open-ends", test_open_ends);
  g_test_add_func ("/formula/claims", test_claims);
  g_test_add_func ("/formula/write", test_write);
  g_test_add_func ("/formula/errors", test_errors);
  g_test_add_func ("/formula/size", test_size);
  g_test_add_func ("/formula/powers", test_powers);
  return g_test_run ();
}
