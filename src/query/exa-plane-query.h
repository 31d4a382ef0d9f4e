/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-table.h"

G_BEGIN_DECLS

/* What the query does for figures that have a place along x as well, a date or a figure of a second measure; private to
 * the query folder. Of tables of other kinds, each does nothing. */

/* Sets x_measure, and @y to the measure that the view has instead of the chart's, or to NULL. FALSE with @error where
 * one is not there. */
gboolean exa_plane_choose (ExaTable *self, const ExaView *view, ExaMeasure **y, GError **error);
/* Every claim of @measure on a subject of @chart. Transfer full. */
GPtrArray *exa_plane_claims_of (const ExaChart *chart, const ExaMeasure *measure);
/* Gives each cell its place along x; takes away those that have none, and keeps their claims. */
void exa_plane_place (ExaTable *self);
/* Of the rows that are shown: puts them from left to right, as dots are walked, and marks the records. */
void exa_plane_finish (ExaTable *self);
/* Sets x_comparison of two claims that are shown. */
void exa_plane_compare (ExaTable *self, ExaClaim *a, ExaClaim *b);

/* Of dated cells: which are records of their country. One line where no figure has a country. */
void exa_records_mark (ExaTable *self);
/* Whether records are the lowest figures, not the highest. */
gboolean exa_records_are_lowest (const ExaTable *self);

G_END_DECLS
