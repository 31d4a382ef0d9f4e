/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which column a person would read out as the names of the rows. */
#include "exa-table-roles.h"

#include <math.h>
#include <string.h>

#include "exa-column-header.h"
#include "exa-table-parts.h"

/* Rows by which it is decided what such a column says. */
#define MOST_LOOKED 100

/* Whether a text that is no country, and repeats less than half of the time, stands before @column. */
static gboolean
has_things_before (const ExaTableGuess *guess, guint column)
{
  static const char *const no[] = {"code", "iso", "iso3", "region", "continent", "type", "category", "group", NULL};

  for (guint i = 0; i < column; i++) {
    const char *header = guess->plan->columns[i].header;

    if (exa_table_guess_is_text (guess, i) && i != guess->plan->measure &&
        !exa_header_has (header, exa_header_country_words) && !exa_header_has (header, no) &&
        guess->evidence[i].n_distinct * 2 > guess->evidence[i].n_filled)
      return TRUE;
  }
  return FALSE;
}

/* Whether a letter or digit stands in the column: "🔶" names nothing that is read out. */
static gboolean
has_letters (const ExaTableGuess *guess, guint column)
{
  for (guint row = 0; row < MIN (guess->n_rows, MOST_LOOKED); row++)
    for (const char *p = exa_table_guess_cell (guess, row, column); *p != '\0'; p = g_utf8_next_char (p))
      if (g_unichar_isalnum (g_utf8_get_char (p)))
        return TRUE;
  return FALSE;
}

/* Headers of numbers that name things. */
static gboolean
is_called_thing (const char *header)
{
  static const char *const things[] = {"node",   "process", "size",  "class",   "batch",   "card",  "model",
                                       "chip",   "gpu",     "range", "bucket",  "group",   "level", "generation",
                                       "series", "age",     "bin",   "threads", "workers", NULL};

  return exa_header_has (header, things);
}

/* Whether the first column is what a run goes over: its numbers go one way, and of such as are plain down as well. */
static gboolean
is_run_over (const ExaTableGuess *guess, guint column)
{
  const ExaColumn *self = &guess->plan->columns[column];
  gboolean plain = strcmp (self->cells.unit->id, "count") == 0 && self->cells.exponent == 0;

  return column == 0 && !self->has_negatives && exa_table_guess_is_sweep (guess, column, !plain);
}

/* Whether a column before @column has a number of its own for each row. */
static gboolean
has_key_before (const ExaTableGuess *guess, guint column)
{
  for (guint i = 0; i < column; i++)
    if (guess->plan->columns[i].kind == EXA_COLUMN_KEYS && guess->evidence[i].n_distinct == guess->n_rows)
      return TRUE;
  return FALSE;
}

/* Whether the numbers of a column can be names: settings that were varied, model numbers, classes of size. */
static gboolean
can_name (const ExaTableGuess *guess, guint column)
{
  const ExaColumn *self = &guess->plan->columns[column];
  const ExaColumnEvidence *evidence = &guess->evidence[column];
  gboolean whole = evidence->numerals.point_decimal + evidence->numerals.comma_decimal == 0;
  gboolean plain = strcmp (self->cells.unit->id, "count") == 0 && self->cells.exponent == 0;

  if (evidence->n_filled != guess->n_rows || evidence->n_distinct != evidence->n_filled || guess->n_rows < 2 ||
      (*self->header == '\0' && !evidence->goes_up) || self->is_time)
    return FALSE;
  if (self->kind == EXA_COLUMN_KEYS && exa_table_is_of_classes (guess, column) && has_key_before (guess, column))
    return FALSE;
  if (self->kind == EXA_COLUMN_KEYS)
    return g_strcmp0 (self->because, EXA_KEY_HOURS) == 0 ||
           (!evidence->counts_rows && !exa_table_guess_counts_rows (guess, column));
  return self->kind == EXA_COLUMN_FIGURES &&
         ((whole && (plain || is_called_thing (self->header))) || is_run_over (guess, column));
}

/* Headers of what is said of rows that have their names elsewhere. */
static gboolean
is_called_remark (const char *header)
{
  static const char *const words[] = {"note",          "notes",     "comment",     "comments",  "remark",
                                      "remarks",       "bemerkung", "bemerkungen", "anmerkung", "kommentar",
                                      "hinweis",       "remarque",  "commentaire", "nota",      "observación",
                                      "observaciones", "uwagi",     "opmerking",   "备注",      "说明",
                                      "注释",          "비고",      "備考",        NULL};

  return exa_header_has (header, words);
}

/* The time of a row of data as a number of steps of its own kind: days, months or seconds. FALSE where it has none. */
static gboolean
read_step (const ExaTableGuess *guess, guint row, gint64 *step)
{
  const ExaTablePlan *plan = guess->plan;
  ExaMoment moment;

  if (!exa_table_parts_read (plan, guess->grid, row, plan->date, &moment))
    return FALSE;
  const ExaDatePart *date = &moment.date.first;
  if (moment.ordinal > 0) {
    *step = moment.ordinal;
  } else if (date->day > 0) {
    guint32 low, high;

    exa_date_get_days (moment.date, &low, &high);
    *step = (gint64)low * 86400 + (moment.timed ? moment.second : 0);
  } else {
    *step = date->year * 12 + (date->quarter > 0 ? date->quarter * 3 : date->month);
  }
  return TRUE;
}

/* Whether more than half of the steps from a row's date to the next one's are the same: such dates are an axis, and no
 * dates of events. */
static gboolean
are_dates_even (const ExaTableGuess *guess)
{
  g_autoptr (GHashTable) steps = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint n = 0, most = 0;
  gint64 before, step;

  for (guint row = 0; row < MIN (guess->n_rows, MOST_LOOKED); row++) {
    if (!read_step (guess, row, &step))
      continue;
    if (n++ > 0) {
      gint64 gap = ABS (step - before);
      guint times = GPOINTER_TO_UINT (g_hash_table_lookup (steps, &gap)) + 1;

      g_hash_table_insert (steps, g_memdup2 (&gap, sizeof gap), GUINT_TO_POINTER (times));
      most = MAX (most, times);
    }
    before = step;
  }
  return n > 2 && most * 2 > n - 1;
}

/* Whether the numbers of a column surely are names: they are called so, or go up from row to row. */
static gboolean
is_setting (const ExaTableGuess *guess, guint column)
{
  double before = -INFINITY;

  if (!can_name (guess, column) || is_called_thing (guess->plan->columns[column].header))
    return can_name (guess, column);
  for (guint row = 0; row < MIN (guess->n_rows, MOST_LOOKED); row++) {
    double value = g_ascii_strtod (exa_table_guess_cell (guess, row, column), NULL);

    if (value <= before)
      return FALSE;
    before = value;
  }
  return guess->n_rows > 2;
}

/* Whether @column stands behind all figures, and something before them can name the rows. */
static gboolean
stands_behind (const ExaTableGuess *guess, guint column)
{
  const ExaTablePlan *plan = guess->plan;
  gboolean can = FALSE;
  guint i = 0;

  for (; i < column && plan->columns[i].kind != EXA_COLUMN_FIGURES; i++)
    can |= (exa_table_guess_is_text (guess, i) && i != plan->unit && i != plan->scale && i != plan->status) ||
           is_setting (guess, i) || i == plan->date;
  can |= i < column && is_setting (guess, i) && exa_table_plan_has_other_figures (plan, i);
  if (i == column || !can)
    return FALSE;
  for (i = column + 1; i < plan->n_columns; i++)
    if (plan->columns[i].kind == EXA_COLUMN_FIGURES)
      return FALSE;
  return TRUE;
}

/* Where each row has a date of its own, whether a column only says something of some or many of them: the weather, who
 * was president, "holiday". With it as a name, figures of all dates but the newest would be lost. */
static gboolean
is_remark_on_dates (const ExaTableGuess *guess, guint column)
{
  const ExaTablePlan *plan = guess->plan;
  const ExaColumnEvidence *evidence = &guess->evidence[column];
  gboolean different = evidence->n_distinct * 10 >= evidence->n_filled * 9;

  if (plan->date == EXA_NO_COLUMN || guess->n_rows < 3 ||
      guess->evidence[plan->date].n_distinct * 10 < guess->n_rows * 9)
    return FALSE;
  return evidence->n_filled * 10 < guess->n_rows * 9 || column == plan->status ||
         is_called_remark (plan->columns[column].header) || stands_behind (guess, column) ||
         (!different && evidence->n_distinct > 1 && are_dates_even (guess));
}

/* How well the texts of a column name their rows; below zero if not at all. */
static int
rate_name (const ExaTableGuess *guess, guint column)
{
  static const char *const good[] = {"name", "names", "title", "label", "entity", "product", "名称", "姓名", NULL};
  static const char *const bad[] = {"code",    "iso",         "iso3",   "id",      "notes",   "note",   "source",
                                    "type",    "category",    "status", "license", "licence", "symbol", "abbreviation",
                                    "comment", "description", "备注",   "类型",    "代码",    NULL};
  const ExaColumnEvidence *evidence = &guess->evidence[column];
  const ExaTablePlan *plan = guess->plan;
  const char *header = plan->columns[column].header;
  gboolean filled = evidence->n_filled * 10 >= guess->n_rows * 9;
  gboolean different = evidence->n_distinct * 10 >= evidence->n_filled * 9;
  int rating = 0;

  if (!exa_table_guess_is_text (guess, column) || column == plan->unit || column == plan->scale ||
      is_remark_on_dates (guess, column))
    return -1;
  rating += filled && (different || plan->date != EXA_NO_COLUMN) ? 200 : 0;
  rating += evidence->n_distinct > 1 || guess->n_rows == 1 ? 100 : 0;
  rating += exa_header_has (header, good) ? 30 : 0;
  /* A group that stands above its members, each of which has a name of its own. */
  rating -= evidence->n_filled * 2 < guess->n_rows ? 40 : 0;
  /* What is called an id may be words all the same: "Anthropic 2024 training". */
  rating -= exa_header_has (header, bad) && evidence->n_phrases * 2 < evidence->n_filled ? 50 : 0;
  rating -= evidence->n_long * 4 > evidence->n_filled ? 60 : 0;
  rating -= column == plan->measure ? 90 : 0;
  rating -= !has_letters (guess, column) ? 300 : 0;
  /* "S.No." above 1, 2, 3 and "Total"; "8 x 3840 NVMe" under "Storage (GB)". */
  rating -= evidence->n_integers * 2 > evidence->n_filled && exa_table_guess_counts_rows (guess, column) ? 210 : 0;
  rating -= strcmp (plan->columns[column].name, header) != 0 ? 80 : 0;
  /* "City, Country": where it lies is said of the thing that stands before it. */
  rating -= exa_header_has (header, exa_header_country_words) && has_things_before (guess, column) ? 210 : 0;
  /* Who sells it, whom to ask. */
  rating -= !exa_header_has (header, good) && stands_behind (guess, column) ? 220 : 0;
  return MAX (rating, 0);
}

/* The column that a person would read out as the name of a row; else, in a table over time, the times. */
guint
exa_table_name_find (const ExaTableGuess *guess)
{
  const ExaTablePlan *plan = guess->plan;
  guint best = EXA_NO_COLUMN;
  int most = -1;

  if (exa_table_is_export (plan) && exa_table_export_name (guess) != EXA_NO_COLUMN)
    return exa_table_export_name (guess);
  for (guint i = 0; i < plan->n_columns; i++) {
    int rating = rate_name (guess, i);

    if (rating > most) {
      most = rating;
      best = i;
    }
  }
  /* A first column of numbers that are all different is a better name than a text that repeats. */
  if (most < 200 && plan->date == EXA_NO_COLUMN && plan->n_headers > 0)
    for (guint i = 0; i < plan->n_columns; i++) {
      if (can_name (guess, i) && exa_table_plan_has_other_figures (plan, i))
        return i;
      if (plan->columns[i].kind == EXA_COLUMN_FIGURES || plan->columns[i].kind == EXA_COLUMN_DATES || i == best)
        break;
    }
  for (guint i = 0; best == EXA_NO_COLUMN && plan->date == EXA_NO_COLUMN && i < plan->n_columns; i++)
    if (plan->columns[i].kind == EXA_COLUMN_DATES)
      best = i;
  return best != EXA_NO_COLUMN ? best : plan->date;
}
