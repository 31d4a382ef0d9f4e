/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-cell-marks.h"
#include "exa-quantity.h"
#include "exa-unit-phrase.h"

G_BEGIN_DECLS

/* ExaCellForm: how a column's cells write figures, decided for all of them at once. */
typedef struct {
  char decimal;           /* '.' or ',' */
  gboolean flags;         /* a letter behind some figures, "12.2 p", is a remark and no unit */
  ExaNoteKeys keys;       /* what stands behind a figure as one of them, "88 (1)", is a mark of a note */
  const ExaUnit *unit;    /* of a bare number */
  int exponent;           /* the power of ten of a bare number, 6 under "(USD m)" */
  ExaUnitContext context; /* what letters behind a number mean */
  guint out_of;           /* 60 where all stand as "45/60" does, which is 45; 0 where they do not */
  gboolean arrows; /* ▼ or ▽ stands before some figures: it is a minus, ▲ and △ a plus; alone, these are a minus of
                      accounts */
} ExaCellForm;

/* Whether @cell says that there is nothing: it is empty, or "..", "n/a", "–", "\\N", "[N/A]", "#DIV/0!", "inf". */
gboolean exa_cell_is_missing (const char *cell);

/**
 * exa_cell_read: the figure in @cell, in base units; FALSE if there is none.
 *
 * Reads what data/FORMAT.md knows, and what people write into tables: "($365)" and "51.07-" for losses, "13.4 ± 0.4" as
 * the range it spans, "10^23", "61.4*" and "8.1 [1]" with marks of notes, "USD 215m", "4 Mio.", "11T tokens", "80 GiB".
 * @unit: (out): the one it was said in, which need not be comparable with the form's.
 */
gboolean exa_cell_read (const ExaCellForm *form, const char *cell, ExaQuantity *q, const ExaUnit **unit);

/* The figure of a cell of nothing but digits and a decimal sign, as most are, the same as exa_cell_read() has it and
 * sooner; FALSE where the cell, or its column, has more. */
gboolean exa_cell_read_plain (const ExaCellForm *form, const char *cell, double *value);

/* The unit and the scale that @cell names itself beside its number, in words or letters: "Mio.", "GB", "m"; "" if none.
 * Transfer full. */
char *exa_cell_get_suffix (const char *cell);

/* The unit that @cell names itself; NULL where it names none. */
const ExaUnit *exa_cell_find_unit (const ExaCellForm *form, const char *cell);

G_END_DECLS
