/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-cell-repair.h"

#include <string.h>

static gboolean
can_read (const ExaColumn *column, const char *text)
{
  const ExaUnit *unit;
  ExaQuantity q;

  return !exa_cell_is_missing (text) && exa_column_read (column, text, &q, &unit) &&
         exa_unit_comparable (unit, column->cells.unit);
}

/* Letters between digits that look like digits: "1O4", "l2". */
static char *
mend_letters (const char *cell)
{
  char *text = g_strdup (cell);

  for (char *p = text; *p != '\0'; p++) {
    gboolean beside = g_ascii_isdigit (p[1]) || (p > text && g_ascii_isdigit (p[-1]));

    if (beside && (*p == 'O' || *p == 'o'))
      *p = '0';
    else if (beside && (*p == 'l' || *p == 'I'))
      *p = '1';
  }
  return text;
}

/* Whether a figure may end before @at: no letter, digit or sign goes on there. */
static gboolean
is_end (const char *at)
{
  return *at == '\0' || *at == ' ' || strchr ("?!*([,;:", *at) != NULL;
}

/* The longest beginning of @text that is a figure; NULL if none is. Transfer full. */
static char *
find_beginning (const ExaColumn *column, const char *text)
{
  for (const char *end = text + strlen (text); end > text; end = g_utf8_prev_char (end)) {
    g_autofree char *one = g_strstrip (g_strndup (text, (gsize)(end - text)));

    if (is_end (end) && can_read (column, one))
      return g_steal_pointer (&one);
  }
  return NULL;
}

/* The figure that stands in @text, wherever it begins; NULL if there is none, or another number besides: which one is
 * meant nobody knows. Transfer full. */
static char *
find_figure (const ExaColumn *column, const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gboolean begins = p == text || !g_ascii_isalnum (p[-1]);
    char *found = begins && (g_ascii_isdigit (*p) || strchr ("<>~$-+", *p) != NULL) ? find_beginning (column, p) : NULL;
    const char *rest;

    if (found == NULL)
      continue;
    rest = strstr (p, found) + strlen (found);
    if (rest[strcspn (rest, "0123456789")] == '\0')
      return found;
    g_free (found);
    return NULL;
  }
  return NULL;
}

char **
exa_cell_repair (const ExaColumn *column, const char *cell)
{
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();
  g_autofree char *mended = mend_letters (cell), *figure = find_figure (column, mended);
  gboolean in_doubt = strpbrk (cell, "?~") != NULL;
  g_autofree char *about = figure != NULL && in_doubt ? g_strconcat ("≈ ", figure, NULL) : NULL;

  if (about != NULL && can_read (column, about))
    g_strv_builder_add (all, about);
  else if (figure != NULL)
    g_strv_builder_add (all, figure);
  g_strv_builder_add (all, EXA_CELL_NOTHING);
  return g_strv_builder_end (all);
}
