/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "exa-file.h"
#include "exa-export-error.h"
#include "folder-help.h"

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
  return g_test_run ();
}
