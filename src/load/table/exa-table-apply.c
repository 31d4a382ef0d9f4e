/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-apply.h"

#include "exa-names.h"
#include "exa-table-chart.h"

#include <glib/gi18n.h>
#include <string.h>

/* A cell longer than this, in characters, is not shown in a note. */
#define MOST_SHOWN 24

typedef struct {
  const ExaTablePlan *plan;
  const ExaCsv *csv;
  guint n_rows;      /* of data */
  const char *title; /* the file's name, without its folder */
  ExaDataset *dataset;
  ExaNames *names;
  ExaSource *source; /* borrowed, as all below */
  ExaTopic *topic;
  ExaEntity **subjects; /* of the rows; NULL where a row has no name. The array is owned */
  char **dates;         /* of the rows, or NULL. Owned */
  guint n_unread;       /* cells that are no figures */
} Loading;

/* What is left out of a column. */
typedef struct {
  guint n_unread;    /* cells that are no figures */
  const char *first; /* the first of them; borrowed, NULL where there is none */
  guint n_unnamed;   /* figures in rows without a name */
} LeftOut;

static ExaText
plain_text (const char *text)
{
  return (ExaText){{g_strdup (text)}};
}

/* The cell of a row of data; "" where there is no such column. */
static const char *
get_cell (const Loading *loading, guint row, guint column)
{
  return column != EXA_NO_COLUMN ? exa_csv_cell (loading->csv, loading->plan->n_headers + row, column) : "";
}

static void
add_source (Loading *loading)
{
  g_autofree char *stem = g_strndup (loading->title, strcspn (loading->title, "."));

  loading->source = exa_source_new ();
  loading->source->id = exa_names_make_id (loading->names, EXA_LIST_SOURCES, stem, "table");
  loading->source->title = plain_text (loading->title);
  exa_dataset_add (loading->dataset, EXA_LIST_SOURCES, loading->source);

  loading->topic = exa_topic_new ();
  loading->topic->id = exa_names_make_id (loading->names, EXA_LIST_TOPICS, stem, "table");
  loading->topic->name = plain_text (loading->title);
  exa_dataset_add (loading->dataset, EXA_LIST_TOPICS, loading->topic);
}

/* Whose the new @entity is, as far as the row says. What other files say of an entity stands. */
static void
add_relations (Loading *loading, guint row, ExaEntity *entity)
{
  const char *country = get_cell (loading, row, loading->plan->country);
  const char *owner = get_cell (loading, row, loading->plan->owner);
  gboolean is_new;

  if (*country != '\0' && entity->kind != EXA_ENTITY_COUNTRY)
    entity->country = g_object_ref (exa_names_get_entity (loading->names, country, EXA_ENTITY_COUNTRY, &is_new));
  if (*owner != '\0') {
    ExaEntity *company = exa_names_get_entity (loading->names, owner, EXA_ENTITY_COMPANY, &is_new);

    if (is_new && entity->country != NULL)
      company->country = g_object_ref (entity->country);
    /* One step at most: chains of owners could be as long as the table. */
    if (company != entity && company->belongs_to->len == 0)
      g_ptr_array_add (entity->belongs_to, g_object_ref (company));
    if (entity->country == NULL && entity->kind != EXA_ENTITY_COUNTRY)
      g_set_object (&entity->country, company->country);
  }
}

/* The date of a row: in its column, or in the names of a table of times. */
static char *
read_row_date (const Loading *loading, guint row)
{
  const ExaTablePlan *plan = loading->plan;
  guint column = plan->form == EXA_TABLE_TIMES && plan->date == EXA_NO_COLUMN ? plan->name : plan->date;

  return column != EXA_NO_COLUMN ? exa_cell_read_date (get_cell (loading, row, column), plan->columns[column].day_first)
                                 : NULL;
}

static void
add_subjects (Loading *loading)
{
  loading->subjects = g_new0 (ExaEntity *, loading->n_rows);
  loading->dates = g_new0 (char *, loading->n_rows);
  for (guint row = 0; row < loading->n_rows; row++) {
    g_autofree char *name = loading->plan->name != EXA_NO_COLUMN
                                ? g_strdup (get_cell (loading, row, loading->plan->name))
                                : g_strdup_printf ("Row %u", row + 1);
    gboolean is_new;

    if (*name == '\0')
      continue;
    loading->subjects[row] = exa_names_get_entity (loading->names, name, loading->plan->kind, &is_new);
    if (is_new)
      add_relations (loading, row, loading->subjects[row]);
    loading->dates[row] = read_row_date (loading, row);
  }
}

static ExaMeasure *
add_measure (Loading *loading, guint column)
{
  const ExaColumn *plan = &loading->plan->columns[column];
  g_autofree char *name = *plan->header != '\0' ? g_strdup (plan->header) : g_strdup_printf ("Column %u", column + 1);
  ExaMeasure *measure = exa_measure_new ();

  measure->id = exa_names_make_id (loading->names, EXA_LIST_MEASURES, name, "figure");
  measure->name = plain_text (name);
  measure->unit = plan->unit;
  if (exa_table_is_rank (measure->unit))
    measure->better = EXA_BETTER_LOWER;
  if (plan->of_whole)
    measure->of = (ExaText){{[EXA_LANG_EN] = g_strdup ("the whole"), [EXA_LANG_ZH_CN] = g_strdup ("总体")}};
  exa_dataset_add (loading->dataset, EXA_LIST_MEASURES, measure);
  return measure;
}

static ExaClaim *
add_claim (Loading *loading, guint row, ExaMeasure *measure, ExaQuantity value, const ExaUnit *unit)
{
  ExaEntity *subject = loading->subjects[row];
  gboolean dated = loading->plan->date != EXA_NO_COLUMN;
  g_autofree char *name = g_strjoin ("-", measure->id, subject->id, dated ? loading->dates[row] : NULL, NULL);
  ExaClaim *claim = exa_claim_new ();
  ExaCite *cite = exa_cite_new ();

  claim->id = exa_names_make_id (loading->names, EXA_LIST_CLAIMS, name, "claim");
  claim->subject = g_object_ref (subject);
  claim->measure = g_object_ref (measure);
  claim->value = value;
  claim->unit = unit;
  exa_date_parse (loading->dates[row], &claim->as_of);
  if (loading->plan->form == EXA_TABLE_TIMES && dated)
    claim->label = plain_text (loading->dates[row]);
  claim->order = exa_dataset_count (loading->dataset, EXA_LIST_CLAIMS);
  cite->source = g_object_ref (loading->source);
  cite->row = g_strdup (exa_text_get (&subject->name, EXA_LANG_EN));
  g_ptr_array_add (claim->cites, cite);
  exa_dataset_add (loading->dataset, EXA_LIST_CLAIMS, claim);
  return claim;
}

static void
add_sentence (ExaText *note, char *en, char *zh)
{
  char *before_en = note->in[EXA_LANG_EN], *before_zh = note->in[EXA_LANG_ZH_CN];

  note->in[EXA_LANG_EN] = before_en != NULL ? g_strconcat (before_en, " ", en, NULL) : g_strdup (en);
  note->in[EXA_LANG_ZH_CN] = before_zh != NULL ? g_strconcat (before_zh, zh, NULL) : g_strdup (zh);
  g_free (before_en);
  g_free (before_zh);
  g_free (en);
  g_free (zh);
}

static ExaText
write_note (const LeftOut *left_out)
{
  ExaText note = {{NULL}};
  guint n = left_out->n_unread;
  g_autofree char *count = exa_count_to_string (n), *unnamed = exa_count_to_string (left_out->n_unnamed);

  if (n > 0) {
    gboolean shown = g_utf8_strlen (left_out->first, -1) <= MOST_SHOWN;
    g_autofree char *such_as = shown ? g_strdup_printf (" (“%s”)", left_out->first) : g_strdup ("");
    g_autofree char *such_as_zh = shown ? g_strdup_printf ("（“%s”）", left_out->first) : g_strdup ("");
    add_sentence (&note,
                  g_strdup_printf (n == 1 ? "%s cell that is no figure is left out%s."
                                          : "%s cells that are no figures are left out%s.",
                                   count, such_as),
                  g_strdup_printf ("略去 %s 个无法读作数值的单元格%s。", count, such_as_zh));
  }
  if (left_out->n_unnamed > 0)
    add_sentence (&note,
                  g_strdup_printf (left_out->n_unnamed == 1 ? "%s figure in a row without a name is left out."
                                                            : "%s figures in rows without a name are left out.",
                                   unnamed),
                  g_strdup_printf ("略去无名称行中的 %s 个数值。", unnamed));
  return note;
}

static void
add_chart (Loading *loading, ExaMeasure *measure, const GPtrArray *claims, ExaText note)
{
  ExaChart *chart = exa_table_chart_new (loading->plan, loading->title, measure, claims);

  chart->id = exa_names_make_id (loading->names, EXA_LIST_CHARTS, exa_text_get (&measure->name, EXA_LANG_EN), "chart");
  chart->topic = g_object_ref (loading->topic);
  chart->note = note;
  exa_dataset_add (loading->dataset, EXA_LIST_CHARTS, chart);
}

/* A rank is no length, so it gets no bars, unless a table has nothing else. */
static gboolean
deserves_chart (const ExaTablePlan *plan, guint column)
{
  if (!exa_table_is_rank (plan->columns[column].unit))
    return TRUE;
  for (guint i = 0; i < plan->n_columns; i++)
    if (exa_table_plan_holds_figures (plan, i) && !exa_table_is_rank (plan->columns[i].unit))
      return FALSE;
  return TRUE;
}

static void
add_column (Loading *loading, guint column)
{
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();
  ExaMeasure *measure = add_measure (loading, column);
  LeftOut left_out = {0};

  for (guint row = 0; row < loading->n_rows; row++) {
    const char *cell = get_cell (loading, row, column);
    const ExaUnit *unit;
    ExaQuantity value;

    if (exa_cell_is_missing (cell))
      continue;
    if (!exa_column_read (&loading->plan->columns[column], cell, &value, &unit)) {
      if (left_out.n_unread++ == 0)
        left_out.first = cell;
    } else if (loading->subjects[row] == NULL) {
      left_out.n_unnamed++;
    } else {
      g_ptr_array_add (claims, add_claim (loading, row, measure, value, unit));
    }
  }
  loading->n_unread += left_out.n_unread;
  if (claims->len > 0 && deserves_chart (loading->plan, column))
    add_chart (loading, measure, claims, write_note (&left_out));
}

static void
add_note (Loading *loading)
{
  if (loading->n_unread == 0)
    return;
  loading->source->note.in[EXA_LANG_EN] =
      g_strdup_printf ("Cells that could not be read as figures and are left out: %u", loading->n_unread);
  loading->source->note.in[EXA_LANG_ZH_CN] = g_strdup_printf ("无法读作数值而略去的单元格：%u 个", loading->n_unread);
}

static gboolean
has_figures (const ExaTablePlan *plan)
{
  for (guint i = 0; i < plan->n_columns; i++)
    if (exa_table_plan_holds_figures (plan, i))
      return TRUE;
  return FALSE;
}

gboolean
exa_table_plan_apply (const ExaTablePlan *plan, const ExaCsv *csv, const char *name, ExaDataset *dataset,
                      ExaProblems *problems)
{
  g_return_val_if_fail (plan->n_columns == exa_csv_n_columns (csv) && plan->n_headers <= exa_csv_n_rows (csv), FALSE);

  g_autofree char *title = strcmp (name, "-") == 0 ? g_strdup ("standard input") : g_path_get_basename (name);
  g_autoptr (ExaNames) names = exa_names_new (dataset);
  Loading loading = {
      .plan = plan,
      .csv = csv,
      .n_rows = exa_csv_n_rows (csv) - plan->n_headers,
      .title = title,
      .dataset = dataset,
      .names = names,
  };

  if (!has_figures (plan)) {
    exa_problems_add (problems, name, NULL, _ ("no column of this table holds figures"));
    return FALSE;
  }
  if (exa_text_is_empty (exa_dataset_get_title (dataset)))
    exa_dataset_take_title (dataset, plain_text (title));
  add_source (&loading);
  add_subjects (&loading);
  for (guint i = 0; i < plan->n_columns; i++)
    if (exa_table_plan_holds_figures (plan, i))
      add_column (&loading, i);
  add_note (&loading);
  for (guint row = 0; row < loading.n_rows; row++)
    g_free (loading.dates[row]);
  g_free (loading.dates);
  g_free (loading.subjects);
  return TRUE;
}
