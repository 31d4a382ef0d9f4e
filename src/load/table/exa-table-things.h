/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-grid.h"
#include "exa-names.h"
#include "exa-table-plan.h"

G_BEGIN_DECLS

/**
 * ExaTableThings: what the rows of a long table are about, where each row is about a thing of its own: as many
 * entities, each made when somebody first asks for it. Countries and owners, of which there are few, are there from the
 * start. Any thread may ask.
 */
typedef struct _ExaTableThings ExaTableThings;

/* Whether the rows are so: all have names, no two the same, and nothing else tells them apart. */
gboolean exa_table_things_fit (const ExaTablePlan *plan, const ExaGrid *grid);

/* Of a table that fits. Adds its countries and owners to the Dataset of @names, which has no entities yet. */
ExaTableThings *exa_table_things_new (const ExaTablePlan *plan, ExaGrid *grid, ExaNames *names);
ExaTableThings *exa_table_things_ref (ExaTableThings *self);
void exa_table_things_unref (ExaTableThings *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaTableThings, exa_table_things_unref)

guint exa_table_things_count (const ExaTableThings *self);     /* a row each */
guint exa_table_things_count_new (const ExaTableThings *self); /* of them those that are no owner of others */
/* Of the @row-th row of data, from 0: its name as the file has it, borrowed; its thing; the country of that. */
const char *exa_table_things_get_name (const ExaTableThings *self, guint row);
ExaEntity *exa_table_things_get (ExaTableThings *self, guint row);               /* borrowed */
ExaEntity *exa_table_things_get_country (const ExaTableThings *self, guint row); /* or NULL; borrowed */
/* The row of the thing that has, or will have, that id; G_MAXUINT if there is none. */
guint exa_table_things_find (ExaTableThings *self, const char *id);

G_END_DECLS
