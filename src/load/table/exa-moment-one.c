/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates as they are written, each in one way: in digits, in letters, in words. */
#include <stdio.h>
#include <string.h>

#include "exa-moment-names.h"
#include "exa-moment-parts.h"

/* Longer cells are sentences. */
#define MOST_LENGTH 40

static gboolean
ends_or_time (const char *at, ExaMoment *moment)
{
  return *at == '\0' || exa_moment_read_time (at, moment);
}

/* --- forms --- */

/* Skips the blank behind a point, as Korean and Hungarian dates have it: "2025. 3. 7.". */
static void
skip_blank (const char **at, char mark)
{
  if (mark == '.' && **at == ' ')
    (*at)++;
}

/* 2025-06-03, 2025/6, 2025.06.03, "2025. 3. 7.", with a time behind a day. */
static ExaMomentKind
read_year_first (const char *cell, ExaMoment *moment)
{
  const char *at = cell;
  gsize digits;
  int year = exa_moment_read_number (&at, &digits), month, day;
  char mark = *at;

  if (digits != 4 || (mark != '-' && mark != '/' && mark != '.'))
    return EXA_MOMENT_NONE;
  at++;
  skip_blank (&at, mark);
  month = exa_moment_read_number (&at, &digits);
  if (digits < 1 || digits > 2)
    return EXA_MOMENT_NONE;
  if (*at == '\0') /* 2019-20 and 2019/20 are years of account, 1234.5 is a figure */
    return mark != '.' && exa_moment_set_month (moment, year, month) ? EXA_MOMENT_DATE : EXA_MOMENT_NONE;
  if (*at++ != mark)
    return EXA_MOMENT_NONE;
  if (mark == '.' && *at == '\0') /* "2025. 3." */
    return exa_moment_set_month (moment, year, month) ? EXA_MOMENT_DATE : EXA_MOMENT_NONE;
  skip_blank (&at, mark);
  day = exa_moment_read_number (&at, &digits);
  if (digits < 1 || digits > 2 || !exa_moment_set_day (moment, year, month, day))
    return EXA_MOMENT_NONE;
  at += mark == '.' && *at == '.';
  if (!ends_or_time (at, moment))
    return EXA_MOMENT_NONE;
  return EXA_MOMENT_DATE;
}

/* 3/6/2025, 28.02.2025, 13-05-25, with a time behind. With points the day is always first. */
static ExaMomentKind
read_year_last (const char *cell, ExaMomentForm form, ExaMoment *moment)
{
  const char *at = cell;
  gsize first_digits, second_digits, year_digits;
  int first = exa_moment_read_number (&at, &first_digits), second, year;
  char mark = *at;
  gboolean day_first;

  if (first_digits > 2 || (mark != '-' && mark != '/' && mark != '.'))
    return EXA_MOMENT_NONE;
  at++;
  second = exa_moment_read_number (&at, &second_digits);
  /* 11/2024 is a month; 11.2024 is one only where its header says so. */
  if (second_digits == 4 && *at == '\0' && second > 1000 && (mark != '.' || form.compact))
    return !exa_moment_set_month (moment, second, first) ? EXA_MOMENT_NONE
           : mark == '.'                                 ? EXA_MOMENT_NUMBER
                                                         : EXA_MOMENT_DATE;
  if (second_digits < 1 || second_digits > 2 || *at++ != mark)
    return EXA_MOMENT_NONE;
  year = exa_moment_read_number (&at, &year_digits);
  year = exa_moment_full_year (year, year_digits);
  /* 1.2.30 may be a version. */
  if ((year_digits != 4 && year_digits != 2) || (year_digits == 2 && mark == '.' && first_digits + second_digits < 4))
    return EXA_MOMENT_NONE;
  day_first = mark == '.' || first > 12 || (second <= 12 && form.day_first);
  if (!exa_moment_set_day (moment, year, day_first ? second : first, day_first ? first : second) ||
      !ends_or_time (at, moment))
    return EXA_MOMENT_NONE;
  if (mark == '.' || first == second)
    return EXA_MOMENT_DATE;
  return first > 12 ? EXA_MOMENT_DAY_FIRST : second > 12 ? EXA_MOMENT_MONTH_FIRST : EXA_MOMENT_OPEN;
}

gboolean
exa_moment_is_account_year (const char *cell, gboolean *certain)
{
  gsize digits = exa_moment_count_digits (cell);
  const char *behind = cell + (digits == 4 ? 5 : 0);
  int year, next;

  if (digits != 4 || (cell[4] != '/' && cell[4] != '-') || exa_moment_count_digits (behind) != 2 || behind[2] != '\0')
    return FALSE;
  year = exa_moment_read_number (&cell, &digits);
  next = exa_moment_read_number (&behind, &digits);
  *certain = next > 12 || next == 0;
  return next == (year + 1) % 100;
}

/* 2019/20, 2019-20, 2019/2020, 2019–2020: a year of account. 2011/12 could be a month as well: the column decides. */
static ExaMomentKind
read_two_years (const char *cell, ExaMomentForm form, ExaMoment *moment)
{
  const char *at = cell;
  gsize digits;
  int first = exa_moment_read_number (&at, &digits), last;

  if (digits != 4)
    return EXA_MOMENT_NONE;
  if (g_str_has_prefix (at, "–"))
    at += strlen ("–");
  else if (*at == '/' || *at == '-')
    at++;
  else
    return EXA_MOMENT_NONE;
  last = exa_moment_read_number (&at, &digits);
  if (*at != '\0' || (digits != 2 && digits != 4))
    return EXA_MOMENT_NONE;
  if (digits == 2)
    last += first / 100 * 100 + (last < first % 100 ? 100 : 0);
  if ((digits == 2 && (last != first + 1 || (!form.account && last % 100 <= 12 && last % 100 > 0))) ||
      !exa_moment_set_years (moment, first, last))
    return EXA_MOMENT_NONE;
  moment->own = TRUE;
  return EXA_MOMENT_DATE;
}

/* The bytes of the word for a year before its number: "Jahr 2022", "GJ 2021"; 0 where there is none. */
static gsize
skip_year_word (const char *cell)
{
  static const char *const words[] = {"year ", "jahr ", "jaar ", "año ", "ano ",           "anno ",    "année ",
                                      "rok ",  "år ",   "gj ",   "gj",   "geschäftsjahr ", "exercice "};
  gsize n = strcspn (cell, "0123456789");
  g_autofree char *lower = n > 1 && n < 20 && cell[n] != '\0' ? g_utf8_strdown (cell, (gssize)n) : NULL;

  for (guint i = 0; lower != NULL && i < G_N_ELEMENTS (words); i++)
    if (strcmp (lower, words[i]) == 0)
      return n;
  return 0;
}

/* "FY2019", "FY 19", "FY2019/20", "1990s", "2025E", "2021 [YR2021]". */
static ExaMomentKind
read_year_words (const char *cell, ExaMoment *moment)
{
  gboolean fiscal = g_ascii_strncasecmp (cell, "FY", 2) == 0 || g_ascii_strncasecmp (cell, "CY", 2) == 0;
  gsize word = fiscal ? 2 : skip_year_word (cell);
  const char *at = cell + word;
  gsize digits;
  int year;

  at += fiscal ? strspn (at, " '-") : 0;
  if (fiscal && exa_moment_count_digits (at) == 4 && (at[4] == '/' || at[4] == '-'))
    return read_two_years (at, (ExaMomentForm){.account = TRUE}, moment);
  year = exa_moment_read_number (&at, &digits);
  year = exa_moment_full_year (year, digits);
  if ((digits != 4 && !(fiscal && digits == 2)) || year < 1000 || year > 2999)
    return EXA_MOMENT_NONE;
  moment->own = TRUE;
  if (strcmp (at, "s") == 0 || strcmp (at, "年代") == 0)
    return year % 10 == 0 && exa_moment_set_years (moment, year, year + 9) ? EXA_MOMENT_DATE : EXA_MOMENT_NONE;
  moment->date.first.year = (guint16)year;
  if (g_str_has_prefix (at, " [YR") && strncmp (at + 4, cell, 4) == 0 && strcmp (at + 8, "]") == 0) {
    moment->own = FALSE;
    return EXA_MOMENT_DATE;
  }
  if ((word > 0 && *at == '\0') || (strlen (at) == 1 && strchr ("EeFfPpA", *at) != NULL))
    return EXA_MOMENT_DATE;
  return EXA_MOMENT_NONE;
}

/* The letter behind which the number of a quarter, half or month stands: Q, H, M, and T of trimestre or trimestro. */
static gboolean
is_letter_of_part (char letter)
{
  return letter != '\0' && strchr ("QHMT", letter) != NULL;
}

static ExaMomentKind
set_part (ExaMoment *moment, char letter, int year, int part)
{
  gboolean set = letter == 'M'   ? exa_moment_set_month (moment, year, part)
                 : letter == 'H' ? exa_moment_set_half (moment, year, part)
                                 : exa_moment_set_quarter (moment, year, part);

  return set ? EXA_MOMENT_DATE : EXA_MOMENT_NONE;
}

/* "FY" and what follows it; the year of account is its own name. */
static void
skip_fiscal (const char **at, ExaMoment *moment)
{
  if (g_ascii_strncasecmp (*at, "FY", 2) != 0)
    return;
  *at += 2;
  *at += strspn (*at, " '-");
  moment->own = TRUE;
}

/* 2023Q4, 2023-Q4, 2023-M11, "FY24 Q3". */
static ExaMomentKind
read_year_part (const char *cell, ExaMoment *moment)
{
  const char *at = cell;
  gsize digits, n;
  char letter;
  int year, part;

  skip_fiscal (&at, moment);
  year = exa_moment_read_number (&at, &digits);
  if (digits != 4 && (digits != 2 || !moment->own))
    return EXA_MOMENT_NONE;
  at += strspn (at, " -/'");
  letter = g_ascii_toupper (*at);
  if (!is_letter_of_part (letter))
    return EXA_MOMENT_NONE;
  at++;
  part = exa_moment_read_number (&at, &n);
  if (*at != '\0' || n < 1 || n > (letter == 'M' ? 2u : 1u))
    return EXA_MOMENT_NONE;
  return set_part (moment, letter, exa_moment_full_year (year, digits), part);
}

/* "Q4 2023", Q4/2023, 4Q23, "Q4'23", "Q3 FY2024", "T1 2024"; "Q4" alone. */
static ExaMomentKind
read_part_year (const char *cell, ExaMoment *moment)
{
  gboolean ahead = g_ascii_isdigit (*cell);
  char letter = g_ascii_toupper (cell[ahead ? 1 : 0]), digit = cell[ahead ? 0 : 1];
  const char *at;
  int part, year;
  gsize digits;

  if (!is_letter_of_part (letter) || letter == 'M' || !g_ascii_isdigit (digit) || (!ahead && g_ascii_isdigit (cell[2])))
    return EXA_MOMENT_NONE;
  part = digit - '0';
  at = cell + 2 + strspn (cell + 2, " -/'");
  if (*at == '\0' && letter != 'T') {
    moment->ordinal = (guint8)part;
    moment->own = TRUE;
    return part >= 1 && part <= (letter == 'Q' ? 4 : 2) ? EXA_MOMENT_ORDINAL : EXA_MOMENT_NONE;
  }
  skip_fiscal (&at, moment);
  year = exa_moment_read_number (&at, &digits);
  if (*at != '\0' || (digits != 4 && digits != 2) || (letter == 'T' && digits == 2 && !ahead))
    return EXA_MOMENT_NONE;
  return set_part (moment, letter, exa_moment_full_year (year, digits), part);
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
       sscanf (cell, "W%2d %4d%n", &week, &year, &end) != 2 && sscanf (cell, "KW %2d/%4d%n", &week, &year, &end) != 2 &&
       sscanf (cell, "KW %2d %4d%n", &week, &year, &end) != 2) ||
      cell[end] != '\0' || year < 1900 || year > 2999 || week < 1 || week > 53)
    return EXA_MOMENT_NONE;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 4, G_DATE_JANUARY, (GDateYear)year);
  g_date_subtract_days (&date, (guint)g_date_get_weekday (&date) - 1);
  g_date_add_days (&date, (guint)(week - 1) * 7 + 3);
  /* Its Thursday is in its year: most years have no week 53. */
  if (g_date_get_year (&date) != (GDateYear)year)
    return EXA_MOMENT_NONE;
  g_date_subtract_days (&date, 3);
  exa_moment_set_day (moment, g_date_get_year (&date), (int)g_date_get_month (&date), g_date_get_day (&date));
  g_date_add_days (&date, 6);
  moment->date.last = (ExaDatePart){.year = g_date_get_year (&date),
                                    .month = (guint8)g_date_get_month (&date),
                                    .day = g_date_get_day (&date)};
  moment->own = TRUE;
  return EXA_MOMENT_DATE;
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
  return exa_moment_set_day (moment, g_date_get_year (&date), (int)g_date_get_month (&date), g_date_get_day (&date));
}

/* "45748.25": a day of a spreadsheet's calendar and the part of it that has passed, of this age and the next. */
static gboolean
set_serial_time (ExaMoment *moment, const char *cell)
{
  double serial = g_ascii_strtod (cell, NULL);
  guint32 day = (guint32)serial;

  if (day < 20000 || day > 60000 || !set_serial (moment, day))
    return FALSE;
  moment->second = MIN ((guint32)((serial - day) * 86400 + 0.5), 86399);
  moment->timed = TRUE;
  moment->to_second = moment->second % 60 != 0;
  return TRUE;
}

/* Seconds since 1970, as computers count time: of those with ten digits each is a day. */
static gboolean
set_unix (ExaMoment *moment, gint64 seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (seconds);

  moment->second = (guint32)(seconds % 86400);
  moment->timed = moment->to_second = TRUE;
  return exa_moment_set_day (moment, g_date_time_get_year (time), g_date_time_get_month (time),
                             g_date_time_get_day_of_month (time));
}

/* 2025, 202503, 20250330, 45748, 1735689600, "2,014": digits, which may be a figure. */
static ExaMomentKind
read_digits (const char *cell, ExaMomentForm form, ExaMoment *moment)
{
  const char *at = cell;
  gsize digits;
  int number = exa_moment_read_number (&at, &digits);

  if (form.compact && digits == 1 && *at == ',' && exa_moment_count_digits (at + 1) == 3 && at[4] == '\0') {
    at++;
    number = number * 1000 + exa_moment_read_number (&at, &digits);
    digits = 4;
  }
  if (form.compact && g_str_has_prefix (at, ".0") && at[2] == '\0') /* a data frame's 2019.0 */
    at += 2;
  if (form.compact && digits == 5 && *at == '.' && at[1 + exa_moment_count_digits (at + 1)] == '\0')
    return set_serial_time (moment, cell) ? EXA_MOMENT_NUMBER : EXA_MOMENT_NONE;
  if (*at != '\0')
    return EXA_MOMENT_NONE;
  if (digits == 4 && number >= 1000 && number <= 2999) {
    moment->date.first.year = (guint16)number;
    return EXA_MOMENT_YEAR;
  }
  if (!form.compact)
    return EXA_MOMENT_NONE;
  if (digits == 8 && number / 10000 > 1000 &&
      exa_moment_set_day (moment, number / 10000, number / 100 % 100, number % 100))
    return EXA_MOMENT_NUMBER;
  if (digits == 6 && number / 100 > 1000 && exa_moment_set_month (moment, number / 100, number % 100))
    return EXA_MOMENT_NUMBER;
  if ((digits == 10 || digits == 13) && *cell == '1' &&
      set_unix (moment, g_ascii_strtoll (cell, NULL, 10) / (digits == 13 ? 1000 : 1)))
    return EXA_MOMENT_NUMBER;
  if (digits == 5 && number >= 10000 && set_serial (moment, (guint32)number))
    return EXA_MOMENT_NUMBER;
  return EXA_MOMENT_NONE;
}

/* "113年", "113": a year of the Republic of China. */
static ExaMomentKind
read_republic (const char *cell, ExaMoment *moment)
{
  gsize digits = exa_moment_count_digits (cell);

  if (digits < 2 || digits > 3)
    return EXA_MOMENT_NONE;
  moment->date.first.year = (guint16)(1911 + g_ascii_strtoull (cell, NULL, 10));
  moment->own = TRUE;
  return EXA_MOMENT_DATE;
}

/* Whether it is worth trying: no sentence, no plain number, no long word without digits. */
static gboolean
can_be_moment (const char *cell, ExaMomentForm form)
{
  gsize length = strlen (cell), whole = exa_moment_count_digits (cell);
  gsize letters = (*cell & 0x80) != 0 && length <= MOST_LENGTH ? (gsize)g_utf8_strlen (cell, -1) : length;

  if (length == 0 || length > MOST_LENGTH ||
      (letters > 12 && strpbrk (cell, "0123456789") == NULL && strstr (cell, "年") == NULL))
    return FALSE;
  return whole == 0 || cell[whole] != '.' || cell[whole + 1 + exa_moment_count_digits (cell + whole + 1)] != '\0' ||
         strcmp (cell + whole, ".0") == 0 ||
         (form.compact && (whole == 5 || (whole <= 2 && strlen (cell + whole) == 5)));
}

ExaMomentKind
exa_moment_read_one (const char *cell, ExaMomentForm form, ExaMoment *moment)
{
  typedef ExaMomentKind (*Read) (const char *, ExaMoment *);
  static const Read reads[] = {read_year_first, read_year_words,       read_year_part,     read_part_year,
                               read_week,       exa_moment_read_named, exa_moment_read_han};
  ExaMoment found = {{{0}}};
  ExaMomentKind kind = EXA_MOMENT_NONE;

  if (!can_be_moment (cell, form))
    return EXA_MOMENT_NONE;
  if (form.republic)
    kind = read_republic (cell, &found);
  else if (g_ascii_isdigit (*cell)) {
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
