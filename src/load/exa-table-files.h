/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-csv.h"
#include "exa-dataset.h"
#include "exa-problems.h"
#include "exa-table-plan.h"
#include "exa-table-told.h"

G_BEGIN_DECLS

/* How a table was read. */
typedef struct {
  char *file;
  ExaSource *source; /* what its figures are cited from; owned */
  ExaTablePlan *plan;
  ExaSheet *sheet; /* what of its lines was repaired or left out; owned, as the others */
  ExaGrid *grid;   /* the cells, of the rows that were kept */
  char **sheets;   /* of a spreadsheet: the names of all its sheets, in their order; NULL of other files */
  char *read;      /* of these, the one that was read; or NULL */
} ExaTableReading;

/* For a GPtrArray, hence untyped: an ExaTableReading. */
void exa_table_reading_free (gpointer reading);

/**
 * ExaTableFiles: the tables among the files of a load. They are cells until all files are there: tables look for what
 * data files say under the names that they use, and the rows of several meet.
 */
typedef struct _ExaTableFiles ExaTableFiles;

ExaTableFiles *exa_table_files_new (ExaProblems *problems); /* @problems must outlive it */
void exa_table_files_free (ExaTableFiles *self);            /* with all that it took */

/* What is told of all of them (or NULL), and where their readings go (ExaTableReading; or NULL). Borrowed. */
void exa_table_files_tell (ExaTableFiles *self, const ExaTableTold *told, GPtrArray *readings);
/* What of that is about the bytes of the file @name; FALSE after a problem. */
gboolean exa_table_files_get_sheet (ExaTableFiles *self, const char *name, ExaSheetTold *told);

/* Tables that were added. */
guint exa_table_files_count (const ExaTableFiles *self);
/* Adds the table of the file @name; @csv is taken, and NULL after a problem: then nothing is added. */
void exa_table_files_add (ExaTableFiles *self, const char *name, ExaCsv *csv);
/* Adds the sheet that was asked for of a spreadsheet, whose bytes are @bytes. */
void exa_table_files_add_book (ExaTableFiles *self, const char *name, GBytes *bytes, const ExaSheetTold *told);

/* Adds to @dataset, which holds all else of the files, what they say, and how their rows meet. */
void exa_table_files_read (ExaTableFiles *self, ExaDataset *dataset);

G_END_DECLS
