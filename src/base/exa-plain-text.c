/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-plain-text.h"

#include <string.h>

static const char *const spaces[] = {
    "\u00a0", /* no-break space */
    "\u2009", /* thin space */
    "\u202f", /* narrow no-break space */
};

/* The length of the typeset space that @text starts with, or 0. */
static gsize
match_space (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (spaces); i++) {
    if (g_str_has_prefix (text, spaces[i]))
      return strlen (spaces[i]);
  }
  return 0;
}

gboolean
exa_turns_text (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/* The length of the control character that @text starts with, or 0; a new line and a tab are text. */
static gsize
match_control (const char *text)
{
  guchar first = (guchar)text[0], second = (guchar)text[1];

  if (first == 0xc2 && second >= 0x80 && second < 0xa0)
    return 2;
  if (first == 0xe2 && (second == 0x80 || second == 0x81) && text[2] != '\0' && exa_turns_text (g_utf8_get_char (text)))
    return 3;
  return g_ascii_iscntrl (text[0]) && first != '\n' && first != '\t' ? 1 : 0;
}

char *
exa_plain_text (const char *text)
{
  GString *plain;

  if (text == NULL)
    return NULL;
  plain = g_string_sized_new (strlen (text));
  while (*text != '\0') {
    gsize space = match_space (text), control = match_control (text);

    if (space > 0)
      g_string_append_c (plain, ' ');
    else if (control > 0)
      g_string_append (plain, EXA_STAND_IN);
    else
      g_string_append_c (plain, *text);
    text += MAX (MAX (space, control), 1);
  }
  return g_string_free (plain, FALSE);
}
