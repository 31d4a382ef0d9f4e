/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-moment.h"

#include <string.h>

#include "exa-moment-parts.h"
#include "exa-status-words.h"

/* Longer cells are sentences. */
#define MOST_LENGTH 40

/* "2023*", "Q1 2024¹" without the marks of notes. @bare: (out): MOST_LENGTH bytes. FALSE where there are none. */
static gboolean
cut_mark (const char *cell, char *bare)
{
  static const char *const marks[] = {"*", "†", "‡", "§", "¹", "²", "³", "⁴", "⁵", "⁾"};
  gsize length = strlen (cell);
  gboolean cut = FALSE;

  if (length == 0 || length >= MOST_LENGTH || g_ascii_isalnum (cell[length - 1]))
    return FALSE;
  memcpy (bare, cell, length + 1);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_suffix (bare, marks[i])) {
      bare[strlen (bare) - strlen (marks[i])] = '\0';
      cut = TRUE;
      i = (guint)-1;
    }
  g_strchomp (bare);
  return cut;
}

ExaMomentKind
exa_moment_read (const char *cell, ExaMomentForm form, ExaMoment *moment)
{
  ExaMomentKind kind = exa_moment_read_one (cell, form, moment);
  char bare[MOST_LENGTH];

  if (kind == EXA_MOMENT_NONE)
    kind = exa_moment_read_span (cell, form, moment);
  if (kind == EXA_MOMENT_NONE && cut_mark (cell, bare))
    kind = exa_moment_read_one (bare, form, moment);
  if (kind != EXA_MOMENT_NONE || !exa_status_words_cut (cell, bare, 32))
    return kind;
  return exa_moment_read_one (bare, form, moment);
}

char *
exa_moment_to_string (const ExaMoment *moment)
{
  g_autofree char *date = NULL;
  guint32 s = moment->second;

  if (moment->own)
    return NULL;
  date = exa_date_to_string (moment->date);
  if (date == NULL || !moment->timed)
    return g_steal_pointer (&date);
  if (!moment->to_second)
    return g_strdup_printf ("%s %02u:%02u", date, s / 3600, s / 60 % 60);
  return g_strdup_printf ("%s %02u:%02u:%02u", date, s / 3600, s / 60 % 60, s % 60);
}
