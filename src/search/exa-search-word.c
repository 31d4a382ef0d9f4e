/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-search-word.h"

#include <math.h>

#include "exa-fuzzy.h"
#include "exa-relation-words.h"

void
exa_search_word_free (ExaSearchWord *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self->values);
  g_free (self);
}

char *
exa_search_squeeze (const char *text)
{
  g_autofree char *folded = exa_fuzzy_fold (text);
  GString *out = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    if (c == 0x2212 || g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION)
      g_string_append_c (out, '-');
    else if (c == '\n' || !g_unichar_isspace (c))
      g_string_append_unichar (out, c);
  }
  return g_string_free (out, FALSE);
}

gboolean
exa_search_word_begins_figure (const char *text)
{
  gunichar c = g_utf8_get_char (text);
  ExaScanner s = {text, text};
  ExaRelation relation;

  return g_unichar_isdigit (c) || g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL ||
         g_unichar_type (c) == G_UNICODE_MATH_SYMBOL || exa_relation_take_before (&s, &relation);
}

static ExaQuantity *
read_values (const char *phrase, GPtrArray *units)
{
  g_autofree ExaQuantity *values = g_new (ExaQuantity, units->len + 1);
  gboolean any = FALSE;

  for (guint i = 0; i < units->len; i++) {
    if (exa_quantity_parse (phrase, g_ptr_array_index (units, i), INFINITY, &values[i], NULL, NULL, NULL))
      any = TRUE;
    else
      values[i] = exa_quantity_exact (NAN);
  }
  return any ? g_steal_pointer (&values) : NULL;
}

ExaSearchWord *
exa_search_word_new (const char *phrase, GPtrArray *units)
{
  ExaSearchWord *self = g_new0 (ExaSearchWord, 1);

  self->text = exa_search_squeeze (phrase);
  self->numeric = exa_search_word_begins_figure (phrase);
  if (self->numeric)
    self->values = read_values (phrase, units);
  return self;
}

gboolean
exa_search_word_is_figure (const ExaSearchWord *self)
{
  return self->values != NULL;
}
