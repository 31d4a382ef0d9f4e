/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-file.h"

/* --- whatever is done to a file, it is loaded or something is said --- */

static void
load_any (const char *name, const char *text, gsize length)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaLoader) loader = exa_loader_new (problems);
  g_autoptr (ExaDataset) dataset = NULL;

  exa_loader_add_text (loader, name, text, length);
  dataset = exa_loader_finish (loader);
  g_assert_cmpint (dataset != NULL, ==, exa_problems_count (problems) == 0);
}

static void
test_prefixes (void)
{
  g_autofree char *good = small_read ();

  for (gsize length = 0; length < strlen (good); length++) {
    /* A copy of just these bytes, so that a step past the end is noticed. */
    g_autofree char *prefix = g_memdup2 (good, MAX (length, 1));

    load_any ("f.json", prefix, length);
  }
}

static void
test_mutations (void)
{
  static const char inserted[] = "{}[]\",:0-e.\\u\xff\x01 %/naid";
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260623);
  g_autofree char *good = small_read ();
  gsize size = strlen (good);

  for (guint i = 0; i < 4000; i++) {
    g_autofree char *text = g_memdup2 (good, size);
    guint n_changes = (guint)g_rand_int_range (rand, 1, 4);

    for (guint j = 0; j < n_changes; j++)
      text[g_rand_int_range (rand, 0, (gint32)size)] = inserted[g_rand_int_range (rand, 0, sizeof inserted - 1)];
    load_any ("f.json", text, size);
  }
}

/* Swaps strings between places, so that the grammar holds and the references do not. */
static void
test_swaps (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1789);
  g_autofree char *good = small_read ();
  g_auto (GStrv) parts = g_strsplit (good, "\"", -1);
  guint n_parts = g_strv_length (parts);

  for (guint i = 0; i < 4000; i++) {
    guint a = (guint)g_rand_int_range (rand, 0, (gint32)n_parts / 2) * 2 + 1;
    guint b = (guint)g_rand_int_range (rand, 0, (gint32)n_parts / 2) * 2 + 1;
    g_autofree char *text = NULL;
    char *kept = parts[a];

    parts[a] = parts[b];
    text = g_strjoinv ("\"", parts);
    parts[a] = kept;
    load_any ("f.json", text, strlen (text));
  }
}

static void
test_tables (void)
{
  static const char table[] = "Country,Year,Price (USD),Rank\r\nChina,2020,\"1,000\",1\r\n"
                              "\"U\"\"S\",2021,≈ 5K,2\r\nJapan,2019,5–6,3\r\nChina,2021,< 7,-1\r\n";
  static const char inserted[] = "\",;\t\r\n0-/%(\xff\xe9 ";
  g_autoptr (GRand) rand = g_rand_new_with_seed (4180);

  for (gsize length = 0; length < sizeof table; length++) {
    g_autofree char *prefix = g_memdup2 (table, MAX (length, 1));

    load_any ("f.csv", prefix, length);
  }
  for (guint i = 0; i < 4000; i++) {
    g_autofree char *text = g_memdup2 (table, sizeof table - 1);
    guint n_changes = (guint)g_rand_int_range (rand, 1, 4);

    for (guint j = 0; j < n_changes; j++)
      text[g_rand_int_range (rand, 0, sizeof table - 1)] = inserted[g_rand_int_range (rand, 0, sizeof inserted - 1)];
    load_any ("f.csv", text, sizeof table - 1);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/loader/any/prefixes", test_prefixes);
  g_test_add_func ("/loader/any/mutations", test_mutations);
  g_test_add_func ("/loader/any/swaps", test_swaps);
  g_test_add_func ("/loader/any/tables", test_tables);
  return g_test_run ();
}
