/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-grid.h"

G_BEGIN_DECLS

/**
 * ExaRowIds: the id of each row of a long table, made of the row's name and known without those of the others: the
 * name's slug, "item-1"; of the second row with that slug "item-1-2"; and where a name has that slug, "item-1--2". Four
 * bytes a row are kept once a first id is asked for. Not for several threads at once.
 */
typedef struct _ExaRowIds ExaRowIds;

/* @taken: ids that are none of the table's, a set of texts, copied. */
ExaRowIds *exa_row_ids_new (ExaGrid *grid, guint n_headers, guint column, GHashTable *taken);
void exa_row_ids_free (ExaRowIds *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaRowIds, exa_row_ids_free)

char *exa_row_ids_make (ExaRowIds *self, guint row); /* transfer full */
/* The row of that id; G_MAXUINT if there is none. */
guint exa_row_ids_find (ExaRowIds *self, const char *id);

G_END_DECLS
