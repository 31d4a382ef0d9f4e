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

/* "millions" and the like, as a number; 0 for any other word. */
static double
word_factor (const char *word)
{
  static const struct {
    const char *word;
    double factor;
  } factors[] = {
      {"thousand", 1e3},   {"thousands", 1e3}, {"million", 1e6}, {"millions", 1e6},
      {"billion", 1e9},    {"billions", 1e9},  {"bn", 1e9},      {"trillion", 1e12},
      {"trillions", 1e12}, {"万", 1e4},        {"亿", 1e8},
  };

  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    if (g_ascii_strcasecmp (word, factors[i].word) == 0)
      return factors[i].factor;
  return 0;
}

/* The words of "(USD millions)": each a unit or a factor, or it is about something else. */
static gboolean
read_unit_words (const char *text, const ExaUnit **unit, double *factor)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  const ExaUnit *found = NULL;
  double times = 1;

  for (guint i = 0; words[i] != NULL; i++) {
    double of_word = word_factor (words[i]);

    if (of_word > 0)
      times *= of_word;
    else if (found == NULL && exa_unit_is_known (words[i]))
      found = exa_unit_get (words[i]);
    else
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

/* What stands in brackets after a space: "Organisation(s)" is about no seconds. */
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
    if (!wide && open > header && open[-1] != ' ')
      continue;
    if (read_unit_words (inside, unit, factor))
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
