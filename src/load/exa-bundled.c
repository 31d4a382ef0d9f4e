/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-bundled.h"

#include <string.h>

#include "exa-data-dir.h"

const char *const *
exa_bundled_get_names (void)
{
  static const char *const names[] = {"us-china.json", "chips.json", "said-and-listed.json", NULL};

  return names;
}

char *
exa_bundled_find (const char *name)
{
  return g_strv_contains (exa_bundled_get_names (), name) ? exa_data_find (name) : NULL;
}

static gboolean
names_any (const char *path, const char *const *ids)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);

  for (guint i = 0; file != NULL && ids[i] != NULL; i++) {
    g_autofree char *quoted = g_strdup_printf ("\"%s\"", ids[i]);

    if (memmem (g_mapped_file_get_contents (file), g_mapped_file_get_length (file), quoted, strlen (quoted)) != NULL)
      return TRUE;
  }
  return FALSE;
}

char **
exa_bundled_find_naming (const char *const *ids)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();

  for (const char *const *name = exa_bundled_get_names (); *name != NULL; name++) {
    g_autofree char *path = exa_bundled_find (*name);

    if (path != NULL && names_any (path, ids))
      g_strv_builder_add (paths, path);
  }
  return g_strv_builder_end (paths);
}
