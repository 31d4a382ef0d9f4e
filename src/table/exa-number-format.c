/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-number-format.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* The days of the last date that a spreadsheet knows, 9999-12-31. */
#define LAST_DAY 2958465.0

/* Takes the currency out of "[$€-407]" or from a sign in the code. */
static void
read_currency (ExaNumberFormat *self, const char *text, gsize length)
{
  gsize n = 0;

  while (n < length && text[n] != '-' && text[n] != ']')
    n++;
  if (n == 0 || n >= sizeof self->currency || self->kind != EXA_FORMAT_PLAIN)
    return;
  memcpy (self->currency, text, n);
  self->currency[n] = '\0';
  self->kind = EXA_FORMAT_MONEY;
}

static gboolean
is_elapsed (const char *text)
{
  return strchr ("hms", g_ascii_tolower (text[0])) != NULL && text[0] != '\0' &&
         (text[1] == ']' || g_ascii_tolower (text[1]) == g_ascii_tolower (text[0]));
}

/* Steps over a bracket; what it holds may be a currency. TRUE if it is an elapsed time, which is a plain number. */
static gboolean
skip_bracket (ExaNumberFormat *self, const char **p)
{
  const char *text = *p + 1, *end = strchr (text, ']');
  gboolean elapsed = is_elapsed (text);

  if (*text == '$' && end != NULL)
    read_currency (self, text + 1, (gsize)(end - text - 1));
  *p = end != NULL ? end : text + strlen (text) - 1;
  return elapsed;
}

static const char *
find_sign (const char *p)
{
  static const char *const signs[] = {"$", "€", "£", "¥", "￥", "₹", "₩"};

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (p, signs[i]))
      return signs[i];
  return NULL;
}

/* Keeps what is shown before, or with @behind, after the digits; what is too long for a unit or a bound is left out. */
static void
add_text (ExaNumberFormat *self, gboolean behind, const char *text, gsize length)
{
  char *to = behind ? self->behind : self->before;
  gsize n = strlen (to);

  if (n + length >= sizeof self->behind)
    return;
  memcpy (to + n, text, length);
  to[n + length] = '\0';
}

/* A quoted text can be a currency; else it is shown as it stands: " MW", "x", "<". */
static const char *
read_quoted (ExaNumberFormat *self, const char *p, gboolean behind)
{
  const char *end = strchr (p + 1, '"'), *sign = find_sign (p + 1);
  gsize length = end != NULL ? (gsize)(end - p - 1) : strlen (p + 1);

  if (sign != NULL)
    read_currency (self, sign, strlen (sign));
  else
    add_text (self, behind, p + 1, length);
  return p + length + (end != NULL);
}

/* The commas at @p behind a digit, if none follows: each divides what is shown by 1000. Elsewhere they part thousands;
 * 0. */
static guint
count_divisors (const char *code, const char *p)
{
  gsize n = strspn (p, ",");

  return p > code && strchr ("0#?", p[-1]) != NULL && (p[n] == '\0' || strchr ("0#?", p[n]) == NULL) ? (guint)n : 0;
}

static ExaFormatKind
judge_letters (const char *letters)
{
  gboolean y = strpbrk (letters, "ye") != NULL, d = strchr (letters, 'd') != NULL, h = strchr (letters, 'h') != NULL;
  gboolean s = strchr (letters, 's') != NULL, m = strchr (letters, 'm') != NULL;

  if (!y && !d && !h && !s && !m)
    return EXA_FORMAT_PLAIN;
  if (h || s)
    return y || d ? EXA_FORMAT_MOMENT : EXA_FORMAT_TIME;
  if (d)
    return EXA_FORMAT_DAY;
  return m ? EXA_FORMAT_MONTH : EXA_FORMAT_YEAR;
}

ExaNumberFormat
exa_number_format_read (const char *code)
{
  ExaNumberFormat self = {.kind = EXA_FORMAT_PLAIN};
  g_autoptr (GString) letters = g_string_new (NULL);
  gboolean elapsed = FALSE, percent = FALSE, digits = FALSE;

  if (g_ascii_strcasecmp (code, "General") == 0 || g_ascii_strcasecmp (code, "Standard") == 0)
    return self;
  for (const char *p = code; *p != '\0' && *p != ';'; p++) {
    const char *sign = find_sign (p);

    if (*p == '"') {
      p = read_quoted (&self, p, digits);
    } else if (g_ascii_strncasecmp (p, "General", 7) == 0) {
      digits = TRUE;
      p += 6;
    } else if (count_divisors (code, p) > 0) {
      self.n_thousands += count_divisors (code, p);
      p += count_divisors (code, p) - 1;
    } else if (*p == '[') {
      elapsed |= skip_bracket (&self, &p);
    } else if ((*p == '\\' || *p == '_' || *p == '*') && p[1] != '\0') {
      sign = find_sign (p + 1);
      if (sign != NULL && *p == '\\')
        read_currency (&self, sign, strlen (sign));
      else if (*p == '\\' && (guchar)p[1] < 0x80)
        add_text (&self, digits, p + 1, 1);
      p++;
    } else if (sign != NULL) {
      read_currency (&self, sign, strlen (sign));
    } else if (g_ascii_strncasecmp (p, "AM/PM", 5) == 0) {
      p += 4;
    } else if ((*p == 'E' || *p == 'e') && (p[1] == '+' || p[1] == '-')) {
      p++;
    } else {
      percent |= *p == '%';
      digits |= *p == '#' || *p == '0' || *p == '?';
      g_string_append_c (letters, g_ascii_tolower (*p));
    }
  }
  if (elapsed) /* what stands beside hours is no unit of days */
    *self.before = *self.behind = '\0';
  if (strpbrk (self.before, "0123456789") != NULL)
    *self.before = '\0';
  if (percent)
    self.kind = EXA_FORMAT_PERCENT;
  else if (!elapsed && (!digits || strpbrk (letters->str, "yd") != NULL) &&
           judge_letters (letters->str) != EXA_FORMAT_PLAIN)
    self.kind = judge_letters (letters->str);
  return self;
}

ExaNumberFormat
exa_number_format_builtin (guint id)
{
  ExaNumberFormat self = {.kind = EXA_FORMAT_PLAIN};

  if (id == 9 || id == 10)
    self.kind = EXA_FORMAT_PERCENT;
  else if (id == 17)
    self.kind = EXA_FORMAT_MONTH;
  else if ((id >= 14 && id <= 16) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) || id == 57 ||
           id == 58)
    self.kind = EXA_FORMAT_DAY;
  else if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id == 45 || id == 47)
    self.kind = EXA_FORMAT_TIME;
  else if (id == 22)
    self.kind = EXA_FORMAT_MOMENT;
  return self;
}

/* As many digits as a spreadsheet keeps. */
static char *
write_number (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (text, sizeof text, "%.15g", value));
}

/* Day 60 of 1900 is 29 February, which there was not: days before it count from one day later. */
static GDateTime *
find_moment (double value, gboolean from_1904)
{
  g_autoptr (GDateTime) start = from_1904    ? g_date_time_new_utc (1904, 1, 1, 0, 0, 0)
                                : value < 60 ? g_date_time_new_utc (1899, 12, 31, 0, 0, 0)
                                             : g_date_time_new_utc (1899, 12, 30, 0, 0, 0);
  double days = floor (value), seconds = round ((value - days) * 86400);
  g_autoptr (GDateTime) day = g_date_time_add_days (start, (int)days);

  return day != NULL ? g_date_time_add_seconds (day, seconds) : NULL;
}

static char *
write_moment (ExaFormatKind kind, double value, gboolean from_1904)
{
  g_autoptr (GDateTime) moment = value >= 0 && value <= LAST_DAY ? find_moment (value, from_1904) : NULL;
  gboolean whole = value == floor (value);

  if (moment == NULL)
    return write_number (value);
  switch (kind) {
  case EXA_FORMAT_YEAR: return g_date_time_format (moment, "%Y");
  case EXA_FORMAT_MONTH: return g_date_time_format (moment, "%Y-%m");
  case EXA_FORMAT_TIME: return g_date_time_format (moment, value < 1 ? "%H:%M:%S" : "%Y-%m-%d %H:%M:%S");
  case EXA_FORMAT_MOMENT: return g_date_time_format (moment, whole ? "%Y-%m-%d" : "%Y-%m-%d %H:%M:%S");
  case EXA_FORMAT_DAY:
  case EXA_FORMAT_PLAIN:
  case EXA_FORMAT_PERCENT:
  case EXA_FORMAT_MONEY:
  default: return g_date_time_format (moment, "%Y-%m-%d");
  }
}

char *
exa_number_format_write (const ExaNumberFormat *self, double value, gboolean from_1904)
{
  double shown = value / pow (1000, self->n_thousands);
  const char *minus = value < 0 ? "-" : "";
  g_autofree char *number = NULL, *text = NULL;

  switch (self->kind) {
  case EXA_FORMAT_PLAIN:
    number = write_number (fabs (shown));
    text = g_strconcat (minus, self->before, number, self->behind, NULL);
    return g_strdup (g_strstrip (text));
  case EXA_FORMAT_PERCENT: number = write_number (shown * 100); return g_strconcat (number, " %", NULL);
  case EXA_FORMAT_MONEY:
    number = write_number (fabs (shown));
    text = g_strconcat (minus, self->currency,
                        strlen (self->currency) > 1 && g_ascii_isalpha (self->currency[0]) ? " " : "", number,
                        self->behind, NULL);
    return g_strdup (g_strstrip (text));
  case EXA_FORMAT_YEAR:
  case EXA_FORMAT_MONTH:
  case EXA_FORMAT_DAY:
  case EXA_FORMAT_TIME:
  case EXA_FORMAT_MOMENT:
  default: return write_moment (self->kind, value, from_1904);
  }
}
