/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-sort.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* By what is drawn: a bound from below by its bound, anything else by its far end. */
static double
drawn_end (ExaQuantity value)
{
  gboolean open = value.relation == EXA_ABOVE || value.relation == EXA_AT_LEAST || !isfinite (value.high);

  return open ? value.low : value.high;
}

/* A row with what it is sorted by, which is not made anew for every comparison. */
typedef struct {
  ExaRow *row;
  guint place; /* what is equal stays in order */
  char *key;   /* of a sort by name or date; owned */
} Keyed;

static int
by_value (gconstpointer a, gconstpointer b)
{
  const Keyed *left = a, *right = b;
  ExaQuantity p = left->row->value, q = right->row->value;
  double x = drawn_end (p), y = drawn_end (q);

  if (x != y)
    return x < y ? 1 : -1;
  /* “> 70” stands before 70, “< 4” behind 4. */
  if (p.low != q.low)
    return q.low > p.low ? 1 : -1;
  return left->place < right->place ? -1 : 1;
}

static int
by_key (gconstpointer a, gconstpointer b)
{
  const Keyed *left = a, *right = b;
  int order = strcmp (left->key, right->key);

  return order != 0 ? order : left->place < right->place ? -1 : 1;
}

/* The latest first. */
static int
by_key_from_last (gconstpointer a, gconstpointer b)
{
  const Keyed *left = a, *right = b;
  int order = strcmp (right->key, left->key);

  return order != 0 ? order : left->place < right->place ? -1 : 1;
}

/* Letters without case, accents behind their letter, numbers by their worth: A40 before A100. The same in every
 * locale, so that a figure is. */
static char *
name_key (const char *name)
{
  g_autofree char *normal = g_utf8_normalize (name, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold (normal != NULL ? normal : name, -1);
  GString *key = g_string_new (NULL);

  for (const char *p = folded; *p != '\0';) {
    gsize zeros = strspn (p, "0"), digits = strspn (p + zeros, "0123456789");
    if (zeros + digits == 0) {
      g_string_append_c (key, *p++);
      continue;
    }
    g_string_append_printf (key, "0%03" G_GSIZE_FORMAT, MIN (digits, 999));
    g_string_append_len (key, p + zeros, (gssize)digits);
    p += zeros + digits;
  }
  return g_string_free (key, FALSE);
}

/* When the time that a figure speaks of begins: a quarter by its first month, a span by its first date. */
static char *
date_key (const char *date)
{
  int year, quarter;

  if (date == NULL)
    return g_strdup ("");
  if (sscanf (date, "%4d-Q%1d", &year, &quarter) == 2)
    return g_strdup_printf ("%04d-%02d", year, 3 * quarter - 2);
  return g_strndup (date, strcspn (date, "/"));
}

static char *
make_key (const ExaRow *row, ExaSort sort)
{
  if (sort == EXA_SORT_NAME)
    return name_key (exa_row_get_label (row, EXA_LANG_EN));
  if (sort == EXA_SORT_DATE)
    return date_key (g_array_index (row->cells, ExaCell, 0).claim->as_of);
  return NULL;
}

static void
put_in_order (GPtrArray *rows, ExaSort sort)
{
  g_autofree Keyed *keyed = g_new (Keyed, rows->len);

  for (guint i = 0; i < rows->len; i++) {
    ExaRow *row = g_ptr_array_index (rows, i);
    keyed[i] = (Keyed){.row = row, .place = i, .key = make_key (row, sort)};
  }
  qsort (keyed, rows->len, sizeof *keyed,
         sort == EXA_SORT_VALUE  ? by_value
         : sort == EXA_SORT_NAME ? by_key
                                 : by_key_from_last);
  for (guint i = 0; i < rows->len; i++) {
    rows->pdata[i] = keyed[i].row;
    g_free (keyed[i].key);
  }
}

static gboolean
is_said (ExaQuantity value)
{
  return value.relation != EXA_DISPUTED;
}

void
exa_sort_rows (GPtrArray *rows, ExaSort sort)
{
  if (sort != EXA_SORT_SOURCE && rows->len > 0)
    put_in_order (rows, sort);
  if (sort != EXA_SORT_VALUE)
    return;
  for (guint i = 0; i + 1 < rows->len; i++) {
    ExaRow *row = g_ptr_array_index (rows, i), *next = g_ptr_array_index (rows, i + 1);
    gboolean tie = exa_quantity_is_point (row->value) && exa_quantity_is_point (next->value) && is_said (row->value) &&
                   row->value.low == next->value.low;
    row->order_unknown = !tie && exa_quantity_compare (row->value, next->value) == EXA_ORDER_UNKNOWN;
  }
}
