/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-files.h"

#include "exa-book.h"
#include "exa-join.h"
#include "exa-table-apply.h"
#include "exa-table-by-hand.h"
#include "exa-table-guess.h"
#include "exa-table-words.h"

#include <glib/gi18n.h>

/* Rows of the longest table that is joined with others by its names: a claim is made of every figure. */
#define MOST_JOINED_ROWS 20000

typedef struct {
  char *name;
  ExaCsv *csv;
  char **sheets; /* as in ExaTableReading, as the next */
  char *read;
} Table;

struct _ExaTableFiles {
  ExaProblems *problems;    /* borrowed, as the next two */
  const ExaTableTold *told; /* or NULL, as the next */
  GPtrArray *readings;
  GArray *tables;     /* Table */
  GPtrArray *sources; /* ExaSource, owned: of the tables that became claims */
  GPtrArray *set;     /* what is told of cells, each once; owned, as the next */
  GHashTable *found;  /* of these, what some table has */
  gboolean any_long;  /* one of them is too long for its cells to be set */
};

static void
table_clear (gpointer data)
{
  g_free (((Table *)data)->name);
  exa_csv_unref (((Table *)data)->csv);
  g_strfreev (((Table *)data)->sheets);
  g_free (((Table *)data)->read);
}

ExaTableFiles *
exa_table_files_new (ExaProblems *problems)
{
  ExaTableFiles *self = g_new0 (ExaTableFiles, 1);

  self->problems = problems;
  self->tables = g_array_new (FALSE, FALSE, sizeof (Table));
  g_array_set_clear_func (self->tables, table_clear);
  self->sources = g_ptr_array_new_with_free_func (g_object_unref);
  self->set = g_ptr_array_new_with_free_func (g_free);
  self->found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
exa_table_files_free (ExaTableFiles *self)
{
  g_array_unref (self->tables);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->set);
  g_hash_table_unref (self->found);
  g_free (self);
}

void
exa_table_reading_free (gpointer reading)
{
  g_free (((ExaTableReading *)reading)->file);
  g_object_unref (((ExaTableReading *)reading)->source);
  exa_table_plan_free (((ExaTableReading *)reading)->plan);
  exa_sheet_unref (((ExaTableReading *)reading)->sheet);
  exa_grid_unref (((ExaTableReading *)reading)->grid);
  g_strfreev (((ExaTableReading *)reading)->sheets);
  g_free (((ExaTableReading *)reading)->read);
  g_free (reading);
}

/* --- adding --- */

void
exa_table_files_tell (ExaTableFiles *self, const ExaTableTold *told, GPtrArray *readings)
{
  self->told = told;
  self->readings = readings;
}

/* What is told of the @n-th table, into @told, which is empty. */
static void
tell (const ExaTableFiles *self, guint n, ExaTableTold *told)
{
  if (self->told != NULL)
    exa_table_told_get_each (self->told, n, told);
}

gboolean
exa_table_files_get_sheet (ExaTableFiles *self, const char *name, ExaSheetTold *told)
{
  g_autoptr (GError) error = NULL;
  ExaTableTold here = {NULL};
  gboolean good;

  tell (self, self->tables->len, &here);
  good = exa_table_told_get_sheet (&here, told, &error);
  if (!good)
    exa_problems_add (self->problems, name, NULL, "%s", error->message);
  exa_table_told_clear (&here);
  return good;
}

guint
exa_table_files_count (const ExaTableFiles *self)
{
  return self->tables->len;
}

void
exa_table_files_add (ExaTableFiles *self, const char *name, ExaCsv *csv)
{
  Table table = {.csv = csv};

  if (csv == NULL)
    return;
  table.name = g_strdup (name);
  g_array_append_val (self->tables, table);
}

/* Keeps the sheet, and which of the book it is. */
static void
add_sheet (ExaTableFiles *self, const char *name, ExaSheet *sheet, const ExaBook *book)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  Table table = {.csv = exa_csv_new (sheet, name, self->problems)};

  if (table.csv == NULL)
    return;
  for (guint i = 0; i < book->names->len; i++)
    g_strv_builder_add (names, g_ptr_array_index (book->names, i));
  table.name = g_strdup (name);
  table.sheets = g_strv_builder_end (names);
  table.read = g_strdup (book->read);
  g_array_append_val (self->tables, table);
}

void
exa_table_files_add_book (ExaTableFiles *self, const char *name, GBytes *bytes, const ExaSheetTold *told)
{
  g_autoptr (GError) error = NULL;
  ExaTableTold here = {NULL};
  ExaPlace place = {0, 1};

  tell (self, self->tables->len, &here);
  g_auto (ExaBook) book = EXA_BOOK_INIT (here.sheet, told);
  ExaSheet *sheet = exa_book_read (&book, g_bytes_ref (bytes), &place.line, &error);

  if (sheet != NULL)
    add_sheet (self, name, sheet, &book);
  else
    exa_problems_add (self->problems, name, place.line > 0 ? &place : NULL, "%s", error->message);
  exa_table_told_clear (&here);
}

/* --- reading --- */

/* Keeps how @table was read; what is in both is taken. */
static void
keep_reading (ExaTableFiles *self, const Table *table, ExaSource *source, ExaTablePlan *plan, ExaGrid *grid)
{
  ExaTableReading *reading = g_new (ExaTableReading, 1);

  *reading = (ExaTableReading){
      g_strdup (table->name),    g_object_ref (source),  plan, exa_sheet_ref (exa_csv_get_sheet (table->csv)), grid,
      g_strdupv (table->sheets), g_strdup (table->read),
  };
  g_ptr_array_add (self->readings, reading);
}

/* Keeps which of the cells of @set (or NULL) are in this table. */
static void
note_set (ExaTableFiles *self, const ExaTablePlan *plan, const ExaGrid *grid, char *const *set)
{
  self->any_long |= exa_table_by_hand_is_long (grid);
  for (; set != NULL && *set != NULL; set++) {
    if (!g_ptr_array_find_with_equal_func (self->set, *set, g_str_equal, NULL))
      g_ptr_array_add (self->set, g_strdup (*set));
    if (exa_table_by_hand_has (grid, plan, *set))
      g_hash_table_add (self->found, g_strdup (*set));
  }
}

/* The plan of the @n-th table by what is told of it; NULL after a problem. */
static ExaTablePlan *
make_plan (ExaTableFiles *self, guint n, ExaGrid *grid)
{
  const char *name = g_array_index (self->tables, Table, n).name;
  ExaTableTold told = {NULL};
  ExaTablePlan *plan;

  tell (self, n, &told);
  plan = exa_table_plan_make (grid, self->told != NULL ? &told : NULL, name, self->problems);
  if (plan != NULL)
    note_set (self, plan, grid, told.set);
  exa_table_told_clear (&told);
  return plan;
}

static void
read_table (ExaTableFiles *self, guint n, ExaDataset *dataset)
{
  const Table *table = &g_array_index (self->tables, Table, n);
  g_autoptr (ExaGrid) grid = exa_grid_new (table->csv);
  g_autoptr (ExaTablePlan) plan = make_plan (self, n, grid);
  ExaSource *source;

  if (plan == NULL)
    return;
  plan->beside = self->tables->len > 1 && exa_grid_n_rows (grid) <= MOST_JOINED_ROWS;
  if (!exa_table_plan_apply (plan, grid, table->name, dataset, self->problems))
    return;
  source = exa_dataset_nth (dataset, EXA_LIST_SOURCES, exa_dataset_count (dataset, EXA_LIST_SOURCES) - 1);
  g_ptr_array_add (self->sources, g_object_ref (source));
  exa_table_words_apply (self->told != NULL ? self->told->words : NULL, dataset, source);
  if (self->readings != NULL)
    keep_reading (self, table, source, g_steal_pointer (&plan), g_steal_pointer (&grid));
}

/* What is told of a cell has to be so of one of the tables. */
static void
check_set (ExaTableFiles *self)
{
  for (guint i = 0; i < self->set->len; i++) {
    const char *name = g_array_index (self->tables, Table, 0).name, *cell = g_ptr_array_index (self->set, i);

    if (g_hash_table_contains (self->found, cell))
      continue;
    if (self->any_long)
      exa_problems_add (self->problems, name, NULL, _ ("cells of a table of more than %u rows cannot be set"),
                        EXA_TABLE_BY_HAND_MOST_ROWS);
    else if (self->tables->len > 1)
      exa_problems_add (self->problems, name, NULL,
                        _ ("“%s” names no cell of this table, nor of those beside it: write ROW/COLUMN=TEXT"), cell);
    else
      exa_problems_add (self->problems, name, NULL, _ ("“%s” names no cell of this table: write ROW/COLUMN=TEXT"),
                        cell);
  }
}

/* What several tables say of one thing, side by side. */
static void
join (ExaTableFiles *self, ExaDataset *dataset)
{
  char **different = self->told != NULL ? self->told->different : NULL;
  g_autoptr (ExaJoin) join = NULL;

  if (self->sources->len < 2)
    return;
  join = exa_join_new (dataset, self->sources, different);
  exa_join_add_charts (join, dataset);
}

void
exa_table_files_read (ExaTableFiles *self, ExaDataset *dataset)
{
  guint n_before = exa_problems_count (self->problems);

  for (guint i = 0; exa_problems_count (self->problems) == n_before && i < self->tables->len; i++)
    read_table (self, i, dataset);
  if (exa_problems_count (self->problems) == n_before)
    check_set (self);
  join (self, dataset);
}
