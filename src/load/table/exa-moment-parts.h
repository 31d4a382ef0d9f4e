/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-moment.h"

G_BEGIN_DECLS

/* The year that @year, written with so many @digits, is: 25 is 2025, 98 is 1998. */
int exa_moment_full_year (int year, gsize digits);

/* Set the date of @moment; FALSE where there is no such day, month (1 to 12), quarter (1 to 4) or run of years. */
gboolean exa_moment_set_day (ExaMoment *moment, int year, int month, int day);
gboolean exa_moment_set_month (ExaMoment *moment, int year, int month);
gboolean exa_moment_set_quarter (ExaMoment *moment, int year, int quarter);
gboolean exa_moment_set_years (ExaMoment *moment, int first, int last);
/* The same of a half of a year, 1 or 2, which is called by its cell's own words. */
gboolean exa_moment_set_half (ExaMoment *moment, int year, int half);

/* How many digits stand at @text. */
gsize exa_moment_count_digits (const char *text);

/* Reads the digits at *@at and steps over them; their number is 0 where there are none. */
int exa_moment_read_number (const char **at, gsize *digits);

/* Reads "14:30", "T07:00:00.000Z", "2:30 pm +01:00" up to the end of @at as the time of day; FALSE if it is none. */
gboolean exa_moment_read_time (const char *at, ExaMoment *moment);

/* Dates with Han characters: years, months, days, quarters and halves, "2025年第2季度", and years of account and of
 * eras, "令和5年度". */
ExaMomentKind exa_moment_read_han (const char *cell, ExaMoment *moment);

/* Times of which both ends are said, or one: "12–15 Mar 2025", "9M 2024", "before 1980". @moment: (out) (optional). */
ExaMomentKind exa_moment_read_span (const char *cell, ExaMomentForm form, ExaMoment *moment);

/* As exa_moment_read(), without marks, words and spans. @moment: (out) (optional). */
ExaMomentKind exa_moment_read_one (const char *cell, ExaMomentForm form, ExaMoment *moment);

G_END_DECLS
