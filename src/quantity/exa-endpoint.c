/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-endpoint.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "exa-relation-words.h"

void
exa_endpoint_clear (ExaEndpoint *self)
{
  exa_numeral_clear (&self->number);
  exa_numeral_clear (&self->divisor);
}

/* --- scale words --- */

static gboolean
take_scale (ExaScanner *s, gboolean before_slash, int *exponent)
{
  if (exa_numeral_take_scale (s, exponent))
    return TRUE;

  /* Letters are case-sensitive: m is not million. Another letter may not follow, for TB is a
   * unit, and so is B/s unless there is a currency: $5B/W. */
  const char *letters = "KMBTk";
  static const int exponents[] = {3, 6, 9, 12, 3};
  gunichar c = exa_scanner_peek (s);
  const char *found = c && c < 0x80 ? strchr (letters, (int)c) : NULL;
  if (found == NULL)
    return FALSE;
  ExaScanner ahead = *s;
  exa_scanner_next (&ahead);
  gunichar next = exa_scanner_peek (&ahead);
  if (exa_unichar_is_letter (next) || exa_unichar_is_digit (next) || (next == '/' && !before_slash))
    return FALSE;
  *exponent = exponents[found - letters];
  *s = ahead;
  return TRUE;
}

/* --- units --- */

/* Whether the text of a unit ends before @s: at a range's dash (but not at the hyphen of data-centres), at "to", at
 * what may stand behind a figure. */
static gboolean
unit_ends (ExaScanner s, gunichar previous, gboolean after_between)
{
  gunichar c = exa_scanner_peek (&s);
  if (c == 0)
    return TRUE;
  if (exa_unichar_is_dash (c)) {
    exa_scanner_next (&s);
    return c != '-' || !exa_unichar_is_letter (previous) || !exa_unichar_is_letter (exa_scanner_peek (&s));
  }
  ExaRelation relation;
  if (exa_unichar_is_letter (c) && exa_unichar_is_letter (previous))
    return FALSE; /* "to" inside a word */
  return exa_relation_take_behind (&s, &relation) || exa_relation_take_range (&s, after_between);
}

/* The words up to the end of the unit, with single spaces; @s is left behind them. */
static char *
take_unit_text (ExaScanner *s, gboolean after_between)
{
  g_autoptr (GString) text = g_string_new (NULL);
  ExaScanner ahead = *s;
  gunichar previous = 0;
  while (!unit_ends (ahead, previous, after_between)) {
    gunichar c = exa_scanner_peek (&ahead);
    if (exa_unichar_is_space (c)) {
      exa_scanner_skip_space (&ahead);
      previous = ' ';
      continue;
    }
    if (previous == ' ' && text->len > 0)
      g_string_append_c (text, ' ');
    g_string_append_unichar (text, c);
    exa_scanner_next (&ahead);
    *s = ahead;
    previous = c;
  }
  char *per = strstr (text->str, " per ");
  if (per) {
    gsize at = (gsize)(per - text->str);
    g_string_erase (text, (gssize)at, (gssize)strlen (" per "));
    g_string_insert_c (text, (gssize)at, '/');
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* @text as a unit that is comparable with @expected, or NULL. */
static const ExaUnit *
comparable_unit (const char *text, const ExaUnit *expected)
{
  if (strcmp (text, expected->id) == 0)
    return expected;
  /* "Year" may be a date or a length of time: both are tried. */
  const char *readings[] = {text, NULL, NULL};
  if (g_ascii_strcasecmp (text, "year") == 0 || strcmp (text, "年") == 0) {
    readings[0] = "years";
    readings[1] = "year";
  }
  for (gsize i = 0; readings[i]; i++)
    if (exa_unit_is_known (readings[i])) {
      const ExaUnit *unit = exa_unit_get (readings[i]);
      if (exa_unit_comparable (unit, expected))
        return unit->factor == expected->factor ? expected : unit; /* another spelling of it */
    }
  return NULL;
}

/* The length of the longest prefix of @text that is a unit comparable with @expected: what follows it is the error. */
static gsize
fitting_beginning (const char *text, const ExaUnit *expected)
{
  gsize longest = 0;
  for (const char *p = text; *p; p = g_utf8_next_char (p)) {
    gboolean in_word = p > text && g_ascii_isalnum (p[-1]) && g_ascii_isalnum (*p);
    g_autofree char *beginning = g_strndup (text, (gsize)(p - text));
    if (p > text && !in_word && comparable_unit (beginning, expected))
      longest = (gsize)(p - text);
  }
  return longest;
}

/* Longer texts are not searched for such a prefix. */
#define MOST_UNIT_LENGTH 80

static gboolean
refuse_unit (const char *text, const char *at, const ExaUnit *expected, ExaParseProblem *problem)
{
  gsize fitting = strlen (text) < MOST_UNIT_LENGTH ? fitting_beginning (text, expected) : 0;
  if (fitting > 0) {
    g_autofree char *rest = g_strstrip (g_strdup (text + fitting));
    const char *found = strstr (at, rest);
    return exa_parse_problem_set (problem, EXA_QUANTITY_ERROR_SYNTAX, found ? found : at,
                                  _ ("“%s” was not expected: the figure ends before it"), rest);
  }
  if (!g_ascii_isalpha (*text) && (guchar)*text < 0x80 && !exa_unit_is_known (text))
    return exa_parse_problem_set (problem, EXA_QUANTITY_ERROR_SYNTAX, at, _ ("“%s” was not expected behind a number"),
                                  text);
  return exa_parse_problem_set (problem, EXA_QUANTITY_ERROR_UNIT, at, _ ("%s cannot be set against %s"), text,
                                expected->id);
}

/* --- one figure --- */

/* The id of the currency whose sign or code stands at @s, or NULL; ¥ is that of the two which is expected. */
static const char *
take_currency (ExaScanner *s, const ExaUnit *expected)
{
  ExaScanner behind = *s;
  gsize length;
  const char *id = exa_currency_match (s->at, &length);
  if (id == NULL && (exa_scanner_take (s, "¥") || exa_scanner_take (s, "￥")))
    return g_str_has_prefix (expected->base, "JPY") ? "JPY" : "CNY";
  if (id == NULL)
    return NULL;
  behind.at += length;
  if (exa_unichar_is_letter ((guchar)behind.at[-1]) && exa_unichar_is_letter (exa_scanner_peek (&behind)))
    return NULL; /* a longer word */
  *s = behind;
  return id;
}

/* What stands before the digits: a sign and a currency in either order, or the sign of a rank. */
static void
scan_before (ExaEndpoint *self, ExaScanner *s, const ExaUnit *expected)
{
  gboolean minus = FALSE, plus = FALSE, found = TRUE;
  const char *currency = NULL;
  while (found) {
    found = FALSE;
    exa_scanner_skip_space (s);
    if (!minus && !plus && exa_scanner_take (s, "-"))
      minus = found = TRUE;
    if (!minus && !plus && exa_scanner_take (s, "+"))
      plus = found = TRUE;
    if (currency == NULL && (currency = take_currency (s, expected)) != NULL) {
      self->currency = currency;
      found = TRUE;
    }
  }
  if (minus)
    exa_numeral_add_minus (&self->number);
  if (expected->before_zh && (exa_scanner_take (s, expected->before) || exa_scanner_take (s, expected->before_zh)))
    exa_scanner_skip_space (s);
}

static gboolean
scan_number (ExaEndpoint *self, ExaScanner *s, ExaParseProblem *problem)
{
  const char *reason;
  ExaScanner start = *s;
  self->start = s->at;
  if (!exa_numeral_scan (&self->number, s, &reason)) {
    if (reason)
      return exa_parse_problem_set (problem, EXA_QUANTITY_ERROR_SYNTAX, s->at, _ ("“%s”: %s"), start.at, _ (reason));
    if (*s->at == '\0')
      return exa_parse_problem_set (problem, EXA_QUANTITY_ERROR_SYNTAX, s->at,
                                    _ ("“%s” ends where a number was expected"), s->text);
    return exa_parse_problem_set (problem, EXA_QUANTITY_ERROR_SYNTAX, s->at, _ ("a number was expected at “%s”"),
                                  s->at);
  }

  ExaScanner ahead = *s;
  exa_scanner_skip_space (&ahead);
  if (!exa_scanner_take (&ahead, "/"))
    return TRUE;
  exa_scanner_skip_space (&ahead);
  if (!exa_unichar_is_digit (exa_scanner_peek (&ahead)))
    return TRUE; /* "$5/W" */
  *s = ahead;
  self->fraction = TRUE;
  if (!exa_numeral_scan (&self->divisor, s, &reason))
    return exa_parse_problem_set (problem, EXA_QUANTITY_ERROR_SYNTAX, s->at, _ ("“%s”: %s"), ahead.at, _ (reason));
  if (exa_numeral_is_zero (&self->divisor))
    return exa_parse_problem_set (problem, EXA_QUANTITY_ERROR_RANGE, ahead.at, _ ("“%s” divides by zero"), start.at);
  return TRUE;
}

static gboolean
set_unit (ExaEndpoint *self, const char *text, const char *at, const ExaUnit *expected, ExaParseProblem *problem)
{
  g_autofree char *full = NULL;
  if (self->currency) {
    if (g_str_has_prefix (text, "per ")) /* "$2 per token" */
      full = g_strconcat (self->currency, "/", text + strlen ("per "), NULL);
    else if (*text == '/')
      full = g_strconcat (self->currency, text, NULL);
  }
  self->unit = comparable_unit (full ? full : text, expected);
  return self->unit || refuse_unit (full ? full : text, at, expected, problem);
}

static void
add_scale (ExaEndpoint *self, int exponent)
{
  self->scaled = TRUE;
  self->scale += exponent;
  self->number.exponent += exponent;
}

/* Reads scale and unit. What can be both is a unit: "32 B" of memory are bytes. */
static gboolean
scan_behind (ExaEndpoint *self, ExaScanner *s, gboolean after_between, const ExaUnit *expected,
             ExaParseProblem *problem)
{
  int exponent = 0;
  if (exa_numeral_take_power_of_ten (s, &exponent))
    add_scale (self, exponent);
  ExaScanner ahead = *s;
  exa_scanner_skip_space (&ahead);
  const char *at = ahead.at;
  ExaScanner after_unit = ahead;
  g_autofree char *text = take_unit_text (&after_unit, after_between);
  if (*text == '\0')
    return TRUE;
  self->unit = comparable_unit (text, expected);
  if (self->unit == NULL && take_scale (&ahead, self->currency != NULL, &exponent)) {
    add_scale (self, exponent);
    *s = ahead;
    exa_scanner_skip_space (&ahead);
    at = ahead.at;
    after_unit = ahead;
    g_clear_pointer (&text, g_free);
    text = take_unit_text (&after_unit, after_between);
    if (*text == '\0')
      return TRUE;
  }
  *s = after_unit;
  return self->unit || set_unit (self, text, at, expected, problem);
}

/* What "$" before a number means is settled by the unit expected: dollars, or dollars a token. */
static gboolean
check_currency (const ExaEndpoint *self, const char *at, const ExaUnit *expected, ExaParseProblem *problem)
{
  if (self->currency == NULL || g_str_has_prefix (expected->base, self->currency))
    return TRUE;
  return exa_parse_problem_set (problem, EXA_QUANTITY_ERROR_UNIT, at, _ ("%s cannot be set against %s"), self->currency,
                                expected->id);
}

gboolean
exa_endpoint_scan (ExaEndpoint *self, ExaScanner *s, gboolean after_between, const ExaUnit *expected,
                   ExaParseProblem *problem)
{
  exa_scanner_skip_space (s);
  const char *at = s->at;
  scan_before (self, s, expected);
  return check_currency (self, at, expected, problem) && scan_number (self, s, problem) &&
         scan_behind (self, s, after_between, expected, problem);
}

gboolean
exa_endpoint_complete (ExaEndpoint *low, ExaEndpoint *high, const ExaUnit *expected, ExaParseProblem *problem)
{
  if (low->fraction != high->fraction && exa_unit_is_percent (expected))
    return exa_parse_problem_set (problem, EXA_QUANTITY_ERROR_SYNTAX, high->start,
                                  _ ("one end is a fraction and the other is not"));
  if (low->unit == NULL && !low->scaled && high->scaled)
    low->number.exponent += high->scale;
  if (low->unit == NULL)
    low->unit = high->unit;
  if (high->unit == NULL)
    high->unit = low->unit;
  return TRUE;
}

/* The limits of a figure: within them, products and quotients with units stay within a double. */
#define MOST  1e300
#define LEAST 1e-300

gboolean
exa_endpoint_to_double (const ExaEndpoint *self, const ExaUnit *expected, double *value, ExaParseProblem *problem)
{
  const ExaUnit *unit = self->unit ? self->unit : expected;
  /* As a share, the fraction 1/8 is 12.5 %. */
  int hundred = self->fraction && self->unit == NULL && exa_unit_is_percent (expected) ? 2 : 0;
  double x = exa_numeral_to_double (&self->number, unit->exponent + hundred);
  if (self->fraction)
    x /= exa_numeral_to_double (&self->divisor, 0);
  x *= unit->ratio;
  if (!(fabs (x) <= MOST))
    return exa_parse_problem_set (problem, EXA_QUANTITY_ERROR_RANGE, self->start, _ ("“%s” is too large a number"),
                                  self->start);
  if (fabs (x) < LEAST && !exa_numeral_is_zero (&self->number))
    return exa_parse_problem_set (problem, EXA_QUANTITY_ERROR_RANGE, self->start, _ ("“%s” is too small a number"),
                                  self->start);
  *value = x;
  return TRUE;
}
