/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-claim-set.h"
#include "exa-pieces.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exa-model-enums.h"

static void
read_chart_kind (const ExaReader *reader, const cJSON *value, gpointer field)
{
  exa_read_choice (reader, value, EXA_TYPE_CHART_KIND, field);
}

static void
read_x (const ExaReader *reader, const cJSON *value, gpointer field)
{
  ExaMeasure *measure = exa_reader_find (reader, value, EXA_LIST_MEASURES);

  if (measure != NULL)
    g_set_object ((ExaMeasure **)field, measure);
}

static void
read_series (const ExaReader *reader, const cJSON *value, gpointer field)
{
  exa_read_choice (reader, value, EXA_TYPE_SERIES, field);
}

static void
read_sort (const ExaReader *reader, const cJSON *value, gpointer field)
{
  exa_read_choice (reader, value, EXA_TYPE_SORT, field);
}

/* One of two words; @field becomes whether it is the second. */
static void
read_either (const ExaReader *reader, const cJSON *value, const char *first, const char *second, gboolean *field)
{
  const char *text = exa_reader_string (reader, value);

  if (text == NULL)
    return;
  *field = strcmp (text, second) == 0;
  if (!*field && strcmp (text, first) != 0)
    exa_reader_problem (reader, value, _ ("unknown word \"%s\": expected %s or %s"), text, first, second);
}

static void
read_rows (const ExaReader *reader, const cJSON *value, gpointer field)
{
  read_either (reader, value, "subject", "claim", field);
}

static void
read_scale (const ExaReader *reader, const cJSON *value, gpointer field)
{
  read_either (reader, value, "linear", "log", field);
}

static void
read_by (const ExaReader *reader, const cJSON *value, gpointer field)
{
  read_either (reader, value, "ratio", "difference", field);
}

static void
read_claim_id (const ExaReader *reader, const cJSON *value, gpointer field)
{
  if (exa_reader_find (reader, value, EXA_LIST_CLAIMS) != NULL)
    exa_read_string (reader, value, field);
}

void
exa_read_compare (const ExaReader *reader, const cJSON *value, gpointer field)
{
  static const ExaField fields[] = {
      {"a", TRUE, read_claim_id, G_STRUCT_OFFSET (ExaCompare, a)},
      {"b", TRUE, read_claim_id, G_STRUCT_OFFSET (ExaCompare, b)},
      {"by", FALSE, read_by, G_STRUCT_OFFSET (ExaCompare, by_difference)},
      {NULL},
  };
  ExaCompare *compare = field;

  if (exa_reader_object (reader, value, fields, compare) && compare->a != NULL &&
      g_strcmp0 (compare->a, compare->b) == 0)
    exa_reader_problem (reader, value, _ ("\"%s\" is compared with itself"), compare->a);
}

static void
read_chart_claims (const ExaReader *reader, const cJSON *value, gpointer field)
{
  GPtrArray *claims = *(GPtrArray **)field;
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  const cJSON *list = exa_reader_list (reader, value);

  if (list != NULL && list->child == NULL)
    exa_reader_problem (reader, value, _ ("the list is empty"));
  for (const cJSON *item = list != NULL ? list->child : NULL; item != NULL; item = item->next) {
    ExaClaim *claim = exa_reader_find (reader, item, EXA_LIST_CLAIMS);

    if (claim == NULL)
      continue;
    if (g_hash_table_add (seen, claim))
      g_ptr_array_add (claims, g_object_ref (claim));
    else
      exa_reader_problem (reader, item, _ ("\"%s\" stands twice in one chart"), claim->id);
  }
}

static gboolean
cites_source (ExaClaim *claim, ExaSource *source)
{
  for (guint i = 0; i < claim->cites->len; i++) {
    if (((ExaCite *)g_ptr_array_index (claim->cites, i))->source == source)
      return TRUE;
  }
  return FALSE;
}

/* Whether @source says the claim, and all that it is computed from. */
static gboolean
comes_from (ExaClaim *claim, ExaSource *source)
{
  g_autoptr (ExaClaimSet) set = exa_claim_set_new_of (claim);

  for (guint i = 0; i < set->claims->len; i++) {
    ExaClaim *part = g_ptr_array_index (set->claims, i);

    if (part->cites->len > 0 && !cites_source (part, source))
      return FALSE;
  }
  return TRUE;
}

/* Every claim of the measure, in the order of the files; only of @subjects (ids), and of those only what comes from the
 * source @from, where they are not NULL. */
static void
collect_claims (const ExaReader *reader, const cJSON *measure_node, const cJSON *subjects, const cJSON *from,
                ExaChart *chart)
{
  ExaSource *source = from != NULL ? exa_reader_find (reader, from, EXA_LIST_SOURCES) : NULL;
  ExaMeasure *measure = exa_reader_find (reader, measure_node, EXA_LIST_MEASURES);
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);
  const cJSON *list = subjects != NULL ? exa_reader_list (reader, subjects) : NULL;

  for (const cJSON *item = list != NULL ? list->child : NULL; item != NULL; item = item->next) {
    ExaEntity *entity = exa_reader_find (reader, item, EXA_LIST_ENTITIES);

    if (entity == NULL)
      return;
    g_hash_table_add (wanted, entity);
  }
  if (measure == NULL || (subjects != NULL && list == NULL) || (from != NULL && source == NULL))
    return;

  for (guint i = 0; i < exa_dataset_count (reader->dataset, EXA_LIST_CLAIMS); i++) {
    ExaClaim *claim = exa_dataset_nth (reader->dataset, EXA_LIST_CLAIMS, i);

    if (claim->measure == measure && (subjects == NULL || g_hash_table_contains (wanted, claim->subject)) &&
        (source == NULL || comes_from (claim, source)))
      g_ptr_array_add (chart->own, g_object_ref (claim));
  }
  if (exa_chart_count (chart) == 0)
    exa_reader_problem (reader, measure_node,
                        source != NULL     ? _ ("no claim of that source has the measure \"%s\"")
                        : subjects != NULL ? _ ("no claim has the measure \"%s\" and one of the subjects")
                                           : _ ("no claim has the measure \"%s\""),
                        measure->id);
}

static void
check_choice (const ExaReader *reader, const cJSON *node, ExaChart *chart)
{
  const cJSON *claims = exa_reader_member (node, "claims");
  const cJSON *measure = exa_reader_member (node, "measure");
  const cJSON *subjects = exa_reader_member (node, "subjects");
  const cJSON *from = exa_reader_member (node, "from");

  if (claims != NULL && measure != NULL)
    exa_reader_problem_at_key (reader, measure, _ ("\"claims\" and \"measure\" exclude each other"));
  else if (subjects != NULL && measure == NULL)
    exa_reader_problem_at_key (reader, subjects, _ ("\"subjects\" goes with \"measure\""));
  else if (from != NULL && measure == NULL)
    exa_reader_problem_at_key (reader, from, _ ("\"from\" goes with \"measure\""));
  else if (measure != NULL)
    collect_claims (reader, measure, subjects, from, chart);
  else if (claims == NULL)
    exa_reader_problem (reader, node, _ ("the chart shows nothing: \"claims\" or \"measure\" is missing"));
}

static ExaMeasure *
claim_measure (ExaChart *chart, guint n)
{
  ExaMeasure *measure = EXA_CLAIM (exa_chart_nth (chart, n))->measure;

  return measure != NULL && measure->unit != NULL ? measure : NULL;
}

/* @first and @other, of the claims of @list, are not comparable. */
static void
report_axis (const ExaReader *reader, const cJSON *list, ExaClaim *first, ExaClaim *other)
{
  const cJSON *item = list->child;

  while (!cJSON_IsString (item) || g_strcmp0 (item->valuestring, other->id) != 0)
    item = item->next;
  exa_reader_problem (reader, item,
                      exa_unit_comparable (first->measure->unit, other->measure->unit)
                          ? _ ("\"%s\" cannot share an axis with \"%s\": they are shares of different wholes")
                          : _ ("\"%s\" cannot share an axis with \"%s\": their units differ"),
                      other->id, first->id);
}

/* What has no length has no axis: it is listed. */
static void
check_amounts (const ExaReader *reader, const cJSON *node, ExaChart *chart)
{
  const cJSON *kind = exa_reader_member (node, "kind");

  for (guint i = 0; i < exa_chart_count (chart) && chart->kind != EXA_CHART_LIST; i++) {
    ExaClaim *claim = exa_chart_nth (chart, i);

    if (claim->measure == NULL || exa_claim_is_amount (claim))
      continue;
    exa_reader_problem (reader, kind != NULL ? kind : node,
                        _ ("\"%s\" is no amount and has no length: it goes with \"kind\": \"list\""), claim->id);
    return;
  }
}

/* All that stands on one axis: comparable with the first. */
static void
check_axis (const ExaReader *reader, const cJSON *node, ExaChart *chart)
{
  const cJSON *unit = exa_reader_member (node, "unit");
  const cJSON *list = exa_reader_member (node, "claims");
  ExaMeasure *first = exa_chart_count (chart) > 0 ? claim_measure (chart, 0) : NULL;

  if (first == NULL || chart->kind == EXA_CHART_LIST)
    return;
  if (chart->unit != NULL && !exa_unit_comparable (chart->unit, first->unit))
    exa_reader_problem (reader, unit, _ ("the unit %s cannot be set against the claims' unit %s"), chart->unit->id,
                        first->unit->id);
  if (chart->kind == EXA_CHART_STACKED && exa_measure_get_limit (first) > 100)
    exa_reader_problem (reader, exa_reader_member (node, "kind"),
                        _ ("a stacked chart shows shares of one whole: the measure \"%s\" is no share"), first->id);

  for (guint i = 1; i < exa_chart_count (chart); i++) {
    ExaMeasure *measure = claim_measure (chart, i);

    if (measure == NULL || exa_measure_comparable (first, measure))
      continue;
    report_axis (reader, list, exa_chart_nth (chart, 0), exa_chart_nth (chart, i));
    return;
  }
}

static void
check_kind (const ExaReader *reader, const cJSON *node, ExaChart *chart)
{
  const cJSON *series = exa_reader_member (node, "series");

  const cJSON *scale = exa_reader_member (node, "scale"), *x = exa_reader_member (node, "x");
  gboolean has_dots =
      chart->kind == EXA_CHART_POINTS || chart->kind == EXA_CHART_TIME || chart->kind == EXA_CHART_SCATTER;

  if (chart->log_scale && !has_dots)
    exa_reader_problem (reader, scale,
                        _ ("a logarithmic scale has no zero for bars to start from: it goes with \"kind\": \"points\", "
                           "\"time\" or \"scatter\""));
  /* Ratios are what a scatter is read for: on two logarithmic scales those that are equal lie on one line. */
  if (chart->kind == EXA_CHART_SCATTER && scale == NULL)
    chart->log_scale = TRUE;
  if (x != NULL && chart->kind != EXA_CHART_SCATTER)
    exa_reader_problem_at_key (reader, x, _ ("\"x\" goes with \"kind\": \"scatter\""));
  if (x == NULL && chart->kind == EXA_CHART_SCATTER)
    exa_reader_problem (reader, node, _ ("a scatter has two measures: \"x\" is missing"));
  if (exa_reader_member (node, "reference") != NULL && !exa_chart_kind_takes_reference (chart->kind))
    exa_reader_problem_at_key (reader, exa_reader_member (node, "reference"),
                               _ ("a reference line goes with \"kind\": \"bars\", \"grouped\" or \"points\""));
  if (series != NULL && chart->kind != EXA_CHART_GROUPED)
    exa_reader_problem_at_key (reader, series, _ ("\"series\" goes with \"kind\": \"grouped\""));
}

/* Now that the measure is known: what unit a bare number has. */
static void
read_reference (const ExaReader *reader, const cJSON *node, ExaChart *chart)
{
  static const ExaField fields[] = {
      {"value", TRUE, exa_read_later, 0},
      {"name", TRUE, exa_read_text, G_STRUCT_OFFSET (ExaReference, name)},
      {NULL},
  };
  const cJSON *reference = exa_reader_member (node, "reference"), *value;
  ExaMeasure *measure = exa_chart_count (chart) > 0 ? claim_measure (chart, 0) : NULL;
  const char *text;
  g_autoptr (GError) error = NULL;
  ExaQuantity q;
  gsize offset = 0;

  if (reference == NULL || !exa_reader_object (reader, reference, fields, &chart->reference))
    return;
  value = exa_reader_member (reference, "value");
  text = value != NULL ? exa_reader_string (reader, value) : NULL;
  if (text == NULL || measure == NULL || measure->unit == NULL)
    return;
  if (!exa_quantity_parse (text, measure->unit, exa_measure_get_limit (measure), &q, NULL, &offset, &error))
    exa_reader_problem_in_string (reader, value, offset, "%s", error->message);
  else if (q.relation != EXA_EXACT)
    exa_reader_problem (reader, value, _ ("a reference line stands at one figure: \"%s\" is none"), text);
  else if (chart->log_scale && q.low <= 0)
    exa_reader_problem (reader, value, _ ("a logarithmic scale has no place for \"%s\""), text);
  else
    chart->reference.value = q.low;
}

void
exa_reader_check_in_chart (const ExaReader *reader, const cJSON *value, ExaChart *chart)
{
  const cJSON *item = cJSON_IsArray (value) ? value->child : value;

  for (; item != NULL; item = item != value ? item->next : NULL) {
    gboolean found = FALSE;

    for (guint i = 0; i < exa_chart_count (chart) && !found; i++)
      found = g_strcmp0 (EXA_CLAIM (exa_chart_nth (chart, i))->id, item->valuestring) == 0;
    if (!found && exa_dataset_find (reader->dataset, EXA_LIST_CLAIMS, item->valuestring) != NULL)
      exa_reader_problem (reader, item, _ ("\"%s\" is not among the claims of the chart \"%s\""), item->valuestring,
                          chart->id);
  }
}

void
exa_piece_read_chart (const ExaReader *reader, const cJSON *node, gpointer object)
{
  static const ExaField fields[] = {
      {"id", TRUE, exa_read_later, 0},
      {"name", TRUE, exa_read_text, G_STRUCT_OFFSET (ExaChart, name)},
      {"title", TRUE, exa_read_text, G_STRUCT_OFFSET (ExaChart, title)},
      {"topic", FALSE, exa_read_topic, G_STRUCT_OFFSET (ExaChart, topic)},
      {"subtitle", FALSE, exa_read_text, G_STRUCT_OFFSET (ExaChart, subtitle)},
      {"kind", FALSE, read_chart_kind, G_STRUCT_OFFSET (ExaChart, kind)},
      {"claims", FALSE, read_chart_claims, G_STRUCT_OFFSET (ExaChart, own)},
      {"measure", FALSE, exa_read_later, 0},
      {"subjects", FALSE, exa_read_later, 0},
      {"x", FALSE, read_x, G_STRUCT_OFFSET (ExaChart, x)},
      {"from", FALSE, exa_read_later, 0},
      {"rows", FALSE, read_rows, G_STRUCT_OFFSET (ExaChart, row_per_claim)},
      {"series", FALSE, read_series, G_STRUCT_OFFSET (ExaChart, series)},
      {"sort", FALSE, read_sort, G_STRUCT_OFFSET (ExaChart, sort)},
      {"top", FALSE, exa_read_ordinal, G_STRUCT_OFFSET (ExaChart, top)},
      {"scale", FALSE, read_scale, G_STRUCT_OFFSET (ExaChart, log_scale)},
      {"unit", FALSE, exa_read_unit, G_STRUCT_OFFSET (ExaChart, unit)},
      {"compare", FALSE, exa_read_compare, G_STRUCT_OFFSET (ExaChart, compare)},
      {"reference", FALSE, exa_read_later, 0},
      {"about", FALSE, exa_read_claim_ids, G_STRUCT_OFFSET (ExaChart, about)},
      {"filtered", FALSE, exa_read_ordinal, G_STRUCT_OFFSET (ExaChart, n_filtered)},
      {"in_all", FALSE, exa_read_ordinal, G_STRUCT_OFFSET (ExaChart, n_in_all)},
      {"left_out", FALSE, exa_read_ordinal, G_STRUCT_OFFSET (ExaChart, n_left_out)},
      {"note", FALSE, exa_read_text, G_STRUCT_OFFSET (ExaChart, note)},
      {NULL},
  };
  ExaChart *chart = object;
  const cJSON *compare;

  if (!exa_reader_object (reader, node, fields, chart))
    return;
  chart->pool = exa_dataset_share_claims (reader->dataset);
  check_choice (reader, node, chart);
  check_amounts (reader, node, chart);
  check_axis (reader, node, chart);
  check_kind (reader, node, chart);
  read_reference (reader, node, chart);

  compare = exa_reader_member (node, "compare");
  if (chart->compare.a != NULL && exa_chart_count (chart) > 0)
    exa_reader_check_in_chart (reader, exa_reader_member (compare, "a"), chart);
  if (chart->compare.b != NULL && exa_chart_count (chart) > 0)
    exa_reader_check_in_chart (reader, exa_reader_member (compare, "b"), chart);
  if (chart->about != NULL && exa_chart_count (chart) > 0)
    exa_reader_check_in_chart (reader, exa_reader_member (node, "about"), chart);
}
