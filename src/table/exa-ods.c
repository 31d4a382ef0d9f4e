/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "exa-book-format.h"
#include "exa-number-format.h"

#define CONTENT      "content.xml"
#define MOST_ROWS    1048576u
#define MOST_COLUMNS 16384u
#define LONGEST_CELL 65536u

typedef struct {
  ExaPackage *package; /* borrowed */
  GPtrArray *names;    /* of the sheets */
} Book;

typedef struct {
  Book *book;
  guint wanted;          /* the sheet to read; G_MAXUINT for names only */
  guint n_tables, depth; /* tables begun; tables within each other */
  ExaCells *cells;
  guint row, column, row_repeat, cell_repeat;
  GString *row_text; /* texts of the row at hand, each ended by a NUL, for its repeats */
  GArray *row_cells; /* RowCell */
  GString *text;     /* of the paragraphs of the cell at hand */
  char *value;       /* what its attributes say; NULL where the text does */
  gboolean in_cell, in_paragraph, in_note;
  gboolean hidden; /* the row at hand */
  guint n_paragraphs;
  guint n_spanned; /* rows that the cell at hand is merged over */
} Reading;

typedef struct {
  guint column, repeat;
  gsize at, length;
} RowCell;

static guint
to_repeat (const char *text, guint most)
{
  return text != NULL ? (guint)CLAMP (strtoul (text, NULL, 10), 1, most) : 1;
}

/* "2025-03-30T00:00:00" is a day; of a second no parts are kept. What is no date stands as it is. Transfer full. */
static char *
write_date (const char *date)
{
  gsize day = strspn (date, "-0123456789");
  const char *time = date + day + 1;

  if (date[day] != 'T' || strspn (time, ":0123456789") < strlen ("00:00:00"))
    return g_strdup (date);
  if (g_str_has_prefix (time, "00:00:00"))
    return g_strndup (date, day);
  return g_strdup_printf ("%.*s %.8s", (int)day, date, time);
}

/* "PT12H30M05S" as 12:30:05. Transfer full. */
static char *
write_time (const char *time)
{
  guint hours, minutes;
  double seconds;

  if (sscanf (time, "PT%uH%uM%lfS", &hours, &minutes, &seconds) != 3)
    return g_strdup (time);
  return g_strdup_printf ("%02u:%02u:%02u", hours, minutes, (guint)seconds);
}

/* What the attributes of a cell say it holds; NULL where its text does. Transfer full. */
static char *
write_value (const char **attributes)
{
  const char *type = exa_package_attribute (attributes, "value-type");
  const char *value = exa_package_attribute (attributes, "value");
  ExaNumberFormat format = {.kind = EXA_FORMAT_PLAIN};
  const char *currency, *other;

  if (type == NULL || strcmp (type, "string") == 0 || strcmp (type, "error") == 0)
    return NULL;
  other = exa_package_attribute (attributes, "date-value");
  if (other != NULL)
    return write_date (other);
  other = exa_package_attribute (attributes, "time-value");
  if (other != NULL)
    return write_time (other);
  other = exa_package_attribute (attributes, "boolean-value");
  if (other != NULL)
    return g_ascii_strup (other, -1);
  if (value == NULL)
    return NULL;
  currency = exa_package_attribute (attributes, "currency");
  if (strcmp (type, "percentage") == 0)
    format.kind = EXA_FORMAT_PERCENT;
  if (currency != NULL && strlen (currency) < sizeof format.currency) {
    format.kind = EXA_FORMAT_MONEY;
    g_strlcpy (format.currency, currency, sizeof format.currency);
  }
  return exa_number_format_write (&format, g_ascii_strtod (value, NULL), FALSE);
}

static gboolean
is_read (const Reading *reading)
{
  return reading->depth == 1 && reading->n_tables == reading->wanted + 1;
}

static void
begin_table (Reading *reading, const char **attributes)
{
  const char *name = exa_package_attribute (attributes, "name");

  if (reading->depth++ > 0) /* within a cell */
    return;
  reading->n_tables++;
  reading->row = 0;
  if (reading->wanted == G_MAXUINT)
    g_ptr_array_add (reading->book->names, g_strdup (name != NULL ? name : ""));
}

static void
begin_row (Reading *reading, const char **attributes)
{
  const char *shown = exa_package_attribute (attributes, "visibility");

  reading->row_repeat = to_repeat (exa_package_attribute (attributes, "number-rows-repeated"), MOST_ROWS);
  reading->column = 0;
  g_string_truncate (reading->row_text, 0);
  g_array_set_size (reading->row_cells, 0);
  reading->hidden = shown != NULL && strcmp (shown, "visible") != 0;
}

/* Rows of nothing, of which a sheet has a million, take no room; those that are filled are counted as they stand. */
static void
end_row (Reading *reading)
{
  guint n = reading->row_cells->len > 0 ? reading->row_repeat : 0;

  if (reading->hidden && n > 0)
    exa_cells_hide (reading->cells, n);
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < reading->row_cells->len; j++) {
      const RowCell *cell = &g_array_index (reading->row_cells, RowCell, j);

      for (guint k = 0; k < cell->repeat; k++)
        if (reading->row + i >= MOST_ROWS || !exa_cells_add (reading->cells, reading->row + i, cell->column + k,
                                                             reading->row_text->str + cell->at, cell->length)) {
          exa_package_stop (reading->book->package, EXA_BOOK_TOO_LARGE);
          return;
        }
    }
  reading->row = MIN (reading->row + reading->row_repeat, MOST_ROWS);
}

static void
begin_cell (Reading *reading, const char **attributes)
{
  reading->cell_repeat = to_repeat (exa_package_attribute (attributes, "number-columns-repeated"), MOST_COLUMNS);
  reading->value = write_value (attributes);
  reading->n_spanned = to_repeat (exa_package_attribute (attributes, "number-rows-spanned"), MOST_ROWS);
  reading->in_cell = TRUE;
  reading->n_paragraphs = 0;
  g_string_truncate (reading->text, 0);
}

static void
end_cell (Reading *reading)
{
  const char *text = reading->value != NULL ? reading->value : reading->text->str;
  RowCell cell = {reading->column, reading->cell_repeat, reading->row_text->len, strlen (text)};

  if (reading->n_spanned > 1 && reading->row < MOST_ROWS)
    exa_cells_merge_down (reading->cells, reading->row, reading->column, reading->row + reading->n_spanned - 1);
  if (cell.length > 0 && reading->column + reading->cell_repeat <= MOST_COLUMNS) {
    g_string_append (reading->row_text, text);
    g_array_append_val (reading->row_cells, cell);
    if (reading->value != NULL && strchr (text, '.') != NULL)
      exa_cells_note_point (reading->cells, reading->column);
  }
  reading->column = MIN (reading->column + reading->cell_repeat, MOST_COLUMNS);
  g_clear_pointer (&reading->value, g_free);
  reading->in_cell = FALSE;
}

static void
add_blanks (Reading *reading, const char **attributes)
{
  guint n = to_repeat (exa_package_attribute (attributes, "c"), 1024);

  for (guint i = 0; i < n && reading->text->len < LONGEST_CELL; i++)
    g_string_append_c (reading->text, ' ');
}

static void
begin_within (Reading *reading, const char *name, const char **attributes)
{
  reading->in_note |= strcmp (name, "annotation") == 0;
  if (reading->in_note)
    return;
  if (strcmp (name, "p") == 0) {
    if (reading->n_paragraphs++ > 0)
      g_string_append_c (reading->text, '\n');
    reading->in_paragraph = TRUE;
  } else if (strcmp (name, "s") == 0) {
    add_blanks (reading, attributes);
  } else if (strcmp (name, "tab") == 0 || strcmp (name, "line-break") == 0) {
    g_string_append_c (reading->text, ' ');
  }
}

static void
on_start (gpointer data, const char *name, const char **attributes)
{
  Reading *reading = data;

  if (strcmp (name, "table") == 0)
    begin_table (reading, attributes);
  else if (!is_read (reading))
    return;
  else if (strcmp (name, "table-row") == 0)
    begin_row (reading, attributes);
  else if (strcmp (name, "table-cell") == 0 || strcmp (name, "covered-table-cell") == 0)
    begin_cell (reading, attributes);
  else if (reading->in_cell)
    begin_within (reading, name, attributes);
}

static void
on_end (gpointer data, const char *name)
{
  Reading *reading = data;

  if (strcmp (name, "annotation") == 0)
    reading->in_note = FALSE;
  else if (is_read (reading) && strcmp (name, "table-row") == 0)
    end_row (reading);
  else if (is_read (reading) && reading->in_cell &&
           (strcmp (name, "table-cell") == 0 || strcmp (name, "covered-table-cell") == 0))
    end_cell (reading);
  if (strcmp (name, "p") == 0)
    reading->in_paragraph = FALSE;
  if (strcmp (name, "table") == 0) {
    if (is_read (reading))
      exa_package_stop (reading->book->package, NULL);
    reading->depth--;
  }
}

static void
on_text (gpointer data, const char *text, gsize length)
{
  Reading *reading = data;

  if (reading->in_cell && reading->in_paragraph && !reading->in_note && reading->text->len + length <= LONGEST_CELL)
    g_string_append_len (reading->text, text, (gssize)length);
}

static gboolean
read_content (Book *book, guint wanted, ExaCells *cells, GError **error)
{
  static const ExaPackageReader reader = {on_start, on_end, on_text};
  g_autoptr (GString) text = g_string_new (NULL), row_text = g_string_new (NULL);
  g_autoptr (GArray) row_cells = g_array_new (FALSE, FALSE, sizeof (RowCell));
  Reading reading = {.book = book,
                     .wanted = wanted,
                     .cells = cells,
                     .text = text,
                     .row_text = row_text,
                     .row_cells = row_cells,
                     .row_repeat = 1};
  gboolean good = exa_package_read (book->package, CONTENT, &reader, &reading, error);

  g_free (reading.value);
  return good;
}

static void
book_close (gpointer data)
{
  g_ptr_array_unref (((Book *)data)->names);
  g_free (data);
}

static gpointer
book_open (ExaPackage *package, GError **error)
{
  Book *book = g_new0 (Book, 1);

  book->package = package;
  book->names = g_ptr_array_new_with_free_func (g_free);
  if (read_content (book, G_MAXUINT, NULL, error))
    return book;
  book_close (book);
  return NULL;
}

static guint
n_sheets (gconstpointer book)
{
  return ((const Book *)book)->names->len;
}

static const char *
get_name (gconstpointer book, guint sheet)
{
  return ((const Book *)book)->names->pdata[sheet];
}

static gboolean
is_hidden (gconstpointer book, guint sheet)
{
  return FALSE;
}

static gboolean
read_sheet (gpointer book, guint sheet, ExaCells *cells, GError **error)
{
  return read_content (book, sheet, cells, error);
}

const ExaBookFormat exa_book_ods = {CONTENT, book_open, book_close, n_sheets, get_name, is_hidden, read_sheet};
