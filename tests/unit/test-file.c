/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <utime.h>

#include "exa-file.h"
#include "exa-export-error.h"
#include "exa-latest-files.h"
#include "exa-state-file.h"
#include "exa-whole-file.h"

typedef struct {
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("exascope-test-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
    g_remove (path);
  }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

static char *
in_folder (Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;
  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static gboolean
write_text (const char *path, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  return exa_file_write (path, bytes, error);
}

static void
assert_writes (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;
  write_text (path, text, &error);
  g_assert_no_error (error);
}

static void
assert_holds (const char *path, const char *text)
{
  g_autofree char *held = NULL;
  g_assert_true (g_file_get_contents (path, &held, NULL, NULL));
  g_assert_cmpstr (held, ==, text);
}

/* The message names the path and the reason. */
static void
assert_fails (const char *path, int reason)
{
  g_autoptr (GError) error = NULL;
  g_assert_false (write_text (path, "text", &error));
  g_assert_error (error, EXA_EXPORT_ERROR, EXA_EXPORT_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_nonnull (strstr (error->message, g_strerror (reason)));
}

static guint
mode_of (const char *path)
{
  GStatBuf info;
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  return info.st_mode & 07777;
}

static void
test_new (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "figure.png");
  mode_t old = umask (027);
  assert_writes (path, "one");
  umask (old);
  assert_holds (path, "one");
  g_assert_cmphex (mode_of (path), ==, 0640);
  g_assert_cmpuint (count_files (fixture), ==, 1);
  assert_writes (path, "");
  assert_holds (path, "");
}

/* Another file in its place, with its mode; who has the old one open keeps what it held. */
static void
test_existing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "figure.png");
  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_cmpint (g_chmod (path, 0606), ==, 0);
  int fd = g_open (path, O_RDONLY, 0);
  assert_writes (path, "new text");
  assert_holds (path, "new text");
  g_assert_cmphex (mode_of (path), ==, 0606);
  char held[8] = "";
  g_assert_cmpint (read (fd, held, sizeof held - 1), ==, 3);
  g_assert_cmpstr (held, ==, "old");
  close (fd);
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static void
test_links (Fixture *fixture, gconstpointer data)
{
  g_autofree char *target = in_folder (fixture, "target");
  g_autofree char *link = in_folder (fixture, "link");
  g_autofree char *link_to_link = in_folder (fixture, "link-to-link");
  g_assert_cmpint (symlink ("target", link), ==, 0);
  g_assert_cmpint (symlink (link, link_to_link), ==, 0);

  assert_writes (link_to_link, "one"); /* nothing there yet */
  assert_holds (target, "one");
  assert_writes (link, "two");
  assert_holds (target, "two");
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (link_to_link, G_FILE_TEST_IS_SYMLINK));
  g_assert_false (g_file_test (target, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpuint (count_files (fixture), ==, 3);
}

static void
test_link_loop (Fixture *fixture, gconstpointer data)
{
  g_autofree char *a = in_folder (fixture, "a");
  g_autofree char *b = in_folder (fixture, "b");
  g_assert_cmpint (symlink ("b", a), ==, 0);
  g_assert_cmpint (symlink ("a", b), ==, 0);
  assert_fails (a, ELOOP);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *missing = in_folder (fixture, "missing/figure.png");
  g_autofree char *file = in_folder (fixture, "file");
  g_autofree char *below = in_folder (fixture, "file/figure.png");
  g_autofree char *long_name = g_strnfill (300, 'x');
  g_autofree char *too_long = in_folder (fixture, long_name);
  g_assert_true (g_file_set_contents (file, "old", -1, NULL));
  assert_fails (fixture->folder, EISDIR);
  assert_fails (missing, ENOENT);
  assert_fails (below, ENOTDIR);
  assert_fails (too_long, ENAMETOOLONG);
  assert_fails ("", ENOENT);
  assert_fails ("/dev/full", ENOSPC);
  assert_holds (file, "old");
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static void
test_devices (Fixture *fixture, gconstpointer data)
{
  assert_writes ("/dev/null", "text");
  GStatBuf info;
  g_assert_cmpint (g_stat ("/dev/null", &info), ==, 0);
  g_assert_true (S_ISCHR (info.st_mode));
}

static gpointer
read_all (gpointer path)
{
  char *held = NULL;
  g_file_get_contents (path, &held, NULL, NULL);
  return held;
}

/* More than a pipe holds, so that it is written in pieces. */
static void
test_fifo (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "fifo");
  g_autofree char *text = g_strnfill (300000, 'x');
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  GThread *reader = g_thread_new ("reader", read_all, path);
  assert_writes (path, text);
  g_autofree char *held = g_thread_join (reader);
  g_assert_cmpstr (held, ==, text);
  GStatBuf info;
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_true (S_ISFIFO (info.st_mode));
}

/* In a child, whose standard output is a file: what is there stays in front. */
static void
test_stdout (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "out");
  if (g_test_subprocess ()) {
    int fd = g_open (g_getenv ("EXA_TEST_OUT"), O_WRONLY | O_CREAT, 0600);
    dup2 (fd, STDOUT_FILENO);
    printf ("first ");
    assert_writes ("-", "second ");
    assert_writes ("/dev/stdout", "third");
    _exit (0);
  }
  g_setenv ("EXA_TEST_OUT", path, TRUE);
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  assert_holds (path, "first second third");
}

static void
test_closed_pipe (Fixture *fixture, gconstpointer data)
{
  if (g_test_subprocess ()) {
    int ends[2];
    g_assert_cmpint (pipe (ends), ==, 0);
    close (ends[0]);
    dup2 (ends[1], STDOUT_FILENO);
    g_autoptr (GError) error = NULL;
    gboolean written = write_text ("-", "text", &error);
    gboolean is_named = !written && strstr (error->message, "standard output") != NULL &&
                        strstr (error->message, g_strerror (EPIPE)) != NULL;
    _exit (is_named ? 0 : 1);
  }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

/* A folder in which nothing may be made: the kernel's own, which holds for root too. */
static void
test_unwritable_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_assert_false (write_text ("/proc/exascope.png", "text", &error));
  g_assert_error (error, EXA_EXPORT_ERROR, EXA_EXPORT_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "/proc/exascope.png: "));
}

/* The room ends in the middle of a file, and there is an error instead of a signal, as on a disk that is full: what
 * stood there stands, and nothing lies beside it. */
static void
test_no_room (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "figure.png"), *text = g_strnfill (300000, 'x');
  struct rlimit usual, limit;
  void (*handler) (int) = signal (SIGXFSZ, SIG_IGN);

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &usual), ==, 0);
  limit = (struct rlimit){.rlim_cur = 100000, .rlim_max = usual.rlim_max};
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_autoptr (GError) error = NULL;
  gboolean written = write_text (path, text, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &usual), ==, 0);
  signal (SIGXFSZ, handler);
  g_assert_false (written);
  g_assert_nonnull (strstr (error->message, g_strerror (EFBIG)));
  assert_holds (path, "old");
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

/* --- what a killed program left --- */

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
  g_assert_cmpuint (count_files (fixture), ==, n);
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

static void
add (const char *name, void (*func) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/file/", name, NULL);
  g_test_add (path, Fixture, NULL, set_up, func, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("new", test_new);
  add ("existing", test_existing);
  add ("links", test_links);
  add ("link-loop", test_link_loop);
  add ("refused", test_refused);
  add ("devices", test_devices);
  add ("fifo", test_fifo);
  add ("stdout", test_stdout);
  add ("closed-pipe", test_closed_pipe);
  add ("unwritable-folder", test_unwritable_folder);
  add ("no-room", test_no_room);
  add ("killed", test_killed);
  add ("killed/at-link", test_killed_at_link);
  add ("killed/not", test_held);
  add ("killed/together", test_together);
  add ("state", test_state);
  add ("latest", test_latest);
  add ("not-abandoned", test_not_abandoned);
  return g_test_run ();
}
