/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns whose headers say what is measured and when, "Capex 2022" and "Capex 2023": one measure over time. */
#include "exa-table-parts.h"

#include <string.h>

#include "exa-header-words.h"
#include "exa-time-words.h"

/* Words of a time at the end of a header: "Q1 2024". */
#define MOST_WORDS 2

/* Before a year, what says that the figures are not of it: "change since 2010". */
static gboolean
leads_to_time (const char *stem)
{
  static const char *const words[] = {"since",     "from",   "to",    "until",  "till",  "vs",  "versus",
                                      "over",      "than",   "by",    "base",   "seit",  "bis", "gegen",
                                      "gegenüber", "von",    "zu",    "depuis", "desde", "à",   "a",
                                      "de",        "before", "after", "below",  "above", "of",  NULL};

  return exa_header_ends_in (stem, words);
}

/* Parts @name into what is measured and its time, which stands last, in brackets or not. FALSE where it has none. */
static gboolean
part (const char *name, char **stem, char **said, ExaMoment *when)
{
  const char *at = name + strlen (name);

  for (guint n = 0; n < MOST_WORDS; n++) {
    g_autofree char *time = NULL, *rest = NULL;
    ExaMomentKind kind;

    do
      at--;
    while (at > name && *at != ' ' && *at != '_');
    if (at <= name)
      return FALSE;
    time = g_strdup (at + 1);
    if (*time == '(' && g_str_has_suffix (time, ")")) {
      time[strlen (time) - 1] = '\0';
      memmove (time, time + 1, strlen (time));
    }
    kind = exa_moment_read (time, (ExaMomentForm){.account = TRUE}, when);
    if ((kind != EXA_MOMENT_YEAR && kind != EXA_MOMENT_DATE) || !exa_date_is_known (when->date))
      continue;
    rest = g_strndup (name, (gsize)(at - name));
    while (*rest != '\0' && strchr (" _,-:", rest[strlen (rest) - 1]) != NULL)
      rest[strlen (rest) - 1] = '\0';
    /* "Capex Q1" and "2024" is "Capex" and "Q1 2024". */
    if (n + 1 < MOST_WORDS && strrchr (rest, ' ') != NULL &&
        exa_moment_read (strrchr (rest, ' ') + 1, (ExaMomentForm){0}, NULL) == EXA_MOMENT_ORDINAL)
      continue;
    if (*rest == '\0' || leads_to_time (rest))
      return FALSE;
    *stem = g_steal_pointer (&rest);
    *said = g_steal_pointer (&time);
    return TRUE;
  }
  return FALSE;
}

/* Whether times stand in a column, and are those of the figures: rows are their times then. */
static gboolean
has_times (const ExaTableGuess *guess)
{
  const ExaTablePlan *plan = guess->plan;

  for (guint i = 0; i < plan->n_columns; i++)
    if (plan->columns[i].kind == EXA_COLUMN_DATES && !exa_header_is_event (plan->columns[i].header))
      return TRUE;
  return FALSE;
}

/* What columns of one measure have alike: its name, unit and scale. Transfer full. */
static char *
make_key (const ExaColumn *column)
{
  g_autofree char *folded = g_utf8_casefold (column->of, -1);

  return g_strdup_printf ("%s\x1f%s\x1f%d", folded, column->cells.unit->id, column->cells.exponent);
}

void
exa_table_stems_find (ExaTableGuess *guess)
{
  g_autoptr (GHashTable) firsts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL); /* key → from 1 */
  ExaTablePlan *plan = guess->plan;

  if (has_times (guess))
    return;
  for (guint i = 0; i < plan->n_columns; i++) {
    ExaColumn *column = &plan->columns[i];
    g_autofree char *key = NULL;
    ExaMoment when;
    guint first;

    if (column->kind != EXA_COLUMN_FIGURES || column->of != NULL ||
        !part (column->name, &column->of, &column->said, &when))
      continue;
    column->when = when;
    key = make_key (column);
    first = GPOINTER_TO_UINT (g_hash_table_lookup (firsts, key));
    if (first == 0) {
      g_hash_table_insert (firsts, g_steal_pointer (&key), GUINT_TO_POINTER (i + 1));
    } else if (exa_moment_compare (&plan->columns[first - 1].when, &column->when) != 0) {
      plan->columns[first - 1].first_of = column->first_of = first;
      column->is_time = plan->columns[first - 1].is_time = plan->wide = TRUE;
    }
  }
}
