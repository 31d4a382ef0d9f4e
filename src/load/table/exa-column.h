/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-cell.h"
#include "exa-moment.h"
#include "exa-money-words.h"
#include "exa-numerals.h"
#include "exa-status.h"

G_BEGIN_DECLS

/* ExaColumnKind: what the cells of a column are. */
typedef enum {
  EXA_COLUMN_TEXT,
  EXA_COLUMN_FIGURES,
  EXA_COLUMN_DATES, /* days, months or years */
  EXA_COLUMN_KEYS,  /* numbers that name or count their rows, and measure nothing: codes, postcodes, row numbers */
  EXA_COLUMN_EMPTY,
} ExaColumnKind;

/* ExaColumn: how the cells of a table's column are read. */
typedef struct {
  char *header; /* as the file has it, "" where there is none; owned by the plan, as the name */
  char *name;   /* the header without its unit: what is measured */
  ExaColumnKind kind;
  const char *because;    /* why it is what it is, in English; static, may be NULL */
  ExaCellForm cells;      /* of figures; the unit is "count" where neither header nor cells name one */
  ExaMoneySaid money;     /* what the header says of whether it is money */
  ExaDecidedBy decimal;   /* by what the decimal sign was decided */
  gboolean has_negatives; /* of figures: some are below zero, so an upper bound says nothing of zero */
  gboolean names_nothing; /* of texts: "NA" and "None" are names */
  gboolean of_classes;    /* of texts: "15-64", "65+", which say of which rows the others are, in their order */
  gboolean of_whole;      /* percentages are shares of one whole: none is above 100 */
  const char *stand_in;   /* "-9999": what stands in the column where there is no figure; static, or NULL */
  guint relation;    /* of figures: the column whose "<" and "≥" are theirs, counted from 1; 0 where there is none */
  gboolean may_name; /* of figures: they could be numbers of rows, or codes, and are drawn behind others */
  gboolean turns;    /* that column says which of them are below zero: "▼" */
  gboolean of_accounts;   /* of figures: amounts of money, among whose brackets nothing but losses stand */
  gboolean by_some_signs; /* of figures: the currency is that of those which have its sign */
  double list_above;      /* what reads as larger, "244,250", is a list of figures; 0 where there is no such cell */
  ExaMomentForm moments;  /* of dates */
  ExaStatus status;       /* what the header says of its figures: "2025E", "Revenue (forecast)" */
  gboolean is_time;       /* the header is a time, of which the cells are figures: */
  ExaMoment when;         /* this one */
  char *of, *said;        /* of "Capex 2022", what is measured and the time's words; owned by the plan, or NULL */
  guint first_of;         /* the first column of that measure, from 1, where there are several; else 0 */
} ExaColumn;

/* The figure in @cell, in base units; FALSE if there is none to be read. */
gboolean exa_column_read (const ExaColumn *self, const char *cell, ExaQuantity *q, const ExaUnit **unit);
/* What is said of that figure, by its header or beside it: "40 (forecast)". */
ExaStatus exa_column_read_status (const ExaColumn *self, const char *cell);

/* The time in @cell; FALSE if there is none. */
gboolean exa_column_read_moment (const ExaColumn *self, const char *cell, ExaMoment *moment);

/* The words of the time that the header is, or has behind what is measured: "2022" of "Capex 2022". Borrowed. */
const char *exa_column_get_time (const ExaColumn *self);

G_END_DECLS
