/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-grid.h"
#include "exa-moment.h"
#include "exa-numerals.h"

G_BEGIN_DECLS

/* ExaColumnEvidence: what was counted in the cells of a column, each cell read in every way that it allows. By it the
 * column's kind, its reading and its role in the table are decided. */
typedef struct {
  guint n_filled;                       /* cells with something in them; all that follow are among these */
  guint n_distinct;                     /* different texts */
  guint n_links;                        /* web addresses */
  guint n_long;                         /* sentences: of more than 60 characters */
  guint n_moments[EXA_MOMENT_DATE + 1]; /* by what they are as dates, without a header's word */
  guint n_compact;                      /* dates if digits may be dates: 20250330 */
  guint n_serials;                      /* of them days of a spreadsheet and seconds of a computer */
  guint n_stamps;                       /* of these the seconds, and their thousandth parts */
  guint n_account, n_account_certain;   /* 2011/12 and, certainly, 2019/20 */
  guint n_year_month;                   /* 2011-03 and 2011/12: of these those above are some */
  guint n_phrases;                      /* words with blanks between them */
  guint n_numbered;                     /* some digit */
  guint n_worded_years;                 /* a year behind or before a word that says it is no fact: "planned 2027" */
  gboolean of_many_lengths;             /* not all have as many bytes */
  gsize length;                         /* the bytes of the first */
  guint n_integers;                     /* nothing but digits, or those of an ordinal, "2." */
  guint64 largest;                      /* of them; 0 where there are none */
  guint n_ordinals;                     /* of them the ordinals */
  guint n_zeros;                        /* of them those with a needless zero before: 01453 */
  guint n_pairs;                        /* two whole numbers with a dash between them, "2-1": ranges or scores */
  guint n_no_ranges;                    /* of them those that do not rise: "3-1", "2-2" */
  guint n_bits;                         /* of them 0 and 1 */
  gboolean counts_rows;                 /* integers that go up by one from row to row, from 0 or 1 */
  gboolean goes_up;                     /* integers of which each is more than those before it */
  gboolean names_nothing;               /* "NA" and "None" among names, where each is as rare as those: names, too */
  gboolean has_stand_ins;               /* what begins with -99 */
  gboolean has_arrows_down;             /* ▼ or ▽ stands before a figure */
  guint n_yen;                          /* cells with ¥, the sign of two currencies */
  ExaNumeralVotes numerals;
} ExaColumnEvidence;

/* Counts the cells of @column below the @n_headers rows of headers. */
ExaColumnEvidence exa_column_evidence_gather (const ExaGrid *grid, guint n_headers, guint column);

/* What the columns of a file say together, for those that cannot decide alone. */
typedef struct {
  ExaNumeralVotes numerals;
  guint n_day_first, n_month_first;
} ExaTableWitness;

/* Adds what one column says of decimal signs and of the order of day and month. It begins as all zeros. */
void exa_table_witness_add (ExaTableWitness *self, const ExaColumnEvidence *evidence);

G_END_DECLS
