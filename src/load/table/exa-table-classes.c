/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns of classes, "0-14", "15-64", "65+": they say of which rows the other figures are, and are no figures. */
#include "exa-table-roles.h"

#include <math.h>
#include <string.h>

#include "exa-column-header.h"

/* Rows that are looked at, and classes that there are at most. */
#define MOST_LOOKED  400
#define MOST_CLASSES 60

/* The classes of a column, in the order in which they come. */
typedef struct {
  const char *texts[MOST_CLASSES];
  ExaQuantity values[MOST_CLASSES]; /* of those that are read */
  guint n, n_read, n_ranges, n_endless;
} Classes;

/* Whether @cell is new among them; more than there can be are none. */
static gboolean
is_new (const Classes *self, const char *cell)
{
  for (guint i = 0; i < self->n; i++)
    if (strcmp (self->texts[i], cell) == 0)
      return FALSE;
  return TRUE;
}

/* FALSE where they are too many. */
static gboolean
collect (const ExaTableGuess *guess, guint column, Classes *self)
{
  for (guint row = 0; row < MIN (guess->n_rows, MOST_LOOKED); row++) {
    const char *cell = exa_table_guess_cell (guess, row, column);
    const ExaUnit *unit;

    if (exa_cell_is_missing (cell) || !is_new (self, cell))
      continue;
    if (self->n == MOST_CLASSES)
      return FALSE;
    self->texts[self->n++] = cell;
    if (!exa_column_read (&guess->plan->columns[column], cell, &self->values[self->n_read], &unit))
      continue;
    self->n_ranges += self->values[self->n_read].low < self->values[self->n_read].high;
    self->n_endless += isinf (self->values[self->n_read].high);
    self->n_read++;
  }
  return TRUE;
}

static int
by_low (gconstpointer a, gconstpointer b)
{
  const ExaQuantity *x = a, *y = b;

  return x->low != y->low ? (x->low > y->low) - (x->low < y->low) : (x->high > y->high) - (x->high < y->high);
}

/* Whether nearly all of them are ranges: "0" and "All ages" may stand among them. Of "1", "2", "3", "4+" only the last
 * is one. */
static gboolean
are_ranges (const Classes *self)
{
  return self->n > 1 && self->n_read * 3 >= self->n * 2 &&
         (self->n_ranges * 3 >= self->n * 2 || (self->n_read > 2 && self->n_endless == 1));
}

/* Whether each begins where the one before it ends, or the next whole step behind it, as classes do and measured ranges
 * do not. @step: a whole one. */
static gboolean
tile (Classes *self, double step)
{
  qsort (self->values, self->n_read, sizeof self->values[0], by_low);
  for (guint i = 1; i < self->n_read; i++) {
    double end = self->values[i - 1].high, gap = self->values[i].low - end;

    if (!isfinite (end) || gap < 0 || gap > MAX (step, 0.02 * fabs (end)))
      return FALSE;
  }
  return self->n_read > 1;
}

static gboolean
says_classes (const char *header)
{
  static const char *const words[] = {
      "age",    "ages",    "class",   "classes",      "band",     "bands", "bracket", "brackets", "bin",   "bins",
      "bucket", "buckets", "group",   "groups",       "cohort",   "alter", "klasse",  "gruppe",   "edad",  "edades",
      "âge",    "ages",    "tranche", "altersgruppe", "leeftijd", "età",   "idade",   "ålder",    "alder", "wiek",
      "tramo",  "fascia",  "faixa",   "größenklasse", "vek",      "年龄",  "年齢",    "年齡",     "연령",  "возраст",
      "classe", "grupo",   "groupe",  "分组",         "组别",     "档",    "区间",    "階級",     NULL};

  return exa_header_has (header, words);
}

/* Whether another column names the rows, or dates them: each has its own. */
static gboolean
has_names (const ExaTableGuess *guess, guint column)
{
  for (guint i = 0; i < guess->plan->n_columns; i++) {
    const ExaColumnEvidence *evidence = &guess->evidence[i];
    gboolean dates = guess->plan->columns[i].kind == EXA_COLUMN_DATES;

    if (i != column && (dates || exa_table_guess_is_text (guess, i)) && evidence->n_filled * 10 >= guess->n_rows * 9 &&
        evidence->n_distinct * 10 >= evidence->n_filled * 9)
      return TRUE;
  }
  return FALSE;
}

static gboolean
holds_classes (const ExaTableGuess *guess, guint column)
{
  const ExaColumn *self = &guess->plan->columns[column];
  gboolean said = says_classes (self->header);
  double step = pow (10, self->cells.exponent) * self->cells.unit->factor;
  Classes classes = {{NULL}};

  if (self->kind != EXA_COLUMN_FIGURES || self->is_time || column == guess->told.figure ||
      guess->evidence[column].n_integers == guess->evidence[column].n_filled ||
      !exa_table_plan_has_other_figures (guess->plan, column))
    return FALSE;
  if ((!said && has_names (guess, column)) || !collect (guess, column, &classes) || !are_ranges (&classes))
    return FALSE;
  return tile (&classes, step) || (said && !has_names (guess, column));
}

void
exa_table_classes_find (ExaTableGuess *guess)
{
  for (guint i = 0; i < guess->plan->n_columns; i++)
    if (holds_classes (guess, i)) {
      guess->plan->columns[i].kind = EXA_COLUMN_TEXT;
      guess->plan->columns[i].of_classes = TRUE;
    }
}
