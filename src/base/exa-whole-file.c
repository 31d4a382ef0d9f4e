/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-whole-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* Of a file that is being written, beside its target, and locked by who writes it. A program that is killed leaves it
 * there, and the lock goes with the program: whose file is not locked, is dead, whatever the clock says. */
#define UNFINISHED ".exascope-unfinished-"
#define RANDOM     "XXXXXX"
/* How often a file is written anew that was taken for abandoned: before it was locked, or where there are no locks. */
#define MAX_TRIES 10

/* As many as Linux follows. */
#define MAX_LINKS 40

/* The functions below return 0, or the errno of what went wrong. */

static int
write_all (int fd, GBytes *bytes)
{
  gsize left;
  const guint8 *data = g_bytes_get_data (bytes, &left);
  while (left > 0) {
    gssize n = write (fd, data, left);
    if (n >= 0) {
      data += n;
      left -= (gsize)n;
    } else if (errno == EAGAIN) {
      struct pollfd wait = {.fd = fd, .events = POLLOUT};
      poll (&wait, 1, -1);
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

/* A reader that is gone shall be an error, not the end of the program. */
static int
write_without_signal (int fd, GBytes *bytes)
{
  const struct timespec now = {0};
  sigset_t broken_pipe, old;
  sigemptyset (&broken_pipe);
  sigaddset (&broken_pipe, SIGPIPE);
  pthread_sigmask (SIG_BLOCK, &broken_pipe, &old);
  int failure = write_all (fd, bytes);
  if (failure == EPIPE && !sigismember (&old, SIGPIPE))
    sigtimedwait (&broken_pipe, NULL, &now);
  pthread_sigmask (SIG_SETMASK, &old, NULL);
  return failure;
}

static int
write_in_place (const char *path, GBytes *bytes)
{
  int fd = g_open (path, O_WRONLY | O_APPEND | O_CLOEXEC | O_NOCTTY, 0);
  if (fd < 0)
    return errno;
  int failure = write_without_signal (fd, bytes);
  if (close (fd) < 0 && failure == 0)
    failure = errno;
  return failure;
}

/* Follows symbolic links, also to what is not there yet. @in_place: set where a link is one of /proc, which
 * names an open file rather than a place. */
static int
resolve (const char *path, char **resolved, gboolean *in_place)
{
  g_autofree char *current = g_strdup (path);
  for (guint i = 0; i < MAX_LINKS; i++) {
    g_autofree char *link = g_file_read_link (current, NULL);
    if (link == NULL) {
      *resolved = g_steal_pointer (&current);
      return 0;
    }
    g_autofree char *folder = g_path_get_dirname (current);
    if (g_str_has_prefix (folder, "/proc/"))
      *in_place = TRUE;
    g_free (current);
    current = g_path_is_absolute (link) ? g_steal_pointer (&link) : g_build_filename (folder, link, NULL);
  }
  return ELOOP;
}

/* Has the file system say what it has kept to itself until a file is closed; @fd stays open, and locked. */
static int
flush (int fd)
{
  int second;

  /* Some file systems cannot flush: no reason to fail. */
  if (fsync (fd) < 0 && errno != EINVAL && errno != ENOTSUP)
    return errno;
  second = fcntl (fd, F_DUPFD_CLOEXEC, 0);
  return second < 0 || close (second) < 0 ? errno : 0;
}

/* @old: what stands there, or NULL. */
static int
fill (int fd, GBytes *bytes, const GStatBuf *old)
{
  int failure = write_all (fd, bytes);

  /* Some have no modes to keep, either. */
  if (failure == 0 && old != NULL && fchmod (fd, old->st_mode & 07777) < 0 && errno != EPERM && errno != ENOTSUP)
    failure = errno;
  return failure == 0 ? flush (fd) : failure;
}

/* The folder is not flushed: after a power cut the old file may stand there or the new one, but never half of one.
 * @lost: set where what was written is not there any more. */
static int
try_to_replace (const char *path, GBytes *bytes, const GStatBuf *old, gboolean *lost)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *temporary = g_build_filename (folder, UNFINISHED RANDOM, NULL);
  int failure, fd;

  *lost = FALSE;
  fd = g_mkstemp_full (temporary, O_WRONLY | O_CLOEXEC, old != NULL ? (int)(old->st_mode & 0777) : 0666);
  if (fd < 0)
    return errno;
  /* Where it fails there are no locks, and nothing is taken for abandoned. */
  (void)flock (fd, LOCK_EX);
  failure = fill (fd, bytes, old);
  if (failure == 0 && g_rename (temporary, path) < 0) {
    failure = errno;
    *lost = failure == ENOENT;
  }
  if (failure != 0)
    g_unlink (temporary);
  close (fd);
  return failure;
}

static int
replace (const char *path, GBytes *bytes, const GStatBuf *old)
{
  gboolean lost = TRUE;
  int failure = 0;

  /* What may not be written must not be replaced either. */
  if (old != NULL && g_access (path, W_OK) < 0)
    return errno;
  for (guint i = 0; i < MAX_TRIES && lost; i++)
    failure = try_to_replace (path, bytes, old, &lost);
  return failure;
}

static int
write_path (const char *path, GBytes *bytes)
{
  g_autofree char *resolved = NULL;
  gboolean in_place = FALSE;
  GStatBuf info;

  gboolean exists = g_stat (path, &info) == 0;
  if (exists && S_ISDIR (info.st_mode))
    return EISDIR;
  int failure = resolve (path, &resolved, &in_place);
  if (failure != 0)
    return failure;
  if (exists && (in_place || !S_ISREG (info.st_mode)))
    return write_in_place (path, bytes);
  return replace (resolved, bytes, exists ? &info : NULL);
}

static int
write_stdout (GBytes *bytes)
{
  /* What was printed before stays before. */
  if (fflush (stdout) != 0)
    return errno;
  return write_without_signal (STDOUT_FILENO, bytes);
}

int
exa_whole_file_write (const char *path, GBytes *bytes)
{
  return g_str_equal (path, "-") ? write_stdout (bytes) : write_path (path, bytes);
}

/* --- what was left --- */

static gboolean
is_unfinished (const char *name)
{
  gsize length = strlen (UNFINISHED RANDOM);

  if (!g_str_has_prefix (name, UNFINISHED) || strlen (name) != length)
    return FALSE;
  for (const char *p = name + strlen (UNFINISHED); *p != '\0'; p++) {
    if (!g_ascii_isalnum (*p))
      return FALSE;
  }
  return TRUE;
}

/* Removes @path if it is a file of this user, no link, without a second name, which would keep it, and nobody writes
 * it. */
static void
remove_abandoned (const char *path)
{
  int fd = open (path, O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  struct stat file, named;

  if (fd < 0)
    return;
  /* As long as it is locked here it gets no other name: what has one by now is finished, and stands there. */
  if (fstat (fd, &file) == 0 && S_ISREG (file.st_mode) && file.st_uid == geteuid () && file.st_nlink == 1 &&
      flock (fd, LOCK_EX | LOCK_NB) == 0 && lstat (path, &named) == 0 && named.st_dev == file.st_dev &&
      named.st_ino == file.st_ino)
    g_unlink (path);
  close (fd);
}

void
exa_whole_file_clear_abandoned (const char *path)
{
  g_autofree char *resolved = NULL, *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  gboolean in_place = FALSE;
  const char *name;

  if (g_str_equal (path, "-") || resolve (path, &resolved, &in_place) != 0 || in_place)
    return;
  folder = g_path_get_dirname (resolved);
  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *file = is_unfinished (name) ? g_build_filename (folder, name, NULL) : NULL;

    if (file != NULL)
      remove_abandoned (file);
  }
}
