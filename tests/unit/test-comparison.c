/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How two figures stand to each other, for the figure and for the inspector, however they were computed. */
#include "figure-help.h"

#include <math.h>

#include "exa-comparison.h"
#include "exa-credit.h"
#include "exa-fact.h"
#include "exa-facts.h"

/* Levels of formulas: a walk that takes both operands of each again would not end. */
#define N_LEVELS 40

static const char head[] = "{\"format\":\"exascope\",\"version\":1,\"title\":\"r\",\"measures\":["
                           "{\"id\":\"factor\",\"name\":\"Factor\",\"unit\":\"×\",\"better\":\"none\"}],";

/* A data set in which "a0" is @value, and the claims of each level are computed by @formula from the level below: "%u"
 * in it is the number of that. The chart "deep" shows the two of the uppermost level and a0. */
static ExaDataset *
load_levels (const char *value, const char *formula)
{
  g_autoptr (GString) json = g_string_new (head);

  g_string_append (json, "\"claims\":[");
  for (guint i = 0; i < 2; i++)
    g_string_append_printf (json,
                            "%s{\"id\":\"%c0\",\"subject\":\"us\",\"measure\":\"factor\",\"value\":\"%s\","
                            "\"sources\":[{\"source\":\"herald\",\"paragraph\":%u}]}",
                            i > 0 ? "," : "", i == 0 ? 'a' : 'b', value, i + 1);
  g_string_append (json, "],\"derived\":[");
  for (guint level = 0; level < N_LEVELS; level++) {
    g_autofree char *number = g_strdup_printf ("%u", level);
    g_auto (GStrv) parts = g_strsplit (formula, "N", -1);
    g_autofree char *text = g_strjoinv (number, parts);

    for (char name = 'a'; name <= 'b'; name++)
      g_string_append_printf (json, "%s{\"id\":\"%c%u\",\"subject\":\"us\",\"measure\":\"factor\",\"formula\":\"%s\"}",
                              level + (guint)(name - 'a') > 0 ? "," : "", name, level + 1, text);
  }
  g_string_append_printf (json,
                          "],\"charts\":[{\"id\":\"deep\",\"name\":\"Deep\",\"title\":\"Deep\",\"rows\":\"claim\","
                          "\"claims\":[\"a%u\",\"b%u\",\"a0\"]}]}",
                          N_LEVELS, N_LEVELS);
  return figures_load_with (json->str);
}

/* Everything that is said of where figures come from: each claim is met once. */
static void
test_many_levels (void)
{
  static const char *const formulas[] = {"({aN} + {bN}) / 2", "{aN} * {bN}", "{aN} * {bN} / {aN}", "{bN} - {aN} + 1"};

  for (guint i = 0; i < G_N_ELEMENTS (formulas); i++) {
    g_autoptr (ExaDataset) dataset = load_levels ("1", formulas[i]);
    g_autoptr (ExaTable) table = figure_table (dataset, "deep", NULL);
    g_autoptr (ExaClaimSet) set = exa_table_get_claim_set (table);
    g_autoptr (ExaSpec) spec = exa_figure_spec (table, EXA_LANG_EN, NULL);
    g_autofree char *credit = exa_table_format_credit (table, EXA_LANG_EN);
    ExaClaim *top = g_ptr_array_index (set->claims, 0);
    g_autoptr (GListModel) differences = exa_facts_disagreements (top, EXA_LANG_EN);
    g_autoptr (GListModel) facts = exa_facts_of_table (table, EXA_LANG_EN);

    ExaQuantity ratio;

    g_assert_cmpuint (set->claims->len, ==, 2 * (N_LEVELS + 1));
    g_assert_true (
        exa_claim_compare (top, g_array_index (exa_table_nth (table, 1)->cells, ExaCell, 0).claim, FALSE, &ratio));
    g_assert_true (ratio.low == 1 && ratio.high == 1);
    g_assert_nonnull (g_strrstr (spec->source, "¶\u00a01,\u00a02"));
    g_assert_nonnull (credit);
    g_assert_cmpuint (g_list_model_get_n_items (differences), ==, 1);
    g_assert_cmpuint (g_list_model_get_n_items (facts), ==, 2 + 2 * N_LEVELS);
  }
}

static ExaQuantity
compare (ExaDataset *dataset, const char *a, const char *b, gboolean by_difference)
{
  ExaQuantity result;

  g_assert_true (exa_claim_compare (exa_dataset_find (dataset, EXA_LIST_CLAIMS, a),
                                    exa_dataset_find (dataset, EXA_LIST_CLAIMS, b), by_difference, &result));
  return result;
}

/* Common factors are found as far as that is little work; beyond, the figures are divided as they are. */
static void
test_common_factors (void)
{
  g_autoptr (ExaDataset) wide = load_levels ("0.9–1", "{aN} * {bN}");

  /* (a0 b0)^1 ÷ (a0 b0)^1, and (a0 b0)^4 ÷ a0 */
  g_assert_true (exa_quantity_is_point (compare (wide, "a1", "b1", FALSE)));
  g_assert_true (exa_quantity_is_point (compare (wide, "a5", "b5", FALSE)));
  g_assert_cmpfloat_with_epsilon (compare (wide, "a3", "a0", FALSE).low, pow (0.9, 7), 1e-12);
  /* 2^10 factors: too many to be looked for. */
  g_assert_false (exa_quantity_is_point (compare (wide, "a10", "b10", FALSE)));
}

/* a40 is a0 to the power of 2^40, which no int holds. */
static void
test_powers (void)
{
  g_autoptr (ExaDataset) dataset = load_levels ("1.0000000001", "{aN} * {aN}");
  double expected = exp (ldexp (1, N_LEVELS) * log1p (1e-10));
  ExaQuantity ratio = compare (dataset, "a40", "a0", FALSE);

  g_assert_cmpfloat (ratio.low, >, expected * 0.99);
  g_assert_cmpfloat (ratio.high, <, expected * 1.01);
  g_assert_cmpfloat_with_epsilon (compare (dataset, "a6", "a0", FALSE).low, pow (1.0000000001, 63), 1e-12);
  g_assert_cmpfloat_with_epsilon (compare (dataset, "a9", "a0", FALSE).low, pow (1.0000000001, 511), 1e-12);
}

/* A multiple of what is zero or less, or of which nothing is known, is no answer; a difference is. */
static void
test_no_answer (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  ExaClaim *above = exa_dataset_find (dataset, EXA_LIST_CLAIMS, "acme-growth");
  ExaClaim *below = exa_dataset_find (dataset, EXA_LIST_CLAIMS, "zenith-growth");
  ExaClaim *zero = exa_dataset_find (dataset, EXA_LIST_CLAIMS, "bamboo-growth");
  ExaQuantity result;

  g_assert_false (exa_claim_compare (above, below, FALSE, &result));
  g_assert_false (exa_claim_compare (below, above, FALSE, &result));
  g_assert_false (exa_claim_compare (above, zero, FALSE, &result));
  g_assert_true (exa_claim_compare (below, above, TRUE, &result));
  g_assert_cmpfloat (result.low, ==, -19.5);
}

static void
assert_words (ExaQuantity result, gboolean by_difference, const char *unit, const char *en, const char *zh)
{
  g_autofree char *english = exa_comparison_format (result, by_difference, exa_unit_get (unit), EXA_LANG_EN);
  g_autofree char *chinese = exa_comparison_format (result, by_difference, exa_unit_get (unit), EXA_LANG_ZH_CN);

  g_assert_cmpstr (english, ==, en);
  g_assert_cmpstr (chinese, ==, zh);
}

static void
test_words (void)
{
  ExaQuantity range = exa_quantity_interval (62, FALSE, 63, FALSE, FALSE);

  assert_words (range, TRUE, "%", "62–63\u00a0percentage\u00a0points", "62–63\u00a0个百分点");
  assert_words (range, TRUE, "W", "62–63\u00a0W", "62–63\u00a0W");
  assert_words (range, FALSE, "%", "62–63×", "62–63\u00a0倍");
  /* Two that differ are not "1×". */
  assert_words (exa_quantity_exact (1), FALSE, "W", "1×", "1\u00a0倍");
  assert_words (exa_quantity_exact (2011.0 / 2004), FALSE, "W", "1.003×", "1.003\u00a0倍");
  assert_words (exa_quantity_exact (2004.0 / 2011), FALSE, "W", "0.997×", "0.997\u00a0倍");
  assert_words (exa_quantity_exact (0.99996), FALSE, "W", "0.99996×", "0.99996\u00a0倍");
  assert_words (exa_quantity_exact (1.0049), FALSE, "W", "1.005×", "1.005\u00a0倍");
  assert_words (exa_quantity_exact (1.234), FALSE, "W", "1.23×", "1.23\u00a0倍");
  assert_words (exa_quantity_interval (1.001, FALSE, 1.2, FALSE, FALSE), FALSE, "W", "1.001–1.2×", "1.001–1.2\u00a0倍");
}

/* The inspector says it as the figure does: per cent of a whole differ by points. */
static void
test_inspector (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  ExaView view = EXA_VIEW_INIT;

  view.compare_a = "zenith-share";
  view.compare_b = "lotus-share";
  view.by_difference = TRUE;
  g_autoptr (ExaTable) table = figure_table (dataset, "shares", &view);
  g_autofree char *figure = exa_table_format_comparison (table, EXA_LANG_EN);
  ExaClaim *claim = exa_dataset_find (dataset, EXA_LIST_CLAIMS, "zenith-share");
  ExaClaim *other = exa_dataset_find (dataset, EXA_LIST_CLAIMS, "lotus-share");
  g_autoptr (GListModel) facts = exa_facts_compared (table, claim, TRUE, EXA_LANG_EN);
  gboolean found = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (facts); i++) {
    g_autoptr (ExaFact) fact = g_list_model_get_item (facts, i);

    if (exa_fact_get_claim (fact) != other)
      continue;
    g_assert_cmpstr (exa_fact_get_value (fact), ==, figure);
    found = TRUE;
  }
  g_assert_true (found);
  g_assert_cmpstr (figure, ==, "15–16\u00a0percentage\u00a0points");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison/many-levels", test_many_levels);
  g_test_add_func ("/comparison/common-factors", test_common_factors);
  g_test_add_func ("/comparison/powers", test_powers);
  g_test_add_func ("/comparison/no-answer", test_no_answer);
  g_test_add_func ("/comparison/words", test_words);
  g_test_add_func ("/comparison/inspector", test_inspector);
  return g_test_run ();
}
