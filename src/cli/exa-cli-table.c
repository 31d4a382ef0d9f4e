/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-cli.h"

#include <stdio.h>
#include <string.h>

#include "exa-book.h"
#include "exa-cli-error.h"
#include "exa-content.h"
#include "exa-input.h"
#include "exa-json-records.h"
#include "exa-json-writer.h"
#include "exa-json.h"
#include "exa-sheet.h"

/* Odd lines that are named one by one. */
#define MOST_SAID 20

/* A cell as RFC 4180 has it; a break within it becomes a blank, so that a row is a line. */
static void
append_cell (GString *line, const char *cell)
{
  gboolean quoted = *cell != '\0' && strpbrk (cell, ",\"\r\n") != NULL;

  if (!quoted) {
    g_string_append (line, cell);
    return;
  }
  g_string_append_c (line, '"');
  for (const char *p = cell; *p != '\0'; p++) {
    if (*p == '\r' && p[1] == '\n')
      continue;
    if (*p == '"')
      g_string_append_c (line, '"');
    g_string_append_c (line, *p == '\n' || *p == '\r' ? ' ' : *p);
  }
  g_string_append_c (line, '"');
}

static void
print_line (GString *line, guint n_columns)
{
  /* A line without anything is no row: the only cell is empty. */
  if (n_columns == 1 && line->len == 0)
    g_string_append (line, "\"\"");
  g_string_append (line, "\r\n");
  fwrite (line->str, 1, line->len, stdout);
  g_string_truncate (line, 0);
}

static void
print_csv (const ExaSheet *sheet)
{
  g_autoptr (GString) line = g_string_new (NULL);
  guint n_columns = exa_sheet_n_columns (sheet);

  if (exa_sheet_has_header (sheet)) {
    for (guint i = 0; i < n_columns; i++) {
      if (i > 0)
        g_string_append_c (line, ',');
      append_cell (line, exa_sheet_header (sheet, i));
    }
    print_line (line, n_columns);
  }
  for (guint row = 0; row < exa_sheet_n_rows (sheet); row++) {
    for (guint i = 0; i < n_columns; i++) {
      if (i > 0)
        g_string_append_c (line, ',');
      append_cell (line, exa_sheet_cell (sheet, row, i));
    }
    print_line (line, n_columns);
  }
}

/* The columns' names as keys: each its own, whatever the header says. */
static GPtrArray *
make_keys (const ExaSheet *sheet)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < exa_sheet_n_columns (sheet); i++) {
    const char *name = exa_sheet_header (sheet, i);
    char *key = *name != '\0' ? g_strdup (name) : g_strdup_printf ("Column %u", i + 1);

    for (guint n = 2; g_hash_table_contains (seen, key); n++) {
      g_free (key);
      key = g_strdup_printf ("%s %u", *name != '\0' ? name : "Column", n);
    }
    g_ptr_array_add (keys, key);
    g_hash_table_add (seen, key);
  }
  return keys;
}

static void
print_json (const ExaSheet *sheet)
{
  g_autoptr (GPtrArray) keys = make_keys (sheet);
  g_autoptr (ExaJsonWriter) writer = exa_json_writer_new ();
  g_autofree char *text = NULL;

  exa_json_writer_begin_array (writer, NULL);
  for (guint row = 0; row < exa_sheet_n_rows (sheet); row++) {
    exa_json_writer_begin_object (writer, NULL);
    for (guint i = 0; i < keys->len; i++)
      exa_json_writer_string (writer, keys->pdata[i], exa_sheet_cell (sheet, row, i));
    exa_json_writer_end_object (writer);
  }
  exa_json_writer_end_array (writer);
  text = exa_json_writer_finish (writer);
  exa_cli_print (text);
}

/* What of the file is not among the rows as it stood there. */
static void
say_odds (const ExaSheet *sheet, const char *path)
{
  const GArray *odds = exa_sheet_odds (sheet);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < MIN (odds->len, MOST_SAID); i++) {
    const ExaOdd *odd = &g_array_index (odds, ExaOdd, i);

    g_string_append_printf (lines, "%s:%u: %s\n", path, odd->line,
                            odd->fate == EXA_ODD_REPAIRED ? "repaired" : "set apart: it does not fit the columns");
  }
  if (odds->len > MOST_SAID)
    g_string_append_printf (lines, "%s: and %u more\n", path, odds->len - MOST_SAID);
  if (exa_sheet_second_table (sheet) > 0)
    g_string_append_printf (lines, "%s:%u: a second table begins, which is left out\n", path,
                            exa_sheet_second_table (sheet));
  if (exa_sheet_n_hidden (sheet) > 0)
    g_string_append_printf (lines, "%s: %u hidden %s read as well\n", path, exa_sheet_n_hidden (sheet),
                            exa_sheet_n_hidden (sheet) == 1 ? "row is" : "rows are");
  if (lines->len > 0) {
    g_string_truncate (lines, lines->len - 1);
    exa_cli_print_error (lines->str);
  }
}

static gboolean
report (const char *path, guint line, const GError *problem, GError **error)
{
  g_autofree char *message = line > 0 ? g_strdup_printf ("%s:%u: %s", path, line, problem->message)
                                      : g_strdup_printf ("%s: %s", path, problem->message);

  /* An empty file is an empty table. */
  if (g_error_matches (problem, EXA_SHEET_ERROR, EXA_SHEET_ERROR_EMPTY)) {
    exa_cli_print_error (message);
    return TRUE;
  }
  g_set_error_literal (error, EXA_CLI_ERROR, EXA_CLI_ERROR_DATA, message);
  return FALSE;
}

/* Which sheet was read where there are several. */
static void
say_book (const ExaBook *book, const char *path)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < book->names->len && book->names->len > 1; i++)
    g_string_append_printf (line, "%s%s", i > 0 ? ", " : "", (char *)book->names->pdata[i]);
  if (line->len > 0) {
    g_autofree char *text = g_strdup_printf ("%s: sheets: %s; read: %s", path, line->str, book->read);
    exa_cli_print_error (text);
  }
}

/* JSON that is a list of records; NULL with @error. */
static ExaSheet *
read_records (GBytes *bytes, const char *path, GError **error)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (GBytes) whole = exa_content_join_records (bytes);
  g_autoptr (ExaJson) json = exa_json_parse (whole, path, problems);
  const cJSON *records = json != NULL ? exa_json_records_find (exa_json_get_root (json)) : NULL;

  if (records != NULL)
    return exa_json_records_read (exa_json_get_root (json), records, error);
  g_set_error (error, EXA_SHEET_ERROR, EXA_SHEET_ERROR_NO_TABLE, "%s",
               json == NULL ? exa_problems_nth (problems, 0) : "this is JSON, but no list of records");
  return NULL;
}

/* The sheet of @bytes (transfer full), whatever they are. */
static ExaSheet *
read_sheet (GBytes *bytes, const char *path, const ExaTableTold *table, guint *line, GError **error)
{
  g_autoptr (GBytes) owned = bytes;
  ExaSheetTold told;
  g_auto (ExaBook) book = EXA_BOOK_INIT (table->sheet, &told);
  ExaSheet *sheet;

  *line = 0;
  if (!exa_table_told_get_sheet (table, &told, error))
    return NULL;
  if (exa_book_looks_like (bytes)) {
    sheet = exa_book_read (&book, g_steal_pointer (&owned), line, error);
    if (sheet != NULL)
      say_book (&book, path);
    return sheet;
  }
  if (exa_content_is_json (bytes))
    return read_records (bytes, path, error);
  return exa_sheet_new (g_steal_pointer (&owned), &told, line, error);
}

gboolean
exa_cli_table (const ExaOptions *options, GError **error)
{
  const char *path = options->args[0], *format = options->format != NULL ? options->format : "csv";
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaInput) input = exa_input_new ();
  g_autoptr (GError) local = NULL;
  g_autoptr (ExaSheet) sheet = NULL;
  GBytes *bytes;
  guint line;

  if (path == NULL || options->args[1] != NULL) {
    g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_USAGE, "table: name one file (see exascope table --help)");
    return FALSE;
  }
  if (strcmp (format, "csv") != 0 && strcmp (format, "json") != 0) {
    g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_USAGE, "table: --format is csv or json, not \"%s\"", format);
    return FALSE;
  }
  bytes = exa_input_read (input, path, problems);
  if (bytes == NULL) {
    g_set_error_literal (error, EXA_CLI_ERROR, EXA_CLI_ERROR_DATA, exa_problems_nth (problems, 0));
    return FALSE;
  }
  sheet = read_sheet (bytes, path, &options->table, &line, &local);
  if (sheet == NULL)
    return report (path, line, local, error);
  if (strcmp (format, "json") == 0)
    print_json (sheet);
  else
    print_csv (sheet);
  say_odds (sheet, path);
  return TRUE;
}
