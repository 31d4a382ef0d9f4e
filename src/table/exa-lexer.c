/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-lexer.h"

#include <string.h>

typedef struct {
  const ExaDialect *dialect;
  ExaQuotes quotes;
  const char *text;
  gsize length, at;
  ExaRecord record;
} Lexer;

static gboolean
is_line_end (char c)
{
  return c == '\n' || c == '\r';
}

static gboolean
is_end (const Lexer *lexer, gsize at)
{
  return at >= lexer->length || is_line_end (lexer->text[at]);
}

/* Blanks beside a cell are no part of it, unless they part the cells. */
static gboolean
is_padding (const Lexer *lexer, gsize at)
{
  char c = at < lexer->length ? lexer->text[at] : '\n';

  return (c == ' ' || c == '\t') && c != lexer->dialect->delimiter;
}

static gboolean
is_delimiter (const Lexer *lexer, gsize at)
{
  return at < lexer->length && lexer->dialect->delimiter != '\0' && lexer->text[at] == lexer->dialect->delimiter;
}

/* Whether a cell can end at @at: only blanks stand before a delimiter or the end of the line. */
static gboolean
can_end (const Lexer *lexer, gsize at)
{
  while (is_padding (lexer, at))
    at++;
  return is_end (lexer, at) || is_delimiter (lexer, at);
}

/* Goes over an end of line within quotes. */
static void
count_line (Lexer *lexer, gsize at)
{
  if (lexer->record.n_lines++ == 0)
    lexer->record.line_end = at;
}

/* From behind the opening quote to behind the closing one. */
static void
read_quoted (Lexer *lexer, ExaToken *token)
{
  const char *text = lexer->text;
  char quote = lexer->dialect->quote;
  gboolean doubled = lexer->dialect->escape == EXA_ESCAPE_DOUBLED && lexer->quotes == EXA_QUOTES_LENIENT;

  token->start = lexer->at;
  token->quoted = TRUE;
  for (gsize at = lexer->at; at < lexer->length; at++) {
    if (text[at] == '\n' || (text[at] == '\r' && (at + 1 >= lexer->length || text[at + 1] != '\n'))) {
      count_line (lexer, at);
    } else if (text[at] == '\\' && lexer->dialect->escape == EXA_ESCAPE_BACKSLASH && at + 1 < lexer->length) {
      token->escaped |= text[at + 1] == quote || text[at + 1] == '\\';
      at++;
    } else if (text[at] == quote) {
      if (doubled && at + 1 < lexer->length && text[at + 1] == quote) {
        token->escaped = TRUE;
        at++;
      } else if (lexer->quotes == EXA_QUOTES_STRICT || can_end (lexer, at + 1)) {
        token->end = at;
        lexer->at = at + 1;
        return;
      }
    }
  }
  token->end = lexer->length;
  lexer->at = lexer->length;
  lexer->record.unclosed = TRUE;
}

static void
read_plain (Lexer *lexer, ExaToken *token)
{
  gboolean strict = lexer->quotes == EXA_QUOTES_STRICT;

  token->start = lexer->at;
  while (!is_end (lexer, lexer->at) && !is_delimiter (lexer, lexer->at) &&
         !(strict && lexer->text[lexer->at] == lexer->dialect->quote))
    lexer->at++;
  token->end = lexer->at;
  while (token->end > token->start && is_padding (lexer, token->end - 1))
    token->end--;
}

static void
skip_delimiters (Lexer *lexer)
{
  do
    lexer->at++;
  while (lexer->dialect->collapsed && is_delimiter (lexer, lexer->at));
}

static void
skip_line_end (Lexer *lexer)
{
  if (lexer->at < lexer->length && lexer->text[lexer->at] == '\r')
    lexer->at++;
  if (lexer->at < lexer->length && lexer->text[lexer->at] == '\n')
    lexer->at++;
}

ExaRecord
exa_lexer_read (const ExaDialect *dialect, ExaQuotes quotes, const char *text, gsize length, gsize at, GArray *tokens)
{
  Lexer lexer = {dialect, quotes, text, length, at, {0}};

  g_array_set_size (tokens, 0);
  while (dialect->collapsed && is_delimiter (&lexer, lexer.at))
    lexer.at++;
  for (;;) {
    ExaToken token = {0};

    while (is_padding (&lexer, lexer.at))
      lexer.at++;
    if (quotes != EXA_QUOTES_NONE && lexer.at < length && text[lexer.at] == dialect->quote) {
      lexer.at++;
      read_quoted (&lexer, &token);
    } else {
      read_plain (&lexer, &token);
    }
    g_array_append_val (tokens, token);
    while (is_padding (&lexer, lexer.at))
      lexer.at++;
    if (is_end (&lexer, lexer.at))
      break;
    if (is_delimiter (&lexer, lexer.at))
      skip_delimiters (&lexer);
    if (dialect->collapsed && is_end (&lexer, lexer.at))
      break;
  }
  count_line (&lexer, lexer.at);
  lexer.record.end = lexer.at;
  skip_line_end (&lexer);
  lexer.record.next = lexer.at;
  return lexer.record;
}

gsize
exa_lexer_unescape (const ExaDialect *dialect, const char *text, const ExaToken *token, char *to)
{
  gboolean backslash = dialect->escape == EXA_ESCAPE_BACKSLASH;
  gsize n = 0;

  if (!token->escaped) {
    memmove (to, text + token->start, token->end - token->start);
    return token->end - token->start;
  }
  for (gsize at = token->start; at < token->end; at++) {
    char next = at + 1 < token->end ? text[at + 1] : '\0';

    if (backslash ? text[at] == '\\' && (next == dialect->quote || next == '\\')
                  : text[at] == dialect->quote && next == dialect->quote)
      at++;
    to[n++] = text[at];
  }
  return n;
}

char *
exa_lexer_dup (const ExaDialect *dialect, const char *text, const ExaToken *token)
{
  char *copy = g_malloc (token->end - token->start + 1);

  copy[exa_lexer_unescape (dialect, text, token, copy)] = '\0';
  return g_strchomp (copy);
}
