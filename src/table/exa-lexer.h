/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-dialect.h"

G_BEGIN_DECLS

/* A cell as it stands in the text. */
typedef struct {
  gsize start, end; /* without quotes and without blanks around it */
  gboolean quoted;
  gboolean escaped; /* quotes inside it have to be undone: exa_lexer_unescape() */
} ExaToken;

/* How quotes are read in a record that is not as it should be. */
typedef enum {
  EXA_QUOTES_LENIENT, /* a quote ends a cell only before a delimiter or the record's end; any other is a character */
  EXA_QUOTES_CLOSING, /* so does the second of two */
  EXA_QUOTES_STRICT,  /* every quote begins or ends a cell, with or without a delimiter */
  EXA_QUOTES_NONE,    /* a quote is a character */
} ExaQuotes;

/* What exa_lexer_read() says of a record. */
typedef struct {
  gsize end;         /* where it ends: at an end of line, or the text's */
  gsize next;        /* where the next one begins */
  gsize line_end;    /* where the first line of it ends */
  guint n_lines;     /* how many lines it takes */
  gboolean unclosed; /* a quote is open at the end of the text */
} ExaRecord;

/* Reads the record that begins at @at, into @tokens (of ExaToken; cleared). Nothing is changed. */
ExaRecord exa_lexer_read (const ExaDialect *dialect, ExaQuotes quotes, const char *text, gsize length, gsize at,
                          GArray *tokens);

/* Writes what the token means to @to, which has room for its length and may be where it stands; returns its length. */
gsize exa_lexer_unescape (const ExaDialect *dialect, const char *text, const ExaToken *token, char *to);

/* The same as a string. Transfer full. */
char *exa_lexer_dup (const ExaDialect *dialect, const char *text, const ExaToken *token);

G_END_DECLS
