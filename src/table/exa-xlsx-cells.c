/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "exa-book-format.h"
#include "exa-xlsx.h"

#define MOST_ROWS    1048576u
#define MOST_COLUMNS 16384u
#define LONGEST_CELL 65536u

/* What a cell's value is. */
typedef enum {
  CELL_NUMBER,
  CELL_SHARED, /* the number of a shared text */
  CELL_TEXT,   /* as it stands: of a formula, within the cell, a date, an error */
  CELL_BOOLEAN,
} CellType;

typedef struct {
  ExaPackage *package;
  const ExaXlsxShared *shared;
  ExaCells *cells;
  guint row, column; /* of the cell at hand */
  guint next_row, next_column;
  CellType type;
  guint style;
  gboolean in_cell, in_value, in_sound;
  GString *value;
  gboolean hidden; /* the row at hand */
  guint n_before;  /* cells before it */
} Reading;

static guint
to_number (const char *text)
{
  return text != NULL ? (guint)MIN (strtoul (text, NULL, 10), G_MAXINT) : 0;
}

/* "BC12": column and row from 0. FALSE if it is no place within the largest sheet. */
static gboolean
read_place (const char *text, guint *row, guint *column)
{
  guint letters = 0, number;

  while (g_ascii_isalpha (*text) && letters <= MOST_COLUMNS)
    letters = letters * 26 + (guint)(g_ascii_toupper (*text++) - 'A') + 1;
  number = to_number (text);
  *column = letters - 1;
  *row = number - 1;
  return letters > 0 && letters <= MOST_COLUMNS && number > 0 && number <= MOST_ROWS;
}

static CellType
read_type (const char *type)
{
  if (type == NULL || strcmp (type, "n") == 0)
    return CELL_NUMBER;
  if (strcmp (type, "s") == 0)
    return CELL_SHARED;
  return strcmp (type, "b") == 0 ? CELL_BOOLEAN : CELL_TEXT;
}

static void
begin_row (Reading *reading, const char **attributes)
{
  const char *number = exa_package_attribute (attributes, "r"), *hidden = exa_package_attribute (attributes, "hidden");
  guint row = number != NULL ? to_number (number) - 1 : reading->next_row;

  if (row < reading->next_row || row >= MOST_ROWS) {
    exa_package_stop (reading->package, _ ("its rows are not in order"));
    return;
  }
  reading->row = row;
  reading->next_row = row + 1;
  reading->next_column = 0;
  reading->hidden = hidden != NULL && (strcmp (hidden, "1") == 0 || strcmp (hidden, "true") == 0);
  reading->n_before = exa_cells_count (reading->cells);
}

static void
begin_cell (Reading *reading, const char **attributes)
{
  const char *place = exa_package_attribute (attributes, "r");
  guint row = reading->row, column = reading->next_column;

  if (place != NULL && (!read_place (place, &row, &column) || row != reading->row)) {
    exa_package_stop (reading->package, _ ("a cell has no place"));
    return;
  }
  reading->column = column;
  reading->next_column = column + 1;
  reading->type = read_type (exa_package_attribute (attributes, "t"));
  reading->style = to_number (exa_package_attribute (attributes, "s"));
  reading->in_cell = TRUE;
  g_string_truncate (reading->value, 0);
}

/* "A2:A6", or of several columns, of which the first has the text. */
static void
add_merged (Reading *reading, const char *place)
{
  const char *end = place != NULL ? strchr (place, ':') : NULL;
  guint row, column, last, last_column;

  if (end != NULL && read_place (place, &row, &column) && read_place (end + 1, &last, &last_column))
    exa_cells_merge_down (reading->cells, row, column, last);
}

static void
on_start (gpointer data, const char *name, const char **attributes)
{
  Reading *reading = data;

  if (strcmp (name, "row") == 0)
    begin_row (reading, attributes);
  else if (strcmp (name, "c") == 0)
    begin_cell (reading, attributes);
  else if (strcmp (name, "rPh") == 0)
    reading->in_sound = TRUE;
  else if (strcmp (name, "mergeCell") == 0)
    add_merged (reading, exa_package_attribute (attributes, "ref"));
  reading->in_value = reading->in_cell && !reading->in_sound && (strcmp (name, "v") == 0 || strcmp (name, "t") == 0);
}

/* The text of a number, as its style shows it. Transfer full. */
static char *
write_number (const Reading *reading)
{
  const GArray *formats = reading->shared->formats;
  ExaNumberFormat plain = {.kind = EXA_FORMAT_PLAIN};
  const ExaNumberFormat *format =
      reading->style < formats->len ? &g_array_index (formats, ExaNumberFormat, reading->style) : &plain;
  char *end;
  double value = g_ascii_strtod (reading->value->str, &end);

  if (end == reading->value->str || *end != '\0')
    return g_strdup (reading->value->str);
  return exa_number_format_write (format, value, reading->shared->from_1904);
}

static char *
write_cell (const Reading *reading)
{
  const ExaXlsxShared *shared = reading->shared;
  guint index;

  switch (reading->type) {
  case CELL_NUMBER: return write_number (reading);
  case CELL_SHARED:
    index = to_number (reading->value->str);
    return g_strdup (index < shared->starts->len ? shared->text->str + g_array_index (shared->starts, guint32, index)
                                                 : "");
  case CELL_BOOLEAN: return g_strdup (strcmp (reading->value->str, "1") == 0 ? "TRUE" : "FALSE");
  case CELL_TEXT:
  default: return g_strdup (reading->value->str);
  }
}

static void
on_end (gpointer data, const char *name)
{
  Reading *reading = data;

  if (strcmp (name, "rPh") == 0)
    reading->in_sound = FALSE;
  reading->in_value = FALSE;
  if (strcmp (name, "row") == 0 && reading->hidden && exa_cells_count (reading->cells) > reading->n_before)
    exa_cells_hide (reading->cells, 1);
  if (strcmp (name, "c") != 0 || !reading->in_cell)
    return;
  reading->in_cell = FALSE;
  if (reading->value->len == 0)
    return;
  g_autofree char *text = write_cell (reading);
  if (reading->type == CELL_NUMBER && strchr (text, '.') != NULL)
    exa_cells_note_point (reading->cells, reading->column);
  if (!exa_cells_add (reading->cells, reading->row, reading->column, text, strlen (text)))
    exa_package_stop (reading->package, EXA_BOOK_TOO_LARGE);
}

static void
on_text (gpointer data, const char *text, gsize length)
{
  Reading *reading = data;

  if (reading->in_value && reading->value->len + length <= LONGEST_CELL)
    g_string_append_len (reading->value, text, (gssize)length);
}

gboolean
exa_xlsx_read_cells (ExaPackage *package, const char *path, const ExaXlsxShared *shared, ExaCells *cells,
                     GError **error)
{
  static const ExaPackageReader reader = {on_start, on_end, on_text};
  g_autoptr (GString) value = g_string_new (NULL);
  Reading reading = {.package = package, .shared = shared, .cells = cells, .value = value};

  return exa_package_read (package, path, &reader, &reading, error);
}
