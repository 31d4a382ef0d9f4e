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

char *
exa_plain_text (const char *text)
{
  GString *plain;

  if (text == NULL)
    return NULL;
  plain = g_string_sized_new (strlen (text));
  while (*text != '\0') {
    gsize length = match_space (text);

    g_string_append_c (plain, length > 0 ? ' ' : *text);
    text += MAX (length, 1);
  }
  return g_string_free (plain, FALSE);
}
