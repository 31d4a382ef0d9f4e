/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-measure.h"

#include <string.h>

#include "exa-column-header.h"
#include "exa-plain-words.h"
#include "exa-table-above.h"
#include "exa-table-slot.h"

static const char *
get_cell (const ExaTableMeasures *table, guint row, guint column)
{
  return column != EXA_NO_COLUMN ? exa_grid_cell (table->grid, table->plan->n_headers + row, column) : "";
}

gboolean
exa_table_measure_is_generic (const char *header)
{
  static const char *const words[] = {"value", "values", "obs value", "obs_value", "figure", "amount", "observation",
                                      "wert",  "valeur", "valor",     "数值",      "值",     NULL};
  g_autofree char *folded = g_utf8_casefold (header, -1);

  return g_strv_contains (words, folded);
}

static guint
count_figure_columns (const ExaTablePlan *plan)
{
  guint n = 0;

  for (guint i = 0; i < plan->n_columns; i++)
    n += exa_table_plan_holds_figures (plan, i) && !plan->columns[i].is_time;
  return n;
}

/* Longer lines above a table are no title, in characters. */
#define LONGEST_TITLE 70

/* What the table is about as a whole: the line above it, where it is a title, else its file's name; NULL where neither
 * says so. Transfer full. */
static char *
name_table (const ExaTableMeasures *table)
{
  const GPtrArray *titles = exa_sheet_titles (exa_grid_sheet (table->grid));
  g_autofree char *bare = NULL;
  const char *title = titles->len > 0 ? titles->pdata[0] : "";
  ExaHeader unit;

  /* "GDP by country (USD bn)"; and lines that say nothing but the unit are none. */
  for (guint i = 0; i < titles->len && exa_table_above_read (title, &unit, &bare); i++) {
    if (*bare != '\0') {
      title = bare;
      break;
    }
    g_clear_pointer (&bare, g_free);
    title = i + 1 < titles->len ? titles->pdata[i + 1] : "";
  }
  /* "Reporting period: 2024" and remarks of a program are none. */
  if (g_unichar_isalpha (g_utf8_get_char (title)) && strpbrk (title, ":=") == NULL && strstr (title, "：") == NULL &&
      g_utf8_strlen (title, -1) <= LONGEST_TITLE)
    return g_strdup (title);
  return exa_plain_words_of_file (table->stem);
}

/* A name for figures whose own header, @header, says nothing; @alone: no other column's does so. Transfer full. */
static char *
name_by_table (const ExaTableMeasures *table, const char *header, gboolean alone)
{
  g_autofree char *about = name_table (table);

  if (about == NULL)
    return g_strdup (header);
  return alone ? g_steal_pointer (&about) : g_strdup_printf ("%s: %s", about, header);
}

/* "2022–2024": the times of a measure that has no name, nor its table. Transfer full. */
static char *
name_by_times (const ExaTablePlan *plan)
{
  const char *first = NULL, *last = NULL;

  for (guint i = 0; i < plan->n_columns; i++)
    if (plan->columns[i].is_time) {
      first = first == NULL ? plan->columns[i].header : first;
      last = plan->columns[i].header;
    }
  return first != last ? g_strdup_printf ("%s–%s", first, last) : g_strdup (first);
}

static guint
count_generic (const ExaTablePlan *plan)
{
  guint n = 0;

  for (guint i = 0; i < plan->n_columns; i++)
    n += exa_table_plan_holds_figures (plan, i) && exa_table_measure_is_generic (plan->columns[i].header);
  return n;
}

/* The name of what the figures of @column in @row measure, and under which name its id is made. */
static void
name_measure (const ExaTableMeasures *table, guint row, guint column, char **name, char **id_name)
{
  const ExaTablePlan *plan = table->plan;
  const ExaColumn *self = &plan->columns[column];
  const char *indicator = get_cell (table, row, plan->measure);
  ExaHeader read = exa_header_read (indicator);
  g_autofree char *bare = exa_header_get_name (indicator, &read);
  gboolean alone = self->is_time || exa_table_measure_is_generic (self->header) || count_figure_columns (plan) == 1;

  if (*indicator != '\0') {
    *name = alone ? g_strdup (bare) : g_strdup_printf ("%s, %s", self->name, bare);
    *id_name = g_strdup (*name);
  } else if (self->is_time && self->first_of > 0) {
    *name = g_strdup (self->of);
    *id_name = g_strdup (self->of);
  } else if (self->is_time) {
    *name = name_table (table);
    if (*name == NULL)
      *name = name_by_times (plan);
    *id_name = g_strdup (table->stem);
  } else {
    /* "Value" says nothing: what stands above the table, or its file's name, may. */
    *name = *self->header == '\0'                         ? g_strdup_printf ("Column %u", column + 1)
            : exa_table_measure_is_generic (self->header) ? name_by_table (table, self->name, count_generic (plan) == 1)
                                                          : g_strdup (self->name);
    *id_name = *self->header != '\0' ? g_strdup (self->header) : g_strdup (*name);
  }
}

/* How many measures of the table have that name; @alike: (out): one of them in a unit of the same kind as @unit. */
static guint
count_named (const ExaTableMeasures *table, const char *name, const ExaUnit *unit, gboolean *alike)
{
  guint n = 0;

  *alike = FALSE;
  for (guint i = 0; i < table->slots->len; i++) {
    const ExaMeasure *measure = ((const ExaTableSlot *)g_ptr_array_index (table->slots, i))->measure;
    const char *other = exa_text_get (&measure->name, EXA_LANG_EN);
    gsize length = strlen (name);

    /* "Weight (2)" is the second of "Weight". */
    if (!g_str_has_prefix (other, name) ||
        (other[length] != '\0' && (!g_str_has_prefix (other + length, " (") || !g_ascii_isdigit (other[length + 2]) ||
                                   other[length + 3] != ')')))
      continue;
    n++;
    *alike |= exa_unit_comparable (measure->unit, unit);
  }
  return n;
}

/* The name of a measure, apart from others of that name: by its unit, or by its place among them. Transfer full. */
static char *
name_apart (const ExaTableMeasures *table, const char *name, const ExaUnit *unit, const char *said_unit,
            gboolean other_unit)
{
  gboolean alike;
  guint n = count_named (table, name, unit, &alike);

  if (*said_unit != '\0')
    return g_strdup_printf ("%s (%s)", name, said_unit);
  if (n > 0 && alike)
    return g_strdup_printf ("%s (%u)", name, n + 1);
  return other_unit || n > 0 ? g_strdup_printf ("%s (%s)", name, unit->id) : g_strdup (name);
}

static gboolean
is_own (const ExaTableMeasures *table, const ExaMeasure *measure)
{
  for (guint i = 0; i < table->slots->len; i++)
    if (((const ExaTableSlot *)g_ptr_array_index (table->slots, i))->measure == measure)
      return TRUE;
  return FALSE;
}

/* What another table, or a file beside it, measures under that name; NULL if none does. */
static ExaMeasure *
find_elsewhere (const ExaTableMeasures *table, const char *name, const ExaUnit *unit)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint i = 0; i < exa_dataset_count (table->dataset, EXA_LIST_MEASURES); i++) {
    ExaMeasure *measure = exa_dataset_nth (table->dataset, EXA_LIST_MEASURES, i);
    g_autofree char *other = g_utf8_casefold (exa_text_get (&measure->name, EXA_LANG_EN), -1);

    if (strcmp (folded, other) == 0 && exa_unit_comparable (measure->unit, unit) && !is_own (table, measure))
      return measure;
  }
  return NULL;
}

ExaMeasure *
exa_table_measure_add (const ExaTableMeasures *table, guint row, guint column, const ExaUnit *unit,
                       const char *said_unit, gboolean other_unit)
{
  const ExaColumn *self = &table->plan->columns[column];
  g_autofree char *name = NULL, *id_name = NULL, *whole = NULL;
  ExaMeasure *measure;

  name_measure (table, row, column, &name, &id_name);
  whole = name_apart (table, name, unit, said_unit, other_unit);
  measure = *self->header != '\0' && !self->is_time ? find_elsewhere (table, whole, unit) : NULL;
  if (measure != NULL) {
    if (self->has_negatives)
      measure->least = EXA_LEAST_OPEN;
    return measure;
  }
  measure = exa_measure_new ();
  measure->id = exa_names_make_id (table->names, EXA_LIST_MEASURES, id_name, "figure");
  measure->name.in[EXA_LANG_EN] = g_steal_pointer (&whole);
  measure->unit = unit;
  if (exa_table_is_rank (unit))
    measure->better = EXA_BETTER_LOWER;
  if (self->has_negatives)
    measure->least = EXA_LEAST_OPEN;
  if (self->of_whole)
    measure->of = exa_text_new ("the whole", "总体");
  exa_dataset_add (table->dataset, EXA_LIST_MEASURES, measure);
  return measure;
}
