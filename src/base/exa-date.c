/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-date.h"

/* @n digits at *@next; -1 if they are not there. */
static int
read_digits (const char **next, guint n)
{
  int value = 0;

  for (guint i = 0; i < n; i++) {
    if (!g_ascii_isdigit (**next))
      return -1;
    value = value * 10 + *(*next)++ - '0';
  }
  return value;
}

static gboolean
skip (const char **next, char c)
{
  if (**next != c)
    return FALSE;
  (*next)++;
  return TRUE;
}

/* One date at *@next; @first: the day it begins on, as year, month, day in one number. */
static gboolean
read_one (const char **next, int *first)
{
  int year = read_digits (next, 4);
  int part;

  if (year < 1)
    return FALSE;
  *first = year * 10000;
  if (!skip (next, '-'))
    return TRUE;

  if (skip (next, 'Q')) {
    part = read_digits (next, 1);
    *first += (part * 3 - 2) * 100;
    return part >= 1 && part <= 4;
  }
  part = read_digits (next, 2);
  if (part < 1 || part > 12)
    return FALSE;
  *first += part * 100;
  if (!skip (next, '-'))
    return TRUE;

  year = *first / 10000;
  *first += read_digits (next, 2);
  return *first % 100 > 0 && g_date_valid_dmy ((GDateDay)(*first % 100), (GDateMonth)part, (GDateYear)year);
}

gboolean
exa_date_is_valid (const char *text)
{
  int first, second;

  if (!read_one (&text, &first))
    return FALSE;
  if (!skip (&text, '/'))
    return *text == '\0';
  return read_one (&text, &second) && *text == '\0' && first <= second;
}
