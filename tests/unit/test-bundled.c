/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart of the bundled data is read from the files that it needs: what it shows must be the same as with all. */
#include "exa-export.h"
#include "exa-format.h"
#include "exa-load.h"

/* All that is known of what @id shows, but for its picture. */
static GBytes *
encode (ExaDataset *dataset, const char *id, const char *format, ExaLang lang)
{
  ExaExportOptions options = {0};
  g_autoptr (ExaFigure) figure = NULL;
  g_autoptr (GError) error = NULL;
  ExaChart *chart = exa_dataset_find (dataset, EXA_LIST_CHARTS, id);
  GBytes *bytes;

  g_assert_nonnull (chart);
  options.format = exa_format_find (format);
  figure = exa_figure_new (chart, NULL, lang, NULL, &error);
  g_assert_no_error (error);
  bytes = exa_export_encode (figure, &options, NULL, &error);
  g_assert_no_error (error);
  return bytes;
}

static ExaDataset *
load_for (const char *id)
{
  const char *const ids[] = {id, NULL};
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  ExaDataset *dataset = exa_load_charts (ids, problems);

  g_assert_cmpuint (exa_problems_count (problems), ==, 0);
  return dataset;
}

static void
test_same (void)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaDataset) all = exa_load (NULL, NULL, problems);
  guint n_smaller = 0;

  g_assert_nonnull (all);
  for (guint i = 0; i < exa_dataset_count (all, EXA_LIST_CHARTS); i++) {
    ExaChart *chart = exa_dataset_nth (all, EXA_LIST_CHARTS, i);
    g_autoptr (ExaDataset) some = load_for (chart->id);
    g_autoptr (GBytes) one = encode (all, chart->id, "json", EXA_LANG_ZH_CN),
                       other = encode (some, chart->id, "json", EXA_LANG_ZH_CN);
    g_autoptr (ExaFigure)
        figure = exa_figure_new (exa_dataset_find (all, EXA_LIST_CHARTS, chart->id), NULL, EXA_LANG_EN, NULL, NULL),
        same = exa_figure_new (exa_dataset_find (some, EXA_LIST_CHARTS, chart->id), NULL, EXA_LANG_EN, NULL, NULL);
    g_autofree char *words = exa_figure_describe (figure, NULL), *same_words = exa_figure_describe (same, NULL);

    g_test_message ("%s", chart->id);
    g_assert_true (g_bytes_equal (one, other));
    g_assert_cmpstr (words, ==, same_words);
    n_smaller += exa_dataset_count (some, EXA_LIST_CLAIMS) < exa_dataset_count (all, EXA_LIST_CLAIMS);
  }
  g_assert_cmpuint (n_smaller, >, exa_dataset_count (all, EXA_LIST_CHARTS) / 2);
}

/* Of two charts in two files; and of one that no file has, for which all are read. */
static void
test_several (void)
{
  const char *const ids[] = {"chips-int8", "gpu-server-share", NULL};
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaDataset) both = exa_load_charts (ids, problems), none = load_for ("no such chart");

  g_assert_nonnull (exa_dataset_find (both, EXA_LIST_CHARTS, ids[0]));
  g_assert_nonnull (exa_dataset_find (both, EXA_LIST_CHARTS, ids[1]));
  g_assert_null (exa_dataset_find (none, EXA_LIST_CHARTS, "no such chart"));
  g_assert_nonnull (exa_dataset_find (none, EXA_LIST_CHARTS, ids[1]));
}

/* The figure of the page of help has an example of each way of drawing, in both languages. */
static void
test_help (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("EXA_TEST_SRCDIR"), "..", "ui", "help.json", NULL);
  const char *const paths[] = {path, NULL};
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaDataset) dataset = exa_load (NULL, paths, problems);

  g_assert_cmpuint (exa_problems_count (problems), ==, 0);
  for (ExaLang lang = 0; lang < EXA_N_LANGS; lang++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (ExaFigure) figure =
        exa_figure_new (exa_dataset_nth (dataset, EXA_LIST_CHARTS, 0), NULL, lang, NULL, &error);
    const ExaSpec *spec = figure != NULL ? figure->spec : NULL;
    gboolean seen[EXA_DISPUTED + 1] = {FALSE}, hollow = FALSE, derived = FALSE, both = FALSE;

    g_assert_no_error (error);
    for (guint i = 0; i < spec->n_bands; i++) {
      const ExaBand *band = &spec->bands[i];

      both = both || band->n_marks > 1;
      seen[band->marks[0].quantity.relation] = TRUE;
      hollow = hollow || band->marks[0].status != NULL;
      derived = derived || band->marks[0].derived;
    }
    g_assert_true (seen[EXA_EXACT] && seen[EXA_ABOUT] && seen[EXA_RANGE] && seen[EXA_BELOW] && seen[EXA_ABOVE]);
    g_assert_true (both && hollow && derived);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bundled/same", test_same);
  g_test_add_func ("/bundled/several", test_several);
  g_test_add_func ("/bundled/help", test_help);
  return g_test_run ();
}
