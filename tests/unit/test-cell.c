/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Single cells: which figure stands in them, what is a mark beside it, and what is no figure at all. */
#include "exa-cell-aside.h"
#include "exa-cell.h"
#include "exa-numerals.h"

#include <math.h>

/* How a column's cells write figures; of what is not said nothing is so. */
typedef struct {
  char decimal;     /* '\0' for '.' */
  const char *unit; /* NULL for "count" */
  int exponent;
  gboolean flags, arrows, money, letters;
  ExaNoteKeys keys;
} Form;

/* The figure of @cell as "5", "2..3 W", "-2..", or "none". */
static char *
read_cell (const Form *form, const char *cell)
{
  const ExaCellForm as = {.decimal = form->decimal != '\0' ? form->decimal : '.',
                          .flags = form->flags,
                          .keys = form->keys,
                          .unit = exa_unit_get (form->unit != NULL ? form->unit : "count"),
                          .exponent = form->exponent,
                          .context = {.money = form->money, .letters = form->letters, .beside = TRUE},
                          .arrows = form->arrows};
  GString *out = g_string_new (NULL);
  const ExaUnit *unit = NULL;
  ExaQuantity q;

  if (!exa_cell_read (&as, cell, &q, &unit)) {
    g_string_append (out, "none");
    return g_string_free (out, FALSE);
  }
  g_string_append_printf (out, "%.12g", q.low);
  if (q.low != q.high)
    g_string_append_printf (out, "..%.12g", q.high);
  if (!g_str_equal (unit->base, "count"))
    g_string_append_printf (out, " %s", unit->base);
  return g_string_free (out, FALSE);
}

typedef struct {
  const char *cell, *figure;
  Form form;
} Case;

static void
check_cases (const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++) {
    g_autofree char *figure = read_cell (&cases[i].form, cases[i].cell);

    g_test_message ("%s", cases[i].cell);
    g_assert_cmpstr (figure, ==, cases[i].figure);
  }
}

static void
test_powers (void)
{
  static const Case cases[] = {
      {"10^6", "1000000"},
      {"10**6", "1000000"},
      {"10^-3", "0.001"},
      {"10⁻³", "0.001"},
      {"10¹", "10"},
      {"10⁹", "1000000000"},
      {"3×10^4", "30000"},
      {"3 x 10**4", "30000"},
      {"3 · 10²", "300"},
      {"2.5e3", "2500"},
      {"2.5E+3", "2500"},
      {"2.5e-3", "0.0025"},
      /* A number that says its power itself is scaled by its header all the same. */
      {"2.5e3", "2500000000", {.exponent = 6}},
      {"2.5E3", "2500000000", {.exponent = 6}},
      /* But for a power of the header's own size: it is that already. */
      {"1.7e9", "1700000000", {.exponent = 9}},
      {"2.5e+10", "25000000000", {.exponent = 9}},
      {"2.5e+01", "2500", {.exponent = 2}},
      /* Half a power is none. */
      {"10^x", "none"},
      {"3×10", "none"},
      {"3×1005", "none"},
      {"3×11^2", "none"},
      {"3×10₂", "none"},
      {"2 × 10^6", "2000000", {.exponent = 3}},
      {"5e", "none"},
      {"5ex", "none"},
      {"5e+", "none"},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_ranges (void)
{
  static const Case cases[] = {
      {"2 kg to 3 kg", "2..3 kg", {.unit = "kg"}},
      {"2 to 3 kg", "2..3 kg", {.unit = "kg"}},
      {"2 kg to 3 m", "none", {.unit = "kg"}},
      {"5 or more", "5..inf"},
      {"5 -1", "none"},
      {"5 or more or less", "none"},
      {"13.4 ± 0.4 s", "13..13.8 s", {.unit = "s"}},
      {"13.4 +/- 0.4", "13..13.8"},
      {"67 (± 2)", "65..69"},
      {"67 (+/- 2)", "65..69"},
      {"67 (+/− 2)", "65..69"},
      {"12400(150)", "12250..12550"},
      {"±5", "none"},
      {"+/-5", "none"},
      {"x ± 5", "none"},
      {"5 ± x", "none"},
      {"5 to 6 ± 1", "none"},
      {"5 ± 1 to 2", "none"},
      {"±0", "0"},
      /* One digit, or more digits than the figure has, say nothing of how uncertain it is, but something else. */
      {"5(12)", "5"},
      {"123(45", "none"},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_money (void)
{
  static const Case cases[] = {
      {"$2/1M tokens", "2 USD/1M tokens", {.unit = "USD/1M tokens"}},
      {"$2 / 1M tokens", "2 USD/1M tokens", {.unit = "USD/1M tokens"}},
      {"$2 per 1M tokens", "2 USD/1M tokens", {.unit = "USD/1M tokens"}},
      {"$2 / 5", "none", {.unit = "USD"}},
      {"5/7", "none", {.money = TRUE}},
      {"5/7 x", "none", {.money = TRUE}},
      {"￥5", "5 CNY", {.unit = "CNY"}},
      /* A scale before the column's own word. */
      {"4 Mio. Aufrufe", "4000000 Aufrufe", {.unit = "Aufrufe"}},
      {"4 Mio. Klicks", "none", {.unit = "Aufrufe"}},
      {"4 solche Aufrufe", "none", {.unit = "Aufrufe"}},
      {"4 USD Aufrufe", "none", {.unit = "Aufrufe"}},
      {"¥5", "5 CNY", {.unit = "USD"}},
      {"¥500", "500 JPY", {.unit = "JPY"}},
      {"€5", "5 EUR", {.unit = "USD"}},
      {"XUSD5", "none", {.unit = "USD"}},
      {"$2 per token", "none", {.unit = "USD"}},
      {"$1.2bn", "1200000000 USD", {.unit = "USD", .exponent = 6}},
      {"0.5/1M tokens", "none", {.money = TRUE, .unit = "USD"}},
      {"5/7/9", "none"},
      {"1/8", "12.5 %", {.unit = "%"}},
      {"1/8", "none", {.unit = "USD"}},
      {"12'400.-", "12400"},
      {"980,–", "980"},
      {"12,00- €", "-12 EUR", {.decimal = ',', .unit = "EUR"}},
      {"₹4,500/-", "4500 INR", {.unit = "INR"}},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_signs (void)
{
  static const Case cases[] = {
      {"△ 5", "-5"},
      {"- 980", "-980"},
      {"–5", "-5"},
      {"51.07-", "-51.07"},
      {"51−", "-51"},
      {"(365)", "-365"},
      {"(5)%", "-5 %", {.unit = "%"}},
      {"($365)", "-365 USD", {.unit = "USD"}},
      {"() 5", "none"},
      {"(5) (6)", "none"},
      {"(5", "none"},
      {"▲ 3", "3", {.arrows = TRUE}},
      {"△3", "3", {.arrows = TRUE}},
      {"▼3", "-3", {.arrows = TRUE}},
      {"▽ 3", "-3", {.arrows = TRUE}},
      {"3", "3", {.arrows = TRUE}},
      {",5", "0.5", {.decimal = ','}},
      {"-.5", "-0.5"},
      {"+-5", "none"},
      {"1.", "1"},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_forms (void)
{
  static const Case cases[] = {
      {"'1204'", "1204"},
      {"１２０４", "1204"},
      {"１，２０４．５", "1204.5"},
      {"－５％", "-5 %", {.unit = "%"}},
      {"＋５", "5"},
      {"５＄", "5 USD"},
      {"1_204", "1204"},
      {"_204", "none"},
      {"x_204", "none"},
      {"1_20", "none"},
      {"**82.0**", "82"},
      {"`82`", "82"},
      {"_82_", "82"},
      {"[82](x)", "82"},
      {"**", "none"},
      {"[8)", "none"},
      {"[8](x", "none"},
      {"*82`", "none"},
      {"''", "none"},
      {"'8'9'", "none"},
      /* Thousands of Europe and of India; what else commas part is no number. */
      {"1,234,567", "1234567"},
      {"12,34,567", "1234567"},
      {"1.234.567,5", "1234567.5", {.decimal = ','}},
      {"1,234,567", "none", {.decimal = ','}},
      {"12,345,67", "none"},
      {"123,45,678", "none"},
      {"1234,567", "none"},
      {"0,123,456", "none"},
      {"1,234 567", "none"},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* Marks of notes, what is said aside, and the same figure once more in another unit. */
/* Fractions of one sign, and digits of other scripts. */
static void
test_fractions (void)
{
  static const Case cases[] = {
      {"3½%", "3.5 %", {.unit = "%"}},
      {"4¼%", "4.25 %", {.decimal = ',', .unit = "%"}},
      {"3⅛", "3.125", {.decimal = ','}},
      {"1 ¾ kg", "1.75 kg", {.unit = "kg"}},
      {"½", "0.5"},
      {"-½", "-0.5"},
      {"3½–4 %", "3.5..4 %", {.unit = "%"}},
      {"⅔", "0.666666666667"},
      {"3½5", "none"},
      {"½ of it", "none"},
      {"٧٦٧٦", "7676"},
      {"١٢٫٥٪", "12.5 %", {.unit = "%"}},
      {"١٬٢٠٤", "1204"},
      {"۴۲", "42"},
      {"१२", "12"},
      {"１２０４", "1204"},
      {"5²", "5"},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* Parts that are one figure. */
static void
test_parts (void)
{
  static const Case cases[] = {
      {"1兆2,450億円", "1.245e+12 JPY", {.unit = "JPY"}},
      {"-1兆2,450億円", "-1.245e+12 JPY", {.unit = "JPY"}},
      {"1조 2,450억원", "1.245e+12 KRW", {.unit = "KRW"}},
      {"12億3,456万円", "1234560000 JPY", {.unit = "JPY"}},
      {"2亿3000万", "230000000"},
      {"3만 5,000원", "35000 KRW", {.unit = "KRW"}},
      {"1万2345", "12345"},
      {"980億円", "98000000000 JPY", {.unit = "JPY"}},
      {"3,105億円", "310500000000 JPY", {.unit = "JPY"}},
      {"1.5億円", "150000000 JPY", {.unit = "JPY"}},
      {"3万 5", "none"},
      {"1億2億", "none"},
      {"1万20000", "none"},
      {"1億2.5万", "none"},
      {"1億0万", "none"},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* Per cent that stand before their figure, as in Turkish. */
static void
test_percent_first (void)
{
  static const Case cases[] = {
      {"%12,5", "12.5 %", {.decimal = ',', .unit = "%"}},
      {"%-3,1", "-3.1 %", {.decimal = ',', .unit = "%"}},
      {"-%3,1", "-3.1 %", {.decimal = ',', .unit = "%"}},
      {"%−3,1", "-3.1 %", {.decimal = ',', .unit = "%"}},
      {"% 12.5", "12.5 %", {.unit = "%"}},
      {"%5-%8", "5..8 %", {.unit = "%"}},
      {"%5-8", "5..8 %", {.unit = "%"}},
      {"(%3.1)", "-3.1 %", {.unit = "%"}},
      {"%12.5*", "12.5 %", {.unit = "%"}},
      {"%12.5", "12.5 %"},
      {"12 % 5", "none", {.unit = "%"}},
      {"%x5", "none", {.unit = "%"}},
      {"5-8 %", "5..8 %", {.unit = "%"}},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_marks (void)
{
  static const Case cases[] = {
      {"5*", "5"},
      {"5 ①", "5"},
      {"4.0 *)", "4"},
      {"7 12)", "7"},
      {"12)", "none"},
      {"5 1234)", "none"},
      {"7²", "7"},
      {"7 ²", "7"},
      {"7²⁾", "7"},
      {"10²", "100"},
      {"210²", "210"},
      {"5 [1]", "5"},
      {"5 (e)", "5"},
      {"1979 (FP8)", "1979"},
      {"5（稀疏）", "5"},
      {"5 (a remark that takes more room than a mark)", "none"},
      {"1979 @INT8", "1979"},
      {"1979 @ peak", "1979"},
      {"5@", "none"},
      {"5@int8", "none"},
      {"@5", "none"},
      {"5 @ a remark that takes more room than a mark", "none"},
      {"12.2 p", "12.2", {.flags = TRUE}},
      {"12.2p", "12.2", {.flags = TRUE}},
      {"12.2 q", "none", {.flags = TRUE}},
      {"88 (1)", "88", {.keys = 1 << 26}},
      {"88 (2)", "88", {.keys = 1 << 26}}, /* no key of a note: a second figure */
      {"88 a)", "88", {.keys = 1}},
      {"88a)", "none", {.keys = 1}},
      {"x (1)", "none", {.keys = 1 << 26}},
      {"(1)", "-1", {.keys = 1 << 26}},
      {"82 m (269 ft)", "82 m", {.unit = "m"}},
      {"269 ft (82 m)", "82 m", {.unit = "m"}},
      {"90 (kW)", "90000 W", {.unit = "kW"}},
      {"1204 (12 %)", "1204"},
      {"1204（12 %）", "1204"},
      {"1204 (+/x)", "1204"},
      {"x ²", "none"},
      {"x @5", "none"},
      {"x.-", "none"},
      {"88(1)", "88", {.keys = 1 << 26}},
      {"88 x a)", "none", {.keys = 1}},
      {"82 % (5 m)", "82 %", {.unit = "%"}},
      {"82 m2 (882 ft2)", "82 m²", {.unit = "m2"}},
      {"82 foo (269 baz)", "none"},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_keys (void)
{
  static const struct {
    const char *text;
    ExaNoteKeys keys;
    const char *rest;
  } cases[] = {
      {"a) x", 1, " x"},   {"(b) x", 2, " x"},    {"1) x", 1 << 26, " x"}, {"(12) x", (ExaNoteKeys)1 << 37, " x"},
      {"0) x", 0, "0) x"}, {"32) x", 0, "32) x"}, {"123) x", 0, "123) x"}, {"A) x", 0, "A) x"},
      {"a x", 0, "a x"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const char *end;

    g_assert_cmpuint (exa_note_key_read (cases[i].text, &end), ==, cases[i].keys);
    g_assert_cmpstr (end, ==, cases[i].rest);
  }
}

static void
test_flags (void)
{
  static const struct {
    const char *cell, *flag;
  } cases[] = {{"12.2 p", "p"}, {"12.2 be", "be"}, {"12.2bep", ""}, {"p", ""},   {" p", ""},
               {"", ""},        {"500 ns", ""},    {"2nd", ""},     {"x p", ""}, {"12", ""}};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (exa_cell_find_flag (cases[i].cell), ==, cases[i].flag);
}

/* What a cell says beside its figure, in words, in figures, and of its unit. */
static void
test_beside (void)
{
  static const struct {
    const char *cell, *words, *aside, *suffix;
  } cases[] = {
      {"1979 (FP8)", "FP8", NULL, ""}, {"1979 (kW)", NULL, NULL, "kW"},    {"5 (2021)", "2021", NULL, ""},
      {"12 (+5 %)", NULL, "+5 %", ""}, {"12 (5)", NULL, "5", NULL},        {"12 (5.5)", NULL, "5.5", ""},
      {"12400(150)", NULL, NULL, ""},  {"82 m (269 ft)", NULL, NULL, "m"}, {"82 m (269)", NULL, "269", "m"},
      {"80 GB", NULL, NULL, "GB"},     {"80 mm2", NULL, NULL, "mm2"},      {"$2/1M tokens", NULL, NULL, "/1M tokens"},
      {"none", NULL, NULL, ""},        {"mm2", NULL, NULL, "mm2"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *words = exa_cell_find_words (cases[i].cell), *aside = exa_cell_find_aside (cases[i].cell);
    g_autofree char *suffix = exa_cell_get_suffix (cases[i].cell);

    g_test_message ("%s", cases[i].cell);
    g_assert_cmpstr (words, ==, cases[i].words);
    g_assert_cmpstr (aside, ==, cases[i].aside);
    if (cases[i].suffix != NULL)
      g_assert_cmpstr (suffix, ==, cases[i].suffix);
  }
}

/* Which sign parts the decimals of a column, and how that is known. */
static void
test_votes (void)
{
  static const struct {
    const char *cells, *others; /* of the column, and of all others; with bars between */
    char decimal;
    ExaDecidedBy by;
  } cases[] = {
      {"12|5", "", '.', EXA_DECIDED_BY_NOTHING},
      {"1 204|5", "", '.', EXA_DECIDED_BY_NOTHING},
      {"1.23,5", "", '.', EXA_DECIDED_BY_NOTHING},
      {"1,5|2,25", "", ',', EXA_DECIDED_BY_COLUMN},
      {"1.5|2.25", "", '.', EXA_DECIDED_BY_COLUMN},
      {"1.234.567", "", ',', EXA_DECIDED_BY_COLUMN},
      {"1,234,567", "", '.', EXA_DECIDED_BY_COLUMN},
      {"1.234,5", "", ',', EXA_DECIDED_BY_COLUMN},
      {"1.234.567,5", "", ',', EXA_DECIDED_BY_COLUMN},
      {"1.234,567.8", "", '.', EXA_DECIDED_BY_NOTHING},
      {"0.204", "", '.', EXA_DECIDED_BY_COLUMN},
      {"1.204e5", "", '.', EXA_DECIDED_BY_COLUMN},
      {"1,204E-5", "", ',', EXA_DECIDED_BY_COLUMN},
      {"1.204e+5", "", '.', EXA_DECIDED_BY_COLUMN},
      {"1,204e", "", '.', EXA_DECIDED_BY_CUSTOM},
      {"1,204", "", '.', EXA_DECIDED_BY_CUSTOM},
      {"1,204|1234", "", '.', EXA_DECIDED_BY_CHANCE},
      {"1.204", "", '.', EXA_DECIDED_BY_CHANCE},
      {"1.204|5", "", ',', EXA_DECIDED_BY_CHANCE},
      {"1.204|5|1234", "", '.', EXA_DECIDED_BY_CHANCE},
      {"1.204|2,500", "", '.', EXA_DECIDED_BY_CHANCE},
      {"1,5|2.5|1,204", "", '.', EXA_DECIDED_BY_CHANCE},
      {"1.204", "1,5", ',', EXA_DECIDED_BY_FILE},
      {"1,204", "2.5", '.', EXA_DECIDED_BY_FILE},
      {"1.2.3.4.5.6.7.8.9.1.2.3.4.5.6.7.8", "", '.', EXA_DECIDED_BY_NOTHING},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    ExaNumeralVotes own = {0}, file = {0};
    ExaDecidedBy by;

    g_test_message ("%s", cases[i].cells);
    exa_numeral_votes_add (&own, cases[i].cells, 1);
    exa_numeral_votes_add (&file, cases[i].cells, 1);
    exa_numeral_votes_add (&file, cases[i].others, 1);
    g_assert_cmpint (exa_numeral_votes_decide (&own, &file, &by), ==, cases[i].decimal);
    g_assert_cmpint (by, ==, cases[i].by);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cell/powers", test_powers);
  g_test_add_func ("/cell/ranges", test_ranges);
  g_test_add_func ("/cell/money", test_money);
  g_test_add_func ("/cell/signs", test_signs);
  g_test_add_func ("/cell/forms", test_forms);
  g_test_add_func ("/cell/fractions", test_fractions);
  g_test_add_func ("/cell/parts", test_parts);
  g_test_add_func ("/cell/percent-first", test_percent_first);
  g_test_add_func ("/cell/marks", test_marks);
  g_test_add_func ("/cell/keys", test_keys);
  g_test_add_func ("/cell/flags", test_flags);
  g_test_add_func ("/cell/beside", test_beside);
  g_test_add_func ("/cell/votes", test_votes);
  return g_test_run ();
}
