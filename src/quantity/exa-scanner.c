/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-scanner.h"

static gunichar
fold (gunichar c)
{
  if (c >= 0xff01 && c <= 0xff5e) /* full-width forms, in the order of ASCII */
    return c - 0xff01 + '!';
  switch (c) {
  case 0x2010: /* hyphen */
  case 0x2011: /* non-breaking hyphen */
  case 0x2212: /* minus */ return '-';
  case 0x223c: /* tilde operator */
  case 0x301c: /* wave dash */ return '~';
  case 0x03bc: /* Greek mu, for the micro sign */ return 0x00b5;
  default: return c;
  }
}

gunichar
exa_scanner_peek (const ExaScanner *self)
{
  guchar c = (guchar)*self->at;
  return c < 0x80 ? c : fold (g_utf8_get_char (self->at));
}

void
exa_scanner_next (ExaScanner *self)
{
  if (*self->at)
    self->at = g_utf8_next_char (self->at);
}

gboolean
exa_unichar_is_space (gunichar c)
{
  /* Zero-width space, word joiner and byte-order mark: copied text has them. */
  return g_unichar_isspace (c) || c == 0x200b || c == 0x2060 || c == 0xfeff;
}

gboolean
exa_unichar_is_digit (gunichar c)
{
  return c >= '0' && c <= '9';
}

gboolean
exa_unichar_is_letter (gunichar c)
{
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

gboolean
exa_unichar_is_dash (gunichar c)
{
  return c == '-' || c == '~' || (c >= 0x2012 && c <= 0x2015);
}

gboolean
exa_scanner_skip_space (ExaScanner *self)
{
  const char *start = self->at;
  while (exa_unichar_is_space (exa_scanner_peek (self)))
    exa_scanner_next (self);
  return self->at > start;
}

static gunichar
to_lower (gunichar c)
{
  if (c < 0x80)
    return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
  return g_unichar_tolower (c);
}

gboolean
exa_scanner_take (ExaScanner *self, const char *word)
{
  /* Most words differ in their first letter: tested first, for speed. */
  if ((guchar)*word < 0x80 && to_lower (exa_scanner_peek (self)) != (gunichar)*word)
    return FALSE;
  ExaScanner s = *self;
  gunichar last = 0;
  for (const char *p = word; *p; p = g_utf8_next_char (p)) {
    last = g_utf8_get_char (p);
    if (last == ' ') {
      if (!exa_scanner_skip_space (&s))
        return FALSE;
      continue;
    }
    if (to_lower (exa_scanner_peek (&s)) != last)
      return FALSE;
    exa_scanner_next (&s);
  }
  if (exa_unichar_is_letter (last) && exa_unichar_is_letter (exa_scanner_peek (&s)))
    return FALSE;
  *self = s;
  return TRUE;
}
