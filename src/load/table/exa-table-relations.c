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

char *
exa_table_relation_write (const char *said, const char *cell)
{
  const char *sign = find_sign (said);
  gunichar first = g_utf8_get_char (cell);

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

void
exa_table_relations_find (ExaTableGuess *guess)
{
  ExaTablePlan *plan = guess->plan;
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean behind = TRUE;

  for (guint i = 0; i < plan->n_columns; i++)
    if (holds_signs (guess, i)) {
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
