/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-grid.h"
#include "exa-unit.h"

G_BEGIN_DECLS

/* Whether most cells of @column, from the row @first on, have a second figure in brackets, "12 (40%)": what stands in
 * the brackets of their header is said of that. */
gboolean exa_column_has_asides (const ExaGrid *grid, guint first, guint column);

/* The word that stands behind the figure in every cell of @column, from the row @first on, "2.3B images", as a unit of
 * its own; NULL where there is none, or it is known. */
const ExaUnit *exa_column_find_word (const ExaGrid *grid, guint first, guint column);

/* Why the texts of @column, from the row @first on, are no figures though most begin with a number: a word that is not
 * understood, "53G", or another figure, "12 x 30", stands behind it. In English, static; NULL of other texts. */
const char *exa_column_find_unread (const ExaGrid *grid, guint first, guint column);

/* Whether the cells of @column, from the row @first on, name models though letters behind their numbers could be scales
 * or units: "3080 Ti" is no memory unless @header speaks of some, "9 T" under "Model" are no trillions. */
gboolean exa_column_names_models (const ExaGrid *grid, guint first, guint column, const char *header);

G_END_DECLS
