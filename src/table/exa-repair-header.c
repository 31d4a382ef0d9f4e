/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-repair.h"

/* The texts of the tokens, but for the one at @but. */
static GPtrArray *
dup_tokens (const ExaDialect *dialect, const char *text, const GArray *tokens, guint but)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < tokens->len; i++)
    if (i != but)
      g_ptr_array_add (cells, exa_lexer_dup (dialect, text, &g_array_index (tokens, ExaToken, i)));
  return cells;
}

/* The only empty one of @tokens; their number where there is none, or several. */
static guint
find_empty (const GArray *tokens)
{
  guint found = tokens->len;

  for (guint i = 0; i < tokens->len; i++) {
    const ExaToken *token = &g_array_index (tokens, ExaToken, i);

    if (token->start != token->end)
      continue;
    if (found < tokens->len)
      return tokens->len;
    found = i;
  }
  return found;
}

static GPtrArray *
read_header (const ExaDialect *dialect, ExaQuotes last, const char *text, gsize start, gsize end, GArray *tokens)
{
  guint n = dialect->n_columns;

  for (guint quotes = EXA_QUOTES_LENIENT; quotes <= last; quotes++) {
    guint empty;

    exa_lexer_read (dialect, (ExaQuotes)quotes, text, end, start, tokens);
    empty = find_empty (tokens);
    if (tokens->len == n)
      return dup_tokens (dialect, text, tokens, n);
    if (tokens->len == n + 1 && empty <= n)
      return dup_tokens (dialect, text, tokens, empty);
  }
  return NULL;
}

GPtrArray *
exa_repair_header (const ExaDialect *dialect, const char *text, gsize start, gsize end, gboolean last_empty)
{
  static const char others[] = ",;\t| ";
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (ExaToken));
  guint n = dialect->n_columns;
  GPtrArray *cells = read_header (dialect, EXA_QUOTES_NONE, text, start, end, tokens);

  for (const char *other = others; cells == NULL && *other != '\0'; other++) {
    ExaDialect another = *dialect;

    another.delimiter = *other;
    if (*other != dialect->delimiter)
      cells = read_header (&another, EXA_QUOTES_CLOSING, text, start, end, tokens);
  }
  if (cells != NULL)
    return cells;
  exa_lexer_read (dialect, EXA_QUOTES_LENIENT, text, end, start, tokens);
  if (tokens->len + 1 != n)
    return NULL;
  cells = dup_tokens (dialect, text, tokens, n);
  g_ptr_array_insert (cells, last_empty ? -1 : 0, g_strdup (""));
  return cells;
}
