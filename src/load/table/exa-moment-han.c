/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates with Han characters, and Korean ones. */
#include "exa-moment-parts.h"

#include <string.h>

/* Steps over the sign that ends a year, a month or a day, in Chinese and Japanese or in Korean. */
static gboolean
take_sign (const char **at, const char *han, const char *hangul)
{
  const char *sign = g_str_has_prefix (*at, han) ? han : g_str_has_prefix (*at, hangul) ? hangul : NULL;

  if (sign == NULL)
    return FALSE;
  *at += strlen (sign);
  *at += strspn (*at, " ");
  return TRUE;
}

/* The year that stands at *@at up to its 年, which is stepped over: "2024年", "令和5年", "平成元年". 0 if there is
 * none. @era: (out): it is counted from an emperor's accession. */
static int
read_year (const char **at, gboolean *era)
{
  static const struct {
    const char *name;
    int before; /* its first year */
  } eras[] = {{"令和", 2018}, {"平成", 1988}, {"昭和", 1925}, {"民國", 1911}, {"民国", 1911}};
  int before = 0, year;
  gsize digits;

  for (guint i = 0; i < G_N_ELEMENTS (eras) && before == 0; i++)
    if (g_str_has_prefix (*at, eras[i].name)) {
      before = eras[i].before;
      *at += strlen (eras[i].name);
    }
  *era = before > 0;
  if (*era && g_str_has_prefix (*at, "元")) {
    *at += strlen ("元");
    year = 1;
    digits = 1;
  } else {
    year = exa_moment_read_number (at, &digits);
  }
  *at += strspn (*at, " ");
  if ((*era ? digits < 1 || digits > 3 : digits != 4) || !take_sign (at, "年", "년"))
    return 0;
  return before + year;
}

/* Behind a year: 第三季度, 3季度, 三季度, Q3, 上半年, H1. */
static gboolean
read_part_of_year (const char *at, int year, ExaMoment *moment)
{
  static const char *const numerals[] = {"一", "二", "三", "四"};
  gsize digits;
  int part = 0;

  if (strcmp (at, "上半年") == 0 || strcmp (at, "下半年") == 0)
    return exa_moment_set_half (moment, year, g_str_has_prefix (at, "上") ? 1 : 2);
  if (g_ascii_toupper (*at) == 'H' && strlen (at) == 2)
    return exa_moment_set_half (moment, year, at[1] - '0');
  if (g_ascii_toupper (*at) == 'Q' && strlen (at) == 2)
    return exa_moment_set_quarter (moment, year, at[1] - '0');
  if (g_str_has_prefix (at, "第"))
    at += strlen ("第");
  for (int i = 0; i < 4 && part == 0; i++)
    if (g_str_has_prefix (at, numerals[i])) {
      part = i + 1;
      at += strlen (numerals[i]);
    }
  if (part == 0)
    part = exa_moment_read_number (&at, &digits);
  at += strspn (at, " ");
  return (strcmp (at, "季") == 0 || strcmp (at, "季度") == 0 || strcmp (at, "분기") == 0) &&
         exa_moment_set_quarter (moment, year, part);
}

/* "一季度", "下半年": a part of no year. */
static ExaMomentKind
read_part_alone (const char *cell, ExaMoment *moment)
{
  ExaMoment of_any = {{{0}}};

  if (!read_part_of_year (cell, 2000, &of_any))
    return EXA_MOMENT_NONE;
  moment->ordinal = of_any.date.first.quarter > 0 ? of_any.date.first.quarter : of_any.date.first.month > 1 ? 2 : 1;
  moment->own = TRUE;
  return EXA_MOMENT_ORDINAL;
}

/* Behind "（周二）", "星期二" and the like at @at, which say no more than the date; else @at. */
static const char *
skip_weekday (const char *at)
{
  static const char *const words[] = {"星期", "礼拜", "周", "週"}, *const ends[] = {"）", ")"},
                           *const begins[] = {"（", "("};
  const char *p = at + strspn (at, " "), *word = NULL;
  int bracket = -1;

  for (guint i = 0; i < G_N_ELEMENTS (begins) && bracket < 0; i++)
    bracket = g_str_has_prefix (p, begins[i]) ? (int)i : -1;
  p += bracket >= 0 ? strlen (begins[bracket]) : 0;
  for (guint i = 0; i < G_N_ELEMENTS (words) && word == NULL; i++)
    word = g_str_has_prefix (p, words[i]) ? words[i] : NULL;
  if (word == NULL || p[strlen (word)] == '\0')
    return at;
  p = g_utf8_next_char (p + strlen (word));
  if (bracket < 0)
    return p;
  return g_str_has_prefix (p, ends[bracket]) ? p + strlen (ends[bracket]) : at;
}

ExaMomentKind
exa_moment_read_han (const char *cell, ExaMoment *moment)
{
  const char *at = cell;
  gsize digits;
  gboolean era;
  int year = read_year (&at, &era), month, day;

  if (year == 0)
    return (*cell & 0x80) != 0 || strstr (cell, "季") != NULL || strstr (cell, "분기") != NULL
               ? read_part_alone (cell, moment)
               : EXA_MOMENT_NONE;
  moment->own = era;
  if (*at == '\0' || strcmp (at, "度") == 0 || strcmp (at, "도") == 0) {
    moment->date.first.year = (guint16)year;
    return EXA_MOMENT_DATE;
  }
  if (read_part_of_year (at, year, moment))
    return EXA_MOMENT_DATE;
  month = exa_moment_read_number (&at, &digits);
  at += strspn (at, " ");
  if (digits == 0 || !take_sign (&at, "月", "월"))
    return EXA_MOMENT_NONE;
  if (*at == '\0')
    return exa_moment_set_month (moment, year, month) ? EXA_MOMENT_DATE : EXA_MOMENT_NONE;
  day = exa_moment_read_number (&at, &digits);
  at += strspn (at, " ");
  if (!take_sign (&at, "日", "일") || !exa_moment_set_day (moment, year, month, day))
    return EXA_MOMENT_NONE;
  at = skip_weekday (at);
  return *at == '\0' || exa_moment_read_time (at, moment) ? EXA_MOMENT_DATE : EXA_MOMENT_NONE;
}
