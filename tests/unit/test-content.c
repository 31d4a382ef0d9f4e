/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which files are tables. */
#include "exa-content.h"

#include "exa-openable.h"

#include <glib/gstdio.h>
#include <string.h>

static void
test_kinds (void)
{
  static const struct {
    const char *name, *text;
    gboolean table;
  } cases[] = {
      {"a.json", "{\"format\": 1}", FALSE},
      {"a.csv", "Name,Value\na,1\n", TRUE},
      {"-", "Name,Value\na,1\n", TRUE},
      {"-", "Name\tValue\na\t1\n", TRUE},
      {"-", "hello", FALSE},
      {"-", " \n {\"a\": [1, 2]}", FALSE},
      {"a.csv", "\xef\xbb\xbf{\"a\": [1, 2]}", FALSE},
      {"a.json", "Name,Value\na,1\n", FALSE},
      {"A.CSV", "Name\n1\n", TRUE},
      {"a.csv", "", TRUE},
      {"-", "", FALSE},
      /* A bracket may begin a header. */
      {"a.csv", "[Year],Value\n2024,1\n", TRUE},
      {"-", "[Year],Value\n2024,1\n", TRUE},
      {"-", "\xef\xbb\xbf[1],[2]\n3,4\n", TRUE},
      {"a.csv", "[1, 2]", FALSE},
      {"-", "[{\"a\": 1},\n{\"a\": 2}]\n", FALSE},
      {"a.json", "[Year],Value\n2024,1\n", FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GBytes) bytes = g_bytes_new (cases[i].text, strlen (cases[i].text));

    g_test_message ("case %u", i);
    g_assert_cmpint (exa_content_is_table (cases[i].name, bytes), ==, cases[i].table);
  }
}

/* What a folder has to open, as a person counts, and what else is in it. */
static void
test_folder (void)
{
  static const char *const names[] = {"chips 10.csv",     "chips 2.CSV", "a.xlsx",      "b.json",    "fig.png",
                                      "fig.exascope.png", "notes.doc",   ".hidden.csv", "no-ending", NULL};
  g_autofree char *folder = g_dir_make_tmp ("exa-openable-XXXXXX", NULL), *inner = NULL;
  g_autofree char *seen = NULL;
  g_auto (GStrv) paths = NULL, none = NULL;
  guint n_others;

  for (guint i = 0; names[i] != NULL; i++) {
    g_autofree char *path = g_build_filename (folder, names[i], NULL);

    g_assert_true (g_file_set_contents (path, "", 0, NULL));
  }
  inner = g_build_filename (folder, "inner.csv", NULL);
  g_assert_cmpint (g_mkdir (inner, 0700), ==, 0);
  paths = exa_openable_list (folder, &n_others);
  for (guint i = 0; paths[i] != NULL; i++) {
    g_autofree char *name = g_path_get_basename (paths[i]);

    memmove (paths[i], name, strlen (name) + 1);
  }
  seen = g_strjoinv ("|", paths);
  g_assert_cmpstr (seen, ==, "a.xlsx|b.json|chips 2.CSV|chips 10.csv|fig.exascope.png");
  g_assert_cmpuint (n_others, ==, 4);
  none = exa_openable_list ("/nowhere/at/all", &n_others);
  g_assert_null (none[0]);
  g_assert_cmpuint (n_others, ==, 0);
  g_rmdir (inner);
  for (guint i = 0; names[i] != NULL; i++) {
    g_autofree char *path = g_build_filename (folder, names[i], NULL);

    g_remove (path);
  }
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/kinds", test_kinds);
  g_test_add_func ("/content/folder", test_folder);
  return g_test_run ();
}
