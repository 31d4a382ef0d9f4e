/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-sheet.h"

G_BEGIN_DECLS

/* What is asked for of a file with several sheets, and what is found there. */
typedef struct {
  const char *wanted;       /* the name of a sheet, or its number from 1; NULL for the first that holds a table */
  const ExaSheetTold *told; /* of its header; or NULL */
  GPtrArray *names;         /* (out) of all sheets, in their order; owned */
  char *read;               /* (out) the one that was read; owned */
} ExaBook;

/* What to begin with, of the two things that are asked for. */
#define EXA_BOOK_INIT(wanted, told)                                                                                    \
  {                                                                                                                    \
    wanted, told, NULL, NULL                                                                                           \
  }
/* Frees what was found; what was asked for is not its own. */
void exa_book_clear (ExaBook *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ExaBook, exa_book_clear)

/* Whether @bytes are a spreadsheet: .xlsx, .ods, or one of a kind that is refused by name, such as .xls. */
gboolean exa_book_looks_like (GBytes *bytes);

/* The sheet of @bytes (transfer full) that is asked for. NULL with @error, of EXA_SHEET_ERROR. */
ExaSheet *exa_book_read (ExaBook *self, GBytes *bytes, guint *line, GError **error);

G_END_DECLS
