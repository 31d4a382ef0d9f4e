/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-column-words.h"

#include <string.h>

#include "exa-cell-aside.h"
#include "exa-cell.h"
#include "exa-unit-phrase.h"

/* Cells that are looked at. */
#define MOST_SEARCHED 400
/* In bytes: of one letter or two nobody knows what it is, longer ones are sentences. */
#define LEAST_WORD 3
#define MOST_WORD  24

gboolean
exa_column_has_asides (const ExaGrid *grid, guint first, guint column)
{
  guint n = 0, n_asides = 0;

  for (guint row = first; row < MIN (exa_grid_n_rows (grid), first + MOST_SEARCHED); row++) {
    const char *cell = exa_grid_cell (grid, row, column);
    g_autofree char *aside = exa_cell_find_aside (cell);

    n += !exa_cell_is_missing (cell);
    n_asides += aside != NULL;
  }
  return n_asides * 2 > n;
}

/* Whether @word is a thing that is counted, or how it was: "images", "FP16". "Ti" and "Street" are parts of names,
 * but behind a number that is @scaled, "1.5 Mio. Aufrufe". */
static gboolean
is_counted (const char *word, gboolean scaled)
{
  gunichar first = g_utf8_get_char (word);
  guint n_capitals = 0;

  for (const char *p = word; *p != '\0'; p++)
    n_capitals += g_ascii_isupper (*p);
  return strlen (word) >= LEAST_WORD && strlen (word) <= MOST_WORD && strpbrk (word, " ()[]/.,:;&'\"%") == NULL &&
         g_unichar_isalpha (first) && (scaled || !g_unichar_isupper (first) || n_capitals > 1);
}

/* The word behind the number of @cell and its scale, "images" of "2.3B images"; NULL if nothing, or more, stands there.
 * Transfer full. */
static char *
find_word (const char *cell)
{
  gsize n = strspn (cell, "0123456789.,'");
  const char *at = cell + n;
  const ExaUnit *unit = NULL;
  g_autofree char *scale = NULL;
  const char *blank;
  int exponent;

  if (n == 0 || !g_ascii_isdigit (*cell))
    return NULL;
  at += strspn (at, " ");
  blank = strchr (at, ' ');
  if (blank == NULL)
    return at > cell + n && is_counted (at, FALSE) ? g_strdup (at) : NULL;
  scale = g_strndup (at, (gsize)(blank - at));
  if (!exa_unit_phrase_read (scale, (ExaUnitContext){.letters = TRUE, .counted = TRUE}, &unit, &exponent) ||
      unit != NULL)
    return NULL;
  return is_counted (blank + 1, TRUE) ? g_strdup (blank + 1) : NULL;
}

const ExaUnit *
exa_column_find_word (const ExaGrid *grid, guint first, guint column)
{
  g_autofree char *all = NULL;
  const ExaUnit *unit = NULL;
  int exponent;
  guint n = 0;

  for (guint row = first; row < MIN (exa_grid_n_rows (grid), first + MOST_SEARCHED); row++) {
    const char *cell = exa_grid_cell (grid, row, column);
    g_autofree char *word = exa_cell_is_missing (cell) ? NULL : find_word (cell);

    if (exa_cell_is_missing (cell))
      continue;
    if (word == NULL || (all != NULL && strcmp (all, word) != 0))
      return NULL;
    if (all == NULL)
      all = g_steal_pointer (&word);
    n++;
  }
  /* What is known is read without help. */
  if (n < 2 || column == 0 || exa_unit_phrase_read (all, (ExaUnitContext){.beside = TRUE}, &unit, &exponent))
    return NULL;
  return exa_unit_get (all);
}
