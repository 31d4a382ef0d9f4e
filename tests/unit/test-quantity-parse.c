/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-nick.h"
#include "exa-quantity-enums.h"
#include "exa-quantity.h"

#include <locale.h>
#include <math.h>
#include <string.h>

/* "[5,6]" and "(70,100]": the ends as they should be, a bracket for one that belongs to it. */
typedef struct {
  const char *text, *unit;
  ExaRelation relation;
  char open;
  double low, high;
  char close;
  gboolean inexact;
} Row;

static double
limit_of (const ExaUnit *unit)
{
  return exa_unit_is_percent (unit) ? 100 : INFINITY;
}

static void
check_rows (const Row *rows, gsize n_rows)
{
  for (gsize i = 0; i < n_rows; i++) {
    const Row *row = &rows[i];
    const ExaUnit *unit = exa_unit_get (row->unit);
    g_autoptr (GError) error = NULL;
    ExaQuantity q;
    {
      g_autofree char *shown = g_strescape (row->text, NULL);
      g_test_message ("%s in %s", shown, row->unit);
    }
    exa_quantity_parse (row->text, unit, limit_of (unit), &q, NULL, NULL, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (exa_enum_to_nick (EXA_TYPE_RELATION, (int)q.relation), ==,
                     exa_enum_to_nick (EXA_TYPE_RELATION, (int)row->relation));
    g_assert_cmpfloat (q.low, ==, row->low);
    g_assert_cmpfloat (q.high, ==, row->high);
    g_assert_cmpint (q.low_open, ==, row->open == '(');
    g_assert_cmpint (q.high_open, ==, row->close == ')');
    g_assert_cmpint (q.inexact, ==, row->inexact);
  }
}

/* Every way of writing that the data format lists, and the design's table. */
static void
test_data_format (void)
{
  static const Row rows[] = {
      {"2400 EFLOPS", "EFLOPS", EXA_EXACT, '[', 2.4e21, 2.4e21, ']'},
      {"2,400", "EFLOPS", EXA_EXACT, '[', 2.4e21, 2.4e21, ']'},
      {"68 %", "%", EXA_EXACT, '[', 68, 68, ']'},
      {"+12 %", "%", EXA_EXACT, '[', 12, 12, ']'},
      {"+$5", "USD", EXA_EXACT, '[', 5, 5, ']'},
      {"$5–$6 B", "USD", EXA_RANGE, '[', 5e9, 6e9, ']'},
      {"€450", "EUR", EXA_EXACT, '[', 450, 450, ']'},
      {"EUR 450", "EUR", EXA_EXACT, '[', 450, 450, ']'},
      {"> £2bn", "GBP", EXA_ABOVE, '(', 2e9, INFINITY, ')'},
      {"50 亿元", "CNY", EXA_EXACT, '[', 5e9, 5e9, ']'},
      {"¥3–4万", "CNY", EXA_RANGE, '[', 3e4, 4e4, ']'},
      {"￥3", "JPY", EXA_EXACT, '[', 3, 3, ']'},
      {"RMB 7/W", "CNY/W", EXA_EXACT, '[', 7, 7, ']'},
      {"1.6T", "parameters", EXA_EXACT, '[', 1.6e12, 1.6e12, ']'},
      {"2e11", "parameters", EXA_EXACT, '[', 2e11, 2e11, ']'},
      {"1/8", "%", EXA_EXACT, '[', 12.5, 12.5, ']'},
      {"1.6 trillion", "parameters", EXA_EXACT, '[', 1.6e12, 1.6e12, ']'},
      {"1.6万亿", "parameters", EXA_EXACT, '[', 1.6e12, 1.6e12, ']'},
      {"$10B", "USD", EXA_EXACT, '[', 1e10, 1e10, ']'},
      {"≈ 8 months", "months", EXA_ABOUT, '[', 8, 8, ']', TRUE},
      {"~8", "months", EXA_ABOUT, '[', 8, 8, ']', TRUE},
      {"about 8", "months", EXA_ABOUT, '[', 8, 8, ']', TRUE},
      {"约8", "months", EXA_ABOUT, '[', 8, 8, ']', TRUE},
      {"5–6 %", "%", EXA_RANGE, '[', 5, 6, ']'},
      {"5-6%", "%", EXA_RANGE, '[', 5, 6, ']'},
      {"5%–6%", "%", EXA_RANGE, '[', 5, 6, ']'},
      {"5 to 6", "%", EXA_RANGE, '[', 5, 6, ']'},
      {"5～6", "%", EXA_RANGE, '[', 5, 6, ']'},
      {"< 4 %", "%", EXA_BELOW, '[', 0, 4, ')'},
      {"less than 4 %", "%", EXA_BELOW, '[', 0, 4, ')'},
      {"under 4", "%", EXA_BELOW, '[', 0, 4, ')'},
      {"低于4%", "%", EXA_BELOW, '[', 0, 4, ')'},
      {"≤ 4 %", "%", EXA_AT_MOST, '[', 0, 4, ']'},
      {"<=4", "%", EXA_AT_MOST, '[', 0, 4, ']'},
      {"at most 4", "%", EXA_AT_MOST, '[', 0, 4, ']'},
      {"up to 4", "%", EXA_AT_MOST, '[', 0, 4, ']'},
      {"至多4", "%", EXA_AT_MOST, '[', 0, 4, ']'},
      {"> 70 %", "%", EXA_ABOVE, '(', 70, 100, ']'},
      {"more than 70 %", "%", EXA_ABOVE, '(', 70, 100, ']'},
      {"over 70", "%", EXA_ABOVE, '(', 70, 100, ']'},
      {"超过70%", "%", EXA_ABOVE, '(', 70, 100, ']'},
      {"≥ 70 %", "%", EXA_AT_LEAST, '[', 70, 100, ']'},
      {">=70", "%", EXA_AT_LEAST, '[', 70, 100, ']'},
      {"at least 70", "%", EXA_AT_LEAST, '[', 70, 100, ']'},
      {"70+", "%", EXA_AT_LEAST, '[', 70, 100, ']'},
      {"至少70", "%", EXA_AT_LEAST, '[', 70, 100, ']'},
      {"> 2 ×", "×", EXA_ABOVE, '(', 2, INFINITY, ')'},
      {"≈ 5M H100e", "H100e", EXA_ABOUT, '[', 5e6, 5e6, ']', TRUE},
  };
  check_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_numbers (void)
{
  static const Row rows[] = {
      {"989 TFLOPS", "EFLOPS", EXA_EXACT, '[', 9.89e14, 9.89e14, ']'},
      {"640 TOPS", "TOP/s", EXA_EXACT, '[', 6.4e14, 6.4e14, ']'},
      {"2.039 TB/s", "byte/s", EXA_EXACT, '[', 2.039e12, 2.039e12, ']'},
      {"2E+11", "USD", EXA_EXACT, '[', 2e11, 2e11, ']'},
      {"2e-3", "USD", EXA_EXACT, '[', 2e-3, 2e-3, ']'},
      {"2EFLOPS", "FLOPS", EXA_EXACT, '[', 2e18, 2e18, ']'},
      {"1.5 × 10²⁵ FLOP", "FLOP", EXA_EXACT, '[', 1.5e25, 1.5e25, ']'},
      {"1.5 × 10⁻⁷", "USD/token", EXA_EXACT, '[', 1.5e-7, 1.5e-7, ']'},
      {"1.5x10^-7", "USD/token", EXA_EXACT, '[', 1.5e-7, 1.5e-7, ']'},
      {".5", "×", EXA_EXACT, '[', 0.5, 0.5, ']'},
      {"1,234,567.5", "chips", EXA_EXACT, '[', 1234567.5, 1234567.5, ']'},
      {"2\u00a0400\u00a0000 chips", "chips", EXA_EXACT, '[', 2400000, 2400000, ']'},
      {"2\u2009400", "chips", EXA_EXACT, '[', 2400, 2400, ']'},
      {"2\u202f400", "chips", EXA_EXACT, '[', 2400, 2400, ']'},
      {"24\u00a0EFLOPS", "EFLOPS", EXA_EXACT, '[', 2.4e19, 2.4e19, ']'},
      {"２，４００．５", "chips", EXA_EXACT, '[', 2400.5, 2400.5, ']'},
      {"-5", "%", EXA_EXACT, '[', -5, -5, ']'},
      {"−5 %", "%", EXA_EXACT, '[', -5, -5, ']'},
      {"－５％", "%", EXA_EXACT, '[', -5, -5, ']'},
      {"-$5", "USD", EXA_EXACT, '[', -5, -5, ']'},
      {"$-5", "USD", EXA_EXACT, '[', -5, -5, ']'},
      {"0", "USD", EXA_EXACT, '[', 0, 0, ']'},
      {"0e999", "USD", EXA_EXACT, '[', 0, 0, ']'},
      {"1 / 8", "%", EXA_EXACT, '[', 12.5, 12.5, ']'},
      {"1/8 %", "%", EXA_EXACT, '[', 0.125, 0.125, ']'},
      {"1/8", "×", EXA_EXACT, '[', 0.125, 0.125, ']'},
      {"1/8–1/4", "%", EXA_RANGE, '[', 12.5, 25, ']'},
      {"2 years", "months", EXA_EXACT, '[', 24, 24, ']'},
      {"1 year", "months", EXA_EXACT, '[', 12, 12, ']'},
      {"2年", "months", EXA_EXACT, '[', 24, 24, ']'},
      {"2024年", "year", EXA_EXACT, '[', 2024, 2024, ']'},
      {"90 min", "h", EXA_EXACT, '[', 5400, 5400, ']'},
      {"#3", "rank", EXA_EXACT, '[', 3, 3, ']'},
      {"第3", "rank", EXA_EXACT, '[', 3, 3, ']'},
      {"3 photo", "photo", EXA_EXACT, '[', 3, 3, ']'},
      {"3 gadgets", "gadgets", EXA_EXACT, '[', 3, 3, ']'},
      {"3", "gadgets", EXA_EXACT, '[', 3, 3, ']'},
  };
  check_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_scales_and_units (void)
{
  static const Row rows[] = {
      {"50K", "chips", EXA_EXACT, '[', 5e4, 5e4, ']'},
      {"50 thousand chips", "chips", EXA_EXACT, '[', 5e4, 5e4, ']'},
      {"1.2 Million", "chips", EXA_EXACT, '[', 1.2e6, 1.2e6, ']'},
      {"21.1B", "transistors", EXA_EXACT, '[', 2.11e10, 2.11e10, ']'},
      {"32 B", "byte", EXA_EXACT, '[', 32, 32, ']'},
      {"32 GB", "byte", EXA_EXACT, '[', 3.2e10, 3.2e10, ']'},
      {"1.6T parameters", "parameters", EXA_EXACT, '[', 1.6e12, 1.6e12, ']'},
      {"15T词元", "tokens", EXA_EXACT, '[', 1.5e13, 1.5e13, ']'},
      {"5万颗", "chips", EXA_EXACT, '[', 5e4, 5e4, ']'},
      {"7,250 亿美元", "USD", EXA_EXACT, '[', 7.25e11, 7.25e11, ']'},
      {"3千万", "people", EXA_EXACT, '[', 3e7, 3e7, ']'},
      {"8个月", "months", EXA_EXACT, '[', 8, 8, ']'},
      {"US$10 billion", "USD", EXA_EXACT, '[', 1e10, 1e10, ']'},
      {"USD 10 bn", "USD", EXA_EXACT, '[', 1e10, 1e10, ']'},
      {"10 billion US dollars", "USD", EXA_EXACT, '[', 1e10, 1e10, ']'},
      {"$2 per token", "USD/token", EXA_EXACT, '[', 2, 2, ']'},
      {"$0.001", "USD/parameter", EXA_EXACT, '[', 0.001, 0.001, ']'},
      {"$5B/W", "USD/W", EXA_EXACT, '[', 5e9, 5e9, ']'},
      {"20 tokens per parameter", "tokens/parameter", EXA_EXACT, '[', 20, 20, ']'},
      {"17 times", "×", EXA_EXACT, '[', 17, 17, ']'},
      {"17x", "×", EXA_EXACT, '[', 17, 17, ']'},
      {"17倍", "×", EXA_EXACT, '[', 17, 17, ']'},
      {"5,427 data centers", "data-centres", EXA_EXACT, '[', 5427, 5427, ']'},
      {"5 data-centres-6 data-centres", "data-centres", EXA_RANGE, '[', 5, 6, ']'},
      {"5–6T", "tokens", EXA_RANGE, '[', 5e12, 6e12, ']'},
      {"5 to 6 trillion", "tokens", EXA_RANGE, '[', 5e12, 6e12, ']'},
      {"5B–6T", "tokens", EXA_RANGE, '[', 5e9, 6e12, ']'},
      {"5 tokens–6T tokens", "tokens", EXA_RANGE, '[', 5, 6e12, ']'},
      {"$10–12B", "USD", EXA_RANGE, '[', 1e10, 1.2e10, ']'},
      {"$10B–$12B", "USD", EXA_RANGE, '[', 1e10, 1.2e10, ']'},
      {"5 PFLOPS–6", "EFLOPS", EXA_RANGE, '[', 5e15, 6e15, ']'},
      {"6 months to 2 years", "months", EXA_RANGE, '[', 6, 24, ']'},
      {"5万至6万颗", "chips", EXA_RANGE, '[', 5e4, 6e4, ']'},
  };
  check_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_relations (void)
{
  static const Row rows[] = {
      {"about 5–6 %", "%", EXA_RANGE, '[', 5, 6, ']', TRUE},
      {"between 5 and 6 %", "%", EXA_RANGE, '[', 5, 6, ']'},
      {"5% to 6%", "%", EXA_RANGE, '[', 5, 6, ']'},
      {"5 — 6", "%", EXA_RANGE, '[', 5, 6, ']'},
      {"5−6", "%", EXA_RANGE, '[', 5, 6, ']'},
      {"0–6", "%", EXA_RANGE, '[', 0, 6, ']'},
      {"-5–-3", "%", EXA_RANGE, '[', -5, -3, ']'},
      {"5–5", "%", EXA_EXACT, '[', 5, 5, ']'},
      {"c. 8", "%", EXA_ABOUT, '[', 8, 8, ']', TRUE},
      {"Roughly 8", "%", EXA_ABOUT, '[', 8, 8, ']', TRUE},
      {"大约 8%", "%", EXA_ABOUT, '[', 8, 8, ']', TRUE},
      {"8%左右", "%", EXA_ABOUT, '[', 8, 8, ']', TRUE},
      {"> ≈ 17", "×", EXA_ABOVE, '(', 17, INFINITY, ')', TRUE},
      {"more than about 17", "×", EXA_ABOVE, '(', 17, INFINITY, ')', TRUE},
      {"＜４％", "%", EXA_BELOW, '[', 0, 4, ')'},
      {"不到4%", "%", EXA_BELOW, '[', 0, 4, ')'},
      {"少于4", "%", EXA_BELOW, '[', 0, 4, ')'},
      {"不超过4%", "%", EXA_AT_MOST, '[', 0, 4, ']'},
      {"4%以下", "%", EXA_AT_MOST, '[', 0, 4, ']'},
      {"⩽4", "%", EXA_AT_MOST, '[', 0, 4, ']'},
      {"多于70%", "%", EXA_ABOVE, '(', 70, 100, ']'},
      {"高于70%", "%", EXA_ABOVE, '(', 70, 100, ']'},
      {"70%以上", "%", EXA_AT_LEAST, '[', 70, 100, ']'},
      {"70 % or more", "%", EXA_AT_LEAST, '[', 70, 100, ']'},
      {"70%+", "%", EXA_AT_LEAST, '[', 70, 100, ']'},
      {"⩾70", "%", EXA_AT_LEAST, '[', 70, 100, ']'},
      {"≥ 100 %", "%", EXA_AT_LEAST, '[', 100, 100, ']'},
      {"< -5", "×", EXA_BELOW, '(', -INFINITY, -5, ')'},
      {"≤ -5", "×", EXA_AT_MOST, '(', -INFINITY, -5, ']'},
      {"< 0", "×", EXA_BELOW, '(', -INFINITY, 0, ')'},
      {"≤ 0", "×", EXA_AT_MOST, '[', 0, 0, ']'},
      {"  <\u00a04\u2009%  ", "%", EXA_BELOW, '[', 0, 4, ')'},
  };
  check_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_refused (void)
{
  static const struct {
    const char *text, *unit;
    ExaQuantityError code;
    gsize offset;
    const char *message; /* a part of it */
  } rows[] = {
      {"", "%", EXA_QUANTITY_ERROR_SYNTAX, 0, "a figure was expected"},
      {"  ", "%", EXA_QUANTITY_ERROR_SYNTAX, 2, "a figure was expected"},
      {"4 %%", "%", EXA_QUANTITY_ERROR_SYNTAX, 2, "“%” was not expected"},
      {"1,00", "%", EXA_QUANTITY_ERROR_SYNTAX, 1, "a comma separates thousands"},
      {"5,5", "%", EXA_QUANTITY_ERROR_SYNTAX, 1, "the decimal sign is a point: 5.5"},
      {"0,500", "%", EXA_QUANTITY_ERROR_SYNTAX, 1, "a comma separates thousands"},
      {"1234,567", "chips", EXA_QUANTITY_ERROR_SYNTAX, 4, "a comma separates thousands"},
      {"1.234,5", "chips", EXA_QUANTITY_ERROR_SYNTAX, 5, "a comma separates thousands"},
      {"1..2", "%", EXA_QUANTITY_ERROR_SYNTAX, 1, "a digit was expected behind the point"},
      {"1.2.3", "%", EXA_QUANTITY_ERROR_SYNTAX, 3, "“.3” was not expected"},
      {"5-", "%", EXA_QUANTITY_ERROR_SYNTAX, 2, "“5-” ends where a number was expected"},
      {"5–", "%", EXA_QUANTITY_ERROR_SYNTAX, 4, "“5–” ends where a number was expected"},
      {"5–6–7", "%", EXA_QUANTITY_ERROR_SYNTAX, 5, "was not expected"},
      {"NaN", "%", EXA_QUANTITY_ERROR_SYNTAX, 0, "a number was expected at “NaN”"},
      {"inf", "%", EXA_QUANTITY_ERROR_SYNTAX, 0, "a number was expected at “inf”"},
      {"about", "%", EXA_QUANTITY_ERROR_SYNTAX, 5, "ends where a number was expected"},
      {"< < 4", "%", EXA_QUANTITY_ERROR_SYNTAX, 2, "a number was expected"},
      {"< 5–6 %", "%", EXA_QUANTITY_ERROR_SYNTAX, 3, "a bound takes one number"},
      {"≥ 70+", "%", EXA_QUANTITY_ERROR_SYNTAX, 6, "a second time"},
      {"between 5", "%", EXA_QUANTITY_ERROR_SYNTAX, 9, "“and”"},
      {"5 5", "%", EXA_QUANTITY_ERROR_SYNTAX, 2, "was not expected"},
      {"2 400", "chips", EXA_QUANTITY_ERROR_SYNTAX, 2, "was not expected"},
      {"8 months ago", "months", EXA_QUANTITY_ERROR_SYNTAX, 9, "“ago” was not expected"},
      {"1/8–25 %", "%", EXA_QUANTITY_ERROR_SYNTAX, 6, "fraction"},
      {"4\xff", "%", EXA_QUANTITY_ERROR_SYNTAX, 1, "not UTF-8"},
      {"0x10", "EFLOPS", EXA_QUANTITY_ERROR_UNIT, 1, "x10 cannot be set against EFLOPS"},
      {"8 months", "EFLOPS", EXA_QUANTITY_ERROR_UNIT, 2, "months cannot be set against EFLOPS"},
      {"5 B/s", "tokens", EXA_QUANTITY_ERROR_UNIT, 2, "B/s cannot be set against tokens"},
      {"$5", "EFLOPS", EXA_QUANTITY_ERROR_UNIT, 0, "USD cannot be set against EFLOPS"},
      {"€5", "USD", EXA_QUANTITY_ERROR_UNIT, 0, "EUR cannot be set against USD"},
      {"$5/token", "USD/parameter", EXA_QUANTITY_ERROR_UNIT, 2, "USD/token cannot be set against USD/parameter"},
      {"5m", "parameters", EXA_QUANTITY_ERROR_UNIT, 1, "m cannot be set against parameters"},
      {"1e400", "USD", EXA_QUANTITY_ERROR_RANGE, 0, "too large"},
      {"1e308 EFLOPS", "EFLOPS", EXA_QUANTITY_ERROR_RANGE, 0, "too large"},
      {"1e99999999999", "USD", EXA_QUANTITY_ERROR_RANGE, 0, "too large"},
      {"1e-400", "USD", EXA_QUANTITY_ERROR_RANGE, 0, "too small"},
      {"1e301", "USD", EXA_QUANTITY_ERROR_RANGE, 0, "too large"},
      {"5e-324", "USD", EXA_QUANTITY_ERROR_RANGE, 0, "too small"},
      {"+-5", "USD", EXA_QUANTITY_ERROR_SYNTAX, 1, "a number was expected"},
      {"1/0", "%", EXA_QUANTITY_ERROR_RANGE, 2, "divides by zero"},
      {"6–5", "%", EXA_QUANTITY_ERROR_RANGE, 4, "“6–5” is upside down"},
      {"120 %", "%", EXA_QUANTITY_ERROR_RANGE, 0, "a share ends at 100\u00a0%"},
      {"> 100 %", "%", EXA_QUANTITY_ERROR_RANGE, 2, "a share ends at 100\u00a0%"},
      {"90–120 %", "%", EXA_QUANTITY_ERROR_RANGE, 5, "a share ends at 100\u00a0%"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    const ExaUnit *unit = exa_unit_get (rows[i].unit);
    g_autoptr (GError) error = NULL;
    ExaQuantity q = exa_quantity_exact (42);
    gsize offset = 99;
    {
      g_autofree char *shown = g_strescape (rows[i].text, NULL);
      g_test_message ("%s in %s", shown, rows[i].unit);
    }
    g_assert_false (exa_quantity_parse (rows[i].text, unit, limit_of (unit), &q, NULL, &offset, &error));
    g_assert_error (error, EXA_QUANTITY_ERROR, (int)rows[i].code);
    g_assert_nonnull (strstr (error->message, rows[i].message));
    g_assert_cmpuint (offset, ==, rows[i].offset);
    g_assert_cmpfloat (q.low, ==, 42);
    g_assert_false (exa_quantity_parse (rows[i].text, unit, limit_of (unit), &q, NULL, NULL, NULL));
  }
}

/* A message is one line of bearable length, whatever stood in the text. */
static void
test_messages_are_short (void)
{
  g_autoptr (GString) text = g_string_new ("5\nfoo\x1b[31m");
  for (int i = 0; i < 1000; i++)
    g_string_append (text, "亿亿");
  g_autoptr (GError) error = NULL;
  ExaQuantity q;
  g_assert_false (exa_quantity_parse (text->str, exa_unit_get ("%"), 100, &q, NULL, NULL, &error));
  g_assert_cmpint (g_utf8_strlen (error->message, -1), <, 300);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_null (strpbrk (error->message, "\n\x1b"));
  g_assert_true (g_str_has_suffix (error->message, "cannot be set against %"));
}

static void
test_said_unit (void)
{
  static const struct {
    const char *text, *unit, *said;
  } rows[] = {
      {"2400", "EFLOPS", "EFLOPS"},   {"989 TFLOPS", "EFLOPS", "TFLOPS"},
      {"640 TOP/s", "TOPS", "TOPS"},  {"68 per cent", "%", "%"},
      {"2 years", "months", "years"}, {"$10B", "USD", "USD"},
      {"7,250 亿美元", "USD", "USD"}, {"5–6 PFLOPS", "EFLOPS", "PFLOPS"},
      {"5", "gadgets", "gadgets"},    {"$0.001", "USD/token", "USD/token"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    const ExaUnit *said = NULL;
    ExaQuantity q;
    g_assert_true (exa_quantity_parse (rows[i].text, exa_unit_get (rows[i].unit), INFINITY, &q, &said, NULL, NULL));
    g_assert_true (said == exa_unit_get (rows[i].said));
  }
}

int
main (int argc, char *argv[])
{
  /* A comma may be the decimal sign of the desktop, never of the data. */
  setlocale (LC_ALL, "de_DE.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quantity/parse/data-format", test_data_format);
  g_test_add_func ("/quantity/parse/numbers", test_numbers);
  g_test_add_func ("/quantity/parse/scales-and-units", test_scales_and_units);
  g_test_add_func ("/quantity/parse/relations", test_relations);
  g_test_add_func ("/quantity/parse/refused", test_refused);
  g_test_add_func ("/quantity/parse/messages", test_messages_are_short);
  g_test_add_func ("/quantity/parse/said-unit", test_said_unit);
  return g_test_run ();
}
