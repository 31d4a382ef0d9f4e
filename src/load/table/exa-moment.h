/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-date.h"

G_BEGIN_DECLS

/**
 * ExaMoment: when a row of a table was so, as exactly as its cell says it: a date of ExaDate, with the time of day
 * where there is one; or a month, quarter or weekday of no year. A value.
 */
typedef struct {
  ExaDate date;              /* not known where only @ordinal is */
  guint32 second;            /* of the day, from 0; only if @timed */
  gboolean timed, to_second; /* whether a time of day is said, and its seconds with it */
  ExaDatePart bound;         /* where @side is not 0, a year that it lies before, -1, or behind, 1: no date is known */
  gint8 side;
  guint8 ordinal; /* of a month, quarter or weekday without a year, from 1; else 0 */
  gboolean own;   /* the cell's own words say it best: a fiscal year, a decade, a month without a year */
} ExaMoment;

/* How cells are allowed to be read, which their column decides. */
typedef struct {
  gboolean day_first; /* 01/02/2025 is 1 February */
  gboolean account;   /* 2011/12 is a year of account, not December 2011 */
  gboolean compact;   /* 20250330 and 202503 are dates, 45748 a spreadsheet's day, "2,014" a year */
  gboolean republic;  /* 113 and 113年 are years of the Republic of China: 2024 */
} ExaMomentForm;

/* What a cell says of its column's form. */
typedef enum {
  EXA_MOMENT_NONE,        /* no date at all */
  EXA_MOMENT_YEAR,        /* four digits, which may be a figure */
  EXA_MOMENT_NUMBER,      /* digits that are a date only where a header says so */
  EXA_MOMENT_OPEN,        /* 01/02/2025: day and month can change places */
  EXA_MOMENT_DAY_FIRST,   /* 13/02/2025 */
  EXA_MOMENT_MONTH_FIRST, /* 02/13/2025 */
  EXA_MOMENT_ORDINAL,     /* "Jan", "Q2", "Monday" */
  EXA_MOMENT_DATE,        /* any other: nothing else can be meant */
} ExaMomentKind;

/* @moment: (out) (optional): only where the kind is not EXA_MOMENT_NONE. */
ExaMomentKind exa_moment_read (const char *cell, ExaMomentForm form, ExaMoment *moment);

/* Whether @cell is a year and the next one, 2019/20. @certain: (out): it cannot be a month, as 2011/12 can. */
gboolean exa_moment_is_account_year (const char *cell, gboolean *certain);

/* As exa_date_compare(), then by the time of day, then by the ordinal; of spans that begin together the shorter is
 * first. */
int exa_moment_compare (const ExaMoment *a, const ExaMoment *b);

/* "2025-06", "2026-02-01 07:00"; NULL for a moment of its own words. Transfer full. */
char *exa_moment_to_string (const ExaMoment *moment);

G_END_DECLS
