/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of a change of view. */
#include "exa-figure.h"
#include "exa-view-change.h"
#include "figure-help.h"

/* Flags, in "name=value" parted by blanks. */
static void
fill (ExaView *view, const char *flags)
{
  g_auto (GStrv) parts = g_strsplit (flags, " ", -1);

  for (char **part = parts; *part != NULL && **part != '\0'; part++) {
    g_auto (GStrv) pair = g_strsplit (*part, "=", 2);
    g_autoptr (GError) error = NULL;
    exa_view_set (view, pair[0], pair[1], &error);
    g_assert_no_error (error);
  }
}

static void
check (ExaDataset *dataset, const char *before, const char *after, const char *words)
{
  g_auto (ExaView) from = EXA_VIEW_INIT, to = EXA_VIEW_INIT;
  g_autoptr (ExaFigure) figure = NULL;
  g_autofree char *said = NULL;

  fill (&from, before);
  fill (&to, after);
  figure = exa_figure_new (exa_dataset_find (dataset, EXA_LIST_CHARTS, "compared"), &to, EXA_LANG_EN, NULL, NULL);
  said = exa_view_change_in_words (&from, &to, figure, dataset, EXA_LANG_EN);
  g_assert_cmpstr (said, ==, words);
}

/* Each change is said as it holds now, also where it goes back to what the chart says; several are said in one. */
static void
test_view_change (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();

  check (dataset, "", "", "");
  check (dataset, "sort=name", "sort=name", "");
  check (dataset, "", "scale-type=log", "logarithmic scale");
  check (dataset, "scale-type=log", "", "linear scale");
  check (dataset, "", "sort=name", "sorted by name");
  check (dataset, "sort=name", "", "sorted by value");
  check (dataset, "", "top=1", "the first 1");
  check (dataset, "top=1", "", "all rows");
  check (dataset, "", "only=china-capacity", "1 of 2 figures left out");
  check (dataset, "only=china-capacity", "", "no figure left out");
  check (dataset, "", "scale-type=log only=china-capacity", "logarithmic scale, 1 of 2 figures left out");
  /* A comparison is said by those who show it. */
  check (dataset, "", "compare=china-capacity,us-capacity", "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view-change", test_view_change);
  return g_test_run ();
}
