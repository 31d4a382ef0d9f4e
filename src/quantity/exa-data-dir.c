/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-data-dir.h"

/* The path of @name in @dir (transfer full), or NULL if it is not there. */
static char *
look_in (const char *dir, const char *name)
{
  g_autofree char *path = g_build_filename (dir, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS) ? g_steal_pointer (&path) : NULL;
}

char *
exa_data_find (const char *name)
{
  const char *chosen = g_getenv ("EXASCOPE_DATA");
  g_autofree char *program = NULL;
  char *path = NULL;

  if (chosen != NULL && *chosen != '\0')
    return look_in (chosen, name);

  program = g_file_read_link ("/proc/self/exe", NULL);
  if (program != NULL) {
    g_autofree char *folder = g_path_get_dirname (program);
    g_autofree char *prefix = g_path_get_dirname (folder);
    g_autofree char *share = g_build_filename (prefix, "share", "exascope", NULL);

    path = look_in (share, name);
  }
  if (path == NULL)
    path = look_in (EXA_PKGDATADIR, name);
  if (path == NULL)
    path = look_in (EXA_SOURCE_DATADIR, name);
  return path;
}
