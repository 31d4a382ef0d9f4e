/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "exa-data-dir.h"

static void
test_chosen (void)
{
  g_autofree char *found = NULL;

  found = exa_data_find ("FORMAT.md");
  g_assert_cmpstr (found, !=, NULL);
  g_assert_true (g_str_has_prefix (found, g_getenv ("EXASCOPE_DATA")));
  g_assert_null (exa_data_find ("no-such-file"));

  /* Where a folder is chosen, no other is looked into. */
  g_setenv ("EXASCOPE_DATA", "/nonexistent", TRUE);
  g_assert_null (exa_data_find ("FORMAT.md"));
}

static void
test_source_tree (void)
{
  g_autofree char *found = NULL;

  /* An empty name chooses none. */
  g_setenv ("EXASCOPE_DATA", "", TRUE);
  found = exa_data_find ("FORMAT.md");
  g_assert_true (found != NULL && g_str_has_suffix (found, "/FORMAT.md"));
  g_assert_null (exa_data_find ("no-such-file"));
}

/* Removes the folder at @path, and those around it as far as @top, as far as they are empty. */
static void
remove_empty (char *path, const char *top)
{
  for (; strlen (path) >= strlen (top); *strrchr (path, '/') = '\0')
    g_rmdir (path);
}

/* This program, copied to @at below a folder, finds a file in the share/ of that folder, wherever that was moved. */
static void
find_beside (const char *at)
{
  g_autofree char *prefix = g_dir_make_tmp ("exascope-test-XXXXXX", NULL);
  g_autofree char *program = g_build_filename (prefix, at, "program", NULL), *folder = g_path_get_dirname (program);
  g_autofree char *share = g_build_filename (prefix, "share", "exascope", NULL);
  g_autofree char *file = g_build_filename (share, "probe", NULL), *bytes = NULL, *found = NULL, *log = NULL;
  const char *argv[] = {program, "--find", "probe", NULL};
  gsize length;
  int status;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (share, 0700), ==, 0);
  g_assert_true (g_file_get_contents ("/proc/self/exe", &bytes, &length, NULL));
  g_assert_true (g_file_set_contents_full (program, bytes, (gssize)length, G_FILE_SET_CONTENTS_NONE, 0700, NULL));
  g_assert_true (g_file_set_contents (file, "", 0, NULL));
  g_assert_true (g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &found, &log, &status, NULL));
  g_assert_cmpint (status, ==, 0);
  g_assert_cmpstr (found, ==, file);
  g_remove (file);
  g_remove (program);
  remove_empty (share, prefix);
  remove_empty (folder, prefix);
  g_assert_false (g_file_test (prefix, G_FILE_TEST_EXISTS));
}

static void
test_beside_program (void)
{
  g_unsetenv ("EXASCOPE_DATA");
  find_beside ("bin");
  find_beside ("libexec/exascope");
}

int
main (int argc, char **argv)
{
  if (argc == 3 && strcmp (argv[1], "--find") == 0) {
    g_autofree char *found = exa_data_find (argv[2]);

    fputs (found != NULL ? found : "", stdout);
    return 0;
  }
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/data-dir/chosen", test_chosen);
  g_test_add_func ("/data-dir/source-tree", test_source_tree);
  g_test_add_func ("/data-dir/beside-program", test_beside_program);
  return g_test_run ();
}
