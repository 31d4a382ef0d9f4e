/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-row-ids.h"

#define N 300

/* Names that are ids of their own, and others that are written otherwise and give the same id. */
static char *
make_table (void)
{
  GString *text = g_string_new ("Name,Value\n");

  for (guint i = 0; i < N; i++) {
    guint n = i / 3;

    if (i % 3 == 0)
      g_string_append_printf (text, "Item %u,%u\n", n, i);
    else if (i % 3 == 1)
      g_string_append_printf (text, "item-%u,%u\n", n, i);
    else
      g_string_append_printf (text, "ITEM  %u.,%u\n", n, i);
  }
  return g_string_free (text, FALSE);
}

static ExaGrid *
make_grid (void)
{
  char *text = make_table ();
  ExaCsv *csv = exa_csv_parse (g_bytes_new_take (text, strlen (text)), NULL, "table.csv", NULL);
  ExaGrid *grid = exa_grid_new (csv);

  exa_csv_unref (csv);
  return grid;
}

/* The id of a row is its own, can be found again, and does not depend on how many were asked for before. */
static void
test_many (void)
{
  g_autoptr (ExaGrid) grid = make_grid ();
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  ExaRowIds *all;

  g_hash_table_add (taken, (gpointer) "item-7");
  all = exa_row_ids_new (grid, 1, 0, taken);
  for (guint row = 0; row < N; row++) {
    ExaRowIds *one = exa_row_ids_new (grid, 1, 0, taken);
    char *id = exa_row_ids_make (all, row);
    g_autofree char *alone = exa_row_ids_make (one, row);

    g_assert_cmpstr (id, ==, alone);
    g_assert_cmpuint (exa_row_ids_find (all, id), ==, row);
    g_assert_true (g_hash_table_add (ids, id));
    exa_row_ids_free (one);
  }
  g_assert_false (g_hash_table_contains (ids, "item-7"));
  g_assert_true (g_hash_table_contains (ids, "item-5-3"));
  exa_row_ids_free (all);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row-ids/many", test_many);
  return g_test_run ();
}
