/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-grid.h"
#include "exa-names.h"
#include "exa-table-plan.h"

G_BEGIN_DECLS

/* A table of which measures are made. All borrowed. */
typedef struct {
  const ExaTablePlan *plan;
  const ExaGrid *grid;
  ExaDataset *dataset;
  ExaNames *names;
  const char *stem; /* the file's name without its ending */
  GPtrArray *slots; /* ExaTableSlot, those made so far */
} ExaTableMeasures;

/* Adds to the Dataset what the figures of @column measure, in @row, which may name an indicator, and in @unit.
 * @said_unit: the words of a unit that is not known, which its name keeps, or "". @other_unit: it is not that of the
 * column's other figures. Borrowed. */
ExaMeasure *exa_table_measure_add (const ExaTableMeasures *self, guint row, guint column, const ExaUnit *unit,
                                   const char *said_unit, gboolean other_unit);

/* Whether @header says nothing of what is measured, "Value": a column of indicators does. */
gboolean exa_table_measure_is_generic (const char *header);

G_END_DECLS
