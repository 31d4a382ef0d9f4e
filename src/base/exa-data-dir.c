/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-data-dir.h"

/* The path of @name in @dir (transfer full), or NULL if it is not there. */
static char *
look_in (const char *dir, const char *name)
{
  g_autofree char *path = g_build_filename (dir, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS) ? g_steal_pointer (&path) : NULL;
}

/* In the share/ beside the folder of the running program, or beside that folder's: PREFIX/bin/exascope and
 * PREFIX/libexec/exascope/exascope-window both find theirs wherever PREFIX was moved. */
static char *
look_beside_program (const char *name)
{
  g_autofree char *folder = g_file_read_link ("/proc/self/exe", NULL);
  char *path = NULL;

  for (guint up = 0; up < 3 && folder != NULL && path == NULL; up++) {
    char *above = g_path_get_dirname (folder);
    g_free (folder);
    folder = above;
    g_autofree char *share = g_build_filename (folder, "share", "exascope", NULL);
    path = look_in (share, name);
  }
  return path;
}

char *
exa_data_find (const char *name)
{
  const char *chosen = g_getenv ("EXASCOPE_DATA");
  char *path;

  if (chosen != NULL && *chosen != '\0')
    return look_in (chosen, name);
  path = look_beside_program (name);
  if (path == NULL)
    path = look_in (EXA_PKGDATADIR, name);
  if (path == NULL)
    path = look_in (EXA_SOURCE_DATADIR, name);
  return path;
}
