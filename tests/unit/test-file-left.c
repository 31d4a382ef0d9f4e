/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a killed program left is cleared, and nothing else. */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <utime.h>

#include "exa-latest-files.h"
#include "exa-state-file.h"
#include "exa-whole-file.h"
#include "folder-help.h"

static void
set_age (const char *path, gint64 age)
{
  time_t then = time (NULL) - age;
  struct utimbuf times = {.actime = then, .modtime = then};

  g_assert_cmpint (g_utime (path, &times), ==, 0);
}

/* Writes @name, last changed @age seconds ago. */
static void
make_old (Fixture *fixture, const char *name, gint64 age)
{
  g_autofree char *path = in_folder (fixture, name);

  g_assert_true (g_file_set_contents (path, "half", -1, NULL));
  set_age (path, age);
}

/* What is being written, seen in its folder by a program that is stopped there. */
static char *
find_unfinished (Fixture *fixture)
{
  g_autofree char *path = in_folder (fixture, "figure.png");
  g_autoptr (GDir) dir = NULL;
  char *found = NULL;
  const char *name;
  struct rlimit limit = {.rlim_cur = 8, .rlim_max = 8}, no_core = {0};
  int status;

  /* A file that may not grow beyond 8 bytes: the signal ends the child in the midst of it. */
  pid_t child = fork ();
  if (child == 0) {
    signal (SIGXFSZ, SIG_DFL);
    setrlimit (RLIMIT_CORE, &no_core);
    setrlimit (RLIMIT_FSIZE, &limit);
    write_text (path, "longer than eight bytes", NULL);
    _exit (0);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_assert_null (found);
    found = in_folder (fixture, name);
  }
  g_assert_nonnull (found);
  return found;
}

/* At once, and whatever the clock has done meanwhile. */
static void
test_killed (Fixture *fixture, gconstpointer data)
{
  static const gint64 ages[] = {0, 40000, 10 * 365 * 86400, -40000, -10 * 365 * 86400};
  g_autofree char *path = in_folder (fixture, "figure.png");

  for (guint i = 0; i < G_N_ELEMENTS (ages); i++) {
    g_autofree char *left = find_unfinished (fixture);

    set_age (left, ages[i]);
    exa_whole_file_clear_abandoned (path);
    g_assert_cmpuint (count_files (fixture), ==, 0);
  }
}

/* What is still being written is left to its writer, however long ago it wrote last. */
static void
test_held (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "figure.png"), *left = find_unfinished (fixture);
  int fd = g_open (left, O_WRONLY, 0);

  g_assert_cmpint (flock (fd, LOCK_EX), ==, 0);
  set_age (left, 40000);
  exa_whole_file_clear_abandoned (path);
  g_assert_cmpuint (count_files (fixture), ==, 1);
  g_assert_cmpint (close (fd), ==, 0);
  exa_whole_file_clear_abandoned (path);
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

static gpointer
write_often (gpointer path)
{
  for (guint i = 0; i < 200; i++)
    assert_writes (path, "text");
  return NULL;
}

/* Several that write into a folder and clear it take nothing from each other. */
static void
test_together (Fixture *fixture, gconstpointer data)
{
  g_autofree char *one = in_folder (fixture, "one"), *two = in_folder (fixture, "two");
  GThread *first = g_thread_new ("one", write_often, one), *second = g_thread_new ("two", write_often, two);

  for (guint i = 0; i < 2000; i++)
    exa_whole_file_clear_abandoned (one);
  g_thread_join (first);
  g_thread_join (second);
  assert_holds (one, "text");
  assert_holds (two, "text");
  g_assert_cmpuint (count_files (fixture), ==, 2);
}

/* In the folder of what a link names, that is where it would stand. */
static void
test_killed_at_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *left = find_unfinished (fixture), *target = in_folder (fixture, "figure.png");
  g_autofree char *elsewhere = g_dir_make_tmp ("exascope-test-XXXXXX", NULL);
  g_autofree char *link = g_build_filename (elsewhere, "link.png", NULL);

  g_assert_cmpint (symlink (target, link), ==, 0);
  exa_whole_file_clear_abandoned (link);
  g_assert_cmpuint (count_files (fixture), ==, 0);
  g_assert_cmpint (g_unlink (link), ==, 0);
  g_assert_cmpint (g_rmdir (elsewhere), ==, 0);
}

/* Nothing else is touched: files of other names, links, folders, files that have a second name. */
static void
test_not_abandoned (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = {"figure.png",
                                      ".exascope",
                                      ".exascope-unfinished-",
                                      ".exascope-unfinished-abcde",
                                      ".exascope-unfinished-abcdefg",
                                      ".exascope-unfinished-abc.ef",
                                      "exascope-unfinished-abcdef",
                                      ".exascope-unfinished-abcdef.png"};
  g_autofree char *left = find_unfinished (fixture), *path = in_folder (fixture, "out.png");
  g_autofree char *second = in_folder (fixture, "second"), *target = in_folder (fixture, "target");
  g_autofree char *linked = in_folder (fixture, ".exascope-unfinished-linked");
  g_autofree char *folder = in_folder (fixture, ".exascope-unfinished-folder");
  guint n;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    make_old (fixture, names[i], 40000);
  make_old (fixture, "target", 40000);
  set_age (left, 40000);
  g_assert_cmpint (link (left, second), ==, 0);
  g_assert_cmpint (symlink (target, linked), ==, 0);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  set_age (folder, 40000);
  n = count_files (fixture);
  exa_whole_file_clear_abandoned (path);
  exa_whole_file_clear_abandoned ("-");
  exa_whole_file_clear_abandoned ("/nonexistent/folder/out.png");
  exa_whole_file_clear_abandoned ("/proc/self/fd/0");
  g_assert_cmpuint (count_files (fixture), ==, n);
}

/* A loop of links stands nowhere, and a pipe of such a name that somebody reads is no file. */
static void
test_no_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "out.png"), *loop = in_folder (fixture, "loop");
  g_autofree char *fifo = in_folder (fixture, ".exascope-unfinished-abcdef");
  int reader;

  g_assert_cmpint (symlink ("loop", loop), ==, 0);
  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  reader = g_open (fifo, O_RDONLY | O_NONBLOCK, 0);
  exa_whole_file_clear_abandoned (loop);
  exa_whole_file_clear_abandoned (path);
  g_assert_cmpuint (count_files (fixture), ==, 2);
  close (reader);
}

/* --- what the program keeps for itself --- */

static void
test_state (Fixture *fixture, gconstpointer data)
{
  g_autofree char *left = find_unfinished (fixture), *path = in_folder (fixture, "state.ini");
  g_autofree char *below = in_folder (fixture, "state.ini/below.ini");
  g_autoptr (GKeyFile) keys = g_key_file_new ();

  g_assert_true (exa_state_file_save (path, "kept"));
  assert_holds (path, "kept");
  g_assert_false (g_file_test (left, G_FILE_TEST_EXISTS));
  g_key_file_set_integer (keys, "Group", "key", 1);
  g_assert_true (exa_state_file_save_keys (path, keys));
  assert_holds (path, "[Group]\nkey=1\n");
  g_assert_false (exa_state_file_save (below, "lost"));
  g_assert_false (exa_state_file_save ("/proc/nowhere/state.ini", "lost"));
  assert_holds (path, "[Group]\nkey=1\n");
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

/* The latest stay, and what was just written does, though the clock was put back since the others. */
static void
test_latest (Fixture *fixture, gconstpointer data)
{
  static const char *const kept[] = {"new", "c", "b"};
  g_autofree char *path = in_folder (fixture, "new");

  make_old (fixture, "a", 30);
  make_old (fixture, "b", 20);
  make_old (fixture, "c", 10);
  make_old (fixture, "new", 100000);
  exa_latest_files_keep (path, 3);
  g_assert_cmpuint (count_files (fixture), ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++) {
    g_autofree char *file = in_folder (fixture, kept[i]);

    g_assert_true (g_file_test (file, G_FILE_TEST_EXISTS));
  }
}

/* Of one second, the last by name stay; of a folder that is not there, nothing. */
static void
test_latest_of_one_second (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "a"), *b = in_folder (fixture, "b"), *c = in_folder (fixture, "c");
  g_autofree char *nowhere = in_folder (fixture, "nowhere/a");

  make_old (fixture, "a", 10);
  make_old (fixture, "b", 10);
  make_old (fixture, "c", 10);
  exa_latest_files_keep (nowhere, 0);
  g_assert_cmpuint (count_files (fixture), ==, 3);
  exa_latest_files_keep (path, 2);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (b, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (c, G_FILE_TEST_EXISTS));
}

static void
add (const char *name, void (*func) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/file-left/", name, NULL);
  g_test_add (path, Fixture, NULL, set_up, func, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("killed", test_killed);
  add ("killed/at-link", test_killed_at_link);
  add ("killed/not", test_held);
  add ("killed/together", test_together);
  add ("state", test_state);
  add ("latest", test_latest);
  add ("latest/of-one-second", test_latest_of_one_second);
  add ("no-file", test_no_file);
  add ("not-abandoned", test_not_abandoned);
  return g_test_run ();
}
