/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-state-file.h"

#include <string.h>

#include "exa-whole-file.h"

gboolean
exa_state_file_save (const char *path, const char *text)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return FALSE;
  exa_whole_file_clear_abandoned (path);
  return exa_whole_file_write (path, bytes) == 0;
}

gboolean
exa_state_file_save_keys (const char *path, GKeyFile *keys)
{
  g_autofree char *text = g_key_file_to_data (keys, NULL, NULL);

  return exa_state_file_save (path, text);
}
