/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-csv.h"

G_BEGIN_DECLS

/**
 * ExaGrid: the cells of a table as they are read: those of the file, of which a first column that holds several keys
 * ("A,PC_ENT,DE" under "freq,unit,geo\\TIME_PERIOD", as Eurostat writes them) is as many columns. Immutable; the CSV is
 * borrowed and must outlive it.
 */
typedef struct _ExaGrid ExaGrid;

ExaGrid *exa_grid_new (const ExaCsv *csv);
void exa_grid_free (ExaGrid *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaGrid, exa_grid_free)

guint exa_grid_n_columns (const ExaGrid *self);
guint exa_grid_n_rows (const ExaGrid *self); /* headers counted */
/* Never NULL; borrowed. */
const char *exa_grid_cell (const ExaGrid *self, guint row, guint column);

G_END_DECLS
