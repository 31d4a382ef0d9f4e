/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-numeral.h"

#include <glib/gi18n.h>
#include <string.h>

/* Larger exponents are clamped to this: beyond any double, and additions stay within an int. */
#define MOST_EXPONENT 100000

static const char *const COMMA_PROBLEM =
    N_ ("a comma separates thousands, as in 2,400; the decimal sign is a point: 5.5");

/* Memory is taken only once there are digits: a figure has room for four numbers, and most hold one. */
static void
append (ExaNumeral *self, const char *text, gssize length)
{
  if (self->digits == NULL)
    self->digits = g_string_sized_new (16);
  g_string_append_len (self->digits, text, length);
}

void
exa_numeral_add_minus (ExaNumeral *self)
{
  append (self, "-", 1);
}

void
exa_numeral_clear (ExaNumeral *self)
{
  if (self->digits != NULL)
    g_string_free (g_steal_pointer (&self->digits), TRUE);
}

static int
scan_digits (ExaNumeral *self, ExaScanner *s)
{
  int n = 0;
  for (gunichar c = exa_scanner_peek (s); exa_unichar_is_digit (c); c = exa_scanner_peek (s)) {
    char digit = (char)c;
    append (self, &digit, 1);
    exa_scanner_next (s);
    n++;
  }
  return n;
}

/* Thin, narrow, figure and no-break spaces separate thousands; a plain space separates words. */
static gboolean
is_group_space (gunichar c)
{
  return c == 0x00a0 || c == 0x2007 || c == 0x2009 || c == 0x202f;
}

/* Whether exactly three digits follow the separator at @s. */
static gboolean
group_follows (ExaScanner s)
{
  for (int i = 0; i < 3; i++) {
    exa_scanner_next (&s);
    if (!exa_unichar_is_digit (exa_scanner_peek (&s)))
      return FALSE;
  }
  exa_scanner_next (&s);
  return !exa_unichar_is_digit (exa_scanner_peek (&s));
}

static gboolean
scan_groups (ExaNumeral *self, ExaScanner *s, int n_first, const char **problem)
{
  gunichar separator = exa_scanner_peek (s);
  if (separator != ',' && !is_group_space (separator))
    return TRUE;
  /* 0,500 is a decimal comma; so is what does not come in threes. */
  gboolean can_group = n_first <= 3 && self->digits->str[self->digits->len - (gsize)n_first] != '0';
  while (exa_scanner_peek (s) == separator) {
    if (!can_group || !group_follows (*s)) {
      /* After a space, what follows is not part of the number. */
      *problem = separator == ',' ? COMMA_PROBLEM : NULL;
      return *problem == NULL;
    }
    exa_scanner_next (s);
    scan_digits (self, s);
  }
  return TRUE;
}

/* "e11", "E+11": only where digits follow, for 2EFLOPS are exa-FLOPS. */
static void
scan_e_notation (ExaNumeral *self, ExaScanner *s)
{
  ExaScanner ahead = *s;
  gunichar c = exa_scanner_peek (&ahead);
  if (c != 'e' && c != 'E')
    return;
  exa_scanner_next (&ahead);
  gboolean negative = exa_scanner_peek (&ahead) == '-';
  if (negative || exa_scanner_peek (&ahead) == '+')
    exa_scanner_next (&ahead);
  if (!exa_unichar_is_digit (exa_scanner_peek (&ahead)))
    return;
  int exponent = 0;
  for (c = exa_scanner_peek (&ahead); exa_unichar_is_digit (c); c = exa_scanner_peek (&ahead)) {
    exponent = MIN (exponent * 10 + (int)(c - '0'), MOST_EXPONENT);
    exa_scanner_next (&ahead);
  }
  self->exponent += negative ? -exponent : exponent;
  *s = ahead;
}

static int
superscript_value (gunichar c)
{
  switch (c) {
  case 0x00b9: return 1;
  case 0x00b2: return 2;
  case 0x00b3: return 3;
  default: return c == 0x2070 || (c >= 0x2074 && c <= 0x2079) ? (int)(c - 0x2070) : -1;
  }
}

gboolean
exa_numeral_take_power_of_ten (ExaScanner *s, int *exponent)
{
  ExaScanner ahead = *s;
  exa_scanner_skip_space (&ahead);
  if (!exa_scanner_take (&ahead, "×") && !exa_scanner_take (&ahead, "x"))
    return FALSE;
  exa_scanner_skip_space (&ahead);
  if (!exa_scanner_take (&ahead, "10"))
    return FALSE;
  gboolean raised = exa_scanner_take (&ahead, "^");
  gboolean negative = exa_scanner_take (&ahead, raised ? "-" : "⁻");
  int power = 0, n = 0;
  for (;; n++) {
    gunichar c = exa_scanner_peek (&ahead);
    int digit = !raised ? superscript_value (c) : exa_unichar_is_digit (c) ? (int)(c - '0') : -1;
    if (digit < 0)
      break;
    power = MIN (power * 10 + digit, MOST_EXPONENT);
    exa_scanner_next (&ahead);
  }
  if (n == 0)
    return FALSE;
  *exponent = negative ? -power : power;
  *s = ahead;
  return TRUE;
}

gboolean
exa_numeral_scan (ExaNumeral *self, ExaScanner *s, const char **problem)
{
  *problem = NULL;
  int n = scan_digits (self, s);
  if (n > 0 && !scan_groups (self, s, n, problem))
    return FALSE;
  if (exa_scanner_peek (s) == '.') {
    ExaScanner after = *s;
    exa_scanner_next (&after);
    if (!exa_unichar_is_digit (exa_scanner_peek (&after))) {
      *problem = n > 0 ? N_ ("a digit was expected behind the point") : NULL;
      return FALSE;
    }
    append (self, n > 0 ? "." : "0.", -1);
    *s = after;
    n += scan_digits (self, s);
    if (exa_scanner_peek (s) == ',') {
      *problem = COMMA_PROBLEM;
      return FALSE;
    }
  }
  if (n == 0)
    return FALSE;
  scan_e_notation (self, s);
  return TRUE;
}

/* A million million before money alone: "3兆円"; of watts 兆 is a million. */
static gboolean
take_cho (ExaScanner *s)
{
  static const char *const money[] = {"円", "圓", "日元", "日圓", "원", "韩元", "韓元", "元", "台币", "台幣", NULL};
  ExaScanner ahead = *s;

  if (!exa_scanner_take (&ahead, "兆") && !exa_scanner_take (&ahead, "조"))
    return FALSE;
  for (guint i = 0; money[i] != NULL; i++)
    if (g_str_has_prefix (ahead.at, money[i])) {
      *s = ahead;
      return TRUE;
    }
  return FALSE;
}

gboolean
exa_numeral_take_scale (ExaScanner *s, int *exponent)
{
  static const struct {
    const char *word;
    int exponent;
  } words[] = {
      {"thousand", 3}, {"thousands", 3}, {"million", 6}, {"millions", 6},  {"mn", 6},         {"mln", 6},
      {"billion", 9},  {"billions", 9},  {"bn", 9},      {"trillion", 12}, {"trillions", 12}, {"tn", 12},
      {"千万", 7},     {"百万", 6},      {"十万", 5},    {"千亿", 11},     {"百亿", 10},      {"十亿", 9},
      {"万亿", 12},    {"千", 3},        {"万", 4},      {"亿", 8},        {"千億", 11},      {"億", 8},
      {"萬億", 12},    {"萬", 4},        {"백만", 6},    {"십억", 9},      {"억", 8},         {"만", 4},
  };
  if (take_cho (s)) {
    *exponent = 12;
    return TRUE;
  }
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (exa_scanner_take (s, words[i].word)) {
      *exponent = words[i].exponent;
      return TRUE;
    }
  return FALSE;
}

double
exa_numeral_to_double (const ExaNumeral *self, int exponent)
{
  g_autofree char *text = g_strdup_printf ("%se%d", self->digits->str, self->exponent + exponent);
  return g_ascii_strtod (text, NULL);
}

gboolean
exa_numeral_is_zero (const ExaNumeral *self)
{
  return strpbrk (self->digits->str, "123456789") == NULL;
}
