/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-table.h"

G_BEGIN_DECLS

/* What the query does for figures that have a place along x as well, a date or a figure of a second measure; private to
 * the query folder. Of tables of other kinds, each does nothing. */

/* The claims that are shown up y: the chart's, or those of the view's measure of the same subjects. Sets x_measure.
 * Transfer full; NULL with @error where a measure is not there. */
GPtrArray *exa_plane_choose (ExaTable *self, const ExaView *view, GError **error);
/* Gives each cell its place along x; takes away those that have none, and counts them; marks the records. */
void exa_plane_place (ExaTable *self);
/* From left to right: the order in which dots are walked. */
void exa_plane_put_in_order (ExaTable *self);
/* Sets x_comparison of two claims that are shown. */
void exa_plane_compare (ExaTable *self, ExaClaim *a, ExaClaim *b);

/* Of dated cells: which are records of their country. One line where no figure has a country. */
void exa_records_mark (ExaTable *self);

G_END_DECLS
