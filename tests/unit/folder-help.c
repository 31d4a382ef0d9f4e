/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "folder-help.h"

#include <glib/gstdio.h>
#include <string.h>

#include "exa-file.h"

void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("exascope-test-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
}

void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
    g_remove (path);
  }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

char *
in_folder (Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;
  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

gboolean
write_text (const char *path, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  return exa_file_write (path, bytes, error);
}

void
assert_writes (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;
  write_text (path, text, &error);
  g_assert_no_error (error);
}

void
assert_holds (const char *path, const char *text)
{
  g_autofree char *held = NULL;
  g_assert_true (g_file_get_contents (path, &held, NULL, NULL));
  g_assert_cmpstr (held, ==, text);
}
