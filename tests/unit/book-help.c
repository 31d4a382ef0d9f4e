/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "book-help.h"

#include "exa-book.h"
#include "exa-zip.h"

GBytes *
book_pack (const BookPart *parts)
{
  g_autoptr (ExaZip) zip = exa_zip_new ();
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  for (; parts->path != NULL; parts++)
    exa_zip_take_text (zip, parts->path, g_strdup (parts->text));
  bytes = exa_zip_finish (zip, &error);
  g_assert_no_error (error);
  return bytes;
}

char *
book_flatten (GBytes *bytes, const char *wanted)
{
  g_autoptr (GError) error = NULL;
  g_auto (ExaBook) book = EXA_BOOK_INIT (wanted, NULL);
  guint line;
  g_autoptr (ExaSheet) sheet = exa_book_read (&book, bytes, &line, &error);
  GString *flat = g_string_new (NULL);

  if (sheet == NULL) {
    g_string_assign (flat, error->message);
    return g_string_free (flat, FALSE);
  }
  g_string_printf (flat, "[%s, %u] ", book.read, exa_sheet_n_hidden (sheet));
  for (guint i = 0; exa_sheet_has_header (sheet) && i < exa_sheet_n_columns (sheet); i++)
    g_string_append_printf (flat, "%s%s", i > 0 ? "|" : "", exa_sheet_header (sheet, i));
  for (guint row = 0; row < exa_sheet_n_rows (sheet); row++)
    for (guint i = 0; i < exa_sheet_n_columns (sheet); i++)
      g_string_append_printf (flat, "%s%s", i > 0 ? "|" : row > 0 ? "/" : ":", exa_sheet_cell (sheet, row, i));
  for (guint i = 0; i < exa_sheet_titles (sheet)->len; i++)
    g_string_append_printf (flat, " ^%s", (char *)exa_sheet_titles (sheet)->pdata[i]);
  return g_string_free (flat, FALSE);
}

void
book_check (const BookPart *parts, const char *wanted, const char *expected)
{
  g_autofree char *flat = book_flatten (book_pack (parts), wanted);

  g_assert_cmpstr (flat, ==, expected);
}
