/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-quantity.h"

G_BEGIN_DECLS

typedef enum {
  EXA_COLUMN_TEXT,
  EXA_COLUMN_FIGURES,
  EXA_COLUMN_DATES, /* days, months or years */
  EXA_COLUMN_KEYS,  /* the rows' own numbers, which measure nothing */
  EXA_COLUMN_EMPTY,
} ExaColumnKind;

/* ExaColumn: how the cells of a table's column are read. */
typedef struct {
  char *header; /* "" where there is none; owned by the plan */
  ExaColumnKind kind;
  const ExaUnit *unit;     /* of figures: that of a bare number; "count" where neither header nor cells name one */
  double factor;           /* of figures: 1e6 under "(millions)" */
  gboolean decimal_commas; /* figures are written as 1.234,56 or 1 234,56 */
  gboolean has_negatives;  /* of figures: some are below zero, so an upper bound says nothing of zero */
  gboolean day_first;      /* dates are written as 23/6/2026 */
  gboolean of_whole;       /* percentages are shares of one whole: none is above 100 */
} ExaColumn;

/* The figure in @cell, in base units; FALSE if there is none to be read. */
gboolean exa_column_read (const ExaColumn *self, const char *cell, ExaQuantity *q, const ExaUnit **unit);

/* Whether @cell says that there is nothing: it is empty, or "..", "n/a", "–". */
gboolean exa_cell_is_missing (const char *cell);
/* What follows the last digit of @cell and a space: "EUR" of "5 EUR"; "" if nothing does. Borrowed. */
const char *exa_cell_behind_number (const char *cell);
/* The date in @cell as data/FORMAT.md writes it; NULL if it is none. Knows 2026-06-23, 2026/6 and 6/23/2026 too, or,
 * with @day_first, 23/6/2026. Transfer full. */
char *exa_cell_read_date (const char *cell, gboolean day_first);

G_END_DECLS
