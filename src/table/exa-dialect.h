/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* ExaEscape: how a quote is written in a cell that stands in quotes. */
typedef enum {
  EXA_ESCAPE_DOUBLED,   /* a quote within quotes is written twice */
  EXA_ESCAPE_BACKSLASH, /* a backslash stands before it */
} ExaEscape;

/* The quote where no sign is one: a byte that no text in UTF-8 has. */
#define EXA_QUOTE_NONE ((char)0xff)

/**
 * ExaDialect: how the bytes of a table part into records and cells. A value.
 */
typedef struct {
  const char *encoding; /* static: "UTF-8", "GB18030", … */
  char delimiter;       /* one of , ; tab | : and a blank; NUL where each line is one cell */
  gboolean collapsed;   /* several delimiters are one: columns lined up with blanks */
  char quote;           /* " or ', or EXA_QUOTE_NONE */
  ExaEscape escape;
  guint n_columns; /* of most records */
} ExaDialect;

/* Cells and lines of a table without anything unusual: commas, double quotes, doubled. */
ExaDialect exa_dialect_default (void);

/* The dialect under which records and cells of @text, UTF-8, become most consistent: as many cells in each record, and
 * cells that look like numbers, dates and names rather than like pieces. A line "sep=;" before the table is heeded, and
 * before it what is told: @delimiter, and @quote, each or NUL.
 * Only the first EXA_DIALECT_SAMPLE bytes are looked at. */
#define EXA_DIALECT_SAMPLE (96u << 10)
ExaDialect exa_dialect_guess (const char *text, gsize length, char delimiter, char quote);

/* The length of the line "sep=;" with which @text begins, its end included, or 0; @delimiter (out) is what it names. */
gsize exa_dialect_read_told (const char *text, gsize length, char *delimiter);

G_END_DECLS
