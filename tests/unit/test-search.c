/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The search of the sidebar: what is found by which words, and what is kept of data that were searched. No display. */
#include "exa-chart-filter.h"
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

static gboolean
finds (ExaChartFilter *filter, ExaDataset *dataset, const char *chart, const char *search)
{
  g_object_set (filter, "search", search, NULL);
  return gtk_filter_match (GTK_FILTER (filter), exa_dataset_find (dataset, EXA_LIST_CHARTS, chart));
}

static void
test_filter (void)
{
  g_autoptr (ExaDataset) dataset = load_small ();
  g_autoptr (ExaChartFilter) filter = g_object_new (EXA_TYPE_CHART_FILTER, NULL);

  g_assert_cmpint (gtk_filter_get_strictness (GTK_FILTER (filter)), ==, GTK_FILTER_MATCH_ALL);
  /* Its title, its topic, what it shows, where that is from, who said it, and the figure itself. */
  static const char *const found[] = {"leads", "market", "nvidia", "united states", "paper", "ann", "bob", "68 %"};
  for (guint i = 0; i < G_N_ELEMENTS (found); i++) {
    g_test_message ("%s", found[i]);
    g_assert_true (finds (filter, dataset, "shares", found[i]));
  }
  g_assert_cmpint (gtk_filter_get_strictness (GTK_FILTER (filter)), ==, GTK_FILTER_MATCH_SOME);
  g_assert_false (finds (filter, dataset, "shares", "69 %"));
  g_assert_false (finds (filter, dataset, "one", "nvidia"));
  g_assert_true (finds (filter, dataset, "one", "amd table"));
  g_assert_true (finds (filter, dataset, "one", ""));
  g_assert_cmpint (gtk_filter_get_strictness (GTK_FILTER (filter)), ==, GTK_FILTER_MATCH_ALL);
}

/* A filter lives as long as its window, which may open many files. */
static void
test_kept (void)
{
  g_autoptr (ExaChartFilter) filter = g_object_new (EXA_TYPE_CHART_FILTER, NULL);
  ExaDataset *dataset = load_small ();
  ExaChart *chart = exa_dataset_find (dataset, EXA_LIST_CHARTS, "shares");

  g_object_add_weak_pointer (G_OBJECT (chart), (gpointer *)&chart);
  g_assert_true (finds (filter, dataset, "shares", "nvidia"));
  g_object_unref (dataset);
  g_assert_null (chart);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/fold", test_fold);
  g_test_add_func ("/search/match", test_match);
  g_test_add_func ("/search/filter", test_filter);
  g_test_add_func ("/search/kept", test_kept);
  return g_test_run ();
}
