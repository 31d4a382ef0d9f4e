/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-loader.h"

G_BEGIN_DECLS

/* A cell in a column of figures in which none is read. */
typedef struct {
  guint row, column; /* of the grid, headers counted */
} ExaUnreadCell;

/* Whether a cell in @column that says @cell is one. */
gboolean exa_unread_cells_has (const ExaTablePlan *plan, guint column, const char *cell);

/* How many there are in the first rows of a long table; the first @most of them to @cells. */
guint exa_unread_cells_find (const ExaTableReading *reading, ExaUnreadCell *cells, guint most);
/* The same of the cells that say by a sign, "--", that there is no figure. */
guint exa_unread_cells_find_missing (const ExaTableReading *reading, ExaUnreadCell *cells, guint most);

G_END_DECLS
