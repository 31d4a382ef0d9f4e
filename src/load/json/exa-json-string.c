/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-json-string.h"

#include <glib/gi18n.h>
#include <string.h>

typedef enum {
  PLAIN,
  QUOTE,
  BACKSLASH,
  CONTROL,
  HIGH, /* part of a character beyond ASCII */
} ByteClass;

static const guint8 classes[256] = {
    [0 ... 0x1f] = CONTROL,
    ['"'] = QUOTE,
    ['\\'] = BACKSLASH,
    [0x80 ... 0xff] = HIGH,
};

gsize
exa_utf8_width (const guchar *bytes, gsize length)
{
  guchar lead, low = 0x80, high = 0xbf;
  gsize width;

  if (length == 0)
    return 0;
  lead = bytes[0];
  if (lead < 0x80)
    return 1;
  if (lead < 0xc2 || lead > 0xf4)
    return 0;

  /* The second byte's bounds keep out overlong forms, surrogates and what lies past U+10FFFF. */
  width = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (lead == 0xe0)
    low = 0xa0;
  else if (lead == 0xed)
    high = 0x9f;
  else if (lead == 0xf0)
    low = 0x90;
  else if (lead == 0xf4)
    high = 0x8f;
  if (length < width || bytes[1] < low || bytes[1] > high)
    return 0;
  for (gsize i = 2; i < width; i++)
    if ((bytes[i] & 0xc0) != 0x80)
      return 0;
  return width;
}

const char *
exa_json_check_encoding (const char *text, gsize length)
{
  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    return _ ("a byte order mark stands before the text; save the file as UTF-8 without one");
  if (length >= 2 &&
      (memcmp (text, "\xff\xfe", 2) == 0 || memcmp (text, "\xfe\xff", 2) == 0 || text[0] == '\0' || text[1] == '\0'))
    return _ ("not UTF-8 but UTF-16, it seems; save the file as UTF-8");
  return NULL;
}

static gboolean
read_hex (const char *text, gsize length, gsize at, gunichar *unit)
{
  *unit = 0;
  if (length - at < 4)
    return FALSE;
  for (gsize i = at; i < at + 4; i++) {
    if (!g_ascii_isxdigit (text[i]))
      return FALSE;
    *unit = *unit * 16 + (gunichar)g_ascii_xdigit_value (text[i]);
  }
  return TRUE;
}

/* Reads the escape at @at, of one or two units, into @c; returns what is wrong with it, not translated, or NULL. */
static const char *
read_escape (const char *text, gsize length, gsize at, gunichar *c, gsize *width)
{
  static const char *const lone = N_ ("half of a surrogate pair");
  static const char names[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";
  const char *name;
  gunichar second;

  *width = 2;
  if (at + 1 >= length)
    return N_ ("the string has no closing quote");
  if (text[at + 1] != 'u') {
    name = text[at + 1] != '\0' ? strchr (names, text[at + 1]) : NULL;
    if (name == NULL)
      return N_ ("unknown escape; a backslash itself is written \\\\");
    *c = (gunichar)meanings[name - names];
    return NULL;
  }

  *width = 6;
  if (!read_hex (text, length, at + 2, c))
    return N_ ("expected four hexadecimal digits after \\u");
  if (*c < 0xd800 || *c > 0xdfff)
    return NULL;
  if (*c > 0xdbff || length - at < 12 || text[at + 6] != '\\' || text[at + 7] != 'u' ||
      !read_hex (text, length, at + 8, &second) || second < 0xdc00 || second > 0xdfff)
    return lone;
  *c = 0x10000 + ((*c - 0xd800) << 10) + (second - 0xdc00);
  *width = 12;
  return NULL;
}

static gboolean
refuse (ExaJsonString *string, gsize at, const char *message)
{
  string->end = at;
  string->message = message;
  return FALSE;
}

/* From @at on to a byte that is not plain; eight at once, for most of a file is text. */
static gsize
skip_plain (const char *text, gsize length, gsize at)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);

  for (; length - at >= sizeof (guint64); at += sizeof (guint64)) {
    guint64 bytes, quotes, slashes;
    memcpy (&bytes, text + at, sizeof bytes);
    quotes = bytes ^ ones * '"';
    slashes = bytes ^ ones * '\\';
    /* The top bit of a byte is set where it is below 0x20, 0 after ^, or set already (HIGH). */
    if (((bytes - ones * 0x20) | (quotes - ones) | (slashes - ones) | bytes) & ones * 0x80)
      break;
  }
  while (at < length && classes[(guchar)text[at]] == PLAIN)
    at++;
  return at;
}

gboolean
exa_json_string_scan (const char *text, gsize length, gsize start, ExaJsonString *string)
{
  gsize at = start + 1;

  for (;;) {
    const char *message;
    gunichar c;
    gsize width;

    at = skip_plain (text, length, at);
    if (at >= length)
      return refuse (string, start, _ ("the string has no closing quote"));

    switch ((ByteClass)classes[(guchar)text[at]]) {
    case QUOTE: string->end = at + 1; return TRUE;
    case CONTROL:
      if (text[at] == '\n' || text[at] == '\r')
        return refuse (string, at, _ ("the line ends inside a string; a line break is written \\n"));
      return refuse (string, at, _ ("a control character in a string is written as an escape, such as \\t"));
    case BACKSLASH:
      message = read_escape (text, length, at, &c, &width);
      if (message != NULL)
        return refuse (string, at, _ (message));
      string->escaped = TRUE;
      string->has_nul |= c == 0;
      at += width;
      break;
    case HIGH:
    case PLAIN:
    default:
      width = exa_utf8_width ((const guchar *)text + at, length - at);
      if (width == 0)
        return refuse (string, at, _ ("not UTF-8: no character has this byte here; save the file as UTF-8"));
      at += width;
      break;
    }
  }
}

char *
exa_json_unescape (const char *start, const char *end, gsize *length)
{
  GString *text = g_string_sized_new ((gsize)(end - start));
  gsize at = 0, size = (gsize)(end - start), width = 1;
  gunichar c = 0;

  while (at < size) {
    if (start[at] != '\\') {
      g_string_append_c (text, start[at++]);
      continue;
    }
    read_escape (start, size, at, &c, &width);
    g_string_append_unichar (text, c);
    at += width;
  }
  *length = text->len;
  return g_string_free (text, FALSE);
}

gsize
exa_json_escaped_offset (const char *start, const char *end, gsize offset)
{
  gsize at = 0, size = (gsize)(end - start), meant = 0, width = 1;
  gunichar c = 0;

  while (at < size && meant < offset) {
    if (start[at] != '\\') {
      at++;
      meant++;
      continue;
    }
    read_escape (start, size, at, &c, &width);
    meant += (gsize)g_unichar_to_utf8 (c, NULL);
    at += width;
  }
  return at;
}
