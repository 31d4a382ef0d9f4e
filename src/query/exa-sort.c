/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-sort.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* By what is drawn: a bound from below by its bound, anything else by its far end. */
static double
drawn_end (ExaQuantity value)
{
  gboolean open = value.relation == EXA_ABOVE || value.relation == EXA_AT_LEAST || !isfinite (value.high);

  return open ? value.low : value.high;
}

static int
by_value (const ExaRow *a, const ExaRow *b)
{
  double x = drawn_end (a->value), y = drawn_end (b->value);

  /* “> 70” stands before 70, “< 4” behind 4. */
  if (x == y)
    return (b->value.low > a->value.low) - (b->value.low < a->value.low);
  return x < y ? 1 : -1;
}

static int
by_name (const ExaRow *a, const ExaRow *b)
{
  g_autofree char *x = g_utf8_collate_key_for_filename (exa_row_get_label (a, EXA_LANG_EN), -1);
  g_autofree char *y = g_utf8_collate_key_for_filename (exa_row_get_label (b, EXA_LANG_EN), -1);

  return strcmp (x, y);
}

/* When the time that a figure speaks of begins: a quarter by its first month, a span by its first date. */
static char *
beginning (const char *date)
{
  int year, quarter;

  if (date == NULL)
    return g_strdup ("");
  if (sscanf (date, "%4d-Q%1d", &year, &quarter) == 2)
    return g_strdup_printf ("%04d-%02d", year, 3 * quarter - 2);
  return g_strndup (date, strcspn (date, "/"));
}

static int
by_date (const ExaRow *a, const ExaRow *b)
{
  g_autofree char *x = beginning (g_array_index (a->cells, ExaCell, 0).claim->as_of);
  g_autofree char *y = beginning (g_array_index (b->cells, ExaCell, 0).claim->as_of);

  return strcmp (y, x);
}

typedef struct {
  ExaSort sort;
} SortBy;

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  const ExaRow *x = *(const ExaRow *const *)a, *y = *(const ExaRow *const *)b;

  switch (((const SortBy *)data)->sort) {
  case EXA_SORT_VALUE: return by_value (x, y);
  case EXA_SORT_NAME: return by_name (x, y);
  case EXA_SORT_DATE: return by_date (x, y);
  case EXA_SORT_SOURCE: break;
  }
  return 0;
}

static gboolean
is_said (ExaQuantity value)
{
  return value.relation != EXA_DISPUTED;
}

void
exa_sort_rows (GPtrArray *rows, ExaSort sort)
{
  SortBy by = {.sort = sort};

  if (sort != EXA_SORT_SOURCE)
    g_ptr_array_sort_with_data (rows, compare_rows, &by); /* a merge sort: stable */
  if (sort != EXA_SORT_VALUE)
    return;
  for (guint i = 0; i + 1 < rows->len; i++) {
    ExaRow *row = g_ptr_array_index (rows, i), *next = g_ptr_array_index (rows, i + 1);
    gboolean tie = exa_quantity_is_point (row->value) && exa_quantity_is_point (next->value) && is_said (row->value) &&
                   row->value.low == next->value.low;
    row->order_unknown = !tie && exa_quantity_compare (row->value, next->value) == EXA_ORDER_UNKNOWN;
  }
}
