/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-moment.h"

#include <stdio.h>
#include <string.h>

#include "exa-moment-names.h"
#include "exa-status-words.h"

/* Longer cells are sentences. */
#define MOST_LENGTH 40

/* --- pieces --- */

static int
full_year (int year, gsize digits)
{
  return digits == 2 ? (year < 70 ? 2000 : 1900) + year : year;
}

static gboolean
set_day (ExaMoment *moment, int year, int month, int day)
{
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 ||
      !g_date_valid_dmy ((GDateDay)MIN (day, 32), (GDateMonth)month, (GDateYear)year))
    return FALSE;
  moment->date.first = (ExaDatePart){.year = (guint16)year, .month = (guint8)month, .day = (guint8)day};
  return TRUE;
}

static gboolean
set_month (ExaMoment *moment, int year, int month)
{
  if (year < 1 || year > 9999 || month < 1 || month > 12)
    return FALSE;
  moment->date.first = (ExaDatePart){.year = (guint16)year, .month = (guint8)month};
  return TRUE;
}

static gboolean
set_quarter (ExaMoment *moment, int year, int quarter)
{
  if (year < 1000 || year > 2999 || quarter < 1 || quarter > 4)
    return FALSE;
  moment->date.first = (ExaDatePart){.year = (guint16)year, .quarter = (guint8)quarter};
  return TRUE;
}

static gboolean
set_years (ExaMoment *moment, int first, int last)
{
  if (first < 1000 || first > 2999 || last < first || last > 2999)
    return FALSE;
  moment->date.first = (ExaDatePart){.year = (guint16)first};
  moment->date.last = (ExaDatePart){.year = (guint16)last};
  return TRUE;
}

/* The digits at @text; their number is 0 where there are none. */
static gsize
count_digits (const char *text)
{
  return strspn (text, "0123456789");
}

static int
read_number (const char **at, gsize *digits)
{
  int value = 0;

  *digits = count_digits (*at);
  for (gsize i = 0; i < MIN (*digits, 8); i++)
    value = value * 10 + (*at)[i] - '0';
  *at += *digits;
  return value;
}

/* "14:30", "T07:00:00.000Z", "2:30 pm +01:00" up to the end. */
static gboolean
read_time (const char *at, ExaMoment *moment)
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
  if (*at != '\0' && strcmp (at, "Z") != 0 && at[strspn (at, "+-0123456789:")] != '\0')
    return FALSE;
  moment->second = (guint32)(hour * 3600 + minute * 60 + MIN (second, 60));
  moment->timed = TRUE;
  return TRUE;
}

static gboolean
ends_or_time (const char *at, ExaMoment *moment)
{
  return *at == '\0' || read_time (at, moment);
}

/* --- forms --- */

/* 2025-06-03, 2025/6, 2025.06.03, with a time behind a day. */
static ExaMomentKind
read_year_first (const char *cell, ExaMoment *moment)
{
  const char *at = cell;
  gsize digits;
  int year = read_number (&at, &digits), month, day;
  char mark = *at;

  if (digits != 4 || (mark != '-' && mark != '/' && mark != '.'))
    return EXA_MOMENT_NONE;
  at++;
  month = read_number (&at, &digits);
  if (digits < 1 || digits > 2)
    return EXA_MOMENT_NONE;
  if (*at == '\0') /* 2019-20 and 2019/20 are years of account, 1234.5 is a figure */
    return mark != '.' && set_month (moment, year, month) ? EXA_MOMENT_DATE : EXA_MOMENT_NONE;
  if (*at++ != mark)
    return EXA_MOMENT_NONE;
  day = read_number (&at, &digits);
  if (digits < 1 || digits > 2 || !set_day (moment, year, month, day) || !ends_or_time (at, moment))
    return EXA_MOMENT_NONE;
  return EXA_MOMENT_DATE;
}

/* 3/6/2025, 28.02.2025, 13-05-25, with a time behind. With points the day is always first. */
static ExaMomentKind
read_year_last (const char *cell, ExaMomentForm form, ExaMoment *moment)
{
  const char *at = cell;
  gsize first_digits, second_digits, year_digits;
  int first = read_number (&at, &first_digits), second, year;
  char mark = *at;
  gboolean day_first;

  if (first_digits < 1 || first_digits > 2 || (mark != '-' && mark != '/' && mark != '.'))
    return EXA_MOMENT_NONE;
  at++;
  second = read_number (&at, &second_digits);
  if (second_digits < 1 || second_digits > 2 || *at++ != mark)
    return EXA_MOMENT_NONE;
  year = read_number (&at, &year_digits);
  year = full_year (year, year_digits);
  /* 1.2.30 may be a version. */
  if ((year_digits != 4 && year_digits != 2) || (year_digits == 2 && mark == '.' && first_digits + second_digits < 4))
    return EXA_MOMENT_NONE;
  day_first = mark == '.' || first > 12 || (second <= 12 && form.day_first);
  if (!set_day (moment, year, day_first ? second : first, day_first ? first : second) || !ends_or_time (at, moment))
    return EXA_MOMENT_NONE;
  if (mark == '.' || first == second)
    return EXA_MOMENT_DATE;
  return first > 12 ? EXA_MOMENT_DAY_FIRST : second > 12 ? EXA_MOMENT_MONTH_FIRST : EXA_MOMENT_OPEN;
}

gboolean
exa_moment_is_account_year (const char *cell, gboolean *certain)
{
  gsize digits = count_digits (cell);
  const char *behind = cell + (digits == 4 ? 5 : 0);
  int year, next;

  if (digits != 4 || (cell[4] != '/' && cell[4] != '-') || count_digits (behind) != 2 || behind[2] != '\0')
    return FALSE;
  year = read_number (&cell, &digits);
  next = read_number (&behind, &digits);
  *certain = next > 12 || next == 0;
  return next == (year + 1) % 100;
}

/* 2019/20, 2019-20, 2019/2020, 2019–2020: a year of account. 2011/12 could be a month as well: the column decides. */
static ExaMomentKind
read_two_years (const char *cell, ExaMomentForm form, ExaMoment *moment)
{
  const char *at = cell;
  gsize digits;
  int first = read_number (&at, &digits), last;

  if (digits != 4)
    return EXA_MOMENT_NONE;
  if (g_str_has_prefix (at, "–"))
    at += strlen ("–");
  else if (*at == '/' || *at == '-')
    at++;
  else
    return EXA_MOMENT_NONE;
  last = read_number (&at, &digits);
  if (*at != '\0' || (digits != 2 && digits != 4))
    return EXA_MOMENT_NONE;
  if (digits == 2)
    last += first / 100 * 100 + (last < first % 100 ? 100 : 0);
  if ((digits == 2 && (last != first + 1 || (!form.account && last % 100 <= 12 && last % 100 > 0))) ||
      !set_years (moment, first, last))
    return EXA_MOMENT_NONE;
  moment->own = TRUE;
  return EXA_MOMENT_DATE;
}

/* "FY2019", "FY 19", "FY2019/20", "1990s", "2025E", "2021 [YR2021]". */
static ExaMomentKind
read_year_words (const char *cell, ExaMoment *moment)
{
  gboolean fiscal = g_ascii_strncasecmp (cell, "FY", 2) == 0 || g_ascii_strncasecmp (cell, "CY", 2) == 0;
  const char *at = fiscal ? cell + 2 : cell;
  gsize digits;
  int year;

  at += fiscal ? strspn (at, " '-") : 0;
  if (fiscal && count_digits (at) == 4 && (at[4] == '/' || at[4] == '-'))
    return read_two_years (at, (ExaMomentForm){.account = TRUE}, moment);
  year = read_number (&at, &digits);
  year = full_year (year, digits);
  if ((digits != 4 && !(fiscal && digits == 2)) || year < 1000 || year > 2999)
    return EXA_MOMENT_NONE;
  moment->own = TRUE;
  if (strcmp (at, "s") == 0 || strcmp (at, "年代") == 0)
    return year % 10 == 0 && set_years (moment, year, year + 9) ? EXA_MOMENT_DATE : EXA_MOMENT_NONE;
  moment->date.first.year = (guint16)year;
  if (g_str_has_prefix (at, " [YR") && strncmp (at + 4, cell, 4) == 0 && strcmp (at + 8, "]") == 0) {
    moment->own = FALSE;
    return EXA_MOMENT_DATE;
  }
  if ((fiscal && *at == '\0') || (strlen (at) == 1 && strchr ("EeFfPpA", *at) != NULL))
    return EXA_MOMENT_DATE;
  return EXA_MOMENT_NONE;
}

/* 2023Q4, 2023-Q4, "Q4 2023", Q4/2023, 4Q23, "Q4'23", 2024H1. */
static ExaMomentKind
read_quarter (const char *cell, ExaMoment *moment)
{
  static const char marks[] = " -/'";
  const char *at = cell;
  gsize digits = count_digits (at), year_digits = 0;
  int year = 0, part = 0;
  char letter;

  if (digits == 4 || digits == 1) {
    int number = read_number (&at, &digits);
    year = digits == 4 ? number : 0;
    part = digits == 1 ? number : 0;
    year_digits = digits == 4 ? 4 : 0;
    at += digits == 4 ? strspn (at, marks) : 0;
  }
  letter = g_ascii_toupper (*at);
  if (letter != 'Q' && letter != 'H')
    return EXA_MOMENT_NONE;
  at++;
  if (part == 0) {
    part = read_number (&at, &digits);
    if (digits != 1)
      return EXA_MOMENT_NONE;
  }
  if (year == 0) {
    at += strspn (at, marks);
    if (g_ascii_strncasecmp (at, "FY", 2) == 0) {
      at += 2;
      moment->own = TRUE;
    }
    year = read_number (&at, &year_digits);
    if (year_digits == 0 && *at == '\0') {
      moment->ordinal = (guint8)part;
      moment->own = TRUE;
      return part >= 1 && part <= (letter == 'Q' ? 4 : 2) ? EXA_MOMENT_ORDINAL : EXA_MOMENT_NONE;
    }
  }
  if (*at != '\0' || (year_digits != 4 && year_digits != 2))
    return EXA_MOMENT_NONE;
  year = full_year (year, year_digits);
  if (letter == 'Q')
    return set_quarter (moment, year, part) ? EXA_MOMENT_DATE : EXA_MOMENT_NONE;
  moment->own = TRUE;
  if (part > 2 || !set_month (moment, year, part * 6 - 5))
    return EXA_MOMENT_NONE;
  moment->date.last = (ExaDatePart){.year = (guint16)year, .month = (guint8)(part * 6)};
  return EXA_MOMENT_DATE;
}

/* 2024-W05, 2024W05, "W5 2024": a week by ISO 8601, of which the first has the year's 4 January in it. */
static ExaMomentKind
read_week (const char *cell, ExaMoment *moment)
{
  int year, week, end = 0;
  GDate date;

  if (strchr (cell, 'W') == NULL)
    return EXA_MOMENT_NONE;
  if ((sscanf (cell, "%4d-W%2d%n", &year, &week, &end) != 2 && sscanf (cell, "%4dW%2d%n", &year, &week, &end) != 2 &&
       sscanf (cell, "W%2d %4d%n", &week, &year, &end) != 2) ||
      cell[end] != '\0' || year < 1900 || year > 2999 || week < 1 || week > 53)
    return EXA_MOMENT_NONE;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 4, G_DATE_JANUARY, (GDateYear)year);
  g_date_subtract_days (&date, (guint)g_date_get_weekday (&date) - 1);
  g_date_add_days (&date, (guint)(week - 1) * 7);
  set_day (moment, g_date_get_year (&date), (int)g_date_get_month (&date), g_date_get_day (&date));
  g_date_add_days (&date, 6);
  moment->date.last = (ExaDatePart){.year = g_date_get_year (&date),
                                    .month = (guint8)g_date_get_month (&date),
                                    .day = g_date_get_day (&date)};
  moment->own = TRUE;
  return EXA_MOMENT_DATE;
}

/* 2025年, 2025年6月, 2025年6月3日, 2025年第2季度. */
static ExaMomentKind
read_chinese (const char *cell, ExaMoment *moment)
{
  static const char *const numerals[] = {"一", "二", "三", "四"};
  const char *at = cell;
  gsize digits;
  int year = read_number (&at, &digits), month, day;

  if (digits != 4)
    return EXA_MOMENT_NONE;
  at += strspn (at, " ");
  if (!g_str_has_prefix (at, "年"))
    return EXA_MOMENT_NONE;
  at += strlen ("年");
  at += strspn (at, " ");
  if (*at == '\0' || strcmp (at, "度") == 0) {
    moment->date.first.year = (guint16)year;
    return year > 0 ? EXA_MOMENT_DATE : EXA_MOMENT_NONE;
  }
  if (g_str_has_prefix (at, "第"))
    at += strlen ("第");
  for (int i = 0; i < 4; i++)
    if (g_str_has_prefix (at, numerals[i]) && strstr (at, "季") != NULL)
      return set_quarter (moment, year, i + 1) ? EXA_MOMENT_DATE : EXA_MOMENT_NONE;
  month = read_number (&at, &digits);
  at += strspn (at, " ");
  if (g_str_has_prefix (at, "季"))
    return set_quarter (moment, year, month) ? EXA_MOMENT_DATE : EXA_MOMENT_NONE;
  if (digits == 0 || !g_str_has_prefix (at, "月"))
    return EXA_MOMENT_NONE;
  at += strlen ("月");
  at += strspn (at, " ");
  if (*at == '\0')
    return set_month (moment, year, month) ? EXA_MOMENT_DATE : EXA_MOMENT_NONE;
  day = read_number (&at, &digits);
  at += strspn (at, " ");
  return g_str_has_prefix (at, "日") && set_day (moment, year, month, day) ? EXA_MOMENT_DATE : EXA_MOMENT_NONE;
}

/* A day of a spreadsheet's calendar: 45748 is 1 April 2025; its day 60 never was, so it counts from 30 December 1899.
 */
static gboolean
set_serial (ExaMoment *moment, guint32 serial)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 30, G_DATE_DECEMBER, 1899);
  g_date_add_days (&date, serial);
  return set_day (moment, g_date_get_year (&date), (int)g_date_get_month (&date), g_date_get_day (&date));
}

/* Seconds since 1970, as computers count time. */
static gboolean
set_unix (ExaMoment *moment, gint64 seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (seconds);

  moment->second = (guint32)(seconds % 86400);
  moment->timed = moment->to_second = TRUE;
  return time != NULL && set_day (moment, g_date_time_get_year (time), g_date_time_get_month (time),
                                  g_date_time_get_day_of_month (time));
}

/* 2025, 202503, 20250330, 45748, 1735689600, "2,014": digits, which may be a figure. */
static ExaMomentKind
read_digits (const char *cell, ExaMomentForm form, ExaMoment *moment)
{
  const char *at = cell;
  gsize digits;
  int number = read_number (&at, &digits);

  if (form.compact && digits == 1 && *at == ',' && count_digits (at + 1) == 3 && at[4] == '\0') {
    at++;
    number = number * 1000 + read_number (&at, &digits);
    digits = 4;
  }
  if (form.compact && g_str_has_prefix (at, ".0") && at[2] == '\0') /* a data frame's 2019.0 */
    at += 2;
  if (*at != '\0')
    return EXA_MOMENT_NONE;
  if (digits == 4 && number >= 1000 && number <= 2999) {
    moment->date.first.year = (guint16)number;
    return EXA_MOMENT_YEAR;
  }
  if (!form.compact)
    return EXA_MOMENT_NONE;
  if (digits == 8 && number / 10000 > 1000 && set_day (moment, number / 10000, number / 100 % 100, number % 100))
    return EXA_MOMENT_NUMBER;
  if (digits == 6 && number / 100 > 1000 && set_month (moment, number / 100, number % 100))
    return EXA_MOMENT_NUMBER;
  if ((digits == 10 || digits == 13) && *cell == '1' &&
      set_unix (moment, g_ascii_strtoll (cell, NULL, 10) / (digits == 13 ? 1000 : 1)))
    return EXA_MOMENT_NUMBER;
  if (digits == 5 && number >= 10000 && set_serial (moment, (guint32)number))
    return EXA_MOMENT_NUMBER;
  return EXA_MOMENT_NONE;
}

/* Whether it is worth trying: no sentence, no plain number, no long word without digits. */
static gboolean
can_be_moment (const char *cell)
{
  gsize length = strlen (cell), whole = count_digits (cell);

  if (length == 0 || length > MOST_LENGTH || (length > 12 && strpbrk (cell, "0123456789") == NULL))
    return FALSE;
  return whole == 0 || cell[whole] != '.' || cell[whole + 1 + count_digits (cell + whole + 1)] != '\0' ||
         strcmp (cell + whole, ".0") == 0;
}

static ExaMomentKind
read_bare (const char *cell, ExaMomentForm form, ExaMoment *moment)
{
  typedef ExaMomentKind (*Read) (const char *, ExaMoment *);
  static const Read reads[] = {read_year_first, read_year_words,       read_quarter,
                               read_week,       exa_moment_read_named, read_chinese};
  ExaMoment found = {{{0}}};
  ExaMomentKind kind = EXA_MOMENT_NONE;

  if (!can_be_moment (cell))
    return EXA_MOMENT_NONE;
  if (g_ascii_isdigit (*cell)) {
    kind = read_digits (cell, form, &found);
    if (kind == EXA_MOMENT_NONE) {
      found = (ExaMoment){{{0}}};
      kind = read_year_last (cell, form, &found);
    }
    if (kind == EXA_MOMENT_NONE) {
      found = (ExaMoment){{{0}}};
      kind = read_two_years (cell, form, &found);
    }
  }
  for (guint i = 0; kind == EXA_MOMENT_NONE && i < G_N_ELEMENTS (reads); i++) {
    found = (ExaMoment){{{0}}};
    kind = reads[i](cell, &found);
  }
  if (kind != EXA_MOMENT_NONE && moment != NULL)
    *moment = found;
  return kind;
}

ExaMomentKind
exa_moment_read (const char *cell, ExaMomentForm form, ExaMoment *moment)
{
  ExaMomentKind kind = read_bare (cell, form, moment);
  char bare[32];

  if (kind != EXA_MOMENT_NONE || !exa_status_words_cut (cell, bare, sizeof bare))
    return kind;
  return read_bare (bare, form, moment);
}

int
exa_moment_compare (const ExaMoment *a, const ExaMoment *b)
{
  int order = exa_date_compare (a->date, b->date);

  if (order == 0)
    order = (int)a->second - (int)b->second;
  return order != 0 ? order : (int)a->ordinal - (int)b->ordinal;
}

char *
exa_moment_to_string (const ExaMoment *moment)
{
  g_autofree char *date = NULL;
  guint32 s = moment->second;

  if (moment->own)
    return NULL;
  date = exa_date_to_string (moment->date);
  if (date == NULL || !moment->timed)
    return g_steal_pointer (&date);
  if (!moment->to_second)
    return g_strdup_printf ("%s %02u:%02u", date, s / 3600, s / 60 % 60);
  return g_strdup_printf ("%s %02u:%02u:%02u", date, s / 3600, s / 60 % 60, s % 60);
}
