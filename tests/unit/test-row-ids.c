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

/* A number may be a name's own, and what no row has is found in none. */
static void
test_numbers (void)
{
  static const char text[] = "Name,Value\nA,1\na,2\nA 2,3\nb--2,4\nB,5\n7,6\n";
  static const char *const ids[] = {"a", "a--2", "a-2", "b-2", "b", "7"};
  static const char *const none[] = {"", "-", "-2", "--2", "a-3", "a--3", "a-", "c", "c-2", "8", "7-2"};
  g_autoptr (ExaCsv) csv = exa_csv_parse (g_bytes_new (text, strlen (text)), NULL, "table.csv", NULL);
  g_autoptr (ExaGrid) grid = exa_grid_new (csv);
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (ExaRowIds) all = exa_row_ids_new (grid, 1, 0, taken);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autofree char *id = exa_row_ids_make (all, i);

    g_assert_cmpstr (id, ==, ids[i]);
    g_assert_cmpuint (exa_row_ids_find (all, id), ==, i);
  }
  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    g_assert_cmpuint (exa_row_ids_find (all, none[i]), ==, G_MAXUINT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row-ids/many", test_many);
  g_test_add_func ("/row-ids/numbers", test_numbers);
  return g_test_run ();
}
