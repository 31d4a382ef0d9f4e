/* SPDX-License-Identifier: GPL-3.0-or-later */
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

  g_unsetenv ("EXASCOPE_DATA");
  found = exa_data_find ("FORMAT.md");
  g_assert_true (found != NULL && g_str_has_suffix (found, "/FORMAT.md"));
  g_assert_null (exa_data_find ("no-such-file"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/data-dir/chosen", test_chosen);
  g_test_add_func ("/data-dir/source-tree", test_source_tree);
  return g_test_run ();
}
