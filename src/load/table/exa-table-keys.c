/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What tells rows of one name apart. */
#include "exa-table-roles.h"

#include <string.h>

/* How many different rows there are by the columns of @keys. */
static guint
count_different (const ExaTableGuess *guess, const guint *keys, guint n_keys)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint row = 0; row < guess->n_rows; row++) {
    GString *key = g_string_new (NULL);

    for (guint i = 0; i < n_keys; i++)
      g_string_append_printf (key, "%s\x1f", exa_table_guess_cell (guess, row, keys[i]));
    g_hash_table_add (seen, g_string_free (key, FALSE));
  }
  return g_hash_table_size (seen);
}

static gboolean
is_candidate (const ExaTableGuess *guess, guint column)
{
  const ExaTablePlan *plan = guess->plan;
  const ExaColumnEvidence *evidence = &guess->evidence[column];

  if (column == plan->name || column == plan->second || column == plan->date || column == plan->measure ||
      column == plan->unit || column == plan->scale || evidence->n_distinct < 2 ||
      evidence->n_long * 4 > evidence->n_filled)
    return FALSE;
  return exa_table_guess_is_text (guess, column) || plan->columns[column].kind == EXA_COLUMN_DATES;
}

/* Whole numbers that repeat, with no unit, can be the settings under which rows of one name were measured; others where
 * each name was measured under each of them. */
static gboolean
is_setting (const ExaTableGuess *guess, guint column)
{
  const ExaColumn *self = &guess->plan->columns[column];
  const ExaColumnEvidence *evidence = &guess->evidence[column];

  gboolean crossed = (guint64)evidence->n_distinct * guess->evidence[guess->plan->name].n_distinct == guess->n_rows;

  return (self->kind == EXA_COLUMN_FIGURES || self->kind == EXA_COLUMN_KEYS) && !self->is_time &&
         column != guess->plan->name && (evidence->n_integers == evidence->n_filled || crossed) &&
         !self->cells.context.money && evidence->n_distinct > 1 && evidence->n_distinct * 2 <= evidence->n_filled &&
         strcmp (self->cells.unit->id, "count") == 0;
}

typedef gboolean (*IsCandidate) (const ExaTableGuess *guess, guint column);

/* The bytes of all cells of @column. */
static gsize
count_bytes (const ExaTableGuess *guess, guint column)
{
  gsize n = 0;

  for (guint row = 0; row < guess->n_rows; row++)
    n += strlen (exa_table_guess_cell (guess, row, column));
  return n;
}

/* Whether @column stands left of all figures, as names do. */
static gboolean
stands_before (const ExaTableGuess *guess, guint column)
{
  for (guint i = 0; i < column; i++)
    if (guess->plan->columns[i].kind == EXA_COLUMN_FIGURES)
      return FALSE;
  return TRUE;
}

/* Whether @a is read more easily than @b: it stands left of the figures, has fewer values, or shorter ones. */
static gboolean
is_easier (const ExaTableGuess *guess, guint a, guint b)
{
  guint n_a = guess->evidence[a].n_distinct, n_b = guess->evidence[b].n_distinct;

  if (stands_before (guess, a) != stands_before (guess, b))
    return stands_before (guess, a);
  return n_a != n_b ? n_a < n_b : count_bytes (guess, a) < count_bytes (guess, b);
}

/* The column with which the most rows differ; of equals the one that is read most easily. */
static guint
find_best (const ExaTableGuess *guess, IsCandidate is_one, guint *keys, guint n_keys, guint *n_different)
{
  guint best = EXA_NO_COLUMN;

  for (guint i = 0; i < guess->plan->n_columns; i++) {
    guint n;

    if (!is_one (guess, i))
      continue;
    keys[n_keys] = i;
    n = count_different (guess, keys, n_keys + 1);
    if (n > *n_different || (best != EXA_NO_COLUMN && n == *n_different && is_easier (guess, i, best))) {
      *n_different = n;
      best = i;
    }
  }
  return best;
}

void
exa_table_keys_find (ExaTableGuess *guess)
{
  ExaTablePlan *plan = guess->plan;
  guint keys[8], n_keys = 0, n_different;
  const guint known[] = {plan->name, plan->date, plan->measure, plan->part, plan->day};

  if (plan->name == EXA_NO_COLUMN || plan->columns[plan->name].kind == EXA_COLUMN_DATES)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (known[i] != EXA_NO_COLUMN)
      keys[n_keys++] = known[i];
  if (guess->evidence[plan->name].n_distinct == guess->n_rows)
    return;
  n_different = count_different (guess, keys, n_keys);
  if (n_different == guess->n_rows)
    return;
  plan->second = find_best (guess, is_candidate, keys, n_keys, &n_different);
  /* Names, dates and texts first; numbers only where they tell all apart that those do not. */
  if (plan->second == EXA_NO_COLUMN) {
    guint best = n_different, setting = find_best (guess, is_setting, keys, n_keys, &best);
    plan->second = best == guess->n_rows ? setting : EXA_NO_COLUMN;
    return;
  }
  if (n_different == guess->n_rows)
    return;
  keys[n_keys++] = plan->second;
  plan->third = find_best (guess, is_candidate, keys, n_keys, &n_different);
}
