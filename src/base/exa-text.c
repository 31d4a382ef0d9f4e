/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-text.h"

ExaText
exa_text_new (const char *en, const char *zh)
{
  return (ExaText){{[EXA_LANG_EN] = g_strdup (en), [EXA_LANG_ZH_CN] = g_strdup (zh)}};
}

const char *
exa_text_get (const ExaText *text, ExaLang lang)
{
  if (text->in[lang] != NULL)
    return text->in[lang];
  return text->in[EXA_LANG_EN] != NULL ? text->in[EXA_LANG_EN] : "";
}

gboolean
exa_text_is_empty (const ExaText *text)
{
  return text->in[EXA_LANG_EN] == NULL;
}

ExaText
exa_text_copy (const ExaText *text)
{
  ExaText copy;

  for (int lang = 0; lang < EXA_N_LANGS; lang++)
    copy.in[lang] = g_strdup (text->in[lang]);
  return copy;
}

gboolean
exa_text_equal (const ExaText *a, const ExaText *b)
{
  for (int lang = 0; lang < EXA_N_LANGS; lang++) {
    if (g_strcmp0 (a->in[lang], b->in[lang]) != 0)
      return FALSE;
  }
  return TRUE;
}

void
exa_text_set (ExaText *text, ExaLang lang, const char *value)
{
  ExaLang to = text->in[EXA_LANG_EN] == NULL ? EXA_LANG_EN : lang;
  char *copy = *value != '\0' ? g_strdup (value) : NULL;

  if (to != lang)
    g_clear_pointer (&text->in[lang], g_free);
  g_free (text->in[to]);
  text->in[to] = copy;
}

void
exa_text_clear (ExaText *text)
{
  for (int lang = 0; lang < EXA_N_LANGS; lang++)
    g_clear_pointer (&text->in[lang], g_free);
}

static gboolean
is_han (const char *at)
{
  return g_unichar_get_script (g_utf8_get_char (at)) == G_UNICODE_SCRIPT_HAN;
}

void
exa_text_append_spaced (GString *out, const char *text)
{
  const char *last = out->len > 0 ? g_utf8_prev_char (out->str + out->len) : "";
  gboolean latin_before = g_ascii_isalnum (*last) || *last == '%', latin_behind = g_ascii_isalnum (*text);

  if ((latin_before && is_han (text)) || (is_han (last) && latin_behind))
    g_string_append_c (out, ' ');
  g_string_append (out, text);
}
