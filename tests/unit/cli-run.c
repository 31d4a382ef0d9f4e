/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-run.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

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

/* The environment of a run, with what @env says of it; transfer full. */
static char **
make_environment (const char *const *env)
{
  char **environ = g_environ_unsetenv (g_environ_unsetenv (g_get_environ (), "DISPLAY"), "WAYLAND_DISPLAY");

  environ = g_environ_setenv (environ, "LC_ALL", "C", TRUE);
  environ = g_environ_setenv (environ, "DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus", TRUE);
  for (; env != NULL && *env != NULL; env++) {
    const char *equals = strchr (*env, '=');
    g_autofree char *name = equals != NULL ? g_strndup (*env, (gsize)(equals - *env)) : g_strdup (*env);

    environ = equals != NULL ? g_environ_setenv (environ, name, equals + 1, TRUE) : g_environ_unsetenv (environ, name);
  }
  return environ;
}

/* The ends of a program's pipes; -1: closed. No thread waits at them: what checks a program for races would look at
 * the test as well. */
enum { INPUT, OUTPUT, ERRORS, N_PIPES };

static void
shut (struct pollfd *pipe)
{
  close (pipe->fd);
  pipe->fd = -1;
}

/* Gives it what is left of @text; a program that ends before it has read all breaks the pipe: no failure of the run. */
static void
give (struct pollfd *pipe, const char **text)
{
  ssize_t n = write (pipe->fd, *text, strlen (*text));

  if (n > 0)
    *text += n;
  if (**text == '\0' || (n < 0 && errno != EINTR && errno != EAGAIN))
    shut (pipe);
}

static void
take (struct pollfd *pipe, GByteArray *bytes)
{
  guint8 buffer[65536];
  ssize_t n = read (pipe->fd, buffer, sizeof buffer);

  if (n > 0)
    g_byte_array_append (bytes, buffer, (guint)n);
  else if (n == 0 || errno != EINTR)
    shut (pipe);
}

/* Gives and takes until the program has closed its ends. @said: by pipe. */
static void
talk (struct pollfd *pipes, const char *text, GByteArray **said)
{
  g_unix_set_fd_nonblocking (pipes[INPUT].fd, TRUE, NULL);
  while (pipes[OUTPUT].fd >= 0 || pipes[ERRORS].fd >= 0) {
    if (poll (pipes, N_PIPES, -1) < 0)
      continue;
    if (pipes[INPUT].fd >= 0 && pipes[INPUT].revents != 0)
      give (&pipes[INPUT], &text);
    for (guint i = OUTPUT; i <= ERRORS; i++) {
      if (pipes[i].fd >= 0 && pipes[i].revents != 0)
        take (&pipes[i], said[i]);
    }
  }
  if (pipes[INPUT].fd >= 0)
    shut (&pipes[INPUT]);
}

static char *
to_text (GByteArray *bytes, gsize *length)
{
  *length = bytes->len;
  g_byte_array_append (bytes, (const guint8 *)"", 1);
  return (char *)g_byte_array_free (bytes, FALSE);
}

ExaRun *
exa_run (const ExaRunOptions *options, const char *line)
{
  static const ExaRunOptions defaults = {NULL};
  const ExaRunOptions *set = options != NULL ? options : &defaults;
  const char *program = set->program != NULL ? set->program : g_getenv ("EXASCOPE");
  g_autofree char *whole = g_strjoin (*line != '\0' ? " " : "", program, line, NULL);
  g_auto (GStrv) argv = g_strsplit (whole, " ", -1), env = make_environment (set->env);
  struct pollfd pipes[N_PIPES] = {{.events = POLLOUT}, {.events = POLLIN}, {.events = POLLIN}};
  GByteArray *said[N_PIPES] = {NULL, g_byte_array_new (), g_byte_array_new ()};
  ExaRun *run = g_new0 (ExaRun, 1);
  GError *error = NULL;
  gsize length;
  GPid pid;
  int status;

  signal (SIGPIPE, SIG_IGN);
  g_spawn_async_with_pipes (set->cwd != NULL ? set->cwd : exa_scratch (), argv, env,
                            G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, &pipes[INPUT].fd,
                            &pipes[OUTPUT].fd, &pipes[ERRORS].fd, &error);
  g_assert_no_error (error);
  talk (pipes, set->input != NULL ? set->input : "", said);
  while (waitpid (pid, &status, 0) < 0 && errno == EINTR) {
  }
  run->out = to_text (said[OUTPUT], &run->out_length);
  run->err = to_text (said[ERRORS], &length);
  g_assert_true (WIFEXITED (status));
  run->status = WEXITSTATUS (status);
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
