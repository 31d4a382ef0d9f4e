/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a column's header says of its cells. */
#include "exa-column-header.h"

#include <string.h>

/* The header in lower case with each word between spaces: " launch price ". */
static char *
split_words (const char *header)
{
  GString *words = g_string_new (" ");
  gunichar before = ' ';

  for (const char *next = header; *next != '\0'; next = g_utf8_next_char (next)) {
    gunichar c = g_utf8_get_char (next);

    if (g_unichar_isupper (c) && g_unichar_islower (before))
      g_string_append_c (words, ' ');
    g_string_append_unichar (words, g_unichar_isalnum (c) || c == '%' ? g_unichar_tolower (c) : ' ');
    before = c;
  }
  g_string_append_c (words, ' ');
  return g_string_free (words, FALSE);
}

gboolean
exa_header_has (const char *header, const char *const *words)
{
  g_autofree char *split = split_words (header);

  for (guint i = 0; words[i] != NULL; i++) {
    g_autofree char *word = g_strdup_printf (" %s ", words[i]);

    /* Chinese has no spaces between words. */
    if (strstr (split, g_str_is_ascii (words[i]) ? word : words[i]) != NULL)
      return TRUE;
  }
  return FALSE;
}

typedef struct {
  const char *word;
  double factor;
} Factor;

/* @word as a number: 1e6 for "million" among @factors; 0 for any other word. */
static double
find_factor (const char *word, const Factor *factors, gsize n_factors)
{
  for (gsize i = 0; i < n_factors; i++)
    if (g_ascii_strcasecmp (word, factors[i].word) == 0)
      return factors[i].factor;
  return 0;
}

static double
word_factor (const char *word)
{
  static const Factor factors[] = {
      {"thousand", 1e3}, {"thousands", 1e3}, {"million", 1e6}, {"millions", 1e6},  {"mn", 1e6},         {"mln", 1e6},
      {"billion", 1e9},  {"billions", 1e9},  {"bn", 1e9},      {"trillion", 1e12}, {"trillions", 1e12}, {"tn", 1e12},
  };

  return find_factor (word, factors, G_N_ELEMENTS (factors));
}

/* "$bn", "US$m", "€ million": the letters say their size only behind a currency, for m alone are metres. */
static gboolean
read_currency (const char *word, const ExaUnit **unit, double *factor)
{
  static const char *const signs[][2] = {{"US$", "USD"}, {"NT$", "TWD"}, {"CN¥", "CNY"}, {"$", "USD"},
                                         {"€", "EUR"},   {"£", "GBP"},   {"₩", "KRW"},   {"USD", "USD"},
                                         {"EUR", "EUR"}, {"GBP", "GBP"}, {"RMB", "CNY"}, {"CNY", "CNY"}};
  static const Factor letters[] = {{"k", 1e3}, {"m", 1e6}, {"mm", 1e6}, {"b", 1e9}, {"t", 1e12}};

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++) {
    if (!g_str_has_prefix (word, signs[i][0]))
      continue;
    const char *rest = word + strlen (signs[i][0]);
    double by_letter = find_factor (rest, letters, G_N_ELEMENTS (letters)), by_word = word_factor (rest);

    if (*rest != '\0' && by_letter + by_word == 0)
      continue;
    *unit = exa_unit_get (signs[i][1]);
    *factor *= *rest != '\0' ? by_letter + by_word : 1;
    return TRUE;
  }
  return FALSE;
}

/* "亿元", "万人", and "亿" alone: Chinese writes factor and unit as one word. */
static gboolean
read_chinese (const char *word, const ExaUnit **unit, double *factor)
{
  static const Factor factors[] = {{"万亿", 1e12}, {"千亿", 1e11}, {"百亿", 1e10}, {"十亿", 1e9}, {"千万", 1e7},
                                   {"百万", 1e6},  {"十万", 1e5},  {"亿", 1e8},    {"万", 1e4},   {"千", 1e3}};

  for (guint i = 0; i < G_N_ELEMENTS (factors); i++) {
    if (!g_str_has_prefix (word, factors[i].word))
      continue;
    const char *rest = word + strlen (factors[i].word);

    if (*rest != '\0' && !exa_unit_is_known (rest))
      return FALSE;
    if (*rest != '\0')
      *unit = exa_unit_get (rest);
    *factor *= factors[i].factor;
    return TRUE;
  }
  return FALSE;
}

gboolean
exa_header_read_words (const char *text, const ExaUnit **unit, double *factor)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  const ExaUnit *found = NULL;
  double times = 1;

  for (guint i = 0; words[i] != NULL; i++) {
    double of_word = word_factor (words[i]);
    const ExaUnit *before = found;

    if (of_word > 0)
      times *= of_word;
    else if (exa_unit_is_known (words[i]))
      found = exa_unit_get (words[i]);
    else if (!read_currency (words[i], &found, &times) && !read_chinese (words[i], &found, &times))
      return FALSE;
    if (before != NULL && found != before) /* two units: it is about something else */
      return FALSE;
  }
  if (found != NULL)
    *unit = found;
  *factor *= times;
  return TRUE;
}

/* One that this program does not know, but that is clearly a unit: "bit-OP/s", "$/1M tokens". */
static gboolean
looks_like_unit (const char *text)
{
  const char *slash = strchr (text, '/');

  return slash != NULL && slash != text && slash[1] != '\0' && strlen (text) <= 24;
}

/* What stands in brackets, after a space unless the header is Chinese: "Organisation(s)" is about no seconds. */
static gboolean
read_brackets (const char *header, const ExaUnit **unit, double *factor)
{
  for (const char *open = strpbrk (header, "([（"); open != NULL; open = strpbrk (open + 1, "([（")) {
    gboolean wide = g_str_has_prefix (open, "（");
    const char *start = open + (wide ? strlen ("（") : 1);
    const char *close = wide ? strstr (start, "）") : strpbrk (start, ")]");
    g_autofree char *inside = NULL;

    if ((guchar)*open >= 0x80 && !wide) /* another character that shares a byte with the wide bracket */
      continue;
    if (close == NULL)
      return FALSE;
    inside = g_strndup (start, (gsize)(close - start));
    if (!wide && open > header && open[-1] != ' ' && (guchar)open[-1] < 0x80)
      continue;
    if (exa_header_read_words (inside, unit, factor))
      return TRUE;
    if (looks_like_unit (inside)) {
      *unit = exa_unit_get (inside);
      return TRUE;
    }
  }
  return FALSE;
}

/* A quotient that stands openly in the header: "ML OP/s". */
static const ExaUnit *
find_quotient (const char *header)
{
  g_auto (GStrv) words = g_strsplit (header, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strchr (words[i], '/') != NULL && exa_unit_is_known (words[i]))
      return exa_unit_get (words[i]);
  return NULL;
}

void
exa_header_read_unit (const char *header, const ExaUnit **unit, double *factor)
{
  static const char *const per_cent[] = {"%", "pct", "percent", "percentage", NULL};
  static const char *const ranks[] = {"rank", "ranking", "排名", NULL};
  /* Their own name is what such a column counts: "Parameters", "Transistors (millions)". */
  static const char *const counted[] = {"parameters", "tokens", "transistors", "chips", "H100e", "USD", NULL};
  gboolean in_brackets;

  *unit = NULL;
  *factor = 1;
  in_brackets = read_brackets (header, unit, factor);
  if (in_brackets && *unit != NULL)
    return;
  if (exa_header_has (header, ranks))
    *unit = exa_unit_get ("rank");
  else if (exa_header_has (header, per_cent))
    *unit = exa_unit_get ("%");
  else
    *unit = find_quotient (header);
  for (guint i = 0; *unit == NULL && counted[i] != NULL; i++) {
    g_autofree char *lower = g_ascii_strdown (counted[i], -1);

    if (exa_header_has (header, (const char *const[]){lower, NULL}))
      *unit = exa_unit_get (counted[i]);
  }
}
