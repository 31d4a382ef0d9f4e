/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-latest-files.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  char *path;
  gint64 written; /* seconds */
} File;

static void
clear_file (gpointer data)
{
  g_free (((File *)data)->path);
}

/* The latest first; of one second, by name. */
static int
compare (gconstpointer a, gconstpointer b)
{
  const File *first = a, *second = b;

  if (first->written != second->written)
    return first->written < second->written ? 1 : -1;
  return strcmp (second->path, first->path);
}

void
exa_latest_files_keep (const char *written, guint n)
{
  g_autofree char *folder = g_path_get_dirname (written);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GArray) files = g_array_new (FALSE, FALSE, sizeof (File));
  const char *name;

  g_array_set_clear_func (files, clear_file);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    File file = {g_build_filename (folder, name, NULL), G_MAXINT64};
    GStatBuf status = {0};

    /* What is gone by now is older than all. */
    if (strcmp (file.path, written) != 0) {
      (void)g_lstat (file.path, &status);
      file.written = status.st_mtime;
    }
    g_array_append_val (files, file);
  }
  g_array_sort (files, compare);
  for (guint i = n; i < files->len; i++)
    (void)g_remove (g_array_index (files, File, i).path);
}
