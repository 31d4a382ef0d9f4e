/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-lang.h"

G_BEGIN_DECLS

/* A year, or a quarter, a month or a day of it: as much as was said. What was not said is 0. */
typedef struct {
  guint16 year; /* 1 to 9999; 0: there is no date */
  guint8 quarter;
  guint8 month; /* 0 with a quarter */
  guint8 day;
} ExaDatePart;

/**
 * ExaDate: when something was so: a year, quarter, month or day, or a span of two of them. A value; all zeros is "not
 * known", of which exa_date_is_known() is FALSE.
 */
typedef struct {
  ExaDatePart first;
  ExaDatePart last; /* of a span; all zeros where it is none */
} ExaDate;

/**
 * exa_date_parse: reads a date of data/FORMAT.md: "2026", "2026-Q1", "2026-06", "2026-06-23", or two of them, the
 * earlier first: "2025/2026". FALSE, and @date as it was, for anything else, and for NULL.
 */
gboolean exa_date_parse (const char *text, ExaDate *date);
/* The text that exa_date_parse() reads as @date; NULL where it is not known. Transfer full. */
char *exa_date_to_string (ExaDate date);
/* As people write it: "23 June 2026", "2026 年 6 月 23 日", "Q1 2026", "2025–2026"; NULL where it is not known.
 * Transfer full. */
char *exa_date_format (ExaDate date, ExaLang lang);

/* Whether there is a date: FALSE of all zeros. */
gboolean exa_date_is_known (ExaDate date);
/**
 * exa_date_compare: below, at or above zero as @a begins before, with or after @b.
 *
 * A quarter counts as its first month, and a span as its first date. What is said less exactly comes before what lies
 * in it: 2026, 2026-01, 2026-01-01. A date that is not known counts as earlier than any: the latest first, it is last.
 */
int exa_date_compare (ExaDate a, ExaDate b);
/**
 * exa_date_get_days: the days from the first to the last that @date covers, both included: 2026 is 1 January to
 * 31 December. Counted as GDate counts them, from 1 January of year 1, which is day 1. FALSE where it is not known.
 */
gboolean exa_date_get_days (ExaDate date, guint32 *low, guint32 *high);

/* Whether @text is four digits that are likelier a year than a figure, from 1000 to 2999: for tables without a word
 * about what their columns are. */
gboolean exa_date_looks_like_year (const char *text);

G_END_DECLS
