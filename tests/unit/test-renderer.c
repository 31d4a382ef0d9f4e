/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How GTK draws, by what the machine has. */
#include "exa-renderer.h"

#include <glib/gstdio.h>

static const char *const names[] = {"GSK_RENDERER", "GDK_DEBUG", "GDK_DISABLE"};

/* What is chosen with a device of that name under GTK 4.@minor, and with @set as the renderer in the environment (NULL:
 * nothing): the values of the three, in words. */
static void
check (const char *device, guint minor, const char *set, const char *wanted)
{
  g_autofree char *folder = g_dir_make_tmp ("exa-renderer-XXXXXX", NULL), *path = NULL, *above = NULL;
  g_autoptr (GAppLaunchContext) context = g_app_launch_context_new ();
  g_autoptr (GString) is = g_string_new (NULL);

  path = g_build_filename (folder, device, NULL);
  above = g_path_get_dirname (path);
  g_assert_cmpint (g_mkdir_with_parents (above, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_unsetenv (names[i]);
  if (set != NULL)
    g_setenv ("GSK_RENDERER", set, TRUE);
  exa_renderer_choose (folder, minor);
  exa_renderer_forget (context);
  g_auto (GStrv) passed = g_app_launch_context_get_environment (context);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    const char *value = g_getenv (names[i]);
    if (value != NULL)
      g_string_append_printf (is, "%s%s", is->len > 0 ? " " : "", value);
    /* Programs that are started know of what was set before alone. */
    g_assert_cmpstr (g_environ_getenv (passed, names[i]), ==, i == 0 ? set : NULL);
  }
  g_assert_cmpstr (is->str, ==, wanted);
  g_remove (path);
  g_remove (above);
  g_remove (folder);
}

static void
test_choose (void)
{
  check ("null", 8, NULL, "cairo gl-disable");
  check ("null", 14, NULL, "cairo gl-disable");
  check ("null", 16, NULL, "cairo gl");
  check ("dri/card0", 18, NULL, "cairo gl");
  check ("dri/renderD128", 8, NULL, "");
  check ("nvidia0", 8, NULL, "");
  check ("nvidiactl", 8, NULL, "cairo gl-disable");
  /* Who chose one has it. */
  check ("null", 8, "gl", "gl");
  check ("null", 8, "cairo", "cairo gl-disable");
  check ("dri/renderD128", 8, "cairo", "cairo");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/renderer/choose", test_choose);
  return g_test_run ();
}
