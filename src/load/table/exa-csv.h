/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-problems.h"
#include "exa-sheet.h"

G_BEGIN_DECLS

/**
 * ExaCsv: a sheet as a grid of texts whose first row is the header, where there is one. Immutable.
 */
typedef struct _ExaCsv ExaCsv;

/* @sheet: transfer full. NULL after adding a problem in the file @name where it has no row of data. */
ExaCsv *exa_csv_new (ExaSheet *sheet, const char *name, ExaProblems *problems);
/* The same of the table that @bytes (transfer full) are; @told of it, or NULL. */
ExaCsv *exa_csv_parse (GBytes *bytes, const ExaSheetTold *told, const char *name, ExaProblems *problems);
ExaCsv *exa_csv_ref (ExaCsv *self);
void exa_csv_unref (ExaCsv *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaCsv, exa_csv_unref)

/* The sheet, borrowed; how many columns it has, and rows. Both are counted from 0 by exa_csv_cell(). */
const ExaSheet *exa_csv_sheet (const ExaCsv *self);
ExaSheet *exa_csv_get_sheet (ExaCsv *self);   /* the same, for who keeps it; borrowed */
guint exa_csv_n_headers (const ExaCsv *self); /* 1, or 0 without a header */
guint exa_csv_n_columns (const ExaCsv *self);
guint exa_csv_n_rows (const ExaCsv *self); /* a header counted */
/* Never NULL; borrowed. */
const char *exa_csv_cell (const ExaCsv *self, guint row, guint column);

G_END_DECLS
