/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-unit-words.h"

#include <string.h>

/* The sign of a computed figure ends a value; it is no part of a unit. Transfer full. */
static char *
without_sign (const char *value)
{
  static const char *const tails[] = {"†", "\u00a0", " "};
  char *out = g_strdup (value);

  for (guint i = 0; i < G_N_ELEMENTS (tails); i++) {
    if (g_str_has_suffix (out, tails[i]))
      out[strlen (out) - strlen (tails[i])] = '\0';
  }
  return out;
}

char *
exa_unit_words_of (const ExaMark *mark)
{
  if (mark->bare == NULL)
    return NULL;
  g_autofree char *value = without_sign (mark->value), *bare = without_sign (mark->bare);
  if (!g_str_has_prefix (value, bare))
    return NULL;
  const char *unit = value + strlen (bare);
  while (*unit == ' ' || g_str_has_prefix (unit, "\u00a0"))
    unit += *unit == ' ' ? 1 : strlen ("\u00a0");
  return *unit != '\0' ? g_strdup (unit) : NULL;
}

/* Whether a unit may end before @c or begin after it. */
static gboolean
parts (gunichar c)
{
  return c == 0 || g_unichar_isspace (c) || (g_unichar_ispunct (c) && c != '/' && c != '-' && c != '%');
}

const char *
exa_unit_words_find (const char *text, const char *words)
{
  const char *last = NULL;

  if (text == NULL || *words == '\0')
    return NULL;
  for (const char *p = strstr (text, words); p != NULL; p = strstr (p + 1, words)) {
    gunichar before = p == text ? 0 : g_utf8_get_char (g_utf8_prev_char (p));
    if (parts (before) && parts (g_utf8_get_char (p + strlen (words))))
      last = p;
  }
  return last;
}

char *
exa_unit_words_said (const ExaSpec *spec)
{
  for (guint i = 0; spec->subtitle != NULL && i < MIN (spec->n_bands, EXA_MAX_BANDS); i++) {
    for (guint k = 0; k < spec->bands[i].n_marks; k++) {
      g_autofree char *words = exa_unit_words_of (&spec->bands[i].marks[k]);
      if (words != NULL && exa_unit_words_find (spec->subtitle, words) != NULL)
        return g_steal_pointer (&words);
    }
  }
  return NULL;
}
