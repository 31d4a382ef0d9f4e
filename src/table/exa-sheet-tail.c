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

/* Also "https://…", and each behind a "#". */
gboolean
exa_frame_names_note (const char *text)
{
  static const char *const words[] = {"source",   "sources",  "data source", "data",  "note",    "notes",     "remark",
                                      "footnote", "quelle",   "quellen",     "stand", "hinweis", "anmerkung", "nota",
                                      "fuente",   "fonte",    "bron",        "källa", "kilde",   "copyright", "注",
                                      "来源",     "资料来源", "说明",        "备注",  "出典",    "数据来源",  NULL};
  static const char *const signs[] = {"©", "(c) ", "http://", "https://", NULL};
  g_autofree char *start = NULL, *lower = NULL;
  gsize length;

  text += strspn (text, "# ");
  start = g_strndup (text, LONGEST_WORD);
  lower = g_ascii_strdown (start, -1);
  for (guint i = 0; signs[i] != NULL; i++)
    if (g_str_has_prefix (lower, signs[i]))
      return TRUE;
  length = strcspn (lower, ":");
  if (lower[length] == '\0' && strstr (lower, "：") != NULL)
    length = (gsize)(strstr (lower, "：") - lower);
  if (lower[length] == '\0')
    return FALSE;
  lower[length] = '\0';
  return g_strv_contains (words, g_strchomp (lower));
}

/* Cells of the row that are figures as others of their columns are: "13 stores" is none where no figure has a word. */
static guint
count_figures (const ExaFrame *frame, guint row)
{
  guint n = exa_frame_look (frame, row).n_match;

  for (guint i = 0; i < frame->n; i++) {
    const char *cell = exa_frame_get (frame, row, i);

    n -= frame->kinds[i] == EXA_CELL_NUMBER && exa_cell_kind_of (cell, strlen (cell)) == EXA_CELL_NUMBER &&
         !exa_frame_is_time_above (frame, i, cell) && exa_cell_is_worded (cell) &&
         !exa_cell_is_worded (exa_frame_get (frame, frame->sheet->first_row, i));
  }
  return n;
}

/* Whether the row is in the lines behind the last blank one, of which the first is none of figures. */
static gboolean
is_behind_table (const ExaFrame *frame, guint row)
{
  const GArray *places = frame->sheet->places;
  const ExaOddRecord *odd;
  ExaLook look;
  guint first = 0;

  for (guint i = places->len; i > 0 && first == 0; i--) {
    const ExaRowPlace *place = &g_array_index (places, ExaRowPlace, i - 1);

    if (place->row + MOST_NOTES < row)
      return FALSE;
    if (place->row <= row && place->after_blank)
      first = place->row;
  }
  if (first <= frame->sheet->first_row)
    return FALSE;
  odd = exa_frame_find_odd (frame, first);
  look = exa_frame_look (frame, first);
  return odd != NULL ? odd->n_cells == 1
                     : count_figures (frame, first) == 0 && look.n_match + look.n_other + look.n_year > 0;
}

/* Whether a text is a sentence rather than a name: a colon in it, or more than three words. */
static gboolean
is_sentence (const char *text)
{
  guint n_words = 1;

  for (const char *p = text; *p != '\0'; p++)
    n_words += *p == ' ' && p[1] != ' ';
  return n_words > 3 || strstr (text, ": ") != NULL;
}

/* Whether a row of as many cells as the table says something of it: a delimiter stands in the sentence. */
static gboolean
is_note_in_cells (const ExaFrame *frame, guint row)
{
  const char *first = exa_frame_get (frame, row, 0), *top = exa_frame_get (frame, frame->sheet->first_row, 0);
  gboolean marked = looks_like_note (first) && !looks_like_note (top);
  ExaLook look = exa_frame_look (frame, row);
  gboolean behind;

  if (*first == '\0')
    return FALSE;
  if (looks_like_note (first) && (look.n_filled == 1 || exa_frame_is_pair (frame, row)))
    return TRUE;
  if (exa_frame_names_note (first) && !exa_frame_names_note (top))
    return look.n_match <= 1;
  behind = is_behind_table (frame, row);
  if (marked && look.n_other + look.n_match > 0 && count_figures (frame, row) == 0 && (look.n_year == 0 || behind))
    return TRUE;
  return behind && look.n_match == 0 &&
         (look.n_other > 0 || look.n_filled == 1 || marked || (is_sentence (first) && !is_sentence (top)));
}

static gboolean
is_note (const ExaFrame *frame, guint row)
{
  const ExaOddRecord *odd = exa_frame_find_odd (frame, row);
  g_autoptr (GPtrArray) cells = NULL;

  if (frame->n < 2)
    return FALSE;
  if (odd == NULL)
    return is_note_in_cells (frame, row);
  if (looks_like_note (frame->sheet->text + odd->start) || odd->after_blank)
    return TRUE;
  /* What its quote swallowed may be cells. */
  if (odd->unclosed)
    return FALSE;
  if (is_behind_table (frame, row))
    return TRUE;
  if (odd->n_cells == 1)
    cells = exa_repair_record (&frame->sheet->dialect, frame->sheet->text, odd->start, odd->end, frame->shapes);
  return odd->n_cells == 1 && cells == NULL;
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
