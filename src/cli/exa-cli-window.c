/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-cli.h"

#include <errno.h>
#include <unistd.h>

#include "exa-cli-error.h"

#define WINDOW_PROGRAM "exascope-window"

/* The window is a program of its own, so that no sub-command loads GTK. In the build tree it
 * lies beside this program's folder; installed, in libexecdir. */
static char *
find_program (void)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = self != NULL ? g_path_get_dirname (self) : NULL;
  g_autofree char *built = folder != NULL ? g_build_filename (folder, "..", "app", WINDOW_PROGRAM, NULL) : NULL;

  if (built != NULL && g_file_test (built, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&built);
  return g_build_filename (EXA_LIBEXECDIR, WINDOW_PROGRAM, NULL);
}

static gboolean
is_set (const char *name)
{
  const char *value = g_getenv (name);

  return value != NULL && *value != '\0';
}

gboolean
exa_cli_window (char **argv, GError **error)
{
  g_autofree char *program = find_program ();
  g_auto (GStrv) copy = NULL;

  if (!is_set ("DISPLAY") && !is_set ("WAYLAND_DISPLAY")) {
    g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_DATA,
                 "no display: neither DISPLAY nor WAYLAND_DISPLAY is set; "
                 "list, export, check and describe need none (see exascope --help)");
    return FALSE;
  }
  copy = g_strdupv (argv);
  g_free (copy[0]);
  copy[0] = g_strdup (program);
  execv (program, copy);
  g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_DATA, "cannot start the window, %s: %s", program,
               g_strerror (errno));
  return FALSE;
}
