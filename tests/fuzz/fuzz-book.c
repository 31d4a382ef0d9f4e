/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A spreadsheet. The checksums of a zip file would stop whatever is made up, so that the input is what is packed: parts
 * that each begin by a line "=== PATH"; what begins as a zip file does is taken as one. */
#include <string.h>

#include "exa-book.h"
#include "exa-zip.h"
#include "fuzz.h"

#define MARK "=== "

static GBytes *
pack (const char *text)
{
  g_autoptr (ExaZip) zip = exa_zip_new ();
  g_autoptr (GHashTable) paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) parts = g_strsplit (text, MARK, 16);

  for (guint i = 1; parts[0] != NULL && parts[i] != NULL; i++) {
    const char *end = strchr (parts[i], '\n');
    g_autofree char *path = end != NULL ? g_strndup (parts[i], (gsize)(end - parts[i])) : NULL;

    if (path == NULL || *path == '\0' || !g_utf8_validate (path, -1, NULL) || g_hash_table_contains (paths, path))
      continue;
    exa_zip_take_text (zip, path, g_strdup (end + 1));
    g_hash_table_add (paths, g_steal_pointer (&path));
  }
  return exa_zip_finish (zip, NULL);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_auto (ExaBook) book = EXA_BOOK_INIT (NULL, NULL);
  g_autofree char *text = g_strndup ((const char *)data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (ExaSheet) sheet = NULL;
  GBytes *bytes = size > 1 && data[0] == 'P' && data[1] == 'K' ? g_bytes_new (data, size) : pack (text);
  guint line = 0;

  if (bytes == NULL)
    return 0;
  if (!exa_book_looks_like (bytes)) {
    g_bytes_unref (bytes);
    return 0;
  }
  sheet = exa_book_read (&book, bytes, &line, &error);
  g_assert_true ((sheet == NULL) == (error != NULL));
  for (guint row = 0; sheet != NULL && row < exa_sheet_n_rows (sheet); row++)
    for (guint i = 0; i < exa_sheet_n_columns (sheet); i++)
      g_assert_true (g_utf8_validate (exa_sheet_cell (sheet, row, i), -1, NULL));
  return 0;
}
