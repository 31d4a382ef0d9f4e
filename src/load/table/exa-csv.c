/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-csv.h"

#include <glib/gi18n.h>

struct _ExaCsv {
  ExaSheet *sheet;
  guint n_headers;
};

ExaCsv *
exa_csv_new (ExaSheet *sheet, const char *name, ExaProblems *problems)
{
  g_autoptr (ExaSheet) owned = sheet;
  const ExaPlace place = {1, 1};
  ExaCsv *self;

  if (exa_sheet_n_rows (sheet) == 0) {
    exa_problems_add (problems, name, &place, "%s", _ ("the table has a first row only"));
    return NULL;
  }
  self = g_atomic_rc_box_new0 (ExaCsv);
  self->sheet = g_steal_pointer (&owned);
  self->n_headers = exa_sheet_has_header (sheet) ? 1 : 0;
  return self;
}

/* Whether a file of that name was a spreadsheet: told to save it as text, a person would look for what is not there. */
static gboolean
is_spreadsheet (const char *name)
{
  return g_str_has_suffix (name, ".xlsx") || g_str_has_suffix (name, ".xlsm") || g_str_has_suffix (name, ".ods");
}

ExaCsv *
exa_csv_parse (GBytes *bytes, const ExaSheetTold *told, const char *name, ExaProblems *problems)
{
  g_autoptr (GError) error = NULL;
  ExaPlace place = {0, 1};
  ExaSheet *sheet = exa_sheet_new (bytes, told, &place.line, &error);

  if (sheet != NULL)
    return exa_csv_new (sheet, name, problems);
  if (g_error_matches (error, EXA_SHEET_ERROR, EXA_SHEET_ERROR_NO_TEXT) && is_spreadsheet (name))
    exa_problems_add (problems, name, NULL, _ ("the spreadsheet is damaged, or was not stored whole"));
  else
    exa_problems_add (problems, name, place.line > 0 ? &place : NULL, "%s", error->message);
  if (g_error_matches (error, EXA_SHEET_ERROR, EXA_SHEET_ERROR_UNCLOSED))
    exa_problems_add_unclosed (problems);
  return NULL;
}

static void
csv_clear (gpointer data)
{
  exa_sheet_unref (((ExaCsv *)data)->sheet);
}

ExaCsv *
exa_csv_ref (ExaCsv *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
exa_csv_unref (ExaCsv *self)
{
  g_atomic_rc_box_release_full (self, csv_clear);
}

const ExaSheet *
exa_csv_sheet (const ExaCsv *self)
{
  return self->sheet;
}

ExaSheet *
exa_csv_get_sheet (ExaCsv *self)
{
  return self->sheet;
}

guint
exa_csv_n_headers (const ExaCsv *self)
{
  return self->n_headers;
}

guint
exa_csv_n_columns (const ExaCsv *self)
{
  return exa_sheet_n_columns (self->sheet);
}

guint
exa_csv_n_rows (const ExaCsv *self)
{
  return exa_sheet_n_rows (self->sheet) + self->n_headers;
}

const char *
exa_csv_cell (const ExaCsv *self, guint row, guint column)
{
  return row < self->n_headers ? exa_sheet_header (self->sheet, column)
                               : exa_sheet_cell (self->sheet, row - self->n_headers, column);
}
