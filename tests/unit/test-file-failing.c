/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writing where the system fails: the calls below do so once when a test asks for it. */
#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "exa-export-error.h"
#include "exa-whole-file.h"
#include "folder-help.h"

typedef enum { NOTHING, ACCESS, CLOSE, FCHMOD, FSYNC, WRITE } Call;

/* What fails next, and why. */
static Call failing;
static int reason;

static gboolean
fails (Call call)
{
  if (failing != call)
    return FALSE;
  failing = NOTHING;
  errno = reason;
  return TRUE;
}

int __real_close (int fd);
int __wrap_close (int fd);
int __real_fchmod (int fd, mode_t mode);
int __wrap_fchmod (int fd, mode_t mode);
int __real_fsync (int fd);
int __wrap_fsync (int fd);
int __real_g_access (const char *path, int mode);
int __wrap_g_access (const char *path, int mode);
gssize __real_write (int fd, gconstpointer bytes, gsize n);
gssize __wrap_write (int fd, gconstpointer bytes, gsize n);

/* It is closed then, too. */
int
__wrap_close (int fd)
{
  int failure = __real_close (fd);

  return fails (CLOSE) ? -1 : failure;
}

int
__wrap_fchmod (int fd, mode_t mode)
{
  return fails (FCHMOD) ? -1 : __real_fchmod (fd, mode);
}

int
__wrap_fsync (int fd)
{
  return fails (FSYNC) ? -1 : __real_fsync (fd);
}

int
__wrap_g_access (const char *path, int mode)
{
  return fails (ACCESS) ? -1 : __real_g_access (path, mode);
}

gssize
__wrap_write (int fd, gconstpointer bytes, gsize n)
{
  return fails (WRITE) ? -1 : __real_write (fd, bytes, n);
}

/* --- files --- */

static const struct {
  Call call;
  int reason;
  gboolean written;
} cases[] = {
    /* What is no failure: a signal in between, and file systems that cannot flush or have no modes. */
    {WRITE, EINTR, TRUE},
    {FSYNC, EINVAL, TRUE},
    {FSYNC, ENOTSUP, TRUE},
    {FCHMOD, EPERM, TRUE},
    {FCHMOD, ENOTSUP, TRUE},
    /* What is. */
    {ACCESS, EACCES, FALSE},
    {WRITE, EIO, FALSE},
    {FSYNC, EIO, FALSE},
    {FSYNC, EDQUOT, FALSE},
    {FCHMOD, EIO, FALSE},
    /* A file system of a network says when a file is closed that there was no room for it. */
    {CLOSE, EDQUOT, FALSE},
};

/* The new text stands, or the old one does and the reason is said; nothing lies beside it. */
static void
test_calls (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "figure.png");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;

    assert_writes (path, "old");
    failing = cases[i].call;
    reason = cases[i].reason;
    g_assert_cmpint (write_text (path, "new", &error), ==, cases[i].written);
    g_assert_cmpint (failing, ==, NOTHING);
    if (!cases[i].written)
      g_assert_nonnull (strstr (error->message, g_strerror (reason)));
    assert_holds (path, cases[i].written ? "new" : "old");
    g_assert_cmpuint (count_files (fixture), ==, 1);
  }
}

/* What is written in place has failed, too, where closing does; of two failures the first is said. */
static void
test_in_place (Fixture *fixture, gconstpointer data)
{
  static const char *const paths[] = {"/dev/null", "/dev/full"};
  static const int said[] = {EIO, ENOSPC};

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++) {
    g_autoptr (GError) error = NULL;

    failing = CLOSE;
    reason = EIO;
    g_assert_false (write_text (paths[i], "new", &error));
    g_assert_error (error, EXA_EXPORT_ERROR, EXA_EXPORT_ERROR_WRITE);
    g_assert_nonnull (strstr (error->message, g_strerror (said[i])));
  }
}

/* --- what was left --- */

static uid_t stranger;
static char *taken; /* what is locked next is done with: removed, or another one stands in its place */
static gboolean by_another;

uid_t __real_geteuid (void);
uid_t __wrap_geteuid (void);
int __real_flock (int fd, int operation);
int __wrap_flock (int fd, int operation);

uid_t
__wrap_geteuid (void)
{
  return __real_geteuid () + stranger;
}

int
__wrap_flock (int fd, int operation)
{
  if (taken != NULL) {
    g_assert_cmpint (g_unlink (taken), ==, 0);
    if (by_another)
      g_assert_true (g_file_set_contents (taken, "another's", -1, NULL));
    taken = NULL;
  }
  return __real_flock (fd, operation);
}

/* Another user's is left to that user, and what came into its place while it was looked at stays. */
static void
test_left (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "out.png"), *left = in_folder (fixture, ".exascope-unfinished-abcdef");

  g_assert_true (g_file_set_contents (left, "half", -1, NULL));
  stranger = 1;
  exa_whole_file_clear_abandoned (path);
  stranger = 0;
  assert_holds (left, "half");

  taken = left;
  by_another = TRUE;
  exa_whole_file_clear_abandoned (path);
  assert_holds (left, "another's");

  taken = left;
  by_another = FALSE;
  exa_whole_file_clear_abandoned (path);
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

static void
add (const char *name, void (*func) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/file-failing/", name, NULL);
  g_test_add (path, Fixture, NULL, set_up, func, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("calls", test_calls);
  add ("in-place", test_in_place);
  add ("left", test_left);
  return g_test_run ();
}
