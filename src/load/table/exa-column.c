/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-column.h"

#include "exa-date.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

gboolean
exa_cell_is_missing (const char *cell)
{
  static const char *const marks[] = {"",    ".",  "..",  "...",  "-",    "–",  "—",
                                      "n/a", "na", "nan", "null", "none", "无", NULL};

  for (guint i = 0; marks[i] != NULL; i++)
    if (g_ascii_strcasecmp (cell, marks[i]) == 0)
      return TRUE;
  return FALSE;
}

const char *
exa_cell_behind_number (const char *cell)
{
  const char *end = cell + strlen (cell);

  while (end > cell && !g_ascii_isdigit (end[-1]))
    end--;
  return end > cell ? end + strspn (end, " ") : end + strlen (end);
}

char *
exa_cell_read_date (const char *cell, gboolean day_first)
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

/* Whether the cell says its own size, as "2B" and "3 million" do, whatever the header says of bare numbers. A unit that
 * only repeats the header's says none: "5 EUR" under "(million EUR)" is 5 million. */
static gboolean
has_own_scale (const ExaColumn *self, const char *cell)
{
  const char *behind = exa_cell_behind_number (cell);

  if (exa_unit_is_known (behind)) {
    const ExaUnit *unit = exa_unit_get (behind);
    return !exa_unit_comparable (unit, self->unit) || unit->factor != self->unit->factor;
  }
  for (; *behind != '\0'; behind = g_utf8_next_char (behind))
    if (g_unichar_isalpha (g_utf8_get_char (behind)))
      return TRUE;
  return FALSE;
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
    g_autofree char *date = !exa_date_looks_like_year (cell) ? exa_cell_read_date (cell, self->day_first) : NULL;

    if (date != NULL || strpbrk (cell, "0123456789") == NULL ||
        !exa_quantity_parse (cell, self->unit, INFINITY, q, unit, NULL, NULL))
      return FALSE;
  }
  if (self->factor != 1 && !has_own_scale (self, cell))
    *q = exa_quantity_scale (*q, self->factor);
  if (self->has_negatives)
    *q = exa_quantity_open_below (*q);
  return TRUE;
}
