/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in a table, in which order, and what is refused. */
#include "figure-help.h"

#include <math.h>
#include <string.h>

/* The ids of the rows in order, those whose order against the next is unknown with a "?". */
static void
assert_rows (const ExaTable *table, const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < exa_table_count (table); i++) {
    const ExaRow *row = exa_table_nth (table, i);
    g_string_append_printf (found, "%s%s%s", i > 0 ? " " : "", row->id, row->order_unknown ? "?" : "");
  }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
assert_shows (ExaDataset *dataset, const char *chart, const ExaView *view, const char *expected)
{
  g_autoptr (ExaTable) table = figure_table (dataset, chart, view);

  assert_rows (table, expected);
}

static void
assert_refused (ExaChart *chart, const ExaView *view, ExaQueryError code, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (exa_table_new (chart, view, &error));
  g_assert_error (error, EXA_QUERY_ERROR, (int)code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_filter (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  const char *const china[] = {"china", NULL}, *const two[] = {"us", "peru", NULL}, *const nobody[] = {"mars", NULL};
  const char *const only[] = {"lotus-capacity-gazette", "us-capacity", NULL}, *const none[] = {NULL};
  ExaView view = EXA_VIEW_INIT;

  view.countries = (char **)china;
  assert_shows (dataset, "relations", &view, "china lotus bamboo");
  view.countries = (char **)two;
  assert_shows (dataset, "relations", &view, "us? peru? acme");
  /* An entity of no country is in none that is asked for. */
  assert_shows (dataset, "only-computed", &view, "usable-capacity");
  view.countries = (char **)nobody;
  assert_shows (dataset, "relations", &view, "");
  view = (ExaView)EXA_VIEW_INIT;
  view.only = (char **)only;
  assert_shows (dataset, "relations", &view, "us lotus");
  view.countries = (char **)china;
  assert_shows (dataset, "relations", &view, "lotus");
  view.only = (char **)none;
  g_autoptr (ExaTable) empty = figure_table (dataset, "relations", &view);
  g_assert_cmpuint (exa_table_count (empty), ==, 0);
  g_assert_nonnull (empty->measure);
  g_assert_nonnull (empty->unit);
  g_assert_null (exa_table_nth (empty, 0));
}

static void
test_sort (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  ExaView view = EXA_VIEW_INIT;

  /* By what is drawn; 500–800 overlaps < 600, the hull 275–310 overlaps > 120, and so on. */
  assert_shows (dataset, "relations", NULL, "us china japan? germany? lotus? peru? acme bamboo");
  view.sort = EXA_SORT_NAME;
  assert_shows (dataset, "relations", &view, "acme bamboo china germany japan lotus peru us");
  view.sort = EXA_SORT_DATE; /* latest first, what has no date last, as given among equals */
  assert_shows (dataset, "relations", &view, "us lotus japan acme china germany peru bamboo");
  view.sort = EXA_SORT_SOURCE;
  assert_shows (dataset, "relations", &view, "us china japan germany peru lotus acme bamboo");
  assert_shows (dataset, "negative", NULL, "acme lotus? bamboo zenith");
}

static void
test_top (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  ExaView view = EXA_VIEW_INIT;
  static const struct {
    int top;
    guint shown, left_out;
  } cases[] = {{-1, 2, 3}, {0, 5, 0}, {1, 1, 4}, {4, 4, 1}, {5, 5, 0}, {99, 5, 0}};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    view.top = cases[i].top;
    g_autoptr (ExaTable) table = figure_table (dataset, "top", &view);
    g_assert_cmpuint (exa_table_count (table), ==, cases[i].shown);
    g_assert_cmpuint (table->n_left_out, ==, cases[i].left_out);
  }
  /* The parts of a whole are not cut: what is left of it would be wrong. */
  view.top = 1;
  g_autoptr (ExaTable) stack = figure_table (dataset, "stack", &view);
  g_assert_cmpuint (exa_table_count (stack), ==, 4);
}

static void
assert_tag (const ExaRow *row, guint cell, ExaLang lang, const char *expected)
{
  g_autofree char *tag = exa_row_write_tag (row, cell, lang);

  g_assert_cmpstr (tag, ==, expected);
}

static void
test_rows (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  g_autoptr (ExaTable) table = figure_table (dataset, "relations", NULL);
  const ExaRow *lotus = exa_table_nth (table, 4), *us = exa_table_nth (table, 0);

  g_assert_cmpstr (lotus->id, ==, "lotus");
  g_assert_cmpuint (lotus->cells->len, ==, 2);
  g_assert_cmpstr (g_array_index (lotus->cells, ExaCell, 0).claim->id, ==, "lotus-capacity-herald");
  g_assert_cmpstr (g_array_index (lotus->cells, ExaCell, 1).claim->id, ==, "lotus-capacity-gazette");
  g_assert_cmpint (lotus->value.relation, ==, EXA_DISPUTED);
  g_assert_cmpfloat (lotus->value.low, ==, 275e18);
  g_assert_cmpfloat (lotus->value.high, ==, 310e18);
  assert_tag (lotus, 0, EXA_LANG_EN, "“Herald”");
  assert_tag (lotus, 1, EXA_LANG_ZH_CN, "《公报》");
  assert_tag (us, 0, EXA_LANG_EN, NULL);
  g_assert_cmpstr (exa_row_get_label (us, EXA_LANG_ZH_CN), ==, "美国");
  g_assert_cmpint (us->value.relation, ==, EXA_EXACT);

  g_autoptr (ExaTable) claims = figure_table (dataset, "sizes", NULL);
  assert_rows (claims, "large-model middle-model bounded-model? small-model tiny-model no-model");
  g_assert_cmpstr (exa_row_get_label (exa_table_nth (claims, 0), EXA_LANG_EN), ==, "Oak");
}

/* Two claims of one source and speaker, told apart by date; and two that nothing tells apart. */
static void
test_tags (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  g_autoptr (ExaChart) dates = chart_of (dataset, EXA_CHART_BARS, "acme-money-24 acme-money-25");
  g_autoptr (ExaTable) table = exa_table_new (dates, NULL, NULL);
  const ExaRow *row = exa_table_nth (table, 0);

  g_assert_cmpuint (exa_table_count (table), ==, 1);
  assert_tag (row, 0, EXA_LANG_EN, "2024");
  assert_tag (row, 1, EXA_LANG_EN, "2025");

  g_autoptr (ExaChart) same = chart_of (dataset, EXA_CHART_BARS, "acme-money-24 acme-money-24");
  g_autoptr (ExaTable) twice = exa_table_new (same, NULL, NULL);
  assert_tag (exa_table_nth (twice, 0), 1, EXA_LANG_EN, NULL);
}

static void
test_grouped (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  g_autoptr (ExaTable) table = figure_table (dataset, "grouped", NULL);
  static const char *const expected[] = {"acme 0 1", "lotus 0 1", "peru 1"};

  g_assert_cmpuint (table->series->len, ==, 2);
  g_assert_cmpstr (exa_text_get (g_ptr_array_index (table->series, 0), EXA_LANG_EN), ==, "2024");
  g_assert_cmpstr (exa_text_get (g_ptr_array_index (table->series, 1), EXA_LANG_ZH_CN), ==, "2025");
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    const ExaRow *row = exa_table_nth (table, i);
    g_autoptr (GString) found = g_string_new (row->id);
    for (guint k = 0; k < row->cells->len; k++)
      g_string_append_printf (found, " %u", g_array_index (row->cells, ExaCell, k).series);
    g_assert_cmpstr (found->str, ==, expected[i]);
  }
}

static void
test_remainder (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  g_autoptr (ExaTable) table = figure_table (dataset, "stack", NULL);
  const char *const two[] = {"zenith-share", "lotus-share", NULL};
  ExaView view = EXA_VIEW_INIT;

  g_assert_true (table->has_remainder);
  g_assert_cmpfloat (table->remainder.low, ==, 0);
  g_assert_cmpfloat (table->remainder.high, ==, 34);
  g_assert_true (table->remainder.high_open);

  view.only = (char **)two;
  g_autoptr (ExaTable) part = figure_table (dataset, "stack", &view);
  /* Of parts that somebody chose nothing is left over. */
  g_assert_cmpuint (part->n_filtered, >, 0);
  g_assert_false (part->has_remainder);
  g_autoptr (ExaTable) bars = figure_table (dataset, "shares", NULL);
  g_assert_false (bars->has_remainder);
}

/* What the parts of a whole, as far as they were said to reach, may be too much, no stack holds; rounding aside. */
static void
test_exceeds_whole (void)
{
  static const struct {
    const char *one, *other;
    gboolean stacked;
  } cases[] = {
      {"60 %", "40 %", TRUE},     {"60 %", "42 %", TRUE},      {"60 %", "42.1 %", FALSE}, {"50-60 %", "40-50 %", FALSE},
      {"< 60 %", "< 41 %", TRUE}, {"< 60 %", "< 70 %", FALSE}, {"> 60 %", "40 %", TRUE},  {"> 60 %", "> 50 %", FALSE},
      {"≥ 60 %", "40 %", TRUE},   {"≥ 60 %", "≥ 50 %", FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *more =
        g_strdup_printf ("{\"format\":\"exascope\",\"version\":1,\"title\":\"w\",\"claims\":["
                         "{\"id\":\"part-a\",\"subject\":\"us\",\"measure\":\"share\",\"value\":\"%s\","
                         "\"sources\":[{\"source\":\"herald\",\"paragraph\":1}]},"
                         "{\"id\":\"part-b\",\"subject\":\"china\",\"measure\":\"share\",\"value\":\"%s\","
                         "\"sources\":[{\"source\":\"herald\",\"paragraph\":1}]}],"
                         "\"charts\":[{\"id\":\"whole\",\"name\":\"W\",\"title\":\"W\",\"kind\":\"stacked\","
                         "\"claims\":[\"part-a\",\"part-b\"]}]}",
                         cases[i].one, cases[i].other);
    g_autoptr (ExaDataset) dataset = figures_load_with (more);
    g_autoptr (ExaTable) table = figure_table (dataset, "whole", NULL);
    g_assert_cmpint (table->kind, ==, cases[i].stacked ? EXA_CHART_STACKED : EXA_CHART_BARS);
    g_assert_cmpint (table->exceeds_whole, ==, !cases[i].stacked);
    g_assert_cmpint (table->has_remainder, ==, cases[i].stacked);
    g_assert_cmpuint (exa_table_count (table), ==, 2);
  }
}

/* What is computed as the rest of the others leaves nothing, whatever these are; another computed part is one. */
static void
test_rest (void)
{
  static const struct {
    const char *formula, *shown;
    double low, high;
  } cases[] = {
      {"1 - {part-a}", "part-a\",\"part-b", 0, 0},
      {"1 - {part-a} - {part-c}", "part-a\",\"part-c\",\"part-b", 0, 0},
      {"(2 - 2 * {part-a}) / 2", "part-b\",\"part-a", 0, 0},
      {"1 - {part-a}", "part-b\",\"part-c", 50, 90},
      {"1 - {part-a} - {part-c}", "part-a\",\"part-b", 0, 40},
      {"{part-a} / 4", "part-a\",\"part-b", 0, 25},
      {"0.9 - {part-a}", "part-a\",\"part-b", 0, 40},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *more =
        g_strdup_printf ("{\"format\":\"exascope\",\"version\":1,\"title\":\"w\",\"claims\":["
                         "{\"id\":\"part-a\",\"subject\":\"us\",\"measure\":\"share\",\"value\":\"> 60 %%\","
                         "\"sources\":[{\"source\":\"herald\",\"paragraph\":1}]},"
                         "{\"id\":\"part-c\",\"subject\":\"peru\",\"measure\":\"share\",\"value\":\"10 %%\","
                         "\"sources\":[{\"source\":\"herald\",\"paragraph\":1}]}],\"derived\":["
                         "{\"id\":\"part-b\",\"subject\":\"china\",\"measure\":\"share\",\"formula\":\"%s\"}],"
                         "\"charts\":[{\"id\":\"whole\",\"name\":\"W\",\"title\":\"W\",\"kind\":\"stacked\","
                         "\"claims\":[\"%s\"]}]}",
                         cases[i].formula, cases[i].shown);
    g_autoptr (ExaDataset) dataset = figures_load_with (more);
    g_autoptr (ExaTable) table = figure_table (dataset, "whole", NULL);
    g_assert_true (table->has_remainder);
    g_assert_cmpfloat_with_epsilon (table->remainder.low, cases[i].low, 1e-9);
    g_assert_cmpfloat_with_epsilon (table->remainder.high, cases[i].high, 1e-9);
  }
}

/* The comparison, its spaces plain. */
static char *
comparison_of (const ExaTable *table, ExaLang lang)
{
  g_autofree char *text = exa_table_format_comparison (table, lang);

  return plain_spaces (text);
}

static void
assert_comparison (ExaDataset *dataset, const char *chart, const char *a, const char *b, gboolean by_difference,
                   const char *en, const char *zh)
{
  ExaView view = EXA_VIEW_INIT;

  view.compare_a = (char *)a;
  view.compare_b = (char *)b;
  view.by_difference = by_difference;
  g_autoptr (ExaTable) table = figure_table (dataset, chart, &view);
  g_autofree char *english = comparison_of (table, EXA_LANG_EN);
  g_autofree char *chinese = comparison_of (table, EXA_LANG_ZH_CN);
  g_assert_cmpstr (english, ==, en);
  if (zh != NULL)
    g_assert_cmpstr (chinese, ==, zh);
}

static void
test_compare (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  g_autoptr (ExaTable) own = figure_table (dataset, "compared", NULL);
  g_autofree char *text = comparison_of (own, EXA_LANG_EN);
  g_autoptr (ExaTable) difference = figure_table (dataset, "columns", NULL);
  g_autofree char *more = comparison_of (difference, EXA_LANG_EN);

  g_assert_cmpstr (text, ==, "≈ 2.28×");
  g_assert_cmpstr (more, ==, "$15 B");
  g_assert_true (difference->by_difference);
  /* By claim and by entity; ranges and bounds stay what they are. */
  assert_comparison (dataset, "shares", "zenith-share", "lotus-share", FALSE, "3.5–4.2×", NULL);
  assert_comparison (dataset, "shares", "zenith", "bamboo", FALSE, "> 5.25×", NULL);
  assert_comparison (dataset, "shares", "acme", "zenith", FALSE, "1.9–4.76×", NULL);
  assert_comparison (dataset, "shares", "zenith", "lotus-share", TRUE, "15–16 percentage points", "15–16 个百分点");
  assert_comparison (dataset, "relations", "us", "japan", TRUE, "1,600–1,900 EFLOPS", NULL);
  /* "" asks for none. */
  ExaView view = EXA_VIEW_INIT;
  view.compare_a = "";
  g_autoptr (ExaTable) none = figure_table (dataset, "compared", &view);
  g_assert_null (none->compare_a);
  g_assert_null (exa_table_format_comparison (none, EXA_LANG_EN));
  /* The chart's own goes with a row that a filter takes away. */
  const char *const only[] = {"us-capacity", NULL};
  view = (ExaView)EXA_VIEW_INIT;
  view.only = (char **)only;
  g_autoptr (ExaTable) filtered = figure_table (dataset, "compared", &view);
  g_assert_null (filtered->compare_a);
  /* Nothing is so many times zero. */
  view = (ExaView)EXA_VIEW_INIT;
  view.compare_a = "acme-growth";
  view.compare_b = "bamboo-growth";
  g_autoptr (ExaTable) by_zero = figure_table (dataset, "negative", &view);
  g_assert_null (exa_table_format_comparison (by_zero, EXA_LANG_EN));
}

/* A multiple that says nothing is not shown: of two upper bounds, or of what is below zero. Their difference is. */
static void
test_compare_nothing (void)
{
  static const char more[] =
      "{\"format\":\"exascope\",\"version\":1,\"title\":\"r\",\"claims\":["
      "{\"id\":\"most-a\",\"subject\":\"us\",\"measure\":\"capacity\",\"value\":\"< 5 EFLOPS\","
      "\"sources\":[{\"source\":\"herald\",\"paragraph\":1}]},"
      "{\"id\":\"most-b\",\"subject\":\"china\",\"measure\":\"capacity\",\"value\":\"< 3 EFLOPS\","
      "\"sources\":[{\"source\":\"herald\",\"paragraph\":1}]}],"
      "\"charts\":[{\"id\":\"bounds\",\"name\":\"Bounds\",\"title\":\"Bounds\",\"claims\":[\"most-a\",\"most-b\"]}]}";
  g_autoptr (ExaDataset) dataset = figures_load_with (more);

  assert_comparison (dataset, "bounds", "most-a", "most-b", FALSE, NULL, NULL);
  assert_comparison (dataset, "negative", "acme", "zenith", FALSE, NULL, NULL);
  assert_comparison (dataset, "negative", "acme", "zenith", TRUE, "19.5 percentage points", NULL);
  /* The larger stands first, unless the first named is below zero: of that the order is kept. */
  assert_comparison (dataset, "negative", "bamboo", "acme", TRUE, "12 percentage points", NULL);
  assert_comparison (dataset, "negative", "zenith", "acme", TRUE, "−19.5 percentage points", NULL);
}

/* What is in both figures cancels: of two computed from one range, the ratio is known all the same. */
static void
test_shared_factor (void)
{
  static const char more[] =
      "{\"format\":\"exascope\",\"version\":1,\"title\":\"r\",\"claims\":["
      "{\"id\":\"wide\",\"subject\":\"us\",\"measure\":\"capacity\",\"value\":\"5-8 EFLOPS\","
      "\"sources\":[{\"source\":\"herald\",\"paragraph\":1}]}],"
      "\"derived\":["
      "{\"id\":\"eighth\",\"subject\":\"china\",\"measure\":\"capacity\",\"formula\":\"{wide} / 8\"},"
      "{\"id\":\"used-wide\",\"subject\":\"us\",\"measure\":\"capacity\",\"formula\":\"{wide} * {used}\"},"
      "{\"id\":\"used-eighth\",\"subject\":\"china\",\"measure\":\"capacity\",\"formula\":\"{eighth} * {used}\"},"
      "{\"id\":\"rest-wide\",\"subject\":\"china\",\"measure\":\"capacity\",\"formula\":\"{wide} - {eighth}\"}"
      "],\"charts\":[{\"id\":\"shared\",\"name\":\"Shared\",\"title\":\"Shared\",\"rows\":\"claim\","
      "\"claims\":[\"wide\",\"eighth\",\"used-wide\",\"used-eighth\",\"rest-wide\"]}]}";
  g_autoptr (ExaDataset) dataset = figures_load_with (more);

  assert_comparison (dataset, "shared", "wide", "eighth", FALSE, "8×", NULL);
  assert_comparison (dataset, "shared", "used-wide", "used-eighth", FALSE, "8×", NULL);
  /* What is in neither twice is as wide as it is: 30–50 % of an eighth. */
  assert_comparison (dataset, "shared", "wide", "used-eighth", FALSE, "16–26.7×", NULL);
  /* A difference is no product. */
  assert_comparison (dataset, "shared", "rest-wide", "eighth", FALSE, "4–11.8×", NULL);
}

static void
test_refusals (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  g_autoptr (ExaChart) wholes = chart_of (dataset, EXA_CHART_BARS, "acme-share acme-pears");
  g_autoptr (ExaChart) units = chart_of (dataset, EXA_CHART_BARS, "acme-share acme-money-24");
  g_autoptr (ExaChart) growth = chart_of (dataset, EXA_CHART_BARS, "acme-share acme-growth");
  g_autoptr (ExaChart) stack = chart_of (dataset, EXA_CHART_STACKED, "us-capacity china-capacity");
  ExaChart *shares = exa_dataset_find (dataset, EXA_LIST_CHARTS, "shares");
  ExaView view = EXA_VIEW_INIT;

  assert_refused (wholes, NULL, EXA_QUERY_ERROR_INCOMPARABLE,
                  "“Share of apples” and “Share of pears” do not share an axis: their units or the wholes they are "
                  "shares of differ");
  assert_refused (units, NULL, EXA_QUERY_ERROR_INCOMPARABLE,
                  "“Share of apples” and “Spending” do not share an axis: their units or the wholes they are shares "
                  "of differ");
  assert_refused (growth, NULL, EXA_QUERY_ERROR_INCOMPARABLE,
                  "“Share of apples” and “Growth” do not share an axis: their units or the wholes they are shares of "
                  "differ");
  assert_refused (stack, NULL, EXA_QUERY_ERROR_KIND,
                  "“Capacity” is no share of a whole: it cannot be stacked to 100 %");
  view.kind = EXA_CHART_STACKED;
  view.log_scale = TRUE;
  assert_refused (shares, &view, EXA_QUERY_ERROR_KIND,
                  "parts of a whole have no logarithmic scale: lengths would not add up");
  view = (ExaView)EXA_VIEW_INIT;
  view.unit = exa_unit_get ("USD");
  assert_refused (shares, &view, EXA_QUERY_ERROR_INCOMPARABLE, "USD is no unit for “Share of apples”, which is in %");
  view = (ExaView)EXA_VIEW_INIT;
  view.compare_a = "zenith-share";
  view.compare_b = "moon-share";
  assert_refused (shares, &view, EXA_QUERY_ERROR_COMPARE, "“moon-share” is not shown in chart “shares”");
  view.compare_a = "moon";
  view.compare_b = "zenith-share";
  assert_refused (shares, &view, EXA_QUERY_ERROR_COMPARE, "“moon” is not shown in chart “shares”");
  view.compare_a = "zenith-share";
  view.compare_b = "zenith";
  assert_refused (shares, &view, EXA_QUERY_ERROR_COMPARE, "“zenith-share” and “zenith” are one figure: name two");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/query/filter", test_filter);
  g_test_add_func ("/query/sort", test_sort);
  g_test_add_func ("/query/top", test_top);
  g_test_add_func ("/query/rows", test_rows);
  g_test_add_func ("/query/tags", test_tags);
  g_test_add_func ("/query/grouped", test_grouped);
  g_test_add_func ("/query/remainder", test_remainder);
  g_test_add_func ("/query/rest", test_rest);
  g_test_add_func ("/query/exceeds-whole", test_exceeds_whole);
  g_test_add_func ("/query/compare", test_compare);
  g_test_add_func ("/query/compare-nothing", test_compare_nothing);
  g_test_add_func ("/query/shared-factor", test_shared_factor);
  g_test_add_func ("/query/refusals", test_refusals);
  return g_test_run ();
}
