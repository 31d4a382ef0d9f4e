/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-apply.h"

#include "exa-status-words.h"
#include "exa-row-forms.h"
#include "exa-sheet-note.h"
#include "exa-table-figures.h"
#include "exa-table-first.h"
#include "exa-table-footnote.h"
#include "exa-table-mark.h"
#include "exa-table-measure.h"
#include "exa-table-order.h"
#include "exa-table-parts.h"
#include "exa-table-roles.h"
#include "exa-table-slot.h"

#include <glib/gi18n.h>
#include <string.h>

/* Fewer rows are claims at once: whoever looks at them looks at all. */
#define LEAST_IN_COLUMNS 1000

/* The slot that was asked for last, and by what. */
typedef struct {
  guint group;
  const char *indicator, *base, *said_unit;
  ExaTableSlot *slot;
} Last;

typedef struct {
  ExaTableMeasures measures;
  const ExaTablePlan *plan;
  ExaGrid *grid;
  const char *title; /* the file's name, without its folder */
  ExaDataset *dataset;
  ExaNames *names;
  ExaSource *source; /* borrowed, as below */
  ExaTopic *topic;
  ExaTableSubjects *subjects;
  GPtrArray *slots;  /* ExaTableSlot, in the order of their charts; owned */
  GHashTable *found; /* what makes a measure its own → ExaTableSlot; owned */
  Last last;
  ExaTableThings *things; /* of a table in columns, or NULL; borrowed */
  ExaRowForms forms;
  GStringChunk *said; /* times that are said in two cells; borrowed */
} Loading;

/* The cell of a row of data; "" where there is no such column. */
static const char *
get_cell (const Loading *loading, guint row, guint column)
{
  return column != EXA_NO_COLUMN ? exa_grid_cell (loading->grid, loading->plan->n_headers + row, column) : "";
}

static void
add_source (Loading *loading)
{
  loading->source = exa_source_new ();
  loading->source->id = exa_names_make_id (loading->names, EXA_LIST_SOURCES, loading->measures.stem, "table");
  loading->source->title = exa_text_new (loading->title, NULL);
  loading->source->publisher.in[EXA_LANG_EN] = exa_table_footnote_find_source (exa_grid_sheet (loading->grid));
  exa_dataset_add (loading->dataset, EXA_LIST_SOURCES, loading->source);

  loading->topic = exa_topic_new ();
  loading->topic->id = exa_names_make_id (loading->names, EXA_LIST_TOPICS, loading->measures.stem, "table");
  loading->topic->name = exa_text_new (loading->title, NULL);
  exa_dataset_add (loading->dataset, EXA_LIST_TOPICS, loading->topic);
}

/* What the row says of a unit that its figures in @column do not have: one that is not known, or of which they are the
 * price. Such figures share no axis with those of another, and it is kept in their name. */
static const char *
get_said_unit (Loading *loading, guint row, guint column, const ExaUnit *unit)
{
  const ExaTableRow *data = loading->subjects != NULL ? &loading->subjects->rows[row] : NULL;
  const char *per = data != NULL ? exa_row_forms_find_per (&loading->forms, data, column) : NULL, *apart;

  if (data == NULL || strcmp (unit->id, "count") != 0)
    return "";
  apart = exa_row_forms_find_apart (&loading->forms, data);
  if (apart != NULL)
    return apart;
  return per != NULL ? per : exa_row_forms_is_of_prices_alone (&loading->forms) ? "" : data->unread_unit;
}

/* The slot for figures of @column in @row in the unit @unit. @usual: that of the column's other figures, or NULL. */
static ExaTableSlot *
get_slot (Loading *loading, guint row, guint column, const ExaUnit *unit, const ExaUnit *usual)
{
  const ExaTablePlan *plan = loading->plan;
  const ExaColumn *self = &plan->columns[column];
  guint group = !self->is_time ? column : self->first_of > 0 ? self->first_of - 1 : plan->n_columns;
  const char *indicator = get_cell (loading, row, plan->measure);
  gboolean other = usual != NULL && !exa_unit_comparable (unit, usual);
  const char *said = get_said_unit (loading, row, column, unit);
  g_autofree char *key = NULL;
  ExaTableSlot *slot;

  /* Most cells go where the one above them went. */
  if (loading->last.slot != NULL && loading->last.group == group && loading->last.base == unit->base &&
      strcmp (loading->last.indicator, indicator) == 0 && strcmp (loading->last.said_unit, said) == 0)
    return loading->last.slot;
  key = g_strdup_printf ("%u\x1f%s\x1f%s\x1f%s", group, indicator, unit->base, said);
  slot = g_hash_table_lookup (loading->found, key);
  if (slot == NULL) {
    slot = exa_table_slot_new (exa_table_measure_add (&loading->measures, row, column, unit, said, other), column);
    g_ptr_array_add (loading->slots, slot);
    g_hash_table_insert (loading->found, g_steal_pointer (&key), slot);
  }
  loading->last = (Last){group, indicator, unit->base, said, slot};
  return slot;
}

/* --- claims --- */

static ExaClaim *
add_claim (Loading *loading, const ExaTableRow *row, ExaMeasure *measure, const ExaMoment *when, ExaQuantity value,
           const ExaUnit *unit)
{
  gboolean dated = loading->plan->date != EXA_NO_COLUMN || loading->plan->wide;
  g_autofree char *date = dated ? exa_date_to_string (when->date) : NULL;
  g_autofree char *name = g_strjoin ("-", measure->id, row->subject->id, date, NULL);
  ExaClaim *claim = exa_claim_new ();
  ExaCite *cite = exa_cite_new ();

  claim->id = exa_names_make_id (loading->names, EXA_LIST_CLAIMS, name, "claim");
  claim->subject = g_object_ref (row->subject);
  claim->measure = g_object_ref (measure);
  claim->value = value;
  claim->unit = unit;
  claim->as_of = when->date;
  if (row->label != NULL)
    claim->label = exa_text_new (row->label, NULL);
  claim->order = exa_dataset_count (loading->dataset, EXA_LIST_CLAIMS);
  cite->source = g_object_ref (loading->source);
  cite->row = g_strdup (row->label != NULL ? row->label : row->name);
  g_ptr_array_add (claim->cites, cite);
  exa_dataset_add (loading->dataset, EXA_LIST_CLAIMS, claim);
  return claim;
}

/* What a person changed of the figure is said of it. FALSE where nothing was. */
static gboolean
note_by_hand (const Loading *loading, guint row, guint column, ExaClaim *claim)
{
  guint in_file = loading->plan->n_headers + row;
  const char *cell = exa_grid_get_original (loading->grid, in_file, column);

  if (cell == NULL && loading->plan->name != EXA_NO_COLUMN)
    cell = exa_grid_get_original (loading->grid, in_file, loading->plan->name);
  if (cell == NULL)
    return FALSE;
  claim->note.in[EXA_LANG_EN] = g_strdup_printf ("Changed by hand: the table has “%s”.", cell);
  claim->note.in[EXA_LANG_ZH_CN] = g_strdup_printf ("经手工改动：表中原为“%s”。", cell);
  return TRUE;
}

/* A mark at the figure, else at the name of its row or column, is said of it. */
static void
note_mark (const Loading *loading, guint row, guint column, ExaTableFigure *figure)
{
  ExaTableMark mark;

  if (!exa_table_mark_find (loading->plan, loading->grid, row, column, &mark) &&
      !exa_table_mark_find_in_header (loading->plan, loading->grid, column, &mark))
    return;
  figure->mark = mark.mark;
  figure->marked = mark.marked;
  exa_table_footnote_note (mark.mark, mark.marked, &figure->claim->note);
}

/* The time of a figure below a header that is one: that of the row, if it says the year or its part, with it. */
static void
join_times (const Loading *loading, guint row, guint column, ExaTableFigure *figure)
{
  const ExaTablePlan *plan = loading->plan;
  const char *said = get_cell (loading, row, plan->date != EXA_NO_COLUMN ? plan->date : plan->name);
  g_autofree char *both = NULL;

  if (!figure->row->timed ||
      !exa_table_parts_join (&figure->row->when, said, &plan->columns[column], column, &figure->when))
    return;
  both = g_strjoin ((guchar)*plan->columns[column].header < 0xe3 ? " " : "", said, plan->columns[column].header, NULL);
  figure->joined = TRUE;
  figure->said = g_string_chunk_insert (loading->said, both);
}

static void
note_words (const Loading *loading, const char *cell, ExaTableFigure *figure)
{
  g_autofree char *words = exa_status_words_find_others (cell);

  if (words != NULL)
    figure->words = g_string_chunk_insert_const (loading->said, words);
}

/* The cell of a figure, with the sign that another column says of it. */
static const char *
get_figure (const Loading *loading, guint row, guint column)
{
  const char *cell = get_cell (loading, row, column);
  guint relation = loading->plan->columns[column].relation;
  g_autofree char *whole = NULL;

  if (relation == 0 || exa_cell_is_missing (cell))
    return cell;
  whole = exa_table_relation_write (get_cell (loading, row, relation - 1), cell, loading->plan->columns[column].turns);
  return strcmp (whole, cell) == 0 ? cell : g_string_chunk_insert (loading->said, whole);
}

static void
add_cell (Loading *loading, guint row, guint column)
{
  const ExaTablePlan *plan = loading->plan;
  const ExaTableRow *data = &loading->subjects->rows[row];
  const char *cell = get_figure (loading, row, column);
  ExaColumn self = exa_row_forms_get (&loading->forms, data, row, column);
  gboolean is_time = plan->columns[column].is_time;
  ExaTableFigure figure = {.row = data,
                           .when = is_time ? plan->columns[column].when : data->when,
                           .said = is_time ? exa_column_get_time (&plan->columns[column])
                                           : get_cell (loading, row, plan->date)};
  const ExaUnit *unit;
  ExaTableSlot *slot, *usual;
  ExaQuantity value;

  if (exa_cell_is_missing (cell))
    return;
  if (!exa_column_read (&self, cell, &value, &unit)) {
    slot = get_slot (loading, row, column, self.cells.unit, NULL);
    if (slot->n_unread++ == 0)
      slot->unread = cell;
    return;
  }
  usual = get_slot (loading, row, column, self.cells.unit, NULL);
  slot = usual;
  if (!exa_unit_comparable (unit, self.cells.unit)) {
    slot = get_slot (loading, row, column, unit, self.cells.unit);
    if (!data->apart && usual->n_elsewhere++ == 0)
      usual->elsewhere = cell;
  }
  if (data->subject == NULL) {
    slot->n_unnamed++;
    return;
  }
  if (is_time)
    join_times (loading, row, column, &figure);
  figure.claim = add_claim (loading, data, slot->measure, &figure.when, value, unit);
  figure.claim->status = exa_row_forms_read_status (&loading->forms, &self, cell, row, &figure.when);
  figure.by_hand = note_by_hand (loading, row, column, figure.claim);
  note_words (loading, cell, &figure);
  if (figure.words == NULL)
    note_mark (loading, row, column, &figure);
  g_array_append_val (slot->figures, figure);
}

static void
add_column (Loading *loading, guint column)
{
  for (guint row = 0; row < loading->subjects->n_rows; row++)
    add_cell (loading, row, column);
}

/* --- figures in columns --- */

/* What is read of the columns of figures of a long table whose rows are about a thing each; NULL where a column has
 * figures that share no axis: these are claims from the start. Transfer full; ExaColumnValues of each column. */
static ExaColumnValues *
read_columns (const Loading *loading)
{
  const ExaTablePlan *plan = loading->plan;
  ExaColumnValues *values = g_new0 (ExaColumnValues, plan->n_columns);
  gboolean good = TRUE;

  for (guint i = 0; good && i < plan->n_columns; i++)
    if (exa_table_plan_holds_figures (plan, i))
      good = exa_column_values_read (&values[i], &plan->columns[i], loading->grid, plan->n_headers, i);
  for (guint i = 0; !good && i < plan->n_columns; i++)
    exa_column_values_clear (&values[i]);
  if (!good)
    g_clear_pointer (&values, g_free);
  return values;
}

static void
add_values (Loading *loading, guint column, GPtrArray *measures, ExaColumnValues *values)
{
  const ExaColumn *self = &loading->plan->columns[column];
  ExaTableSlot *slot = get_slot (loading, 0, column, self->cells.unit, NULL);

  slot->n_unread = values->n_unread;
  slot->unread = values->unread;
  g_ptr_array_add (measures, g_object_ref (slot->measure));
  if (values->n == 0)
    return;
  slot->marks = exa_table_mark_find_all (loading->plan, loading->grid, column, values);
  slot->columns =
      exa_table_figures_new (loading->things, slot->measure, loading->source,
                             exa_dataset_count (loading->dataset, EXA_LIST_CLAIMS), measures, slot->marks, values);
  exa_dataset_add_figures (loading->dataset, g_object_ref (slot->columns));
}

/* FALSE where the table is none of which the figures can stay in columns; nothing has happened then. */
static gboolean
add_in_columns (Loading *loading)
{
  const ExaTablePlan *plan = loading->plan;
  g_autofree ExaColumnValues *values = NULL;
  g_autoptr (GPtrArray) measures = NULL;

  if (plan->beside || exa_grid_count_set (loading->grid) > 0 ||
      exa_grid_n_rows (loading->grid) - plan->n_headers < LEAST_IN_COLUMNS ||
      exa_dataset_count (loading->dataset, EXA_LIST_ENTITIES) > 0 || !exa_table_things_fit (plan, loading->grid) ||
      (values = read_columns (loading)) == NULL)
    return FALSE;
  loading->things = exa_table_things_new (plan, loading->grid, loading->names);
  measures = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < plan->n_columns; i++) {
    if (exa_table_plan_holds_figures (plan, i))
      add_values (loading, i, measures, &values[i]);
    exa_column_values_clear (&values[i]);
  }
  return TRUE;
}

/* Whether the names of the rows are steps of a scale. */
static gboolean
are_steps (const Loading *loading)
{
  ExaTableOrder order = {0};

  for (guint row = 0; row < exa_table_things_count (loading->things); row++)
    if (!exa_table_order_add (&order, exa_table_things_get_name (loading->things, row)))
      return FALSE;
  return exa_table_order_is_scale (&order);
}

/* --- charts --- */

/* Figures of which all are of one thing have its name where their own says nothing: "Floor area", not the file's. */
static void
name_after_subject (const Loading *loading, ExaTableSlot *slot)
{
  const ExaTableFigure *first = &g_array_index (slot->figures, ExaTableFigure, 0);

  if (!loading->plan->wide || loading->plan->measure != EXA_NO_COLUMN || first->row->unit == NULL)
    return;
  for (guint i = 1; i < slot->figures->len; i++)
    if (g_array_index (slot->figures, ExaTableFigure, i).row->subject != first->row->subject)
      return;
  exa_text_clear (&slot->measure->name);
  slot->measure->name = exa_text_copy (&first->row->subject->name);
}

static void
add_chart (Loading *loading, ExaTableSlot *slot, ExaSlotPart part)
{
  g_autofree char *id = NULL;
  ExaChart *chart = NULL;
  const char *because;

  if (exa_table_slot_count (slot) == 0 || exa_table_plan_leaves_out (loading->plan, slot->column, &because))
    return;
  if (slot->columns == NULL)
    chart = exa_table_slot_make_chart (slot, loading->plan, loading->title, part);
  else if (part == EXA_SLOT_ROWS)
    chart = exa_table_slot_make_column_chart (slot, loading->plan, loading->title, are_steps (loading));
  if (chart == NULL || (part == EXA_SLOT_APART && exa_chart_count (chart) < 2)) {
    g_clear_object (&chart);
    return;
  }
  id = g_strconcat (slot->measure->id, part == EXA_SLOT_APART ? "-totals" : NULL, NULL);
  chart->id = exa_names_make_id (loading->names, EXA_LIST_CHARTS, id, "chart");
  chart->topic = g_object_ref (loading->topic);
  chart->pool = exa_dataset_share_claims (loading->dataset);
  if (part == EXA_SLOT_ROWS)
    chart->note = exa_table_slot_write_note (slot, loading->plan);
  exa_sheet_note (exa_grid_sheet (loading->grid), &chart->note);
  exa_dataset_add (loading->dataset, EXA_LIST_CHARTS, chart);
}

/* The chart that a person is likely to ask for comes first, the others in the order of the table. */
static void
add_charts (Loading *loading)
{
  if (loading->slots->len > 1)
    g_ptr_array_insert (loading->slots, 0,
                        g_ptr_array_steal_index (loading->slots, exa_table_find_first (loading->slots, loading->plan)));
  for (guint i = 0; i < loading->slots->len; i++) {
    ExaTableSlot *slot = g_ptr_array_index (loading->slots, i);

    if (slot->figures->len > 0)
      name_after_subject (loading, slot);
    add_chart (loading, slot, EXA_SLOT_ROWS);
  }
  for (guint i = 0; i < loading->slots->len; i++)
    add_chart (loading, g_ptr_array_index (loading->slots, i), EXA_SLOT_APART);
}

static void
add_note (Loading *loading)
{
  guint n = 0;

  for (guint i = 0; i < loading->slots->len; i++)
    n += ((const ExaTableSlot *)g_ptr_array_index (loading->slots, i))->n_unread;
  if (n == 0)
    return;
  loading->source->note.in[EXA_LANG_EN] =
      g_strdup_printf ("Cells that could not be read as figures and are left out: %u", n);
  loading->source->note.in[EXA_LANG_ZH_CN] = g_strdup_printf ("无法读作数值而略去的单元格：%u 个", n);
}

static gboolean
has_figures (const ExaTablePlan *plan)
{
  for (guint i = 0; i < plan->n_columns; i++)
    if (exa_table_plan_holds_figures (plan, i))
      return TRUE;
  return FALSE;
}

/* Whether all figures are in rows without a name: then there is nothing to be shown. */
static gboolean
has_no_names (const Loading *loading)
{
  guint n = 0;

  for (guint i = 0; i < loading->slots->len; i++) {
    const ExaTableSlot *slot = g_ptr_array_index (loading->slots, i);

    if (exa_table_slot_count (slot) > 0)
      return FALSE;
    n += slot->n_unnamed;
  }
  return n > 0;
}

static void
slot_free (gpointer data)
{
  exa_table_slot_free (data);
}

gboolean
exa_table_plan_apply (const ExaTablePlan *plan, ExaGrid *grid, const char *name, ExaDataset *dataset,
                      ExaProblems *problems)
{
  g_return_val_if_fail (plan->n_columns == exa_grid_n_columns (grid) && plan->n_headers <= exa_grid_n_rows (grid),
                        FALSE);

  g_autofree char *title = strcmp (name, "-") == 0 ? g_strdup ("standard input") : g_path_get_basename (name);
  g_autofree char *stem = g_strndup (title, strcspn (title, "."));
  g_autoptr (ExaNames) names = exa_names_new (dataset);
  g_autoptr (ExaTableSubjects) subjects = NULL;
  g_autoptr (GPtrArray) slots = g_ptr_array_new_with_free_func (slot_free);
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (ExaTableThings) things = NULL;
  g_autoptr (GStringChunk) said = NULL;
  Loading loading = {.measures = {plan, grid, dataset, names, stem, slots},
                     .plan = plan,
                     .grid = grid,
                     .title = title,
                     .dataset = dataset,
                     .names = names,
                     .slots = slots,
                     .found = found};

  exa_names_take_for (names, plan->same);
  if (!has_figures (plan)) {
    exa_problems_add (problems, name, NULL, _ ("no column of this table holds figures"));
    return FALSE;
  }
  if (exa_text_is_empty (exa_dataset_get_title (dataset)))
    exa_dataset_take_title (dataset, exa_text_new (title, NULL));
  add_source (&loading);
  if (add_in_columns (&loading)) {
    things = loading.things;
  } else {
    loading.subjects = subjects = exa_table_subjects_new (plan, grid, names);
    loading.said = said = g_string_chunk_new (256);
    exa_row_forms_init (&loading.forms, plan, grid);
    for (guint i = 0; i < plan->n_columns; i++)
      if (exa_table_plan_holds_figures (plan, i))
        add_column (&loading, i);
    exa_row_forms_clear (&loading.forms);
  }
  add_charts (&loading);
  add_note (&loading);
  if (has_no_names (&loading)) {
    exa_problems_add (problems, name, NULL, _ ("no row of this table that has a figure has a name"));
    return FALSE;
  }
  return TRUE;
}
