/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exports beside a main loop: what is told while they run, and what at their end. */
#include "exa-export-async.h"

#include <glib/gstdio.h>
#include <string.h>

#include "exa-deck-export.h"
#include "exa-deck-format.h"
#include "story-help.h"

typedef struct {
  char *folder;      /* owned, of its own */
  GPtrArray *names;  /* as they were told; owned */
  guint n_told, all; /* the last numbers */
  gboolean done;     /* the callback was called */
  guint n_made;
  char *problems; /* owned, or NULL */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("exascope-async.XXXXXX", NULL);
  fixture->names = g_ptr_array_new_with_free_func (g_free);
  g_assert_nonnull (fixture->folder);
}

static guint
empty_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_assert_cmpint (g_unlink (path), ==, 0);
    n++;
  }
  return n;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  empty_folder (fixture->folder);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_ptr_array_unref (fixture->names);
  g_free (fixture->problems);
}

static void
on_progress (guint done, guint all, const char *name, gpointer data)
{
  Fixture *fixture = data;

  g_assert_false (fixture->done);
  g_assert_cmpuint (done, ==, fixture->n_told + 1);
  fixture->n_told = done;
  fixture->all = all;
  g_ptr_array_add (fixture->names, g_strdup (name));
}

static void
on_run (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *fixture = data;

  fixture->problems = exa_export_run_finish (result, &fixture->n_made);
  fixture->done = TRUE;
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *fixture = data;

  fixture->problems = exa_deck_write_finish (result);
  fixture->done = TRUE;
}

static void
wait (const Fixture *fixture)
{
  while (!fixture->done)
    g_main_context_iteration (NULL, TRUE);
  /* What was still to be told would come now. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static ExaExportPlan *
plan_pictures (const char *folder)
{
  const ExaDeckOptions options = {.format = exa_deck_format_find ("png")};
  g_autoptr (ExaDataset) dataset = story_load ();
  g_autoptr (ExaDeck) deck = story_deck (dataset, &options);

  g_assert_false (exa_deck_is_one_file (deck));
  return exa_deck_plan (deck, folder);
}

static void
test_told (Fixture *fixture, gconstpointer data)
{
  exa_export_run_async (plan_pictures (fixture->folder), NULL, on_progress, on_run, fixture);
  wait (fixture);
  g_assert_null (fixture->problems);
  g_assert_cmpuint (fixture->n_made, ==, 3);
  g_assert_cmpuint (fixture->n_told, ==, 3);
  g_assert_cmpuint (fixture->all, ==, 3);
  g_assert_true (g_str_has_suffix (g_ptr_array_index (fixture->names, 2), ".png"));
  g_assert_cmpuint (empty_folder (fixture->folder), ==, 3);
}

/* One that cannot be written keeps none of the others from it, and is named. */
static void
test_problems (Fixture *fixture, gconstpointer data)
{
  ExaExportPlan *plan = plan_pictures (fixture->folder);
  ExaExportJob *job = g_ptr_array_index (plan->jobs, 1);
  g_autofree char *start = g_strconcat (job->chart->id, ": ", NULL);

  g_free (job->path);
  job->path = g_build_filename (fixture->folder, "missing", "x.png", NULL);
  exa_export_run_async (plan, NULL, NULL, on_run, fixture);
  wait (fixture);
  g_assert_true (g_str_has_prefix (fixture->problems, start));
  g_assert_null (strchr (fixture->problems, '\n'));
  g_assert_cmpuint (fixture->n_made, ==, 2);
  g_assert_cmpuint (empty_folder (fixture->folder), ==, 2);
}

/* A size that no figure has: of pictures each is named, a line each; of one file for all of them nobody is. */
static void
test_no_size (Fixture *fixture, gconstpointer data)
{
  ExaExportPlan *plan = plan_pictures (fixture->folder);
  g_autofree char *path = g_build_filename (fixture->folder, "all.pdf", NULL);
  g_auto (GStrv) lines = NULL;

  plan->options.scale = 1e300;
  exa_export_run_async (plan, NULL, NULL, on_run, fixture);
  wait (fixture);
  lines = g_strsplit (fixture->problems, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_nonnull (strstr (lines[i], "pixels: a figure has at least"));
  g_assert_cmpuint (fixture->n_made, ==, 0);
  g_clear_pointer (&fixture->problems, g_free);

  plan = plan_pictures (fixture->folder);
  plan->options.scale = 1e300;
  exa_export_plan_set_bundle (plan, path, NULL);
  fixture->done = FALSE;
  exa_export_run_async (plan, NULL, NULL, on_run, fixture);
  wait (fixture);
  g_assert_nonnull (strstr (fixture->problems, "pixels: a figure has at least"));
  g_assert_null (strchr (fixture->problems, '\n'));
  g_assert_cmpuint (empty_folder (fixture->folder), ==, 0);
}

/* What was called off is no problem. */
static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  exa_export_run_async (plan_pictures (fixture->folder), cancellable, on_progress, on_run, fixture);
  wait (fixture);
  g_assert_null (fixture->problems);
  g_assert_cmpuint (fixture->n_made, ==, 0);
  g_assert_cmpuint (empty_folder (fixture->folder), ==, 0);
}

static void
write_deck (Fixture *fixture, const char *name, int handout, GCancellable *cancellable)
{
  const ExaDeckOptions options = {.format = exa_deck_format_find ("pdf"), .handout = handout};
  g_autoptr (ExaDataset) dataset = story_load ();
  g_autoptr (ExaDeck) deck = story_deck (dataset, &options);
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (exa_deck_is_one_file (deck));
  fixture->done = FALSE;
  fixture->n_told = 0;
  exa_deck_write_async (g_steal_pointer (&deck), path, cancellable, on_progress, on_written, fixture);
  g_clear_object (&dataset);
  wait (fixture);
}

static void
test_deck (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  write_deck (fixture, "slides.pdf", 0, NULL);
  g_assert_null (fixture->problems);
  g_assert_cmpuint (fixture->n_told, ==, fixture->all);
  write_deck (fixture, "paper.pdf", 2, NULL);
  g_assert_null (fixture->problems);
  g_assert_cmpuint (fixture->n_told, >, 0);
  g_assert_cmpuint (empty_folder (fixture->folder), ==, 2);

  write_deck (fixture, "missing/slides.pdf", 0, NULL);
  g_assert_nonnull (fixture->problems);
  g_clear_pointer (&fixture->problems, g_free);
  g_cancellable_cancel (cancellable);
  write_deck (fixture, "slides.pdf", 0, cancellable);
  g_assert_null (fixture->problems);
  g_assert_cmpuint (empty_folder (fixture->folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/export-async/told", Fixture, NULL, set_up, test_told, tear_down);
  g_test_add ("/export-async/problems", Fixture, NULL, set_up, test_problems, tear_down);
  g_test_add ("/export-async/no-size", Fixture, NULL, set_up, test_no_size, tear_down);
  g_test_add ("/export-async/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);
  g_test_add ("/export-async/deck", Fixture, NULL, set_up, test_deck, tear_down);
  return g_test_run ();
}
