/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lines above a table say of all its figures. */
#include "exa-table-above.h"

#include <string.h>

/* Longer lines are prose, in bytes. */
#define LONGEST_LINE 160

/* The line without the brackets around all of it, and without what leads to a unit: "(in …)", "Unit: …". Transfer full;
 * NULL where nothing does. */
static char *
strip_lead (const char *line)
{
  static const char *const leads[] = {"unit of measure:",
                                      "units:",
                                      "unit:",
                                      "unit：",
                                      "einheit:",
                                      "einheiten:",
                                      "unité :",
                                      "unité:",
                                      "unidad:",
                                      "unità:",
                                      "currency:",
                                      "währung:",
                                      "单位：",
                                      "单位:",
                                      "單位：",
                                      "単位：",
                                      "単位:",
                                      "scale:",
                                      "figures in",
                                      "values in",
                                      "amounts in",
                                      "data in",
                                      "all figures in",
                                      "expressed in",
                                      "angaben in",
                                      "werte in",
                                      "en",
                                      "in",
                                      NULL};
  g_autofree char *plain = g_strstrip (g_strdup (line)), *lower = NULL;
  gsize length = strlen (plain);
  gboolean bracketed = FALSE;

  if (length > 2 && *plain == '(' && strchr (plain, ')') == plain + length - 1) {
    plain[length - 1] = ' ';
    *plain = ' ';
    bracketed = TRUE;
  } else if (g_str_has_prefix (plain, "（") && g_str_has_suffix (plain, "）")) {
    memset (plain, ' ', strlen ("（"));
    plain[length - strlen ("）")] = '\0';
    bracketed = TRUE;
  }
  g_strstrip (plain);
  lower = g_utf8_strdown (plain, -1);
  if (strlen (lower) != strlen (plain)) /* letters whose lower case is longer */
    return NULL;
  for (guint i = 0; leads[i] != NULL; i++) {
    gsize n = strlen (leads[i]);

    if (g_str_has_prefix (lower, leads[i]) && (!g_ascii_isalpha (leads[i][n - 1]) || plain[n] == ' '))
      return g_strstrip (g_strdup (plain + n));
  }
  return bracketed ? g_steal_pointer (&plain) : NULL;
}

/* "Sales（单位：亿元）": the unit behind a word for it, in brackets behind what the table is about. */
static gboolean
read_behind_colon (const char *line, ExaHeader *read, char **bare)
{
  static const char *const words[] = {"单位：", "单位:",  "單位：",    "単位：", "単位:",
                                      "Unit: ", "unit: ", "Einheit: ", NULL};

  for (guint i = 0; words[i] != NULL; i++) {
    const char *at = strstr (line, words[i]);
    g_autofree char *phrase = at != NULL ? g_strdup (at + strlen (words[i])) : NULL;
    gsize wide = at != NULL && at - line >= 3 && strncmp (at - 3, "（", 3) == 0 ? strlen ("（") : 0;
    gsize open = wide > 0 ? wide : at != NULL && at > line && at[-1] == '(' ? 1 : 0;
    const char *close = wide > 0 ? "）" : ")";

    if (open == 0 || !g_str_has_suffix (phrase, close))
      continue;
    phrase[strlen (phrase) - strlen (close)] = '\0';
    if (!exa_unit_phrase_read (phrase, (ExaUnitContext){0}, &read->unit, &read->exponent))
      return FALSE;
    *bare = g_strchomp (g_strndup (line, (gsize)(at - line) - open));
    return TRUE;
  }
  return FALSE;
}

gboolean
exa_table_above_read (const char *line, ExaHeader *read, char **bare)
{
  g_autofree char *alone = NULL;

  *bare = NULL;
  *read = (ExaHeader){NULL};
  if (strlen (line) > LONGEST_LINE)
    return FALSE;
  alone = strip_lead (line);
  if (alone != NULL && strlen (alone) > 1 &&
      exa_unit_phrase_read (alone, (ExaUnitContext){0}, &read->unit, &read->exponent)) {
    *bare = g_strdup ("");
    return TRUE;
  }
  if (read_behind_colon (line, read, bare))
    return TRUE;
  *read = exa_header_read (line);
  /* One letter in a title, "(m)", may be anything; and what a title is about is no unit. */
  if (read->start == read->end ||
      (read->end - read->start < 4 && read->unit != NULL && read->exponent == 0 && strcmp (read->unit->id, "%") != 0))
    return FALSE;
  *bare = exa_header_get_name (line, read);
  return TRUE;
}

/* Whether the line speaks of a scale, whatever else it says. */
static gboolean
has_scale_word (const char *line)
{
  static const char *const words[] = {"thousand", "thousands", "million",   "millions",   "billion", "billions",
                                      "trillion", "trillions", "crore",     "lakh",       "mio",     "mrd",
                                      "tsd",      "milliers",  "millionen", "milliarden", "百万",    "亿",
                                      "億",       "万元",      "千元",      NULL};

  return strlen (line) <= LONGEST_LINE && exa_header_has (line, words);
}

static gboolean
is_money (const ExaUnit *unit)
{
  return unit != NULL && unit->before != NULL && unit->style == EXA_SCALE_COUNT;
}

/* Whether the figures of the column say neither unit nor scale. */
static gboolean
is_open (const ExaTablePlan *plan, guint column)
{
  const ExaColumn *self = &plan->columns[column];

  return (exa_table_plan_holds_figures (plan, column) || (self->is_time && plan->wide)) &&
         strcmp (self->cells.unit->id, "count") == 0 && self->cells.exponent == 0;
}

/* Whether what the line says is meant of the column: there is no other, a line of its own says it of all, or amounts of
 * money are meant. */
static gboolean
is_meant (const ExaTablePlan *plan, guint column, const ExaHeader *read, gboolean own_line, gboolean only)
{
  ExaUnitContext context = plan->columns[column].cells.context;

  if (plan->wide ? plan->columns[column].is_time : only)
    return TRUE;
  if (plan->wide)
    return FALSE;
  if (context.money && (read->unit == NULL || is_money (read->unit)))
    return TRUE;
  return own_line && !context.heat && !(context.counted && read->unit != NULL);
}

static void
give (ExaColumn *column, const ExaHeader *read)
{
  if (read->unit != NULL)
    column->cells.unit = read->unit;
  column->cells.exponent = read->exponent;
}

void
exa_table_above_apply (ExaTableGuess *guess)
{
  ExaTablePlan *plan = guess->plan;
  const GPtrArray *titles = exa_sheet_titles (exa_grid_sheet (guess->grid));
  guint n_columns = 0;

  if (plan->unit != EXA_NO_COLUMN || plan->scale != EXA_NO_COLUMN || plan->measure != EXA_NO_COLUMN)
    return;
  for (guint i = 0; i < plan->n_columns; i++)
    n_columns += exa_table_plan_holds_figures (plan, i);
  for (guint line = 0; line < titles->len; line++) {
    ExaHeader read;
    g_autofree char *bare = NULL;
    gboolean understood = exa_table_above_read (titles->pdata[line], &read, &bare);
    guint n_left = 0;

    if (!understood && !has_scale_word (titles->pdata[line]))
      continue;
    for (guint i = 0; i < plan->n_columns; i++) {
      if (!is_open (plan, i))
        continue;
      if (understood && is_meant (plan, i, &read, *bare == '\0', n_columns == 1))
        give (&plan->columns[i], &read);
      else
        n_left++;
    }
    if (n_left > 0 && plan->above == NULL)
      plan->above = g_strdup (titles->pdata[line]);
  }
}
