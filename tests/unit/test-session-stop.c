/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A reading that takes long can be stopped: what is shown stays, and says so. Files that are slow are pipes here, which
 * nobody writes into. */
#include "exa-session-private.h"
#include "folder-help.h"
#include "remove-tree.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define JUNE "Chip,Maker,Memory (GB)\nA,X,80\nB,Y,192\nC,Z,141\n"
#define JULY "Chip,Maker,Memory (GB)\nD,X,96\nE,Y,288\nF,W,36\n"

static char *
make_pipe (Fixture *fixture, const char *name)
{
  char *path = in_folder (fixture, name);

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  return path;
}

/* Gives @text to one that waits at the pipe, and lets all others go. */
static void
feed (const char *path, const char *text)
{
  int fd;

  while ((fd = open (path, O_WRONLY | O_NONBLOCK | O_CLOEXEC)) < 0)
    g_usleep (1000);
  g_assert_cmpint (write (fd, text, strlen (text)), ==, (gssize)strlen (text));
  g_assert_no_errno (close (fd));
}

static gboolean
is_loading (ExaSession *session)
{
  gboolean loading;

  g_object_get (session, "loading", &loading, NULL);
  return loading;
}

/* Until a load is said to take long. */
static void
wait_for_loading (ExaSession *session)
{
  while (!is_loading (session))
    g_main_context_iteration (NULL, TRUE);
}

static void
begin (ExaSession *session, const char *path)
{
  exa_session_load_async (session, (const char *const[]){path, NULL});
  wait_for_loading (session);
}

static void
assert_text (ExaSession *session, const char *property, const char *wanted)
{
  g_autofree char *text = NULL;

  g_object_get (session, property, &text, NULL);
  g_assert_cmpstr (text, ==, wanted);
}

static void
assert_first_bar (ExaSession *session, const char *name)
{
  const ExaTable *table = exa_figure_model_get_table (exa_session_get_model (session));
  const ExaRow *row = g_ptr_array_index (table->rows, 0);

  g_assert_cmpstr (exa_text_get (&row->subject->name, EXA_LANG_EN), ==, name);
}

static void
count_loaded (ExaSession *session, gboolean good, guint *counts)
{
  counts[good ? 1 : 0]++;
}

/* The data of before stay, and no other come later; reading again reads what was stopped. */
static void
test_keeps (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ExaSession) session = exa_session_new (EXA_LANG_EN);
  g_autofree char *june = in_folder (fixture, "june.csv"), *july = make_pipe (fixture, "july.csv");
  g_autofree char *way = in_folder (fixture, "way");
  guint counts[2] = {0, 0};

  assert_writes (june, JUNE);
  g_assert_true (exa_session_load (session, (const char *const[]){june, NULL}));
  g_assert_false (exa_session_stop_reading (session));
  g_signal_connect (session, "loaded", G_CALLBACK (count_loaded), counts);

  /* What is read in no time is not stopped by a key that means something else. */
  exa_session_load_async (session, (const char *const[]){july, NULL});
  g_assert_false (exa_session_stop_reading (session));
  begin (session, july);
  g_assert_true (exa_session_stop_reading (session));
  g_assert_false (exa_session_stop_reading (session));
  g_assert_false (is_loading (session));
  g_assert_true (exa_session_was_stopped (session));
  g_assert_true (exa_session_was_asked (session));
  g_assert_cmpuint (counts[0], ==, 1);
  assert_text (session, "content", "chart");
  assert_text (session, "problems", "The reading was stopped.");
  assert_first_bar (session, "B");

  g_assert_cmpint (rename (july, way), ==, 0);
  assert_writes (july, JULY);
  exa_session_reload (session);
  g_assert_false (exa_session_was_stopped (session));
  assert_text (session, "problems", NULL);
  g_assert_true (exa_session_wait (session));
  assert_first_bar (session, "E");
  feed (way, JUNE);
  while (g_main_context_iteration (NULL, FALSE)) {
  }
  assert_first_bar (session, "E");
  g_assert_cmpuint (counts[0], ==, 1);
  g_assert_cmpuint (counts[1], ==, 1);
}

/* Where nothing was read before, the page says it, and what has mistakes afterwards is not called stopped. */
static void
test_first (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ExaSession) session = exa_session_new (EXA_LANG_EN);
  g_autofree char *slow = make_pipe (fixture, "slow.csv"), *wrong = in_folder (fixture, "wrong.json");

  begin (session, slow);
  assert_text (session, "content", "loading");
  g_assert_true (exa_session_stop_reading (session));
  assert_text (session, "content", "stopped");
  exa_session_reload (session);
  assert_text (session, "content", "loading");
  begin (session, slow);
  g_assert_true (exa_session_stop_reading (session));
  assert_writes (wrong, "{ oops }");
  g_assert_false (exa_session_load (session, (const char *const[]){wrong, NULL}));
  assert_text (session, "content", "failed");
  g_assert_false (exa_session_was_stopped (session));
  exa_session_forget_problems (session);
  feed (slow, JUNE);
}

/* What is told of a table and stopped was not told; nor is what is remembered of its kind and only tried. */
static void
test_told (Fixture *fixture, gconstpointer data)
{
  const ExaTableTold by_maker = {.name = "Maker"};
  g_autoptr (ExaSession) session = exa_session_new (EXA_LANG_EN), later = exa_session_new (EXA_LANG_EN);
  g_autofree char *june = in_folder (fixture, "june.csv"), *july = make_pipe (fixture, "july.csv");
  g_autofree char *way = in_folder (fixture, "way");

  assert_writes (june, JUNE);
  g_assert_true (exa_session_load (session, (const char *const[]){june, NULL}));
  exa_session_tell (session, &by_maker);
  g_assert_true (exa_session_wait (session));

  exa_session_load_async (later, (const char *const[]){july, NULL});
  feed (july, JULY);
  while (!is_loading (later) || later->guessed == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (exa_session_stop_reading (later));
  assert_text (later, "content", "stopped");
  g_assert_cmpint (rename (july, way), ==, 0);
  assert_writes (july, "Chip,Price (USD)\nD,8\nE,9\n");
  exa_session_reload (later);
  g_assert_true (exa_session_wait (later));
  assert_first_bar (later, "E");
  feed (way, JUNE);

  g_remove (june);
  g_free (make_pipe (fixture, "june.csv"));
  g_assert_true (exa_session_undo_telling (session));
  wait_for_loading (session);
  g_assert_null (exa_session_get_told (session)->name);
  g_assert_true (exa_session_stop_reading (session));
  g_assert_cmpstr (exa_session_get_told (session)->name, ==, "Maker");
  g_assert_cmpuint (exa_session_get_reading (session)->plan->name, ==, 1);
  feed (june, JUNE);
}

#define ADD(name, func) g_test_add ("/session-stop/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_autofree char *state = g_dir_make_tmp ("exa-session-XXXXXX", NULL);
  int status;

  g_assert_nonnull (state);
  g_assert_true (g_setenv ("XDG_STATE_HOME", state, TRUE));
  g_test_init (&argc, &argv, NULL);
  ADD ("keeps", test_keeps);
  ADD ("first", test_first);
  ADD ("told", test_told);
  status = g_test_run ();
  remove_tree (state);
  return status;
}
