/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How GTK draws, by what the machine has. */
#include "exa-renderer.h"

#include <glib/gstdio.h>

/* The renderer that is chosen with a device of that name, and with @set in the environment (NULL: nothing). */
static void
check (const char *device, const char *set, const char *wanted)
{
  g_autofree char *folder = g_dir_make_tmp ("exa-renderer-XXXXXX", NULL), *path = NULL, *above = NULL;

  path = g_build_filename (folder, device, NULL);
  above = g_path_get_dirname (path);
  g_assert_cmpint (g_mkdir_with_parents (above, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  g_unsetenv ("GSK_RENDERER");
  if (set != NULL)
    g_setenv ("GSK_RENDERER", set, TRUE);
  exa_renderer_choose (folder);
  g_assert_cmpstr (g_getenv ("GSK_RENDERER"), ==, wanted);
  g_remove (path);
  g_remove (above);
  g_remove (folder);
}

static void
test_choose (void)
{
  check ("null", NULL, "cairo");
  check ("dri/card0", NULL, "cairo");
  check ("dri/renderD128", NULL, NULL);
  check ("nvidia0", NULL, NULL);
  check ("nvidiactl", NULL, "cairo");
  /* Who chose one has it. */
  check ("null", "gl", "gl");
  check ("dri/renderD128", "cairo", "cairo");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/renderer/choose", test_choose);
  return g_test_run ();
}
