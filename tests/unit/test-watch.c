/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that change while they are shown: each way of writing them, and what a session makes of it. */
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "exa-file-watch.h"
#include "exa-session-private.h"
#include "remove-tree.h"

#define BEFORE "Chip,Memory (GB)\nB200,180\nMI325X,256\n"
#define AFTER  "Chip,Memory (GB)\nB200,192\nMI325X,256\nTrainium3,144\n"
#define HALF   "Chip,Memory (GB)\nB20"
/* What does not happen within so many seconds never will. */
#define LIMIT 20

typedef struct {
  char *folder, *path;
  ExaSession *session;
} World;

static void
put (const char *path, const char *text)
{
  /* In one piece, into the same file. */
  FILE *file = fopen (path, "w");

  g_assert_nonnull (file);
  g_assert_cmpint (fputs (text, file), >=, 0);
  g_assert_cmpint (fclose (file), ==, 0);
}

static void
set_up (World *world, gconstpointer data)
{
  world->folder = g_dir_make_tmp ("exa-watch-XXXXXX", NULL);
  world->path = g_build_filename (world->folder, "chips.csv", NULL);
  put (world->path, BEFORE);
  world->session = exa_session_new (EXA_LANG_EN);
  g_assert_true (exa_session_load (world->session, (const char *const[]){world->path, NULL}));
}

static gboolean
on_limit (gpointer data)
{
  g_error ("it never happened: %s", (const char *)data);
  return G_SOURCE_REMOVE;
}

static void
on_gone (gpointer data, GObject *session)
{
  *(gboolean *)data = TRUE;
}

/* What is still being read has its hold on the session until it has been told. */
static void
tear_down (World *world, gconstpointer data)
{
  guint limit = g_timeout_add_seconds (LIMIT, on_limit, (gpointer) "the session goes");
  gboolean gone = FALSE;

  g_object_weak_ref (G_OBJECT (world->session), on_gone, &gone);
  g_clear_object (&world->session);
  while (!gone)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (limit);
  remove_tree (world->folder);
  g_free (world->path);
  g_free (world->folder);
}

static char *
get_text (World *world, const char *property)
{
  char *text;

  g_object_get (world->session, property, &text, NULL);
  return text;
}

/* Waits until the property says something, and returns what. */
static char *
wait_for (World *world, const char *property)
{
  guint limit = g_timeout_add_seconds (LIMIT, on_limit, (gpointer)property);
  char *text;

  while ((text = get_text (world, property)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (limit);
  return text;
}

static void
assert_changed (World *world)
{
  g_autofree char *title = wait_for (world, "change"), *details = get_text (world, "change-details");
  g_autofree char *problems = get_text (world, "problems");

  g_assert_null (problems);
  g_assert_true (g_str_has_prefix (title, "chips.csv changed at "));
  g_assert_true (g_str_has_suffix (title, ": 1 figure differs, 1 row is new"));
  g_assert_cmpstr (details, ==, "B200 180\302\240GB → 192\302\240GB · new: Trainium3 144\302\240GB");
}

static void
rename_over (World *world, const char *text)
{
  g_autofree char *temporary = g_strconcat (world->path, ".tmp", NULL);

  put (temporary, text);
  g_assert_cmpint (g_rename (temporary, world->path), ==, 0);
}

static void
test_rename (World *world, gconstpointer data)
{
  rename_over (world, AFTER);
  assert_changed (world);
  exa_session_dismiss_change (world->session);
  /* A watch that followed the first file itself would be blind by now. */
  rename_over (world, BEFORE);
  g_autofree char *title = wait_for (world, "change");
  g_assert_true (g_str_has_suffix (title, ": 1 figure differs, 1 row is gone"));
}

static void
test_truncate (World *world, gconstpointer data)
{
  put (world->path, AFTER);
  assert_changed (world);
}

typedef struct {
  World *world;
  const char *text;
} Write;

static gboolean
on_write (gpointer data)
{
  const Write *write = data;

  put (write->world->path, write->text);
  return G_SOURCE_REMOVE;
}

/* The second write comes long after the file was quiet: half a line is no change of data. */
static void
test_two_writes (World *world, gconstpointer data)
{
  Write second = {world, AFTER};

  put (world->path, HALF);
  g_timeout_add (EXA_FILE_WATCH_QUIET_MS * 4, on_write, &second);
  assert_changed (world);
}

/* Away, and later there again: as some programs save. */
static void
test_away (World *world, gconstpointer data)
{
  Write second = {world, AFTER};

  g_remove (world->path);
  g_timeout_add (EXA_FILE_WATCH_QUIET_MS * 4, on_write, &second);
  assert_changed (world);
}

static ExaClaim *
find_claim (World *world, const char *label)
{
  ExaDataset *dataset = exa_session_get_dataset (world->session);
  ExaClaim *claim;

  for (guint i = 0; (claim = exa_dataset_nth (dataset, EXA_LIST_CLAIMS, i)) != NULL; i++) {
    if (g_str_equal (exa_claim_get_label (claim, EXA_LANG_EN), label))
      return claim;
  }
  return NULL;
}

static void
test_lost (World *world, gconstpointer data)
{
  g_remove (world->path);
  g_autofree char *problems = wait_for (world, "problems");
  g_assert_nonnull (strstr (problems, "chips.csv: cannot be read"));
  g_assert_nonnull (find_claim (world, "MI325X"));
  put (world->path, AFTER);
  assert_changed (world);
}

/* The last good data stay, and whoever wants the half has it by asking. */
static void
test_never_whole (World *world, gconstpointer data)
{
  put (world->path, HALF);
  g_autofree char *problems = wait_for (world, "problems");
  g_assert_nonnull (strstr (problems, "half written"));
  g_assert_nonnull (find_claim (world, "MI325X"));
  put (world->path, AFTER);
  assert_changed (world);
}

/* JSON that breaks off is no data, and becomes some. */
static void
test_broken (World *world, gconstpointer data)
{
  Write second = {world, AFTER};

  put (world->path, "{\"format\": \"exascope\",\n");
  g_timeout_add (EXA_FILE_WATCH_QUIET_MS * 4, on_write, &second);
  assert_changed (world);
}

/* Links to the file and to its folder: changed where they lead, and led elsewhere. */
static void
test_links (World *world, gconstpointer data)
{
  g_autofree char *first = g_build_filename (world->folder, "first", NULL);
  g_autofree char *second = g_build_filename (world->folder, "second", NULL);
  g_autofree char *now = g_build_filename (world->folder, "now", NULL);
  g_autofree char *next = g_build_filename (world->folder, "next", NULL);
  g_autofree char *in_first = g_build_filename (first, "chips.csv", NULL);
  g_autofree char *in_second = g_build_filename (second, "chips.csv", NULL);
  g_autofree char *by_link = g_build_filename (now, "chips.csv", NULL);

  g_assert_cmpint (g_mkdir (first, 0700), ==, 0);
  g_assert_cmpint (g_mkdir (second, 0700), ==, 0);
  put (in_first, BEFORE);
  put (in_second, BEFORE);
  g_assert_cmpint (symlink ("first", now), ==, 0);
  g_assert_true (exa_session_load (world->session, (const char *const[]){by_link, NULL}));
  put (in_first, AFTER);
  assert_changed (world);
  exa_session_dismiss_change (world->session);
  g_assert_cmpint (symlink ("second", next), ==, 0);
  g_assert_cmpint (g_rename (next, now), ==, 0);
  g_autofree char *title = wait_for (world, "change");
  g_assert_true (g_str_has_suffix (title, ": 1 figure differs, 1 row is gone"));
  exa_session_dismiss_change (world->session);
  put (in_second, AFTER);
  assert_changed (world);
}

/* View, picks and undo are the person's. */
static void
test_kept (World *world, gconstpointer data)
{
  ExaFigureModel *model = exa_session_get_model (world->session);
  g_autofree char *id = g_strdup (find_claim (world, "MI325X")->id);
  ExaSort sort;

  g_object_set (world->session, "sort", EXA_SORT_NAME, NULL);
  exa_figure_model_pick (model, id);
  rename_over (world, AFTER);
  assert_changed (world);
  g_object_get (world->session, "sort", &sort, NULL);
  g_assert_cmpint (sort, ==, EXA_SORT_NAME);
  g_assert_true (exa_figure_model_is_picked (model, id));
  /* The pick, then the order. */
  exa_figure_model_undo (model);
  exa_figure_model_undo (model);
  g_object_get (world->session, "sort", &sort, NULL);
  g_assert_cmpint (sort, !=, EXA_SORT_NAME);
  g_assert_true (exa_session_show_change (world->session));
  g_assert_true (exa_figure_model_is_picked (model, find_claim (world, "B200")->id));
  g_assert_true (exa_session_show_change (world->session));
  g_assert_true (exa_figure_model_is_picked (model, find_claim (world, "Trainium3")->id));
}

/* Other files that cannot be read: whoever keeps to those that are shown has them watched, and the others no more. */
static void
test_keep (World *world, gconstpointer data)
{
  g_autofree char *broken = g_build_filename (world->folder, "broken.json", NULL);

  put (broken, "{\"format\": \n");
  g_assert_false (exa_session_load (world->session, (const char *const[]){broken, NULL}));
  exa_session_forget_problems (world->session);
  put (world->path, AFTER);
  assert_changed (world);
  g_assert_cmpstr (exa_session_get_files (world->session)[0], ==, world->path);
}

/* What changes while it is read is shown as it was read, and then read again. */
static void
test_meanwhile (World *world, gconstpointer data)
{
  GCancellable *reading;

  exa_session_reload (world->session);
  reading = world->session->reading;
  put (world->path, AFTER);
  g_signal_emit_by_name (world->session->watch, "changed", FALSE, NULL);
  g_assert_true (world->session->reading == reading);
  g_assert_false (g_cancellable_is_cancelled (reading));
  g_assert_true (exa_session_wait (world->session));
  for (guint limit = g_timeout_add_seconds (LIMIT, on_limit, "Trainium3"); find_claim (world, "Trainium3") == NULL;) {
    g_main_context_iteration (NULL, TRUE);
    if (find_claim (world, "Trainium3") != NULL)
      g_source_remove (limit);
  }
}

/* What changed is found in the data as they are by now; what was said of a change is no longer so once somebody has the
 * files read. */
static void
test_read_again (World *world, gconstpointer data)
{
  ExaFigureModel *model = exa_session_get_model (world->session);
  g_autofree char *title = NULL;

  put (world->path, AFTER);
  assert_changed (world);
  /* Only touched: the same figures, in other data. */
  g_object_ref (exa_session_get_dataset (world->session));
  g_autoptr (ExaDataset) before = exa_session_get_dataset (world->session);
  put (world->path, AFTER);
  for (guint limit = g_timeout_add_seconds (LIMIT, on_limit, "read again");
       exa_session_get_dataset (world->session) == before;) {
    g_main_context_iteration (NULL, TRUE);
    if (exa_session_get_dataset (world->session) != before)
      g_source_remove (limit);
  }
  assert_changed (world);
  g_assert_true (exa_session_show_change (world->session));
  g_assert_true (exa_figure_model_is_picked (model, find_claim (world, "B200")->id));
  g_assert_nonnull (exa_figure_model_get_inspected (model));
  exa_session_reload (world->session);
  g_assert_true (exa_session_wait (world->session));
  title = get_text (world, "change");
  g_assert_null (title);
}

static void
on_changed (ExaFileWatch *watch, gboolean late, const char *cut, gpointer data)
{
  *(gboolean *)data = TRUE;
}

/* Standard input and folders are not watched; files beside them are, and stay so when others come and go. */
static void
test_paths (World *world, gconstpointer data)
{
  g_autoptr (ExaFileWatch) watch = exa_file_watch_new ();
  g_autofree char *missing = g_build_filename (world->folder, "none.csv", NULL);
  guint limit = g_timeout_add_seconds (LIMIT, on_limit, (gpointer) "a change is told of");
  gboolean changed = FALSE;

  g_signal_connect (watch, "changed", G_CALLBACK (on_changed), &changed);
  exa_file_watch_set_files (watch, (const char *const[]){"-", world->folder, missing, world->path, NULL});
  exa_file_watch_set_files (watch, (const char *const[]){world->path, "-", NULL});
  put (world->path, AFTER);
  while (!changed)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (limit);
  exa_file_watch_set_files (watch, NULL);
}

#define ADD(name, func) g_test_add ("/watch/" name, World, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("rename", test_rename);
  ADD ("truncate", test_truncate);
  ADD ("two-writes", test_two_writes);
  ADD ("away", test_away);
  ADD ("lost", test_lost);
  ADD ("never-whole", test_never_whole);
  ADD ("broken", test_broken);
  ADD ("links", test_links);
  ADD ("paths", test_paths);
  ADD ("kept", test_kept);
  ADD ("keep", test_keep);
  ADD ("meanwhile", test_meanwhile);
  ADD ("read-again", test_read_again);
  return g_test_run ();
}
