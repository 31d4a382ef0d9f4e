/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-frame.h"

#include <string.h>

guint
exa_sheet_find_line (const ExaSheet *self, guint row)
{
  const ExaRowPlace *place;
  guint i = 0;

  while (i + 1 < self->places->len && g_array_index (self->places, ExaRowPlace, i + 1).row <= row)
    i++;
  place = &g_array_index (self->places, ExaRowPlace, i);
  return place->line + row - place->row;
}

gboolean
exa_frame_is_time_above (const ExaFrame *frame, guint column, const char *cell)
{
  gsize length = strlen (cell);

  if (exa_cell_is_year (cell, length))
    return !frame->yearly[column];
  return frame->kinds[column] == EXA_CELL_NUMBER && exa_cell_kind_of (cell, length) == EXA_CELL_DATE;
}

ExaLook
exa_frame_look (const ExaFrame *frame, guint row)
{
  ExaLook look = {0};

  for (guint i = 0; i < frame->n; i++) {
    const char *cell = exa_frame_get (frame, row, i);
    gsize length = strlen (cell);
    ExaCellKind kind = exa_cell_kind_of (cell, length);

    look.n_filled += length > 0;
    if (!exa_cell_kind_is_value (frame->kinds[i]) || kind == EXA_CELL_EMPTY)
      continue;
    if (exa_frame_is_time_above (frame, i, cell))
      look.n_year++;
    else if (exa_cell_kind_is_value (kind))
      look.n_match++;
    else
      look.n_other++;
  }
  return look;
}

ExaOddRecord *
exa_frame_find_odd (const ExaFrame *frame, guint row)
{
  GArray *records = frame->sheet->records;
  guint low = 0, high = records->len;

  while (low < high) {
    guint middle = (low + high) / 2;

    if (g_array_index (records, ExaOddRecord, middle).row < row)
      low = middle + 1;
    else
      high = middle;
  }
  if (low == records->len || g_array_index (records, ExaOddRecord, low).row != row)
    return NULL;
  return &g_array_index (records, ExaOddRecord, low);
}

/* Whether the signs in a line are its own: "Sales, in millions". Of cells some are in quotes or empty. */
static gboolean
is_sentence (const ExaSheet *sheet, const GArray *tokens)
{
  char delimiter = sheet->dialect.delimiter;

  for (guint i = 0; i < tokens->len; i++) {
    const ExaToken *token = &g_array_index (tokens, ExaToken, i);

    if (token->quoted || token->start == token->end)
      return FALSE;
  }
  return tokens->len > 1 && (delimiter == ',' || delimiter == ';' || delimiter == ' ' || delimiter == ':');
}

/* "Data source: Register of halls": cells that have something, of which the first of two says what the other is.
 * Transfer full; takes what is in @cells. */
static char *
join_cells (GPtrArray *cells)
{
  const char *between = ", ";

  if (cells->len == 2)
    between = g_str_has_suffix (cells->pdata[0], ":") || g_str_has_suffix (cells->pdata[0], "：") ? " " : ": ";
  g_ptr_array_add (cells, NULL);
  return g_strjoinv (between, (char **)cells->pdata);
}

/* The line of a row as it stands in the file, where the delimiters in it belong to a sentence or a link: a blank is
 * behind each of them, and no cell is quoted or empty. NULL where they part cells. Transfer full. */
static char *
dup_sentence (const ExaFrame *frame, guint row)
{
  const ExaSheet *sheet = frame->sheet;
  const char sign = sheet->dialect.delimiter;
  gboolean link = strstr (exa_frame_get (frame, row, 0), "://") != NULL;
  g_autoptr (GString) line = g_string_new (NULL);

  if ((sign != ',' && sign != ';') || !sheet->from_bytes)
    return NULL;
  for (guint i = 0; i < frame->n; i++) {
    guint32 at = g_array_index (sheet->cells, guint32, (gsize)row * frame->n + i);
    const char *cell = exa_frame_get (frame, row, i), *before;
    gsize gap;

    if (*cell == '\0' || (at & EXA_CELL_IN_EXTRA) != 0)
      return NULL;
    if (i == 0) {
      g_string_append (line, cell);
      continue;
    }
    /* The cell before was ended in place: at its delimiter, unless a quote or a blank stands before that. */
    before = exa_frame_get (frame, row, i - 1);
    before += strlen (before) + 1;
    gap = (gsize)(cell - before);
    if (strspn (before, " ") < gap || (gap == 0 && !link))
      return NULL;
    g_string_append_printf (line, "%c%s%s", sign, gap > 0 ? " " : "", cell);
  }
  return g_string_free (g_steal_pointer (&line), FALSE);
}

/* The same of a row that has as many cells as the table. */
static char *
join_row (const ExaFrame *frame, guint row)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  for (guint i = 0; i < frame->n; i++)
    if (*exa_frame_get (frame, row, i) != '\0')
      g_ptr_array_add (cells, (char *)exa_frame_get (frame, row, i));
  return join_cells (cells);
}

static char *
join_tokens (const ExaSheet *sheet, const GArray *tokens)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < tokens->len; i++) {
    const ExaToken *token = &g_array_index (tokens, ExaToken, i);

    if (token->start < token->end)
      g_ptr_array_add (cells, exa_lexer_dup (&sheet->dialect, sheet->text, token));
  }
  return join_cells (cells);
}

gboolean
exa_frame_is_full (const ExaFrame *frame, guint row)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < frame->n; i++)
    if (*exa_frame_get (frame, row, i) == '\0' || !g_hash_table_add (seen, (gpointer)exa_frame_get (frame, row, i)))
      return FALSE;
  return TRUE;
}

gboolean
exa_frame_is_pair (const ExaFrame *frame, guint row)
{
  return frame->n > 2 && exa_frame_find_odd (frame, row) == NULL && exa_frame_look (frame, row).n_filled == 2 &&
         *exa_frame_get (frame, row, 0) != '\0' && *exa_frame_get (frame, row, 1) != '\0';
}

void
exa_frame_add_line (const ExaFrame *frame, GPtrArray *lines, guint row)
{
  const ExaSheet *sheet = frame->sheet;
  const ExaOddRecord *odd = exa_frame_find_odd (frame, row);
  g_autoptr (GArray) tokens = NULL;

  if (odd == NULL) {
    char *sentence = dup_sentence (frame, row);

    g_ptr_array_add (lines, sentence != NULL ? sentence : join_row (frame, row));
    return;
  }
  tokens = g_array_new (FALSE, FALSE, sizeof (ExaToken));
  exa_lexer_read (&sheet->dialect, EXA_QUOTES_LENIENT, sheet->text, odd->end, odd->start, tokens);
  if (is_sentence (sheet, tokens))
    g_ptr_array_add (lines, g_strndup (sheet->text + odd->start, odd->end - odd->start));
  else
    g_ptr_array_add (lines, join_tokens (sheet, tokens));
}
