/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-link-path.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* Links in a new folder, "to from", and what @path is by them, with a bar between; names below the folder. */
static void
test_follow (void)
{
  static const struct {
    const char *links[4][2];
    const char *path, *all;
  } cases[] = {
      {{{NULL}}, "file", "file"},
      {{{"file", "a"}}, "a", "a|file"},
      {{{"a", "b"}, {"file", "a"}}, "b", "b|a|file"},
      {{{"folder", "way"}, {"../file", "folder/in"}}, "way/in", "way|folder/in|file"},
      {{{"folder", "way"}}, "way/../file", "file"},
  };
  g_autofree char *top = g_dir_make_tmp ("exascope-test-XXXXXX", NULL),
                  *folder = g_build_filename (top, "folder", NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_build_filename (top, cases[i].path, NULL);
    g_autoptr (GString) all = g_string_new (NULL);
    g_auto (GStrv) paths = NULL;

    for (guint k = 0; cases[i].links[k][0] != NULL; k++) {
      g_autofree char *link = g_build_filename (top, cases[i].links[k][1], NULL);

      g_assert_cmpint (symlink (cases[i].links[k][0], link), ==, 0);
    }
    paths = exa_link_path_follow (path);
    for (guint k = 0; paths[k] != NULL; k++) {
      g_assert_true (g_str_has_prefix (paths[k], top));
      g_string_append_printf (all, "%s%s", k > 0 ? "|" : "", paths[k] + strlen (top) + 1);
    }
    g_assert_cmpstr (all->str, ==, cases[i].all);
    for (guint k = 0; cases[i].links[k][0] != NULL; k++) {
      g_autofree char *link = g_build_filename (top, cases[i].links[k][1], NULL);

      g_assert_cmpint (g_unlink (link), ==, 0);
    }
  }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_cmpint (g_rmdir (top), ==, 0);
}

/* Links in a circle lead nowhere, and end. */
static void
test_circle (void)
{
  g_autofree char *top = g_dir_make_tmp ("exascope-test-XXXXXX", NULL), *a = g_build_filename (top, "a", NULL);
  g_autofree char *b = g_build_filename (top, "b", NULL);
  g_auto (GStrv) paths = NULL;

  g_assert_cmpint (symlink ("b", a), ==, 0);
  g_assert_cmpint (symlink ("a", b), ==, 0);
  paths = exa_link_path_follow (a);
  g_assert_cmpstr (paths[0], ==, a);
  g_assert_cmpstr (paths[1], ==, b);
  g_assert_cmpuint (g_strv_length (paths), <, 100);
  g_assert_cmpint (g_unlink (a), ==, 0);
  g_assert_cmpint (g_unlink (b), ==, 0);
  g_assert_cmpint (g_rmdir (top), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/link-path/follow", test_follow);
  g_test_add_func ("/link-path/circle", test_circle);
  return g_test_run ();
}
