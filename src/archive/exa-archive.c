/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-archive.h"

#include <glib/gi18n.h>
#include <gmodule.h>

#define MODULE "exa-archive-module.so"

/* A program of the build tree uses the module of that tree, one that was installed the installed one. */
static char *
find_module (void)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);

  if (self != NULL &&
      (g_str_has_prefix (self, EXA_BUILD_ROOT "/src/") || g_str_has_prefix (self, EXA_BUILD_ROOT "/tests/")))
    return g_build_filename (EXA_BUILD_ROOT, "src", "archive", MODULE, NULL);
  return g_build_filename (EXA_PKGLIBDIR, MODULE, NULL);
}

static const ExaArchive *
open_module (void)
{
  g_autofree char *path = find_module ();
  GModule *module = g_module_open (path, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);
  gpointer symbol = NULL;

  if (module == NULL)
    return NULL;
  g_module_make_resident (module);
  return g_module_symbol (module, EXA_ARCHIVE_SYMBOL, &symbol) ? symbol : NULL;
}

const ExaArchive *
exa_archive_get (GError **error)
{
  static gsize opened = 0;
  static const ExaArchive *archive = NULL;

  if (g_once_init_enter (&opened)) {
    archive = open_module ();
    g_once_init_leave (&opened, 1);
  }
  if (archive == NULL) {
    g_autofree char *path = find_module ();

    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("A part of Exascope is missing, or does not open: %s"),
                 path);
  }
  return archive;
}
