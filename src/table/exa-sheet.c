/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-encoding.h"
#include "exa-html.h"
#include "exa-heap.h"
#include "exa-sheet-private.h"
#include "exa-thousands.h"

#include <glib/gi18n.h>
#include <string.h>

/* Fewer good rows than this before a quote that is never closed are not worth having: the file may be cut off. */
#define FEWEST_ROWS 10

static void
free_text (gpointer data)
{
  g_free (data);
}

static void
sheet_clear (gpointer data)
{
  ExaSheet *self = data;

  g_free (self->text);
  g_string_free (self->extra, TRUE);
  for (guint i = 0; self->header != NULL && i < self->dialect.n_columns; i++)
    g_free (self->header[i]);
  g_free (self->header);
  g_array_unref (self->cells);
  g_array_unref (self->records);
  g_array_unref (self->places);
  g_array_unref (self->odds);
  g_array_unref (self->points);
  g_ptr_array_unref (self->titles);
  g_ptr_array_unref (self->notes);
}

ExaSheet *
exa_sheet_alloc (void)
{
  ExaSheet *self = g_atomic_rc_box_new0 (ExaSheet);

  self->extra = g_string_new_len ("", 1); /* the empty cell */
  self->cells = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->records = g_array_new (FALSE, FALSE, sizeof (ExaOddRecord));
  self->places = g_array_new (FALSE, FALSE, sizeof (ExaRowPlace));
  self->odds = g_array_new (FALSE, FALSE, sizeof (ExaOdd));
  self->points = g_array_new (FALSE, FALSE, sizeof (gboolean));
  self->titles = g_ptr_array_new_with_free_func (free_text);
  self->notes = g_ptr_array_new_with_free_func (free_text);
  return self;
}

ExaSheet *
exa_sheet_ref (ExaSheet *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
exa_sheet_unref (ExaSheet *self)
{
  g_atomic_rc_box_release_full (self, sheet_clear);
}

/* Whether too much of the table is odd, and why. */
static gboolean
check (const ExaSheet *self, guint *line, GError **error)
{
  guint n_rows = self->end_row - self->first_row;
  guint n_apart = exa_sheet_count_odds (self, EXA_ODD_SET_APART);

  for (guint i = 0; i < self->records->len; i++) {
    const ExaOddRecord *record = &g_array_index (self->records, ExaOddRecord, i);

    /* Told what quotes are, a person wants the one that is open to end with its line, which is odd then. */
    if (record->unclosed && n_rows < FEWEST_ROWS && self->told.quote == '\0') {
      *line = record->line;
      g_set_error_literal (error, EXA_SHEET_ERROR, EXA_SHEET_ERROR_UNCLOSED, _ ("the quote is never closed"));
      return FALSE;
    }
  }
  if (n_apart > n_rows && n_apart > 3) {
    const ExaOdd *first = &g_array_index (self->odds, ExaOdd, 0);

    *line = first->line;
    g_set_error (error, EXA_SHEET_ERROR, EXA_SHEET_ERROR_NO_TABLE,
                 _ ("this is no table: of its lines, read as %u cells each, %u do not fit and %u do"),
                 self->dialect.n_columns, n_apart, n_rows);
    return FALSE;
  }
  return TRUE;
}

static gboolean
is_empty_column (const ExaSheet *self, guint column)
{
  if (self->header == NULL || *self->header[column] != '\0')
    return FALSE;
  for (guint row = self->first_row; row < self->end_row; row++)
    if (*exa_sheet_at (self, row, column) != '\0')
      return FALSE;
  return TRUE;
}

/* Delimiters before the first cell of each line and behind the last make columns without a name or a cell. */
static void
find_columns (ExaSheet *self)
{
  guint end = self->dialect.n_columns;

  while (end > 1 && is_empty_column (self, end - 1))
    end--;
  while (self->first_column + 1 < end && is_empty_column (self, self->first_column))
    self->first_column++;
  self->n_columns = end - self->first_column;
}

/* Rough, so that the grid need not move while it grows. */
static void
reserve_cells (ExaSheet *self)
{
  gsize sample = MIN (self->length, 16384), n_lines = 1;

  for (const char *p = memchr (self->text, '\n', sample); p != NULL;
       p = memchr (p + 1, '\n', sample - (gsize)(p + 1 - self->text)))
    n_lines++;
  n_lines = n_lines * (self->length / sample + 1);
  g_array_unref (self->cells);
  self->cells = g_array_sized_new (FALSE, FALSE, sizeof (guint32),
                                   (guint)MIN (n_lines * self->dialect.n_columns, self->length + 1));
  exa_heap_use_large_pages (self->cells->data,
                            MIN (n_lines * self->dialect.n_columns, self->length + 1) * sizeof (guint32));
}

ExaSheet *
exa_sheet_finish (ExaSheet *self, guint *line, GError **error)
{
  ExaShapes **shapes = exa_sheet_learn_shapes (self);
  gboolean good;

  good = exa_sheet_frame (self, shapes, error);
  if (good)
    exa_sheet_mend (self, shapes);
  exa_shapes_free_all (shapes, self->dialect.n_columns);
  if (good && self->markdown)
    exa_sheet_strip_markdown (self);
  if (good) {
    find_columns (self);
    good = check (self, line, error);
  }
  if (!good)
    exa_sheet_unref (self);
  return good ? self : NULL;
}

/* Takes the encoding that a page names for itself, where one is known by that name. */
static void
heed_charset (ExaSheet *self, GBytes *bytes)
{
  gsize length;
  const char *raw = g_bytes_get_data (bytes, &length);
  g_autofree char *head = length > 0 ? g_ascii_strdown (raw, (gssize)MIN (length, 1024)) : g_strdup (""), *name = NULL;
  const char *at = *g_strchug (head) == '<' ? strstr (head, "charset=") : NULL;

  if (at == NULL || self->told.encoding != NULL)
    return;
  at += strlen ("charset=") + strspn (at + strlen ("charset="), "\"' ");
  name = g_strndup (at, strcspn (at, "\"' ;>/"));
  exa_sheet_told_set_encoding (&self->told, name, NULL);
}

/* Pages may be wrong about themselves. */
static void
read_text (ExaSheet *self, GBytes *bytes, const char **encoding)
{
  const char *told = self->told.encoding;
  g_autoptr (GBytes) again = NULL;

  heed_charset (self, bytes);
  again = self->told.encoding != told ? g_bytes_ref (bytes) : NULL;
  self->text = exa_encoding_take_utf8 (bytes, self->told.encoding, &self->length, encoding, &self->other_encoding);
  if (self->text != NULL || again == NULL)
    return;
  self->told.encoding = told;
  self->text = exa_encoding_take_utf8 (g_steal_pointer (&again), told, &self->length, encoding, &self->other_encoding);
}

/* Puts the table of a page, which many programs write under the name of a spreadsheet, too, in the place of the page.
 */
static void
take_page_table (ExaSheet *self)
{
  char *csv = exa_html_has_table (self->text, self->length)
                  ? exa_html_to_csv (self->text, self->length, &self->n_page_tables)
                  : NULL;

  if (csv == NULL)
    return;
  g_free (self->text);
  self->text = csv;
  self->length = strlen (csv);
  self->told.delimiter = ',';
}

/* Puts quotation marks around figures whose thousands are parted by commas that part cells as well. */
static void
quote_thousands (ExaSheet *self)
{
  gboolean comma = self->told.delimiter == '\0' || self->told.delimiter == ',';
  char *quoted = comma && self->told.quote == '\0' ? exa_thousands_quote (self->text, self->length) : NULL;

  if (quoted == NULL)
    return;
  g_free (self->text);
  self->text = quoted;
  self->length = strlen (quoted);
  self->has_joined = TRUE;
}

ExaSheet *
exa_sheet_new (GBytes *bytes, const ExaSheetTold *told, guint *line, GError **error)
{
  g_autoptr (ExaSheet) self = exa_sheet_alloc ();
  const char *encoding;
  guint nowhere;
  char sign = '\0';
  gsize from;

  line = line != NULL ? line : &nowhere;
  *line = 0;
  if (told != NULL)
    self->told = *told;
  self->from_bytes = TRUE;
  read_text (self, bytes, &encoding);
  if (self->text == NULL) {
    if (self->told.encoding != NULL)
      g_set_error (error, EXA_SHEET_ERROR, EXA_SHEET_ERROR_NO_TEXT, _ ("is no text in %s"), self->told.encoding);
    else
      g_set_error_literal (error, EXA_SHEET_ERROR, EXA_SHEET_ERROR_NO_TEXT,
                           _ ("is no text: save the table as CSV in UTF-8"));
    return NULL;
  }
  take_page_table (self);
  quote_thousands (self);
  from = exa_dialect_read_told (self->text, self->length, &sign);
  self->dialect = exa_dialect_guess (self->text, self->length, self->told.delimiter, self->told.quote);
  self->dialect.encoding = encoding;
  if (self->length > 0)
    reserve_cells (self);
  exa_sheet_read_records (self, from, from > 0 ? 2 : 1);
  if (self->end_row == 0) {
    *line = 1;
    g_set_error_literal (error, EXA_SHEET_ERROR, EXA_SHEET_ERROR_EMPTY, _ ("the file is empty"));
    return NULL;
  }
  return exa_sheet_finish (g_steal_pointer (&self), line, error);
}

const ExaDialect *
exa_sheet_dialect (const ExaSheet *self)
{
  return &self->dialect;
}

ExaSheetTold
exa_sheet_tell (const ExaSheet *self)
{
  ExaSheetTold told = {.header = self->told.header,
                       .first = self->header_line,
                       .last = self->header_end,
                       .quote = self->told.quote,
                       .mended = self->told.mended};

  if (self->from_bytes) {
    told.encoding = self->dialect.encoding;
    told.delimiter = self->dialect.delimiter;
  }
  return told;
}

guint
exa_sheet_n_columns (const ExaSheet *self)
{
  return self->n_columns;
}

guint
exa_sheet_n_rows (const ExaSheet *self)
{
  return self->end_row - self->first_row;
}

const char *
exa_sheet_cell (const ExaSheet *self, guint row, guint column)
{
  return exa_sheet_at (self, self->first_row + row, self->first_column + column);
}

gboolean
exa_sheet_is_set_in (const ExaSheet *self, guint row, guint column)
{
  const char *cell = exa_sheet_cell (self, row, column);

  return self->dialect.delimiter != ' ' && cell > self->text + 1 && cell < self->text + self->length &&
         cell[-1] == ' ' && cell[-2] == ' ';
}

gboolean
exa_sheet_has_header (const ExaSheet *self)
{
  return self->header != NULL;
}

const char *
exa_sheet_header (const ExaSheet *self, guint column)
{
  return self->header != NULL ? self->header[self->first_column + column] : "";
}

const GArray *
exa_sheet_odds (const ExaSheet *self)
{
  return self->odds;
}

guint
exa_sheet_count_odds (const ExaSheet *self, ExaOddFate fate)
{
  guint n = 0;

  for (guint i = 0; i < self->odds->len; i++)
    n += g_array_index (self->odds, ExaOdd, i).fate == fate;
  return n;
}

const GPtrArray *
exa_sheet_titles (const ExaSheet *self)
{
  return self->titles;
}

const GPtrArray *
exa_sheet_notes (const ExaSheet *self)
{
  return self->notes;
}

guint
exa_sheet_second_table (const ExaSheet *self)
{
  return self->second_table;
}

guint
exa_sheet_n_page_tables (const ExaSheet *self)
{
  return self->n_page_tables;
}

gboolean
exa_sheet_has_joined_thousands (const ExaSheet *self)
{
  return self->has_joined;
}

const char *
exa_sheet_other_encoding (const ExaSheet *self)
{
  return self->other_encoding;
}

const char *
exa_sheet_title_in_doubt (const ExaSheet *self)
{
  return self->title_in_doubt && self->titles->len > 0 ? self->titles->pdata[self->titles->len - 1] : NULL;
}

gboolean
exa_sheet_header_in_doubt (const ExaSheet *self)
{
  return self->header_in_doubt && self->header != NULL;
}

guint
exa_sheet_n_hidden (const ExaSheet *self)
{
  return self->n_hidden;
}

gboolean
exa_sheet_has_points (const ExaSheet *self, guint column)
{
  guint i = self->first_column + column;

  return i < self->points->len && g_array_index (self->points, gboolean, i);
}
