/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the inspector and the sources view say of a claim. No display. */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "exa-claim-info.h"
#include "exa-fact.h"
#include "exa-facts.h"
#include "exa-load.h"
#include "figure-help.h"
#include "table-help.h"

static ExaDataset *
load_small (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("EXA_TEST_SRCDIR"), "data", "small.json", NULL);
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  ExaDataset *dataset = exa_load (NULL, (const char *[]){path, NULL}, problems);

  g_assert_nonnull (dataset);
  return dataset;
}

static ExaClaim *
claim (ExaDataset *dataset, const char *id)
{
  return exa_dataset_find (dataset, EXA_LIST_CLAIMS, id);
}

/* "group / title = value (detail) → claim", a line each; transfer full. */
static char *
write_facts (GListModel *facts)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (facts); i++) {
    g_autoptr (ExaFact) fact = g_list_model_get_item (facts, i);
    ExaClaim *to = exa_fact_get_claim (fact);
    if (exa_fact_get_group (fact) != NULL)
      g_string_append_printf (out, "%s / ", exa_fact_get_group (fact));
    g_string_append (out, exa_fact_get_title (fact) != NULL ? exa_fact_get_title (fact) : "");
    if (exa_fact_get_value (fact) != NULL)
      g_string_append_printf (out, " = %s", exa_fact_get_value (fact));
    if (exa_fact_get_detail (fact) != NULL && *exa_fact_get_detail (fact) != '\0')
      g_string_append_printf (out, " (%s)", exa_fact_get_detail (fact));
    if (to != NULL)
      g_string_append_printf (out, " → %s", to->id);
    g_string_append_c (out, '\n');
  }
  g_autofree char *all = g_string_free (out, FALSE);
  return plain_spaces (all);
}

static void
assert_facts (GListModel *taken, const char *expected)
{
  g_autoptr (GListModel) facts = taken;
  g_autofree char *text = write_facts (facts);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_compared (void)
{
  g_autoptr (ExaDataset) dataset = load_small ();
  g_autoptr (ExaTable) table = figure_table (dataset, "shares", NULL);

  assert_facts (exa_facts_compared (table, claim (dataset, "n-share"), FALSE, EXA_LANG_EN),
                "AMD = 11.3–13.6× → a-share\n"
                "Vendors = 2.52–2.62× → rest\n");
  /* What is not in the figure is not compared with it. */
  assert_facts (exa_facts_compared (table, claim (dataset, "us-compute"), FALSE, EXA_LANG_EN), "");
}

static void
test_sources (void)
{
  g_autoptr (ExaDataset) dataset = load_small ();

  assert_facts (exa_facts_sources (claim (dataset, "n-share"), EXA_LANG_EN), "Bob (An analyst)\n"
                                                                             "“Paper” (¶ 3 · 23 June 2026)\n");
  assert_facts (exa_facts_sources (claim (dataset, "a-share"), EXA_LANG_EN), "“Paper” (¶ 3 · 23 June 2026)\n"
                                                                             "“A Table” (row “AMD” · 2025–2026)\n");
  assert_facts (exa_facts_sources (claim (dataset, "v-share"), EXA_LANG_EN),
                "Assumed by the author of the data (a guess)\n");
  /* Of what is computed: what it is made of. */
  assert_facts (exa_facts_sources (claim (dataset, "rest"), EXA_LANG_EN),
                "NVIDIA = 68 % (Bob, as reported in “The Paper”, 23 June 2026, ¶ 3) → n-share\n"
                "AMD = 5–6 % (“The Paper”, 23 June 2026, ¶ 3; “A Table”, 2025–2026) → a-share\n");
  assert_facts (exa_facts_sources (claim (dataset, "n-share"), EXA_LANG_ZH_CN),
                "Bob (An analyst)\n"
                "《Paper》 (第 3 段 · 2026 年 6 月 23 日)\n");
}

static void
test_disagreements (void)
{
  g_autoptr (ExaDataset) dataset = load_small ();

  assert_facts (exa_facts_disagreements (claim (dataset, "a-share"), EXA_LANG_EN), "The sources differ in the meaning\n"
                                                                                   "“Paper”, ¶ 3 (sold)\n"
                                                                                   "“A Table”, ¶ 1 (made)\n");
  /* What is computed of a disputed figure is disputed, too. */
  assert_facts (exa_facts_disagreements (claim (dataset, "rest"), EXA_LANG_EN), "The sources differ in the meaning\n"
                                                                                "“Paper”, ¶ 3 (sold)\n"
                                                                                "“A Table”, ¶ 1 (made)\n");
  assert_facts (exa_facts_disagreements (claim (dataset, "us-compute"), EXA_LANG_EN), " (None known)\n");
}

static void
test_also (void)
{
  g_autoptr (ExaDataset) dataset = load_small ();
  g_autoptr (ExaTable) table = figure_table (dataset, "shares", NULL);

  assert_facts (exa_facts_also (dataset, table, claim (dataset, "n-share"), EXA_LANG_EN), "Ratio = 11.3–13.6× → n-a\n");
}

/* The same at other times is told by them, the newest first, in one way of writing. */
static void
test_also_before (void)
{
  g_autoptr (ExaDataset) dataset = table_read ("outlook.csv", "Country,Series,2021,2022,2023\n"
                                                              "Norland,Output (USD),26016900000000,27620725000000,1e9\n"
                                                              "Estria,Output (USD),1e9,2e9,3e9\n");
  ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, 0);
  g_autoptr (ExaTable) table = figure_table (dataset, chart->id, NULL);
  g_autoptr (GListModel) facts = exa_facts_also (dataset, table, exa_chart_nth (chart, 0), EXA_LANG_EN);
  g_autofree char *text = write_facts (facts);

  g_assert_true (g_str_has_prefix (text, "2022 = $27,620.725 B → "));
  g_assert_nonnull (strstr (text, "\n2021 = $26,016.9 B → "));
}

/* What a program wrote is told as its chart is named. */
static void
test_measure_names (void)
{
  g_autoptr (ExaDataset) dataset = table_read ("some.csv", "Name,arena_score,Peak power (W)\nA,4.5,70\nB,7.25,80\n");
  ExaMeasure *first = exa_dataset_nth (dataset, EXA_LIST_MEASURES, 0);
  g_autofree char *name = exa_facts_name_measure (first, EXA_LANG_EN);

  g_assert_cmpstr (name, ==, "Arena score");
}

static void
test_of_table (void)
{
  g_autoptr (ExaDataset) dataset = load_small ();
  g_autoptr (ExaTable) table = figure_table (dataset, "shares", NULL);

  assert_facts (exa_facts_of_table (table, EXA_LANG_EN),
                "The Paper · Ann · 23 June 2026 / NVIDIA = 68 % (¶ 3 · Bob · Q1 2026) → n-share\n"
                "The Paper · Ann · 23 June 2026 / AMD = 5–6 % (¶ 3 · “some”) → a-share\n"
                "A Table · Bureau · 2025–2026 / AMD = 5–6 % (row “AMD” · “some”) → a-share\n"
                "Computed or assumed / Vendors = 26–27 % (100 % − 68 % − (5–6 %)) → rest\n"
                "Disagreement: AMD / The sources differ in the meaning → a-share\n"
                "Disagreement: AMD / “Paper”, ¶ 3 (sold)\n"
                "Disagreement: AMD / “A Table”, ¶ 1 (made)\n");
}

/* Of a row only what its table says is told: its kind is a guess that says nothing. */
static void
test_what (void)
{
  static const char *const cases[][2] = {{"Pump,Power (W)\nA,8\nB,9\n", ""},
                                         {"Pump,Country,Power (W)\nA,China,8\nB,Japan,9\n", "China"},
                                         {"Company,Power (W)\nA,8\nB,9\n", "company"}};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaSession) session = exa_session_new (EXA_LANG_EN);
    g_autoptr (ExaClaimInfo) info = NULL;
    g_autofree char *path = NULL, *what = NULL;
    int file = g_file_open_tmp ("facts-XXXXXX.csv", &path, NULL);

    g_assert_cmpint (file, >=, 0);
    g_assert_cmpint (write (file, cases[i][0], strlen (cases[i][0])), ==, strlen (cases[i][0]));
    close (file);
    exa_session_load_async (session, (const char *const[]){path, NULL});
    g_assert_true (exa_session_wait (session));
    info =
        exa_claim_info_new (session, exa_chart_nth (exa_figure_model_get_chart (exa_session_get_model (session)), 0));
    g_object_get (info, "what", &what, NULL);
    g_assert_cmpstr (what, ==, cases[i][1]);
    g_remove (path);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/compared", test_compared);
  g_test_add_func ("/facts/sources", test_sources);
  g_test_add_func ("/facts/disagreements", test_disagreements);
  g_test_add_func ("/facts/also", test_also);
  g_test_add_func ("/facts/also-before", test_also_before);
  g_test_add_func ("/facts/measure-names", test_measure_names);
  g_test_add_func ("/facts/of-table", test_of_table);
  g_test_add_func ("/facts/what", test_what);
  return g_test_run ();
}
