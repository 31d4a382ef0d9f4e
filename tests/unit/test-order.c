/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order of rows by value, and what is said of it. */
#include "figure-help.h"

#include <math.h>
#include <stdlib.h>

/* Bars of one length: what may be more stands first, whichever was given first. */
static void
test_equal_length (void)
{
  static const char *const orders[][6] = {
      {"70", "> 70", "≥ 70", "69–70", "< 70", "≤ 70"},
      {"≤ 70", "< 70", "69–70", "≥ 70", "> 70", "70"},
      {"≥ 70", "< 70", "70", "≤ 70", "> 70", "69–70"},
  };
  static const char *const sorted[] = {"> 70", "≥ 70", "70", "69–70", "≤ 70", "< 70"};

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++) {
    g_autoptr (GString) json = g_string_new ("{\"format\":\"exascope\",\"version\":1,\"title\":\"r\",\"claims\":[");
    for (guint k = 0; k < G_N_ELEMENTS (sorted); k++)
      g_string_append_printf (json,
                              "%s{\"id\":\"r%u\",\"subject\":\"us\",\"measure\":\"money\",\"value\":\"%s\","
                              "\"sources\":[{\"source\":\"herald\",\"paragraph\":1}]}",
                              k > 0 ? "," : "", k, orders[i][k]);
    g_string_append (json, "]}");
    g_autoptr (ExaDataset) dataset = figures_load_with (json->str);
    g_autoptr (ExaChart) chart = chart_of (dataset, EXA_CHART_BARS, "r0 r1 r2 r3 r4 r5");
    chart->row_per_claim = TRUE;
    g_autoptr (ExaTable) table = exa_table_new (chart, NULL, NULL);
    for (guint k = 0; k < G_N_ELEMENTS (sorted); k++)
      g_assert_cmpstr (orders[i][atoi (exa_table_nth (table, k)->id + 1)], ==, sorted[k]);
  }
}

/* What a claim looks like in the file of random ones below. */
typedef struct {
  double low, high;
  gboolean open; /* at both ends */
  gboolean point;
} Said;

static gboolean
overlap (const Said *a, const Said *b)
{
  if (a->high < b->low || b->high < a->low)
    return FALSE;
  if (a->high == b->low || b->high == a->low)
    return !(a->open || b->open) && !(a->point && b->point);
  return TRUE;
}

static Said
random_claim (GString *json, guint i)
{
  double a = g_test_rand_int_range (1, 12), b = a + g_test_rand_int_range (1, 6);
  g_autofree char *value = NULL;
  Said said = {a, a, FALSE, TRUE};

  switch (g_test_rand_int_range (0, 4)) {
  case 0: value = g_strdup_printf ("%g", a); break;
  case 1:
    value = g_strdup_printf ("%g–%g", a, b);
    said = (Said){a, b, FALSE, FALSE};
    break;
  case 2:
    value = g_strdup_printf ("< %g", a);
    said = (Said){0, a, TRUE, FALSE};
    break;
  default:
    value = g_strdup_printf ("> %g", a);
    said = (Said){a, INFINITY, TRUE, FALSE};
    break;
  }
  g_string_append_printf (json,
                          "%s{\"id\":\"r%u\",\"subject\":\"us\",\"measure\":\"money\",\"value\":\"%s\","
                          "\"sources\":[{\"source\":\"herald\",\"paragraph\":1}]}",
                          i > 0 ? "," : "", i, value);
  return said;
}

/* Sorted by value: an order is unknown exactly where two neighbours' intervals overlap, and equals keep their order. */
static void
test_order_property (void)
{
  enum { N = 12 };

  for (guint trial = 0; trial < 100; trial++) {
    Said said[N];
    g_autoptr (GString) json = g_string_new ("{\"format\":\"exascope\",\"version\":1,\"title\":\"r\",\"claims\":[");
    for (guint i = 0; i < N; i++)
      said[i] = random_claim (json, i);
    g_string_append (json, "]}");
    g_autoptr (ExaDataset) dataset = figures_load_with (json->str);
    g_autoptr (ExaChart) chart = chart_of (dataset, EXA_CHART_BARS, "r0 r1 r2 r3 r4 r5 r6 r7 r8 r9 r10 r11");
    chart->row_per_claim = TRUE;
    g_autoptr (ExaTable) table = exa_table_new (chart, NULL, NULL);
    g_assert_cmpuint (exa_table_count (table), ==, N);
    for (guint i = 0; i + 1 < N; i++) {
      const ExaRow *row = exa_table_nth (table, i), *next = exa_table_nth (table, i + 1);
      guint a = (guint)atoi (row->id + 1), b = (guint)atoi (next->id + 1);
      g_assert_cmpint (row->order_unknown, ==, overlap (&said[a], &said[b]));
      /* Never a surely smaller one above a larger one; equals as given. */
      g_assert_cmpint (exa_quantity_compare (row->value, next->value), !=, EXA_ORDER_LESS);
      if (said[a].point && said[b].point && said[a].low == said[b].low)
        g_assert_cmpuint (a, <, b);
    }
    g_assert_false (exa_table_nth (table, N - 1)->order_unknown);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/order/equal-length", test_equal_length);
  g_test_add_func ("/order/property", test_order_property);
  return g_test_run ();
}
