/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-column-words.h"

#include <string.h>

#include "exa-cell-aside.h"
#include "exa-cell-forms.h"
#include "exa-cell.h"
#include "exa-header-words.h"
#include "exa-unit-phrase.h"

/* Cells that are looked at. */
#define MOST_SEARCHED 400
/* In bytes: of one letter nobody knows what it is, longer ones are sentences. */
#define LEAST_WORD 2
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

/* Whether the two letters of @word are those of a unit, "IU", "kr", "Nm", rather than of a name, "Ti", or of an hour.
 */
static gboolean
is_sign (const char *word)
{
  static const char *const units[] = {"Nm", "Pa", "Bq", "Gy", "Sv", "Wb", "Ft", NULL};
  static const char *const others[] = {"am", "pm", "AM", "PM", "of", "to", "or", NULL};

  return g_strv_contains (units, word) ||
         (!(g_ascii_isupper (word[0]) && g_ascii_islower (word[1])) && !g_strv_contains (others, word));
}

/* Whether nothing but letters stands in @word, and one slash between them: "mmol/L". */
static gboolean
is_of_letters (const char *word)
{
  const char *slash = strchr (word, '/');

  return strpbrk (word, " ()[].,:;&'\"%") == NULL &&
         (slash == NULL || (g_unichar_isalpha (g_utf8_get_char (slash + 1)) && strchr (slash + 1, '/') == NULL));
}

/* Whether @word is a thing that is counted, or how it was: "images", "FP16". "Ti" and "Street" are parts of names,
 * but behind a number that is @scaled, "1.5 Mio. Aufrufe". */
static gboolean
is_counted (const char *word, gboolean scaled)
{
  gunichar first = g_utf8_get_char (word);
  gsize length = strlen (word);
  guint n_capitals = 0;

  for (const char *p = word; *p != '\0'; p++)
    n_capitals += g_ascii_isupper (*p);
  if (length < LEAST_WORD || length > MOST_WORD || !is_of_letters (word) || !g_unichar_isalpha (first))
    return FALSE;
  if (g_utf8_strlen (word, -1) == 2)
    return is_sign (word);
  return scaled || !g_unichar_isupper (first) || n_capitals > 1;
}

/* The bytes of the number that @cell begins with, blanks between its thousands among them; 0 if it begins with none. */
static gsize
number_length (const char *cell)
{
  static const char number[] = "0123456789.,'";
  gsize n = strspn (cell, number);

  while (n > 0 && cell[n] == ' ' && strspn (cell + n + 1, "0123456789") == 3 && cell[n + 4] != '\0')
    n += 1 + strspn (cell + n + 1, number);
  return g_ascii_isdigit (*cell) ? n : 0;
}

/* The word behind the number of @cell and its scale, "images" of "2.3B images"; NULL if nothing, or more, stands there.
 * Transfer full. */
static char *
find_word (const char *cell)
{
  gsize n = number_length (cell);
  const char *at = cell + n;
  const ExaUnit *unit = NULL;
  g_autofree char *scale = NULL;
  const char *blank;
  int exponent;

  if (n == 0)
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
    g_autofree char *plain = exa_cell_plain_forms (cell), *word = exa_cell_is_missing (cell) ? NULL : find_word (plain);

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

/* --- what is not read --- */

/* Whether @text begins with a sign that joins a second figure to a first: "/3", " x 30", ":15". */
static gboolean
joins_figures (const char *text)
{
  static const char *const signs[] = {"/", ":", "x", "X", "×", "*"};
  const char *at = text + strspn (text, " ");

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (at, signs[i])) {
      at += strlen (signs[i]);
      at += strspn (at, " ");
      return g_ascii_isdigit (*at);
    }
  return FALSE;
}

/* The letters of a longer word are those of no unit that goes on in a smaller one. */
#define LONGEST_PART 4

/* Whether a second figure stands in @text, behind a number and its unit: "MiB / 8GiB", "h 20m". */
static gboolean
is_second_figure (const char *text)
{
  const char *word = text + strspn (text, " "), *behind = word;

  while (g_ascii_isalpha (*behind))
    behind++;
  return joins_figures (text) || joins_figures (behind) ||
         (behind > word && behind <= word + LONGEST_PART && g_ascii_isdigit (behind[strspn (behind, " ")]));
}

/* Whether @text, behind a number, says how uncertain its last digits are, and goes on: "(3)e9 y". */
static gboolean
goes_on_uncertain (const char *text)
{
  gsize n = *text == '(' ? strspn (text + 1, "0123456789") : 0;

  return n > 0 && text[n + 1] == ')' && text[n + 2] != '\0';
}

/* Whether @text, behind a number, is one word without digits: "G", " mmol/L". */
static gboolean
is_one_word (const char *text)
{
  const char *word = text + strspn (text, " ");

  return g_unichar_isalpha (g_utf8_get_char (word)) && strlen (word) <= MOST_WORD &&
         strpbrk (word, " 0123456789") == NULL;
}

const char *
exa_column_find_unread (const ExaGrid *grid, guint first, guint column)
{
  guint n = 0, n_words = 0, n_seconds = 0;

  for (guint row = first; row < MIN (exa_grid_n_rows (grid), first + MOST_SEARCHED); row++) {
    const char *cell = exa_grid_cell (grid, row, column), *at = cell + strspn (cell, "+-<>~ ");
    gsize length = number_length (at);

    if (exa_cell_is_missing (cell))
      continue;
    n++;
    n_words += length > 0 && (is_one_word (at + length) || goes_on_uncertain (at + length));
    n_seconds += length > 0 && is_second_figure (at + length);
  }
  if ((n_words + n_seconds) * 2 <= n)
    return NULL;
  return n_words > n_seconds ? "figures with words or letters behind them that are not understood"
                             : "two figures in a cell";
}

/* --- numbers of models --- */

/* The numbers of models and the letters behind them in a column. */
typedef struct {
  guint n, n_lettered; /* cells; those with letters */
  gboolean binary;     /* one has a prefix of powers of 1,024, "Ti", behind a blank or as large a number */
} Models;

/* Adds a cell; FALSE where it is no whole number with at most one word behind it. */
static gboolean
add_model (Models *models, const char *cell)
{
  static const char *const prefixes[] = {"Ki", "Mi", "Gi", "Ti", NULL};
  gsize n = strspn (cell, "0123456789"), letters;
  const char *word = cell + n + (cell[n] == ' ');

  letters = strspn (word, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
  if (n == 0 || n > 4 || letters > 5 || word[letters] != '\0')
    return FALSE;
  models->n++;
  models->n_lettered += letters > 0;
  models->binary |= g_strv_contains (prefixes, word) && (cell[n] == ' ' || (n == 4 && strcmp (word, "Ti") == 0));
  return TRUE;
}

/* What names things, and what has a size in bytes. */
static const char *const thing_words[] = {"model",   "variant",  "version", "type",   "trim",    "series",
                                          "edition", "sku",      "product", "device", "name",    "modell",
                                          "typ",     "variante", "modèle",  "modelo", "modello", "versión",
                                          "型号",    "机型",     "モデル",  "모델",   NULL};
static const char *const size_words[] = {"size",      "capacity", "limit",  "limits", "request", "requests", "used",
                                         "available", "free",     "usage",  "quota",  "claim",   "total",    "größe",
                                         "kapazität", "taille",   "tamaño", "容量",   "大小",    NULL};

gboolean
exa_column_names_models (const ExaGrid *grid, guint first, guint column, const char *header)
{
  Models models = {0};

  for (guint row = first; row < MIN (exa_grid_n_rows (grid), first + MOST_SEARCHED); row++) {
    const char *cell = exa_grid_cell (grid, row, column);

    if (!exa_cell_is_missing (cell) && !add_model (&models, cell))
      return FALSE;
  }
  if (models.n_lettered * 2 < models.n || models.n_lettered == 0)
    return FALSE;
  return models.binary ? !exa_header_context (header).memory && !exa_header_has (header, size_words)
                       : exa_header_ends_in (header, thing_words);
}
