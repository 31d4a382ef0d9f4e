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

/* The same of a column whose cells could all be figures, "4.1-0060", by the last word of its header: "Public ID". */
const char *exa_column_find_code (const char *header);

/* Whether seconds since 1970 can stand under @header: "created_at", "Updated", "timestamp". */
gboolean exa_header_is_stamp (const char *header);

/* Whether @header is a word for a time of the figures: "Year", "Datum", "TIME_PERIOD", and nothing else. */
gboolean exa_header_is_time (const char *header);
/* Whether it is of what has happened once to each thing, in a year: "Founded", "Baujahr". */
gboolean exa_header_is_event (const char *header);

G_END_DECLS
