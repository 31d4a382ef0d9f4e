/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-dialect.h"

G_BEGIN_DECLS

/* What a person says of how the bytes of a table part, which is then not guessed; and how they were parted, as far as
 * another reading needs it. A value; all zeros: nothing is said. */
typedef struct {
  const char *encoding; /* static: as iconv names it; NULL: not said */
  char delimiter;       /* NUL: not said */
  gboolean header;      /* the next two are said */
  guint first, last;    /* lines of the file, from 1, of spreadsheets rows, with the header; both 0: there is none */
  char quote;           /* EXA_QUOTE_NONE: no sign is one; NUL: not said */
  const char *mended;   /* static: "LINE=>TEXT", a line each: how lines that do not fit are read; NULL: not said */
} ExaSheetTold;

/* The most rows that a header has. */
#define EXA_SHEET_MOST_HEADERS 9

/* Each sets what its text says: @text is "3", the line, "3-4", or "0" for no header; one sign, "tab" or "space"; the
 * name of an encoding; a quote, or "none"; "LINE=>TEXT", how a line that does not fit the columns is read, or that it
 * is left out where TEXT is empty, beside others that are said. FALSE with @error, of EXA_SHEET_ERROR, where it says
 * nothing. */
gboolean exa_sheet_told_set_header (ExaSheetTold *self, const char *text, GError **error);
gboolean exa_sheet_told_set_delimiter (ExaSheetTold *self, const char *text, GError **error);
gboolean exa_sheet_told_set_encoding (ExaSheetTold *self, const char *text, GError **error);
gboolean exa_sheet_told_set_quote (ExaSheetTold *self, const char *text, GError **error);
gboolean exa_sheet_told_add_mended (ExaSheetTold *self, const char *text, GError **error);

/* The same texts back; transfer full, NULL where nothing is said. */
char *exa_sheet_told_get_header (const ExaSheetTold *self);
char *exa_sheet_told_get_delimiter (const ExaSheetTold *self);
char *exa_sheet_told_get_quote (const ExaSheetTold *self);

/* What the line @line is to be read as, borrowed until the next line end; NULL where nothing is said of it. */
const char *exa_sheet_told_find_mended (const ExaSheetTold *self, const char *line, gsize *length);

G_END_DECLS
