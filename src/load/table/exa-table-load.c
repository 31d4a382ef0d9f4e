/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-load.h"

#include "exa-column-header.h"
#include "exa-names.h"
#include "exa-table-roles.h"

#include <glib/gi18n.h>
#include <math.h>
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
  gboolean is_series;   /* one thing at many times: the rows are its times */
  guint n_unread;       /* cells that are no figures */
} Loading;

/* What is left out of a column. */
typedef struct {
  guint n_unread;  /* cells that are no figures */
  char *first;     /* the first of them; owned, or NULL */
  guint n_unnamed; /* figures in rows without a name */
} LeftOut;

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
    gboolean is_new, by_name = loading->is_series && loading->roles.date == EXA_NO_COLUMN;

    if (loading->roles.name == EXA_NO_COLUMN) {
      g_free (name);
      name = g_strdup_printf ("Row %u", row + 1);
    }
    if (*name == '\0')
      continue;
    loading->subjects[row] = exa_names_get_entity (loading->names, name, loading->roles.kind, &is_new);
    if (is_new)
      add_relations (loading, row, loading->subjects[row]);
    if (by_name)
      loading->dates[row] = exa_column_read_date (name, loading->roles.columns[loading->roles.name].day_first);
    else if (*date != '\0')
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
  gboolean dated = loading->roles.date != EXA_NO_COLUMN;
  g_autofree char *name = g_strjoin ("-", measure->id, subject->id, dated ? loading->dates[row] : NULL, NULL);
  ExaClaim *claim = exa_claim_new ();
  ExaCite *cite = exa_cite_new ();

  claim->id = exa_names_make_id (loading->names, EXA_LIST_CLAIMS, name, "claim");
  claim->subject = g_object_ref (subject);
  claim->measure = g_object_ref (measure);
  claim->value = value;
  claim->unit = unit;
  exa_date_parse (loading->dates[row], &claim->as_of);
  if (loading->is_series && dated)
    claim->label = plain_text (loading->dates[row]);
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
    g_autofree char *date = exa_date_to_string (claim->as_of);
    if (!g_hash_table_add (seen, g_strjoin ("\n", claim->subject->id, date, NULL)))
      return TRUE;
  }
  return FALSE;
}

static gboolean
shows_newest (const Loading *loading)
{
  return loading->roles.over_time && !loading->is_series;
}

/* As exa_date_compare() does; @newest: entity → the latest ExaDate known of it. */
static int
compare_with_newest (GHashTable *newest, ExaClaim *claim)
{
  const ExaDate *date = g_hash_table_lookup (newest, claim->subject);

  return exa_date_compare (claim->as_of, date != NULL ? *date : (ExaDate){{0}});
}

/* Of a table of several things over time, the newest claims of each; else all. */
static void
add_chart_claims (Loading *loading, ExaChart *chart, GPtrArray *claims)
{
  g_autoptr (GHashTable) newest = g_hash_table_new (NULL, NULL);

  for (guint i = 0; shows_newest (loading) && i < claims->len; i++) {
    ExaClaim *claim = g_ptr_array_index (claims, i);

    if (compare_with_newest (newest, claim) > 0)
      g_hash_table_insert (newest, claim->subject, &claim->as_of);
  }
  for (guint i = 0; i < claims->len; i++) {
    ExaClaim *claim = g_ptr_array_index (claims, i);

    if (!shows_newest (loading) || compare_with_newest (newest, claim) == 0)
      g_ptr_array_add (chart->claims, g_object_ref (claim));
  }
}

static int
by_date (gconstpointer a, gconstpointer b)
{
  return exa_date_compare ((*(ExaClaim *const *)a)->as_of, (*(ExaClaim *const *)b)->as_of);
}

/* Times run from left to right, all of them. */
static void
show_as_series (ExaChart *chart)
{
  g_ptr_array_sort (chart->claims, by_date);
  chart->kind = EXA_CHART_COLUMNS;
  chart->sort = EXA_SORT_SOURCE;
  chart->top = 0;
}

/* Figures under "Share" that are no more than their whole together, rounding aside, are shares of one whole. */
static void
find_whole (ExaMeasure *measure, const ExaChart *chart)
{
  static const char *const words[] = {"share", "shares", "份额", "占比", "比重", NULL};
  double sum = 0;

  if (!exa_unit_is_percent (measure->unit) || !exa_header_has (exa_text_get (&measure->name, EXA_LANG_EN), words))
    return;
  for (guint i = 0; i < chart->claims->len; i++) {
    ExaQuantity q = EXA_CLAIM (g_ptr_array_index (chart->claims, i))->value;
    if (q.low < 0 || !isfinite (q.high))
      return;
    sum += q.high;
  }
  if (chart->claims->len < 2 || sum > 100 * (1 + EXA_MEASURE_ROUNDING))
    return;
  measure->of.in[EXA_LANG_EN] = g_strdup ("the whole");
  measure->of.in[EXA_LANG_ZH_CN] = g_strdup ("总体");
}

/* What the figures of @chart are of, as far as its rows do not say it. */
static const char *
series_name (const Loading *loading, const ExaChart *chart)
{
  if (!loading->is_series || !chart->row_per_claim)
    return NULL;
  return exa_text_get (&EXA_CLAIM (g_ptr_array_index (chart->claims, 0))->subject->name, EXA_LANG_EN);
}

static ExaText
write_subtitle (Loading *loading, const ExaUnit *unit, const ExaChart *chart)
{
  gboolean bare = strcmp (unit->id, "count") == 0 || is_rank (unit);
  gboolean newest = shows_newest (loading);
  const char *name = series_name (loading, chart);
  ExaText subtitle;

  subtitle.in[EXA_LANG_EN] = g_strconcat (name != NULL ? name : "", name != NULL ? ", " : "", loading->title,
                                          newest ? ", the newest figure of each" : "", bare ? "" : ", ",
                                          bare ? "" : exa_unit_name (unit, EXA_LANG_EN), NULL);
  subtitle.in[EXA_LANG_ZH_CN] =
      g_strconcat (name != NULL ? name : "", name != NULL ? "，" : "", loading->title, newest ? "，各取最新一期" : "",
                   bare ? "" : "，", bare ? "" : exa_unit_name (unit, EXA_LANG_ZH_CN), NULL);
  return subtitle;
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
add_chart (Loading *loading, ExaMeasure *measure, GPtrArray *claims, ExaText note)
{
  ExaChart *chart = exa_chart_new ();
  const char *name = exa_text_get (&measure->name, EXA_LANG_EN);

  chart->id = exa_names_make_id (loading->names, EXA_LIST_CHARTS, name, "chart");
  chart->name = plain_text (name);
  chart->title = plain_text (name);
  chart->topic = g_object_ref (loading->topic);
  chart->top = TOP_ROWS;
  chart->note = note;
  add_chart_claims (loading, chart, claims);
  chart->row_per_claim = has_rows_alike (chart) || (loading->is_series && loading->roles.date != EXA_NO_COLUMN);
  if (loading->is_series)
    show_as_series (chart);
  else
    find_whole (measure, chart);
  chart->subtitle = write_subtitle (loading, measure->unit, chart);
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
  LeftOut left_out = {0};
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

    if (exa_column_is_missing (cell))
      continue;
    if (!exa_column_read (&loading->roles.columns[column], cell, &value, &unit)) {
      if (left_out.n_unread++ == 0)
        left_out.first = g_steal_pointer (&cell);
    } else if (loading->subjects[row] == NULL) {
      left_out.n_unnamed++;
    } else {
      g_ptr_array_add (claims, add_claim (loading, row, measure, value, unit));
    }
  }
  loading->n_unread += left_out.n_unread;
  if (claims->len > 0 && deserves_chart (loading, column))
    add_chart (loading, measure, claims, write_note (&left_out));
  g_free (left_out.first);
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

/* Whether the rows are times: by their names, or by their dates where all have one name. */
static gboolean
is_series (const Loading *loading)
{
  const ExaTableRoles *roles = &loading->roles;

  if (roles->name == EXA_NO_COLUMN)
    return FALSE;
  return roles->columns[roles->name].kind == EXA_COLUMN_DATES ||
         (roles->over_time && roles->columns[roles->name].n_distinct == 1);
}

gboolean
exa_table_load (const ExaCsv *csv, const char *name, ExaDataset *dataset, ExaProblems *problems)
{
  g_autofree char *title = strcmp (name, "-") == 0 ? g_strdup ("standard input") : g_path_get_basename (name);
  g_autoptr (ExaNames) names = exa_names_new (dataset);
  Loading loading = {.csv = csv, .title = title, .dataset = dataset, .names = names};
  gboolean ok;

  exa_table_roles_find (&loading.roles, csv);
  loading.is_series = is_series (&loading);
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
