/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-text.h"

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

void
exa_text_clear (ExaText *text)
{
  for (int lang = 0; lang < EXA_N_LANGS; lang++)
    g_clear_pointer (&text->in[lang], g_free);
}
