/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-problems.h"

G_BEGIN_DECLS

/**
 * ExaCsv: a table of text: RFC 4180, with lines ended by CR LF, LF or CR, and
 * cells parted by commas, semicolons, tabs or bars, whichever the first row has
 * most of, or what a line "sep=;" before it says. The first row is the header,
 * unless it has numbers where the second one has them, years apart; every row
 * has as many cells. Blank lines are passed over. Immutable.
 */
typedef struct _ExaCsv ExaCsv;

/* @text: UTF-8. NULL after adding at least one problem in the file @name. */
ExaCsv *exa_csv_parse (const char *text, gsize length, const char *name, ExaProblems *problems);
void exa_csv_free (ExaCsv *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaCsv, exa_csv_free)

guint exa_csv_n_columns (const ExaCsv *self);
guint exa_csv_n_rows (const ExaCsv *self); /* the header not counted */
/* "" where the table has no header. */
const char *exa_csv_header (const ExaCsv *self, guint column);
/* Never NULL; borrowed, as the header is. */
const char *exa_csv_cell (const ExaCsv *self, guint row, guint column);

G_END_DECLS
