/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-sheet-told.h"

G_BEGIN_DECLS

/**
 * ExaTableTold: what a person says of a table, which is then not guessed. All strings are owned; NULL where nothing is
 * said. A column is told by its header, in any case, or by its number from 1.
 */
typedef struct {
  char *name, *figure, *colour, *date; /* columns: the rows' names, the figures to be charted, their hue, their time */
  char **where;                        /* "COLUMN=VALUE", all of which the rows must fulfil */
  char *sheet;                         /* of a spreadsheet: its name, or its number from 1 */
  char *decimal;                       /* "," or "." */
  char *header;                        /* its line in the file, "3" or "3-4"; "0": none */
  char *delimiter;                     /* one sign, "tab" or "space" */
  char *encoding;                      /* as iconv names it */
  char *quote;                         /* the sign around cells, or "none" */
  char **mend;                         /* "LINE=>TEXT": a line that does not fit, and as what it is read */
  char *plan;                          /* the text of a plan that was written before */
  char **set;                          /* "ROW/COLUMN=TEXT": what a cell is to be read as, see exa-table-by-hand.h */
  char **same, **different;            /* "NAME=OTHER": two names of several tables are of one thing, or of two */
  char **each;  /* of several tables: what is told of each alone, in their order, as exa_table_told_write() has it */
  char **words; /* headlines and source, as exa-table-words.h has them */
} ExaTableTold;

/* Frees what was said, and leaves nothing said. */
void exa_table_told_clear (ExaTableTold *self);
/* @self is empty, or was cleared. */
void exa_table_told_copy (ExaTableTold *self, const ExaTableTold *other);

/* What is said of the @n-th of several tables: what is told of it alone, with what is told of all. Into @told, which is
 * empty. */
void exa_table_told_get_each (const ExaTableTold *self, guint n, ExaTableTold *told);

/* Says the plan @plan (taken) of the @n-th of @n_tables alone. */
void exa_table_told_set_plan_of (ExaTableTold *self, guint n, guint n_tables, char *plan);

/* Whether nothing is said. */
gboolean exa_table_told_is_empty (const ExaTableTold *self);
/* All of it as a text, which exa_table_told_read() takes again; transfer full. */
char *exa_table_told_write (const ExaTableTold *self);
/* Into @self, which is empty; FALSE where it is no such text. */
gboolean exa_table_told_read (ExaTableTold *self, const char *text);

/* It as flags of the command line: the name of one and its value, by turns; NULL where a plan or words are said, which
 * no flags can. Transfer full. */
char **exa_table_told_get_flags (const ExaTableTold *self);

/* What of it is about the bytes of the file, said by itself or by its plan. FALSE with @error, of EXA_SHEET_ERROR,
 * where a text says nothing. */
gboolean exa_table_told_get_sheet (const ExaTableTold *self, ExaSheetTold *told, GError **error);

G_END_DECLS
