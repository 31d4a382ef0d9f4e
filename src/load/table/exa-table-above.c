/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lines above a table say of all its figures. */
#include "exa-table-above.h"

#include <string.h>

/* Longer lines are prose, in bytes. */
#define LONGEST_LINE 160
/* Names that are looked at. */
#define MOST_NAMES 50

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

/* "BALANCE SHEETS - USD ($) $ in Millions", as the filings of American companies have it: the currency by its code and
 * its sign, and then the sign with the scale. */
static gboolean
read_statement (const char *line, ExaHeader *read, char **bare)
{
  const char *at = g_strrstr (line, " - "), *open = at != NULL ? strstr (at, " (") : NULL;
  const char *close = open != NULL ? strstr (open, ") ") : NULL;
  g_autofree char *code = close != NULL ? g_strndup (at + 3, (gsize)(open - at) - 3) : NULL;
  const ExaUnit *unit = NULL;
  int nothing;

  if (code == NULL || strlen (code) != 3 || !exa_unit_phrase_read (code, (ExaUnitContext){0}, &unit, &nothing) ||
      !exa_unit_phrase_read (close + 2, (ExaUnitContext){0}, &read->unit, &read->exponent) || read->unit != unit)
    return FALSE;
  *bare = g_strndup (line, (gsize)(at - line));
  return TRUE;
}

/* What the line says if it is nothing but a unit, perhaps with a lead or in brackets: "(in millions)", "USD million".
 * One word without any may be a title. */
static gboolean
read_alone (const char *line, ExaHeader *read)
{
  g_autofree char *alone = strip_lead (line);

  if (alone != NULL)
    return strlen (alone) > 1 && exa_unit_phrase_read (alone, (ExaUnitContext){0}, &read->unit, &read->exponent);
  return exa_unit_phrase_read (line, (ExaUnitContext){0}, &read->unit, &read->exponent) && read->exponent != 0 &&
         read->unit != NULL;
}

/* "(in millions, except per share data)" without the exception: which rows are per share their names say. Of others
 * nobody knows which rows they are. Transfer full. */
static char *
cut_exception (const char *line)
{
  static const char *const leads[] = {", except per share", ", except for per share", ", except per-share",
                                      " except per share"};
  g_autofree char *lower = g_ascii_strdown (line, -1);

  for (guint i = 0; i < G_N_ELEMENTS (leads); i++) {
    const char *at = strstr (lower, leads[i]);
    gsize n = at != NULL ? strlen (leads[i]) + strcspn (at + strlen (leads[i]), ")") : 0;

    if (at != NULL && strchr (at + strlen (leads[i]), ',') == NULL)
      return g_strdup_printf ("%.*s%s", (int)(at - lower), line, line + (at - lower) + n);
  }
  return g_strdup (line);
}

gboolean
exa_table_above_read (const char *said, ExaHeader *read, char **bare)
{
  g_autofree char *line = cut_exception (said);

  *bare = NULL;
  *read = (ExaHeader){NULL};
  if (strlen (line) > LONGEST_LINE)
    return FALSE;
  if (read_alone (line, read)) {
    *bare = g_strdup ("");
    return TRUE;
  }
  *read = (ExaHeader){NULL};
  if (read_behind_colon (line, read, bare) || read_statement (line, read, bare))
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

gboolean
exa_table_above_is_open (const ExaTablePlan *plan, guint column)
{
  const ExaColumn *self = &plan->columns[column];
  const ExaUnit *unit = self->cells.unit;

  if (!(exa_table_plan_holds_figures (plan, column) || (self->is_time && plan->wide)) || self->cells.exponent != 0)
    return FALSE;
  return strcmp (unit->id, "count") == 0 || (exa_unit_is_money (unit) && exa_header_read (self->header).unit == NULL);
}

/* Whether what the line says is meant of the column: there is no other, a line of its own says it of all, or amounts of
 * money are meant. */
static gboolean
is_meant (const ExaTablePlan *plan, guint column, const ExaHeader *read, gboolean own_line, gboolean only)
{
  const ExaCellForm *cells = &plan->columns[column].cells;
  ExaUnitContext context = cells->context;
  gboolean money = exa_unit_is_money (cells->unit);

  if (money && read->unit != NULL && read->unit->base != cells->unit->base)
    return FALSE;
  if (plan->wide ? plan->columns[column].is_time : only)
    return TRUE;
  if (plan->wide)
    return FALSE;
  if (context.money && (read->unit == NULL || exa_unit_is_money (read->unit)))
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

/* Gives all columns that are open what the line says; the plan keeps the line for those of which it is not sure. */
static void
apply_line (ExaTablePlan *plan, const char *line, gboolean understood, const ExaHeader *read, gboolean own_line)
{
  guint n_columns = 0, n_left = 0;

  for (guint i = 0; i < plan->n_columns; i++)
    n_columns += exa_table_plan_holds_figures (plan, i);
  for (guint i = 0; i < plan->n_columns; i++) {
    if (!exa_table_above_is_open (plan, i))
      continue;
    if (understood && is_meant (plan, i, read, own_line, n_columns == 1))
      give (&plan->columns[i], read);
    else
      n_left++;
  }
  if (n_left > 0 && plan->above == NULL)
    plan->above = g_strdup (line);
}

/* Whether names have numbers in them, which the header above them may speak of: "3 nm" under "Node (nm)". */
static gboolean
are_sizes (const ExaTableGuess *guess, guint column)
{
  guint n = 0;

  for (guint row = 0; row < MIN (guess->n_rows, MOST_NAMES); row++) {
    const char *cell = exa_table_guess_cell (guess, row, column);
    n += cell[strcspn (cell, "0123456789")] != '\0' && !g_ascii_isalpha (*cell);
  }
  return n * 2 > MIN (guess->n_rows, MOST_NAMES);
}

/* The header above the names, where it speaks of the figures beside them, too: "(in thousands)", "Segment ($ in
 * billions)". A unit alone may be that of the names. */
static void
apply_corner (ExaTableGuess *guess)
{
  ExaTablePlan *plan = guess->plan;
  const char *line = plan->name != EXA_NO_COLUMN ? plan->columns[plan->name].header : "";
  ExaHeader read;
  g_autofree char *bare = NULL;
  gboolean understood;

  if (*line == '\0' || plan->columns[plan->name].kind == EXA_COLUMN_FIGURES ||
      plan->columns[plan->name].kind == EXA_COLUMN_KEYS || are_sizes (guess, plan->name))
    return;
  understood = exa_table_above_read (line, &read, &bare);
  if (understood ? read.exponent != 0 || exa_unit_is_money (read.unit) || *bare == '\0'
                 : has_scale_word (line) && (strstr (line, " in ") != NULL || strpbrk (line, "(:") != NULL))
    apply_line (plan, line, understood, &read, understood && *bare == '\0');
}

void
exa_table_above_apply (ExaTableGuess *guess)
{
  ExaTablePlan *plan = guess->plan;
  const GPtrArray *titles = exa_sheet_titles (exa_grid_sheet (guess->grid));

  if (plan->unit != EXA_NO_COLUMN || plan->scale != EXA_NO_COLUMN || plan->measure != EXA_NO_COLUMN)
    return;
  apply_corner (guess);
  for (guint line = 0; line < titles->len; line++) {
    ExaHeader read;
    g_autofree char *bare = NULL;
    gboolean understood = exa_table_above_read (titles->pdata[line], &read, &bare);

    if (understood || has_scale_word (titles->pdata[line]))
      apply_line (plan, titles->pdata[line], understood, &read, understood && *bare == '\0');
  }
}
