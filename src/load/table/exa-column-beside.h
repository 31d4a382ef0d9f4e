/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-cell.h"
#include "exa-grid.h"

G_BEGIN_DECLS

/* Cells in which units and scales are looked for. */
#define EXA_MOST_SEARCHED 400

/* The cells of a column below its header; a value that borrows the grid. */
typedef struct {
  const ExaGrid *grid;
  guint first, column, n;
} ExaColumnCells;

/* The cell of a row of data, from 0; borrowed. */
static inline const char *
exa_column_cells_get (const ExaColumnCells *cells, guint i)
{
  return exa_grid_cell (cells->grid, cells->first + i, cells->column);
}

/* What is counted of the words and letters behind the numbers of a column. */
typedef struct {
  guint n_bare;        /* numbers with nothing behind */
  guint n_flags;       /* with one or two letters that may be a remark */
  guint flags;         /* which: a bit each */
  guint n_scales;      /* with a scale, or a letter that could be one */
  guint scales[16];    /* of each power of ten, by its third part */
  guint n_ordinals;    /* with the end of an ordinal: "2nd" */
  guint n_units;       /* with a unit of their own */
  gboolean from_first; /* the first of them has one */
  guint n_kinds;       /* how many different ones */
  const ExaUnit *unit; /* the commonest of them */
  guint n;             /* cells looked at */
} ExaBeside;

/* Looks at the first few hundred cells that have a digit. */
ExaBeside exa_beside_look (const ExaColumnCells *cells, const ExaCellForm *form);

/* Whether the unit that some cells name is that of all. Accounts write the currency into the first row only; beside
 * "80 GB" and "700 W" stand 16,896 cores. */
gboolean exa_beside_speaks_for_all (const ExaColumnCells *cells, const ExaBeside *beside, const char *header);

/* Whether letters behind the figures are remarks: they differ, or most figures have none; seconds stand behind all. */
gboolean exa_beside_are_flags (const ExaBeside *beside);

/* Whether letters are scales, since those of several sizes stand in one column: 1.7M, 860K, 2.6m. */
gboolean exa_beside_are_scales (const ExaBeside *beside);

G_END_DECLS
