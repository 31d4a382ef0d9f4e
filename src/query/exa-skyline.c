/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-skyline.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "exa-sort.h"

#define DIGIT_BITS 11
#define DIGIT_MASK ((1u << DIGIT_BITS) - 1)

/* --- from left to right --- */

/* A figure with its sort key. */
typedef struct {
  double value; /* NAN where it is more than a number */
  ExaFigures *of;
  guint n;
  char *name; /* of a sort by name; owned */
} Keyed;

/* Which of two comes first by value; 0 where both are alike. */
static int
compare (ExaFigures *figures, guint a, guint b)
{
  const double *values = exa_figures_get_values (figures);
  double x = values[a], y = values[b];

  if (!isnan (x) && !isnan (y))
    return (x < y) - (x > y);
  return exa_sort_compare_values (exa_figures_get_value (figures, a), exa_figures_get_value (figures, b));
}

static int
by_value (gconstpointer a, gconstpointer b)
{
  const Keyed *x = a, *y = b;
  int order;

  if (x->value > y->value || x->value < y->value)
    return x->value > y->value ? -1 : 1;
  order = compare (x->of, x->n, y->n);
  return order != 0 ? order : (x->n > y->n) - (x->n < y->n);
}

static int
by_name (gconstpointer a, gconstpointer b)
{
  const Keyed *x = a, *y = b;
  int order = g_strcmp0 (x->name, y->name);

  return order != 0 ? order : (x->n > y->n) - (x->n < y->n);
}

/* The number whose order among unsigned ones is that of @value, the largest first. */
static guint64
to_key (double value)
{
  guint64 bits, sign = G_GUINT64_CONSTANT (1) << 63;

  /* Both zeros are one. */
  value += 0;
  memcpy (&bits, &value, sizeof bits);
  return bits & sign ? bits : ~bits & ~sign;
}

typedef struct {
  guint64 key;
  guint n;
} Ranked;

/* After an even number of digits what is sorted is back where it was. */
G_STATIC_ASSERT ((64 + DIGIT_BITS - 1) / DIGIT_BITS % 2 == 0);

/* Sorts @ranked by key, what is alike as it stood: a radix sort, a digit of eleven bits at a time. */
static void
sort_ranked (Ranked *ranked, guint n)
{
  g_autofree Ranked *other = g_new (Ranked, n);
  Ranked *from = ranked, *to = other;

  for (guint shift = 0; shift < 64; shift += DIGIT_BITS) {
    guint starts[(1 << DIGIT_BITS) + 1] = {0};

    for (guint i = 0; i < n; i++)
      starts[(from[i].key >> shift & DIGIT_MASK) + 1]++;
    for (guint i = 0; i < DIGIT_MASK; i++)
      starts[i + 1] += starts[i];
    for (guint i = 0; i < n; i++)
      to[starts[from[i].key >> shift & DIGIT_MASK]++] = from[i];
    Ranked *filled = to;
    to = from;
    from = filled;
  }
}

/* By value where each is a number. FALSE: one is not, and nothing is done. */
static gboolean
put_numbers_in_order (ExaFigures *figures, GArray *numbers)
{
  const double *values = exa_figures_get_values (figures);
  g_autofree Ranked *ranked = g_new (Ranked, numbers->len);

  for (guint i = 0; i < numbers->len; i++) {
    guint n = g_array_index (numbers, guint, i);

    if (isnan (values[n]))
      return FALSE;
    ranked[i] = (Ranked){to_key (values[n]), n};
  }
  sort_ranked (ranked, numbers->len);
  for (guint i = 0; i < numbers->len; i++)
    g_array_index (numbers, guint, i) = ranked[i].n;
  return TRUE;
}

static void
put_in_order (ExaFigures *figures, GArray *numbers, ExaSort sort)
{
  g_autofree Keyed *keyed = NULL;

  /* Figures in columns have one date. */
  if ((sort != EXA_SORT_VALUE && sort != EXA_SORT_NAME) ||
      (sort == EXA_SORT_VALUE && put_numbers_in_order (figures, numbers)))
    return;
  keyed = g_new0 (Keyed, numbers->len);
  for (guint i = 0; i < numbers->len; i++) {
    guint n = g_array_index (numbers, guint, i);

    keyed[i] = (Keyed){exa_figures_get_values (figures)[n], figures, n, NULL};
    if (sort == EXA_SORT_NAME)
      keyed[i].name =
          exa_sort_name_key (exa_text_get (&exa_figures_get_claim (figures, n)->subject->name, EXA_LANG_EN));
  }
  qsort (keyed, numbers->len, sizeof *keyed, sort == EXA_SORT_VALUE ? by_value : by_name);
  for (guint i = 0; i < numbers->len; i++) {
    g_array_index (numbers, guint, i) = keyed[i].n;
    g_free (keyed[i].name);
  }
}

/* --- those that are seen --- */

/* How far the column reaches from zero, as far as that is known. */
static double
height_of (ExaFigures *figures, const double *values, guint n)
{
  ExaQuantity q;

  if (!isnan (values[n]))
    return fabs (values[n]);
  q = exa_figures_get_value (figures, n);
  return MAX (isfinite (q.low) ? fabs (q.low) : 0, isfinite (q.high) ? fabs (q.high) : 0);
}

/* The figure of a claim or a thing. */
static guint
find_figure (ExaFigures *figures, const char *id)
{
  static const char *const joints[] = {"-", "--"};
  guint n = exa_figures_find (figures, id);

  for (guint i = 0; n == EXA_NO_FIGURE && i < G_N_ELEMENTS (joints); i++) {
    g_autofree char *claim_id = g_strjoin (joints[i], exa_figures_get_measure (figures)->id, id, NULL);
    n = exa_figures_find (figures, claim_id);
  }
  return n;
}

static void
keep (GHashTable *found, guint n)
{
  g_hash_table_add (found, GUINT_TO_POINTER (n + 1));
}

/* Keeps the largest and the smallest of @all: they are spoken of. */
static void
keep_ends (GHashTable *found, ExaFigures *figures, const GArray *all)
{
  guint most = g_array_index (all, guint, 0), least = most;

  for (guint i = 1; i < all->len; i++) {
    guint n = g_array_index (all, guint, i);

    most = compare (figures, n, most) < 0 ? n : most;
    least = compare (figures, least, n) < 0 ? n : least;
  }
  keep (found, most);
  keep (found, least);
}

static GHashTable *
find_kept (ExaFigures *figures, const char *const *kept)
{
  GHashTable *found = g_hash_table_new (NULL, NULL);

  for (; *kept != NULL; kept++) {
    guint n = find_figure (figures, *kept);

    if (n != EXA_NO_FIGURE)
      keep (found, n);
  }
  return found;
}

GArray *
exa_skyline_pick (ExaFigures *figures, GArray *shown, ExaSort sort, guint top, const char *const *kept)
{
  const double *values = exa_figures_get_values (figures);
  g_autoptr (GHashTable) found = NULL;
  GArray *all;

  if ((top > 0 ? MIN (top, shown->len) : shown->len) <= EXA_MOST_COLUMNS)
    return NULL;
  put_in_order (figures, shown, sort);
  if (top > 0)
    g_array_set_size (shown, MIN (top, shown->len));
  all = g_array_copy (shown);
  found = find_kept (figures, kept);
  keep_ends (found, figures, all);
  g_array_set_size (shown, 0);
  for (guint run = 0; run < EXA_MOST_COLUMNS; run++) {
    guint from = (guint)((guint64)run * all->len / EXA_MOST_COLUMNS);
    guint to = (guint)((guint64)(run + 1) * all->len / EXA_MOST_COLUMNS), best = from;
    double most = -1;

    for (guint i = from; i < to; i++) {
      double height = height_of (figures, values, g_array_index (all, guint, i));

      best = height > most ? i : best;
      most = MAX (most, height);
    }
    for (guint i = from; i < to; i++) {
      guint n = g_array_index (all, guint, i);

      if (i == best || g_hash_table_contains (found, GUINT_TO_POINTER (n + 1)))
        g_array_append_val (shown, n);
    }
  }
  return all;
}
