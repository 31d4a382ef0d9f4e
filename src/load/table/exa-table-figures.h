/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-figures.h"
#include "exa-table-things.h"

G_BEGIN_DECLS

/* What was read of a column of figures, cell by cell. */
typedef struct {
  double *values;     /* of each figure, in base units, NAN where it is among @odd; owned, as all */
  guint32 *rows;      /* of each figure; NULL where every row has one */
  GArray *odd;        /* ExaOddFigure */
  guint n, n_unread;  /* figures; cells that are none */
  const char *unread; /* the first of these; borrowed from the grid */
} ExaColumnValues;

/* What stands behind a figure of a table, and what a line around it says of that. */
typedef struct {
  guint n;                       /* which figure of its measure; EXA_MARKS_ALL: each that has none of its own */
  const char *mark, *marked;     /* interned; the second is NULL where no line says why */
  const char *name[EXA_N_LANGS]; /* what the figure is about; borrowed */
} ExaTableMark;

/* The number of a mark that stands in the header of the column. */
#define EXA_MARKS_ALL G_MAXUINT

/* Frees what it owns. */
void exa_column_values_clear (ExaColumnValues *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ExaColumnValues, exa_column_values_clear)

/* Reads a column of the rows behind @n_headers. FALSE where a figure shares no axis with the column's others. */
gboolean exa_column_values_read (ExaColumnValues *self, const ExaColumn *column, const ExaGrid *grid, guint n_headers,
                                 guint index);

/* ExaTableFigures: those of one column of a long table. */
#define EXA_TYPE_TABLE_FIGURES (exa_table_figures_get_type ())
G_DECLARE_FINAL_TYPE (ExaTableFigures, exa_table_figures, EXA, TABLE_FIGURES, ExaFigures)

/* Takes what was read. @measures: ExaMeasure of all columns of the table, which may still grow until the first claim is
 * asked for; shared. @marks: ExaTableMark, by number, EXA_MARKS_ALL last; shared. */
ExaFigures *exa_table_figures_new (ExaTableThings *things, ExaMeasure *measure, ExaSource *source, guint order,
                                   GPtrArray *measures, GArray *marks, ExaColumnValues *values);

G_END_DECLS
