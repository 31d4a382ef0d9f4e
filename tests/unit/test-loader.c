/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-load.h"
#include "small-file.h"

#include <math.h>

#include <glib/gstdio.h>

static ExaDataset *
load_good (void)
{
  g_autofree char *good = small_read ();
  const char *const texts[] = {good, NULL};
  g_autofree char *all = NULL;
  ExaDataset *dataset = load_texts (texts, &all);

  g_assert_cmpstr (all, ==, "");
  return dataset;
}

/* --- what a good file becomes --- */

static void
test_objects (void)
{
  g_autoptr (ExaDataset) dataset = load_good ();
  ExaSource *paper = exa_dataset_find (dataset, EXA_LIST_SOURCES, "paper");
  ExaEntity *amd = exa_dataset_find (dataset, EXA_LIST_ENTITIES, "amd");
  ExaEntity *us = exa_dataset_find (dataset, EXA_LIST_ENTITIES, "us");
  ExaMeasure *share = exa_dataset_find (dataset, EXA_LIST_MEASURES, "share");

  g_assert_cmpstr (exa_text_get (exa_dataset_get_title (dataset), EXA_LANG_ZH_CN), ==, "小");
  g_assert_cmpuint (exa_dataset_count (dataset, EXA_LIST_SOURCES), ==, 2);
  g_assert_cmpstr (exa_source_get_label (paper, EXA_LANG_EN), ==, "Paper");
  g_autofree char *date = exa_date_to_string (paper->date);
  g_assert_cmpstr (date, ==, "2026-06-23");
  g_assert_null (paper->url);
  g_assert_true (amd->kind == EXA_ENTITY_COMPANY);
  g_assert_true (exa_entity_get_country (amd) == us);
  g_assert_true (g_ptr_array_index (amd->belongs_to, 0) == exa_dataset_find (dataset, EXA_LIST_ENTITIES, "vendors"));
  g_assert_cmpstr (us->also[0], ==, "USA");
  g_assert_cmpfloat (exa_measure_get_limit (share), ==, 100);
  g_assert_true (share->better == EXA_BETTER_HIGHER);
}

static void
test_claims (void)
{
  g_autoptr (ExaDataset) dataset = load_good ();
  ExaClaim *share = exa_dataset_find (dataset, EXA_LIST_CLAIMS, "a-share");
  ExaClaim *guess = exa_dataset_find (dataset, EXA_LIST_CLAIMS, "v-share");
  ExaClaim *compute = exa_dataset_find (dataset, EXA_LIST_CLAIMS, "us-compute");
  const ExaCite *cite = g_ptr_array_index (share->cites, 1);
  const ExaDifference *difference = g_ptr_array_index (share->differences, 0);
  const ExaReading *reading = g_ptr_array_index (difference->readings, 1);

  g_assert_cmpuint (exa_dataset_count (dataset, EXA_LIST_CLAIMS), ==, 6);
  for (guint i = 0; i < 6; i++)
    g_assert_cmpuint (EXA_CLAIM (exa_dataset_nth (dataset, EXA_LIST_CLAIMS, i))->order, ==, i);
  g_assert_cmpfloat (share->value.low, ==, 5);
  g_assert_cmpfloat (share->value.high, ==, 6);
  g_assert_cmpstr (exa_text_get (&share->wording, EXA_LANG_EN), ==, "some");
  g_assert_cmpstr (cite->source->id, ==, "table");
  g_assert_cmpstr (cite->row, ==, "AMD");
  g_assert_cmpint (cite->paragraph, ==, 0);
  g_assert_true (difference->in == EXA_DIFFERS_MEANING);
  g_assert_cmpstr (difference->with[0], ==, "n-share");
  g_assert_cmpstr (exa_text_get (&reading->says, EXA_LANG_EN), ==, "made");
  g_assert_cmpint (reading->paragraph, ==, 1);

  /* A share ends at 100 %; a bare number has the measure's unit. */
  g_assert_true (guess->value.relation == EXA_ABOVE);
  g_assert_cmpfloat (guess->value.high, ==, 100);
  g_assert_cmpfloat (compute->value.low, ==, 2400e18);
  g_assert_cmpstr (compute->unit->id, ==, "EFLOPS");
}

static void
test_derived (void)
{
  g_autoptr (ExaDataset) dataset = load_good ();
  ExaClaim *ratio = exa_dataset_find (dataset, EXA_LIST_CLAIMS, "n-a");
  ExaClaim *rest = exa_dataset_find (dataset, EXA_LIST_CLAIMS, "rest");

  g_assert_true (exa_claim_is_derived (ratio));
  g_assert_cmpuint (ratio->operands->len, ==, 2);
  g_assert_true (g_ptr_array_index (ratio->operands, 1) == exa_dataset_find (dataset, EXA_LIST_CLAIMS, "a-share"));
  g_assert_cmpfloat_with_epsilon (ratio->value.low, 68 / 6.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (ratio->value.high, 68 / 5.0, 1e-12);
  g_assert_true (ratio->unit == ratio->measure->unit);
  /* Per cent are fractions in the formula, and a hundredfold in the result, without the noise of binary fractions. */
  g_assert_cmpfloat (rest->value.low, ==, 26);
  g_assert_cmpfloat (rest->value.high, ==, 27);
}

/* A derived share stays between 0 and 100 %, and keeps saying on which side it is open. */
static void
test_shares (void)
{
  static const struct {
    const char *formula;
    double low, high;
    gboolean low_open, high_open;
    ExaRelation relation;
  } cases[] = {
      {"{v-share}", 20, 100, TRUE, FALSE, EXA_ABOVE},
      {"2 * {v-share}", 40, 100, TRUE, FALSE, EXA_ABOVE},
      {"{v-share} + {a-share}", 25, 100, TRUE, FALSE, EXA_ABOVE},
      {"1 - {v-share}", 0, 80, FALSE, TRUE, EXA_BELOW},
      {"{a-share} - 0.055", 0, 0.5, FALSE, FALSE, EXA_AT_MOST},
      {"{a-share} / 2", 2.5, 3, FALSE, FALSE, EXA_RANGE},
      {"{n-share} / 2", 34, 34, FALSE, FALSE, EXA_EXACT},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = small_change ("1 - {n-share} - {a-share}", cases[i].formula), *all = NULL;
    const char *const texts[] = {text, NULL};
    g_autoptr (ExaDataset) dataset = load_texts (texts, &all);
    ExaQuantity q;

    g_assert_cmpstr (all, ==, "");
    q = EXA_CLAIM (exa_dataset_find (dataset, EXA_LIST_CLAIMS, "rest"))->value;
    g_assert_cmpfloat (q.low, ==, cases[i].low);
    g_assert_cmpfloat (q.high, ==, cases[i].high);
    g_assert_cmpint (q.low_open, ==, cases[i].low_open);
    g_assert_cmpint (q.high_open, ==, cases[i].high_open);
    g_assert_cmpint (q.relation, ==, cases[i].relation);
  }
}

static void
test_charts (void)
{
  g_autoptr (ExaDataset) dataset = load_good ();
  ExaChart *shares = exa_dataset_find (dataset, EXA_LIST_CHARTS, "shares");
  ExaChart *all = exa_dataset_find (dataset, EXA_LIST_CHARTS, "all");
  ExaChart *one = exa_dataset_find (dataset, EXA_LIST_CHARTS, "one");
  ExaStory *talk = exa_dataset_find (dataset, EXA_LIST_STORIES, "talk");
  const ExaSlide *slide = g_ptr_array_index (talk->slides, 0);
  const ExaStep *first = g_ptr_array_index (slide->steps, 0), *second = g_ptr_array_index (slide->steps, 1);

  g_assert_true (shares->kind == EXA_CHART_STACKED && shares->sort == EXA_SORT_SOURCE && shares->row_per_claim);
  g_assert_cmpuint (shares->top, ==, 5);
  g_assert_cmpstr (shares->compare.b, ==, "a-share");
  g_assert_true (shares->compare.by_difference);
  g_assert_cmpstr (shares->topic->id, ==, "market");
  g_assert_cmpuint (exa_chart_count (shares), ==, 3);
  g_assert_cmpstr (EXA_CLAIM (exa_chart_nth (shares, 2))->id, ==, "rest");
  g_assert_true (all->log_scale && all->kind == EXA_CHART_POINTS);
  g_assert_cmpuint (exa_chart_count (all), ==, 4);
  g_assert_cmpuint (exa_chart_count (one), ==, 1);
  g_assert_true (one->series == EXA_SERIES_LABEL);
  g_assert_cmpfloat (talk->minutes, ==, 7.5);
  g_assert_true (slide->chart == shares);
  g_assert_cmpfloat (slide->minutes, ==, 0);
  g_assert_cmpfloat (((const ExaSlide *)g_ptr_array_index (talk->slides, 1))->minutes, ==, 1.5);
  g_assert_cmpstr (first->view.highlight[0], ==, "n-share");
  g_assert_null (first->view.only);
  g_assert_cmpstr (second->view.compare_b, ==, "rest");
  g_assert_cmpint (second->view.by_difference, ==, EXA_COMPARE_BY_RATIO);
}

/* --- several files --- */

static void
test_several (void)
{
  static const char second[] = "{\"format\": \"exascope\", \"version\": 1, \"title\": \"Second\",\n"
                               "\"entities\": [{\"id\": \"amd\", \"name\": \"Advanced\", \"kind\": \"company\"}],\n"
                               "\"topics\": [{\"id\": \"market\", \"name\": \"Other name\"}],\n"
                               "\"measures\": [{\"id\": \"compute\", \"name\": \"C\", \"unit\": \"EFLOPS\"}],\n"
                               "\"derived\": [{\"id\": \"half\", \"subject\": \"amd\", \"measure\": \"compute\", "
                               "\"formula\": \"{us-compute} / 2\"}]}";
  /* References run in both directions, so the order of the files is free. */
  g_autofree char *good = small_read ();
  const char *const texts[] = {good, second, NULL}, *const swapped[] = {second, good, NULL};
  g_autofree char *all = NULL, *none = NULL;
  g_autoptr (ExaDataset) dataset = load_texts (texts, &all);
  g_autoptr (ExaDataset) other = load_texts (swapped, &none);
  ExaClaim *half;
  ExaEntity *amd;

  g_assert_cmpstr (all, ==, "");
  g_assert_cmpstr (none, ==, "");
  g_assert_nonnull (other);
  half = exa_dataset_find (dataset, EXA_LIST_CLAIMS, "half");
  amd = exa_dataset_find (dataset, EXA_LIST_ENTITIES, "amd");
  g_assert_cmpfloat (half->value.low, ==, 1200e18);
  g_assert_cmpuint (half->order, ==, 6);
  g_assert_true (half->subject == amd);
  g_assert_cmpstr (exa_text_get (&amd->name, EXA_LANG_EN), ==, "AMD");
  g_assert_cmpstr (exa_text_get (exa_dataset_get_title (dataset), EXA_LANG_EN), ==, "Small");
}

static void
test_several_bad (void)
{
  static const char second[] = "{\"format\": \"exascope\", \"version\": 1,\n"
                               "\"sources\": [{\"id\": \"paper\", \"title\": \"Again\"}],\n"
                               "\"entities\": [{\"id\": \"amd\", \"name\": \"AMD\", \"kind\": \"chip\"}],\n"
                               "\"measures\": [{\"id\": \"compute\", \"name\": \"C\", \"unit\": \"USD\"}]}";
  g_autofree char *good = small_read ();
  const char *const texts[] = {good, second, NULL};
  g_autofree char *all = NULL;
  g_autoptr (ExaDataset) dataset = load_texts (texts, &all);

  g_assert_cmpstr (all, ==,
                   "f2:2:20: the id \"paper\" stands in two files; first in f, line 3\n"
                   "f2:3:14: \"amd\" is a chip here, but a company in an earlier file\n"
                   "f2:4:14: \"compute\" is in USD here, but in EFLOPS in an earlier file\n");
}

static void
assert_unreadable (const char *path, const char *expected)
{
  const char *const paths[] = {path, NULL};
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autofree char *line = g_strdup_printf ("%s: cannot be read: %s", path, expected);

  g_assert_null (exa_load (NULL, paths, problems));
  g_assert_cmpuint (exa_problems_count (problems), ==, 1);
  g_assert_cmpstr (exa_problems_nth (problems, 0), ==, line);
}

static void
test_files (void)
{
  g_autofree char *good = small_read ();
  g_autofree char *dir = g_dir_make_tmp ("exa-loader-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dir, "good.json", NULL), *none = g_build_filename (dir, "none", NULL);
  const char *const paths[] = {path, NULL};
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaDataset) dataset = NULL;

  g_assert_true (g_file_set_contents (path, good, -1, NULL));
  dataset = exa_load (NULL, paths, problems);
  g_assert_nonnull (dataset);
  assert_unreadable (none, "No such file or directory");
  assert_unreadable (dir, "Is a directory");
  assert_unreadable ("/dev/zero", "it is larger than 256 MiB");
  g_unlink (path);
  g_rmdir (dir);
}

/* What comes with the program has no problem. */
static void
test_bundled (void)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaDataset) dataset = exa_load (NULL, NULL, problems);
  g_autofree char *all = exa_problems_to_string (problems);

  g_assert_cmpstr (all, ==, "");
  g_assert_cmpuint (exa_dataset_count (dataset, EXA_LIST_CHARTS), >, 0);
}

/* What is below a bound may be below zero where another claim of its measure is. */
static void
test_open_bounds (void)
{
  const char *const texts[] = {
      "{\"format\": \"exascope\", \"version\": 1, \"sources\": [{\"id\": \"s\", \"title\": \"S\"}],"
      "\"entities\": [{\"id\": \"a\", \"name\": \"A\", \"kind\": \"company\"}],"
      "\"measures\": [{\"id\": \"growth\", \"name\": \"G\", \"unit\": \"%\"},"
      "{\"id\": \"size\", \"name\": \"S\", \"unit\": \"count\"}],\"claims\": ["
      "{\"id\": \"below\", \"subject\": \"a\", \"measure\": \"growth\", \"value\": \"< 3 %\","
      "\"sources\": [{\"source\": \"s\", \"paragraph\": 1}]},"
      "{\"id\": \"shrunk\", \"subject\": \"a\", \"measure\": \"growth\", \"value\": \"-2 %\","
      "\"sources\": [{\"source\": \"s\", \"paragraph\": 1}]},"
      "{\"id\": \"small\", \"subject\": \"a\", \"measure\": \"size\", \"value\": \"< 3\","
      "\"sources\": [{\"source\": \"s\", \"paragraph\": 1}]}]}",
      NULL};
  g_autofree char *all = NULL;
  g_autoptr (ExaDataset) dataset = load_texts (texts, &all);
  ExaClaim *below = exa_dataset_find (dataset, EXA_LIST_CLAIMS, "below");
  ExaClaim *small = exa_dataset_find (dataset, EXA_LIST_CLAIMS, "small");

  g_assert_cmpstr (all, ==, "");
  g_assert_true (isinf (below->value.low) && below->value.low < 0);
  g_assert_cmpfloat (below->value.high, ==, 3);
  g_assert_cmpfloat (small->value.low, ==, 0);
  g_assert_cmpint (below->measure->least, ==, EXA_LEAST_OPEN);
  g_assert_cmpint (small->measure->least, ==, EXA_LEAST_ZERO);
}

/* A measure says so itself where no claim shows it; of measures given twice, one is enough. */
static void
test_open_measure (void)
{
  const char *const texts[] = {
      "{\"format\": \"exascope\", \"version\": 1, \"sources\": [{\"id\": \"s\", \"title\": \"S\"}],"
      "\"entities\": [{\"id\": \"a\", \"name\": \"A\", \"kind\": \"company\"}],"
      "\"measures\": [{\"id\": \"growth\", \"name\": \"G\", \"unit\": \"%\"}],\"claims\": ["
      "{\"id\": \"below\", \"subject\": \"a\", \"measure\": \"growth\", \"value\": \"< 3 %\","
      "\"sources\": [{\"source\": \"s\", \"paragraph\": 1}]}]}",
      "{\"format\": \"exascope\", \"version\": 1,"
      "\"measures\": [{\"id\": \"growth\", \"name\": \"G\", \"unit\": \"%\", \"least\": \"open\"}]}",
      NULL};
  g_autofree char *all = NULL;
  g_autoptr (ExaDataset) dataset = load_texts (texts, &all);
  ExaClaim *below = exa_dataset_find (dataset, EXA_LIST_CLAIMS, "below");

  g_assert_cmpstr (all, ==, "");
  g_assert_true (isinf (below->value.low) && below->value.low < 0);
}

static void
test_open_share (void)
{
  const char *const texts[] = {"{\"format\": \"exascope\", \"version\": 1, \"measures\": [{\"id\": \"share\","
                               "\"name\": \"S\", \"unit\": \"%\", \"of\": \"all\", \"least\": \"open\"}]}",
                               NULL};
  g_autofree char *all = NULL;
  g_autoptr (ExaDataset) dataset = load_texts (texts, &all);

  g_assert_null (dataset);
  g_assert_nonnull (strstr (all, "a share is never below zero"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/loader/open-bounds", test_open_bounds);
  g_test_add_func ("/loader/open-measure", test_open_measure);
  g_test_add_func ("/loader/open-share", test_open_share);
  g_test_add_func ("/loader/objects", test_objects);
  g_test_add_func ("/loader/claims", test_claims);
  g_test_add_func ("/loader/derived", test_derived);
  g_test_add_func ("/loader/shares", test_shares);
  g_test_add_func ("/loader/charts", test_charts);
  g_test_add_func ("/loader/several", test_several);
  g_test_add_func ("/loader/several-bad", test_several_bad);
  g_test_add_func ("/loader/files", test_files);
  g_test_add_func ("/loader/bundled", test_bundled);
  return g_test_run ();
}
