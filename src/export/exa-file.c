/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "exa-export-error.h"

/* Of a file that is being written, beside its target. A program that is killed leaves it there. */
#define UNFINISHED ".exascope-unfinished-"
#define RANDOM     "XXXXXX"
/* Seconds since the last write after which nobody is writing it any more. */
#define ABANDONED_AFTER 3600

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
    GStatBuf info;
    if (g_lstat (current, &info) < 0 || !S_ISLNK (info.st_mode)) {
      *resolved = g_steal_pointer (&current);
      return 0;
    }
    g_autofree char *folder = g_path_get_dirname (current);
    *in_place = *in_place || g_str_has_prefix (folder, "/proc/");
    g_autofree char *link = g_file_read_link (current, NULL);
    if (link == NULL)
      return errno;
    g_free (current);
    current = g_path_is_absolute (link) ? g_steal_pointer (&link) : g_build_filename (folder, link, NULL);
  }
  return ELOOP;
}

/* @old: what stands there, or NULL. */
static int
fill_temporary (int fd, GBytes *bytes, const GStatBuf *old)
{
  int failure = write_all (fd, bytes);
  /* Some file systems have no modes to keep, or cannot flush: no reason to fail. */
  if (failure == 0 && old != NULL && fchmod (fd, old->st_mode & 07777) < 0 && errno != EPERM && errno != ENOTSUP)
    failure = errno;
  if (failure == 0 && fsync (fd) < 0 && errno != EINVAL && errno != ENOTSUP)
    failure = errno;
  if (close (fd) < 0 && failure == 0)
    failure = errno;
  return failure;
}

/* The folder is not flushed: after a power cut the old file may stand there or the new one, but never half of one. */
static int
replace (const char *path, GBytes *bytes, const GStatBuf *old)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *temporary = g_build_filename (folder, UNFINISHED RANDOM, NULL);

  /* What may not be written must not be replaced either. */
  if (old != NULL && g_access (path, W_OK) < 0)
    return errno;
  int fd = g_mkstemp_full (temporary, O_WRONLY | O_CLOEXEC, old != NULL ? (int)(old->st_mode & 0777) : 0666);
  if (fd < 0)
    return errno;
  int failure = fill_temporary (fd, bytes, old);
  if (failure == 0 && g_rename (temporary, path) < 0)
    failure = errno;
  if (failure != 0)
    g_unlink (temporary);
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

gboolean
exa_file_write (const char *path, GBytes *bytes, GError **error)
{
  gboolean is_stdout = g_str_equal (path, "-");
  int failure = is_stdout ? write_stdout (bytes) : write_path (path, bytes);
  if (failure == 0)
    return TRUE;

  g_autofree char *name = is_stdout ? g_strdup (_ ("standard output")) : g_filename_display_name (path);
  g_set_error (error, EXA_EXPORT_ERROR, EXA_EXPORT_ERROR_WRITE, _ ("%s: cannot be written: %s"), name,
               g_strerror (failure));
  return FALSE;
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

/* A file of this user, and no link; the name of another file for it, which keeps it, counts against it. */
static gboolean
is_abandoned (const char *path)
{
  GStatBuf info;

  return g_lstat (path, &info) == 0 && S_ISREG (info.st_mode) && info.st_uid == geteuid () && info.st_nlink == 1 &&
         info.st_mtime < time (NULL) - ABANDONED_AFTER;
}

void
exa_file_clear_abandoned (const char *path)
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

    if (file != NULL && is_abandoned (file))
      g_unlink (file);
  }
}
