/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times of which both ends are said, or one: "12–15 Mar 2025", "9M 2024", "before 1980". */
#include "exa-moment-names.h"
#include "exa-moment-parts.h"

#include <stdio.h>
#include <string.h>

/* Longer cells are sentences: two dates with their seconds and zones are shorter. */
#define MOST_LENGTH 64

/* --- one end --- */

static gboolean
set_bound (ExaMoment *moment, const char *year, int side)
{
  int number;

  if (strlen (year) != 4 || exa_moment_count_digits (year) != 4)
    return FALSE;
  number = (int)g_ascii_strtoull (year, NULL, 10);
  if (number < 1500 || number > 2100)
    return FALSE;
  moment->bound = (ExaDatePart){.year = (guint16)number};
  moment->side = (gint8)side;
  moment->own = TRUE;
  return TRUE;
}

/* "before 1980", "nach 2010", "1980年以前". */
static gboolean
read_bound (const char *cell, ExaMoment *moment)
{
  static const struct {
    const char *word;
    int side;
  } before[] = {{"before ", -1}, {"pre-", -1},   {"pre ", -1},      {"prior to ", -1},  {"earlier than ", -1},
                {"vor ", -1},    {"avant ", -1}, {"antes de ", -1}, {"prima del ", -1}, {"przed ", -1},
                {"voor ", -1},   {"after ", 1},  {"post-", 1},      {"later than ", 1}, {"since ", 1},
                {"nach ", 1},    {"seit ", 1},   {"après ", 1},     {"depuis ", 1},     {"después de ", 1},
                {"dopo il ", 1}, {"desde ", 1}},
    behind[] = {{"年以前", -1},      {"年之前", -1},     {"年前", -1},      {"年以后", 1},        {"年之后", 1},
                {"年后", 1},         {"年以來", 1},      {"年以来", 1},     {" and earlier", -1}, {" or earlier", -1},
                {" and before", -1}, {" or before", -1}, {" and later", 1}, {" or later", 1}};
  g_autofree char *lower = g_utf8_strdown (cell, -1);

  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    if (g_str_has_prefix (lower, before[i].word))
      return set_bound (moment, lower + strlen (before[i].word), before[i].side);
  for (guint i = 0; i < G_N_ELEMENTS (behind); i++)
    if (g_str_has_suffix (lower, behind[i].word)) {
      lower[strlen (lower) - strlen (behind[i].word)] = '\0';
      return set_bound (moment, lower, behind[i].side);
    }
  return FALSE;
}

/* --- parts of a year --- */

/* "9M 2024", "6M24": the first months of a year. */
static gboolean
read_first_months (const char *cell, ExaMoment *moment)
{
  const char *at = cell;
  gsize digits;
  int months = exa_moment_read_number (&at, &digits), year;

  if (digits < 1 || digits > 2 || months % 3 != 0 || months < 3 || months > 12 || (*at != 'M' && *at != 'm'))
    return FALSE;
  at++;
  at += strspn (at, " -/'");
  at += g_ascii_strncasecmp (at, "FY", 2) == 0 ? 2 : 0;
  year = exa_moment_read_number (&at, &digits);
  if (*at != '\0' || (digits != 2 && digits != 4))
    return FALSE;
  year = exa_moment_full_year (year, digits);
  if (year < 1900 || !exa_moment_set_month (moment, year, 1))
    return FALSE;
  moment->date.last = (ExaDatePart){.year = (guint16)year, .month = (guint8)months};
  moment->own = TRUE;
  return TRUE;
}

/* "FY3/24": the twelve months that end with March 2024. What could be two years, "FY11/12", is none. */
static gboolean
read_account_end (const char *cell, ExaMoment *moment)
{
  const char *at = cell + 2;
  gsize n, digits;
  int month, year;

  if (g_ascii_strncasecmp (cell, "FY", 2) != 0)
    return FALSE;
  at += *at == ' ';
  month = exa_moment_read_number (&at, &n);
  if (n < 1 || n > 2 || *at != '/')
    return FALSE;
  at++;
  year = exa_moment_read_number (&at, &digits);
  if (*at != '\0' || (digits != 2 && digits != 4) || (n == 2 && digits == 2 && year == month + 1))
    return FALSE;
  year = exa_moment_full_year (year, digits);
  if (!exa_moment_set_month (moment, month < 12 ? year - 1 : year, month % 12 + 1) || month < 1 || month > 12)
    return FALSE;
  moment->date.last = (ExaDatePart){.year = (guint16)year, .month = (guint8)month};
  moment->own = TRUE;
  return TRUE;
}

/* --- both ends --- */

/* Reads what stands before a dash, by what stands behind it: "12" of "12–15 Mar 2025", "28 Dec" of "28 Dec–3 Jan 2025".
 */
static gboolean
complete (const char *left, const ExaDatePart *last, ExaMoment *begin)
{
  gsize digits = exa_moment_count_digits (left);
  g_autofree char *dated = NULL;

  if (digits > 0 && digits < 3 && left[digits] == '\0')
    return last->day > 0 && exa_moment_set_day (begin, last->year, last->month, (int)g_ascii_strtoull (left, NULL, 10));
  for (guint before = 0; before < 2; before++) {
    g_free (dated);
    dated = g_strdup_printf ("%s %u", left, last->year - before);
    *begin = (ExaMoment){{{0}}};
    if (exa_moment_read_named (dated, begin) != EXA_MOMENT_DATE || (begin->date.first.day > 0) != (last->day > 0))
      return FALSE;
    if (exa_date_compare (begin->date, (ExaDate){*last}) < 0)
      return TRUE;
  }
  return FALSE;
}

/* "Mar 12" and "15, 2025": the month stands first, and the year last. */
static gboolean
read_month_first (const char *left, const char *right, ExaMoment *begin, ExaMoment *end)
{
  int day, year, n = 0;
  g_autofree char *dated = NULL;

  if (sscanf (right, "%2d, %4d%n", &day, &year, &n) != 2 || right[n] != '\0')
    return FALSE;
  dated = g_strdup_printf ("%s, %d", left, year);
  return exa_moment_read_named (dated, begin) == EXA_MOMENT_DATE && begin->date.first.day > 0 &&
         exa_moment_set_day (end, year, begin->date.first.month, day);
}

/* Makes one moment of its two ends: the time of the first where both are times of a day, else all days of both. */
static ExaMomentKind
join (ExaMomentKind kind, const ExaMoment *begin, const ExaMoment *end, ExaMoment *moment)
{
  if (begin->timed != end->timed || exa_moment_compare (begin, end) >= 0 || !exa_date_is_known (begin->date) ||
      begin->date.last.year > 0 || end->date.last.year > 0)
    return EXA_MOMENT_NONE;
  *moment = *begin;
  if (begin->timed)
    return kind;
  moment->date.last = end->date.first;
  moment->own = TRUE;
  return kind;
}

/* Whether a cell of that kind is a time whatever its column is. */
static gboolean
is_sure (ExaMomentKind kind)
{
  return kind > EXA_MOMENT_NUMBER && kind != EXA_MOMENT_ORDINAL;
}

static ExaMomentKind
read_ends (const char *left, const char *right, ExaMomentForm form, ExaMoment *moment)
{
  ExaMoment begin = {{{0}}}, end = {{{0}}};
  ExaMomentKind first, last;

  /* "28 Feb" alone is a February. */
  if (exa_moment_read_named (right, &end) == EXA_MOMENT_DATE && !end.timed && complete (left, &end.date.first, &begin))
    return join (EXA_MOMENT_DATE, &begin, &end, moment);
  begin = end = (ExaMoment){{{0}}};
  if (read_month_first (left, right, &begin, &end))
    return join (EXA_MOMENT_DATE, &begin, &end, moment);
  begin = end = (ExaMoment){{{0}}};
  first = exa_moment_read_one (left, form, &begin);
  last = exa_moment_read_one (right, form, &end);
  if (!is_sure (first))
    return EXA_MOMENT_NONE;
  if (is_sure (last))
    return join (first == EXA_MOMENT_OPEN ? last : first, &begin, &end, moment);
  end = begin;
  return begin.timed && exa_moment_read_time (right, &end) ? join (first, &begin, &end, moment) : EXA_MOMENT_NONE;
}

/* Two times with a dash, a word or, as ISO 8601 has it, a stroke between. */
static ExaMomentKind
read_both (const char *cell, ExaMomentForm form, ExaMoment *moment)
{
  static const char *const between[] = {" - ", " – ", " — ", " to ", " bis ", " au ", "–", "—", "/", "-"};

  for (guint i = 0; i < G_N_ELEMENTS (between); i++) {
    const char *at = strstr (cell, between[i]);
    g_autofree char *left = NULL;

    if (at == NULL || at == cell)
      continue;
    /* One of several is a part of a date. */
    if (strstr (at + 1, between[i]) != NULL)
      continue;
    left = g_strchomp (g_strndup (cell, (gsize)(at - cell)));
    at += strlen (between[i]);
    return read_ends (left, at + strspn (at, " "), form, moment);
  }
  return EXA_MOMENT_NONE;
}

ExaMomentKind
exa_moment_read_span (const char *cell, ExaMomentForm form, ExaMoment *moment)
{
  gsize length = strlen (cell);
  ExaMoment found = {{{0}}};
  ExaMomentKind kind = EXA_MOMENT_DATE;

  /* The shortest is "3M24". */
  if (length < 4 || length > MOST_LENGTH || strpbrk (cell, "0123456789") == NULL)
    return EXA_MOMENT_NONE;
  if (!read_first_months (cell, &found) && !read_account_end (cell, &found) && !read_bound (cell, &found)) {
    found = (ExaMoment){{{0}}};
    kind = read_both (cell, form, &found);
  }
  if (kind != EXA_MOMENT_NONE && moment != NULL)
    *moment = found;
  return kind;
}
