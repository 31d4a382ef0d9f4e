/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-document-text.h"

#include <string.h>

gboolean
exa_is_noncharacter (gunichar c)
{
  return (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe;
}

static gboolean
can_be_held (gunichar c)
{
  return c >= 0x20 ? !exa_is_noncharacter (c) : c == '\t' || c == '\n' || c == '\r';
}

char *
exa_document_text (const char *text)
{
  g_autofree char *valid = NULL;
  GString *kept;

  if (text == NULL)
    return NULL;
  valid = g_utf8_make_valid (text, -1);
  kept = g_string_sized_new (strlen (valid));
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p)) {
    if (can_be_held (g_utf8_get_char (p)))
      g_string_append_unichar (kept, g_utf8_get_char (p));
  }
  return g_string_free (kept, FALSE);
}
