/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns that say of another one's figures how they are meant: "<" beside 4 is "< 4". */
#include "exa-table-roles.h"

#include <string.h>

#include "exa-column-header.h"
#include "exa-column-texts.h"

/* There are not more signs. */
#define MOST_SIGNS 12

/* As they stand in a column, and as a figure has them. */
static const struct {
  const char *said, *sign;
} signs[] = {
    {"<", "<"},  {">", ">"}, {"≤", "≤"}, {"≥", "≥"},  {"<=", "≤"}, {">=", "≥"}, {"=<", "≤"}, {"=>", "≥"},
    {"≦", "≤"},  {"≧", "≥"}, {"⩽", "≤"}, {"⩾", "≥"},  {"<<", "<"}, {">>", ">"}, {"~", "~"},  {"≈", "≈"},
    {"~=", "≈"}, {"=", ""},  {"==", ""}, {"＜", "<"}, {"＞", ">"}, {"＝", ""},
};

/* NULL where @said is none. */
static const char *
find_sign (const char *said)
{
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (strcmp (said, signs[i].said) == 0)
      return signs[i].sign;
  return NULL;
}

/* Whether @said is a direction: @down: (out): which. */
static gboolean
is_direction (const char *said, gboolean *down)
{
  static const char *const ups[] = {"+", "▲", "△", "↑", "⬆", "↗", NULL};
  static const char *const downs[] = {"-", "−", "–", "▼", "▽", "↓", "⬇", "↘", NULL};

  *down = g_strv_contains (downs, said);
  return *down || g_strv_contains (ups, said);
}

char *
exa_table_relation_write (const char *said, const char *cell, gboolean turns)
{
  const char *sign = find_sign (said);
  gunichar first = g_utf8_get_char (cell);
  gboolean down;

  if (turns)
    return is_direction (said, &down) && down && g_unichar_isdigit (first) ? g_strconcat ("-", cell, NULL)
                                                                           : g_strdup (cell);
  /* A cell that says it itself is not asked twice. */
  return sign == NULL || *sign == '\0' || g_unichar_type (first) == G_UNICODE_MATH_SYMBOL
             ? g_strdup (cell)
             : g_strconcat (sign, cell, NULL);
}

/* Whether the column holds nothing but such signs, and one that changes a figure. */
static gboolean
holds_signs (const ExaTableGuess *guess, guint column)
{
  const ExaTablePlan *plan = guess->plan;
  g_autoptr (ExaColumnTexts) texts = NULL;
  gboolean changes = FALSE;

  if (plan->columns[column].kind != EXA_COLUMN_TEXT || guess->evidence[column].n_distinct > MOST_SIGNS)
    return FALSE;
  texts = exa_column_texts_new_counted (guess->grid, plan->n_headers, column);
  for (guint i = 0; i < texts->n; i++) {
    const char *cell = exa_table_guess_cell (guess, exa_column_texts_first (texts, i), column);
    const char *sign = exa_cell_is_missing (cell) ? "" : find_sign (cell);

    if (sign == NULL)
      return FALSE;
    changes |= *sign != '\0';
  }
  return changes;
}

/* Whether the column holds nothing but directions, of which one is up: "-" alone may be nothing. */
static gboolean
holds_directions (const ExaTableGuess *guess, guint column)
{
  const ExaTablePlan *plan = guess->plan;
  g_autoptr (ExaColumnTexts) texts = NULL;
  guint n_up = 0, n_down = 0;

  if (plan->columns[column].kind != EXA_COLUMN_TEXT || guess->evidence[column].n_distinct > MOST_SIGNS)
    return FALSE;
  texts = exa_column_texts_new_counted (guess->grid, plan->n_headers, column);
  for (guint i = 0; i < texts->n; i++) {
    const char *cell = exa_table_guess_cell (guess, exa_column_texts_first (texts, i), column);
    gboolean down;

    if (is_direction (cell, &down))
      *(down ? &n_down : &n_up) += 1;
    else if (!exa_cell_is_missing (cell) && strcmp (cell, "=") != 0)
      return FALSE;
  }
  return n_up > 0 && n_down > 0;
}

static gboolean
can_be_meant (const ExaTablePlan *plan, guint column)
{
  return column < plan->n_columns && plan->columns[column].kind == EXA_COLUMN_FIGURES &&
         plan->columns[column].relation == 0;
}

/* The column of figures whose header stands in that of the signs: "Price" in "Price qualifier"; EXA_NO_COLUMN if there
 * is none. */
static guint
find_named (const ExaTablePlan *plan, guint signs_at)
{
  for (guint i = 0; i < plan->n_columns; i++) {
    const char *words[] = {plan->columns[i].name, NULL};

    if (can_be_meant (plan, i) && *words[0] != '\0') {
      g_autofree char *lower = g_utf8_strdown (words[0], -1);

      words[0] = lower;
      if (exa_header_has (plan->columns[signs_at].header, words))
        return i;
    }
  }
  return EXA_NO_COLUMN;
}

/* The nearest column of figures, of two as near the one on that side; EXA_NO_COLUMN if there is none. */
static guint
find_nearest (const ExaTablePlan *plan, guint signs_at, gboolean behind)
{
  for (guint away = 1; away < plan->n_columns; away++) {
    guint before = away <= signs_at ? signs_at - away : EXA_NO_COLUMN, after = signs_at + away;

    if (can_be_meant (plan, behind ? after : before))
      return behind ? after : before;
    if (can_be_meant (plan, behind ? before : after))
      return behind ? before : after;
  }
  return EXA_NO_COLUMN;
}

/* Directions are the signs of figures that change, or that their own header says them to be. */
static void
take_directions (ExaTableGuess *guess, guint column)
{
  static const char *const words[] = {"sign", "vorzeichen", "signe", "signo", "符号", "正负", NULL};
  ExaTablePlan *plan = guess->plan;
  guint figures = find_named (plan, column);

  figures = figures != EXA_NO_COLUMN ? figures : find_nearest (plan, column, can_be_meant (plan, column + 1));
  if (figures == EXA_NO_COLUMN || plan->columns[figures].has_negatives ||
      (!exa_table_is_change (plan->columns[figures].header) && !exa_header_has (plan->columns[column].header, words)))
    return;
  plan->columns[figures].relation = column + 1;
  plan->columns[figures].turns = plan->columns[figures].has_negatives = TRUE;
  plan->columns[column].kind = EXA_COLUMN_KEYS;
  plan->columns[column].because = "the signs of another column's figures";
}

void
exa_table_relations_find (ExaTableGuess *guess)
{
  ExaTablePlan *plan = guess->plan;
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean behind = TRUE;

  for (guint i = 0; i < plan->n_columns; i++)
    if (holds_directions (guess, i)) {
      take_directions (guess, i);
    } else if (holds_signs (guess, i)) {
      g_array_append_val (all, i);
      behind = can_be_meant (plan, i + 1);
    }
  /* The last of them tells on which side the figures stand of all. */
  for (guint i = 0; i < all->len; i++) {
    guint column = g_array_index (all, guint, i), figures = find_named (plan, column);

    figures = figures != EXA_NO_COLUMN ? figures : find_nearest (plan, column, behind);
    if (figures == EXA_NO_COLUMN)
      continue;
    plan->columns[figures].relation = column + 1;
    plan->columns[column].kind = EXA_COLUMN_KEYS;
    plan->columns[column].because = "the signs of another column's figures";
  }
}
