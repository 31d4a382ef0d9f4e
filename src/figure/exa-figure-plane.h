/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-spec.h"
#include "exa-table.h"

G_BEGIN_DECLS

/* From a table whose figures have a place along x, a date or a figure of a second measure, to what its spec has beyond
 * others. Of other tables, each gives nothing. */

/* Sets what the axes and the time are; the notes do not need it. */
void exa_figure_plane_fill (ExaSpec *spec, const ExaTable *table, ExaLang lang);
/* Sets where @cell stands along x, and whether it is named. */
void exa_figure_plane_mark (ExaMark *mark, const ExaTable *table, const ExaCell *cell, ExaLang lang);
/* "$33,600", "March 2020", "Released: March 2020": where @cell stands along x. Transfer full; NULL elsewhere. */
char *exa_figure_plane_value (const ExaTable *table, const ExaCell *cell, ExaLang lang);
/* Sets the comparison of a scatter, along both axes: "1.99× the price, 2.63× the rate", and its shorter forms. */
void exa_figure_plane_compare (ExaSpec *spec, const ExaTable *table, ExaLang lang);
/* What both ratios of a scatter give together, @a and @b being the names of the two: "Acme per $: 2.96× Bolt". Transfer
 * full; NULL where the ratio of its axes has no unit. */
char *exa_figure_plane_compare_rates (const ExaSpec *spec, const ExaTable *table, const char *a, const char *b,
                                      ExaLang lang);
/* ", by date", ", by “Released”": what a title over time ends with, which says whose dates they are. Transfer full. */
char *exa_figure_plane_by_date (const ExaTable *table, ExaLang lang);
/* How many figures have no place, and why. Transfer full; NULL for none. */
char *exa_figure_plane_note (const ExaTable *table, ExaLang lang);

G_END_DECLS
