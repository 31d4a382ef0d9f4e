/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

#include "exa-application.h"
#include "exa-heap.h"
#include "exa-renderer.h"

#define HEAP_MIB 24

/* Translations of a build tree, or of wherever the program was installed to. */
static char *
find_locale_dir (void)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = self != NULL ? g_path_get_dirname (self) : NULL;
  g_autofree char *built = folder != NULL ? g_build_filename (folder, "..", "..", "data", "po", NULL) : NULL;

  if (built != NULL && g_file_test (built, G_FILE_TEST_IS_DIR))
    return g_steal_pointer (&built);
  return g_strdup (EXA_LOCALEDIR);
}

/* Standard input belongs to this process alone: no other could read it. */
static gboolean
reads_standard_input (int argc, char **argv)
{
  for (int i = 1; i < argc; i++) {
    if (strcmp (argv[i], "-") == 0)
      return TRUE;
  }
  return FALSE;
}

/* Whether the bundled data are what will be shown: then they are read while GTK starts. What may be a file may be
 * something else; then they are read later. */
static gboolean
shows_bundled_data (int argc, char **argv)
{
  if (argc > 1 && strcmp (argv[1], "present") != 0)
    return FALSE;
  for (int i = 2; i < argc; i++) {
    if (strpbrk (argv[i], "./") != NULL || g_file_test (argv[i], G_FILE_TEST_EXISTS))
      return FALSE;
  }
  return TRUE;
}

int
main (int argc, char **argv)
{
  g_autofree char *locale_dir = find_locale_dir ();
  GApplicationFlags flags = G_APPLICATION_HANDLES_COMMAND_LINE | G_APPLICATION_HANDLES_OPEN;
  g_autoptr (ExaApplication) application = NULL;

  exa_heap_keep (HEAP_MIB);
  exa_renderer_choose ("/dev", gtk_get_minor_version ());
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("exascope");
  g_set_application_name ("Exascope");

  if (reads_standard_input (argc, argv))
    flags |= G_APPLICATION_NON_UNIQUE;
  application = exa_application_new (flags, shows_bundled_data (argc, argv));
  return g_application_run (G_APPLICATION (application), argc, argv);
}
