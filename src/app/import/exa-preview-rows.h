/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ExaPreviewRows: so many rows of a table as a list, each made when it is asked for: a million of them cost nothing
 * until they are seen. An item knows its place alone.
 */
#define EXA_TYPE_PREVIEW_ROWS (exa_preview_rows_get_type ())
G_DECLARE_FINAL_TYPE (ExaPreviewRows, exa_preview_rows, EXA, PREVIEW_ROWS, GObject)

#define EXA_TYPE_PREVIEW_ROW (exa_preview_row_get_type ())
G_DECLARE_FINAL_TYPE (ExaPreviewRow, exa_preview_row, EXA, PREVIEW_ROW, GObject)

/* So many rows, none of which is made yet, and between them lines that are no rows: before which row each stands, in
 * their order (guint; taken). Transfer full. */
ExaPreviewRows *exa_preview_rows_new (guint n, GArray *between);
/* Where the row of data stands in the list. */
guint exa_preview_rows_find (ExaPreviewRows *self, guint place);

/* From 0, among the rows of data; of a line the row behind it. */
guint exa_preview_row_get_place (ExaPreviewRow *self);
/* Which line between the rows it is, from 0; EXA_NO_LINE for a row. */
#define EXA_NO_LINE G_MAXUINT
guint exa_preview_row_get_line (ExaPreviewRow *self);

G_END_DECLS
