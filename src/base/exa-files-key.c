/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-files-key.h"

#include <string.h>

#define LENGTH 12

char *
exa_files_key (const char *const *files)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (; files != NULL && *files != NULL; files++) {
    g_autofree char *path = g_canonicalize_filename (*files, NULL);
    g_checksum_update (checksum, (const guchar *)path, (gssize)strlen (path) + 1);
  }
  return g_strndup (g_checksum_get_string (checksum), LENGTH);
}
