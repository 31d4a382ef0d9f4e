/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-encoding.h"

#include <string.h>

/* The bytes of the GB 18030 character at @text that is no ASCII: two, or four where a digit
 * follows the first; 0 if it is none. */
static gsize
gb_width (const guchar *text, gsize length)
{
  if (length < 2 || text[0] < 0x81 || text[0] > 0xfe)
    return 0;
  if (text[1] >= 0x40)
    return text[1] != 0x7f && text[1] != 0xff ? 2 : 0;
  return length >= 4 && g_ascii_isdigit ((char)text[1]) && text[2] >= 0x81 && text[2] <= 0xfe &&
                 g_ascii_isdigit ((char)text[3])
             ? 4
             : 0;
}

/* Whether a text that is no UTF-8 is Chinese in GB 18030 rather than Windows-1252. Both bytes of its common characters
 * (those of GB 2312) are above 0xA0, and four bytes with digits in them are no other text; a rare character of two
 * bytes looks like an accented letter before one of ASCII. So more must be common than rare. */
static gboolean
is_gb18030 (const char *text, gsize length)
{
  const guchar *bytes = (const guchar *)text;
  gsize n_common = 0, n_rare = 0;

  for (gsize i = 0; i < length;) {
    gsize width = bytes[i] < 0x80 ? 1 : gb_width (bytes + i, length - i);

    if (width == 0)
      return FALSE;
    if (width == 4 || (width == 2 && bytes[i] > 0xa0 && bytes[i + 1] > 0xa0))
      n_common++;
    else if (width == 2)
      n_rare++;
    i += width;
  }
  return n_common > n_rare;
}

static const char *
guess (const char *text, gsize length)
{
  if (length >= 2 && memcmp (text, "\xff\xfe", 2) == 0)
    return "UTF-16LE";
  if (length >= 2 && memcmp (text, "\xfe\xff", 2) == 0)
    return "UTF-16BE";
  return is_gb18030 (text, length) ? "GB18030" : "WINDOWS-1252";
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
