/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-openable.h"

#include <string.h>

static const char *const endings[] = {"json", "ndjson", "jsonl", "csv", "tsv", "tab", "txt", "xlsx",
                                      "ods",  "html",   "htm",   "xls", "png", "svg", "pdf", NULL};
static const char *const pictures[] = {"png", "svg", "pdf", NULL};

const char *const *
exa_openable_get_endings (void)
{
  return endings;
}

static gboolean
is_openable (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);
  char *ending = strrchr (lower, '.');

  if (*name == '.' || ending == NULL || !g_strv_contains (endings, ending + 1))
    return FALSE;
  if (!g_strv_contains (pictures, ending + 1))
    return TRUE;
  *ending = '\0';
  return g_str_has_suffix (lower, ".exascope");
}

/* As a person counts: "2" before "10". */
static int
compare (gconstpointer a, gconstpointer b)
{
  g_autofree char *first = g_utf8_collate_key_for_filename (*(char *const *)a, -1);
  g_autofree char *second = g_utf8_collate_key_for_filename (*(char *const *)b, -1);

  return strcmp (first, second);
}

char **
exa_openable_list (const char *folder, guint *n_others)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *paths = g_ptr_array_new ();
  const char *name;

  *n_others = 0;
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    if (is_openable (name) && g_file_test (path, G_FILE_TEST_IS_REGULAR))
      g_ptr_array_add (paths, g_steal_pointer (&path));
    else
      *n_others += *name != '.';
  }
  g_ptr_array_sort (paths, compare);
  g_ptr_array_add (paths, NULL);
  return (char **)g_ptr_array_free (paths, FALSE);
}
