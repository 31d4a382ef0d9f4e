/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is no fact, and what has no number: from the file to the figure and to what is said of it. */
#include <math.h>
#include <string.h>

#include "exa-comparison.h"
#include "exa-describe.h"
#include "exa-figure.h"
#include "exa-said.h"
#include "figure-help.h"

#define SOURCE ", \"sources\": [{\"source\": \"herald\", \"paragraph\": 1}]}"

/* One claim of every status, one of every relation that is a forecast, and what is computed of them. */
static const char more[] =
    "{\"format\": \"exascope\", \"version\": 1, \"measures\": ["
    "{\"id\": \"node\", \"name\": \"Process\", \"unit\": \"nm\", \"type\": \"name\"}],"
    "\"claims\": ["
    "{\"id\": \"fact\", \"subject\": \"us\", \"measure\": \"money\", \"value\": \"100\"" SOURCE ","
    "{\"id\": \"guess\", \"subject\": \"us\", \"measure\": \"money\", \"value\": \"≈ 90\", \"status\": "
    "\"estimate\"" SOURCE ","
    "{\"id\": \"promise\", \"subject\": \"us\", \"measure\": \"money\", \"value\": \"80\", \"status\": "
    "\"announced\"" SOURCE ","
    "{\"id\": \"intent\", \"subject\": \"us\", \"measure\": \"money\", \"value\": \"> 70\", \"status\": \"plan\"" SOURCE
    ","
    "{\"id\": \"aim\", \"subject\": \"us\", \"measure\": \"money\", \"value\": \"< 60\", \"status\": \"target\"" SOURCE
    ","
    "{\"id\": \"outlook\", \"subject\": \"us\", \"measure\": \"money\", \"value\": \"40–50\", \"status\": "
    "\"forecast\"" SOURCE ","
    "{\"id\": \"ahead\", \"subject\": \"acme\", \"measure\": \"growth\", \"value\": \">\", \"relative_to\": \"lotus\","
    " \"wording\": \"outgrows\"" SOURCE ","
    "{\"id\": \"alike\", \"subject\": \"acme\", \"measure\": \"growth\", \"value\": \"≈\", \"relative_to\": "
    "\"bamboo\"" SOURCE ","
    "{\"id\": \"speech\", \"subject\": \"lotus\", \"measure\": \"growth\", \"wording\": \"like a weed\"" SOURCE ","
    "{\"id\": \"old-node\", \"subject\": \"acme\", \"measure\": \"node\", \"value\": \"7\"" SOURCE ","
    "{\"id\": \"new-node\", \"subject\": \"lotus\", \"measure\": \"node\", \"value\": \"5\"" SOURCE "],"
    "\"derived\": ["
    "{\"id\": \"twice-outlook\", \"subject\": \"us\", \"measure\": \"money\", \"formula\": \"2 * {outlook}\"},"
    "{\"id\": \"mixed\", \"subject\": \"us\", \"measure\": \"money\", \"formula\": \"{fact} + {guess} + {intent}\"},"
    "{\"id\": \"third\", \"subject\": \"us\", \"measure\": \"money\", \"formula\": \"{fact} / 3\"},"
    "{\"id\": \"guessed\", \"subject\": \"us\", \"measure\": \"money\", \"formula\": \"{fact} / 2\", \"status\": "
    "\"estimate\"}],"
    "\"charts\": ["
    "{\"id\": \"statuses\", \"name\": \"Statuses\", \"title\": \"All of them\", \"rows\": \"claim\", \"sort\": "
    "\"source\","
    " \"claims\": [\"fact\", \"guess\", \"promise\", \"intent\", \"aim\", \"outlook\", \"twice-outlook\"]},"
    "{\"id\": \"orders\", \"name\": \"Orders\", \"title\": \"Without a number\", \"kind\": \"list\","
    " \"claims\": [\"ahead\", \"alike\", \"speech\"]},"
    "{\"id\": \"nodes\", \"name\": \"Nodes\", \"title\": \"Names\", \"kind\": \"list\","
    " \"claims\": [\"old-node\", \"new-node\"]}]}";

static ExaClaim *
claim (ExaDataset *dataset, const char *id)
{
  return exa_dataset_find (dataset, EXA_LIST_CLAIMS, id);
}

static void
assert_has (const char *text, const char *part)
{
  g_autofree char *plain = plain_spaces (text);

  if (strstr (plain, part) == NULL)
    g_error ("“%s” is not in “%s”", part, plain);
}

/* What is computed is as weak as the weakest of its operands, or weaker. */
static void
test_derived (void)
{
  g_autoptr (ExaDataset) dataset = figures_load_with (more);

  g_assert_cmpint (claim (dataset, "fact")->status, ==, EXA_STATUS_REPORTED);
  g_assert_cmpint (claim (dataset, "twice-outlook")->status, ==, EXA_STATUS_FORECAST);
  g_assert_cmpint (claim (dataset, "mixed")->status, ==, EXA_STATUS_PLAN);
  g_assert_cmpint (claim (dataset, "third")->status, ==, EXA_STATUS_REPORTED);
  g_assert_cmpint (claim (dataset, "guessed")->status, ==, EXA_STATUS_ESTIMATE);
}

/* "Exactly" is said of a reported figure only. */
static void
test_standing (void)
{
  static const struct {
    const char *id, *en, *zh;
  } cases[] = {
      {"fact", "exactly", "恰为"},
      {"third", "computed", "推算"},
      {"guess", "about, estimate", "约，估计"},
      {"promise", "announced", "已宣布"},
      {"intent", "more than, plan", "超过，计划"},
      {"twice-outlook", "between, forecast, computed", "介于，预测，推算"},
      {"ahead", "an order, without a number", "仅有高低，未给数字"},
      {"speech", "in words, without a number", "仅有说法，未给数字"},
  };
  g_autoptr (ExaDataset) dataset = figures_load_with (more);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *en = exa_claim_standing_in_words (claim (dataset, cases[i].id), EXA_LANG_EN);
    g_autofree char *zh = exa_claim_standing_in_words (claim (dataset, cases[i].id), EXA_LANG_ZH_CN);
    g_assert_cmpstr (en, ==, cases[i].en);
    g_assert_cmpstr (zh, ==, cases[i].zh);
  }
}

/* In every kind, language and theme: what is no fact is hollow, says so, and is in the key. */
static void
test_drawn (void)
{
  static const ExaChartKind kinds[] = {EXA_CHART_BARS, EXA_CHART_COLUMNS, EXA_CHART_POINTS, EXA_CHART_LIST};
  g_autoptr (ExaDataset) dataset = figures_load_with (more);
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    ExaView view = EXA_VIEW_INIT;
    view.kind = (int)kinds[i];
    g_autoptr (ExaSpec) spec = figure_spec (dataset, "statuses", &view, EXA_LANG_EN);
    g_autoptr (ExaLayout) layout = spec_layout (spec, fonts, 1920, 1080, EXA_THEME_LIGHT);
    for (guint k = 0; k < layout->marks->len; k++) {
      const ExaLayoutMark *mark = &g_array_index (layout->marks, ExaLayoutMark, k);
      g_assert_cmpint (mark->hollow, ==, claim (dataset, mark->key)->status != EXA_STATUS_REPORTED);
    }
    g_autofree char *text = exa_layout_to_string (layout);
    assert_has (text, "“estimate, announced, plan, target or forecast”");
    assert_has (text, "(forecast)");
    g_assert_null (strstr (text, "(reported)"));
  }
}

static void
test_said (void)
{
  g_autoptr (ExaDataset) dataset = figures_load_with (more);
  g_autoptr (ExaSpec) english = figure_spec (dataset, "statuses", NULL, EXA_LANG_EN);
  g_autoptr (ExaSpec) chinese = figure_spec (dataset, "statuses", NULL, EXA_LANG_ZH_CN);
  g_autofree char *en = exa_describe (english, NULL), *zh = exa_describe (chinese, NULL);
  g_autoptr (ExaFigure) figure =
      exa_figure_new (exa_dataset_find (dataset, EXA_LIST_CHARTS, "statuses"), NULL, EXA_LANG_EN, NULL, NULL);
  g_autoptr (ExaSaid) said = exa_said_new (figure);
  g_autofree char *aloud = exa_said_to_string (said);

  assert_has (en, "40–50 (forecast)");
  assert_has (en, "A plan, not yet so: United States.");
  assert_has (en, "A forecast, not a fact: United States; United States.");
  assert_has (zh, "（预测）");
  assert_has (zh, "目标，尚未实现：美国。");
  assert_has (aloud, "Announced, not yet so");
  assert_has (exa_spec_find (english, "promise")->words, "$80, announced");
}

/* Orders and words are listed; they have no bar, no ratio, no place in a formula, and no largest. */
static void
test_no_number (void)
{
  g_autoptr (ExaDataset) dataset = figures_load_with (more);
  g_autoptr (ExaSpec) spec = figure_spec (dataset, "orders", NULL, EXA_LANG_EN);
  g_autofree char *text = exa_describe (spec, NULL);
  g_autofree char *order = exa_claim_format (claim (dataset, "ahead"), EXA_LANG_EN);
  ExaView view = EXA_VIEW_INIT;
  ExaQuantity ratio;

  g_assert_cmpint (spec->kind, ==, EXA_FIGURE_LIST);
  g_assert_cmpstr (order, ==, ">\u00a0Lotus");
  assert_has (text, "List of 3 figures");
  assert_has (text, "> Lotus, “outgrows”");
  assert_has (text, "≈ Bamboo");
  assert_has (text, "“like a weed”");
  g_assert_null (strstr (text, "largest"));
  g_assert_false (exa_claim_compare (claim (dataset, "ahead"), claim (dataset, "alike"), FALSE, &ratio));
  view.kind = EXA_CHART_BARS;
  view.log_scale = TRUE;
  g_autoptr (ExaSpec) asked = figure_spec (dataset, "orders", &view, EXA_LANG_EN);
  g_assert_cmpint (asked->kind, ==, EXA_FIGURE_LIST);
  const ExaNote *first = g_ptr_array_index (asked->notes, 0);
  g_assert_cmpstr (first->text, ==, "Listed, not drawn: an order, words or a name have no length.");
}

/* 7 nm and 5 nm are names: a bar would say that one is 1.4 times the other. */
static void
test_names (void)
{
  g_autoptr (ExaDataset) dataset = figures_load_with (more);
  g_autoptr (ExaSpec) spec = figure_spec (dataset, "nodes", NULL, EXA_LANG_EN);
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (ExaLayout) layout = figure_layout (dataset, "nodes", EXA_LANG_EN, fonts, 960, 540, EXA_THEME_LIGHT);
  ExaQuantity ratio;

  g_assert_cmpstr (exa_spec_find (spec, "old-node")->value, ==, "7\u00a0nm");
  g_assert_false (exa_claim_compare (claim (dataset, "old-node"), claim (dataset, "new-node"), FALSE, &ratio));
  g_assert_cmpfloat (layout_mark (layout, "old-node")->high, ==, layout_mark (layout, "new-node")->high);
  g_assert_cmpuint (layout->front->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/status/derived", test_derived);
  g_test_add_func ("/status/standing", test_standing);
  g_test_add_func ("/status/drawn", test_drawn);
  g_test_add_func ("/status/said", test_said);
  g_test_add_func ("/status/no-number", test_no_number);
  g_test_add_func ("/status/names", test_names);
  return g_test_run ();
}
