/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A long table as columns beyond number: what is drawn of them, and what is there for who asks for all. */
#include "exa-figure.h"
#include "exa-loader.h"
#include "exa-said.h"
#include "exa-table.h"

#include <math.h>
#include <string.h>

static ExaChart *
get_chart (ExaDataset *dataset)
{
  ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, 0);

  g_assert_nonnull (chart);
  return chart;
}

/* A table of more columns than a screen has, some alike; with @below, every tenth of them below zero. */
static ExaDataset *
load_many (guint n, gboolean below)
{
  g_autoptr (GString) text = g_string_new ("Name,Country,Score\n");
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaLoader) loader = exa_loader_new (problems);

  for (guint row = 0; row < n; row++)
    g_string_append_printf (text, "Thing %u,%s,%s%u.5\n", row, row % 3 == 0 ? "China" : "Japan",
                            below && row % 10 == 7 ? "-" : "", row % 101 == 3 ? 99 : 1 + row * 7919u % n);
  exa_loader_add_text (loader, "many.csv", text->str, text->len);
  return exa_loader_finish (loader);
}

static double
value_at (const ExaTable *table, guint row)
{
  return exa_table_nth (table, row)->value.low;
}

/* Of columns beyond number each run of neighbours has its tallest, in the order that was asked for; nothing is lost to
 * who asks for all of them. */
static void
check_columns (gboolean below)
{
  enum { N = 20011 };
  static const ExaSort sorts[] = {EXA_SORT_SOURCE, EXA_SORT_VALUE, EXA_SORT_NAME};
  g_autoptr (ExaDataset) dataset = load_many (N, below);
  ExaChart *chart = get_chart (dataset);

  for (guint s = 0; s < G_N_ELEMENTS (sorts); s++) {
    g_auto (ExaView) view = EXA_VIEW_INIT, as_bars = EXA_VIEW_INIT;
    g_autoptr (ExaTable) table = NULL, all = NULL;
    double most = -G_MAXDOUBLE, least = G_MAXDOUBLE;
    guint at = 0;

    view.top = as_bars.top = 0;
    view.sort = as_bars.sort = (int)sorts[s];
    view.kind = EXA_CHART_COLUMNS;
    table = exa_table_new (chart, &view, NULL);
    all = exa_table_new (chart, &as_bars, NULL);
    g_assert_cmpuint (exa_table_count (all), ==, N);
    g_assert_cmpuint (exa_table_count (table), <, N / 4);
    g_assert_cmpuint (exa_table_count (table) + exa_table_count_behind (table), ==, N);
    g_assert_cmpuint (table->n_left_out + table->n_filtered, ==, 0);
    /* From one row that is shown to the next, none is taller than both. */
    for (guint i = 0; i < exa_table_count (table); i++) {
      const char *id = exa_table_nth (table, i)->id;
      double here = fabs (value_at (table, i)), before = i > 0 ? fabs (value_at (table, i - 1)) : here;

      for (; strcmp (exa_table_nth (all, at)->id, id) != 0; at++)
        g_assert_cmpfloat (fabs (value_at (all, at)), <=, MAX (here, before));
      most = MAX (most, value_at (table, i));
      least = MIN (least, value_at (table, i));
    }
    for (guint i = 0; i < N; i++) {
      g_assert_cmpfloat (value_at (all, i), <=, most);
      g_assert_cmpfloat (value_at (all, i), >=, least);
    }
    g_assert_cmpuint (exa_table_count_all (table), ==, N);
    for (guint i = 0; i < N; i++) {
      g_autoptr (ExaRow) row = exa_table_make_row (table, i);

      g_assert_cmpstr (row->id, ==, exa_table_nth (all, i)->id);
    }
  }
}

static void
test_columns (void)
{
  check_columns (TRUE);
  check_columns (FALSE);
}

/* What is compared is there, whatever stands beside it; what is beyond the top is counted. */
static void
test_columns_compared (void)
{
  g_autoptr (ExaDataset) dataset = load_many (20000, TRUE);
  g_auto (ExaView) view = EXA_VIEW_INIT;
  g_autoptr (ExaTable) table = NULL, few = NULL;
  g_autoptr (GError) error = NULL;

  view.kind = EXA_CHART_COLUMNS;
  view.top = 15000;
  exa_view_set_compare (&view, "thing-4565", "score-thing-4566");
  table = exa_table_new (get_chart (dataset), &view, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (table->compare_a->subject->id, ==, "thing-4566");
  g_assert_cmpuint (table->n_left_out, ==, 5000);
  g_assert_cmpuint (exa_table_count (table) + exa_table_count_behind (table), ==, 15000);

  exa_view_set_compare (&view, NULL, NULL);
  view.top = 100;
  few = exa_table_new (get_chart (dataset), &view, NULL);
  g_assert_cmpuint (exa_table_count (few), ==, 100);
  g_assert_cmpuint (exa_table_count_behind (few), ==, 0);
}

/* Whether @table has a row of @id. */
static gboolean
has_row (const ExaTable *table, const char *id)
{
  for (guint i = 0; i < exa_table_count (table); i++) {
    if (strcmp (exa_table_nth (table, i)->id, id) == 0)
      return TRUE;
  }
  return FALSE;
}

/* What is highlighted is there: all else is pale beside it. */
static void
test_columns_highlighted (void)
{
  g_autoptr (ExaDataset) dataset = load_many (20000, TRUE);
  g_auto (ExaView) view = EXA_VIEW_INIT;
  g_autoptr (ExaTable) without = NULL, with = NULL;
  g_autoptr (GError) error = NULL;
  guint n_hidden = 0;

  view.kind = EXA_CHART_COLUMNS;
  view.top = 0;
  without = exa_table_new (get_chart (dataset), &view, NULL);
  g_assert_true (exa_view_set (&view, "highlight", "score-thing-4566,score-thing-4567,score-thing-4568", &error));
  with = exa_table_new (get_chart (dataset), &view, NULL);
  for (guint i = 4566; i <= 4568; i++) {
    g_autofree char *id = g_strdup_printf ("thing-%u", i);

    n_hidden += has_row (without, id) ? 0 : 1;
    g_assert_true (has_row (with, id));
  }
  g_assert_cmpuint (n_hidden, >, 0);
}

/* Who asks for all rows has those, too, that no figure shows; each is found by its claim. */
static void
test_columns_all (void)
{
  g_autoptr (ExaDataset) dataset = load_many (20000, TRUE);
  ExaChart *chart = get_chart (dataset);
  g_auto (ExaView) view = EXA_VIEW_INIT, as_bars = EXA_VIEW_INIT;
  g_autoptr (ExaTable) table = NULL, bars = NULL;

  view.top = as_bars.top = 0;
  view.sort = as_bars.sort = EXA_SORT_VALUE;
  view.kind = EXA_CHART_COLUMNS;
  table = exa_table_new (chart, &view, NULL);
  bars = exa_table_new (chart, &as_bars, NULL);
  g_assert_cmpuint (exa_table_count (table), <, 5000);
  g_assert_cmpuint (exa_table_count_all (table), ==, 20000);
  g_assert_cmpuint (exa_table_count_all (bars), ==, 20000);
  for (guint i = 0; i < 20000; i += 7) {
    g_autoptr (ExaRow) row = exa_table_make_row (table, i), bar = exa_table_make_row (bars, i);
    ExaClaim *claim = g_array_index (row->cells, ExaCell, 0).claim;
    guint cell = 9;

    g_assert_cmpstr (row->id, ==, bar->id);
    g_assert_true (row->value.low == bar->value.low);
    if (i % 49 == 0) {
      g_assert_cmpuint (exa_table_find (table, claim, &cell), ==, i);
      g_assert_cmpuint (cell, ==, 0);
      g_assert_cmpuint (exa_table_find (bars, claim, NULL), ==, i);
    }
  }
  view.top = 9000;
  g_clear_pointer (&table, exa_table_free);
  table = exa_table_new (chart, &view, NULL);
  g_assert_cmpuint (exa_table_find (table, exa_chart_nth (chart, 7), NULL), ==, EXA_NO_ROW);
}

/* What may be said of it begins with the first of all, and counts them all. */
static void
test_columns_said (void)
{
  g_autoptr (ExaDataset) dataset = load_many (20000, TRUE);
  g_auto (ExaView) view = EXA_VIEW_INIT, as_bars = EXA_VIEW_INIT;
  g_autoptr (ExaFigure) figure = NULL, bars = NULL;
  g_autoptr (ExaSaid) said = NULL, of_bars = NULL;

  view.top = as_bars.top = 0;
  view.sort = as_bars.sort = EXA_SORT_VALUE;
  view.kind = EXA_CHART_COLUMNS;
  figure = exa_figure_new (get_chart (dataset), &view, EXA_LANG_EN, NULL, NULL);
  bars = exa_figure_new (get_chart (dataset), &as_bars, EXA_LANG_EN, NULL, NULL);
  said = exa_said_new (figure);
  of_bars = exa_said_new (bars);
  g_assert_cmpuint (said->lines->len, ==, EXA_SAID_MAX);
  g_assert_cmpuint (said->lines->len + said->n_more, ==, 20000);
  for (guint i = 0; i < EXA_SAID_MAX; i++)
    g_assert_cmpstr (((ExaSaidLine *)said->lines->pdata[i])->say, ==, ((ExaSaidLine *)of_bars->lines->pdata[i])->say);
}

/* In words, no list of "the first" of those that are drawn, which are not the first of all; whoever stands behind
 * counts, and what is said of those drawn says so. */
static void
test_columns_in_words (void)
{
  g_autoptr (GString) text = g_string_new ("Name,Score\n");
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaLoader) loader = exa_loader_new (problems);
  g_autoptr (ExaDataset) dataset = NULL;
  static const struct {
    ExaLang lang;
    const char *said[3], *unsaid[2];
  } words[] = {
      {EXA_LANG_EN,
       {"20000 figures", "The largest shown is Thing 19999, 20,000.5", " drawn are approximate"},
       {"The first", "In order"}},
      {EXA_LANG_ZH_CN, {"20000 个数字", "Thing 19999", "所绘 "}, {"前 5 项", "依次为"}},
  };

  for (guint row = 0; row < 20000; row++)
    g_string_append_printf (text, "Thing %u,%s%u.5\n", row, row % 100 == 4 ? "about " : "", row + 1);
  exa_loader_add_text (loader, "many.csv", text->str, text->len);
  dataset = exa_loader_finish (loader);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    g_auto (ExaView) view = EXA_VIEW_INIT;
    g_autoptr (ExaFigure) figure = NULL;
    g_autofree char *described = NULL;

    view.kind = EXA_CHART_COLUMNS;
    view.top = 0;
    figure = exa_figure_new (get_chart (dataset), &view, words[i].lang, NULL, NULL);
    described = exa_figure_describe (figure, NULL);
    for (guint k = 0; k < G_N_ELEMENTS (words[i].said); k++) {
      if (strstr (described, words[i].said[k]) == NULL)
        g_error ("“%s” is not in “%s”", words[i].said[k], described);
    }
    for (guint k = 0; k < G_N_ELEMENTS (words[i].unsaid); k++)
      g_assert_null (strstr (described, words[i].unsaid[k]));
  }
}

/* Of columns that are more than numbers the end that is farthest from zero is drawn, as far as it is known; they stay
 * where they are the tallest around. Nobody's name keeps nothing, and another table's claim is not found. */
static void
test_columns_odd (void)
{
  static const struct {
    guint row;
    const char *value;
  } odd[] = {{1001, "1–30000"},  {2002, "> 28000"},  {3003, "< 29000"}, {4004, "-40000–5"},
             {5005, "< -27000"}, {6006, "-26000–9"}, {7007, "-50000"},  {8008, "90000"}};
  g_autoptr (GString) text = g_string_new ("Name,Score\n");
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaLoader) loader = exa_loader_new (problems);
  g_autoptr (ExaClaim) other = exa_claim_new ();
  g_autoptr (ExaDataset) dataset = NULL;
  g_autoptr (ExaTable) table = NULL;
  g_auto (ExaView) view = EXA_VIEW_INIT;

  for (guint row = 0, next = 0; row < 8500; row++) {
    gboolean is_odd = next < G_N_ELEMENTS (odd) && odd[next].row == row;

    if (is_odd)
      g_string_append_printf (text, "Thing %u,%s\n", row, odd[next++].value);
    else
      g_string_append_printf (text, "Thing %u,%u.5\n", row, row);
  }
  exa_loader_add_text (loader, "many.csv", text->str, text->len);
  dataset = exa_loader_finish (loader);
  view.kind = EXA_CHART_COLUMNS;
  view.sort = EXA_SORT_SOURCE;
  view.top = 0;
  g_assert_true (exa_view_set (&view, "highlight", "nobody", NULL));
  table = exa_table_new (get_chart (dataset), &view, NULL);
  g_assert_cmpuint (exa_table_count_all (table), ==, 8500);
  g_assert_cmpuint (exa_table_count (table), <, 5000);
  for (guint i = 0; i < G_N_ELEMENTS (odd); i++) {
    g_autofree char *id = g_strdup_printf ("thing-%u", odd[i].row);

    g_assert_true (has_row (table, id));
  }
  other->id = g_strdup ("nobody-score");
  g_assert_cmpuint (exa_table_find (table, other, NULL), ==, EXA_NO_ROW);
}

/* A long table in other ways: on a scale of powers each has its dot, over time there are as many as can be seen, and
 * what is no share is no part. What belongs to no country is in none. */
static void
test_other_kinds (void)
{
  g_autoptr (ExaDataset) dataset = load_many (5000, FALSE);
  ExaChart *chart = get_chart (dataset);
  const char *const nobody[] = {"peru", NULL};
  g_autoptr (ExaTable) log = NULL, time = NULL, none = NULL;
  g_autoptr (GError) error = NULL;
  ExaView view = EXA_VIEW_INIT;

  view.kind = EXA_CHART_COLUMNS;
  view.top = 0;
  view.log_scale = TRUE;
  log = exa_table_new (chart, &view, NULL);
  g_assert_cmpuint (exa_table_count (log), ==, 5000);
  view = (ExaView)EXA_VIEW_INIT;
  view.kind = EXA_CHART_TIME;
  time = exa_table_new (chart, &view, NULL);
  g_assert_cmpuint (exa_table_count (time) + time->unplaced->len + time->n_left_out, ==, 5000);
  g_assert_cmpuint (exa_table_count (time) + time->unplaced->len, <=, 2001);
  view.kind = EXA_CHART_STACKED;
  g_assert_null (exa_table_new (chart, &view, &error));
  g_assert_error (error, EXA_QUERY_ERROR, EXA_QUERY_ERROR_KIND);
  view = (ExaView)EXA_VIEW_INIT;
  view.countries = (char **)nobody;
  none = exa_table_new (chart, &view, NULL);
  g_assert_cmpuint (exa_table_count (none), ==, 0);
  g_assert_cmpuint (none->n_filtered, ==, 5000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/long-columns/tallest", test_columns);
  g_test_add_func ("/long-columns/compared", test_columns_compared);
  g_test_add_func ("/long-columns/highlighted", test_columns_highlighted);
  g_test_add_func ("/long-columns/all", test_columns_all);
  g_test_add_func ("/long-columns/said", test_columns_said);
  g_test_add_func ("/long-columns/in-words", test_columns_in_words);
  g_test_add_func ("/long-columns/odd", test_columns_odd);
  g_test_add_func ("/long-columns/other-kinds", test_other_kinds);
  return g_test_run ();
}
