/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ExaNumeralVotes: what the cells of a column say about its decimal sign.
 *
 * "0,125", "12,5" and "1.234,5" can only have a decimal comma, "2.407.000" only points between thousands; "1.204" can
 * be both. How many cells say so; a cell of several numbers counts for each.
 */
typedef struct {
  guint comma_decimal, point_decimal; /* the comma, the point, must be the decimal sign */
  guint comma_group, point_group;     /* the comma, the point, must part thousands */
  guint comma_open, point_open;       /* one mark and three digits behind it: both readings fit */
  guint large, small;                 /* numbers without a mark, of four digits and more, and of fewer */
} ExaNumeralVotes;

/* Adds the votes of a cell that stands @n_times in the column. */
void exa_numeral_votes_add (ExaNumeralVotes *self, const char *cell, guint n_times);
/* How many cells are for a decimal comma, and how many against it. */
guint exa_numeral_votes_for_comma (const ExaNumeralVotes *self);
guint exa_numeral_votes_for_point (const ExaNumeralVotes *self);

/* By what the decimal sign of a column was decided. */
typedef enum {
  EXA_DECIDED_BY_NOTHING, /* no number has a mark */
  EXA_DECIDED_BY_PERSON,
  EXA_DECIDED_BY_COLUMN,
  EXA_DECIDED_BY_FILE,   /* by its other columns */
  EXA_DECIDED_BY_CUSTOM, /* commas part thousands where nothing speaks against it */
  EXA_DECIDED_BY_CHANCE, /* both readings fit: a doubt */
} ExaDecidedBy;

/* The decimal sign of a column, '.' or ','. @file: the votes of all columns; @by: (out). */
char exa_numeral_votes_decide (const ExaNumeralVotes *self, const ExaNumeralVotes *file, ExaDecidedBy *by);

/* Appends the number at *@at with a decimal point and nothing between its digits, and moves *@at behind it. Marks
 * between thousands are the other one of comma and point, blanks of all kinds and apostrophes; groups are of three, or,
 * as in India, of two before the last three. FALSE where the marks do not stand so. */
gboolean exa_numeral_take (const char **at, char decimal, GString *out);

G_END_DECLS
