/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In words, what stands along two axes: dates, units, who is compared, what has no place. */
#include <math.h>
#include <string.h>

#include "figure-help.h"

/* --- over time --- */

/* What is not yet so is told from what is by the latest source; where none has a date, by the day of the build that
 * sets one, and never by the clock. */
static void
test_as_of (void)
{
  g_autoptr (ExaDataset) dataset =
      figures_load_claims ("one|us|money|1|'as_of': '2020', 'sources': [{'source': 'undated', 'row': 'x'}]\n"
                           "two|china|money|2|'as_of': '2021', 'sources': [{'source': 'undated', 'row': 'x'}]\n",
                           "'sources': [{'id': 'undated', 'title': 'Undated'}]");
  g_autoptr (ExaChart) chart = chart_of (dataset, EXA_CHART_TIME, "one two");
  g_autoptr (ExaSpec) without = NULL, with = NULL, chinese = NULL;

  g_unsetenv ("SOURCE_DATE_EPOCH");
  without = chart_spec (chart, NULL, EXA_LANG_EN);
  g_assert_null (without->plane.as_of_text);
  g_setenv ("SOURCE_DATE_EPOCH", "1700000000", TRUE);
  with = chart_spec (chart, NULL, EXA_LANG_EN);
  assert_plain (with->plane.as_of_text, "as of 14 November 2023");
  chinese = chart_spec (chart, NULL, EXA_LANG_ZH_CN);
  assert_plain (chinese->plane.as_of_text, "截至 2023 年 11 月 14 日");
  g_unsetenv ("SOURCE_DATE_EPOCH");
}

static void
test_chinese (void)
{
  g_autoptr (ExaDataset) dataset = planes_load ();
  g_auto (ExaView) time = EXA_VIEW_INIT, scatter = EXA_VIEW_INIT;
  g_autoptr (ExaSpec) by_date = NULL, turned = NULL, linear = NULL;

  exa_view_set (&time, "kind", "time", NULL);
  by_date = figure_spec (dataset, "bars", &time, EXA_LANG_ZH_CN);
  g_assert_cmpstr (by_date->subtitle, ==, "速率，按日期");
  exa_view_set (&scatter, "x", "price", NULL);
  turned = figure_spec (dataset, "bars", &scatter, EXA_LANG_ZH_CN);
  g_assert_cmpstr (turned->title, ==, "速率与价格");
  g_assert_cmpstr (turned->subtitle, ==, "双对数坐标");
  scatter.log_scale = FALSE;
  linear = figure_spec (dataset, "bars", &scatter, EXA_LANG_EN);
  g_assert_cmpstr (linear->subtitle, ==, "Linear scales");
}

/* What has no place is counted, one or many, in both languages. */
static void
test_unplaced (void)
{
  static const struct {
    ExaChartKind kind;
    const char *claims, *en, *zh;
  } cases[] = {
      {EXA_CHART_TIME, "e1-rate c4-rate", "1 figure has no date and is not shown.", "另有 1 个数字没有日期，未画出。"},
      {EXA_CHART_SCATTER, "e1-rate e2-rate", "1 figure has no “Price” beside it and is not shown.",
       "另有 1 个数字没有对应的“价格”，未画出。"},
      {EXA_CHART_SCATTER, "e1-rate e2-rate c3-rate", "2 figures have no “Price” beside them and are not shown.",
       "另有 2 个数字没有对应的“价格”，未画出。"},
  };
  g_autoptr (ExaDataset) dataset = planes_load ();
  ExaChart *bars = exa_dataset_find (dataset, EXA_LIST_CHARTS, "bars");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaChart) chart = NULL;

    chart = chart_of (dataset, cases[i].kind, cases[i].claims);
    chart->pool = g_ptr_array_ref (bars->pool);
    g_set_object (&chart->x, exa_dataset_find (dataset, EXA_LIST_MEASURES, "price"));
    g_autoptr (ExaSpec) en = chart_spec (chart, NULL, EXA_LANG_EN), zh = chart_spec (chart, NULL, EXA_LANG_ZH_CN);
    g_autofree char *said_en = spec_notes (en), *said_zh = spec_notes (zh);
    g_assert_nonnull (strstr (said_en, cases[i].en));
    g_assert_nonnull (strstr (said_zh, cases[i].zh));
  }
}

/* --- scatters --- */

static ExaDataset *
load_axes (void)
{
  return figures_load_claims (
      "a-work|acme|work|30\n"
      "l-work|lotus|work|10\n"
      "a-release|acme|release|20\n"
      "l-release|lotus|release|10\n"
      "a-fp|acme|fp|20\n"
      "l-fp|lotus|fp|10\n"
      "a-imports|acme|imports|20\n"
      "l-imports|lotus|imports|10\n"
      "a-own|acme|own|10\n"
      "l-own|lotus|own|10\n"
      "a-york|acme|york|5\n"
      "l-york|lotus|york|10\n"
      "a-heads|acme|heads|20\n"
      "l-heads|lotus|heads|10\n"
      "a-apples|acme|apples|≈ 20\n"
      "l-apples|lotus|apples|10\n"
      "z-work|zenith|work|20\n"
      "z-release|zenith|release|5|'status': 'estimate'\n",
      "'measures': [{'id': 'work', 'name': {'en': 'Work', 'zh_CN': '功'}, 'unit': 'TFLOPS'},"
      " {'id': 'release', 'name': {'en': 'Release price', 'zh_CN': '发布价格'}, 'unit': 'USD'},"
      " {'id': 'fp', 'name': 'FP16 rate', 'unit': 'TFLOPS'},"
      " {'id': 'imports', 'name': 'China imports', 'unit': 'USD'},"
      " {'id': 'own', 'name': 'Acme output', 'unit': 'USD'},"
      " {'id': 'york', 'name': 'New York costs', 'unit': 'USD'},"
      " {'id': 'heads', 'name': 'Heads', 'unit': 'count'},"
      " {'id': 'apples', 'name': 'Apples', 'unit': 'apples'}],"
      "'charts': [{'id': 'works', 'name': 'W', 'title': 'W', 'claims': ['a-work', 'l-work', 'z-work']}]");
}

static ExaSpec *
axes_of (ExaDataset *dataset, const char *x, const char *y, const char *compare, gboolean by_difference, ExaLang lang)
{
  g_auto (ExaView) view = EXA_VIEW_INIT;

  g_assert_true (exa_view_set (&view, "x", x, NULL));
  if (y != NULL)
    g_assert_true (exa_view_set (&view, "y", y, NULL));
  if (compare != NULL)
    g_assert_true (exa_view_set (&view, "compare", compare, NULL));
  view.by_difference = by_difference;
  return figure_spec (dataset, "works", &view, lang);
}

/* A name within a sentence has a small letter unless it is a name: of a country, of what is shown, of several words. */
static void
test_compared (void)
{
  static const struct {
    const char *x;
    gboolean by_difference;
    ExaLang lang;
    const char *text;
  } cases[] = {
      {"release", FALSE, EXA_LANG_EN, "2× the release price, 3× the work"},
      {"release", TRUE, EXA_LANG_EN, "release price $10, work 20 TFLOPS"},
      {"release", FALSE, EXA_LANG_ZH_CN, "发布价格为其 2 倍，功为其 3 倍"},
      {"fp", FALSE, EXA_LANG_EN, "2× the FP16 rate, 3× the work"},
      {"imports", FALSE, EXA_LANG_EN, "2× the China imports, 3× the work"},
      {"own", FALSE, EXA_LANG_EN, "the same Acme output, 3× the work"},
      {"york", FALSE, EXA_LANG_EN, "0.5× the New York costs, 3× the work"},
  };
  g_autoptr (ExaDataset) dataset = load_axes ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaSpec) spec = axes_of (dataset, cases[i].x, NULL, "acme,lotus", cases[i].by_difference, cases[i].lang);

    assert_plain (spec->compare_text, cases[i].text);
  }
}

/* The ratio of both axes where it has a name, the short forms where units tell the axes apart. */
static void
test_axes (void)
{
  static const struct {
    const char *x, *y, *ratio, *brief, *rates;
  } cases[] = {
      {"release", NULL, "FLOPS/USD", "Acme: 2× $ · 3× TFLOPS", "Acme per $: 1.5× Lotus"},
      {"fp", NULL, "×", NULL, NULL},
      {"release", "heads", NULL, NULL, NULL},
      {"apples", NULL, NULL, "Acme: ≈ 2× apples · 3× TFLOPS", NULL},
      {"growth", "release", NULL, NULL, NULL},
  };
  g_autoptr (ExaDataset) dataset = load_axes ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    gboolean compared = strcmp (cases[i].x, "growth") != 0;
    g_autoptr (ExaSpec) spec =
        axes_of (dataset, cases[i].x, cases[i].y, compared ? "acme,lotus" : NULL, FALSE, EXA_LANG_EN);

    g_assert_cmpstr (spec->plane.ratio != NULL ? spec->plane.ratio->id : NULL, ==, cases[i].ratio);
    assert_plain (spec->compare_brief, cases[i].brief);
    assert_plain (spec->compare_rates, cases[i].rates);
  }
  /* Of an estimate that is said; of a difference there is no rate. */
  g_autoptr (ExaSpec) guess = axes_of (dataset, "release", NULL, "zenith,lotus", FALSE, EXA_LANG_EN);
  assert_plain (guess->compare_brief, "0.5× $ · 2× TFLOPS (est.)");
  assert_plain (guess->compare_rates, "Zenith Orchards & Daughters per $: 4× Lotus (est.)");
  g_autoptr (ExaSpec) difference = axes_of (dataset, "release", NULL, "acme,lotus", TRUE, EXA_LANG_EN);
  g_assert_null (difference->compare_brief);
  g_assert_null (difference->compare_rates);
}

/* What a chart notes of its own measures is not said of others along the axes. */
static void
test_own_note (void)
{
  g_autoptr (ExaDataset) dataset = load_axes ();
  ExaChart *chart = exa_dataset_find (dataset, EXA_LIST_CHARTS, "works");
  static const struct {
    const char *own_x, *x, *y;
    gboolean said;
  } cases[] = {
      {NULL, "release", NULL, TRUE},
      {"release", "release", NULL, TRUE},
      {"release", "fp", NULL, FALSE},
      {NULL, "work", "release", FALSE},
  };

  chart->note = (ExaText){{g_strdup ("Counted twice."), NULL}};
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_clear_object (&chart->x);
    if (cases[i].own_x != NULL)
      g_set_object (&chart->x, exa_dataset_find (dataset, EXA_LIST_MEASURES, cases[i].own_x));
    g_autoptr (ExaSpec) spec = axes_of (dataset, cases[i].x, cases[i].y, NULL, FALSE, EXA_LANG_EN);
    g_autofree char *notes = spec_notes (spec);
    g_assert_cmpint (strstr (notes, "Counted twice.") != NULL, ==, cases[i].said);
  }
}

/* On two scales of powers what is nothing along either has no place. */
static void
test_unshown (void)
{
  g_autoptr (ExaDataset) dataset = figures_load_claims (
      "a-work|acme|work|30\n"
      "l-work|lotus|work|10\n"
      "a-release|acme|release|0\n"
      "l-release|lotus|release|10\n"
      "z-work|zenith|work|0\n"
      "z-release|zenith|release|5\n",
      "'measures': [{'id': 'work', 'name': {'en': 'Work', 'zh_CN': '功'}, 'unit': 'TFLOPS'},"
      " {'id': 'release', 'name': {'en': 'Release price', 'zh_CN': '发布价格'}, 'unit': 'USD'},"
      " {'id': 'fp', 'name': 'FP16 rate', 'unit': 'TFLOPS'},"
      " {'id': 'imports', 'name': 'China imports', 'unit': 'USD'},"
      " {'id': 'own', 'name': 'Acme output', 'unit': 'USD'},"
      " {'id': 'york', 'name': 'New York costs', 'unit': 'USD'},"
      " {'id': 'heads', 'name': 'Heads', 'unit': 'count'},"
      " {'id': 'apples', 'name': 'Apples', 'unit': 'apples'}],"
      "'charts': [{'id': 'works', 'name': 'W', 'title': 'W', 'claims': ['a-work', 'l-work', 'z-work']}]");
  g_autoptr (ExaSpec) spec = axes_of (dataset, "release", NULL, NULL, -1, EXA_LANG_EN);
  g_autofree char *notes = spec_notes (spec);

  g_assert_cmpuint (spec->n_bands, ==, 1);
  g_assert_cmpstr (spec->bands[0].id, ==, "lotus");
  g_assert_nonnull (strstr (notes, "2 values not shown: zero or less."));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plane-words/as-of", test_as_of);
  g_test_add_func ("/plane-words/chinese", test_chinese);
  g_test_add_func ("/plane-words/unplaced", test_unplaced);
  g_test_add_func ("/plane-words/compared", test_compared);
  g_test_add_func ("/plane-words/axes", test_axes);
  g_test_add_func ("/plane-words/own-note", test_own_note);
  g_test_add_func ("/plane-words/unshown", test_unshown);
  return g_test_run ();
}
