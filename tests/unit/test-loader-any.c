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

/* A chain of @n derived claims, the last of which builds on all before it. */
static char *
load_chain (guint n)
{
  g_autoptr (GString) text = g_string_new ("{\"format\": \"exascope\", \"version\": 1,\n"
                                           "\"entities\": [{\"id\": \"e\", \"name\": \"E\", \"kind\": \"chip\"}],\n"
                                           "\"measures\": [{\"id\": \"m\", \"name\": \"M\", \"unit\": \"count\"}],\n"
                                           "\"claims\": [{\"id\": \"c0\", \"subject\": \"e\", \"measure\": \"m\", "
                                           "\"value\": \"1\", \"assumption\": \"one\"}],\n\"derived\": [\n");
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaLoader) loader = exa_loader_new (problems);
  g_autoptr (ExaDataset) dataset = NULL;

  /* The last first, so that nothing is in its order. */
  for (guint i = n; i > 0; i--)
    g_string_append_printf (text,
                            "%s{\"id\": \"c%u\", \"subject\": \"e\", \"measure\": \"m\", \"formula\": \"{c%u} + 1\"}",
                            i < n ? ",\n" : "", i, i - 1);
  g_string_append (text, "]}");
  exa_loader_add_text (loader, "f", text->str, text->len);
  dataset = exa_loader_finish (loader);
  if (dataset != NULL)
    g_assert_cmpfloat (EXA_CLAIM (exa_dataset_nth (dataset, EXA_LIST_CLAIMS, 1))->value.low, ==, n + 1);
  return exa_problems_to_string (problems);
}

static void
test_chains (void)
{
  g_autofree char *allowed = load_chain (100), *too_long = load_chain (101), *endless = load_chain (50000);

  g_assert_cmpstr (allowed, ==, "");
  g_assert_cmpstr (too_long, ==, "f:6:59: leads through a chain of more than 100 others\n");
  g_assert_true (g_str_has_prefix (endless, "f:"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/loader/any/prefixes", test_prefixes);
  g_test_add_func ("/loader/any/mutations", test_mutations);
  g_test_add_func ("/loader/any/swaps", test_swaps);
  g_test_add_func ("/loader/any/tables", test_tables);
  g_test_add_func ("/loader/any/chains", test_chains);
  return g_test_run ();
}
