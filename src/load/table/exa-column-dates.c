/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-column-dates.h"

#include "exa-column-header.h"
#include "exa-time-words.h"

/* Words of times, anywhere in a header. */
static gboolean
speaks_of_time (const char *header)
{
  static const char *const words[] = {"year",  "date",  "month", "quarter", "period", "timestamp", "jahr", "datum",
                                      "fecha", "année", "año",   "fy",      "年",     "年份",      "日期", NULL};

  return exa_header_is_time (header) || exa_header_has (header, words);
}

/* Whether numbers under @header may be days of a spreadsheet: "Date", "Start date", "Opened on", "Updated". */
static gboolean
is_of_days (const char *header)
{
  static const char *const words[] = {"date", "datum",   "fecha",     "updated", "created", "modified",
                                      "日期", "weekday", "wochentag", "星期",    NULL};
  static const char *const last[] = {"on", "at", NULL};

  return exa_header_is_time (header) || exa_header_has (header, words) || exa_header_ends_in (header, last);
}

gboolean
exa_column_holds_dates (const ExaColumnEvidence *evidence, ExaColumn *self)
{
  const guint *n = evidence->n_moments;
  guint filled = evidence->n_filled, years = n[EXA_MOMENT_YEAR];
  guint dates = n[EXA_MOMENT_DATE] + n[EXA_MOMENT_OPEN] + n[EXA_MOMENT_DAY_FIRST] + n[EXA_MOMENT_MONTH_FIRST];
  gboolean time = speaks_of_time (self->header);

  if (n[EXA_MOMENT_ORDINAL] == filled && (time || evidence->n_distinct > 2))
    return TRUE;
  /* A total may stand below the months. */
  if (time && n[EXA_MOMENT_ORDINAL] > 2 && n[EXA_MOMENT_ORDINAL] + 1 == filled)
    return TRUE;
  if ((dates + years) * 2 >= filled && dates > 0 && (time || dates * 2 >= filled))
    return TRUE;
  if (years == filled)
    return time || *self->header == '\0' ||
           (exa_header_is_event (self->header) && exa_header_find_events (self->header) != EXA_COUNTS_EVENTS);
  /* Digits are dates under a header that says so; eight that are dates in every row are so under any. */
  self->moments.compact = evidence->n_compact == filled &&
                          (evidence->n_stamps == filled ? exa_header_is_stamp (self->header)
                           : evidence->n_serials > 0    ? is_of_days (self->header)
                                                        : time || (evidence->n_integers == filled && filled > 2 &&
                                                                n[EXA_MOMENT_YEAR] == 0 && self->cells.exponent == 0));
  if (time && !self->moments.compact && (dates + years) * 2 >= filled)
    return TRUE;
  return self->moments.compact;
}

void
exa_column_choose_moments (const ExaColumnEvidence *evidence, const ExaTableWitness *file, ExaColumn *self)
{
  const guint *n = evidence->n_moments;
  guint day = n[EXA_MOMENT_DAY_FIRST], month = n[EXA_MOMENT_MONTH_FIRST];

  if (day == month) {
    day = file->n_day_first;
    month = file->n_month_first;
  }
  if (day == month) /* who writes the decimal comma writes the day first */
    day += exa_numeral_votes_for_comma (&file->numerals) > exa_numeral_votes_for_point (&file->numerals);
  self->moments.day_first = day > month;
  self->moments.account = evidence->n_account > 0 && evidence->n_account == evidence->n_year_month &&
                          (evidence->n_account > 1 || evidence->n_account_certain > 0);
}
