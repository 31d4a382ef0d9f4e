/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-fuzzy.h"

#include <string.h>

/* Longer words are not compared with slips. */
#define MAX_LETTERS 32

char *
exa_fuzzy_fold (const char *text)
{
  g_autofree char *apart = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = apart != NULL ? g_utf8_casefold (apart, -1) : g_strdup ("");
  GString *out = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    gboolean separates = c == ',' && p > folded && g_ascii_isdigit (p[-1]) && g_ascii_isdigit (p[1]);
    if (!g_unichar_ismark (c) && !separates)
      g_string_append_unichar (out, c);
  }
  return g_string_free (out, FALSE);
}

/* A word with a digit is a figure: 68 is not 69. */
static guint
slips_allowed (const gunichar *word, guint n)
{
  for (guint i = 0; i < n; i++) {
    if (g_unichar_isdigit (word[i]))
      return 0;
  }
  return n >= 8 ? 2 : n >= 4 ? 1 : 0;
}

static guint
read_word (const char **at, gunichar word[MAX_LETTERS])
{
  const char *p = *at;
  guint n = 0;

  while (*p != '\0' && !g_unichar_isalnum (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  for (; *p != '\0' && g_unichar_isalnum (g_utf8_get_char (p)); p = g_utf8_next_char (p)) {
    if (n < MAX_LETTERS)
      word[n++] = g_utf8_get_char (p);
  }
  *at = p;
  return n;
}

/* The fewest slips that make @a a beginning of @b: letters left out, added, changed, or two swapped. */
static guint
slips_to_prefix (const gunichar *a, guint n_a, const gunichar *b, guint n_b)
{
  guint rows[3][MAX_LETTERS + 1];
  guint *before = rows[0], *last = rows[1], *row = rows[2], best;

  for (guint j = 0; j <= n_b; j++)
    last[j] = j;
  for (guint i = 1; i <= n_a; i++) {
    row[0] = i;
    for (guint j = 1; j <= n_b; j++) {
      guint change = last[j - 1] + (a[i - 1] != b[j - 1]);
      row[j] = MIN (change, MIN (last[j], row[j - 1]) + 1);
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = MIN (row[j], before[j - 2] + 1);
    }
    guint *free_row = before;
    before = last;
    last = row;
    row = free_row;
  }
  best = last[0];
  for (guint j = 1; j <= n_b; j++)
    best = MIN (best, last[j]);
  return best;
}

static gboolean
match_word (const char *text, const char *query_word)
{
  gunichar wanted[MAX_LETTERS], word[MAX_LETTERS];
  const char *p = query_word;
  guint n = read_word (&p, wanted), allowed = slips_allowed (wanted, n), n_word;

  if (strstr (text, query_word) != NULL)
    return TRUE;
  if (allowed == 0 || *p != '\0')
    return FALSE;
  for (p = text; (n_word = read_word (&p, word)) > 0;) {
    if (n_word + allowed >= n && slips_to_prefix (wanted, n, word, n_word) <= allowed)
      return TRUE;
  }
  return FALSE;
}

gboolean
exa_fuzzy_match (const char *text, const char *query)
{
  g_auto (GStrv) words = g_strsplit_set (query, " \t", -1);

  for (char **word = words; *word != NULL; word++) {
    if (**word != '\0' && !match_word (text, *word))
      return FALSE;
  }
  return TRUE;
}
