/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-book.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "exa-book-format.h"

static const ExaBookFormat *const formats[] = {&exa_book_xlsx, &exa_book_ods};

/* The old binary spreadsheets, and those with a password, are compound files. */
static gboolean
is_compound (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return length > 8 && memcmp (data, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) == 0;
}

gboolean
exa_book_looks_like (GBytes *bytes)
{
  return exa_package_looks_like (bytes) || is_compound (bytes);
}

void
exa_book_clear (ExaBook *self)
{
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->read, g_free);
}

/* The sheet of that name, else of that number; their number where there is none. */
static guint
find_sheet (const ExaBook *self)
{
  guint n = self->names->len;
  guint64 number;

  for (guint i = 0; i < n; i++)
    if (strcmp (self->names->pdata[i], self->wanted) == 0)
      return i;
  for (guint i = 0; i < n; i++)
    if (g_ascii_strcasecmp (self->names->pdata[i], self->wanted) == 0)
      return i;
  return g_ascii_string_to_unsigned (self->wanted, 10, 1, n, &number, NULL) ? (guint)number - 1 : n;
}

static ExaSheet *
read_sheet (ExaBook *self, const ExaBookFormat *format, gpointer book, guint sheet, guint *line, GError **error)
{
  g_autoptr (ExaCells) cells = exa_cells_new ();

  g_free (self->read);
  self->read = g_strdup (format->name (book, sheet));
  if (!format->read (book, sheet, cells, error))
    return NULL;
  return exa_cells_make_sheet (cells, self->told, line, error);
}

/* Whether it is a table rather than a page of notes. */
static gboolean
is_table (const ExaSheet *sheet)
{
  return exa_sheet_n_columns (sheet) > 1 && exa_sheet_n_rows (sheet) > 0 && exa_sheet_has_header (sheet);
}

/* The first sheet that is shown and holds a table; failing that, the first that holds anything. */
static ExaSheet *
read_first (ExaBook *self, const ExaBookFormat *format, gpointer book, guint *line, GError **error)
{
  guint best = 0;
  gboolean found = FALSE;

  for (guint i = 0; i < self->names->len; i++) {
    g_autoptr (GError) local = NULL;
    g_autoptr (ExaSheet) sheet = NULL;

    if (format->is_hidden (book, i))
      continue;
    sheet = read_sheet (self, format, book, i, line, &local);
    if (sheet != NULL && is_table (sheet))
      return g_steal_pointer (&sheet);
    if (sheet == NULL && !g_error_matches (local, EXA_SHEET_ERROR, EXA_SHEET_ERROR_EMPTY)) {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
    if (sheet != NULL && !found) {
      best = i;
      found = TRUE;
    }
  }
  return read_sheet (self, format, book, best, line, error);
}

static ExaSheet *
choose (ExaBook *self, const ExaBookFormat *format, gpointer book, guint *line, GError **error)
{
  guint sheet;

  for (guint i = 0; i < format->n_sheets (book); i++)
    g_ptr_array_add (self->names, g_strdup (format->name (book, i)));
  if (self->names->len == 0) {
    g_set_error_literal (error, EXA_SHEET_ERROR, EXA_SHEET_ERROR_EMPTY, _ ("the spreadsheet has no sheets"));
    return NULL;
  }
  if (self->wanted == NULL)
    return read_first (self, format, book, line, error);
  sheet = find_sheet (self);
  if (sheet < self->names->len)
    return read_sheet (self, format, book, sheet, line, error);
  g_ptr_array_add (self->names, NULL);
  g_autofree char *list = g_strjoinv (", ", (char **)self->names->pdata);
  g_ptr_array_remove_index (self->names, self->names->len - 1);
  g_set_error (error, EXA_SHEET_ERROR, EXA_SHEET_ERROR_NO_SHEET, _ ("there is no sheet “%s”; there are: %s"),
               self->wanted, list);
  return NULL;
}

ExaSheet *
exa_book_read (ExaBook *self, GBytes *bytes, guint *line, GError **error)
{
  g_autoptr (GBytes) owned = bytes;
  g_autoptr (ExaPackage) package = NULL;

  *line = 0;
  self->names = g_ptr_array_new_with_free_func (g_free);
  if (is_compound (bytes)) {
    g_set_error_literal (error, EXA_SHEET_ERROR, EXA_SHEET_ERROR_DAMAGED,
                         _ ("this is an old spreadsheet (.xls) or one with a password: save it as .xlsx without one"));
    return NULL;
  }
  package = exa_package_new (bytes, error);
  if (package == NULL)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
    ExaSheet *sheet;
    gpointer book;

    if (!exa_package_has (package, formats[i]->mark))
      continue;
    book = formats[i]->open (package, error);
    if (book == NULL)
      return NULL;
    sheet = choose (self, formats[i], book, line, error);
    formats[i]->close (book);
    return sheet;
  }
  g_set_error_literal (error, EXA_SHEET_ERROR, EXA_SHEET_ERROR_DAMAGED,
                       _ ("this is a packed file, but no spreadsheet (.xlsx, .ods)"));
  return NULL;
}
