/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The times of talks: told where the talk is, kept, and reported. */
#include "exa-times-report.h"

#include <glib/gstdio.h>

#include "figure-help.h"

#define S G_USEC_PER_SEC

static ExaStory *
new_story (ExaDataset *dataset, double minutes)
{
  static const char *const charts[] = {"compared", "shares", "compared"};
  ExaStory *story = exa_story_new ();

  story->id = g_strdup ("tale");
  story->minutes = minutes;
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++) {
    ExaSlide *slide = exa_slide_new ();
    slide->chart = g_object_ref (exa_dataset_find (dataset, EXA_LIST_CHARTS, charts[i]));
    g_ptr_array_add (story->slides, slide);
  }
  return story;
}

/* At slide 1 for 10 s, its step for 5 s, slide 2 for 20 s, back at slide 1 for 2 s. */
static ExaTalkTimes *
new_times (const ExaStory *story, const char *when, gboolean rehearsal)
{
  ExaTalkTimes *times = exa_talk_times_new (story, when, rehearsal);

  exa_talk_times_move (times, 0, 0, 0);
  exa_talk_times_move (times, 0, 1, 10 * S);
  exa_talk_times_move (times, 1, 0, 15 * S);
  exa_talk_times_move (times, 0, 0, 35 * S);
  exa_talk_times_move (times, 0, 0, 37 * S);
  return times;
}

static void
test_times (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  g_autoptr (ExaStory) story = new_story (dataset, 0);
  g_autoptr (ExaTalkTimes) times = new_times (story, "2026-11-28T09:05:00", TRUE);

  g_assert_cmpint (exa_talk_times_get_slide (times, 0), ==, 17 * S);
  g_assert_cmpint (exa_talk_times_get_slide (times, 1), ==, 20 * S);
  g_assert_cmpint (exa_talk_times_get_slide (times, 2), ==, 0);
  g_assert_cmpint (exa_talk_times_get_total (times), ==, 37 * S);
  g_assert_cmpuint (times->times->len, ==, 3);
  /* A clock that is told to have stood still, or gone back, adds nothing. */
  exa_talk_times_move (times, 2, 0, 30 * S);
  g_assert_cmpint (exa_talk_times_get_total (times), ==, 37 * S);
  g_assert_true (exa_talk_times_is_of (times, story));
  g_ptr_array_remove_index (story->slides, 0);
  g_assert_false (exa_talk_times_is_of (times, story));
}

static void
test_kept (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  g_autoptr (ExaStory) story = new_story (dataset, 0);
  g_autofree char *dir = g_dir_make_tmp ("exa-times-XXXXXX", NULL), *sub = g_build_filename (dir, "times", NULL);
  g_autofree char *path = g_build_filename (sub, "tale.ini", NULL);
  g_autoptr (GPtrArray) none = exa_talk_times_load (path), kept = NULL;
  g_autoptr (ExaTalkTimes) last = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  for (guint i = 0; i < EXA_TALK_TIMES_MAX_KEPT + 3; i++) {
    g_autofree char *when = g_strdup_printf ("2026-11-%02uT09:05:00", i + 1);
    g_autoptr (ExaTalkTimes) times = new_times (story, when, i % 2 == 0);
    g_assert_true (exa_talk_times_save (times, path));
  }
  /* The same one again, longer. */
  last = new_times (story, "2026-11-23T09:05:00", TRUE);
  exa_talk_times_move (last, 0, 0, 60 * S);
  g_assert_true (exa_talk_times_save (last, path));
  kept = exa_talk_times_load (path);
  g_assert_cmpuint (kept->len, ==, EXA_TALK_TIMES_MAX_KEPT);
  g_assert_cmpstr (((ExaTalkTimes *)g_ptr_array_index (kept, 0))->when, ==, "2026-11-04T09:05:00");
  g_assert_cmpint (exa_talk_times_get_total (g_ptr_array_index (kept, kept->len - 1)), ==, 60 * S);
  g_assert_cmpint (exa_talk_times_get_slide (g_ptr_array_index (kept, 0), 0), ==, 17 * S);
  g_assert_true (exa_talk_times_is_of (g_ptr_array_index (kept, 0), story));
  g_assert_false (((ExaTalkTimes *)g_ptr_array_index (kept, 0))->rehearsal);
  g_assert_no_errno (g_unlink (path));
  g_rmdir (sub);
  g_rmdir (dir);
}

/* The same data have one file, however they are named; other data another. */
static void
test_find (void)
{
  g_autofree char *here = g_get_current_dir (), *full = g_build_filename (here, "a.json", NULL);
  g_autofree char *a = exa_talk_times_find ("tale", (const char *const[]){"a.json", NULL});
  g_autofree char *b = exa_talk_times_find ("tale", (const char *const[]){full, NULL});
  g_autofree char *c = exa_talk_times_find ("tale", NULL);
  g_autofree char *d = exa_talk_times_find ("other", NULL);

  g_assert_cmpstr (a, ==, b);
  g_assert_cmpstr (a, !=, c);
  g_assert_cmpstr (c, !=, d);
}

static ExaTimesReport *
new_report (ExaStory *story, guint n)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify)exa_talk_times_free);

  for (guint i = 0; i < n; i++) {
    g_autofree char *when = g_strdup_printf ("2026-11-%02uT09:05:00", i + 1);
    g_ptr_array_add (all, new_times (story, when, i != 1));
  }
  return exa_times_report_new (story, all);
}

static void
test_report (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  g_autoptr (ExaStory) story = new_story (dataset, 1.5);
  g_autoptr (ExaTimesReport) report = new_report (story, 3), empty = new_report (story, 0);
  const ExaTimesColumn *plan = g_ptr_array_index (report->columns, 0), *last = exa_times_report_get_last (report);
  g_autofree char *name = exa_times_column_name (last, EXA_LANG_EN), *zh = exa_times_column_name (last, EXA_LANG_ZH_CN);
  g_autofree char *time = exa_times_write (100 * S - 1);

  g_assert_true (plan->is_plan);
  g_assert_cmpint (plan->slides[0], ==, 30 * S);
  g_assert_cmpint (plan->total, ==, 90 * S);
  g_assert_cmpuint (report->columns->len, ==, 4);
  g_assert_cmpstr (last->id, ==, "2026-11-03T09:05:00");
  g_assert_cmpstr (name, ==, "Rehearsal, 3 November 2026 09:05");
  g_assert_cmpstr (zh, ==, "排练，2026 年 11 月 3 日 09:05");
  g_assert_cmpstr (time, ==, "1:40");
  g_assert_null (exa_times_report_get_last (empty));
  g_assert_null (exa_times_report_to_dataset (empty));
}

/* The chart says who said each bar, and shows the plan and the last two. */
static void
test_dataset (void)
{
  g_autoptr (ExaDataset) figures = figures_load ();
  g_autoptr (ExaStory) story = new_story (figures, 1.5);
  g_autoptr (ExaTimesReport) report = new_report (story, 5);
  g_autoptr (ExaDataset) dataset = exa_times_report_to_dataset (report);
  g_autoptr (ExaTable) table = figure_table (dataset, EXA_TIMES_CHART, NULL);
  ExaChart *chart = exa_dataset_find (dataset, EXA_LIST_CHARTS, EXA_TIMES_CHART);
  ExaClaim *claim = exa_dataset_find (dataset, EXA_LIST_CLAIMS, "time-1-2");

  g_assert_cmpuint (exa_table_count (table), ==, 3);
  g_assert_null (exa_dataset_find (dataset, EXA_LIST_CLAIMS, "time-1-3"));
  g_assert_cmpuint (table->series->len, ==, 3);
  g_assert_cmpstr (exa_text_get (&chart->title, EXA_LANG_EN), ==, "The last rehearsal took 0:37 of the 1:30 planned");
  g_assert_cmpstr (exa_text_get (&chart->title, EXA_LANG_ZH_CN), ==, "最近一次排练用时 0:37，计划 1:30");
  g_assert_cmpfloat_with_epsilon (claim->value.low, 0.33 * 60, 0.01);
}

/* Those of other slides, or of these in another order, say nothing of the story. */
static void
test_other_slides (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  g_autoptr (ExaStory) story = new_story (dataset, 0), now = exa_story_copy (story);
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify)exa_talk_times_free);
  g_autoptr (ExaTimesReport) report = NULL;

  g_ptr_array_insert (now->slides, 0, g_ptr_array_steal_index (now->slides, 1));
  g_ptr_array_add (all, new_times (story, "2026-11-01T09:05:00", TRUE));
  g_ptr_array_add (all, new_times (now, "2026-11-02T09:05:00", FALSE));
  report = exa_times_report_new (now, all);
  g_assert_cmpuint (report->n_left_out, ==, 1);
  g_assert_cmpuint (report->columns->len, ==, 1);
  g_assert_cmpstr (exa_times_report_get_last (report)->id, ==, "2026-11-02T09:05:00");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rehearse/times", test_times);
  g_test_add_func ("/rehearse/kept", test_kept);
  g_test_add_func ("/rehearse/find", test_find);
  g_test_add_func ("/rehearse/report", test_report);
  g_test_add_func ("/rehearse/dataset", test_dataset);
  g_test_add_func ("/rehearse/other-slides", test_other_slides);
  return g_test_run ();
}
