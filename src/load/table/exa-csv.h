/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-problems.h"

G_BEGIN_DECLS

/**
 * ExaCsv: a grid of texts: RFC 4180, with lines ended by CR LF, LF or CR, and
 * cells parted by commas, semicolons, tabs or bars, whichever the first row has
 * most of, or what a line "sep=;" before it says. Every row has as many cells;
 * the spaces around a cell are no part of it; blank lines are passed over. What
 * the rows and columns mean is not known here. Immutable.
 */
typedef struct _ExaCsv ExaCsv;

/* @text: UTF-8. NULL after adding at least one problem in the file @name. At least two rows. */
ExaCsv *exa_csv_parse (const char *text, gsize length, const char *name, ExaProblems *problems);
void exa_csv_free (ExaCsv *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaCsv, exa_csv_free)

guint exa_csv_n_columns (const ExaCsv *self);
guint exa_csv_n_rows (const ExaCsv *self); /* a header counted */
/* Never NULL; borrowed. */
const char *exa_csv_cell (const ExaCsv *self, guint row, guint column);

G_END_DECLS
