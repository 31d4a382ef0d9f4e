/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-suggest.h"

#include <glib/gi18n.h>
#include <string.h>

/* Longer words are not compared: no id or key is so long. */
#define MAX_LENGTH 63

/* The Levenshtein distance: the fewest insertions, deletions and replacements of bytes. */
static guint
count_edits (const char *a, gsize a_length, const char *b, gsize b_length)
{
  guint row[MAX_LENGTH + 1];

  for (guint j = 0; j <= b_length; j++)
    row[j] = j;
  for (guint i = 1; i <= a_length; i++) {
    guint diagonal = row[0];

    row[0] = i;
    for (guint j = 1; j <= b_length; j++) {
      guint replaced = diagonal + (a[i - 1] != b[j - 1]);

      diagonal = row[j];
      row[j] = MIN (replaced, MIN (row[j], row[j - 1]) + 1);
    }
  }
  return row[b_length];
}

void
exa_suggest_init (ExaSuggest *suggest, const char *word)
{
  suggest->word = word;
  suggest->best = NULL;
  /* Beyond two thirds of the word, what is near is so by chance. */
  suggest->distance = (guint)MIN (strlen (word), MAX_LENGTH) * 2 / 3 + 1;
}

void
exa_suggest_offer (ExaSuggest *suggest, const char *candidate)
{
  gsize word_length = strlen (suggest->word), length = strlen (candidate);
  guint distance;

  if (word_length > MAX_LENGTH || length > MAX_LENGTH)
    return;
  if (MAX (word_length, length) - MIN (word_length, length) >= suggest->distance)
    return;
  distance = count_edits (suggest->word, word_length, candidate, length);
  if (distance < suggest->distance) {
    suggest->distance = distance;
    suggest->best = candidate;
  }
}

char *
exa_suggest_to_string (const ExaSuggest *suggest)
{
  return suggest->best != NULL ? g_strdup_printf (_ ("; did you mean \"%s\"?"), suggest->best) : g_strdup ("");
}
