/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In place of the fuzzer: each file of the folder in the first argument once, as a test point of its own. */
#include <glib.h>

#include "fuzz.h"

static void
replay (gconstpointer data)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (data, &contents, &length, &error);
  g_assert_no_error (error);
  /* In a block that ends where the file does: who reads on is found out. */
  contents = g_realloc (contents, MAX (length, 1));
  g_assert_cmpint (LLVMFuzzerTestOneInput ((const uint8_t *)contents, length), ==, 0);
}

int
main (int argc, char **argv)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  dir = g_dir_open (argv[1], 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_strconcat ("/", name, NULL);

    g_test_add_data_func_full (path, g_build_filename (argv[1], name, NULL), replay, g_free);
  }
  return g_test_run ();
}
