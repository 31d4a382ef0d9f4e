/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-file.h"

#include <glib/gi18n.h>

#include "exa-export-error.h"
#include "exa-whole-file.h"

gboolean
exa_file_write (const char *path, GBytes *bytes, GError **error)
{
  int failure = exa_whole_file_write (path, bytes);
  g_autofree char *name = NULL;

  if (failure == 0)
    return TRUE;
  name = g_str_equal (path, "-") ? g_strdup (_ ("standard output")) : g_filename_display_name (path);
  g_set_error (error, EXA_EXPORT_ERROR, EXA_EXPORT_ERROR_WRITE, _ ("%s: cannot be written: %s"), name,
               g_strerror (failure));
  return FALSE;
}
