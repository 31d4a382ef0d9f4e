/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-link-path.h"

#include <string.h>

/* Links that lead in a circle lead nowhere. */
#define MOST_LINKS 40

/* The length of the first part of @path that is a symbolic link; 0 where none is. */
static gsize
find_link (const char *path)
{
  for (const char *end = path; *end != '\0';) {
    g_autofree char *part = NULL;

    end += strspn (end, "/");
    end += strcspn (end, "/");
    part = g_strndup (path, (gsize)(end - path));
    if (g_file_test (part, G_FILE_TEST_IS_SYMLINK))
      return (gsize)(end - path);
  }
  return 0;
}

GStrv
exa_link_path_follow (const char *path)
{
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();
  g_autofree char *now = g_canonicalize_filename (path, NULL);
  gsize length;

  for (guint n = 0; n < MOST_LINKS && (length = find_link (now)) > 0; n++) {
    g_autofree char *link = g_strndup (now, length), *target = g_file_read_link (link, NULL), *joined = NULL;
    g_autofree char *folder = g_path_get_dirname (link);

    g_strv_builder_add (all, link);
    if (target == NULL)
      break;
    joined = g_strconcat (target, now + length, NULL);
    g_free (now);
    now = g_canonicalize_filename (joined, folder);
  }
  g_strv_builder_add (all, now);
  return g_strv_builder_end (all);
}
