/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-spec.h"
#include "exa-table.h"

G_BEGIN_DECLS

/* What must be said below a figure: the chart's own note, what is computed and how, what is assumed, whose
 * order is not known, what is not shown. Adds it to @spec, which has all else. */
void exa_figure_notes_add (ExaSpec *spec, const ExaTable *table, ExaLang lang);

/* Two of these notes, for who speaks of the figure; NULL where there is nothing to note. Transfer full. */
char *exa_figure_note_on_order (const ExaTable *table, ExaLang lang); /* pairs whose order is not known */
char *exa_figure_note_on_whole (const ExaTable *table, ExaLang lang); /* parts that may be more than their whole */

/* How many of the claims shown are computed, and how many there are. */
guint exa_figure_count_computed (const ExaTable *table, guint *n_claims);

G_END_DECLS
