/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-grid.h"

#include <string.h>

struct _ExaGrid {
  ExaCsv *csv;         /* owned */
  GStringChunk *chunk; /* of the first column's keys; NULL where it has one only */
  const char **keys;   /* @n_keys a row, in the chunk */
  guint n_keys;        /* 1 where the first column is one column */
  guint n_columns;     /* keys counted */
  GHashTable *set;     /* number of a cell of the CSV → text, owned; NULL where none was set */
  GArray *rows;        /* guint: those of the CSV that were kept; NULL for all */
};

static guint
count_commas (const char *cell)
{
  guint n = 0;

  for (const char *p = cell; *p != '\0'; p++)
    n += *p == ',';
  return n;
}

/* The keys in each cell of the first column: only where its header names them all, and the times of the other columns
 * behind a backslash. */
static guint
count_keys (const ExaCsv *csv)
{
  const char *header = exa_csv_cell (csv, 0, 0);
  guint n = count_commas (header);

  if (strchr (header, '\\') == NULL || n == 0)
    return 1;
  for (guint row = 1; row < exa_csv_n_rows (csv); row++)
    if (count_commas (exa_csv_cell (csv, row, 0)) != n)
      return 1;
  return n + 1;
}

ExaGrid *
exa_grid_new (ExaCsv *csv)
{
  ExaGrid *self = g_atomic_rc_box_new0 (ExaGrid);

  self->csv = exa_csv_ref (csv);
  self->n_keys = count_keys (csv);
  self->n_columns = exa_csv_n_columns (csv) + self->n_keys - 1;
  if (self->n_keys == 1)
    return self;
  self->chunk = g_string_chunk_new (4096);
  self->keys = g_new (const char *, (gsize)self->n_keys *exa_csv_n_rows (csv));
  for (guint row = 0; row < exa_csv_n_rows (csv); row++) {
    g_auto (GStrv) keys = g_strsplit (exa_csv_cell (csv, row, 0), ",", -1);

    for (guint i = 0; i < self->n_keys; i++) {
      if (row == 0) /* what stands behind the backslash is about the other columns */
        keys[i][strcspn (keys[i], "\\")] = '\0';
      self->keys[row * self->n_keys + i] = g_string_chunk_insert_const (self->chunk, g_strstrip (keys[i]));
    }
  }
  return self;
}

static void
grid_clear (gpointer data)
{
  ExaGrid *self = data;

  g_clear_pointer (&self->chunk, g_string_chunk_free);
  g_free (self->keys);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->set, g_hash_table_unref);
  exa_csv_unref (self->csv);
}

ExaGrid *
exa_grid_ref (ExaGrid *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
exa_grid_unref (ExaGrid *self)
{
  g_atomic_rc_box_release_full (self, grid_clear);
}

const ExaSheet *
exa_grid_sheet (const ExaGrid *self)
{
  return exa_csv_sheet (self->csv);
}

guint
exa_grid_n_headers (const ExaGrid *self)
{
  return exa_csv_n_headers (self->csv);
}

guint
exa_grid_find_column (const ExaGrid *self, guint header_row, const char *text)
{
  g_autofree char *wanted = g_utf8_casefold (text, -1);
  guint64 number;

  for (guint i = 0; header_row != G_MAXUINT && i < exa_grid_n_columns (self); i++) {
    g_autofree char *header = g_utf8_casefold (exa_grid_cell (self, header_row, i), -1);
    if (strcmp (header, wanted) == 0)
      return i;
  }
  if (g_ascii_string_to_unsigned (text, 10, 1, exa_grid_n_columns (self), &number, NULL))
    return (guint)number - 1;
  return G_MAXUINT;
}

void
exa_grid_keep (ExaGrid *self, guint n_headers, guint column, const char *value)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint row = 0; row < exa_grid_n_rows (self); row++) {
    guint own = self->rows != NULL ? g_array_index (self->rows, guint, row) : row;

    if (row < n_headers || strcmp (exa_grid_cell (self, row, column), value) == 0)
      g_array_append_val (kept, own);
  }
  g_clear_pointer (&self->rows, g_array_unref);
  self->rows = kept;
}

guint
exa_grid_n_columns (const ExaGrid *self)
{
  return self->n_columns;
}

guint
exa_grid_n_rows (const ExaGrid *self)
{
  return self->rows != NULL ? self->rows->len : exa_csv_n_rows (self->csv);
}

guint
exa_grid_find_row (const ExaGrid *self, guint row)
{
  guint first = 0, end = exa_grid_n_rows (self);

  while (self->rows != NULL && first < end) {
    guint middle = first + (end - first) / 2;

    if (g_array_index (self->rows, guint, middle) < row)
      first = middle + 1;
    else
      end = middle;
  }
  return self->rows != NULL ? first : MIN (row, end);
}

gboolean
exa_grid_holds_row (const ExaGrid *self, guint row)
{
  guint found = exa_grid_find_row (self, row);

  return found < exa_grid_n_rows (self) && (self->rows == NULL || g_array_index (self->rows, guint, found) == row);
}

static guint
get_own_row (const ExaGrid *self, guint row)
{
  return self->rows != NULL ? g_array_index (self->rows, guint, row) : row;
}

/* The cell of a row of the file. */
static const char *
get_cell (const ExaGrid *self, guint row, guint column)
{
  if (column == self->n_columns) /* EXA_GRID_COLOUR */
    return "";
  if (self->n_keys == 1)
    return exa_csv_cell (self->csv, row, column);
  if (column < self->n_keys)
    return self->keys[row * self->n_keys + column];
  return exa_csv_cell (self->csv, row, column - self->n_keys + 1);
}

static gpointer
make_key (const ExaGrid *self, guint own_row, guint column)
{
  return GSIZE_TO_POINTER ((gsize)own_row * (exa_grid_n_columns (self) + 1) + column);
}

void
exa_grid_set (ExaGrid *self, guint row, guint column, const char *text)
{
  if (self->set == NULL)
    self->set = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_hash_table_insert (self->set, make_key (self, get_own_row (self, row), column), g_strdup (text));
}

const char *
exa_grid_get_original (const ExaGrid *self, guint row, guint column)
{
  guint own = get_own_row (self, row);

  return self->set != NULL && g_hash_table_contains (self->set, make_key (self, own, column))
             ? get_cell (self, own, column)
             : NULL;
}

guint
exa_grid_count_set (const ExaGrid *self)
{
  return self->set != NULL ? g_hash_table_size (self->set) : 0;
}

gboolean
exa_grid_is_set_in (const ExaGrid *self, guint row, guint column)
{
  guint own = get_own_row (self, row), n_headers = exa_csv_n_headers (self->csv);

  return self->n_keys == 1 && own >= n_headers && column < self->n_columns &&
         exa_sheet_is_set_in (exa_csv_sheet (self->csv), own - n_headers, column);
}

const char *
exa_grid_cell (const ExaGrid *self, guint row, guint column)
{
  guint own = get_own_row (self, row);
  const char *set = self->set != NULL ? g_hash_table_lookup (self->set, make_key (self, own, column)) : NULL;

  return set != NULL ? set : get_cell (self, own, column);
}
