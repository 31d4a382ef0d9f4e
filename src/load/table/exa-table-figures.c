/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-figures.h"

#include "exa-status-words.h"
#include "exa-heap.h"
#include "exa-table-footnote.h"

#include <math.h>
#include <string.h>

/* --- reading --- */

void
exa_column_values_clear (ExaColumnValues *self)
{
  g_clear_pointer (&self->values, g_free);
  g_clear_pointer (&self->rows, g_free);
  g_clear_pointer (&self->odd, g_array_unref);
}

/* From the first row on that has no figure, rows are kept. */
static void
add_figure (ExaColumnValues *self, guint row, guint n_rows, double value)
{
  if (self->rows == NULL && self->n != row) {
    self->rows = g_new (guint32, n_rows);
    for (guint i = 0; i < self->n; i++)
      self->rows[i] = i;
  }
  if (self->rows != NULL)
    self->rows[self->n] = row;
  self->values[self->n++] = value;
}

gboolean
exa_column_values_read (ExaColumnValues *self, const ExaColumn *column, const ExaGrid *grid, guint n_headers,
                        guint index)
{
  guint n_rows = exa_grid_n_rows (grid) - n_headers;

  self->values = g_new (double, n_rows);
  exa_heap_use_large_pages (self->values, n_rows * sizeof (double));
  self->odd = g_array_new (FALSE, FALSE, sizeof (ExaOddFigure));
  for (guint row = 0; row < n_rows; row++) {
    const char *cell = exa_grid_cell (grid, n_headers + row, index);
    ExaOddFigure odd = {.n = self->n};
    g_autofree char *words = NULL;
    double value;

    if (exa_cell_read_plain (&column->cells, cell, &value)) {
      add_figure (self, row, n_rows, value);
    } else if (exa_cell_is_missing (cell)) {
      continue;
    } else if (!exa_column_read (column, cell, &odd.value, &odd.unit)) {
      if (self->n_unread++ == 0)
        self->unread = cell;
    } else if (!exa_unit_comparable (odd.unit, column->cells.unit) ||
               exa_column_read_status (column, cell) != EXA_STATUS_REPORTED ||
               (words = exa_status_words_find_others (cell)) != NULL) {
      return FALSE;
    } else {
      g_array_append_val (self->odd, odd);
      add_figure (self, row, n_rows, NAN);
    }
  }
  return TRUE;
}

/* --- claims --- */

struct _ExaTableFigures {
  ExaFigures parent_instance;

  ExaTableThings *things; /* owned, as all */
  ExaSource *source;
  guint32 *rows; /* of each figure; NULL where every row has one */
  GPtrArray *measures;
  GArray *marks;
};

G_DEFINE_FINAL_TYPE (ExaTableFigures, exa_table_figures, EXA_TYPE_FIGURES)

static void
exa_table_figures_finalize (GObject *object)
{
  ExaTableFigures *self = EXA_TABLE_FIGURES (object);

  g_clear_pointer (&self->things, exa_table_things_unref);
  g_clear_object (&self->source);
  g_free (self->rows);
  g_ptr_array_unref (self->measures);
  g_array_unref (self->marks);

  G_OBJECT_CLASS (exa_table_figures_parent_class)->finalize (object);
}

static guint
get_row (ExaTableFigures *self, guint n)
{
  return self->rows != NULL ? self->rows[n] : n;
}

/* Whether the id of @measure and a thing's is the id of another measure and that of another thing. */
static gboolean
is_ambiguous (ExaTableFigures *self, const ExaMeasure *measure, const char *id)
{
  for (guint i = 0; i < self->measures->len; i++) {
    const ExaMeasure *other = g_ptr_array_index (self->measures, i);
    gsize length = strlen (other->id);

    if (other != measure && g_str_has_prefix (id, other->id) && id[length] == '-' &&
        exa_table_things_find (self->things, id + length + 1) != G_MAXUINT)
      return TRUE;
  }
  return FALSE;
}

/* "price-usd-h100". Transfer full. */
static char *
make_id (ExaTableFigures *self, const ExaEntity *thing)
{
  const ExaMeasure *measure = exa_figures_get_measure (EXA_FIGURES (self));
  g_autofree char *id = g_strjoin ("-", measure->id, thing->id, NULL);

  return is_ambiguous (self, measure, id) ? g_strjoin ("--", measure->id, thing->id, NULL) : g_steal_pointer (&id);
}

/* What stands behind the @n-th figure, or behind all; NULL where nothing does. Borrowed. */
static const ExaTableMark *
find_mark (ExaTableFigures *self, guint n)
{
  guint low = 0, high = self->marks->len;

  while (low < high) {
    guint middle = (low + high) / 2;

    if (g_array_index (self->marks, ExaTableMark, middle).n < n)
      low = middle + 1;
    else
      high = middle;
  }
  /* Behind the last comes what holds of all. */
  if (low < self->marks->len && g_array_index (self->marks, ExaTableMark, low).n != n)
    low = self->marks->len - 1;
  if (low >= self->marks->len)
    return NULL;
  {
    const ExaTableMark *mark = &g_array_index (self->marks, ExaTableMark, low);

    return mark->n == n || mark->n == EXA_MARKS_ALL ? mark : NULL;
  }
}

static ExaClaim *
make_claim (ExaFigures *figures, guint n)
{
  ExaTableFigures *self = EXA_TABLE_FIGURES (figures);
  ExaEntity *thing = exa_table_things_get (self->things, get_row (self, n));
  ExaClaim *claim = exa_claim_new ();
  ExaCite *cite = exa_cite_new ();
  const ExaTableMark *mark = find_mark (self, n);

  if (mark != NULL)
    exa_table_footnote_note (mark->mark, mark->marked, &claim->note);
  claim->id = make_id (self, thing);
  claim->subject = g_object_ref (thing);
  cite->source = g_object_ref (self->source);
  cite->row = g_strdup (exa_text_get (&thing->name, EXA_LANG_EN));
  g_ptr_array_add (claim->cites, cite);
  return claim;
}

static ExaEntity *
get_country (ExaFigures *figures, guint n)
{
  ExaTableFigures *self = EXA_TABLE_FIGURES (figures);

  return exa_table_things_get_country (self->things, get_row (self, n));
}

/* The figure of the row; EXA_NO_FIGURE if it has none here. */
static guint
find_row (ExaTableFigures *self, guint row)
{
  guint low = 0, high = exa_figures_count (EXA_FIGURES (self)), n = high;

  if (self->rows == NULL)
    return row < n ? row : EXA_NO_FIGURE;
  while (low < high) {
    guint middle = (low + high) / 2;

    if (self->rows[middle] < row)
      low = middle + 1;
    else
      high = middle;
  }
  return low < n && self->rows[low] == row ? low : EXA_NO_FIGURE;
}

static guint
find (ExaFigures *figures, const char *claim_id)
{
  ExaTableFigures *self = EXA_TABLE_FIGURES (figures);
  const ExaMeasure *measure = exa_figures_get_measure (figures);
  gsize length = strlen (measure->id);
  guint row, n;

  if (!g_str_has_prefix (claim_id, measure->id) || claim_id[length] != '-')
    return EXA_NO_FIGURE;
  row = exa_table_things_find (self->things, claim_id + length + (claim_id[length + 1] == '-' ? 2 : 1));
  n = row != G_MAXUINT ? find_row (self, row) : EXA_NO_FIGURE;
  if (n == EXA_NO_FIGURE || strcmp (exa_figures_get_claim (figures, n)->id, claim_id) != 0)
    return EXA_NO_FIGURE;
  return n;
}

static guint
find_about (ExaFigures *figures, ExaEntity *thing)
{
  ExaTableFigures *self = EXA_TABLE_FIGURES (figures);
  guint row = exa_table_things_find (self->things, thing->id);

  return row != G_MAXUINT && exa_table_things_get (self->things, row) == thing ? find_row (self, row) : EXA_NO_FIGURE;
}

static guint
count_things (ExaFigures *figures)
{
  return exa_table_things_count (EXA_TABLE_FIGURES (figures)->things);
}

static guint
count_new_things (ExaFigures *figures)
{
  return exa_table_things_count_new (EXA_TABLE_FIGURES (figures)->things);
}

static ExaEntity *
get_thing (ExaFigures *figures, guint n)
{
  return exa_table_things_get (EXA_TABLE_FIGURES (figures)->things, n);
}

static ExaEntity *
find_thing (ExaFigures *figures, const char *id)
{
  ExaTableThings *things = EXA_TABLE_FIGURES (figures)->things;
  guint row = exa_table_things_find (things, id);

  return row != G_MAXUINT ? exa_table_things_get (things, row) : NULL;
}

static void
exa_table_figures_class_init (ExaTableFiguresClass *class)
{
  ExaFiguresClass *figures = EXA_FIGURES_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = exa_table_figures_finalize;
  figures->make_claim = make_claim;
  figures->get_country = get_country;
  figures->find = find;
  figures->find_about = find_about;
  figures->count_things = count_things;
  figures->count_new_things = count_new_things;
  figures->get_thing = get_thing;
  figures->find_thing = find_thing;
}

static void
exa_table_figures_init (ExaTableFigures *self)
{
}

ExaFigures *
exa_table_figures_new (ExaTableThings *things, ExaMeasure *measure, ExaSource *source, guint order, GPtrArray *measures,
                       GArray *marks, ExaColumnValues *values)
{
  ExaTableFigures *self = g_object_new (EXA_TYPE_TABLE_FIGURES, NULL);

  self->things = exa_table_things_ref (things);
  self->source = g_object_ref (source);
  self->rows = g_steal_pointer (&values->rows);
  self->measures = g_ptr_array_ref (measures);
  self->marks = g_array_ref (marks);
  exa_figures_take (EXA_FIGURES (self), measure, g_steal_pointer (&values->values), values->n,
                    g_steal_pointer (&values->odd), order);
  return EXA_FIGURES (self);
}
