/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-encoding.h"

#include <string.h>

/* Chinese in GB 18030 is pairs of bytes whose common part keeps both above 0xA0; an accented letter of
 * Windows-1252 stands alone among letters of ASCII. */
static gboolean
is_in_pairs (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++) {
    if ((guchar)text[i] < 0x80)
      continue;
    if (i + 1 == length || (guchar)text[i] < 0xa1 || (guchar)text[i + 1] < 0xa1)
      return FALSE;
    i++;
  }
  return TRUE;
}

static const char *
guess (const char *text, gsize length)
{
  if (length >= 2 && memcmp (text, "\xff\xfe", 2) == 0)
    return "UTF-16LE";
  if (length >= 2 && memcmp (text, "\xfe\xff", 2) == 0)
    return "UTF-16BE";
  return is_in_pairs (text, length) ? "GB18030" : "WINDOWS-1252";
}

char *
exa_encoding_to_utf8 (const char *text, gsize length, gsize *utf8_length)
{
  static const char mark[] = "\xef\xbb\xbf";
  const char *encoding;
  g_autofree char *utf8 = NULL;

  if (length >= 3 && memcmp (text, mark, 3) == 0) {
    text += 3;
    length -= 3;
  }
  if (g_utf8_validate_len (text, length, NULL)) {
    *utf8_length = length;
    return g_strndup (text, length);
  }

  encoding = guess (text, length);
  if (g_str_has_prefix (encoding, "UTF-16")) {
    text += 2;
    length -= 2;
  }
  utf8 = g_convert (text, (gssize)length, "UTF-8", encoding, NULL, utf8_length, NULL);
  /* NUL is in no text. */
  return utf8 != NULL && strlen (utf8) == *utf8_length ? g_steal_pointer (&utf8) : NULL;
}
