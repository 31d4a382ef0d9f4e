/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-pick.h"

#include <math.h>
#include <stdlib.h>

#include "exa-sort.h"

void
exa_pick_clear (ExaPick *self)
{
  g_clear_pointer (&self->figures, g_array_unref);
}

/* --- what passes --- */

typedef struct {
  ExaFigures *figures;
  char **countries; /* ids, or NULL */
  GHashTable *only; /* numbers and one, or NULL; owned */
  ExaEntity *last;  /* the country that was asked about last, and the answer: most rows are of few */
  gboolean last_passes;
} Filter;

static void
filter_init (Filter *filter, ExaFigures *figures, const ExaView *view)
{
  *filter = (Filter){.figures = figures, .countries = view->countries};
  if (view->only == NULL)
    return;
  filter->only = g_hash_table_new (NULL, NULL);
  for (char **id = view->only; *id != NULL; id++) {
    guint n = exa_figures_find (figures, *id);

    if (n != EXA_NO_FIGURE)
      g_hash_table_add (filter->only, GUINT_TO_POINTER (n + 1));
  }
}

static gboolean
passes (Filter *filter, guint n)
{
  ExaEntity *country;

  if (filter->only != NULL && !g_hash_table_contains (filter->only, GUINT_TO_POINTER (n + 1)))
    return FALSE;
  if (filter->countries == NULL)
    return TRUE;
  country = exa_figures_get_country (filter->figures, n);
  if (country != filter->last || country == NULL) {
    filter->last = country;
    filter->last_passes = country != NULL && g_strv_contains ((const char *const *)filter->countries, country->id);
  }
  return filter->last_passes;
}

/* --- the first by value --- */

/* The figures that come first so far: a heap, the last of them on top. */
typedef struct {
  ExaFigures *figures;
  const double *values;
  guint *heap;
  guint n, most;
} First;

/* Whether @a comes before @b. */
static gboolean
is_before (const First *first, guint a, guint b)
{
  double x = first->values[a], y = first->values[b];
  int order;

  if (!isnan (x) && !isnan (y))
    return x != y ? x > y : a < b;
  order =
      exa_sort_compare_values (exa_figures_get_value (first->figures, a), exa_figures_get_value (first->figures, b));
  return order != 0 ? order < 0 : a < b;
}

static void
swap (guint *a, guint *b)
{
  guint c = *a;

  *a = *b;
  *b = c;
}

static void
sift_down (First *first)
{
  for (guint at = 0;;) {
    guint last = at;

    for (guint child = 2 * at + 1; child <= 2 * at + 2; child++)
      if (child < first->n && is_before (first, first->heap[last], first->heap[child]))
        last = child;
    if (last == at)
      return;
    swap (&first->heap[at], &first->heap[last]);
    at = last;
  }
}

static void
offer (First *first, guint n)
{
  if (first->n == first->most) {
    if (!is_before (first, n, first->heap[0]))
      return;
    first->heap[0] = n;
    sift_down (first);
    return;
  }
  first->heap[first->n] = n;
  for (guint at = first->n++; at > 0 && is_before (first, first->heap[(at - 1) / 2], first->heap[at]);
       at = (at - 1) / 2)
    swap (&first->heap[at], &first->heap[(at - 1) / 2]);
}

static int
by_number (gconstpointer a, gconstpointer b)
{
  guint x = *(const guint *)a, y = *(const guint *)b;

  return (x > y) - (x < y);
}

static void
pick_first (ExaPick *self, Filter *filter, guint most)
{
  g_autofree guint *heap = g_new (guint, most);
  First first = {filter->figures, exa_figures_get_values (filter->figures), heap, 0, most};
  guint n_passed = 0, n = exa_figures_count (filter->figures);

  for (guint i = 0; i < n; i++) {
    if (!passes (filter, i))
      continue;
    n_passed++;
    offer (&first, i);
  }
  qsort (heap, first.n, sizeof *heap, by_number);
  g_array_append_vals (self->figures, heap, first.n);
  self->n_filtered = n - n_passed;
  self->n_beyond = n_passed - first.n;
}

ExaPick
exa_pick_new (ExaFigures *figures, const ExaView *view, ExaSort sort, guint top)
{
  ExaPick self = {g_array_new (FALSE, FALSE, sizeof (guint)), 0, 0};
  guint n = exa_figures_count (figures);
  gboolean cut = top > 0 && top < n && (sort == EXA_SORT_VALUE || sort == EXA_SORT_SOURCE);
  Filter filter;

  filter_init (&filter, figures, view);
  if (cut && sort == EXA_SORT_VALUE) {
    pick_first (&self, &filter, top + 1);
  } else {
    for (guint i = 0; i < n; i++) {
      if (!passes (&filter, i))
        self.n_filtered++;
      else if (cut && self.figures->len > top)
        self.n_beyond++;
      else
        g_array_append_val (self.figures, i);
    }
  }
  g_clear_pointer (&filter.only, g_hash_table_unref);
  return self;
}
