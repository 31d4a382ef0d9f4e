/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-csv.h"

#include <glib/gi18n.h>
#include <string.h>

struct _ExaCsv {
  GStringChunk *chunk;
  GPtrArray *cells; /* const char *, in the chunk, row by row */
  guint n_columns;
};

typedef struct {
  ExaCsv *csv;
  const char *text;
  gsize length, next;
  char delimiter;
  GString *cell;
  const char *name;
  ExaProblems *problems;
  gboolean ok;
} Reader;

static void G_GNUC_PRINTF (3, 4) report (Reader *reader, gsize offset, const char *format, ...)
{
  g_autofree char *message = NULL;
  ExaPlace place = {0, 0};
  va_list args;

  reader->ok = FALSE;
  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  if (!exa_problems_is_full (reader->problems, reader->name))
    place = exa_place_find (reader->text, reader->length, offset);
  exa_problems_add (reader->problems, reader->name, &place, "%s", message);
}

static gboolean
at_line_end (const Reader *reader)
{
  return reader->next == reader->length || reader->text[reader->next] == '\n' || reader->text[reader->next] == '\r';
}

/* The one that stands most often in the first line, outside of quotes. */
static char
sniff_delimiter (const char *text, gsize length)
{
  static const char delimiters[] = ",;\t|";
  guint counts[4] = {0};
  gboolean quoted = FALSE;
  guint best = 0;

  for (gsize i = 0; i < length && (quoted || (text[i] != '\n' && text[i] != '\r')); i++) {
    const char *found = text[i] != '\0' ? strchr (delimiters, text[i]) : NULL;

    if (text[i] == '"')
      quoted = !quoted;
    else if (!quoted && found != NULL)
      counts[found - delimiters]++;
  }
  for (guint i = 1; i < G_N_ELEMENTS (counts); i++)
    if (counts[i] > counts[best])
      best = i;
  return delimiters[best];
}

/* The line "sep=;" by which spreadsheets are told: the delimiter, with @next set behind it; '\0' where there is none.
 */
static char
read_separator (const char *text, gsize length, gsize *next)
{
  gboolean told = length > 5 && g_ascii_strncasecmp (text, "sep=", 4) == 0 && (text[5] == '\r' || text[5] == '\n');

  *next = told ? 5 : 0;
  return told ? text[4] : '\0';
}

/* From the opening quote to behind the closing one. */
static gboolean
read_quoted (Reader *reader)
{
  gsize start = reader->next++;

  for (;;) {
    const char *from = reader->text + reader->next;
    const char *quote = memchr (from, '"', reader->length - reader->next);

    if (quote == NULL) {
      report (reader, start, _ ("the quote is never closed"));
      return FALSE;
    }
    g_string_append_len (reader->cell, from, quote - from);
    reader->next += (gsize)(quote - from) + 1;
    if (reader->next == reader->length || reader->text[reader->next] != '"')
      return TRUE;
    g_string_append_c (reader->cell, '"');
    reader->next++;
  }
}

static gboolean
read_cell (Reader *reader)
{
  gsize start = reader->next;

  g_string_truncate (reader->cell, 0);
  if (start < reader->length && reader->text[start] == '"') {
    if (!read_quoted (reader))
      return FALSE;
    if (!at_line_end (reader) && reader->text[reader->next] != reader->delimiter) {
      report (reader, reader->next, _ ("a quoted cell ends at its quote; a quote inside it is doubled"));
      return FALSE;
    }
  } else {
    while (!at_line_end (reader) && reader->text[reader->next] != reader->delimiter)
      reader->next++;
    g_string_append_len (reader->cell, reader->text + start, (gssize)(reader->next - start));
  }
  g_ptr_array_add (reader->csv->cells,
                   g_string_chunk_insert_const (reader->csv->chunk, g_strstrip (reader->cell->str)));
  return TRUE;
}

static void
skip_line_end (Reader *reader)
{
  if (reader->next < reader->length && reader->text[reader->next] == '\r')
    reader->next++;
  if (reader->next < reader->length && reader->text[reader->next] == '\n')
    reader->next++;
}

/* One row into the cells; FALSE if reading cannot go on. */
static gboolean
read_row (Reader *reader)
{
  ExaCsv *csv = reader->csv;
  guint first = csv->cells->len, n_cells;
  gsize start = reader->next;

  for (;;) {
    if (!read_cell (reader))
      return FALSE;
    if (at_line_end (reader))
      break;
    reader->next++;
  }

  n_cells = csv->cells->len - first;
  if (first == 0)
    csv->n_columns = n_cells;
  else if (n_cells != csv->n_columns)
    report (reader, start,
            ngettext ("expected %u cell, as in the first row, found %u",
                      "expected %u cells, as in the first row, found %u", csv->n_columns),
            csv->n_columns, n_cells);
  skip_line_end (reader);
  return TRUE;
}

ExaCsv *
exa_csv_parse (const char *text, gsize length, const char *name, ExaProblems *problems)
{
  g_autoptr (ExaCsv) self = g_new0 (ExaCsv, 1);
  g_autoptr (GString) cell = g_string_new (NULL);
  gsize start;
  char told = read_separator (text, length, &start);
  char delimiter = told != '\0' ? told : sniff_delimiter (text, length);
  Reader reader = {self, text, length, start, delimiter, cell, name, problems, TRUE};

  self->chunk = g_string_chunk_new (4096);
  self->cells = g_ptr_array_new ();
  for (;;) {
    while (reader.next < length && at_line_end (&reader))
      skip_line_end (&reader);
    if (reader.next == length || !read_row (&reader))
      break;
  }
  if (reader.ok && self->cells->len <= self->n_columns)
    report (&reader, 0, "%s", self->n_columns == 0 ? _ ("the file is empty") : _ ("the table has a first row only"));
  return reader.ok ? g_steal_pointer (&self) : NULL;
}

void
exa_csv_free (ExaCsv *self)
{
  g_string_chunk_free (self->chunk);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

guint
exa_csv_n_columns (const ExaCsv *self)
{
  return self->n_columns;
}

guint
exa_csv_n_rows (const ExaCsv *self)
{
  return self->cells->len / self->n_columns;
}

const char *
exa_csv_cell (const ExaCsv *self, guint row, guint column)
{
  return g_ptr_array_index (self->cells, row * self->n_columns + column);
}
