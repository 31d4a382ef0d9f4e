/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-column.h"
#include "exa-csv.h"

G_BEGIN_DECLS

/* ExaColumnEvidence: what was counted in the cells of a column, by which its role in the table is guessed. */
typedef struct {
  guint n_filled;   /* cells with something in them */
  guint n_distinct; /* different texts among them */
  guint n_links;    /* web addresses among them */
} ExaColumnEvidence;

/* How @column, below @n_headers rows, is likely to be read, judged by its header and its cells; whether its figures are
 * of a whole is left open. The header is the caller's to free. @evidence: (out). */
ExaColumn exa_column_guess (const ExaCsv *csv, guint n_headers, guint column, ExaColumnEvidence *evidence);

G_END_DECLS
