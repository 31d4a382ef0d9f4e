/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of what is rare: figures in words, records downwards, places along x that nobody is sure of, empty charts. */
#include "figure-help.h"

#include <math.h>
#include <string.h>

#include "exa-plane-measures.h"

/* The ids of the rows in order. */
static void
assert_rows (const ExaTable *table, const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < exa_table_count (table); i++)
    g_string_append_printf (found, "%s%s", i > 0 ? " " : "", exa_table_nth (table, i)->id);
  g_assert_cmpstr (found->str, ==, expected);
}

static void
assert_refused (ExaChart *chart, const ExaView *view, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (exa_table_new (chart, view, &error));
  g_assert_error (error, EXA_QUERY_ERROR, EXA_QUERY_ERROR_KIND);
  g_assert_nonnull (strstr (error->message, message));
}

static const ExaCell *
cell_of (const ExaTable *table, const char *id)
{
  for (guint i = 0; i < exa_table_count (table); i++) {
    const ExaCell *cell = &g_array_index (exa_table_nth (table, i)->cells, ExaCell, 0);

    if (strcmp (cell->claim->id, id) == 0)
      return cell;
  }
  g_error ("no row of %s", id);
}

/* --- lists --- */

/* Sorted by value, what has none stands behind what has one, as it was given. */
static void
test_words (void)
{
  g_autoptr (ExaDataset) dataset = figures_load_claims ("small|us|money|10\n"
                                                        "large|us|money|20\n"
                                                        "words|us|money||'wording': 'a fortune'\n"
                                                        "order|us|money|>|'relative_to': 'china'\n",
                                                        "");
  static const char *const orders[] = {"small words large order", "words small order large", "words order large small"};
  static const char *const sorted[] = {"large small words order", "large small words order", "large small words order"};

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++) {
    g_autoptr (ExaChart) chart = chart_of (dataset, EXA_CHART_BARS, orders[i]);
    g_autoptr (ExaTable) table = NULL;

    chart->row_per_claim = TRUE;
    table = exa_table_new (chart, NULL, NULL);
    g_assert_cmpint (table->kind, ==, EXA_CHART_LIST);
    g_assert_true (table->no_lengths);
    assert_rows (table, sorted[i]);
    /* Of what has no value nobody knows whether it is more; that is not said of each pair. */
    for (guint k = 0; k < 4; k++)
      g_assert_false (exa_table_nth (table, k)->order_unknown);
  }
}

static void
test_empty (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  g_autoptr (ExaChart) nothing = chart_of (dataset, EXA_CHART_BARS, "");
  g_autoptr (ExaTable) table = exa_table_new (nothing, NULL, NULL), time = NULL;
  const char *const none[] = {NULL};
  ExaView view = EXA_VIEW_INIT;

  g_assert_cmpuint (exa_table_count (table), ==, 0);
  g_assert_null (table->measure);
  view.kind = EXA_CHART_TIME;
  view.only = (char **)none;
  time = figure_table (dataset, "relations", &view);
  g_assert_cmpuint (exa_table_count (time), ==, 0);
  g_assert_false (time->lowest);
  view = (ExaView)EXA_VIEW_INIT;
  view.kind = EXA_CHART_LIST;
  view.log_scale = TRUE;
  assert_refused (exa_dataset_find (dataset, EXA_LIST_CHARTS, "relations"), &view, "a list has no scale");
}

/* --- series and tags --- */

static void
test_series (void)
{
  static const struct {
    ExaSeries series;
    const char *claims, *expected;
  } cases[] = {
      {EXA_SERIES_SOURCE, "us-capacity lotus-capacity-gazette bamboo-capacity usable-capacity china-capacity",
       "Herald;Gazette;Almanac;;"},
      {EXA_SERIES_MEASURE, "us-capacity bamboo-capacity china-capacity", "Capacity;Capacity, counted again;"},
      {EXA_SERIES_AS_OF, "us-capacity china-capacity germany-capacity", "2026-06;2025;;"},
      {EXA_SERIES_LABEL, "tiny-model small-model", "Seed;Sprout;"},
  };
  g_autoptr (ExaDataset) dataset = figures_load ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaChart) chart = chart_of (dataset, EXA_CHART_GROUPED, cases[i].claims);
    g_autoptr (GString) found = g_string_new (NULL);

    chart->series = cases[i].series;
    g_autoptr (ExaTable) table = exa_table_new (chart, NULL, NULL);
    for (guint k = 0; k < table->series->len; k++)
      g_string_append_printf (found, "%s;", exa_text_get (g_ptr_array_index (table->series, k), EXA_LANG_EN));
    g_assert_cmpstr (found->str, ==, cases[i].expected);
  }
}

/* What tells apart what was said of one thing: its label, who printed it, who said it; where nothing does for all of
 * them, the label of who has one. */
static void
test_tags (void)
{
  static const struct {
    const char *claims, *first, *second;
  } cases[] = {
      {"seed oak", "Seed", "Oak"},
      {"by-table by-article", "Almanac", "“Herald”"},
      {"by-ada by-bo", "Ada Institute", "Bo & Co"},
      {"by-ada by-nobody", NULL, NULL},
      {"us-capacity usable-capacity", NULL, "Usable"},
  };
  g_autoptr (ExaDataset) dataset =
      figures_load_claims ("seed|us|money|1|'label': 'Seed'\n"
                           "oak|us|money|2|'label': 'Oak'\n"
                           "by-table|us|money|3\n"
                           "by-article|us|money|4|'sources': [{'source': 'herald', 'paragraph': 3}]\n"
                           "by-ada|us|money|5|'attributed_to': 'ada'\n"
                           "by-bo|us|money|6|'attributed_to': 'bo'\n"
                           "by-nobody|us|money|7\n",
                           "");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaChart) chart = chart_of (dataset, EXA_CHART_BARS, cases[i].claims);
    g_autoptr (ExaTable) table = exa_table_new (chart, NULL, NULL);
    g_autofree char *first = exa_row_write_tag (exa_table_nth (table, 0), 0, EXA_LANG_EN);
    g_autofree char *second = exa_row_write_tag (exa_table_nth (table, 0), 1, EXA_LANG_EN);

    g_assert_cmpuint (exa_table_count (table), ==, 1);
    g_assert_cmpstr (first, ==, cases[i].first);
    g_assert_cmpstr (second, ==, cases[i].second);
  }
}

/* --- over time --- */

/* Where less is better, records are the lowest; of "< 5" nothing is sure but the end that is said. */
static void
test_lowest (void)
{
  static const struct {
    const char *id;
    ExaRecord record;
  } cases[] = {{"first", EXA_RECORD_SURE},  {"bound", EXA_RECORD_NONE}, {"at-least", EXA_RECORD_NONE},
               {"range", EXA_RECORD_MAYBE}, {"dear", EXA_RECORD_NONE},  {"below", EXA_RECORD_SURE},
               {"later", EXA_RECORD_NONE},  {"nobody", EXA_RECORD_NONE}};
  g_autoptr (ExaDataset) dataset = figures_load_claims (
      "first|acme|lag|100|'as_of': '2020-01'\n"
      "bound|acme|lag|> 50|'as_of': '2020-02'\n"
      "at-least|acme|lag|≥ 50|'as_of': '2020-03'\n"
      "range|acme|lag|60–120|'as_of': '2020-04'\n"
      "dear|acme|lag|100–130|'as_of': '2020-05'\n"
      "below|acme|lag|< 40|'as_of': '2020-06'\n"
      "later|acme|lag|10|'as_of': '2030'\n"
      "nobody|rest|lag|1|'as_of': '2019'\n",
      "'measures': [{'id': 'lag', 'name': 'Lag', 'unit': 'months', 'better': 'lower'}],"
      "'charts': [{'id': 'lags', 'name': 'Lags', 'title': 'Lags', 'kind': 'time', 'measure': 'lag', 'rows': 'claim'}]");
  g_autoptr (ExaTable) table = figure_table (dataset, "lags", NULL), cut = NULL;
  ExaView view = EXA_VIEW_INIT;

  g_assert_true (table->lowest);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (cell_of (table, cases[i].id)->record, ==, cases[i].record);
  g_assert_cmpuint (cell_of (table, "nobody")->line, ==, 0);
  /* Of the largest alone nobody knows which was the lowest. */
  view.top = 3;
  cut = figure_table (dataset, "lags", &view);
  g_assert_cmpuint (cut->n_left_out, ==, 5);
  for (guint i = 0; i < exa_table_count (cut); i++)
    g_assert_cmpint (g_array_index (exa_table_nth (cut, i)->cells, ExaCell, 0).record, ==, EXA_RECORD_NONE);
}

/* What was surely there first comes first: a day in March before what came at some time of that year. Of one day the
 * best is the record. */
static void
test_days (void)
{
  g_autoptr (ExaDataset) dataset =
      figures_load_claims ("year|acme|money|90|'as_of': '2020'\n"
                           "day|acme|money|80|'as_of': '2020-03-01'\n"
                           "same-day|acme|money|70|'as_of': '2020-03-01'\n",
                           "'charts': [{'id': 'days', 'name': 'D', 'title': 'D', 'kind': 'time', 'rows': 'claim', "
                           "'claims': ['year', 'same-day', 'day']}]");
  g_autoptr (ExaTable) table = figure_table (dataset, "days", NULL), by_date = NULL, by_value = NULL;
  ExaView view = EXA_VIEW_INIT;

  g_assert_cmpint (cell_of (table, "day")->record, ==, EXA_RECORD_SURE);
  g_assert_cmpint (cell_of (table, "same-day")->record, ==, EXA_RECORD_NONE);
  g_assert_cmpint (cell_of (table, "year")->record, ==, EXA_RECORD_SURE);
  /* Where rows are cut, the highest of all are known where they are cut by value alone. */
  view.top = 2;
  by_value = figure_table (dataset, "days", &view);
  g_assert_cmpint (cell_of (by_value, "day")->record, ==, EXA_RECORD_SURE);
  view.sort = EXA_SORT_DATE;
  by_date = figure_table (dataset, "days", &view);
  g_assert_cmpint (cell_of (by_date, "day")->record, ==, EXA_RECORD_NONE);
}

/* --- scatters --- */

static ExaTable *
scatter_of (ExaDataset *dataset, const char *chart, const char *x, const char *compare, gboolean by_difference)
{
  g_auto (ExaView) view = EXA_VIEW_INIT;

  g_assert_true (exa_view_set (&view, "x", x, NULL));
  if (compare != NULL)
    g_assert_true (exa_view_set (&view, "compare", compare, NULL));
  view.by_difference = by_difference;
  return figure_table (dataset, chart, &view);
}

/* A chart of bars stays one where bars are asked for, and a measure that no figure has is no axis. */
static void
test_axes (void)
{
  g_autoptr (ExaDataset) dataset = planes_load ();
  ExaChart *bars = exa_dataset_find (dataset, EXA_LIST_CHARTS, "bars");
  g_autoptr (ExaChart) by_hand = chart_of (dataset, EXA_CHART_BARS, "e1-rate e3-rate");
  g_auto (ExaView) view = EXA_VIEW_INIT;
  g_autoptr (ExaTable) table = NULL, scatter = NULL;

  exa_view_set (&view, "x", "price", NULL);
  assert_refused (by_hand, &view, "no figure has the measure “price”");
  exa_view_set (&view, "kind", "bars", NULL);
  table = exa_table_new (bars, &view, NULL);
  g_assert_cmpint (table->kind, ==, EXA_CHART_BARS);
  g_assert_null (table->x_measure);
  exa_view_set (&view, "kind", "scatter", NULL);
  exa_view_set (&view, "y", "weight", NULL);
  assert_refused (bars, &view, "no figure has the measure “weight”");
  /* The unit of the chart is that of its measure, also where that is named. */
  exa_view_set (&view, "y", "rate", NULL);
  bars->unit = exa_unit_get ("PFLOPS");
  scatter = exa_table_new (bars, &view, NULL);
  g_assert_cmpstr (scatter->unit->id, ==, "PFLOPS");
}

/* What is said in words, what is computed and what is said of others is nothing along x; figures of one subject go
 * together by their row, else by their date, else because they are of it. */
static void
test_partners (void)
{
  g_autoptr (ExaDataset) dataset = figures_load_claims (
      "joy-1|t1|joy||'wording': 'much'\n"
      "joy-2|t2|joy||'wording': 'more'\n"
      "words|t1|heat||'wording': 'hot'\n"
      "work-a|t1|work|1|'as_of': '2020'\n"
      "work-l|t2|work|2\n"
      "heat-a|t1|heat|10|'as_of': '2020', 'sources': [{'source': 'almanac', 'row': 'y'}]\n"
      "heat-b|t1|heat|20|'as_of': '2021', 'sources': [{'source': 'almanac', 'row': 'z'}]\n"
      "heat-l|t2|heat|30|'status': 'estimate'\n"
      "heat-z|t3|heat|40\n",
      "'entities': [{'id': 't1', 'name': 'T1', 'kind': 'chip'},"
      " {'id': 't2', 'name': 'T2', 'kind': 'chip'},"
      " {'id': 't3', 'name': 'T3', 'kind': 'chip'}],"
      "'measures': [{'id': 'heat', 'name': 'Heat', 'unit': 'W'},"
      " {'id': 'work', 'name': 'Work', 'unit': 'TFLOPS'},"
      " {'id': 'joy', 'name': 'Joy', 'unit': '×'}],"
      "'derived': [{'id': 'd1', 'subject': 't1', 'measure': 'joy', 'formula': '{work-a} / {work-l}'},"
      " {'id': 'd2', 'subject': 't2', 'measure': 'joy', 'formula': '{work-l} / {work-a}'}],"
      "'charts': [{'id': 'works', 'name': 'W', 'title': 'W', 'claims': ['work-a', 'work-l']}]");
  ExaChart *chart = exa_dataset_find (dataset, EXA_LIST_CHARTS, "works");
  g_autoptr (ExaTable) table = scatter_of (dataset, "works", "heat", NULL, FALSE), guessed = NULL, turned = NULL;
  g_auto (ExaView) view = EXA_VIEW_INIT;

  g_assert_cmpfloat (cell_of (table, "work-a")->x.high, ==, 10);
  g_assert_cmpfloat (cell_of (table, "work-l")->x.high, ==, 30);
  g_assert_cmpint (exa_cell_get_status (cell_of (table, "work-l")), ==, EXA_STATUS_ESTIMATE);
  g_assert_cmpint (exa_cell_get_status (cell_of (table, "work-a")), ==, EXA_STATUS_REPORTED);
  exa_view_set (&view, "kind", "scatter", NULL);
  guessed = exa_table_new (chart, &view, NULL);
  g_assert_cmpstr (guessed->x_measure->id, ==, "heat");
  exa_view_set (&view, "x", "work", NULL);
  exa_view_set (&view, "y", "heat", NULL);
  turned = exa_table_new (chart, &view, NULL);
  assert_rows (turned, "t1 t2");
}

/* Measures that can be an axis: amounts of which two subjects have a figure; one alone makes no plane. */
static void
test_measures (void)
{
  g_autoptr (ExaDataset) dataset =
      figures_load_claims ("work-a|acme|work|1\n"
                           "work-l|lotus|work|2\n"
                           "work-z|zenith|work|3\n"
                           "heat-1|acme|heat|10\n"
                           "heat-2|acme|heat|11\n"
                           "joy-1|acme|joy||'wording': 'much'\n"
                           "joy-2|lotus|joy||'wording': 'more'\n",
                           "'measures': [{'id': 'heat', 'name': 'Heat', 'unit': 'W'},"
                           " {'id': 'work', 'name': 'Work', 'unit': 'TFLOPS'},"
                           " {'id': 'joy', 'name': 'Joy', 'unit': '×'}],"
                           "'charts': [{'id': 'works', 'name': 'W', 'title': 'W', 'claims': ['work-z']},"
                           " {'id': 'others', 'name': 'O', 'title': 'O', 'claims': ['work-a', 'work-l', 'work-z']}]");
  g_autoptr (ExaDataset) planes = planes_load ();
  g_autoptr (ExaChart) by_hand = chart_of (planes, EXA_CHART_BARS, "e1-rate e3-rate");
  g_autoptr (GPtrArray) one = exa_plane_list_measures (exa_dataset_find (dataset, EXA_LIST_CHARTS, "works"));
  g_autoptr (GPtrArray) others = exa_plane_list_measures (exa_dataset_find (dataset, EXA_LIST_CHARTS, "others"));
  g_autoptr (GPtrArray) none = exa_plane_list_measures (by_hand);
  g_autoptr (GPtrArray) two = exa_plane_list_measures (exa_dataset_find (planes, EXA_LIST_CHARTS, "bars"));

  g_assert_cmpuint (one->len, ==, 0);
  for (guint i = 0; i < others->len; i++) {
    const char *id = ((ExaMeasure *)g_ptr_array_index (others, i))->id;

    g_assert_cmpstr (id, !=, "joy");
    g_assert_cmpstr (id, !=, "heat");
  }
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (two->len, ==, 2);
  g_assert_cmpstr (((ExaMeasure *)g_ptr_array_index (two, 0))->id, ==, "rate");
}

/* "< −5 %" stands where it ends. Of two figures along x that differ the comparison is as wide as they are; of what may
 * be nothing there is no ratio. */
static void
test_places (void)
{
  g_autoptr (ExaDataset) dataset = figures_load_claims (
      "work-a|acme|work|4\n"
      "work-l|lotus|work|3\n"
      "work-z|zenith|work|2\n"
      "gain-a|acme|growth|< -5 %\n"
      "gain-l|lotus|growth|-20 %\n"
      "gain-z|zenith|growth|3 %\n"
      "pay-a|acme|money|10\n"
      "pay-a2|acme|money|20\n"
      "pay-l|lotus|money|100\n"
      "pay-z|zenith|money|0\n"
      "pay-z2|zenith|money|5\n",
      "'measures': [{'id': 'work', 'name': 'Work', 'unit': 'TFLOPS'}],"
      "'charts': [{'id': 'works', 'name': 'W', 'title': 'W', 'claims': ['work-a', 'work-l', 'work-z']}]");
  static const struct {
    const char *compare;
    gboolean by_difference, is_known;
    double low, high;
  } cases[] = {
      {"work-a,work-l", FALSE, TRUE, 0.1, 0.2},
      {"work-a,work-l", TRUE, TRUE, -90, -80},
      {"work-l,work-z", FALSE, FALSE, 0, 0},
      {"work-l,work-z", TRUE, TRUE, 95, 100},
  };
  g_autoptr (ExaTable) gains = scatter_of (dataset, "works", "growth", NULL, FALSE);

  assert_rows (gains, "lotus acme zenith");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaTable) table = scatter_of (dataset, "works", "money", cases[i].compare, cases[i].by_difference);

    g_assert_cmpint (table->has_x_comparison, ==, cases[i].is_known);
    if (cases[i].is_known) {
      g_assert_cmpfloat_with_epsilon (table->x_comparison.low, cases[i].low, 1e-9);
      g_assert_cmpfloat_with_epsilon (table->x_comparison.high, cases[i].high, 1e-9);
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/query-odd/words", test_words);
  g_test_add_func ("/query-odd/empty", test_empty);
  g_test_add_func ("/query-odd/series", test_series);
  g_test_add_func ("/query-odd/tags", test_tags);
  g_test_add_func ("/query-odd/lowest", test_lowest);
  g_test_add_func ("/query-odd/days", test_days);
  g_test_add_func ("/query-odd/axes", test_axes);
  g_test_add_func ("/query-odd/partners", test_partners);
  g_test_add_func ("/query-odd/measures", test_measures);
  g_test_add_func ("/query-odd/places", test_places);
  return g_test_run ();
}
