/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ExaCsvWriter: a table as RFC 4180 has it: commas, CRLF, quotes where needed;
 * UTF-8 without a BOM.
 *
 * A text that a spreadsheet would run as a formula (it starts with = + - @, a
 * tab or a carriage return) gets a leading apostrophe. Numbers never do.
 */
typedef struct _ExaCsvWriter ExaCsvWriter;

/* An empty table. Transfer full. */
ExaCsvWriter *exa_csv_writer_new (void);
void exa_csv_writer_free (ExaCsvWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaCsvWriter, exa_csv_writer_free)

/* The next cell of the row; NULL is an empty one. */
void exa_csv_writer_text (ExaCsvWriter *self, const char *text);
/* The shortest decimal that reads back as @value; empty where it is not finite. */
void exa_csv_writer_number (ExaCsvWriter *self, double value);
void exa_csv_writer_end_row (ExaCsvWriter *self);

/* The whole table (transfer full); the writer is empty again. */
char *exa_csv_writer_finish (ExaCsvWriter *self);

G_END_DECLS
