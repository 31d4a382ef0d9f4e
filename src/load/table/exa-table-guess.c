/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-guess.h"

#include "exa-column-header.h"
#include "exa-header-among.h"
#include "exa-parallel.h"
#include "exa-table-bare.h"
#include "exa-table-by-hand.h"
#include "exa-table-above.h"
#include "exa-table-accounts.h"
#include "exa-table-money.h"
#include "exa-table-price.h"
#include "exa-table-roles.h"
#include "exa-table-plan-json.h"
#include "exa-table-units.h"
#include "exa-table-wholes.h"

#include <glib/gi18n.h>

#include <string.h>

/* A number with its sign, bound, currency or scale, but no year, which heads a column of a table over time. */
static gboolean
looks_like_number (const char *cell)
{
  return strpbrk (cell, "0123456789") != NULL && cell[strspn (cell, "0123456789.,'%+-<>=~$ kKMBT")] == '\0' &&
         !exa_date_looks_like_year (cell);
}

/* Whether the row under the header holds units: nothing else, no number, and one of them over a column of numbers. */
static gboolean
is_unit_row (const ExaGrid *grid, guint row)
{
  guint n_units = 0;

  if (row == 0 || row + 1 >= exa_grid_n_rows (grid))
    return FALSE;
  for (guint i = 0; i < exa_grid_n_columns (grid); i++) {
    const char *cell = exa_grid_cell (grid, row, i);
    gboolean numbers = looks_like_number (exa_grid_cell (grid, row + 1, i));
    const ExaUnit *unit;
    int exponent;
    /* "1000" alone is the first figure of its column; "1000 t" is a unit. */
    gboolean is_unit =
        cell[strspn (cell, "0123456789")] != '\0' &&
        exa_unit_phrase_read (cell, exa_header_context (exa_grid_cell (grid, row - 1, i)), &unit, &exponent);

    if (looks_like_number (cell) || (numbers && *cell != '\0' && !is_unit))
      return FALSE;
    n_units += numbers && is_unit;
  }
  return n_units > 0;
}

/* Cells from which on columns are guessed in several threads, each of which costs as much as some thousand cells. */
#define MANY_CELLS 50000

/* Columns that are guessed, each alone; all of it borrowed. */
typedef struct {
  ExaTablePlan *plan;
  const ExaGrid *grid;
  const char *decimal;
  ExaColumnEvidence *evidence; /* of each column */
  const ExaTableWitness *file;
} Columns;

static void
gather (guint column, gpointer data)
{
  const Columns *self = data;

  self->evidence[column] = exa_column_evidence_gather (self->grid, self->plan->n_headers, column);
}

static void
guess_column (guint i, gpointer data)
{
  const Columns *self = data;
  ExaTablePlan *plan = self->plan;

  g_free (plan->columns[i].header);
  g_free (plan->columns[i].name);
  plan->columns[i] =
      exa_column_guess (self->grid, plan->n_headers, plan->unit_row, i, self->decimal, &self->evidence[i], self->file);
}

static void
for_each_column (const Columns *self, ExaParallelFunc func)
{
  if ((guint64)self->plan->n_columns * exa_grid_n_rows (self->grid) >= MANY_CELLS) {
    exa_parallel_for (self->plan->n_columns, func, (gpointer)self);
    return;
  }
  for (guint i = 0; i < self->plan->n_columns; i++)
    func (i, (gpointer)self);
}

/* What the cells of all rows say of their columns. */
typedef struct {
  ExaColumnEvidence *columns; /* as many as the plan has */
  ExaTableWitness file;
} Witnesses;

static Witnesses *
witnesses_new (guint n_columns)
{
  Witnesses *self = g_new0 (Witnesses, 1);

  self->columns = g_new0 (ExaColumnEvidence, n_columns);
  return self;
}

static void
witnesses_free (Witnesses *self)
{
  g_free (self->columns);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Witnesses, witnesses_free)

static void
gather_evidence (ExaTablePlan *plan, const ExaGrid *grid, ExaColumnEvidence *evidence)
{
  const Columns columns = {.plan = plan, .grid = grid, .evidence = evidence};

  for_each_column (&columns, gather);
}

/* Has all rows of @grid say what they hold. */
static Witnesses *
hear_witnesses (ExaTablePlan *plan, const ExaGrid *grid)
{
  Witnesses *all = witnesses_new (plan->n_columns);

  gather_evidence (plan, grid, all->columns);
  for (guint i = 0; i < plan->n_columns; i++)
    exa_table_witness_add (&all->file, &all->columns[i]);
  return all;
}

static void
guess_columns (ExaTablePlan *plan, const ExaGrid *grid, const char *decimal, Witnesses *all)
{
  const Columns columns = {plan, grid, decimal, all->columns, &all->file};

  for_each_column (&columns, guess_column);
}

/* Whether @other is @name, or that with more in brackets: "Weight (lb)" beside "Weight". */
static gboolean
is_mistaken (const char *name, const char *other)
{
  gsize length = strlen (name);

  return g_str_has_prefix (other, name) &&
         (other[length] == '\0' || g_str_has_prefix (other + length, " (") || g_str_has_prefix (other + length, "（"));
}

/* Two columns that would have one name keep their units in it. */
static void
keep_names_apart (ExaTablePlan *plan)
{
  g_autofree gboolean *mistaken = g_new0 (gboolean, plan->n_columns);

  for (guint i = 0; i < plan->n_columns; i++)
    for (guint j = 0; j < plan->n_columns; j++)
      mistaken[i] |= i != j && *plan->columns[i].name != '\0' && plan->columns[j].kind != EXA_COLUMN_EMPTY &&
                     is_mistaken (plan->columns[i].name, plan->columns[j].name) &&
                     strcmp (plan->columns[i].header, plan->columns[j].header) != 0;
  for (guint i = 0; i < plan->n_columns; i++)
    if (mistaken[i]) {
      g_free (plan->columns[i].name);
      plan->columns[i].name = g_strdup (plan->columns[i].header);
    }
}

/* That the figures which head the columns are names of them, and no row. NULL for all columns but the first of them. */
static ExaTableDoubt *
doubt_header (const ExaTablePlan *plan, const ExaGrid *grid, guint column)
{
  for (guint i = 0; i < column; i++)
    if (exa_table_plan_holds_figures (plan, i))
      return NULL;
  if (!exa_sheet_header_in_doubt (exa_grid_sheet (grid)))
    return NULL;
  return exa_table_doubt_new (column, plan->columns[column].header, exa_text_new ("the name of a column", "列名"),
                              exa_text_new ("a figure of a first row", "首行数据"),
                              "a word for what the rows are stands before it");
}

static void
find_doubts (const ExaTableGuess *guess, const ExaColumnEvidence *evidence, const ExaTableWitness *file)
{
  ExaTablePlan *plan = guess->plan;
  const ExaGrid *grid = guess->grid;

  for (guint i = 0; i < plan->n_columns; i++) {
    const ExaColumn *column = &plan->columns[i];
    gboolean figures = exa_table_plan_holds_figures (plan, i);
    ExaTableDoubt *doubt = NULL;

    /* Shares that name the rows stand there as they are written. */
    if (figures || column->kind != EXA_COLUMN_FIGURES || !exa_unit_is_percent (column->cells.unit))
      doubt = exa_table_doubt_find (column, i, grid, plan->n_headers, &evidence[i], file);
    if (doubt == NULL && figures)
      doubt = exa_table_money_find_doubt (plan, grid, i);
    if (doubt == NULL && figures)
      doubt = exa_table_units_find_doubt (guess, i);
    if (doubt == NULL && figures)
      doubt = exa_table_accounts_find_doubt (guess, i);
    if (doubt == NULL && figures)
      doubt = exa_table_price_find_doubt (plan, grid, i);
    if (figures && doubt == NULL)
      doubt = doubt_header (plan, grid, i);
    if (doubt == NULL && i == plan->name)
      doubt = exa_table_doubt_find_remark (i, grid, plan->n_headers);
    if (doubt != NULL)
      g_ptr_array_add (plan->doubts, doubt);
    /* Of how large its figures are, beside what they are. */
    doubt = figures ? exa_header_among_find_doubt (column, i, grid, plan->n_headers) : NULL;
    if (doubt == NULL && figures)
      doubt = exa_table_bare_find_doubt (column, i, grid, plan->n_headers);
    if (doubt != NULL)
      g_ptr_array_add (plan->doubts, doubt);
  }
}

/* The plan of a table whose columns are guessed, by @all; @evidence: of the rows that are left. */
static void
guess_rest (ExaTablePlan *plan, const ExaGrid *grid, const Witnesses *all, const ExaColumnEvidence *evidence,
            ExaToldColumns told)
{
  ExaTableGuess guess = {grid, plan, evidence, exa_grid_n_rows (grid) - plan->n_headers, told};

  plan->n_rows = guess.n_rows;
  exa_table_beside_find (&guess);
  exa_table_years_find (&guess);
  exa_table_republic_find (&guess);
  exa_table_ends_find (&guess);
  exa_table_relations_find (&guess);
  exa_table_classes_find (&guess);
  exa_table_only_find (&guess);
  exa_table_roles_find (&guess);
  exa_table_panel_find (&guess);
  exa_table_above_apply (&guess);
  exa_table_accounts_find (&guess);
  if (plan->second == EXA_NO_COLUMN)
    exa_table_keys_find (&guess);
  if (plan->name != EXA_NO_COLUMN && evidence[plan->name].n_distinct == guess.n_rows)
    plan->distinct = plan->name;
  exa_table_apart_find (&guess);
  keep_names_apart (plan);
  for (guint i = 0; i < plan->n_columns; i++)
    plan->columns[i].of_whole = exa_table_is_of_whole (&guess, i);
  find_doubts (&guess, all->columns, &all->file);
}

static ExaTablePlan *
begin_plan (const ExaGrid *grid)
{
  ExaTablePlan *plan = exa_table_plan_new (exa_grid_n_columns (grid));

  plan->sheet = exa_sheet_tell (exa_grid_sheet (grid));
  plan->other_encoding = exa_sheet_other_encoding (exa_grid_sheet (grid));
  plan->n_headers = exa_grid_n_headers (grid);
  if (is_unit_row (grid, plan->n_headers))
    plan->unit_row = plan->n_headers++;
  return plan;
}

static const ExaToldColumns nothing_told = {EXA_NO_COLUMN, EXA_NO_COLUMN, EXA_NO_COLUMN, EXA_NO_COLUMN};

ExaTablePlan *
exa_table_plan_guess (const ExaGrid *grid)
{
  ExaTablePlan *plan = begin_plan (grid);
  g_autoptr (Witnesses) all = hear_witnesses (plan, grid);

  guess_columns (plan, grid, NULL, all);
  guess_rest (plan, grid, all, all->columns, nothing_told);
  return plan;
}

static guint
find_column (const ExaGrid *grid, const ExaTablePlan *plan, const char *text)
{
  guint header_row = plan->n_headers == 0 ? G_MAXUINT : plan->unit_row > 0 ? plan->unit_row - 1 : 0;

  return exa_grid_find_column (grid, header_row, text);
}

/* The column that is told by @text, or EXA_NO_COLUMN if @text is NULL; FALSE after adding a problem if it is not there.
 */
static gboolean
find_told (const ExaGrid *grid, const ExaTablePlan *plan, const char *text, const char *name, ExaProblems *problems,
           guint *column)
{
  *column = text != NULL ? find_column (grid, plan, text) : EXA_NO_COLUMN;
  if (text == NULL || *column != EXA_NO_COLUMN)
    return TRUE;
  exa_problems_add (problems, name, NULL, _ ("no column is called “%s”"), text);
  return FALSE;
}

/* Where the value begins in "COLUMN=VALUE", whose column may have such a sign in its name, too: behind the first one
 * that ends the name of a column, else behind the first; NULL if there is none. */
static const char *
find_value (const ExaGrid *grid, const ExaTablePlan *plan, const char *where)
{
  const char *first = strchr (where, '=');

  for (const char *at = first; at != NULL; at = strchr (at + 1, '=')) {
    g_autofree char *text = g_strndup (where, (gsize)(at - where));

    if (find_column (grid, plan, text) != EXA_NO_COLUMN)
      return at + 1;
  }
  return first != NULL ? first + 1 : NULL;
}

/* Leaves only the rows that were asked for. */
static gboolean
keep_where (ExaGrid *grid, ExaTablePlan *plan, char **where, const char *name, ExaProblems *problems)
{
  for (guint i = 0; where != NULL && where[i] != NULL; i++) {
    const char *value = find_value (grid, plan, where[i]);
    g_autofree char *text = value != NULL ? g_strndup (where[i], (gsize)(value - where[i]) - 1) : NULL;
    guint column;

    if (value == NULL) {
      exa_problems_add (problems, name, NULL, _ ("“%s” names no value: write COLUMN=VALUE"), where[i]);
      return FALSE;
    }
    if (!find_told (grid, plan, text, name, problems, &column))
      return FALSE;
    exa_grid_keep (grid, plan->n_headers, column, value);
    if (exa_grid_n_rows (grid) == plan->n_headers) {
      exa_problems_add (problems, name, NULL, _ ("in no row is %s"), where[i]);
      return FALSE;
    }
    g_ptr_array_add (plan->where, g_strdup (where[i]));
  }
  return TRUE;
}

/* The columns are read as all rows say, also those that are then left out: "204.800" alone could be either number. Rows
 * that are left out already have said it in @before, or NULL. */
static ExaTablePlan *
make_plan (ExaGrid *grid, const ExaTableTold *told, const char *name, Witnesses *before, ExaProblems *problems)
{
  g_autoptr (ExaTablePlan) plan = begin_plan (grid);
  g_autoptr (Witnesses) own = before == NULL ? hear_witnesses (plan, grid) : NULL;
  g_auto (GStrv) read = told->plan != NULL ? exa_table_plan_read_where (told->plan) : NULL;
  char **where = told->where != NULL ? told->where : read;
  g_autofree ExaColumnEvidence *left = NULL;
  Witnesses *all = before != NULL ? before : own;
  ExaToldColumns columns = nothing_told;

  if (!find_told (grid, plan, told->name, name, problems, &columns.name) ||
      !find_told (grid, plan, told->figure, name, problems, &columns.figure) ||
      !find_told (grid, plan, told->colour, name, problems, &columns.colour) ||
      !find_told (grid, plan, told->date, name, problems, &columns.date))
    return NULL;
  guess_columns (plan, grid, told->decimal, all);
  if (!keep_where (grid, plan, where, name, problems))
    return NULL;
  if (plan->where->len > 0) {
    left = g_new0 (ExaColumnEvidence, plan->n_columns);
    gather_evidence (plan, grid, left);
  }
  guess_rest (plan, grid, all, left != NULL ? left : all->columns, columns);
  if (told->plan != NULL && !exa_table_plan_read (plan, told->plan, name, problems))
    return NULL;
  plan->same = g_strdupv (told->same);
  if (exa_grid_count_set (grid) > 0 || told->set == NULL)
    return g_steal_pointer (&plan);
  exa_table_by_hand_set (grid, plan, told->set);
  /* What a cell says now may be evidence for its column. */
  if (exa_grid_count_set (grid) > 0)
    return make_plan (grid, told, name, plan->where->len > 0 ? all : NULL, problems);
  return g_steal_pointer (&plan);
}

ExaTablePlan *
exa_table_plan_make (ExaGrid *grid, const ExaTableTold *told, const char *name, ExaProblems *problems)
{
  return told != NULL ? make_plan (grid, told, name, NULL, problems) : exa_table_plan_guess (grid);
}
