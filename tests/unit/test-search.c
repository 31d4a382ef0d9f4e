/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The search of the sidebar: what is found by which words, and what is kept of data that were searched. No display. */
#include <string.h>

#include "exa-chart-search.h"
#include "exa-fuzzy.h"
#include "exa-load.h"

static void
test_fold (void)
{
  static const struct {
    const char *text, *folded;
  } cases[] = {
      {"NVIDIA", "nvidia"}, {"Mistral é", "mistral e"}, {"２４００", "2400"},
      {"2,400", "2400"},    {"a, b", "a, b"},           {"中国", "中国"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *folded = exa_fuzzy_fold (cases[i].text);
    g_assert_cmpstr (folded, ==, cases[i].folded);
  }
}

static void
test_match (void)
{
  static const struct {
    const char *text, *query;
    gboolean found;
  } cases[] = {
      {"gpu server share", "server", TRUE},
      {"gpu server share", "erve", TRUE},
      {"gpu server share", "share gpu", TRUE},
      {"gpu server share", "gpu price", FALSE},
      /* A slip in a word of four letters or more, two in one of eight. */
      {"gpu server share", "sevrer", TRUE},
      {"gpu server share", "svr", FALSE},
      {"united states", "untied", TRUE},
      {"semiconductor", "semocondutor", TRUE},
      {"semiconductor", "samocondutar", FALSE},
      /* The beginning of a word will do. */
      {"semiconductor", "semocond", TRUE},
      /* A figure has no slips. */
      {"nvidia 68 %", "68", TRUE},
      {"nvidia 6812", "6813", FALSE},
      {"华为 昇腾", "昇腾", TRUE},
      {"anything", "", TRUE},
      {"anything", " \t", TRUE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("“%s” in “%s”", cases[i].query, cases[i].text);
    g_assert_cmpint (exa_fuzzy_match (cases[i].text, cases[i].query), ==, cases[i].found);
  }
}

static ExaDataset *
load_small (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("EXA_TEST_SRCDIR"), "data", "small.json", NULL);
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  ExaDataset *dataset = exa_load (NULL, (const char *[]){path, NULL}, problems);

  g_assert_nonnull (dataset);
  return dataset;
}

/* The ids of the charts that @text finds, best first, with the figure that is meant: "shares:nvidia-share one". */
static char *
find (ExaChartSearch *search, const char *text)
{
  g_autoptr (GString) found = g_string_new (NULL);

  g_object_set (search, "search", text, NULL);
  /* Many figures are written down in a thread. */
  while (text != NULL && *text != '\0' && !exa_chart_search_is_searching (search))
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (search)); i++) {
    g_autoptr (ExaChart) chart = g_list_model_get_item (G_LIST_MODEL (search), i);
    ExaClaim *claim = exa_chart_search_get_claim (search, chart);
    g_string_append_printf (found, "%s%s%s%s", i > 0 ? " " : "", chart->id, claim != NULL ? ":" : "",
                            claim != NULL ? claim->id : "");
  }
  return g_string_free (g_steal_pointer (&found), FALSE);
}

static ExaChartSearch *
search_in (ExaDataset *dataset)
{
  return g_object_new (EXA_TYPE_CHART_SEARCH, "model", exa_dataset_get_list (dataset, EXA_LIST_CHARTS), "dataset",
                       dataset, NULL);
}

static void
test_charts (void)
{
  g_autoptr (ExaDataset) dataset = load_small ();
  g_autoptr (ExaChartSearch) search = search_in (dataset);
  g_autofree char *all = find (search, ""), *figure = find (search, "68 %"), *name = find (search, "nvidia");
  g_autofree char *none = find (search, "69 %"), *title = find (search, "paper"), *again = find (search, NULL);

  g_assert_cmpstr (all, ==, "shares all one");
  g_assert_true (g_str_has_prefix (figure, "shares:"));
  g_assert_true (g_str_has_prefix (name, "shares:"));
  g_assert_cmpstr (none, ==, "");
  /* A source's title is that of all its figures. */
  g_assert_cmpstr (title, ==, "");
  g_assert_cmpstr (again, ==, "shares all one");
  g_assert_false (exa_chart_search_is_searching (search));
}

/* What people type finds the charts that show it, the best first, with the bar that is meant. */
static void
test_bundled (void)
{
  static const struct {
    const char *text, *first, *figure;
  } cases[] = {
      {"1.6T", "parameter-scale", "1.6"}, {"1.6 T", "parameter-scale", "1.6"}, {"1.6万亿", "parameter-scale", "1.6"},
      {"price", "chips-price", NULL},     {"价格", "chips-price", NULL},
  };
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaDataset) dataset = exa_load (NULL, NULL, problems);
  g_autoptr (ExaChartSearch) search = search_in (dataset);
  guint n_charts = exa_dataset_count (dataset, EXA_LIST_CHARTS);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *found = find (search, cases[i].text);
    g_test_message ("%s: %s", cases[i].text, found);
    g_assert_true (g_str_has_prefix (found, cases[i].first));
    if (cases[i].figure == NULL)
      continue;
    g_autoptr (ExaChart) chart = g_list_model_get_item (G_LIST_MODEL (search), 0);
    g_autofree char *value = exa_claim_format (exa_chart_search_get_claim (search, chart), EXA_LANG_EN);
    g_assert_nonnull (strstr (value, cases[i].figure));
  }
  /* A figure is found where it is shown, a name in every language, a comparison as its bracket says it; never all. */
  static const char *const words[] = {"376", "6.25", "huawei", "华为", "2.28"};
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    g_autofree char *found = find (search, words[i]);
    guint n = g_list_model_get_n_items (G_LIST_MODEL (search));
    g_test_message ("%s: %s", words[i], found);
    g_assert_cmpuint (n, >, 0);
    g_assert_cmpuint (n, <, n_charts);
  }
  g_autofree char *chinese = find (search, "华为");
  guint n_chinese = g_list_model_get_n_items (G_LIST_MODEL (search));
  g_autofree char *english = find (search, "huawei");
  g_assert_cmpuint (n_chinese, ==, g_list_model_get_n_items (G_LIST_MODEL (search)));
}

/* Takes over what is told to have changed. @seen: ExaChart, borrowed. */
static void
follow (GListModel *list, guint position, guint removed, guint added, GPtrArray *seen)
{
  if (removed > 0)
    g_ptr_array_remove_range (seen, position, removed);
  for (guint i = position; i < position + added; i++) {
    g_autoptr (ExaChart) chart = g_list_model_get_item (list, i);
    g_ptr_array_insert (seen, (int)i, chart);
  }
}

static void
count (GListModel *list, guint position, guint removed, guint added, guint *n)
{
  *n += removed + added;
}

/* Key by key no more is told than has changed, and nothing less; data that come meanwhile are searched at once. */
static void
test_typed (void)
{
  static const char *const typed[] = {"h",  "hu", "hua", "huaw", "huawe", "huawei", "huawe",
                                      "hu", "",   "x",   "xx",   "n",     ""};
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaDataset) dataset = exa_load (NULL, NULL, problems), small = load_small ();
  g_autoptr (ExaChartSearch) search = search_in (dataset);
  GListModel *list = G_LIST_MODEL (search);
  g_autoptr (GPtrArray) seen = g_ptr_array_new ();
  guint n = 0;

  follow (list, 0, 0, g_list_model_get_n_items (list), seen);
  g_signal_connect (search, "items-changed", G_CALLBACK (follow), seen);
  g_signal_connect (search, "items-changed", G_CALLBACK (count), &n);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++) {
    g_autofree char *found = find (search, typed[i]);

    g_assert_cmpuint (seen->len, ==, g_list_model_get_n_items (list));
    for (guint k = 0; k < seen->len; k++) {
      g_autoptr (ExaChart) chart = g_list_model_get_item (list, k);
      g_assert_true (chart == seen->pdata[k]);
    }
  }
  g_free (find (search, "huawe"));
  n = 0;
  g_free (find (search, "huawei"));
  g_assert_cmpuint (n, ==, 0);
  g_object_set (search, "dataset", small, "search", "nvidia", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 2);
  /* What is being written down is dropped with the data that it is of. */
  g_object_set (search, "dataset", dataset, NULL);
  g_assert_false (exa_chart_search_is_searching (search));
  g_object_set (search, "dataset", small, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 2);
}

/* A chart that is found by its own name, or by what all its figures measure, is not one about a figure of it. */
static void
test_whole (void)
{
  static const struct {
    const char *text, *id;
    gboolean picks;
  } cases[] = {
      {"FP16 against price", "chips-fp16-per-dollar", FALSE},
      {"FP16 算力与价格", "chips-fp16-per-dollar", FALSE},
      {"fp16 against power", "chips-fp16-per-watt", FALSE},
      {"price", "chips-price", FALSE},
      {"H100 price", "chips-price", TRUE},
      {"1.6T", "parameter-scale", TRUE},
  };
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaDataset) dataset = exa_load (NULL, NULL, problems);
  g_autoptr (ExaChartSearch) search = search_in (dataset);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *found = find (search, cases[i].text);
    ExaChart *chart = exa_dataset_find (dataset, EXA_LIST_CHARTS, cases[i].id);
    g_test_message ("%s: %s", cases[i].text, found);
    g_assert_true (g_str_has_prefix (found, cases[i].id));
    g_assert_cmpint (exa_chart_search_get_claim (search, chart) != NULL, ==, cases[i].picks);
  }
}

/* A search lives as long as its window, which may open many files. */
static void
test_kept (void)
{
  g_autoptr (ExaDataset) first = load_small ();
  g_autoptr (ExaChartSearch) search = search_in (first);
  ExaDataset *dataset = load_small ();
  ExaChart *chart = exa_dataset_find (dataset, EXA_LIST_CHARTS, "shares");

  g_object_add_weak_pointer (G_OBJECT (chart), (gpointer *)&chart);
  g_object_set (search, "dataset", dataset, "model", exa_dataset_get_list (dataset, EXA_LIST_CHARTS), "search",
                "nvidia", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (search)), >, 0);
  g_object_set (search, "model", NULL, "dataset", NULL, NULL);
  g_object_unref (dataset);
  g_assert_null (chart);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/fold", test_fold);
  g_test_add_func ("/search/match", test_match);
  g_test_add_func ("/search/charts", test_charts);
  g_test_add_func ("/search/bundled", test_bundled);
  g_test_add_func ("/search/typed", test_typed);
  g_test_add_func ("/search/whole", test_whole);
  g_test_add_func ("/search/kept", test_kept);
  return g_test_run ();
}
