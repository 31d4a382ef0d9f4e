/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-frame.h"
#include "exa-repair.h"

#include <string.h>

/* No word that begins a note is longer, in bytes. */
#define LONGEST_WORD 16
/* Lines below a table, at the most; more are no notes. */
#define MOST_NOTES 40

/* "Source: …", "* preliminary", "[a] …". */
static gboolean
looks_like_note (const char *text)
{
  static const char *const words[] = {"source", "note", "data:", "©",        "*",    "†",      "‡",      "[", "(",
                                      "注",     "来源", "资料",  "数据来源", "说明", "quelle", "fuente", NULL};
  g_autofree char *start = g_strndup (text, LONGEST_WORD), *lower = g_ascii_strdown (start, -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (lower, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_note (const ExaFrame *frame, guint row)
{
  const ExaOddRecord *odd = exa_frame_find_odd (frame, row);
  const char *first = exa_frame_get (frame, row, 0);

  if (frame->n < 2)
    return FALSE;
  if (odd != NULL && (looks_like_note (frame->sheet->text + odd->start) || odd->after_blank))
    return TRUE;
  /* What its quote swallowed may be cells. */
  if (odd != NULL && odd->unclosed)
    return FALSE;
  if (odd != NULL) {
    const ExaSheet *sheet = frame->sheet;
    g_autoptr (GPtrArray) cells = NULL;

    if (odd->n_cells == 1)
      cells = exa_repair_record (&sheet->dialect, sheet->text, odd->start, odd->end, frame->shapes);
    return odd->n_cells == 1 && cells == NULL;
  }
  return *first != '\0' && looks_like_note (first) &&
         (exa_frame_look (frame, row).n_filled == 1 || exa_frame_is_pair (frame, row));
}

void
exa_frame_find_bottom (ExaFrame *frame)
{
  ExaSheet *sheet = frame->sheet;
  guint row = sheet->end_row;

  while (row > sheet->first_row + 1 && sheet->end_row - row <= MOST_NOTES && is_note (frame, row - 1))
    row--;
  if (sheet->end_row - row > MOST_NOTES)
    return;
  for (guint i = row; i < sheet->end_row; i++)
    exa_frame_add_line (frame, sheet->notes, i);
  sheet->end_row = row;
}

/* --- a second table --- */

static void
end_at (ExaFrame *frame, guint row)
{
  frame->sheet->second_table = exa_sheet_find_line (frame->sheet, row);
  frame->sheet->end_row = row;
}

/* Whether the row is the header again. */
static gboolean
is_header_again (const ExaFrame *frame, guint header, guint row)
{
  for (guint i = 0; i < frame->n; i++)
    if (strcmp (exa_frame_get (frame, header, i), exa_frame_get (frame, row, i)) != 0)
      return FALSE;
  return TRUE;
}

/* Whether the odd record begins with the names of the header, or a blank line and several records of its width speak of
 * another table. */
static gboolean
begins_table (const ExaFrame *frame, guint header, guint i)
{
  const GArray *records = frame->sheet->records;
  const ExaOddRecord *odd = &g_array_index (records, ExaOddRecord, i);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (ExaToken));
  guint n_same = 0, n_like = 0;

  if (odd->n_cells < 2)
    return FALSE;
  exa_lexer_read (&frame->sheet->dialect, EXA_QUOTES_LENIENT, frame->sheet->text, odd->end, odd->start, tokens);
  for (guint j = 0; j < MIN (tokens->len, frame->n); j++) {
    g_autofree char *cell =
        exa_lexer_dup (&frame->sheet->dialect, frame->sheet->text, &g_array_index (tokens, ExaToken, j));

    n_same += *cell != '\0' && strcmp (cell, exa_frame_get (frame, header, j)) == 0;
  }
  while (n_like < 3 && i + n_like < records->len &&
         g_array_index (records, ExaOddRecord, i + n_like).n_cells == odd->n_cells &&
         g_array_index (records, ExaOddRecord, i + n_like).row == odd->row + n_like)
    n_like++;
  return n_same * 2 > frame->n || (odd->after_blank && n_like > 2);
}

void
exa_frame_find_second_table (ExaFrame *frame)
{
  const ExaSheet *sheet = frame->sheet;
  guint header = sheet->first_row - 1;

  if (sheet->header == NULL)
    return;
  for (guint i = 0; i < sheet->places->len; i++) {
    const ExaRowPlace *place = &g_array_index (sheet->places, ExaRowPlace, i);
    ExaLook look;

    if (place->row <= sheet->first_row || place->row + 1 >= sheet->end_row || !place->after_blank)
      continue;
    look = exa_frame_look (frame, place->row);
    if (look.n_match == 0 && look.n_other > 0 && look.n_filled * 2 > frame->n &&
        exa_frame_look (frame, place->row + 1).n_match > 0)
      end_at (frame, place->row);
  }
  for (guint row = sheet->first_row; row < sheet->end_row; row++)
    if (is_header_again (frame, header, row))
      end_at (frame, row);
  for (guint i = 0; i < sheet->records->len; i++) {
    guint row = g_array_index (sheet->records, ExaOddRecord, i).row;

    if (row > sheet->first_row && row < sheet->end_row && begins_table (frame, header, i))
      end_at (frame, row);
  }
}
