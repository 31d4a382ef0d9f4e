/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-nick.h"
#include "exa-quantity-enums.h"
#include "exa-quantity.h"

#include <locale.h>
#include <math.h>

/* @text with "_" for the no-break space, so that one sees where it stands. */
static char *
visible (char *text)
{
  g_autofree char *own = text;
  g_auto (GStrv) parts = g_strsplit (own, "\u00a0", -1);
  return g_strjoinv ("_", parts);
}

static ExaQuantity
parse (const char *text, const ExaUnit *unit, const ExaUnit **said)
{
  g_autoptr (GError) error = NULL;
  ExaQuantity q = exa_quantity_exact (NAN);
  exa_quantity_parse (text, unit, exa_unit_is_percent (unit) ? 100 : INFINITY, &q, said, NULL, &error);
  g_assert_no_error (error);
  return q;
}

/* Computed figures below each other have one number of decimals; bounds stay true, what has a word is left alone. */
static void
test_decimals (void)
{
  static const struct {
    const char *said, *unit;
    int decimals;
    const char *en;
  } rows[] = {
      {"50", "GFLOPS", 1, "50.0_GFLOPS"},
      {"9.77", "×", 1, "9.8×"},
      {"0.222-0.3803", "×", 2, "0.22–0.38×"},
      {"0.381-0.383", "×", 2, "0.381–0.383×"},
      {"> 2.279", "×", 2, ">_2.27×"},
      {"< 2.271", "×", 1, "<_2.3×"},
      {"0", "×", 1, "0.0×"},
      {"1234.5", "GFLOPS", 2, "1,234.50_GFLOPS"},
      {"725B", "USD", 2, "$725_B"},
      {"1.005", "×", 0, "1.01×"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    const ExaUnit *unit = exa_unit_get (rows[i].unit);
    const ExaQuantityFormat format = {
        .unit = unit, .lang = EXA_LANG_EN, .digits = 3, .with_unit = TRUE, .decimals = rows[i].decimals};
    g_autofree char *text = visible (exa_quantity_format_with (parse (rows[i].said, unit, NULL), &format));
    g_assert_cmpstr (text, ==, rows[i].en);
  }
}

/* What is said is written in the unit it was said in, in both languages. */
static void
test_as_said (void)
{
  static const struct {
    const char *said, *unit, *en, *zh;
  } rows[] = {
      /* the design's table */
      {"2400", "EFLOPS", "2,400_EFLOPS", "2,400_EFLOPS"},
      {"about 8", "months", "≈_8_months", "≈_8_个月"},
      {"5-6 %", "%", "5–6_%", "5–6%"},
      {"less than 4 %", "%", "<_4_%", "<_4%"},
      {"at most 4", "data-centres", "≤_4", "≤_4"},
      {"more than 70 %", "%", ">_70_%", ">_70%"},
      {"at least 70", "data-centres", "≥_70", "≥_70"},
      {"> 17", "×", ">_17×", ">_17_倍"},
      {"11.3-13.6", "×", "11.3–13.6×", "11.3–13.6_倍"},
      {"1.6T", "parameters", "1.6_T", "1.6_万亿"},
      {"725B", "USD", "$725_B", "7,250_亿美元"},
      /* counts */
      {"50000", "chips", "50,000", "5_万"},
      {"9999", "chips", "9,999", "9,999"},
      {"1.2M", "chips", "1.2_M", "120_万"},
      {"1.1T", "USD", "$1.1_T", "1.1_万亿美元"},
      {"≈ 5M", "H100e", "≈_5_M_H100e", "≈_500_万_H100e"},
      {"15T", "tokens", "15_T_tokens", "15_万亿词元"},
      {"1", "tokens", "1_token", "1_词元"},
      {"1-1.5T", "parameters", "1–1.5_T", "1–1.5_万亿"},
      {"0.8–1.2B", "parameters", "0.8–1.2_B", "8–12_亿"},
      {"1234567", "chips", "1,234,567", "1,234,567"},
      {"5B", "CNY", "CN¥5_B", "50_亿元"},
      {"450", "EUR", "€450", "450_欧元"},
      {"7", "EUR/W", "€7/W", "7_欧元/W"},
      {"16854", "USD", "$16,854", "16,854_美元"},
      {"33600", "USD", "$33,600", "3.36_万美元"},
      {"28781234567890", "USD", "$28,781,234,567,890", "28,781,234,567,890_美元"},
      {"5 to 2e12", "chips", "5–2,000,000,000,000", "5–2,000,000,000,000"},
      {"10M–1B", "tokens", "0.01–1_B_tokens", "0.1–10_亿词元"},
      {"9M–1B", "tokens", "9_M_tokens–1_B_tokens", "0.09–10_亿词元"},
      {"5M–2T", "tokens", "5_M_tokens–2_T_tokens", "500_万词元–2_万亿词元"},
      {"0-2e12", "chips", "0–2_T", "0–2_万亿"},
      /* SI */
      {"2.4e21", "FLOPS", "2.4_ZFLOPS", "2.4_ZFLOPS"},
      {"989 TFLOPS", "EFLOPS", "989_TFLOPS", "989_TFLOPS"},
      {"1200", "W", "1,200_W", "1,200_W"},
      {"12000", "W", "12_kW", "12_kW"},
      {"640 TOP/s", "OP/s", "640_TOPS", "640_TOPS"},
      {"1e12", "FLOPS/W", "1_TFLOPS/W", "1_TFLOPS/W"},
      {"900 MW-1.5 GW", "W", "900–1,500_MW", "900–1,500_MW"},
      {"5e25", "FLOP", "5_×_10²⁵_FLOP", "5_×_10²⁵_FLOP"},
      {"1e30", "byte", "1_×_10³⁰_B", "1_×_10³⁰_B"},
      {"999999T", "chips", "999,999_T", "999,999_万亿"},
      {"1e18", "chips", "1_×_10¹⁸", "1_×_10¹⁸"},
      /* time, ranks and the rest */
      {"1", "months", "1_month", "1_个月"},
      {"1.5", "months", "1.5_months", "1.5_个月"},
      {"1.1 years", "months", "1.1_years", "1.1_年"},
      {"2024", "year", "2024", "2024"},
      {"3", "rank", "#3", "第_3_名"},
      {"0.00028", "×", "0.00028×", "0.00028_倍"},
      {"0.0000002", "USD/parameter", "$2_×_10⁻⁷/parameter", "2_×_10⁻⁷_美元/参数"},
      {"0.001", "USD/parameter", "$0.001/parameter", "0.001_美元/参数"},
      {"20", "tokens/parameter", "20_tokens/parameter", "20_词元/参数"},
      {"5", "USD/W", "$5/W", "5_美元/W"},
      {"5", "USD/count", "$5_each", "5_美元/个"},
      {"5", "W/count", "5_W_each", "5_W/个"},
      {"3", "gadgets", "3_gadgets", "3_gadgets"},
      {"0", "EFLOPS", "0_EFLOPS", "0_EFLOPS"},
      {"-5M", "USD", "−$5_M", "−500_万美元"},
      {"-5 to -3 %", "%", "−5_to_−3_%", "−5至−3%"},
      {"-5 to -3", "USD", "−$5_to_−$3", "−5至−3_美元"},
      {"about 5–6 %", "%", "≈_5–6_%", "≈_5–6%"},
      {"more than about 17", "×", ">_≈_17×", ">_≈_17_倍"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    const ExaUnit *said;
    ExaQuantity q = parse (rows[i].said, exa_unit_get (rows[i].unit), &said);
    g_autofree char *en = visible (exa_quantity_format (q, said, EXA_LANG_EN, 0, TRUE));
    g_autofree char *zh = visible (exa_quantity_format (q, said, EXA_LANG_ZH_CN, 0, TRUE));
    g_assert_cmpstr (en, ==, rows[i].en);
    g_assert_cmpstr (zh, ==, rows[i].zh);
  }
}

/* Derived figures are cut to three digits, and never into a lie. */
static void
test_digits (void)
{
  static const struct {
    const char *said, *unit;
    int digits;
    const char *text;
  } rows[] = {
      {"409.6", "EFLOPS", 3, "410_EFLOPS"},
      {"1347", "EFLOPS", 3, "1,347_EFLOPS"},
      {"1347.6", "EFLOPS", 3, "1,348_EFLOPS"},
      {"2.27914", "×", 3, "2.28×"},
      {"> 2.279", "×", 3, ">_2.27×"},
      {"≥ 2.279", "×", 3, "≥_2.27×"},
      {"< 2.271", "×", 3, "<_2.28×"},
      {"≤ 2.271", "×", 3, "≤_2.28×"},
      {"> -2.271", "×", 3, ">_−2.28×"},
      {"11.3333–13.6001", "×", 3, "11.3–13.6×"},
      {"11.3333–13.6", "×", 3, "11.3–13.6×"},
      {"17.001–17.002", "×", 3, "17.001–17.002×"},
      {"-11.36 to -11.35", "×", 3, "−11.36_to_−11.35×"},
      {"0.30000000000000004", "%", 3, "0.3_%"},
      {"< 0.30000000000000004", "%", 3, "<_0.3_%"},
      {"0.30000000000000004", "%", 0, "0.30000000000000004_%"},
      {"2.50", "%", 3, "2.5_%"},
      {"999.96", "EFLOPS", 3, "1,000_EFLOPS"},
      {"999.96B", "parameters", 3, "1_T"},
      {"990–999.4B", "parameters", 3, "990–999_B"},
      {"990–999.96B", "parameters", 3, "0.99–1_T"},
      {"999999.9", "chips", 3, "1_M"},
      {"12345678", "chips", 3, "12.3_M"},
      {"0.00028571", "×", 3, "0.000286×"},
      {"1.0e-3", "×", 1, "0.001×"},
      {"2.345", "×", 3, "2.35×"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    const ExaUnit *said;
    ExaQuantity q = parse (rows[i].said, exa_unit_get (rows[i].unit), &said);
    g_autofree char *text = visible (exa_quantity_format (q, said, EXA_LANG_EN, rows[i].digits, TRUE));
    g_assert_cmpstr (text, ==, rows[i].text);
  }
}

/* A derived figure has the same digits in both languages. */
static void
test_same_digits (void)
{
  static const struct {
    const char *said, *unit, *en, *zh;
  } rows[] = {
      {"409.6B", "USD", "$410_B", "4,100_亿美元"},    {"12345678", "chips", "12.3_M", "1,230_万"},
      {"50123.4", "chips", "50,123", "50,123"},       {"> 409.6B", "USD", ">_$409_B", ">_4,090_亿美元"},
      {"1.2345T", "USD", "$1.23_T", "1.23_万亿美元"}, {"12.3456–23.4567B", "USD", "$12.3–23.5_B", "123–235_亿美元"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    const ExaUnit *unit = exa_unit_get (rows[i].unit);
    ExaQuantity q = parse (rows[i].said, unit, NULL);
    g_autofree char *en = visible (exa_quantity_format (q, unit, EXA_LANG_EN, 3, TRUE));
    g_autofree char *zh = visible (exa_quantity_format (q, unit, EXA_LANG_ZH_CN, 3, TRUE));
    g_assert_cmpstr (en, ==, rows[i].en);
    g_assert_cmpstr (zh, ==, rows[i].zh);
  }
}

/* Beside a figure that needs them all, others are written with all their digits too. */
static void
test_myriads (void)
{
  const ExaUnit *usd = exa_unit_get ("USD");
  const ExaQuantityFormat format = {.unit = usd, .lang = EXA_LANG_ZH_CN, .with_unit = TRUE, .avoid_myriads = TRUE};
  g_autofree char *full = visible (exa_quantity_format_with (exa_quantity_exact (35000), &format));
  g_autofree char *large = visible (exa_quantity_format_with (exa_quantity_exact (3.5e8), &format));

  g_assert_cmpstr (full, ==, "35,000_美元");
  g_assert_cmpstr (large, ==, "3.5_亿美元");
  g_assert_true (exa_number_avoids_myriads (16854, usd, EXA_LANG_ZH_CN, 0));
  g_assert_false (exa_number_avoids_myriads (16800, usd, EXA_LANG_ZH_CN, 0));
  g_assert_false (exa_number_avoids_myriads (1685, usd, EXA_LANG_ZH_CN, 0));
  g_assert_false (exa_number_avoids_myriads (16854, usd, EXA_LANG_EN, 0));
  g_assert_cmpfloat (exa_number_magnitude (7.25e11, usd, EXA_LANG_EN), ==, 1e9);
  g_assert_cmpfloat (exa_number_magnitude (7.25e11, usd, EXA_LANG_ZH_CN), ==, 1e8);
  g_assert_cmpfloat (exa_number_magnitude (68, exa_unit_get ("%"), EXA_LANG_EN), ==, 1);
}

/* Figures as said that stand below each other have one word, or none, where by their own size some would have one and
 * some be written in full. */
static void
test_below_each_other (void)
{
  static const struct {
    double values[3];
    const char *en[3], *zh[3];
  } columns[] = {
      {{29067779e6, 89765e6, 4000e6},
       {"$29,067.779_B", "$89.765_B", "$4_B"},
       {"290,677.79_亿美元", "897.65_亿美元", "40_亿美元"}},
      {{1.6e12, 671e9, INFINITY}, {"$1.6_T", "$671_B", NULL}, {"1.6_万亿美元", "6,710_亿美元", NULL}},
      {{29067779e6, 1234, 0},
       {"$29,067,779,000,000", "$1,234", "$0"},
       {"29,067,779,000,000_美元", "1,234_美元", "0_美元"}},
      {{16854321, 2.5e6, 1e7},
       {"$16,854,321", "$2,500,000", "$10,000,000"},
       {"16,854,321_美元", "2,500,000_美元", "10,000,000_美元"}},
      {{-29067779e6, 89765e6, 4000e6},
       {"−$29,067.779_B", "$89.765_B", "$4_B"},
       {"−290,677.79_亿美元", "897.65_亿美元", "40_亿美元"}},
  };
  const ExaUnit *usd = exa_unit_get ("USD");

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++) {
    for (ExaLang lang = 0; lang < EXA_N_LANGS; lang++) {
      const ExaQuantityFormat format = {
          .unit = usd,
          .lang = lang,
          .with_unit = TRUE,
          .like = exa_numbers_find_like (columns[i].values, G_N_ELEMENTS (columns[i].values), usd, lang),
      };
      for (gsize k = 0; k < G_N_ELEMENTS (columns[i].values) && isfinite (columns[i].values[k]); k++) {
        g_autofree char *text = visible (exa_quantity_format_with (exa_quantity_exact (columns[i].values[k]), &format));
        g_assert_cmpstr (text, ==, (lang == EXA_LANG_EN ? columns[i].en : columns[i].zh)[k]);
      }
    }
  }
}

static void
test_without_unit (void)
{
  static const struct {
    const char *said, *unit, *en, *zh;
  } rows[] = {
      {"2400", "EFLOPS", "2,400", "2,400"},
      {"2e9", "W", "2,000,000,000", "2,000,000,000"},
      {"725B", "USD", "725_B", "7,250_亿"},
      {"< 4", "%", "<_4", "<_4"},
      {"1", "months", "1", "1"},
      {"5–6T", "tokens", "5–6_T", "5–6_万亿"},
      {"5 to 2e12", "tokens", "5–2,000,000,000,000", "5–2,000,000,000,000"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    const ExaUnit *unit = exa_unit_get (rows[i].unit);
    ExaQuantity q = parse (rows[i].said, unit, NULL);
    g_autofree char *en = visible (exa_quantity_format (q, unit, EXA_LANG_EN, 0, FALSE));
    g_autofree char *zh = visible (exa_quantity_format (q, unit, EXA_LANG_ZH_CN, 0, FALSE));
    g_assert_cmpstr (en, ==, rows[i].en);
    g_assert_cmpstr (zh, ==, rows[i].zh);
  }
}

/* What arithmetic makes of a bound: its relation is of the end that is open by now. */
static ExaQuantity
bound (ExaRelation relation, double low, double high)
{
  ExaQuantity q = exa_quantity_interval (low, TRUE, high, TRUE, FALSE);

  q.relation = relation;
  return q;
}

static void
test_odd_quantities (void)
{
  const ExaUnit *percent = exa_unit_get ("%");
  ExaQuantity said[] = {exa_quantity_exact (8.75), exa_quantity_exact (12.5)};
  ExaQuantity doubtful[] = {exa_quantity_exact (8.75), exa_quantity_interval (12.5, FALSE, 12.5, FALSE, TRUE)};
  ExaQuantity open[] = {exa_quantity_exact (5427), exa_quantity_interval (5427, TRUE, INFINITY, TRUE, FALSE)};
  const struct {
    ExaQuantity q;
    const char *en, *zh;
  } rows[] = {
      {exa_quantity_dispute (said, 2), "8.75_% · 12.5_%", "8.75% · 12.5%"},
      {exa_quantity_dispute (open, 2), "≥_5,427_%", "≥_5,427%"},
      {exa_quantity_interval (-INFINITY, TRUE, INFINITY, TRUE, FALSE), "unknown", "未知"},
      {exa_quantity_exact (NAN), "undefined", "无意义"},
      {exa_quantity_interval (22, TRUE, 27, FALSE, FALSE), "22–27_%", "22–27%"},
      {exa_quantity_interval (22.26, TRUE, 38.03, TRUE, FALSE), "22.2–38.1_%", "22.2–38.1%"},
      {exa_quantity_interval (22.26, FALSE, 38.03, FALSE, FALSE), "22.3–38_%", "22.3–38%"},
      {exa_quantity_interval (-INFINITY, TRUE, -3, FALSE, TRUE), "≤_≈_−3_%", "≤_≈_−3%"},
      {exa_quantity_interval (-INFINITY, TRUE, -3, TRUE, FALSE), "<_−3_%", "<_−3%"},
      {exa_quantity_dispute (doubtful, 2), "≈_8.75_% · 12.5_%", "≈_8.75% · 12.5%"},
      {exa_quantity_interval (-5, FALSE, 3, FALSE, FALSE), "−5_to_3_%", "−5至3%"},
      {bound (EXA_ABOVE, -INFINITY, 3), "<_3_%", "<_3%"},
      {bound (EXA_BELOW, 3, INFINITY), ">_3_%", ">_3%"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *en = visible (exa_quantity_format (rows[i].q, percent, EXA_LANG_EN, 3, TRUE));
    g_autofree char *zh = visible (exa_quantity_format (rows[i].q, percent, EXA_LANG_ZH_CN, 3, TRUE));
    g_assert_cmpstr (en, ==, rows[i].en);
    g_assert_cmpstr (zh, ==, rows[i].zh);
  }
}

static void
test_ticks (void)
{
  static const struct {
    double value, extent;
    const char *unit;
    ExaLang lang;
    gboolean with_unit;
    const char *text;
  } rows[] = {
      {0, 80, "%", EXA_LANG_EN, FALSE, "0"},
      {80, 80, "%", EXA_LANG_EN, TRUE, "80_%"},
      {0.1 + 0.2, 0.5, "%", EXA_LANG_EN, FALSE, "0.3"},
      {5e11, 1.5e12, "parameters", EXA_LANG_EN, FALSE, "0.5"},
      {1.5e12, 1.5e12, "parameters", EXA_LANG_EN, TRUE, "1.5_T"},
      {1.5e12, 1.5e12, "parameters", EXA_LANG_ZH_CN, TRUE, "1.5_万亿"},
      {2e21, 2.4e21, "EFLOPS", EXA_LANG_EN, TRUE, "2,000_EFLOPS"},
      {5e20, 2.4e21, "FLOPS", EXA_LANG_EN, FALSE, "0.5"},
      {2e21, 2.4e21, "FLOPS", EXA_LANG_EN, TRUE, "2_ZFLOPS"},
      {6e11, 8e11, "USD", EXA_LANG_EN, FALSE, "600"},
      {8e11, 8e11, "USD", EXA_LANG_EN, TRUE, "$800_B"},
      {8e11, 8e11, "USD", EXA_LANG_ZH_CN, TRUE, "8,000_亿美元"},
      {2e25, 5e25, "FLOP", EXA_LANG_EN, TRUE, "2_×_10²⁵_FLOP"},
      {-20, 40, "%", EXA_LANG_EN, FALSE, "−20"},
      {24, 36, "years", EXA_LANG_EN, TRUE, "2_years"},
      {2025, 2026, "year", EXA_LANG_EN, TRUE, "2025"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *text = visible (exa_number_format (rows[i].value, rows[i].extent, exa_unit_get (rows[i].unit),
                                                        rows[i].lang, 0, rows[i].with_unit));
    g_assert_cmpstr (text, ==, rows[i].text);
  }
}

static void
test_numbers (void)
{
  static const struct {
    double value;
    const char *text;
  } rows[] = {
      {0, "0"},
      {-0.0, "0"},
      {2400, "2400"},
      {-1.5, "-1.5"},
      {0.1, "0.1"},
      {2e11, "200000000000"},
      {1e21, "1e21"},
      {2.4e21, "2.4e21"},
      {0.0001, "0.0001"},
      {1e-7, "1e-7"},
      {5e-324, "5e-324"},
      {0x1p-44, "5.684341886080802e-14"},
      {9007199254740992, "9.007199254740992e15"},
      {0.1 + 0.2, "0.30000000000000004"},
      {1.7976931348623157e308, "1.7976931348623157e308"},
      {INFINITY, "inf"},
      {-INFINITY, "-inf"},
      {NAN, "nan"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *text = exa_number_to_string (rows[i].value);
    g_assert_cmpstr (text, ==, rows[i].text);
  }
}

static void
test_words (void)
{
  g_assert_cmpstr (exa_relation_in_words (EXA_BELOW, EXA_LANG_EN), ==, "less than");
  g_assert_cmpstr (exa_relation_in_words (EXA_BELOW, EXA_LANG_ZH_CN), ==, "低于");
  g_assert_cmpstr (exa_relation_in_words (EXA_ABOUT, EXA_LANG_EN), ==, "about");
  g_assert_cmpstr (exa_relation_in_words (EXA_DISPUTED, EXA_LANG_ZH_CN), ==, "说法不一");
  static const char *const nicks[] = {"exact", "about", "range", "below", "at-most", "above", "at-least", "disputed"};
  for (ExaRelation r = EXA_EXACT; r <= EXA_DISPUTED; r++)
    g_assert_cmpstr (exa_enum_to_nick (EXA_TYPE_RELATION, (int)r), ==, nicks[r]);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "de_DE.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quantity/format/as-said", test_as_said);
  g_test_add_func ("/quantity/format/digits", test_digits);
  g_test_add_func ("/quantity/format/decimals", test_decimals);
  g_test_add_func ("/quantity/format/same-digits", test_same_digits);
  g_test_add_func ("/quantity/format/myriads", test_myriads);
  g_test_add_func ("/quantity/format/below-each-other", test_below_each_other);
  g_test_add_func ("/quantity/format/without-unit", test_without_unit);
  g_test_add_func ("/quantity/format/odd", test_odd_quantities);
  g_test_add_func ("/quantity/format/ticks", test_ticks);
  g_test_add_func ("/quantity/format/numbers", test_numbers);
  g_test_add_func ("/quantity/format/words", test_words);
  return g_test_run ();
}
