/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-run.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include <gio/gio.h>
#include <glib-unix.h>
#include <glib/gstdio.h>

#include "remove-tree.h"

const char *
exa_scratch (void)
{
  static char *path = NULL;

  if (g_once_init_enter (&path)) {
    GError *error = NULL;
    char *made = g_dir_make_tmp ("exascope-test-XXXXXX", &error);

    g_assert_no_error (error);
    g_once_init_leave (&path, made);
  }
  return path;
}

char *
exa_scratch_path (const char *name)
{
  return g_build_filename (exa_scratch (), name, NULL);
}

void
exa_scratch_remove (void)
{
  remove_tree (exa_scratch ());
}

char *
exa_test_data (const char *name)
{
  return g_build_filename (g_getenv ("EXA_TEST_SRCDIR"), "data", name, NULL);
}

char *
exa_read_file (const char *path, gsize *length)
{
  GError *error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, length, &error);
  g_assert_no_error (error);
  return text;
}

static void
set_environment (GSubprocessLauncher *launcher, const char *const *env)
{
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C", TRUE);
  g_subprocess_launcher_setenv (launcher, "DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus", TRUE);
  for (; env != NULL && *env != NULL; env++) {
    const char *equals = strchr (*env, '=');
    g_autofree char *name = equals != NULL ? g_strndup (*env, (gsize)(equals - *env)) : g_strdup (*env);

    if (equals != NULL)
      g_subprocess_launcher_setenv (launcher, name, equals + 1, TRUE);
    else
      g_subprocess_launcher_unsetenv (launcher, name);
  }
}

static char *
take_bytes (GBytes *bytes, gsize *length)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);
  char *text = g_malloc (size + 1);

  if (size > 0)
    memcpy (text, data, size);
  text[size] = '\0';
  if (length != NULL)
    *length = size;
  return text;
}

/* What a program is given to read. */
typedef struct {
  const char *text;
  int fd; /* closed by give() */
} Input;

/* A program that ends before it has read all breaks the pipe: that is no failure of the run. */
static gpointer
give (gpointer data)
{
  const Input *input = data;
  size_t left = strlen (input->text);

  for (const char *p = input->text; left > 0;) {
    ssize_t n = write (input->fd, p, left);
    if (n < 0 && errno != EINTR)
      break;
    p += MAX (n, 0);
    left -= (size_t)MAX (n, 0);
  }
  close (input->fd);
  return NULL;
}

/* Opens the pipe by which @launcher's program reads. */
static int
open_input (GSubprocessLauncher *launcher)
{
  GError *error = NULL;
  int fds[2];

  signal (SIGPIPE, SIG_IGN);
  g_unix_open_pipe (fds, FD_CLOEXEC, &error);
  g_assert_no_error (error);
  g_subprocess_launcher_take_stdin_fd (launcher, fds[0]);
  return fds[1];
}

ExaRun *
exa_run (const ExaRunOptions *options, const char *line)
{
  static const ExaRunOptions defaults = {NULL};
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  const ExaRunOptions *set = options != NULL ? options : &defaults;
  const char *program = set->program != NULL ? set->program : g_getenv ("EXASCOPE");
  g_autofree char *whole = g_strjoin (*line != '\0' ? " " : "", program, line, NULL);
  g_auto (GStrv) argv = g_strsplit (whole, " ", -1);
  Input input = {.text = set->input != NULL ? set->input : "", .fd = open_input (launcher)};
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GBytes) err = NULL;
  g_autoptr (GSubprocess) process = NULL;
  ExaRun *run = g_new0 (ExaRun, 1);
  GError *error = NULL;

  g_subprocess_launcher_set_cwd (launcher, set->cwd != NULL ? set->cwd : exa_scratch ());
  set_environment (launcher, set->env);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *)argv, &error);
  g_assert_no_error (error);
  GThread *giver = g_thread_new ("input", give, &input);
  g_subprocess_communicate (process, NULL, NULL, &out, &err, &error);
  g_assert_no_error (error);
  g_thread_join (giver);
  run->out = out != NULL ? take_bytes (out, &run->out_length) : g_strdup ("");
  run->err = err != NULL ? take_bytes (err, NULL) : g_strdup ("");
  g_assert_true (g_subprocess_get_if_exited (process));
  run->status = g_subprocess_get_exit_status (process);
  return run;
}

void
exa_run_free (ExaRun *run)
{
  g_free (run->out);
  g_free (run->err);
  g_free (run);
}

ExaRun *
exa_run_good (const ExaRunOptions *options, const char *line)
{
  ExaRun *run = exa_run (options, line);

  g_test_message ("exascope %s", line);
  g_assert_cmpstr (run->err, ==, "");
  g_assert_cmpint (run->status, ==, 0);
  return run;
}

void
exa_run_bad (const ExaRunOptions *options, const char *line, int status, const char *fragment)
{
  g_autoptr (ExaRun) run = exa_run (options, line);
  g_auto (GStrv) lines = g_strsplit (run->err, "\n", -1);

  /* What a test reads of this must be UTF-8, whatever the line is. */
  g_autofree char *shown = g_utf8_make_valid (line, -1), *said = g_utf8_make_valid (run->err, -1);

  g_test_message ("exascope %s: %s", shown, said);
  g_assert_cmpint (run->status, ==, status);
  g_assert_cmpstr (run->out, ==, "");
  g_assert_true (g_str_has_suffix (run->err, "\n"));
  for (char **each = lines; each[1] != NULL; each++)
    g_assert_true (g_str_has_prefix (*each, "exascope: "));
  g_assert_nonnull (strstr (run->err, fragment));
}
