/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-column-evidence.h"
#include "exa-column.h"

G_BEGIN_DECLS

/* How @column, below @n_headers rows, is likely to be read, by its header, its cells and, where they cannot decide, the
 * other columns. @unit_row: the row of units under the header, or 0.
 * @decimal: the decimal sign, where it is told, or NULL. The strings are the caller's to free. */
ExaColumn exa_column_guess (const ExaGrid *grid, guint n_headers, guint unit_row, guint column, const char *decimal,
                            const ExaColumnEvidence *evidence, const ExaTableWitness *file);

/* Why the numbers of a column measure nothing: "row numbers", "postcodes"; NULL if they do. Static. */
const char *exa_column_find_key (const char *header, const ExaColumnEvidence *evidence);

/* Whether @header is a word for a time of the figures: "Year", "Datum", "TIME_PERIOD", and nothing else. */
gboolean exa_header_is_time (const char *header);

G_END_DECLS
