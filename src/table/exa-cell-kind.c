/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-cell-kind.h"

#include <string.h>

/* Longer than this, in bytes, no cell is a number, a date or a time. */
#define LONGEST_VALUE 40
/* What may stand behind a number: a unit or a scale, "tokens/s", "million". */
#define LONGEST_SUFFIX 16
/* A year with its unit: "2022 (USD million)". */
#define LONGEST_YEAR 32

typedef struct {
  const char *at, *end;
} Scan;

static gboolean
has (const Scan *scan)
{
  return scan->at < scan->end;
}

static gsize
skip_digits (Scan *scan)
{
  const char *from = scan->at;

  while (has (scan) && g_ascii_isdigit (*scan->at))
    scan->at++;
  return (gsize)(scan->at - from);
}

/* Steps over @text where it stands next. */
static gboolean
take (Scan *scan, const char *text)
{
  gsize length = strlen (text);

  if ((gsize)(scan->end - scan->at) < length || memcmp (scan->at, text, length) != 0)
    return FALSE;
  scan->at += length;
  return TRUE;
}

static gboolean
take_any (Scan *scan, const char *const *texts)
{
  for (; *texts != NULL; texts++)
    if (take (scan, *texts))
      return TRUE;
  return FALSE;
}

static gboolean
is_missing (const char *text, gsize length)
{
  static const char *const marks[] = {"-",       "--",    "–",      "—",     "−",      "n/a", "na",
                                      "nan",     "null",  "none",   "\\n",   ":",      "..",  "...",
                                      ".",       "#n/a",  "?",      "[n/a]", "x",      "nil", "#div/0!",
                                      "#value!", "#ref!", "#name?", "#num!", "#null!", "…"};

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strlen (marks[i]) == length && g_ascii_strncasecmp (text, marks[i], length) == 0)
      return TRUE;
  return FALSE;
}

/* "USD ", "US$", "CHF": at most three capitals before a digit. */
static void
skip_currency_code (Scan *scan)
{
  const char *p = scan->at;

  while (p < scan->end && p - scan->at < 3 && g_ascii_isupper (*p))
    p++;
  if (p > scan->at && p < scan->end && (*p == ' ' || *p == '$'))
    scan->at = p + 1;
}

/* Digits with what groups and splits them. */
static gboolean
skip_numeral (Scan *scan)
{
  static const char *const marks[] = {".", ",", "'", "’", " ", "\xc2\xa0", "\xe2\x80\xaf", "\xe2\x80\x89", "_", NULL};
  gsize n = skip_digits (scan);

  for (;;) {
    Scan ahead = *scan;

    if (!take_any (&ahead, marks))
      return n > 0;
    if (skip_digits (&ahead) == 0) {
      if (n > 0)
        take (scan, "."); /* "5." */
      return n > 0;
    }
    n++;
    *scan = ahead;
  }
}

static void
skip_exponent (Scan *scan)
{
  static const char *const times[] = {"×10^", "x10^", "*10^", "× 10^", "^", "e", "E", NULL};
  Scan ahead = *scan;

  if (!take_any (&ahead, times))
    return;
  if (!take (&ahead, "-"))
    take (&ahead, "+");
  if (skip_digits (&ahead) > 0)
    *scan = ahead;
}

static gboolean
is_number (const char *text, gsize length)
{
  static const char *const before[] = {"<", ">", "=", "~",  "≈", "±", "≤", "≥", "(",  "+",  "-", "−", "–", "$",
                                       "€", "£", "¥", "￥", "₹", "₩", " ", "#", "约", "約", "△", "▲", "▼", NULL};
  static const char *const between[] = {"–", "-", "—", "±", "~", "/", " – ", " - ", " to ", " ± ", " / ", "至", NULL};
  Scan scan = {text, text + length};
  const char *suffix;

  while (take_any (&scan, before))
    ;
  skip_currency_code (&scan);
  while (take_any (&scan, before))
    ;
  if (!skip_numeral (&scan))
    return FALSE;
  skip_exponent (&scan);
  if (take_any (&scan, between)) {
    take_any (&scan, before);
    if (!skip_numeral (&scan))
      return scan.at == scan.end; /* a minus behind */
    skip_exponent (&scan);
  }
  /* What stands behind is a unit: short, and with no further number than an exponent or a mark of a footnote. */
  for (suffix = scan.at; has (&scan); scan.at++)
    if (strchr ("@:;,\"", *scan.at) != NULL)
      return FALSE;
  return scan.end - suffix <= LONGEST_SUFFIX && (suffix == scan.end || !g_ascii_isdigit (suffix[0])) &&
         (suffix == scan.end || suffix[0] != '-');
}

static gboolean
starts_with_month (const char *text, gsize length)
{
  static const char *const months = "janfebmaraprmayjunjulaugsepoctnovdec";

  if (length < 3)
    return FALSE;
  for (gsize i = 0; i < 36; i += 3)
    if (g_ascii_strncasecmp (text, months + i, 3) == 0)
      return TRUE;
  return FALSE;
}

/* "30 June 2025", "Jun-25", "June 30, 2025": a month's name, and else digits and few marks. */
static gboolean
is_date_in_words (const char *text, gsize length)
{
  gboolean month = FALSE, digits = FALSE;

  for (gsize i = 0; i < length; i++) {
    if (g_ascii_isalpha (text[i])) {
      gsize n = 0;

      while (i + n < length && g_ascii_isalpha (text[i + n]))
        n++;
      if (!month && starts_with_month (text + i, n))
        month = TRUE;
      else if (!digits || n > 2) /* "30th" */
        return FALSE;
      i += n - 1;
    } else if (g_ascii_isdigit (text[i])) {
      digits = TRUE;
    } else if (strchr (" ,.-/'", text[i]) == NULL) {
      return FALSE;
    }
  }
  return month && digits;
}

/* "12:30", "12:30:05.25", with "Z", "+01:00" or "PM" behind. */
static gboolean
is_time (Scan *scan)
{
  gsize n = skip_digits (scan);

  if (n == 0 || n > 2 || !take (scan, ":") || skip_digits (scan) != 2)
    return FALSE;
  if (take (scan, ":") && skip_digits (scan) != 2)
    return FALSE;
  if (take (scan, "."))
    skip_digits (scan);
  take (scan, " ");
  if (has (scan) && strchr ("+-", *scan->at) != NULL) {
    scan->at++;
    skip_digits (scan);
    if (take (scan, ":"))
      skip_digits (scan);
  } else {
    while (has (scan) && g_ascii_isalpha (*scan->at))
      scan->at++;
  }
  return !has (scan);
}

static gboolean
is_date_in_digits (const char *text, gsize length)
{
  Scan scan = {text, text + length};
  gsize first = skip_digits (&scan), second;
  char mark;

  if (first == 0 || first > 4 || !has (&scan))
    return FALSE;
  if (first == 4 && (take (&scan, "年") || take (&scan, "년")))
    return TRUE;
  mark = *scan.at;
  if (strchr ("-/.", mark) == NULL)
    return FALSE;
  scan.at++;
  second = skip_digits (&scan);
  if (second == 0 || second > 2)
    return FALSE;
  if (!has (&scan))
    return first == 4 && mark != '.' && second == 2; /* 2025-06 */
  if (*scan.at != mark)
    return FALSE;
  scan.at++;
  second = skip_digits (&scan);
  if (second == 0 || second > 4)
    return FALSE;
  if (!has (&scan))
    return TRUE;
  return (take (&scan, "T") || take (&scan, " ")) && is_time (&scan);
}

static gboolean
is_link (const char *text, gsize length)
{
  return g_strstr_len (text, (gssize)MIN (length, 12), "://") != NULL ||
         (length > 4 && g_ascii_strncasecmp (text, "www.", 4) == 0);
}

ExaCellKind
exa_cell_kind_of (const char *text, gsize length)
{
  gboolean blank = FALSE, digit = FALSE, mark = FALSE;
  Scan time = {text, text + length};

  if (length == 0 || is_missing (text, length))
    return EXA_CELL_EMPTY;
  if (length <= LONGEST_VALUE) {
    if (is_date_in_digits (text, length) || is_date_in_words (text, length))
      return EXA_CELL_DATE;
    if (is_time (&time))
      return EXA_CELL_TIME;
    if (is_number (text, length))
      return EXA_CELL_NUMBER;
  }
  if (is_link (text, length))
    return EXA_CELL_LINK;
  for (gsize i = 0; i < length; i++) {
    blank |= g_ascii_isspace (text[i]);
    digit |= g_ascii_isdigit (text[i]);
    mark |= g_ascii_ispunct (text[i]) && strchr ("-_./&'+#", text[i]) == NULL;
  }
  if (blank || mark)
    return EXA_CELL_TEXT;
  return digit ? EXA_CELL_CODE : EXA_CELL_WORD;
}

gboolean
exa_cell_kind_is_value (ExaCellKind kind)
{
  return kind == EXA_CELL_NUMBER || kind == EXA_CELL_DATE || kind == EXA_CELL_TIME || kind == EXA_CELL_LINK;
}

/* Behind a year, which part of it, or its own sign: "Q3", " H1", "-Q4", "년", "년도", "年". */
static gboolean
is_part_of_year (const char *text, gsize length)
{
  static const char *const signs[] = {"년", "년도", "年", "年度", NULL};
  gsize at = length > 2 && (*text == ' ' || *text == '-') ? 1 : 0;
  char letter = length == at + 2 ? g_ascii_toupper (text[at]) : '\0';

  for (guint i = 0; signs[i] != NULL; i++)
    if (strlen (signs[i]) == length && memcmp (text, signs[i], length) == 0)
      return TRUE;
  return (letter == 'Q' || letter == 'H') && text[at + 1] >= '1' && text[at + 1] <= (letter == 'Q' ? '4' : '2');
}

/* "(%)", " (USD m)", "（万人）": a unit in brackets, which has no digit of a figure in it. */
static gboolean
is_unit_in_brackets (const char *text, gsize length)
{
  static const char *const wide[] = {"（", "）"};
  gsize sign = strlen (wide[0]), at = length > 0 && *text == ' ' ? 1 : 0, end;

  if (length - at > 2 && text[at] == '(' && text[length - 1] == ')') {
    at++;
    end = length - 1;
  } else if (length - at > 2 * sign && memcmp (text + at, wide[0], sign) == 0 &&
             memcmp (text + length - sign, wide[1], sign) == 0) {
    at += sign;
    end = length - sign;
  } else {
    return FALSE;
  }
  while (at < end && !g_ascii_isdigit (text[at]))
    at++;
  return at == end;
}

/* Behind a year, what it is, as analysts write it: "A", " E", "(F)", " est.", and then its unit in brackets: "E ($bn)";
 * or the year again, as the World Bank writes it. @text stands behind four bytes. */
static gboolean
is_year_mark (const char *text, gsize length)
{
  static const char *const signs[] = {"年度", "年", "년도", "년"};
  gsize at = 0;

  if (is_part_of_year (text, length) || is_unit_in_brackets (text, length))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (length > strlen (signs[i]) && memcmp (text, signs[i], strlen (signs[i])) == 0)
      return is_unit_in_brackets (text + strlen (signs[i]), length - strlen (signs[i]));
  while (at < length && text[at] == ' ')
    at++;
  if (length == strlen (" [YR2021]") && memcmp (text, " [YR", 4) == 0 && memcmp (text + 4, text - 4, 4) == 0)
    return text[8] == ']';
  if (length - at == 3 && text[at] == '(' && text[at + 2] == ')')
    return strchr ("AEFPaefp", text[at + 1]) != NULL;
  if (length - at >= 3 && at > 0 && g_ascii_strncasecmp (text + at, "est", 3) == 0)
    at += length - at > 3 && text[at + 3] == '.' ? 4 : 3;
  else if (at < length && strchr ("AEFPaefp", text[at]) != NULL)
    at++;
  else
    return at == length && at == 0;
  while (at < length && text[at] == ' ')
    at++;
  return at == length || (text[at] == '(' && text[length - 1] == ')');
}

gboolean
exa_cell_is_year (const char *text, gsize length)
{
  if (length < 4 || length > LONGEST_YEAR || !is_year_mark (text + 4, length - 4))
    return FALSE;
  for (gsize i = 0; i < 4; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;
  return memcmp (text, "1900", 4) >= 0 && memcmp (text, "2100", 4) <= 0;
}

gboolean
exa_cell_is_worded (const char *text)
{
  guint n = 0;
  gsize digits = strspn (text, "0123456789");

  if (digits > 0 && digits < 3 && strcmp (text + digits, "月") == 0)
    return TRUE;
  if (g_ascii_isdigit (text[0]) && text[1] != '\0' && strchr ("QHqh", text[1]) != NULL && g_ascii_isdigit (text[2]))
    return TRUE;
  for (; *text != '\0' && n < 2; text = g_utf8_next_char (text))
    n = g_unichar_isalpha (g_utf8_get_char (text)) ? n + 1 : 0;
  return n > 1;
}
