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

/* Whether numbers under @header, which are taken for names, could be figures all the same: its last word is none of
 * names, "Code produit", or one of other things, too, "Charge". */
gboolean exa_column_is_doubtful_key (const char *header, const ExaColumnEvidence *evidence);

/* What is said of hours of the day, which can name their rows. */
#define EXA_KEY_HOURS "hours of the day"

/* The same of a column whose cells could all be figures, "4.1-0060", by the last word of its header: "Public ID". */
const char *exa_column_find_code (const char *header);

/* Whether the last word of @header is one of amounts, or many things: "Wins", "Phone calls", "Key rate". */
gboolean exa_header_says_amounts (const char *header);

G_END_DECLS
