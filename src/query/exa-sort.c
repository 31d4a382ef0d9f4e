/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-sort.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* By the length of its bar: of a lower bound, the bound; of anything else, its upper endpoint. */
static double
bar_length (ExaQuantity value)
{
  gboolean unbounded = value.relation == EXA_ABOVE || value.relation == EXA_AT_LEAST || !isfinite (value.high);

  return unbounded ? value.low : value.high;
}

/* A row with its sort key, which is made once and not for each comparison. */
typedef struct {
  ExaRow *row;
  guint place; /* its index before: keeps equal rows in order */
  char *key;   /* of a sort by name; owned */
  ExaDate date;
} Keyed;

/* Whether it has a value to be sorted by: a name of a process has, "more than" alone has none. */
static gboolean
has_value (const ExaRow *row)
{
  return g_array_index (row->cells, ExaCell, 0).claim->form == EXA_FORM_FIGURE;
}

int
exa_sort_compare_values (ExaQuantity p, ExaQuantity q)
{
  double x = bar_length (p), y = bar_length (q);

  if (x != y)
    return x < y ? 1 : -1;
  /* Of bars of one length first what may be more: “> 70”, “≥ 70”, 70, “69–70”, “≤ 70”, “< 70”. */
  if (p.low != q.low)
    return q.low > p.low ? 1 : -1;
  if (p.low_open != q.low_open)
    return p.low_open ? -1 : 1;
  if (p.high != q.high)
    return q.high > p.high ? 1 : -1;
  if (p.high_open != q.high_open)
    return p.high_open ? 1 : -1;
  return 0;
}

/* @order, and of what is alike that in which it was given. */
static int
or_as_given (int order, const Keyed *left, const Keyed *right)
{
  return order != 0 ? order : (left->place > right->place) - (left->place < right->place);
}

/* What has no value last. */
static int
by_value (gconstpointer a, gconstpointer b)
{
  const Keyed *left = a, *right = b;
  int order = has_value (right->row) - has_value (left->row);

  if (order == 0 && has_value (left->row))
    order = exa_sort_compare_values (left->row->value, right->row->value);
  return or_as_given (order, left, right);
}

static int
by_name (gconstpointer a, gconstpointer b)
{
  const Keyed *left = a, *right = b;
  int order = strcmp (left->key, right->key);

  return or_as_given (order, left, right);
}

/* The latest first, what has no date last. */
static int
by_date (gconstpointer a, gconstpointer b)
{
  const Keyed *left = a, *right = b;
  int order = exa_date_compare (right->date, left->date);

  return or_as_given (order, left, right);
}

char *
exa_sort_name_key (const char *name)
{
  g_autofree char *normal = g_utf8_normalize (name, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold (normal, -1);
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

static Keyed
make_keyed (ExaRow *row, guint place, ExaSort sort)
{
  Keyed keyed = {.row = row, .place = place};

  if (sort == EXA_SORT_NAME)
    keyed.key = exa_sort_name_key (exa_row_get_label (row, EXA_LANG_EN));
  if (sort == EXA_SORT_DATE)
    keyed.date = g_array_index (row->cells, ExaCell, 0).claim->as_of;
  return keyed;
}

static void
put_in_order (GPtrArray *rows, ExaSort sort)
{
  g_autofree Keyed *keyed = g_new (Keyed, rows->len);

  for (guint i = 0; i < rows->len; i++)
    keyed[i] = make_keyed (g_ptr_array_index (rows, i), i, sort);
  qsort (keyed, rows->len, sizeof *keyed,
         sort == EXA_SORT_VALUE  ? by_value
         : sort == EXA_SORT_NAME ? by_name
                                 : by_date);
  for (guint i = 0; i < rows->len; i++) {
    rows->pdata[i] = keyed[i].row;
    g_free (keyed[i].key);
  }
}

static gboolean
is_amount (const ExaRow *row)
{
  return exa_claim_is_amount (g_array_index (row->cells, ExaCell, 0).claim);
}

static gboolean
is_said (ExaQuantity value)
{
  return value.relation != EXA_DISPUTED;
}

gboolean
exa_sort_is_order_unknown (const ExaRow *a, const ExaRow *b)
{
  gboolean tie = exa_quantity_is_point (a->value) && exa_quantity_is_point (b->value) && is_said (a->value) &&
                 a->value.low == b->value.low;

  return !tie && is_amount (a) && is_amount (b) && exa_quantity_compare (a->value, b->value) == EXA_ORDER_UNKNOWN;
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
    row->order_unknown = exa_sort_is_order_unknown (row, next);
  }
}
