/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-moment-parts.h"

#include <stdio.h>
#include <string.h>

int
exa_moment_full_year (int year, gsize digits)
{
  return digits == 2 ? (year < 70 ? 2000 : 1900) + year : year;
}

gboolean
exa_moment_set_day (ExaMoment *moment, int year, int month, int day)
{
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 ||
      !g_date_valid_dmy ((GDateDay)MIN (day, 32), (GDateMonth)month, (GDateYear)year))
    return FALSE;
  moment->date.first = (ExaDatePart){.year = (guint16)year, .month = (guint8)month, .day = (guint8)day};
  return TRUE;
}

gboolean
exa_moment_set_month (ExaMoment *moment, int year, int month)
{
  if (year < 1 || year > 9999 || month < 1 || month > 12)
    return FALSE;
  moment->date.first = (ExaDatePart){.year = (guint16)year, .month = (guint8)month};
  return TRUE;
}

gboolean
exa_moment_set_quarter (ExaMoment *moment, int year, int quarter)
{
  if (year < 1000 || year > 2999 || quarter < 1 || quarter > 4)
    return FALSE;
  moment->date.first = (ExaDatePart){.year = (guint16)year, .quarter = (guint8)quarter};
  return TRUE;
}

gboolean
exa_moment_set_years (ExaMoment *moment, int first, int last)
{
  if (first < 1000 || first > 2999 || last < first || last > 2999)
    return FALSE;
  moment->date.first = (ExaDatePart){.year = (guint16)first};
  moment->date.last = (ExaDatePart){.year = (guint16)last};
  return TRUE;
}

gboolean
exa_moment_set_half (ExaMoment *moment, int year, int half)
{
  if (half < 1 || half > 2 || year < 1000 || year > 2999)
    return FALSE;
  exa_moment_set_month (moment, year, half * 6 - 5);
  moment->date.last = (ExaDatePart){.year = (guint16)year, .month = (guint8)(half * 6)};
  moment->own = TRUE;
  return TRUE;
}

gsize
exa_moment_count_digits (const char *text)
{
  return strspn (text, "0123456789");
}

int
exa_moment_read_number (const char **at, gsize *digits)
{
  int value = 0;

  *digits = exa_moment_count_digits (*at);
  for (gsize i = 0; i < MIN (*digits, 8); i++)
    value = value * 10 + (*at)[i] - '0';
  *at += *digits;
  return value;
}

gboolean
exa_moment_read_time (const char *at, ExaMoment *moment)
{
  int hour, minute, second = 0, end = 0;
  double fraction;

  at += *at == 'T' || *at == ' ' || *at == ',';
  at += strspn (at, " ");
  if (sscanf (at, "%2d:%2d%n", &hour, &minute, &end) < 2 || hour > 24 || minute > 59)
    return FALSE;
  at += end;
  if (sscanf (at, ":%2d%n", &second, &end) == 1) {
    moment->to_second = TRUE;
    at += end;
  }
  if (*at == '.' && sscanf (at, "%lf%n", &fraction, &end) == 1)
    at += end;
  at += strspn (at, " ");
  if (g_ascii_strncasecmp (at, "pm", 2) == 0 || g_ascii_strncasecmp (at, "am", 2) == 0) {
    hour = hour % 12 + (g_ascii_tolower (*at) == 'p' ? 12 : 0);
    at += 2;
  }
  at += strspn (at, " ");
  if (g_str_has_prefix (at, "UTC") || g_str_has_prefix (at, "GMT"))
    at += 3;
  /* 24:00 is the end of a day, and 60 the second that is put in at the end of some years. */
  if (second > 60 || (hour == 24 && minute + second > 0))
    return FALSE;
  if (*at != '\0' && strcmp (at, "Z") != 0 && at[strspn (at, "+-0123456789:")] != '\0')
    return FALSE;
  moment->second = (guint32)(hour * 3600 + minute * 60 + second);
  moment->timed = TRUE;
  return TRUE;
}

int
exa_moment_compare (const ExaMoment *a, const ExaMoment *b)
{
  ExaDate first = a->side != 0 ? (ExaDate){a->bound} : a->date, second = b->side != 0 ? (ExaDate){b->bound} : b->date;
  int order = exa_date_compare (first, second);

  if (order == 0)
    order = (int)a->side - (int)b->side;
  if (order == 0)
    order = (int)a->second - (int)b->second;
  if (order == 0)
    order = exa_date_compare ((ExaDate){first.last}, (ExaDate){second.last});
  return order != 0 ? order : (int)a->ordinal - (int)b->ordinal;
}
