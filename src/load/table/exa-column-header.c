/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a column's header says of its cells. */
#include "exa-column-header.h"

#include <math.h>
#include <string.h>

#include "exa-numeral.h"

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

/* The number that @word begins with, 1e6 for "million", and what is behind it; 0 where it begins with none. */
static double
take_factor (const char *word, const char **rest)
{
  ExaScanner s = {word, word};
  int exponent;

  if (!exa_numeral_take_scale (&s, &exponent))
    return 0;
  *rest = s.at;
  return pow (10, exponent);
}

/* The size that a letter, or a word, says behind a currency; 0 for anything else. */
static double
currency_factor (const char *text)
{
  static const struct {
    const char *letters;
    double factor;
  } factors[] = {{"", 1}, {"k", 1e3}, {"m", 1e6}, {"mm", 1e6}, {"b", 1e9}, {"t", 1e12}};
  const char *rest;

  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    if (g_ascii_strcasecmp (text, factors[i].letters) == 0)
      return factors[i].factor;
  double factor = take_factor (text, &rest);
  return factor > 0 && *rest == '\0' ? factor : 0;
}

/* "$bn", "US$m", "€": letters say their size only behind a currency, for m alone are metres. */
static gboolean
read_currency (const char *word, const ExaUnit **unit, double *factor)
{
  gsize length;
  const char *id = exa_currency_match (word, &length);
  double times = id != NULL ? currency_factor (word + length) : 0;

  if (times == 0)
    return FALSE;
  *unit = exa_unit_get (id);
  *factor *= times;
  return TRUE;
}

/* "millions", "亿元", "万": Chinese writes factor and unit as one word. */
static gboolean
read_factor (const char *word, const ExaUnit **unit, double *factor)
{
  const char *rest;
  double times = take_factor (word, &rest);

  if (times == 0 || (*rest != '\0' && !exa_unit_is_known (rest)))
    return FALSE;
  if (*rest != '\0')
    *unit = exa_unit_get (rest);
  *factor *= times;
  return TRUE;
}

gboolean
exa_header_read_words (const char *text, const ExaUnit **unit, double *factor)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  const ExaUnit *found = NULL;
  double times = 1;

  for (guint i = 0; words[i] != NULL; i++) {
    const ExaUnit *before = found;

    if (exa_unit_is_known (words[i]))
      found = exa_unit_get (words[i]);
    else if (!read_factor (words[i], &found, &times) && !read_currency (words[i], &found, &times))
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
