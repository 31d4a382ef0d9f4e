/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-json-scan.h"

#include "exa-json-string.h"

#include <glib/gi18n.h>
#include <string.h>

enum {
  EXPECT_VALUE,
  EXPECT_VALUE_OR_CLOSE, /* after "[" */
  EXPECT_KEY_OR_CLOSE,   /* after "{" */
  EXPECT_COLON,
  EXPECT_COMMA_OR_CLOSE,
  EXPECT_END, /* after the outermost value */
};

static ExaJsonToken
fail (ExaJsonScan *scan, gsize at, const char *message)
{
  scan->start = scan->end = at;
  scan->message = message;
  return EXA_JSON_ERROR;
}

/* "expected …, found …". @expected: translated. */
static ExaJsonToken
fail_expected (ExaJsonScan *scan, gsize at, const char *expected)
{
  const guchar *bytes;
  gsize width;

  if (at == scan->length) {
    g_snprintf (scan->buffer, sizeof scan->buffer, _ ("expected %s, but the text ends"), expected);
  } else {
    bytes = (const guchar *)scan->text + at;
    width = exa_utf8_width (bytes, scan->length - at);
    if (width > 0 && *bytes >= 0x20)
      g_snprintf (scan->buffer, sizeof scan->buffer, _ ("expected %s, found \"%.*s\""), expected, (int)width,
                  (const char *)bytes);
    else
      g_snprintf (scan->buffer, sizeof scan->buffer, _ ("expected %s, found the byte 0x%02X"), expected, *bytes);
  }
  return fail (scan, at, scan->buffer);
}

static char
peek (const ExaJsonScan *scan)
{
  return scan->next < scan->length ? scan->text[scan->next] : '\0';
}

static void
skip_space (ExaJsonScan *scan)
{
  while (scan->next < scan->length) {
    char c = scan->text[scan->next];

    if (c != ' ' && c != '\n' && c != '\t' && c != '\r')
      return;
    scan->next++;
  }
}

/* A value is complete: what may follow depends on what is open. */
static ExaJsonToken
finish (ExaJsonScan *scan, ExaJsonToken token)
{
  scan->end = scan->next;
  scan->expect = scan->depth == 0 ? EXPECT_END : EXPECT_COMMA_OR_CLOSE;
  return token;
}

static ExaJsonToken
open_level (ExaJsonScan *scan, char bracket)
{
  if (scan->depth == EXA_JSON_MAX_DEPTH) {
    g_snprintf (scan->buffer, sizeof scan->buffer, _ ("nested more than %d levels deep"), EXA_JSON_MAX_DEPTH);
    return fail (scan, scan->next, scan->buffer);
  }
  scan->open[scan->depth++] = bracket;
  scan->end = ++scan->next;
  scan->expect = bracket == '{' ? EXPECT_KEY_OR_CLOSE : EXPECT_VALUE_OR_CLOSE;
  return bracket == '{' ? EXA_JSON_OBJECT_START : EXA_JSON_ARRAY_START;
}

static ExaJsonToken
close_level (ExaJsonScan *scan)
{
  gboolean object = scan->open[--scan->depth] == '{';

  scan->next++;
  return finish (scan, object ? EXA_JSON_OBJECT_END : EXA_JSON_ARRAY_END);
}

static ExaJsonToken
scan_string (ExaJsonScan *scan, ExaJsonToken token)
{
  ExaJsonString string = {0};

  if (!exa_json_string_scan (scan->text, scan->length, scan->next, &string)) {
    g_strlcpy (scan->buffer, string.message, sizeof scan->buffer);
    return fail (scan, string.end, scan->buffer);
  }
  scan->next = string.end;
  scan->escaped = string.escaped;
  scan->has_nul = string.has_nul;
  finish (scan, token);
  if (token == EXA_JSON_KEY)
    scan->expect = EXPECT_COLON;
  return token;
}

static gboolean
skip_digits (ExaJsonScan *scan)
{
  gsize first = scan->next;

  while (g_ascii_isdigit (peek (scan)))
    scan->next++;
  return scan->next > first;
}

static ExaJsonToken
scan_number (ExaJsonScan *scan)
{
  if (peek (scan) == '-')
    scan->next++;
  if (peek (scan) == '0') {
    scan->next++;
    if (g_ascii_isdigit (peek (scan)))
      return fail (scan, scan->start, _ ("a number does not start with a zero"));
  } else if (!skip_digits (scan)) {
    return fail_expected (scan, scan->next, _ ("a digit after \"-\""));
  }

  if (peek (scan) == '.') {
    scan->next++;
    if (!skip_digits (scan))
      return fail_expected (scan, scan->next, _ ("a digit after the point"));
  }
  if ((peek (scan) | 0x20) == 'e') {
    scan->next++;
    if (peek (scan) == '+' || peek (scan) == '-')
      scan->next++;
    if (!skip_digits (scan))
      return fail_expected (scan, scan->next, _ ("a digit of the exponent"));
  }
  return finish (scan, EXA_JSON_NUMBER);
}

static ExaJsonToken
scan_word (ExaJsonScan *scan)
{
  static const struct {
    const char *word;
    ExaJsonToken token;
  } words[] = {
      {"true", EXA_JSON_TRUE},
      {"false", EXA_JSON_FALSE},
      {"null", EXA_JSON_NULL},
  };
  const char *word = scan->text + scan->start;
  gsize length;

  while (g_ascii_isalpha (peek (scan)))
    scan->next++;
  length = scan->next - scan->start;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (length == strlen (words[i].word) && memcmp (word, words[i].word, length) == 0)
      return finish (scan, words[i].token);

  g_snprintf (scan->buffer, sizeof scan->buffer, _ ("unknown word \"%.*s\": text stands in double quotes"),
              (int)MIN (length, 40), word);
  return fail (scan, scan->start, scan->buffer);
}

static ExaJsonToken
scan_value (ExaJsonScan *scan)
{
  char c = peek (scan);

  if (c == '"')
    return scan_string (scan, EXA_JSON_STRING);
  if (c == '{' || c == '[')
    return open_level (scan, c);
  if (c == '-' || g_ascii_isdigit (c))
    return scan_number (scan);
  if (g_ascii_isalpha (c))
    return scan_word (scan);
  if (c == '\'')
    return fail (scan, scan->start, _ ("text stands in double quotes"));
  if (c == '/')
    return fail (scan, scan->start, _ ("expected a value; JSON has no comments"));
  return fail_expected (scan, scan->start, _ ("a value"));
}

static ExaJsonToken
scan_key (ExaJsonScan *scan)
{
  if (peek (scan) != '"')
    return fail_expected (scan, scan->start, _ ("a key in double quotes"));
  return scan_string (scan, EXA_JSON_KEY);
}

static ExaJsonToken
scan_after_value (ExaJsonScan *scan)
{
  gboolean in_object = scan->open[scan->depth - 1] == '{';
  char c = peek (scan);

  if (c == (in_object ? '}' : ']'))
    return close_level (scan);
  if (c != ',')
    return fail_expected (scan, scan->start, in_object ? _ ("\",\" or \"}\"") : _ ("\",\" or \"]\""));

  scan->next++;
  skip_space (scan);
  scan->start = scan->next;
  if (peek (scan) == (in_object ? '}' : ']'))
    return fail (scan, scan->start,
                 in_object ? _ ("no comma may stand before \"}\"") : _ ("no comma may stand before \"]\""));
  return in_object ? scan_key (scan) : scan_value (scan);
}

void
exa_json_scan_init (ExaJsonScan *scan, const char *text, gsize length)
{
  memset (scan, 0, sizeof *scan);
  scan->text = text;
  scan->length = length;
  scan->expect = EXPECT_VALUE;
}

ExaJsonToken
exa_json_scan_next (ExaJsonScan *scan)
{
  const char *message = scan->next == 0 ? exa_json_check_encoding (scan->text, scan->length) : NULL;

  if (message != NULL)
    return fail (scan, 0, message);

  skip_space (scan);
  scan->start = scan->next;
  switch (scan->expect) {
  case EXPECT_COLON:
    if (peek (scan) != ':')
      return fail_expected (scan, scan->start, _ ("\":\" after the key"));
    scan->next++;
    skip_space (scan);
    scan->start = scan->next;
    return scan_value (scan);
  case EXPECT_VALUE_OR_CLOSE: return peek (scan) == ']' ? close_level (scan) : scan_value (scan);
  case EXPECT_KEY_OR_CLOSE: return peek (scan) == '}' ? close_level (scan) : scan_key (scan);
  case EXPECT_COMMA_OR_CLOSE: return scan_after_value (scan);
  case EXPECT_END:
    if (scan->next == scan->length)
      return EXA_JSON_END;
    return fail_expected (scan, scan->start, _ ("nothing after the end of the value"));
  case EXPECT_VALUE:
  default: return scan_value (scan);
  }
}

gboolean
exa_json_check_syntax (const char *text, gsize length, gsize *offset, char **message)
{
  ExaJsonScan scan;
  ExaJsonToken token;

  exa_json_scan_init (&scan, text, length);
  do
    token = exa_json_scan_next (&scan);
  while (token != EXA_JSON_END && token != EXA_JSON_ERROR);

  if (token == EXA_JSON_END)
    return TRUE;
  if (offset != NULL)
    *offset = scan.start;
  if (message != NULL)
    *message = g_strdup (scan.message);
  return FALSE;
}
