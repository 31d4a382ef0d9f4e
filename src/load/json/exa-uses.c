/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-uses.h"

#include "exa-bundled.h"

#include <glib/gi18n.h>
#include <string.h>

/* A name leads nowhere but to a file of its own folder. */
static gboolean
is_plain_name (const char *name)
{
  return strpbrk (name, "/\\") == NULL && *name != '.' && strcmp (name, "-") != 0;
}

/* Standard input has no folder. */
static char *
find_beside (const char *file, const char *name)
{
  g_autofree char *folder = NULL, *path = NULL;

  if (strcmp (file, "-") == 0)
    return NULL;
  folder = g_path_get_dirname (file);
  path = strcmp (folder, ".") == 0 ? g_strdup (name) : g_build_filename (folder, name, NULL);
  return g_file_test (path, G_FILE_TEST_EXISTS) ? g_steal_pointer (&path) : NULL;
}

static void
read_use (const ExaReader *reader, const cJSON *item, GPtrArray *paths)
{
  const char *name = exa_reader_string (reader, item);
  char *path;

  if (name == NULL)
    return;
  if (!is_plain_name (name)) {
    exa_reader_problem (reader, item, _ ("\"%s\" is not the name of a file beside this one: folders are not followed"),
                        name);
    return;
  }
  path = find_beside (exa_json_get_name (reader->json), name);
  if (path == NULL)
    path = exa_bundled_find (name);
  if (path != NULL)
    g_ptr_array_add (paths, path);
  else
    exa_reader_problem (reader, item, _ ("there is no file \"%s\" beside this one, nor among the bundled data"), name);
}

void
exa_read_uses (const ExaReader *reader, const cJSON *value, gpointer field)
{
  const cJSON *list = exa_reader_list (reader, value);

  for (const cJSON *item = list != NULL ? list->child : NULL; item != NULL; item = item->next)
    read_use (reader, item, *(GPtrArray **)field);
}
