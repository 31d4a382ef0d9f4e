/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What several tables say of one thing, side by side. */
#include "exa-join-private.h"

#include <math.h>
#include <string.h>

#include "exa-names.h"

/* "“b.csv” says 4.7 % more", of two exact figures; "" of others. Transfer full. */
static char *
write_by_how_much (ExaClaim *claim, ExaClaim *other, ExaLang lang)
{
  double a = claim->value.low, b = other->value.low, percent = fabs (b - a) / fabs (a) * 100;
  const char *source = exa_source_get_label (((const ExaCite *)g_ptr_array_index (other->cites, 0))->source, lang);
  g_autofree char *by = NULL;

  if (!exa_quantity_is_point (claim->value) || !exa_quantity_is_point (other->value) || !isfinite (percent))
    return g_strdup ("");
  by = percent < 0.1    ? g_strdup (lang == EXA_LANG_EN ? "less than 0.1" : "不到 0.1")
       : percent < 9.95 ? g_strdup_printf ("%.1f", percent)
                        : g_strdup_printf ("%.0f", percent);
  if (lang == EXA_LANG_EN)
    return g_strdup_printf ("“%s” says %s %% %s", source, by, b > a ? "more" : "less");
  return g_strdup_printf ("《%s》%s %s%%", source, b > a ? "高" : "低", by);
}

static void
add_reading (ExaDifference *difference, ExaClaim *claim)
{
  ExaReading *reading = exa_reading_new ();

  reading->source = g_object_ref (((const ExaCite *)g_ptr_array_index (claim->cites, 0))->source);
  for (ExaLang lang = 0; lang < EXA_N_LANGS; lang++)
    reading->says.in[lang] = exa_claim_format (claim, lang);
  g_ptr_array_add (difference->readings, reading);
}

/* Writes on @claim that @first and @second, of which it is one, differ. */
static void
write_difference (ExaClaim *claim, ExaClaim *first, ExaClaim *second)
{
  ExaDifference *difference = exa_difference_new ();

  difference->in = EXA_DIFFERS_NUMBER;
  add_reading (difference, first);
  add_reading (difference, second);
  g_free (difference->with);
  difference->with = g_new0 (char *, 2);
  difference->with[0] = g_strdup ((claim == first ? second : first)->id);
  for (ExaLang lang = 0; lang < EXA_N_LANGS; lang++)
    difference->note.in[lang] = write_by_how_much (first, second, lang);
  g_ptr_array_add (claim->differences, difference);
}

/* Whether both are said of one time, or one of them of none. */
static gboolean
are_of_one_time (ExaClaim *a, ExaClaim *b)
{
  return !exa_date_is_known (a->as_of) || !exa_date_is_known (b->as_of) || exa_date_compare (a->as_of, b->as_of) == 0;
}

static gboolean
is_same (ExaQuantity a, ExaQuantity b)
{
  return a.low == b.low && a.high == b.high && a.low_open == b.low_open && a.high_open == b.high_open;
}

/* --- charts --- */

/* The charts of one measure, one of each table at most: side by side. */
typedef struct {
  GPtrArray *charts;      /* ExaChart, borrowed */
  GHashTable *firsts;     /* ExaEntity → ExaClaim, the first of it; borrowed */
  GPtrArray *other_times; /* names whose figures are of several times; borrowed */
  gboolean meet;          /* something is in two of them */
} Group;

static void
group_free (gpointer data)
{
  Group *self = data;

  g_ptr_array_unref (self->charts);
  g_hash_table_unref (self->firsts);
  g_ptr_array_unref (self->other_times);
  g_free (self);
}

/* Whether the chart has one bar of a thing, each of one of the tables. */
static gboolean
can_join (const ExaJoin *self, ExaChart *chart)
{
  return chart->kind == EXA_CHART_BARS && chart->figures == NULL && chart->own->len > 0 && !chart->row_per_claim &&
         exa_join_find_table (self->tables, exa_chart_nth (chart, 0)) >= 0;
}

/* Charts that can stand together, by their measures, in their order. */
static GPtrArray *
group_charts (const ExaJoin *self, ExaDataset *dataset)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (group_free);
  g_autoptr (GHashTable) by_measure = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_CHARTS); i++) {
    ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, i);
    ExaMeasure *measure;
    Group *group;
    gboolean again = FALSE;

    if (!can_join (self, chart))
      continue;
    measure = exa_chart_nth (chart, 0)->measure;
    group = g_hash_table_lookup (by_measure, measure);
    if (group == NULL) {
      group = g_new0 (Group, 1);
      group->charts = g_ptr_array_new ();
      group->firsts = g_hash_table_new (NULL, NULL);
      group->other_times = g_ptr_array_new ();
      g_hash_table_insert (by_measure, measure, group);
      g_ptr_array_add (groups, group);
    }
    for (guint k = 0; k < group->charts->len; k++)
      again |= exa_join_find_table (self->tables, exa_chart_nth (g_ptr_array_index (group->charts, k), 0)) ==
               exa_join_find_table (self->tables, exa_chart_nth (chart, 0));
    if (!again)
      g_ptr_array_add (group->charts, chart);
  }
  return groups;
}

/* Whether figures of a group meet, and what differs between them. */
static void
compare (Group *self)
{
  for (guint i = 0; i < self->charts->len; i++) {
    ExaChart *chart = g_ptr_array_index (self->charts, i);

    for (guint k = 0; k < chart->own->len; k++) {
      ExaClaim *claim = g_ptr_array_index (chart->own, k), *first = g_hash_table_lookup (self->firsts, claim->subject);

      if (first == NULL) {
        g_hash_table_insert (self->firsts, claim->subject, claim);
        continue;
      }
      self->meet = TRUE;
      if (!are_of_one_time (first, claim)) {
        g_ptr_array_add (self->other_times, (gpointer)exa_text_get (&claim->subject->name, EXA_LANG_EN));
      } else if (!is_same (first->value, claim->value)) {
        write_difference (first, first, claim);
        write_difference (claim, first, claim);
      }
    }
  }
}

/* "a.csv, b.csv". Transfer full. */
static char *
list_tables (const GPtrArray *charts, const ExaJoin *join, ExaLang lang)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < charts->len; i++) {
    int table = exa_join_find_table (join->tables, exa_chart_nth (g_ptr_array_index (charts, i), 0));

    g_string_append_printf (out, "%s%s",
                            i == 0                ? ""
                            : lang == EXA_LANG_EN ? ", "
                                                  : "、",
                            exa_source_get_label (g_ptr_array_index (join->tables, (guint)table), lang));
  }
  return g_string_free (out, FALSE);
}

/* A name may end in a stop of its own: "Intel Corp." */
static void
end_sentence (GString *out, ExaLang lang)
{
  if (lang != EXA_LANG_EN)
    g_string_append (out, "。");
  else if (!g_str_has_suffix (out->str, "."))
    g_string_append_c (out, '.');
}

/* What does not meet, or should not be compared. */
static char *
write_note (const Group *self, const ExaJoin *join, ExaLang lang)
{
  gboolean english = lang == EXA_LANG_EN;
  g_autoptr (GPtrArray) near = g_ptr_array_new_with_free_func (g_free);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < join->near->len; i++) {
    const ExaNearNames *names = g_ptr_array_index (join->near, i);

    g_ptr_array_add (near, g_strdup_printf (english ? "%s and %s" : "%s 与 %s", names->a, names->b));
  }
  if (near->len > 0) {
    g_string_append (out, english ? "Perhaps one under two names: " : "或为同一对象的两种名称：");
    exa_join_append_names (out, near, lang);
    end_sentence (out, lang);
  }
  if (self->other_times->len > 0) {
    g_string_append (out, out->len > 0 && english ? " " : "");
    g_string_append (out, english ? "Of different dates: " : "数字日期不同：");
    exa_join_append_names (out, self->other_times, lang);
    end_sentence (out, lang);
  }
  return g_string_free (out, FALSE);
}

static void
fill_words (ExaChart *chart, const Group *self, const ExaJoin *join)
{
  ExaMeasure *measure = exa_chart_nth (chart, 0)->measure;

  for (ExaLang lang = 0; lang < EXA_N_LANGS; lang++) {
    gboolean english = lang == EXA_LANG_EN, bare = strcmp (measure->unit->id, "count") == 0;
    g_autofree char *tables = list_tables (self->charts, join, lang);
    const char *name = exa_text_get (&measure->name, lang);

    chart->name.in[lang] = g_strdup_printf (english ? "%s, compared" : "对照：%s", name);
    chart->title.in[lang] = g_strdup (name);
    chart->subtitle.in[lang] = g_strconcat (tables,
                                            bare      ? ""
                                            : english ? ", "
                                                      : "，",
                                            bare ? "" : exa_unit_name (measure->unit, lang), NULL);
    chart->note.in[lang] = write_note (self, join, lang);
  }
}

static void
add_chart (const Group *self, const ExaJoin *join, ExaDataset *dataset, ExaNames *names, ExaTopic *topic)
{
  const ExaChart *first = g_ptr_array_index (self->charts, 0);
  g_autofree char *id = g_strconcat (first->id, "-compared", NULL);
  ExaChart *chart = exa_chart_new ();

  chart->id = exa_names_make_id (names, EXA_LIST_CHARTS, id, "chart");
  chart->topic = g_object_ref (topic);
  chart->pool = exa_dataset_share_claims (dataset);
  chart->kind = EXA_CHART_GROUPED;
  chart->series = EXA_SERIES_SOURCE;
  chart->top = first->top;
  chart->sort = first->sort;
  for (guint i = 0; i < self->charts->len; i++) {
    const ExaChart *one = g_ptr_array_index (self->charts, i);

    for (guint k = 0; k < one->own->len; k++)
      g_ptr_array_add (chart->own, g_object_ref (g_ptr_array_index (one->own, k)));
  }
  fill_words (chart, self, join);
  exa_dataset_add_first (dataset, EXA_LIST_CHARTS, chart);
}

void
exa_join_add_charts (const ExaJoin *self, ExaDataset *dataset)
{
  g_autoptr (GPtrArray) groups = group_charts (self, dataset);
  g_autoptr (ExaNames) names = exa_names_new (dataset);
  ExaTopic *topic = NULL;

  for (guint i = groups->len; i > 0; i--) { /* each is put in front of those before */
    Group *group = g_ptr_array_index (groups, i - 1);

    if (group->charts->len < 2)
      continue;
    compare (group);
    if (!group->meet)
      continue;
    if (topic == NULL) {
      topic = exa_topic_new ();
      topic->id = exa_names_make_id (names, EXA_LIST_TOPICS, "side-by-side", "topic");
      topic->name = (ExaText){{g_strdup ("Side by side"), g_strdup ("两表对照")}};
      exa_dataset_add_first (dataset, EXA_LIST_TOPICS, topic);
    }
    add_chart (group, self, dataset, names, topic);
  }
}
