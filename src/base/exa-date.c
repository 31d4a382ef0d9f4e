/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-date.h"

#include <string.h>

/* --- reading --- */

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

/* One date at *@next; @part is all zeros. */
static gboolean
read_part (const char **next, ExaDatePart *part)
{
  int year = read_digits (next, 4), month, day;

  if (year < 1)
    return FALSE;
  part->year = (guint16)year;
  if (!skip (next, '-'))
    return TRUE;
  if (skip (next, 'Q')) {
    int quarter = read_digits (next, 1);
    part->quarter = (guint8)MAX (quarter, 0);
    return quarter >= 1 && quarter <= 4;
  }

  month = read_digits (next, 2);
  if (month < 1 || month > 12)
    return FALSE;
  part->month = (guint8)month;
  if (!skip (next, '-'))
    return TRUE;
  day = read_digits (next, 2);
  part->day = (guint8)MAX (day, 0);
  return day > 0 && g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year);
}

/* Year, month and day of the beginning in one number that sorts: 20260400 for April and for the second quarter. */
static int
part_key (ExaDatePart part)
{
  int month = part.quarter > 0 ? part.quarter * 3 - 2 : part.month;

  return part.year * 10000 + month * 100 + part.day;
}

gboolean
exa_date_parse (const char *text, ExaDate *date)
{
  ExaDate read = {{0}};

  if (text == NULL || !read_part (&text, &read.first))
    return FALSE;
  if (skip (&text, '/') && (!read_part (&text, &read.last) || part_key (read.first) > part_key (read.last)))
    return FALSE;
  if (*text != '\0')
    return FALSE;
  *date = read;
  return TRUE;
}

gboolean
exa_date_looks_like_year (const char *text)
{
  return strlen (text) == 4 && strspn (text, "0123456789") == 4 && (text[0] == '1' || text[0] == '2');
}

/* --- writing --- */

typedef char *(*WritePart) (ExaDatePart part, ExaLang lang);

static char *
write_code (ExaDatePart part, ExaLang lang)
{
  if (part.quarter > 0)
    return g_strdup_printf ("%04u-Q%u", part.year, part.quarter);
  if (part.month == 0)
    return g_strdup_printf ("%04u", part.year);
  if (part.day == 0)
    return g_strdup_printf ("%04u-%02u", part.year, part.month);
  return g_strdup_printf ("%04u-%02u-%02u", part.year, part.month, part.day);
}

static char *
write_words (ExaDatePart part, ExaLang lang)
{
  static const char *const months[] = {"January", "February", "March",     "April",   "May",      "June",
                                       "July",    "August",   "September", "October", "November", "December"};
  static const char *const quarters[] = {"一", "二", "三", "四"};
  gboolean english = lang == EXA_LANG_EN;

  if (part.quarter > 0)
    return english ? g_strdup_printf ("Q%u %u", part.quarter, part.year)
                   : g_strdup_printf ("%u 年第%s季度", part.year, quarters[part.quarter - 1]);
  if (part.month == 0)
    return g_strdup_printf (english ? "%04u" : "%04u 年", part.year);
  if (part.day == 0)
    return english ? g_strdup_printf ("%s %u", months[part.month - 1], part.year)
                   : g_strdup_printf ("%u 年 %u 月", part.year, part.month);
  return english ? g_strdup_printf ("%u %s %u", part.day, months[part.month - 1], part.year)
                 : g_strdup_printf ("%u 年 %u 月 %u 日", part.year, part.month, part.day);
}

static char *
write_date (ExaDate date, WritePart write, ExaLang lang, const char *between)
{
  if (!exa_date_is_known (date))
    return NULL;
  g_autofree char *first = write (date.first, lang);
  g_autofree char *last = date.last.year > 0 ? write (date.last, lang) : NULL;
  return g_strjoin (between, first, last, NULL);
}

char *
exa_date_to_string (ExaDate date)
{
  return write_date (date, write_code, EXA_LANG_EN, "/");
}

char *
exa_date_format (ExaDate date, ExaLang lang)
{
  return write_date (date, write_words, lang, "–");
}

/* --- order and time --- */

gboolean
exa_date_is_known (ExaDate date)
{
  return date.first.year > 0;
}

int
exa_date_compare (ExaDate a, ExaDate b)
{
  return part_key (a.first) - part_key (b.first);
}

static guint32
first_day (ExaDatePart part)
{
  GDate date;
  guint month = part.quarter > 0 ? part.quarter * 3u - 2 : MAX (part.month, 1);

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, MAX (part.day, 1), (GDateMonth)month, part.year);
  return g_date_get_julian (&date);
}

static guint32
last_day (ExaDatePart part)
{
  GDate date;
  guint month = part.quarter > 0 ? part.quarter * 3u : part.month > 0 ? part.month : 12;

  if (part.day > 0)
    return first_day (part);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, g_date_get_days_in_month ((GDateMonth)month, part.year), (GDateMonth)month, part.year);
  return g_date_get_julian (&date);
}

gboolean
exa_date_get_days (ExaDate date, guint32 *low, guint32 *high)
{
  if (!exa_date_is_known (date))
    return FALSE;
  *low = first_day (date.first);
  *high = last_day (date.last.year > 0 ? date.last : date.first);
  return TRUE;
}
