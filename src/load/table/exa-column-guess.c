/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-column-guess.h"

#include "exa-column-header.h"
#include "exa-date.h"

#include <stdio.h>
#include <string.h>

/* Rows in which a unit is looked for. */
#define MOST_SEARCHED 200

/* The cells of a column below its header. */
typedef struct {
  const ExaCsv *csv;
  guint first, column, n;
} Cells;

static const char *
get_cell (const Cells *cells, guint i)
{
  return exa_csv_cell (cells->csv, cells->first + i, cells->column);
}

/* Whether the cell can only be a day, a month and a year in this order. */
static gboolean
is_day_first (const char *cell)
{
  int a, b, c, end = 0;

  return sscanf (cell, "%2d/%2d/%4d%n", &a, &b, &c, &end) == 3 && cell[end] == '\0' && a > 12 && b <= 12;
}

/* Whether the mark at @p, a comma or a point between digits, can only be a decimal one: no three digits follow. */
static gboolean
is_decimal_mark (const char *cell, const char *p)
{
  gsize n = strspn (p + 1, "0123456789");

  return p > cell && g_ascii_isdigit (p[-1]) && n > 0 && n != 3;
}

/* Whether the column is written as most of Europe does: 1.234,56. Some comma must be a decimal one, and no point. */
static gboolean
has_decimal_commas (const Cells *cells)
{
  gboolean found = FALSE;

  for (guint i = 0; i < cells->n; i++) {
    const char *cell = get_cell (cells, i);

    for (const char *p = strpbrk (cell, ",."); p != NULL; p = strpbrk (p + 1, ",.")) {
      if (!is_decimal_mark (cell, p))
        continue;
      if (*p == '.')
        return FALSE;
      found = TRUE;
    }
  }
  return found;
}

/* Whether a number with a minus sign stands in the column. */
static gboolean
has_negatives (const Cells *cells)
{
  for (guint i = 0; i < cells->n; i++) {
    const char *cell = get_cell (cells, i);
    const char *number = *cell == '-' ? cell + 1 : g_str_has_prefix (cell, "−") ? cell + strlen ("−") : NULL;
    if (number != NULL && g_ascii_isdigit (*number))
      return TRUE;
  }
  return FALSE;
}

static guint
count_figures (const Cells *cells, const ExaColumn *as)
{
  guint n = 0;

  for (guint i = 0; i < cells->n; i++) {
    const char *cell = get_cell (cells, i);
    const ExaUnit *unit;
    ExaQuantity q;

    n += *cell != '\0' && exa_column_read (as, cell, &q, &unit);
  }
  return n;
}

/* The unit that @cell names itself: "€450", "80 GB", "5 %"; NULL where it names none. */
static const ExaUnit *
find_own_unit (const char *cell)
{
  const char *behind = exa_cell_behind_number (cell);
  const ExaUnit *unit = NULL;
  double factor = 1;
  gsize length;

  for (const char *p = cell; *p != '\0' && !g_ascii_isdigit (*p); p = g_utf8_next_char (p)) {
    const char *id = exa_currency_match (p, &length);
    if (id != NULL)
      return exa_unit_get (id);
  }
  return *behind != '\0' && exa_header_read_words (behind, &unit, &factor) ? unit : NULL;
}

/* The unit of the first cell that names one, near the top; or NULL. */
static const ExaUnit *
find_cells_unit (const Cells *cells)
{
  const ExaUnit *unit = NULL;

  for (guint i = 0; unit == NULL && i < MIN (cells->n, MOST_SEARCHED); i++)
    unit = find_own_unit (get_cell (cells, i));
  return unit;
}

/* Whether at least half of what is filled can be read as figures; finds the unit if the header has none. */
static gboolean
holds_figures (const Cells *cells, guint n_filled, ExaColumn *self)
{
  gboolean named = self->unit != NULL;

  if (!named)
    self->unit = exa_unit_get ("count");
  if (count_figures (cells, self) * 2 >= n_filled)
    return TRUE;
  if (named)
    return FALSE;
  self->unit = find_cells_unit (cells);
  return self->unit != NULL && count_figures (cells, self) * 2 >= n_filled;
}

/* Whether the column of @n_filled cells holds dates, @n_dates of them, or years; what looks like a year needs a header
 * that says so, or no header and nothing else beside it. */
static gboolean
holds_dates (const char *header, guint n_filled, guint n_dates, guint n_years)
{
  static const char *const words[] = {"year", "date", "年", "年份", "日期", NULL};

  if (*header == '\0' && n_dates == 0)
    return n_years == n_filled;
  return (n_dates + n_years) * 2 >= n_filled && (n_dates > 0 || exa_header_has (header, words));
}

static ExaColumnKind
guess_kind (const Cells *cells, ExaColumn *self, ExaColumnEvidence *evidence)
{
  static const char *const key_words[] = {"id", "index", "no", "序号", "编号", NULL};
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_dates = 0, n_years = 0;

  for (guint i = 0; i < cells->n; i++) {
    const char *cell = get_cell (cells, i);
    g_autofree char *date = NULL;

    if (exa_cell_is_missing (cell))
      continue;
    evidence->n_filled++;
    g_hash_table_add (seen, (gpointer)cell);
    date = exa_cell_read_date (cell, self->day_first);
    n_years += exa_date_looks_like_year (cell);
    n_dates += date != NULL && !exa_date_looks_like_year (cell);
    evidence->n_links += g_str_has_prefix (cell, "http://") || g_str_has_prefix (cell, "https://");
  }
  evidence->n_distinct = g_hash_table_size (seen);

  if (evidence->n_filled == 0)
    return EXA_COLUMN_EMPTY;
  if (holds_dates (self->header, evidence->n_filled, n_dates, n_years))
    return EXA_COLUMN_DATES;
  if (holds_figures (cells, evidence->n_filled, self))
    return exa_header_has (self->header, key_words) ? EXA_COLUMN_KEYS : EXA_COLUMN_FIGURES;
  return EXA_COLUMN_TEXT;
}

ExaColumn
exa_column_guess (const ExaCsv *csv, guint n_headers, guint column, ExaColumnEvidence *evidence)
{
  Cells cells = {csv, n_headers, column, exa_csv_n_rows (csv) - n_headers};
  ExaColumn self = {.header = g_strdup (n_headers > 0 ? exa_csv_cell (csv, n_headers - 1, column) : "")};

  *evidence = (ExaColumnEvidence){0};
  /* One cell that cannot be read otherwise speaks for its column. */
  for (guint i = 0; !self.day_first && i < cells.n; i++)
    self.day_first = is_day_first (get_cell (&cells, i));
  self.decimal_commas = has_decimal_commas (&cells);
  self.has_negatives = has_negatives (&cells);
  exa_header_read_unit (self.header, &self.unit, &self.factor);
  self.kind = guess_kind (&cells, &self, evidence);
  return self;
}
