/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-column.h"

#include "exa-column-header.h"
#include "exa-date.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* Rows in which a unit is looked for. */
#define MOST_SEARCHED 200

gboolean
exa_column_is_missing (const char *cell)
{
  static const char *const marks[] = {"",    ".",  "..",  "...",  "-",    "–",  "—",
                                      "n/a", "na", "nan", "null", "none", "无", NULL};

  for (guint i = 0; marks[i] != NULL; i++)
    if (g_ascii_strcasecmp (cell, marks[i]) == 0)
      return TRUE;
  return FALSE;
}

/* Whether the cell can only be a day, a month and a year in this order. */
static gboolean
is_day_first (const char *cell)
{
  int a, b, c, end = 0;

  return sscanf (cell, "%2d/%2d/%4d%n", &a, &b, &c, &end) == 3 && cell[end] == '\0' && a > 12 && b <= 12;
}

char *
exa_column_read_date (const char *cell, gboolean day_first)
{
  g_autofree char *iso = NULL;
  int a, b, c, end = 0;
  ExaDate date;

  if (!g_ascii_isdigit (*cell) || strlen (cell) > 20 ||
      (!exa_date_looks_like_year (cell) && strpbrk (cell, "-/") == NULL))
    return NULL;
  if (exa_date_parse (cell, &date) && (exa_date_looks_like_year (cell) || strchr (cell, '-') != NULL))
    return g_strdup (cell);

  if (sscanf (cell, "%4d/%2d/%2d%n", &a, &b, &c, &end) == 3 && cell[end] == '\0' && a > 999) {
    iso = g_strdup_printf ("%04d-%02d-%02d", a, b, c);
  } else if (sscanf (cell, "%2d/%2d/%4d%n", &a, &b, &c, &end) == 3 && cell[end] == '\0' && c > 999) {
    iso = g_strdup_printf ("%04d-%02d-%02d", c, day_first ? b : a, day_first ? a : b);
  } else if (sscanf (cell, "%4d/%2d%n", &a, &b, &end) == 2 && cell[end] == '\0' && a > 999) {
    iso = g_strdup_printf ("%04d-%02d", a, b);
  }
  return iso != NULL && exa_date_parse (iso, &date) ? g_steal_pointer (&iso) : NULL;
}

/* Most cells are nothing but digits and a point: read without the grammar of figures, to the same value. */
static gboolean
read_plain (const char *cell, const ExaUnit *unit, ExaQuantity *q)
{
  gsize n_digits = strspn (cell, "0123456789");

  if (unit->factor != 1 || n_digits == 0 || n_digits > 15 || (cell[0] == '0' && n_digits > 1))
    return FALSE;
  if (cell[n_digits] == '.' && g_ascii_isdigit (cell[n_digits + 1]))
    n_digits += 1 + strspn (cell + n_digits + 1, "0123456789");
  if (cell[n_digits] != '\0')
    return FALSE;
  *q = exa_quantity_exact (g_ascii_strtod (cell, NULL));
  return TRUE;
}

/* "2B" and "3 million" say their own size, whatever the header says of bare numbers. */
static gboolean
has_own_scale (const char *cell)
{
  const char *end = cell + strlen (cell);

  while (end > cell && !g_ascii_isdigit (end[-1]))
    end--;
  for (; *end != '\0'; end = g_utf8_next_char (end))
    if (g_unichar_isalpha (g_utf8_get_char (end)))
      return TRUE;
  return FALSE;
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
has_decimal_commas (const ExaCsv *csv, guint column)
{
  gboolean found = FALSE;

  for (guint row = 0; row < exa_csv_n_rows (csv); row++) {
    const char *cell = exa_csv_cell (csv, row, column);
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

/* The bytes of a mark at @p that parts thousands, as 1 234 and 1'234 are written; 0 if it is none. */
static gsize
group_mark (const char *cell, const char *p, gboolean decimal_commas)
{
  gsize length = g_str_has_prefix (p, "’") ? strlen ("’") : *p == ' ' || *p == '\'' || (*p == '.' && decimal_commas);

  if (length == 0 || p == cell || !g_ascii_isdigit (p[-1]) || strspn (p + length, "0123456789") != 3)
    return 0;
  return length;
}

/* The cell with a decimal point and nothing between thousands: 1.234,56 (if @decimal_commas) and 1 234.56 as 1234.56.
 * Transfer full. */
static char *
normalize (const char *cell, gboolean decimal_commas)
{
  GString *text = g_string_new (NULL);

  for (const char *p = cell; *p != '\0';) {
    gsize skipped = group_mark (cell, p, decimal_commas);
    if (skipped == 0)
      g_string_append_c (text, *p == ',' && decimal_commas ? '.' : *p);
    p += MAX (skipped, 1);
  }
  return g_string_free (text, FALSE);
}

gboolean
exa_column_read (const ExaColumn *self, const char *cell, ExaQuantity *q, const ExaUnit **unit)
{
  g_autofree char *plain =
      self->decimal_commas || strpbrk (cell, " '’") ? normalize (cell, self->decimal_commas) : NULL;

  if (plain != NULL)
    cell = plain;
  if (read_plain (cell, self->unit, q)) {
    *unit = self->unit;
  } else {
    /* What looks like a year is a figure among figures. */
    g_autofree char *date = !exa_date_looks_like_year (cell) ? exa_column_read_date (cell, self->day_first) : NULL;

    if (date != NULL || strpbrk (cell, "0123456789") == NULL ||
        !exa_quantity_parse (cell, self->unit, INFINITY, q, unit, NULL, NULL))
      return FALSE;
  }
  if (self->factor != 1 && !has_own_scale (cell))
    *q = exa_quantity_scale (*q, self->factor);
  if (self->has_negatives)
    *q = exa_quantity_open_below (*q);
  return TRUE;
}

static guint
count_figures (const ExaCsv *csv, guint column, const ExaColumn *as)
{
  guint n = 0;

  for (guint row = 0; row < exa_csv_n_rows (csv); row++) {
    const char *cell = exa_csv_cell (csv, row, column);
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
  const char *end = cell + strlen (cell);
  const ExaUnit *unit = NULL;
  double factor = 1;
  gsize length;

  for (const char *p = cell; *p != '\0' && !g_ascii_isdigit (*p); p = g_utf8_next_char (p)) {
    const char *id = exa_currency_match (p, &length);
    if (id != NULL)
      return exa_unit_get (id);
  }
  while (end > cell && !g_ascii_isdigit (end[-1]))
    end--;
  g_autofree char *behind = g_strstrip (g_strdup (end));
  return end > cell && *behind != '\0' && exa_header_read_words (behind, &unit, &factor) ? unit : NULL;
}

/* The unit of the first cell that names one, near the top; or NULL. */
static const ExaUnit *
find_cells_unit (const ExaCsv *csv, guint column)
{
  const ExaUnit *unit = NULL;

  for (guint row = 0; unit == NULL && row < MIN (exa_csv_n_rows (csv), MOST_SEARCHED); row++)
    unit = find_own_unit (exa_csv_cell (csv, row, column));
  return unit;
}

/* Whether at least half of what is filled can be read as figures; finds the unit if the header has none. */
static gboolean
holds_figures (const ExaCsv *csv, guint column, ExaColumn *self)
{
  gboolean named = self->unit != NULL;

  if (!named)
    self->unit = exa_unit_get ("count");
  if (count_figures (csv, column, self) * 2 >= self->n_filled)
    return TRUE;
  if (named)
    return FALSE;
  self->unit = find_cells_unit (csv, column);
  return self->unit != NULL && count_figures (csv, column, self) * 2 >= self->n_filled;
}

/* Whether a number with a minus sign stands in the column. */
static gboolean
has_negatives (const ExaCsv *csv, guint column)
{
  for (guint row = 0; row < exa_csv_n_rows (csv); row++) {
    const char *cell = exa_csv_cell (csv, row, column);
    const char *number = *cell == '-' ? cell + 1 : g_str_has_prefix (cell, "−") ? cell + strlen ("−") : NULL;
    if (number != NULL && g_ascii_isdigit (*number))
      return TRUE;
  }
  return FALSE;
}

/* Whether the column holds dates, @n_dates of them, or years; what looks like a year needs a header that says so, or no
 * header and nothing else beside it. */
static gboolean
is_time (const ExaColumn *self, const char *header, guint n_dates, guint n_years)
{
  static const char *const words[] = {"year", "date", "年", "年份", "日期", NULL};

  if (*header == '\0' && n_dates == 0)
    return n_years == self->n_filled;
  return (n_dates + n_years) * 2 >= self->n_filled && (n_dates > 0 || exa_header_has (header, words));
}

ExaColumn
exa_column_examine (const ExaCsv *csv, guint column)
{
  static const char *const key_words[] = {"id", "index", "no", "序号", "编号", NULL};
  const char *header = exa_csv_header (csv, column);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  ExaColumn self = {.kind = EXA_COLUMN_TEXT, .factor = 1};
  guint n_dates = 0, n_years = 0;

  /* One cell that cannot be read otherwise speaks for its column. */
  for (guint row = 0; !self.day_first && row < exa_csv_n_rows (csv); row++)
    self.day_first = is_day_first (exa_csv_cell (csv, row, column));
  for (guint row = 0; row < exa_csv_n_rows (csv); row++) {
    const char *cell = exa_csv_cell (csv, row, column);
    g_autofree char *date = NULL;

    if (exa_column_is_missing (cell))
      continue;
    self.n_filled++;
    g_hash_table_add (seen, (gpointer)cell);
    date = exa_column_read_date (cell, self.day_first);
    n_years += exa_date_looks_like_year (cell);
    n_dates += date != NULL && !exa_date_looks_like_year (cell);
    self.n_links += g_str_has_prefix (cell, "http://") || g_str_has_prefix (cell, "https://");
  }
  self.n_distinct = g_hash_table_size (seen);

  self.decimal_commas = has_decimal_commas (csv, column);
  self.has_negatives = has_negatives (csv, column);
  exa_header_read_unit (header, &self.unit, &self.factor);
  if (self.n_filled == 0)
    self.kind = EXA_COLUMN_EMPTY;
  else if (is_time (&self, header, n_dates, n_years))
    self.kind = EXA_COLUMN_DATES;
  else if (holds_figures (csv, column, &self))
    self.kind = exa_header_has (header, key_words) ? EXA_COLUMN_KEYS : EXA_COLUMN_FIGURES;
  return self;
}
