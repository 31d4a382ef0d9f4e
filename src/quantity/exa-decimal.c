/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-decimal.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A decimal of so many digits is the same after conversion to a (normal) double and back. */
#define SAFE_DIGITS 15
#define MAX_DIGITS  17
/* Up to here a power of ten, and a whole number divided by it, is exact or rounded once. */
#define MOST_SHORT_DECIMALS 9

static void
trim_zeros (ExaDecimal *d)
{
  gsize n = strlen (d->digits);
  while (n > 0 && d->digits[n - 1] == '0')
    n--;
  d->digits[n] = '\0';
  if (n == 0) {
    d->point = 1;
    d->negative = FALSE;
  }
}

/* Most numbers that people write have few decimals: whether @value is one of them, of at most SAFE_DIGITS digits, that
 * is read back as it. To 15 digits it is then the nearest one, and found without long division. */
static gboolean
read_short (double value, ExaDecimal *d)
{
  double size = fabs (value), power = 1;

  for (int decimals = 0; decimals <= MOST_SHORT_DECIMALS && size * power < 1e15; decimals++, power *= 10) {
    double digits = rint (size * power);

    if (digits / power != size)
      continue;
    *d = (ExaDecimal){.negative = value < 0};
    d->point = g_snprintf (d->digits, sizeof d->digits, "%" G_GINT64_FORMAT, (gint64)digits) - decimals;
    trim_zeros (d);
    return TRUE;
  }
  return FALSE;
}

ExaDecimal
exa_decimal_nearest (double value, int significant)
{
  ExaDecimal d = {.negative = value < 0};

  if (significant <= SAFE_DIGITS && read_short (value, &d) && exa_decimal_n_digits (&d) <= significant)
    return d;
  d = (ExaDecimal){.negative = value < 0};
  char format[8], text[40];
  g_snprintf (format, sizeof format, "%%.%de", significant - 1);
  g_ascii_formatd (text, sizeof text, format, fabs (value));

  gsize n = 0;
  const char *p = text;
  for (; *p && *p != 'e'; p++)
    if (g_ascii_isdigit (*p) && n < sizeof d.digits - 1)
      d.digits[n++] = *p;
  d.point = *p == 'e' ? atoi (p + 1) + 1 : 1;
  trim_zeros (&d);
  return d;
}

/* Adds one to the @n-th digit, the last one, and carries. */
static void
bump (ExaDecimal *d, int n)
{
  for (int have = exa_decimal_n_digits (d); have < n; have++)
    d->digits[have] = '0';
  d->digits[n] = '\0';
  gsize i = (gsize)n;
  while (i > 0 && d->digits[i - 1] == '9')
    d->digits[--i] = '0';
  if (i > 0) {
    d->digits[i - 1]++;
  } else {
    memmove (d->digits + 1, d->digits, strlen (d->digits) + 1);
    d->digits[0] = '1';
    d->point++;
  }
}

ExaDecimal
exa_decimal_shortest (double value)
{
  int first = fabs (value) < G_MINDOUBLE ? 1 : SAFE_DIGITS;
  ExaDecimal d;

  if (read_short (value, &d))
    return d;
  for (int n = first; n < MAX_DIGITS; n++) {
    d = exa_decimal_nearest (value, n);
    if (exa_decimal_to_double (&d) == value)
      return d;
  }
  /* Doubles lie twice as far apart above a power of two as below it, so there the nearest decimal of 16 digits can
   * miss where the next one up hits. */
  d = exa_decimal_nearest (value, MAX_DIGITS - 1);
  bump (&d, MAX_DIGITS - 1);
  trim_zeros (&d);
  if (exa_decimal_to_double (&d) == value)
    return d;
  return exa_decimal_nearest (value, MAX_DIGITS);
}

ExaDecimal
exa_decimal_round (ExaDecimal d, int significant, ExaRound round)
{
  g_return_val_if_fail (significant >= 1, d);

  if (exa_decimal_n_digits (&d) <= significant)
    return d;
  gboolean away = d.digits[significant] >= '5';
  if (round != EXA_ROUND_NEAREST)
    away = (round == EXA_ROUND_UP) != d.negative;
  d.digits[significant] = '\0';
  if (away)
    bump (&d, significant);
  trim_zeros (&d);
  return d;
}

gboolean
exa_decimal_is_zero (const ExaDecimal *d)
{
  return d->digits[0] == '\0';
}

gboolean
exa_decimal_equal (const ExaDecimal *a, const ExaDecimal *b)
{
  return a->negative == b->negative && a->point == b->point && strcmp (a->digits, b->digits) == 0;
}

int
exa_decimal_n_digits (const ExaDecimal *d)
{
  return (int)strlen (d->digits);
}

double
exa_decimal_to_double (const ExaDecimal *d)
{
  char text[48];
  g_snprintf (text, sizeof text, "%s0.%se%d", d->negative ? "-" : "", d->digits, d->point);
  return g_ascii_strtod (text, NULL);
}

void
exa_decimal_append_digits (const ExaDecimal *d, gboolean grouped, GString *text)
{
  int n = exa_decimal_n_digits (d);
  if (d->point <= 0 || n == 0)
    g_string_append_c (text, '0');
  for (int i = 0; n > 0 && i < d->point; i++) {
    g_string_append_c (text, i < n ? d->digits[i] : '0');
    int left = d->point - i - 1;
    if (grouped && left > 0 && left % 3 == 0)
      g_string_append_c (text, ',');
  }
  if (d->point >= n)
    return;
  g_string_append_c (text, '.');
  for (int i = d->point; i < n; i++)
    g_string_append_c (text, i < 0 ? '0' : d->digits[i]);
}
