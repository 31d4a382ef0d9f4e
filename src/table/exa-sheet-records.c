/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-sheet-private.h"

#include <string.h>

/* No more bytes than this many times the text are read in vain behind quotes that nothing closes. */
#define MOST_VAIN 4

typedef struct {
  ExaSheet *sheet;
  char *text; /* the sheet's */
  gsize length, at;
  guint line, n, n_rows;
  guint expected_line; /* of the next row, if nothing stands between */
  gsize vain;          /* bytes read in vain */
  gboolean after_blank;
  GArray *tokens, *ahead;
  guint32 *starts, *ends; /* of a plain record's cells; n each */
  guint8 class_of[256];
} Reader;

enum {
  PLAIN,
  BLANK,
  QUOTE,
  DELIMITER,
  LINE_END,
};

static void
classify (Reader *reader)
{
  const ExaDialect *dialect = &reader->sheet->dialect;

  reader->class_of[(guchar)' '] = reader->class_of[(guchar)'\t'] = BLANK;
  reader->class_of[(guchar)'\n'] = reader->class_of[(guchar)'\r'] = reader->class_of[0] = LINE_END;
  if (dialect->delimiter != '\0')
    reader->class_of[(guchar)dialect->delimiter] = DELIMITER;
  reader->class_of[(guchar)dialect->quote] = QUOTE;
}

/* Where the line behind the one that ends at @at begins. */
static gsize
find_next (const Reader *reader, gsize at)
{
  if (at < reader->length && reader->text[at] == '\r')
    at++;
  if (at < reader->length && reader->text[at] == '\n')
    at++;
  return at;
}

static void
begin_row (Reader *reader)
{
  const ExaRowPlace place = {reader->n_rows, reader->line, reader->after_blank};

  if (reader->line != reader->expected_line)
    g_array_append_val (reader->sheet->places, place);
  reader->expected_line = reader->line + 1;
  reader->after_blank = FALSE;
  reader->n_rows++;
}

/* A record of as many cells as the others, none of them quoted: what most are, so each byte is looked at once. FALSE
 * where it is none; nothing has happened then. */
static gboolean
read_plain (Reader *reader)
{
  const guchar *text = (const guchar *)reader->text; /* ended by a NUL, and no NUL is in what was not read yet */
  const guint8 *class_of = reader->class_of;
  gsize at = reader->at;
  guint i = 0, n_quotes = 0;
  gboolean filled = FALSE;

  for (;; at++) {
    gsize start, end;

    while (class_of[text[at]] == BLANK)
      at++;
    if (i == reader->n || class_of[text[at]] == QUOTE)
      return FALSE;
    for (start = at; class_of[text[at]] < DELIMITER; at++)
      n_quotes += class_of[text[at]] == QUOTE;
    for (end = at; end > start && class_of[text[end - 1]] == BLANK;)
      end--;
    filled |= end > start;
    reader->starts[i] = (guint32)start;
    reader->ends[i++] = (guint32)end;
    if (class_of[text[at]] == LINE_END)
      break;
  }
  if (i < reader->n || !filled || n_quotes > 1)
    return FALSE;
  begin_row (reader);
  reader->at = find_next (reader, at);
  reader->line++;
  for (guint j = 0; j < i; j++)
    reader->text[reader->ends[j]] = '\0';
  g_array_append_vals (reader->sheet->cells, reader->starts, i);
  return TRUE;
}

static gboolean
is_blank (const Reader *reader)
{
  for (guint i = 0; i < reader->tokens->len; i++) {
    const ExaToken *token = &g_array_index (reader->tokens, ExaToken, i);

    if (token->start != token->end)
      return FALSE;
  }
  return TRUE;
}

/* Ends the cells of a record in place. */
static void
add_row (Reader *reader)
{
  begin_row (reader);
  for (guint i = 0; i < reader->tokens->len; i++) {
    const ExaToken *token = &g_array_index (reader->tokens, ExaToken, i);
    guint32 start = (guint32)token->start;
    gsize n = exa_lexer_unescape (&reader->sheet->dialect, reader->text, token, reader->text + start);

    while (n > 0 && g_ascii_isspace (reader->text[start + n - 1]))
      n--;
    reader->text[start + n] = '\0';
    while (g_ascii_isspace (reader->text[start]))
      start++;
    g_array_append_val (reader->sheet->cells, start);
  }
}

/* A row of empty cells, to be filled by a repair. */
static void
add_odd (Reader *reader, const ExaRecord *record)
{
  const guint32 nothing = EXA_CELL_IN_EXTRA; /* the first text there is "" */
  ExaOddRecord odd = {reader->n_rows,   reader->line,        reader->tokens->len, reader->at,
                      record->line_end, reader->after_blank, record->unclosed,    FALSE};

  begin_row (reader);
  for (guint i = 0; i < reader->n; i++)
    g_array_append_val (reader->sheet->cells, nothing);
  g_array_append_val (reader->sheet->records, odd);
}

/* Whether the line behind the first one of a record is a good record of its own: then a stray quote joined the two. */
static gboolean
has_swallowed (Reader *reader, const ExaRecord *record)
{
  const ExaDialect *dialect = &reader->sheet->dialect;
  gsize next = record->line_end + 1;
  ExaRecord line;

  if (reader->n < 2)
    return FALSE;
  if (next < reader->length && reader->text[next] == '\n')
    next++;
  line = exa_lexer_read (dialect, EXA_QUOTES_LENIENT, reader->text, record->next, next, reader->ahead);
  if (reader->ahead->len != reader->n || line.n_lines != 1)
    return FALSE;
  for (guint i = 0; i < reader->ahead->len; i++) {
    const ExaToken *token = &g_array_index (reader->ahead, ExaToken, i);

    if (!token->quoted && memchr (reader->text + token->start, dialect->quote, token->end - token->start) != NULL)
      return FALSE;
  }
  return TRUE;
}

/* Where the record at hand has to end that none may read beyond: the text's end, or, where too much was read in vain,
 * the line's. */
static gsize
find_bound (const Reader *reader)
{
  const char *line_end = NULL;

  if (reader->vain > MOST_VAIN * reader->length)
    line_end = memchr (reader->text + reader->at, '\n', reader->length - reader->at);
  return line_end != NULL ? (gsize)(line_end - reader->text) : reader->length;
}

/* Whether a quote stands within one cell and one at the end of a later one: then it may be one cell that was quoted,
 * and glued to the one before. */
static gboolean
is_suspect (const Reader *reader)
{
  const char quote = reader->sheet->dialect.quote;
  gboolean within = FALSE;

  for (guint i = 0; i < reader->tokens->len; i++) {
    const ExaToken *token = &g_array_index (reader->tokens, ExaToken, i);

    if (token->quoted || token->start == token->end)
      continue;
    if (within && reader->text[token->end - 1] == quote)
      return TRUE;
    within |= memchr (reader->text + token->start, quote, token->end - token->start) != NULL;
  }
  return FALSE;
}

/* Any record. One that takes several lines and is not good is its first line only: a quote was not closed. */
static void
read_any (Reader *reader)
{
  ExaRecord record = exa_lexer_read (&reader->sheet->dialect, EXA_QUOTES_LENIENT, reader->text, find_bound (reader),
                                     reader->at, reader->tokens);
  gboolean blank = is_blank (reader);
  gboolean good =
      reader->tokens->len == reader->n && !record.unclosed && (record.n_lines == 1 || !has_swallowed (reader, &record));
  gboolean remark = reader->text[reader->at] == '#' && reader->tokens->len < reader->n;
  gsize next = find_next (reader, good ? record.end : record.line_end);

  if (good && !blank && !is_suspect (reader))
    add_row (reader);
  else if (!blank && !remark)
    add_odd (reader, &record);
  reader->after_blank |= blank;
  if (!good)
    reader->vain += record.end - record.line_end;
  reader->line += good ? record.n_lines : 1;
  reader->at = next;
}

void
exa_sheet_read_records (ExaSheet *self, gsize from, guint line)
{
  guint n = self->dialect.n_columns;
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (ExaToken));
  g_autoptr (GArray) ahead = g_array_new (FALSE, FALSE, sizeof (ExaToken));
  g_autofree guint32 *starts = g_new (guint32, n), *ends = g_new (guint32, n);
  Reader reader = {
      .sheet = self,
      .text = self->text,
      .length = self->length,
      .at = from,
      .line = line,
      .n = n,
      .tokens = tokens,
      .ahead = ahead,
      .starts = starts,
      .ends = ends,
  };

  classify (&reader);
  while (reader.at < reader.length)
    if (self->dialect.collapsed || reader.text[reader.at] == '#' || !read_plain (&reader))
      read_any (&reader);
  self->end_row = reader.n_rows;
}
