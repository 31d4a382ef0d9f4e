/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run.h"

#include <fcntl.h>
#include <gio/gio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static void
become (const char *const *argv)
{
  int null = open ("/dev/null", O_WRONLY | O_CLOEXEC);

  if (null >= 0 && dup2 (null, STDOUT_FILENO) >= 0)
    execvp (argv[0], (char *const *)argv);
  _exit (127);
}

gboolean
run_program (const char *const *argv, Run *run, GError **error)
{
  struct rusage usage;
  double start = now ();
  int status;
  pid_t pid = fork ();

  if (pid == 0)
    become (argv);
  if (pid < 0 || wait4 (pid, &status, 0, &usage) < 0) {
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s: %s", argv[0], g_strerror (errno));
    return FALSE;
  }
  run->seconds = now () - start;
  run->peak_mib = (double)usage.ru_maxrss / 1024;
  return g_spawn_check_wait_status (status, error);
}

static int
compare_doubles (const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

double
median (double *values, gsize n)
{
  qsort (values, n, sizeof *values, compare_doubles);
  return n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
}
