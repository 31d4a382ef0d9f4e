/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdio_ext.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
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

/* Has @fd, which is closed, as standard output; gives back what was. */
static int
begin_stdout (int fd)
{
  int usual = dup (STDOUT_FILENO);

  g_assert_cmpint (fflush (stdout), ==, 0);
  g_assert_cmpint (dup2 (fd, STDOUT_FILENO), ==, STDOUT_FILENO);
  close (fd);
  return usual;
}

static void
end_stdout (int usual)
{
  __fpurge (stdout);
  g_assert_cmpint (dup2 (usual, STDOUT_FILENO), ==, STDOUT_FILENO);
  close (usual);
}

/* What is there stays in front. */
static void
test_stdout (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "out");
  int usual = begin_stdout (g_open (path, O_WRONLY | O_CREAT, 0600));

  printf ("first ");
  assert_writes ("-", "second ");
  assert_writes ("/dev/stdout", "third");
  end_stdout (usual);
  assert_holds (path, "first second third");
}

/* A device that is full, when what was printed before is written, and when the text is. */
static void
test_full_stdout (Fixture *fixture, gconstpointer data)
{
  for (guint printed = 0; printed < 2; printed++) {
    int usual = begin_stdout (g_open ("/dev/full", O_WRONLY, 0));
    g_autoptr (GError) error = NULL;

    if (printed > 0)
      printf ("first ");
    gboolean written = write_text ("-", "text", &error);
    end_stdout (usual);
    g_assert_false (written);
    g_assert_nonnull (strstr (error->message, g_strerror (ENOSPC)));
  }
}

static gpointer
read_pipe (gpointer fd)
{
  GString *held = g_string_new (NULL);
  char piece[4096];
  gssize n;

  while ((n = read (GPOINTER_TO_INT (fd), piece, sizeof piece)) > 0)
    g_string_append_len (held, piece, n);
  close (GPOINTER_TO_INT (fd));
  return g_string_free (held, FALSE);
}

/* A pipe that takes what it has room for and does not wait: the rest comes when there is room again. */
static void
test_pipe_without_waiting (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (300000, 'x');
  int ends[2];

  g_assert_cmpint (pipe (ends), ==, 0);
  g_assert_cmpint (fcntl (ends[1], F_SETFL, O_NONBLOCK), ==, 0);
  int usual = begin_stdout (ends[1]);
  GThread *reader = g_thread_new ("reader", read_pipe, GINT_TO_POINTER (ends[0]));
  g_autoptr (GError) error = NULL;
  write_text ("-", text, &error);
  end_stdout (usual);
  g_autofree char *held = g_thread_join (reader);
  g_assert_no_error (error);
  g_assert_cmpstr (held, ==, text);
}

/* Nobody reads any more: an error, and no signal that stays behind; one that was held back before is held back. */
static void
test_closed_pipe (Fixture *fixture, gconstpointer data)
{
  const struct timespec now = {0};
  sigset_t broken_pipe, before;

  sigemptyset (&broken_pipe);
  sigaddset (&broken_pipe, SIGPIPE);
  for (guint held = 0; held < 2; held++) {
    g_autoptr (GError) error = NULL;
    int ends[2];

    g_assert_cmpint (pipe (ends), ==, 0);
    close (ends[0]);
    int usual = begin_stdout (ends[1]);
    pthread_sigmask (held > 0 ? SIG_BLOCK : SIG_UNBLOCK, &broken_pipe, &before);
    gboolean written = write_text ("-", "text", &error);
    end_stdout (usual);
    g_assert_false (written);
    g_assert_nonnull (strstr (error->message, "standard output"));
    g_assert_nonnull (strstr (error->message, g_strerror (EPIPE)));
    pthread_sigmask (SIG_BLOCK, &broken_pipe, NULL);
    g_assert_cmpint (sigtimedwait (&broken_pipe, NULL, &now), ==, held > 0 ? SIGPIPE : -1);
    pthread_sigmask (SIG_SETMASK, &before, NULL);
  }
}

/* A socket is no file, and nobody listens. */
static void
test_socket (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "socket");
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  int fd = socket (AF_UNIX, SOCK_STREAM, 0);

  g_strlcpy (address.sun_path, path, sizeof address.sun_path);
  g_assert_cmpint (bind (fd, (struct sockaddr *)&address, sizeof address), ==, 0);
  assert_fails (path, ENXIO);
  close (fd);
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
  add ("stdout/full", test_full_stdout);
  add ("stdout/closed-pipe", test_closed_pipe);
  add ("stdout/pipe-without-waiting", test_pipe_without_waiting);
  add ("socket", test_socket);
  add ("unwritable-folder", test_unwritable_folder);
  add ("no-room", test_no_room);
  return g_test_run ();
}
