/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures of what is rare: nothing to show, stacks that are computed, numbers of many digits. */
#include <math.h>
#include <string.h>

#include "figure-help.h"

/* --- nothing to show --- */

static void
test_empty (void)
{
  g_autoptr (ExaDataset) dataset = planes_load ();

  for (int kind = EXA_CHART_BARS; kind <= EXA_CHART_SCATTER; kind++) {
    g_autoptr (ExaChart) chart = chart_of (dataset, (ExaChartKind)kind, "");
    g_autoptr (ExaSpec) spec = NULL;

    g_set_object (&chart->x, exa_dataset_find (dataset, EXA_LIST_MEASURES, "price"));
    chart->title = (ExaText){{g_strdup ("Nothing"), NULL}};
    chart->reference = (ExaReference){5, {{g_strdup ("five"), NULL}}};
    spec = chart_spec (chart, NULL, EXA_LANG_EN);
    g_assert_cmpuint (spec->n_bands, ==, 0);
    g_assert_cmpstr (spec->title, ==, "Nothing");
    g_assert_null (spec->reference_name);
    g_assert_true (g_str_has_prefix (spec->empty, "No figure to show"));
  }
}

/* --- stacks --- */

/* What a stack leaves is written out with its parts, what is not sure in parentheses; of many parts it is said that it
 * is computed, and where nothing is left nothing is. */
static void
test_stack (void)
{
  static const struct {
    const char *claims, *derived, *shown, *en, *zh;
  } cases[] = {
      {"a|us|share|60 %\nb|peru|share|≈ 5 %",
       "{'id': 'c', 'subject': 'china', 'measure': 'share', 'formula': '{a} / 4'}", "'a', 'b', 'c'",
       "† Computed: China = 60 % ÷ 4; not attributed = 100 % − 60 % − 15 % − (≈ 5 %).",
       "† 推算：中国 = 60% ÷ 4；未列明归属 = 100% − 60% − 15% − (≈ 5%)。"},
      {"a|us|share|60 %\nb|peru|share|40 %", "", "'a', 'b'", "", ""},
      {"a|us|share|60 %\nb|peru|share|> 50 %", "", "'a', 'b'",
       "Not stacked: as reported, the parts may add up to more than 100 %.\n",
       "未堆叠：按原文数字，各部分之和可能超过 100%。\n"},
      {"a|us|share|10 %\nb|peru|share|9 %\nc|china|share|8 %\nd|japan|share|7 %\ne|germany|share|6 %\n"
       "f|acme|share|5 %\ng|lotus|share|4 %",
       "", "'a', 'b', 'c', 'd', 'e', 'f', 'g'", "† Computed from reported figures.", "† 由原文数字推算。"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *pieces = g_strdup_printf ("'derived': [%s], 'charts': [{'id': 'whole', 'name': 'W', 'title': 'W',"
                                               " 'kind': 'stacked', 'claims': [%s]}]",
                                               cases[i].derived, cases[i].shown);
    g_autoptr (ExaDataset) dataset = figures_load_claims (cases[i].claims, pieces);
    g_autoptr (ExaSpec) en = figure_spec (dataset, "whole", NULL, EXA_LANG_EN);
    g_autoptr (ExaSpec) zh = figure_spec (dataset, "whole", NULL, EXA_LANG_ZH_CN);
    g_autofree char *said_en = spec_notes (en), *said_zh = spec_notes (zh);

    g_assert_true (g_str_has_prefix (said_en, cases[i].en));
    g_assert_true (g_str_has_prefix (said_zh, cases[i].zh));
    g_assert_cmpint (en->remainder != NULL, ==, strstr (cases[i].en, "omputed") != NULL);
  }
}

/* More than three formulas are not written out. */
static void
test_formulas (void)
{
  g_autoptr (ExaDataset) dataset = figures_load_claims (
      "", "'derived': [{'id': 'd1', 'subject': 'us', 'measure': 'money', 'formula': '{acme-money-24} * 2'},"
          " {'id': 'd2', 'subject': 'china', 'measure': 'money', 'formula': '{acme-money-24} * 3'},"
          " {'id': 'd3', 'subject': 'peru', 'measure': 'money', 'formula': '{acme-money-24} * 4'},"
          " {'id': 'd4', 'subject': 'japan', 'measure': 'money', 'formula': '{acme-money-24} * 5'}]");
  g_autoptr (ExaChart) four = chart_of (dataset, EXA_CHART_BARS, "acme-money-24 d1 d2 d3 d4");
  g_autoptr (ExaChart) two = chart_of (dataset, EXA_CHART_BARS, "d1 d2");
  g_autoptr (ExaSpec) many = chart_spec (four, NULL, EXA_LANG_EN), few = chart_spec (two, NULL, EXA_LANG_EN);
  g_autofree char *of_many = spec_notes (many), *of_few = spec_notes (few);

  g_assert_nonnull (strstr (of_many, "† Computed from reported figures."));
  g_assert_nonnull (strstr (of_few, "Computed: China = $10 B × 3; United States = $10 B × 2."));
}

/* --- groups, colours, lines --- */

/* One series needs no key; two have one, also where no bar of them can be drawn; colours of countries are explained
 * where no key does. */
static void
test_groups (void)
{
  g_autoptr (ExaDataset) dataset = figures_load_claims ("us-24|us|money|0|'as_of': '2024'\n"
                                                        "us-25|us|money|0|'as_of': '2025'\n"
                                                        "china-25|china|money|0|'as_of': '2025'\n"
                                                        "peru-25|peru|money|0|'as_of': '2025'\n",
                                                        "");
  g_autoptr (ExaChart) one = chart_of (dataset, EXA_CHART_GROUPED, "us-25 china-25 peru-25");
  g_autoptr (ExaChart) two = chart_of (dataset, EXA_CHART_GROUPED, "us-24 us-25 china-25 peru-25");
  g_autoptr (ExaSpec) single = NULL, both = NULL, none = NULL;
  ExaView view = EXA_VIEW_INIT;

  one->series = two->series = EXA_SERIES_AS_OF;
  single = chart_spec (one, NULL, EXA_LANG_EN);
  both = chart_spec (two, NULL, EXA_LANG_EN);
  g_assert_cmpuint (single->n_key, ==, 0);
  g_assert_cmpuint (both->n_key, ==, 2);
  g_autofree char *coloured = spec_notes (single), *keyed = spec_notes (both);
  g_assert_nonnull (strstr (coloured, "Some countries have a colour of their own"));
  g_assert_null (strstr (keyed, "Some countries have a colour of their own"));
  view.log_scale = TRUE;
  none = chart_spec (two, &view, EXA_LANG_EN);
  g_assert_cmpuint (none->n_bands, ==, 0);
  g_assert_cmpuint (none->n_key, ==, 2);
  g_assert_cmpint (none->key[0].hue, ==, EXA_HUE_NEUTRAL);
  g_autofree char *unshown = spec_notes (none);
  g_assert_nonnull (strstr (unshown, "4 values not shown: zero or less."));
}

/* In a group of bars who is compared is told by the series; where one holds both there is only the name. */
static void
test_compared_in_groups (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  g_autoptr (ExaChart) single = chart_of (dataset, EXA_CHART_GROUPED, "acme-money-25 lotus-money-25");
  g_auto (ExaView) view = EXA_VIEW_INIT;
  g_autoptr (ExaSpec) en = NULL, zh = NULL, one = NULL;

  exa_view_set (&view, "compare", "acme-money-25,lotus-money-25", NULL);
  en = figure_spec (dataset, "grouped", &view, EXA_LANG_EN);
  assert_plain (en->compare_words, "Acme (2025) against Lotus (2025): 1.79×");
  zh = figure_spec (dataset, "grouped", &view, EXA_LANG_ZH_CN);
  assert_plain (zh->compare_words, "顶点（2025）是莲花（2025）的 1.79 倍");
  single->series = EXA_SERIES_AS_OF;
  one = chart_spec (single, &view, EXA_LANG_EN);
  assert_plain (one->compare_words, "Acme against Lotus: 1.79×");
}

/* A line to measure by stands in bars and points, and where the scale has a place for it. */
static void
test_reference (void)
{
  static const struct {
    ExaChartKind kind;
    gboolean log_scale;
    double value;
    gboolean drawn;
  } cases[] = {
      {EXA_CHART_BARS, FALSE, 1e9, TRUE},     {EXA_CHART_BARS, TRUE, 1e9, TRUE},
      {EXA_CHART_POINTS, FALSE, 0, TRUE},     {EXA_CHART_POINTS, TRUE, 0, FALSE},
      {EXA_CHART_COLUMNS, FALSE, 1e9, FALSE}, {EXA_CHART_GROUPED, FALSE, 1e9, TRUE},
      {EXA_CHART_LIST, FALSE, 1e9, FALSE},
  };
  g_autoptr (ExaDataset) dataset = figures_load ();
  g_autoptr (ExaChart) chart = chart_of (dataset, EXA_CHART_BARS, "acme-money-25 lotus-money-25");

  chart->reference.name = (ExaText){{g_strdup ("the budget"), NULL}};
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaSpec) spec = NULL;

    chart->kind = cases[i].kind;
    chart->log_scale = cases[i].log_scale;
    chart->reference.value = cases[i].value;
    spec = chart_spec (chart, NULL, EXA_LANG_EN);
    g_assert_cmpint (spec->reference_name != NULL, ==, cases[i].drawn);
  }
}

/* --- numbers --- */

/* Dates that end on other days are told, also where they begin on one. */
static void
test_dates (void)
{
  g_autoptr (ExaDataset) dataset = figures_load_claims ("year|us|money|1|'as_of': '2026'\n"
                                                        "month|china|money|2|'as_of': '2026-01'\n"
                                                        "same|peru|money|3|'as_of': '2026'\n",
                                                        "");
  g_autoptr (ExaChart) two = chart_of (dataset, EXA_CHART_BARS, "year month");
  g_autoptr (ExaChart) one = chart_of (dataset, EXA_CHART_BARS, "year same");
  g_autoptr (ExaSpec) told = chart_spec (two, NULL, EXA_LANG_EN), untold = chart_spec (one, NULL, EXA_LANG_EN);

  assert_plain (exa_spec_find (told, "month")->words, "China: $2, January 2026, exactly");
  assert_plain (exa_spec_find (untold, "same")->words, "Peru: $3, exactly");
}

/* One end with too many digits for 万 has all figures written without it; a raw number is rounded, a computed one has
 * its own digits. */
static void
test_digits (void)
{
  g_autoptr (ExaDataset) dataset =
      figures_load_claims ("range|us|heads|30000–123456\n"
                           "round|china|heads|50000\n"
                           "raw|peru|money|105435039507024.1\n",
                           "'measures': [{'id': 'heads', 'name': 'Heads', 'unit': 'count'}],"
                           "'derived': [{'id': 'third', 'subject': 'us', 'measure': 'money', 'formula': '{raw} / 3'}]");
  g_autoptr (ExaChart) heads = chart_of (dataset, EXA_CHART_BARS, "range round");
  g_autoptr (ExaChart) money = chart_of (dataset, EXA_CHART_BARS, "raw third");
  g_autoptr (ExaChart) alone = chart_of (dataset, EXA_CHART_BARS, "round");
  g_autoptr (ExaSpec) without = chart_spec (heads, NULL, EXA_LANG_ZH_CN);
  g_autoptr (ExaSpec) with = chart_spec (alone, NULL, EXA_LANG_ZH_CN);
  g_autoptr (ExaSpec) rounded = chart_spec (money, NULL, EXA_LANG_EN);

  assert_plain (exa_spec_find (without, "round")->value, "50,000");
  assert_plain (exa_spec_find (with, "round")->value, "5 万");
  assert_plain (exa_spec_find (rounded, "raw")->value, "$105.4 T");
  assert_plain (exa_spec_find (rounded, "third")->value, "$35.1 T †");
}

/* A long column of computed figures has the decimals of its largest, unless the smallest would lose its digits; what
 * has no end or is nothing does not count. */
static void
test_decimals (void)
{
  static const struct {
    const char *factors, *largest, *smallest;
  } cases[] = {
      {"9.876 8.765 7.654 6.543 5.432 4.321 3.21 2.109 1.098 1.5", "$9.88", "$1.50"},
      {"9.876 8.765 7.654 6.543 5.432 4.321 3.21 2.109 1.098 0.0123", "$9.88", "$0.0123"},
      {"987.6 876.5 765.4 654.3 543.2 432.1 321 210.9 109.8 1.5", "$988", "$1.5"},
      {"9.876 8.765 7.654 6.543 5.432 4.321 3.21 2.109 1.098 0", "$9.88", "$0.00"},
      {"0 0 0 0 0 0 0 0 0 0", "$0", "$0"},
  };
  static const char *const subjects[] = {"us",   "china",  "japan", "germany", "peru",
                                         "acme", "zenith", "lotus", "bamboo",  "rest"};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GStrv) factors = g_strsplit (cases[i].factors, " ", -1);
    g_autoptr (GString) pieces = g_string_new ("'derived': [");

    for (guint k = 0; k < G_N_ELEMENTS (subjects); k++)
      g_string_append_printf (pieces, "%s{'id': 'd%u', 'subject': '%s', 'measure': 'money', 'formula': '{unit} * %s'}",
                              k > 0 ? "," : "", k, subjects[k], factors[k]);
    g_string_append_c (pieces, ']');
    g_autoptr (ExaDataset) dataset = figures_load_claims ("unit|us|money|1", pieces->str);
    g_autoptr (ExaChart) chart = chart_of (dataset, EXA_CHART_BARS, "d0 d1 d2 d3 d4 d5 d6 d7 d8 d9");
    g_autoptr (ExaSpec) spec = chart_spec (chart, NULL, EXA_LANG_EN);
    assert_plain (exa_spec_find (spec, "d0")->value, cases[i].largest);
    assert_plain (exa_spec_find (spec, "d9")->value, cases[i].smallest);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure-odd/empty", test_empty);
  g_test_add_func ("/figure-odd/stack", test_stack);
  g_test_add_func ("/figure-odd/formulas", test_formulas);
  g_test_add_func ("/figure-odd/groups", test_groups);
  g_test_add_func ("/figure-odd/compared-in-groups", test_compared_in_groups);
  g_test_add_func ("/figure-odd/reference", test_reference);
  g_test_add_func ("/figure-odd/dates", test_dates);
  g_test_add_func ("/figure-odd/digits", test_digits);
  g_test_add_func ("/figure-odd/decimals", test_decimals);
  return g_test_run ();
}
