/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-lexer.h"
#include "exa-shape.h"

G_BEGIN_DECLS

/* The cells of a record that has one too many or too few, or whose quotes or delimiters are not those of its table:
 * read in the one way in which each cell looks like its column. @text from @start to @end is the record's line;
 * @columns, dialect->n_columns of them, are learnt from good records. NULL where no reading fits, or two fit as well.
 * Transfer full, as many strings as there are columns. */
GPtrArray *exa_repair_record (const ExaDialect *dialect, const char *text, gsize start, gsize end,
                              ExaShapes *const *columns);

/* The likeliest two ways of reading it, one where there is no other, likelier first, however unlike the columns; of
 * GPtrArray. Transfer full. */
GPtrArray *exa_repair_offer (const ExaDialect *dialect, const char *text, gsize start, gsize end,
                             ExaShapes *const *columns);

/* The same for a header, which looks like no column: a cell without a name too many is left out, and quotes part
 * cells. One name too few is that of the first column, which R leaves out, unless @last_empty: then it is the last's.
 */
GPtrArray *exa_repair_header (const ExaDialect *dialect, const char *text, gsize start, gsize end, gboolean last_empty);

G_END_DECLS
