/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a spreadsheet's number format says a number is. */
typedef enum {
  EXA_FORMAT_PLAIN,
  EXA_FORMAT_PERCENT, /* 0.125 is 12.5 % */
  EXA_FORMAT_MONEY,   /* of a currency that the format names */
  EXA_FORMAT_YEAR,    /* a day of which the year is shown; below, year and month, the day, the time of day, both */
  EXA_FORMAT_MONTH,
  EXA_FORMAT_DAY,
  EXA_FORMAT_TIME,
  EXA_FORMAT_MOMENT,
} ExaFormatKind;

/* ExaNumberFormat: what is kept of a number format: how its numbers are to be written as text. A value. */
typedef struct {
  ExaFormatKind kind;
  char currency[8];            /* its sign or code, of EXA_FORMAT_MONEY */
  guint n_thousands;           /* what is shown is divided by 1000 so often */
  char before[24], behind[24]; /* quoted texts that are shown beside the digits: "<", " MW" */
} ExaNumberFormat;

/* The meaning of a format code: "0.0%", "yyyy\\-mm\\-dd", "[$€-407] #,##0", "#,##0.0,," of millions. What is quoted,
 * escaped or in brackets is no part of a date, and shown beside a number; only its first section, that of positive
 * numbers, counts. */
ExaNumberFormat exa_number_format_read (const char *code);
/* The same of a format that is known by its number only. */
ExaNumberFormat exa_number_format_builtin (guint id);

/* The cell of the number @value, as it is shown, with all its digits: "12.5 %", "12 bn", "€1299", "2025-03-30
 * 12:30:00", "1299.5". @from_1904: days are counted from 1904-01-01, and not from 1900. Transfer full. */
char *exa_number_format_write (const ExaNumberFormat *self, double value, gboolean from_1904);

G_END_DECLS
