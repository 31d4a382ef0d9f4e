/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-load.h"

#include "exa-names.h"
#include "exa-table-roles.h"

#include <glib/gi18n.h>
#include <string.h>

/* What a chart of a long table shows at first. */
#define TOP_ROWS 20
/* A cell longer than this, in characters, is not shown in a note. */
#define MOST_SHOWN 24

typedef struct {
  const ExaCsv *csv;
  const char *title; /* the file's name, without its folder */
  ExaDataset *dataset;
  ExaNames *names;
  ExaTableRoles roles;
  ExaSource *source; /* borrowed, as all below */
  ExaTopic *topic;
  ExaEntity **subjects; /* of the rows; NULL where a row has no name. The array is owned */
  char **dates;         /* of the rows, or NULL. Owned */
  guint n_unread;       /* cells that are no figures */
} Loading;

static ExaText
plain_text (const char *text)
{
  return (ExaText){{g_strdup (text)}};
}

/* The cell without the spaces around it. Transfer full. */
static char *
read_cell (const Loading *loading, guint row, guint column)
{
  return g_strstrip (g_strdup (column != EXA_NO_COLUMN ? exa_csv_cell (loading->csv, row, column) : ""));
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
  g_autofree char *country = read_cell (loading, row, loading->roles.country);
  g_autofree char *owner = read_cell (loading, row, loading->roles.owner);
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

static void
add_subjects (Loading *loading)
{
  guint n_rows = exa_csv_n_rows (loading->csv);

  loading->subjects = g_new0 (ExaEntity *, n_rows);
  loading->dates = g_new0 (char *, n_rows);
  for (guint row = 0; row < n_rows; row++) {
    g_autofree char *name = read_cell (loading, row, loading->roles.name);
    g_autofree char *date = read_cell (loading, row, loading->roles.date);
    gboolean is_new;

    if (loading->roles.name == EXA_NO_COLUMN) {
      g_free (name);
      name = g_strdup_printf ("Row %u", row + 1);
    }
    if (*name == '\0')
      continue;
    loading->subjects[row] = exa_names_get_entity (loading->names, name, loading->roles.kind, &is_new);
    if (is_new)
      add_relations (loading, row, loading->subjects[row]);
    if (*date != '\0')
      loading->dates[row] = exa_column_read_date (date, loading->roles.columns[loading->roles.date].day_first);
  }
}

static gboolean
is_rank (const ExaUnit *unit)
{
  return strcmp (unit->id, "rank") == 0;
}

static ExaMeasure *
add_measure (Loading *loading, guint column, const char *header)
{
  ExaMeasure *measure = exa_measure_new ();

  measure->id = exa_names_make_id (loading->names, EXA_LIST_MEASURES, header, "figure");
  measure->name = plain_text (header);
  measure->unit = loading->roles.columns[column].unit;
  if (is_rank (measure->unit))
    measure->better = EXA_BETTER_LOWER;
  exa_dataset_add (loading->dataset, EXA_LIST_MEASURES, measure);
  return measure;
}

static ExaClaim *
add_claim (Loading *loading, guint row, ExaMeasure *measure, ExaQuantity value, const ExaUnit *unit)
{
  ExaEntity *subject = loading->subjects[row];
  g_autofree char *name = g_strjoin ("-", measure->id, subject->id, loading->dates[row], NULL);
  ExaClaim *claim = exa_claim_new ();
  ExaCite *cite = exa_cite_new ();

  claim->id = exa_names_make_id (loading->names, EXA_LIST_CLAIMS, name, "claim");
  claim->subject = g_object_ref (subject);
  claim->measure = g_object_ref (measure);
  claim->value = value;
  claim->unit = unit;
  claim->as_of = g_strdup (loading->dates[row]);
  claim->order = exa_dataset_count (loading->dataset, EXA_LIST_CLAIMS);
  cite->source = g_object_ref (loading->source);
  cite->row = g_strdup (exa_text_get (&subject->name, EXA_LANG_EN));
  g_ptr_array_add (claim->cites, cite);
  exa_dataset_add (loading->dataset, EXA_LIST_CLAIMS, claim);
  return claim;
}

/* Whether a name stands in two rows that nothing tells apart, not even a date: they are two, and not two readings of
 * one figure. */
static gboolean
has_rows_alike (const ExaChart *chart)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < chart->claims->len; i++) {
    ExaClaim *claim = g_ptr_array_index (chart->claims, i);
    if (!g_hash_table_add (seen, g_strjoin ("\n", claim->subject->id, claim->as_of, NULL)))
      return TRUE;
  }
  return FALSE;
}

/* Of a table over time, the newest claims of each subject; else all. */
static void
add_chart_claims (Loading *loading, ExaChart *chart, GPtrArray *claims)
{
  g_autoptr (GHashTable) newest = g_hash_table_new (NULL, NULL);

  for (guint i = 0; loading->roles.over_time && i < claims->len; i++) {
    ExaClaim *claim = g_ptr_array_index (claims, i);

    if (g_strcmp0 (claim->as_of, g_hash_table_lookup (newest, claim->subject)) > 0)
      g_hash_table_insert (newest, claim->subject, claim->as_of);
  }
  for (guint i = 0; i < claims->len; i++) {
    ExaClaim *claim = g_ptr_array_index (claims, i);

    if (!loading->roles.over_time || g_strcmp0 (claim->as_of, g_hash_table_lookup (newest, claim->subject)) == 0)
      g_ptr_array_add (chart->claims, g_object_ref (claim));
  }
}

static ExaText
write_subtitle (Loading *loading, const ExaUnit *unit)
{
  gboolean bare = strcmp (unit->id, "count") == 0 || is_rank (unit);
  gboolean newest = loading->roles.over_time;
  ExaText subtitle;

  subtitle.in[EXA_LANG_EN] = g_strconcat (loading->title, newest ? ", the newest figure of each" : "", bare ? "" : ", ",
                                          bare ? "" : exa_unit_name (unit, EXA_LANG_EN), NULL);
  subtitle.in[EXA_LANG_ZH_CN] = g_strconcat (loading->title, newest ? "，各取最新一期" : "", bare ? "" : "，",
                                             bare ? "" : exa_unit_name (unit, EXA_LANG_ZH_CN), NULL);
  return subtitle;
}

/* @n: how many filled cells of the column are no figures; @first: the first of them. */
static ExaText
write_note (guint n, const char *first)
{
  ExaText note = {{NULL}};

  if (n == 0)
    return note;
  gboolean shown = g_utf8_strlen (first, -1) <= MOST_SHOWN;
  g_autofree char *such_as = shown ? g_strdup_printf (" (“%s”)", first) : g_strdup ("");
  g_autofree char *such_as_zh = shown ? g_strdup_printf ("（“%s”）", first) : g_strdup ("");
  g_autofree char *count = exa_count_to_string (n);
  note.in[EXA_LANG_EN] = g_strdup_printf (n == 1 ? "%s cell that is no figure is left out%s."
                                                 : "%s cells that are no figures are left out%s.",
                                          count, such_as);
  note.in[EXA_LANG_ZH_CN] = g_strdup_printf ("略去 %s 个无法读作数值的单元格%s。", count, such_as_zh);
  return note;
}

static void
add_chart (Loading *loading, ExaMeasure *measure, GPtrArray *claims, ExaText note)
{
  ExaChart *chart = exa_chart_new ();
  const char *name = exa_text_get (&measure->name, EXA_LANG_EN);

  chart->id = exa_names_make_id (loading->names, EXA_LIST_CHARTS, name, "chart");
  chart->name = plain_text (name);
  chart->title = plain_text (name);
  chart->subtitle = write_subtitle (loading, measure->unit);
  chart->topic = g_object_ref (loading->topic);
  chart->top = TOP_ROWS;
  chart->note = note;
  add_chart_claims (loading, chart, claims);
  chart->row_per_claim = has_rows_alike (chart);
  exa_dataset_add (loading->dataset, EXA_LIST_CHARTS, chart);
}

static gboolean
holds_figures (const Loading *loading, guint column)
{
  return loading->roles.columns[column].kind == EXA_COLUMN_FIGURES && column != loading->roles.name;
}

/* A rank is no length, so it gets no bars, unless a table has nothing else. */
static gboolean
deserves_chart (const Loading *loading, guint column)
{
  if (!is_rank (loading->roles.columns[column].unit))
    return TRUE;
  for (guint i = 0; i < exa_csv_n_columns (loading->csv); i++)
    if (holds_figures (loading, i) && !is_rank (loading->roles.columns[i].unit))
      return FALSE;
  return TRUE;
}

static void
add_column (Loading *loading, guint column)
{
  g_autofree char *header = g_strstrip (g_strdup (exa_csv_header (loading->csv, column)));
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();
  g_autofree char *first_unread = NULL;
  guint n_unread = 0;
  ExaMeasure *measure;

  if (*header == '\0') {
    g_free (header);
    header = g_strdup_printf ("Column %u", column + 1);
  }
  measure = add_measure (loading, column, header);
  for (guint row = 0; row < exa_csv_n_rows (loading->csv); row++) {
    g_autofree char *cell = read_cell (loading, row, column);
    const ExaUnit *unit;
    ExaQuantity value;

    if (loading->subjects[row] == NULL || exa_column_is_missing (cell))
      continue;
    if (exa_column_read (&loading->roles.columns[column], cell, &value, &unit))
      g_ptr_array_add (claims, add_claim (loading, row, measure, value, unit));
    else if (n_unread++ == 0)
      first_unread = g_steal_pointer (&cell);
  }
  loading->n_unread += n_unread;
  if (claims->len > 0 && deserves_chart (loading, column))
    add_chart (loading, measure, claims, write_note (n_unread, first_unread));
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
has_figures (const Loading *loading)
{
  for (guint i = 0; i < exa_csv_n_columns (loading->csv); i++)
    if (holds_figures (loading, i))
      return TRUE;
  return FALSE;
}

gboolean
exa_table_load (const ExaCsv *csv, const char *name, ExaDataset *dataset, ExaProblems *problems)
{
  g_autofree char *title = strcmp (name, "-") == 0 ? g_strdup ("standard input") : g_path_get_basename (name);
  g_autoptr (ExaNames) names = exa_names_new (dataset);
  Loading loading = {.csv = csv, .title = title, .dataset = dataset, .names = names};
  gboolean ok;

  exa_table_roles_find (&loading.roles, csv);
  ok = has_figures (&loading);
  if (ok) {
    if (exa_text_is_empty (exa_dataset_get_title (dataset)))
      exa_dataset_take_title (dataset, plain_text (title));
    add_source (&loading);
    add_subjects (&loading);
    for (guint i = 0; i < exa_csv_n_columns (csv); i++)
      if (holds_figures (&loading, i))
        add_column (&loading, i);
    add_note (&loading);
    for (guint row = 0; row < exa_csv_n_rows (csv); row++)
      g_free (loading.dates[row]);
    g_free (loading.dates);
    g_free (loading.subjects);
  } else {
    exa_problems_add (problems, name, NULL, _ ("no column of this table holds figures"));
  }
  exa_table_roles_clear (&loading.roles);
  return ok;
}
