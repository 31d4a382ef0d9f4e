/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines above a table that have as many cells as it has columns. */
#include "exa-frame.h"

#include <string.h>

/* What is said of a table, and names no column: a word of the cells. */
static const char *const table_words[] = {"report",      "reports",     "exported",     "extract",     "draft",
                                          "preliminary", "provisional", "internal",     "overview",    "generated",
                                          "printed",     "edition",     "confidential", "bericht",     "auswertung",
                                          "übersicht",   "entwurf",     "vorläufig",    "vertraulich", "rapport",
                                          "brouillon",   "provisoire",  "informe",      "borrador",    "relatório",
                                          "raport",      "报表",        "报告",         "草稿",        "初稿",
                                          "内部",        NULL};

gboolean
exa_frame_is_after_blank (const ExaFrame *frame, guint row)
{
  const GArray *places = frame->sheet->places;

  for (guint i = 0; i < places->len; i++) {
    const ExaRowPlace *place = &g_array_index (places, ExaRowPlace, i);

    if (place->row == row)
      return place->after_blank;
  }
  return FALSE;
}

/* Whether one of the words of @cell is said of tables. */
static gboolean
has_table_word (const char *cell)
{
  g_autofree char *lower = g_utf8_strdown (cell, -1);
  g_auto (GStrv) words = g_strsplit_set (lower, " ,.:;()-–_/", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_strv_contains (table_words, words[i]))
      return TRUE;
  return FALSE;
}

/* How many cells of the row have a word that is said of tables. */
static guint
count_table_words (const ExaFrame *frame, guint row)
{
  guint n = 0;

  for (guint i = 0; i < frame->n; i++)
    n += has_table_word (exa_frame_get (frame, row, i));
  return n;
}

gboolean
exa_frame_is_full_title (const ExaFrame *frame, guint row, gboolean *doubtful)
{
  guint next = row + 1, n_said;
  ExaLook above = exa_frame_look (frame, row), below;
  gboolean mixed = above.n_year + above.n_match > 0 && above.n_other > 0;

  if (frame->n < 2 || frame->n_values == 0 || next + 1 >= frame->sheet->end_row || !exa_frame_is_full (frame, row) ||
      !exa_frame_is_full (frame, next) || exa_frame_find_odd (frame, next) != NULL)
    return FALSE;
  below = exa_frame_look (frame, next);
  if (below.n_match > 0 && !exa_frame_are_written_years (frame, next))
    return FALSE;
  n_said = count_table_words (frame, row);
  *doubtful = !mixed && n_said == 0;
  /* Where every line stands apart, a blank one says nothing. */
  if (exa_frame_is_after_blank (frame, next) && !exa_frame_is_after_blank (frame, next + 1))
    return TRUE;
  /* Beside a year or a figure, one word says that the row is no header; among words alone it could be a column's name.
   */
  return below.n_other == frame->n_values && n_said > (mixed ? 0 : 1);
}
