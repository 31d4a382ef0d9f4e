/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-cell-marks.h"

#include <string.h>

#include "exa-cell-aside.h"
#include "exa-cell-forms.h"
#include "exa-cell.h"
#include "exa-date.h"
#include "exa-unit-spelling.h"

/* Two letters that are a scale, a unit or the end of an ordinal: "1.3bn", "500 ns", "2nd". */
static gboolean
is_word (const char *letters)
{
  static const char *const words[] = {"bn", "ns", "us", "ps", "fs", "nd", "rd", "in", "ac", "cc", NULL};

  return g_strv_contains (words, letters);
}

const char *
exa_cell_find_flag (const char *cell)
{
  const char *end = cell + strlen (cell), *at = end;

  while (at > cell && end - at < 3 && strchr ("abcdefinprsuz", at[-1]) != NULL)
    at--;
  if (at == end || end - at > 2 || at == cell || is_word (at))
    return end;
  for (const char *p = at; p > cell; p--) {
    if (g_ascii_isdigit (p[-1]))
      return at;
    if (p[-1] != ' ')
      return end;
  }
  return end;
}

gboolean
exa_cell_is_ordinal (const char *cell)
{
  static const char *const ends[] = {"st", "nd", "rd", "th"};
  gsize n = strspn (cell, "0123456789");

  if (n == 0 || strlen (cell) != n + 2)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_ascii_strcasecmp (cell + n, ends[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
ends_in (const char *text, gsize length, const char *mark)
{
  gsize n = strlen (mark);

  return length > n && strncmp (text + length - n, mark, n) == 0;
}

/* A mark of one sign at the end: its bytes, or 0. */
static gsize
sign_length (const char *text, gsize length)
{
  static const char *const signs[] = {"*", "†", "‡", "§", "¶", "#", "ᵃ", "ᵇ", "ᶜ", "①", "②", "③", "④", "⑤", "⑥"};
  static const char *const raised[] = {"¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  gsize closed;

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (ends_in (text, length, signs[i]))
      return strlen (signs[i]);
  /* "4,0 *)" and "7,0 1)", behind a blank. */
  if (text[length - 1] == ')' && memchr (text, '(', length) == NULL) {
    gsize n = 1;

    while (n < length && n < 4 && (text[length - n - 1] == '*' || g_ascii_isdigit (text[length - n - 1])))
      n++;
    if (n > 1 && n < length && text[length - n - 1] == ' ')
      return n;
  }
  /* A raised digit behind a digit is a note, unless it is the power in 10²³; a raised bracket may close it. */
  closed = ends_in (text, length, "⁾") ? strlen ("⁾") : 0;
  for (guint i = 0; i < G_N_ELEMENTS (raised); i++) {
    gsize n = strlen (raised[i]) + closed;
    gsize before = length - n;
    if (!ends_in (text, length - closed, raised[i]))
      continue;
    if (closed > 0)
      return n;
    if (before > 1 && text[before - 1] == ' ' && g_ascii_isdigit (text[before - 2]))
      return n;
    return g_ascii_isdigit (text[before - 1]) && !(before >= 2 && strncmp (text + before - 2, "10", 2) == 0 &&
                                                   (before == 2 || !g_ascii_isdigit (text[before - 3])))
               ? n
               : 0;
  }
  return 0;
}

/* Longer words behind a figure, in bytes, are a sentence. */
#define LONGEST_WORDS 32

/* Whether @inside is in words: letters, at least two of them, come first, and no unit is said; or a year, of which the
 * figure is. */
static gboolean
is_in_words (const char *inside)
{
  const char *p = inside;
  gboolean roman = inside[strspn (inside, "ivx")] == '\0';
  guint n = 0;

  if (exa_date_looks_like_year (inside))
    return TRUE;
  if (!g_unichar_isalpha (g_utf8_get_char (inside)) || roman || exa_unit_find_spelled (inside) != NULL)
    return FALSE;
  for (; *p != '\0'; p = g_utf8_next_char (p))
    n += g_unichar_isalpha (g_utf8_get_char (p)) != 0;
  return n > 1;
}

/* "[1]", "(e)", "(FP8)", "（稀疏）" at the end: its bytes, or 0. What holds a unit, or a number alone in parentheses,
 * is none. @inside: (out): what it holds; to be freed. */
static gsize
bracket_length (const char *text, gsize length, char **inside)
{
  gboolean wide = ends_in (text, length, "）");
  char close = text[length - 1], open = close == ']' ? '[' : '(';
  const char *start = NULL;
  gsize n_open = wide ? strlen ("（") : 1, n_close = wide ? strlen ("）") : 1, n;

  *inside = NULL;
  if ((close != ']' && close != ')' && !wide) || length < 2 + n_close)
    return 0;
  for (const char *p = text; p < text + length - n_close; p = g_utf8_next_char (p))
    if (wide ? g_str_has_prefix (p, "（") : *p == open)
      start = p;
  if (start == NULL || start == text)
    return 0;
  n = (gsize)(text + length - start);
  *inside = g_strndup (start + n_open, n - n_open - n_close);
  g_strstrip (*inside);
  if (n > LONGEST_WORDS || (n > 8 && !is_in_words (*inside)))
    return 0;
  if (exa_unit_find_spelled (*inside) != NULL && strlen (*inside) > 1)
    return 0;
  return close == ']' || !g_ascii_isdigit (**inside) || exa_date_looks_like_year (*inside) ? n : 0;
}

/* "@INT8", "@ 1.2 V" at the end, behind a blank or before a capital: its bytes, or 0. @inside: (out): as above. */
static gsize
at_length (const char *text, gsize length, char **inside)
{
  const char *at = memchr (text, '@', length);

  *inside = NULL;
  if (at == NULL || at == text || at[1] == '\0' || (gsize)(text + length - at) > LONGEST_WORDS ||
      (at[-1] != ' ' && !g_ascii_isupper (at[1])) || strpbrk (text, "0123456789") > at)
    return 0;
  *inside = g_strstrip (g_strndup (at + 1, (gsize)(text + length - at) - 1));
  return (gsize)(text + length - at);
}

ExaNoteKeys
exa_note_key_read (const char *text, const char **end)
{
  const char *at = text + (*text == '(');
  gsize n = strspn (at, "0123456789"), length = MAX (n, 1);
  guint64 number = g_ascii_strtoull (at, NULL, 10);
  guint bit = n > 0 ? 'z' - 'a' + (guint)MIN (number, 32) : (guint)(*at - 'a');

  *end = text;
  if ((n > 0 ? n > 2 || number == 0 || number > 31 : !g_ascii_islower (*at)) || at[length] != ')')
    return 0;
  *end = at + length + 1;
  return G_GUINT64_CONSTANT (1) << bit;
}

/* One of @keys at the end, behind a figure: its bytes, or 0. */
static gsize
key_length (const char *text, gsize length, ExaNoteKeys keys)
{
  const char *at = text + length, *before, *end;

  if (keys == 0 || text[length - 1] != ')')
    return 0;
  while (at > text && at[-1] != ' ' && at[-1] != '(')
    at--;
  at -= at > text && at[-1] == '(';
  before = at;
  while (before > text && before[-1] == ' ')
    before--;
  if (before == text || !g_ascii_isdigit (before[-1]) || (before == at && *at != '('))
    return 0;
  return (exa_note_key_read (at, &end) & keys) != 0 && end == text + length ? (gsize)(end - at) : 0;
}

static void
cut_marks (char *text, gboolean flags, ExaNoteKeys keys)
{
  gsize length, n;

  do {
    g_autofree char *inside = NULL, *behind = NULL, *aside = NULL;

    g_strchomp (text);
    length = strlen (text);
    n = length > 1 ? sign_length (text, length) : 0;
    if (n == 0 && length > 1)
      n = bracket_length (text, length, &inside);
    if (n == 0 && length > 1)
      n = key_length (text, length, keys);
    if (n == 0 && length > 1)
      n = exa_cell_aside_length (text, length, &aside);
    if (n == 0 && length > 1)
      n = at_length (text, length, &behind);
    if (n == 0 && flags)
      n = strlen (exa_cell_find_flag (text));
    text[length - n] = '\0';
  } while (n > 0);
}

/* The bytes of a minus, of any kind, that ends @text behind a digit; 0 if none does. */
static gsize
minus_behind (const char *text)
{
  static const char *const kinds[] = {"-", "−", "–"};
  gsize length = strlen (text);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (ends_in (text, length, kinds[i]) && g_ascii_isdigit (text[length - strlen (kinds[i]) - 1]))
      return strlen (kinds[i]);
  return 0;
}

/* "(1,150", whose other parenthesis stands in the cell beside it: so accounts come out of pages that align it. One
 * digit may as well be the key of a note. */
static gboolean
is_open_loss (const char *text)
{
  const char *open = strchr (text, '('), *number = open != NULL ? open + strcspn (open, "0123456789") : NULL;

  return open != NULL && strchr (open, ')') == NULL && strlen (number) > 1 &&
         number[strspn (number, "0123456789.,' %")] == '\0' && strcspn (text, "0123456789") == (gsize)(number - text) &&
         strchr (open + 1, '(') == NULL;
}

/* "(365)", "($365)", "$(365)": the whole figure in parentheses, as accounts write a loss. */
static gboolean
is_loss (const char *text)
{
  const char *open = strchr (text, '('), *close = strrchr (text, ')');

  if (is_open_loss (text))
    return TRUE;

  return open != NULL && close != NULL && close > open + 1 && strpbrk (open + 1, "0123456789") != NULL &&
         strcspn (text, "0123456789") > (gsize)(open - text) && (close[1] == '\0' || strcmp (close + 1, "%") == 0) &&
         strchr (open + 1, '(') == NULL;
}

/* "67.60 (± 2.1)" as "67.60 ± 2.1" and "90 (kW)" as "90 kW": what stands in these brackets is no mark but a part of the
 * figure. */
static void
open_error (char *text)
{
  static const char *const signs[] = {"±", "+/-", "+/−"};
  char *open = strrchr (text, '('), *close = open != NULL ? strchr (open, ')') : NULL;
  g_autofree char *inside = NULL;

  if (close == NULL || open == text)
    return;
  inside = g_strstrip (g_strndup (open + 1, (gsize)(close - open) - 1));
  if (strlen (inside) > 1 && close[1] == '\0' && exa_unit_find_spelled (inside) != NULL)
    *open = *close = ' ';
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (inside, signs[i]))
      *open = *close = ' ';
}

/* A sign before a digit that means a minus, as a hyphen: an en dash, and the triangles of Japanese and Korean
 * accounts. */
static void
take_minus (char *text)
{
  static const char *const signs[] = {"△", "▲", "–", "﹣", "－", "−", "-"};

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++) {
    gsize n = strlen (signs[i]), blanks = g_str_has_prefix (text, signs[i]) ? strspn (text + n, " ") : 0;

    if (!g_str_has_prefix (text, signs[i]) || (i > 0 && !g_ascii_isdigit (text[n + blanks])))
      continue;
    if (blanks > 0 && i > 0) /* "- 980" */
      memmove (text + n, text + n + blanks, strlen (text + n + blanks) + 1);
    memset (text, ' ', n);
    text[n - 1] = '-';
    g_strchug (text);
  }
}

/* "**82.0**", "`82`" and "[82](https://x.org)" of Markdown as 82.0. */
static void
take_markdown (char *text)
{
  gsize length = strlen (text);
  const char *close;

  while (length > 2 && strchr ("*_`", *text) != NULL && text[length - 1] == *text) {
    memmove (text, text + 1, length - 2);
    length -= 2;
    text[length] = '\0';
  }
  if (*text != '[' || text[length - 1] != ')' || (close = strstr (text, "](")) == NULL)
    return;
  length = (gsize)(close - text) - 1;
  memmove (text, text + 1, length);
  text[length] = '\0';
}

/* "*412" and "† 3.5" as "412*": a mark stands before the figure. */
static char *
write_mark_behind (char *text)
{
  static const char *const signs[] = {"*", "†", "‡"};
  gsize n = 0, blanks;
  char *turned;

  for (guint i = 0; n == 0 && i < G_N_ELEMENTS (signs); i++)
    while (g_str_has_prefix (text + n, signs[i]))
      n += strlen (signs[i]);
  blanks = strspn (text + n, " ");
  if (n == 0 || !g_ascii_isdigit (text[n + blanks]))
    return text;
  turned = g_strdup_printf ("%s%.*s", text + n + blanks, (int)n, text);
  g_free (text);
  return turned;
}

/* "12'400.-" and "980,–": no hundredths of a currency. */
static void
cut_no_cents (char *text)
{
  static const char *const signs[] = {".-", ".–", ".—", ",-", ",–", ",—"};
  gsize length = strlen (text);

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++) {
    gsize n = strlen (signs[i]);

    if (length > n && ends_in (text, length, signs[i]) && g_ascii_isdigit (text[length - n - 1])) {
      text[length - n] = '\0';
      return;
    }
  }
}

/* "12400(150)" as "12400 ± 150". */
static char *
open_uncertain (char *text)
{
  gsize n = strspn (text, "0123456789"), digits = exa_cell_uncertain_digits (text);
  char *opened;

  if (digits == 0)
    return text;
  opened = g_strdup_printf ("%.*s ± %.*s", (int)n, text, (int)digits, text + n + 1);
  g_free (text);
  return opened;
}

/* Whether @text is a number with a unit behind it, known or not: "2717 ft". @unit: (out): where that begins. */
static gboolean
is_with_unit (const char *text, const char **unit)
{
  gsize n = strspn (text, "0123456789.,'");

  *unit = text + n + strspn (text + n, " ");
  return n > 0 && g_ascii_isdigit (*text) && g_unichar_isalpha (g_utf8_get_char (*unit)) &&
         strpbrk (*unit, "0123456789(") == NULL;
}

/* "828 m (2717 ft)" as "828 m": what stands in brackets says the same once more. That of which the unit is known stays.
 */
static void
cut_restated (char *text)
{
  char *open = strchr (text, '('), *close = open != NULL ? strrchr (open, ')') : NULL;
  const char *unit, *other;

  if (close == NULL || close[1] != '\0' || open == text)
    return;
  *open = *close = '\0';
  g_strchomp (text);
  if (!is_with_unit (text, &unit) || !is_with_unit (open + 1, &other)) {
    gsize length = strlen (text);

    memset (text + length, ' ', (gsize)(open - text) - length);
    *open = '(';
    *close = ')';
  } else if (exa_unit_find_spelled (unit) == NULL && exa_unit_find_spelled (other) != NULL) {
    memmove (text, open + 1, (gsize)(close - open));
  }
}

char *
exa_cell_unmark (const char *cell, gboolean flags, ExaNoteKeys keys)
{
  g_autofree char *text = exa_cell_plain_forms (cell);
  gsize minus;

  if (*text == '*' || *text == '_' || *text == '`' || *text == '[')
    take_markdown (text);
  text = write_mark_behind (g_steal_pointer (&text));
  take_minus (text);
  cut_no_cents (text);
  open_error (text);
  cut_restated (text);
  text = open_uncertain (g_steal_pointer (&text));
  if (is_loss (text)) {
    g_strdelimit (text, "()", ' ');
    cut_marks (text, flags, keys);
    return g_strconcat ("-", g_strchug (text), NULL);
  }
  cut_marks (text, flags, keys);
  minus = minus_behind (text);
  if (minus > 0) {
    text[strlen (text) - minus] = '\0';
    return g_strconcat ("-", text, NULL);
  }
  return g_steal_pointer (&text);
}

char *
exa_cell_find_words (const char *cell)
{
  gsize length = strlen (cell);
  g_autofree char *inside = NULL, *behind = NULL;

  /* Most cells end in a digit. */
  if (length < 4 || *cell == '[' ||
      (cell[length - 1] != ')' && cell[length - 1] != ']' && (cell[length - 1] & 0x80) == 0 &&
       strchr (cell, '@') == NULL))
    return NULL;
  if (at_length (cell, length, &behind) > 0)
    return g_steal_pointer (&behind);
  return bracket_length (cell, length, &inside) > 0 && is_in_words (inside) ? g_steal_pointer (&inside) : NULL;
}

char *
exa_cell_find_marks (const char *cell, gboolean flags, ExaNoteKeys keys)
{
  g_autofree char *text = write_mark_behind (g_strstrip (g_strdup (cell))), *all = g_strdup (text);

  open_error (text);
  if (is_loss (text) || strcmp (text, all) != 0)
    return g_strdup ("");
  cut_marks (text, flags, keys);
  return g_strstrip (g_strdup (all + strlen (text)));
}
