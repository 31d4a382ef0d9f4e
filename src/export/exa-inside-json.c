/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-inside-json.h"

#include <string.h>

#include "exa-base-enums.h"
#include "exa-nick.h"
#include "exa-piece-json.h"

/* The objects of a file that is being written, each once. */
typedef struct {
  GPtrArray *lists[EXA_N_LISTS]; /* borrowed */
  GHashTable *seen;              /* the same, to be found */
  GHashTable *claims;            /* ids, borrowed */
} Content;

static void
content_init (Content *self)
{
  for (guint i = 0; i < EXA_N_LISTS; i++)
    self->lists[i] = g_ptr_array_new ();
  self->seen = g_hash_table_new (NULL, NULL);
  self->claims = g_hash_table_new (g_str_hash, g_str_equal);
}

static void
content_clear (Content *self)
{
  for (guint i = 0; i < EXA_N_LISTS; i++)
    g_ptr_array_unref (self->lists[i]);
  g_hash_table_unref (self->seen);
  g_hash_table_unref (self->claims);
}

/* FALSE where there is none, or it is there already. */
static gboolean
add (Content *self, ExaList list, gpointer object)
{
  if (object == NULL || !g_hash_table_add (self->seen, object))
    return FALSE;
  g_ptr_array_add (self->lists[list], object);
  return TRUE;
}

static void
add_entity (Content *self, ExaEntity *entity)
{
  if (!add (self, EXA_LIST_ENTITIES, entity))
    return;
  add_entity (self, entity->country);
  for (guint i = 0; i < entity->belongs_to->len; i++)
    add_entity (self, g_ptr_array_index (entity->belongs_to, i));
}

static void
add_claim (Content *self, ExaClaim *claim)
{
  if (!add (self, EXA_LIST_CLAIMS, claim))
    return;
  g_hash_table_add (self->claims, claim->id);
  add_entity (self, claim->subject);
  add_entity (self, claim->relative_to);
  add (self, EXA_LIST_MEASURES, claim->measure);
  add (self, EXA_LIST_SPEAKERS, claim->speaker);
  for (guint i = 0; i < claim->cites->len; i++)
    add (self, EXA_LIST_SOURCES, ((ExaCite *)g_ptr_array_index (claim->cites, i))->source);
  for (guint i = 0; i < claim->differences->len; i++) {
    const ExaDifference *difference = g_ptr_array_index (claim->differences, i);

    for (guint j = 0; j < difference->readings->len; j++)
      add (self, EXA_LIST_SOURCES, ((ExaReading *)g_ptr_array_index (difference->readings, j))->source);
  }
}

static int
compare_order (gconstpointer a, gconstpointer b)
{
  const ExaClaim *left = *(ExaClaim *const *)a, *right = *(ExaClaim *const *)b;

  return left->order < right->order ? -1 : left->order > right->order;
}

/* --- the chart --- */

/* The headline in each language, unless it is one that was written for this figure. */
static void
set_title (ExaChart *chart, const ExaFigure *figure)
{
  const ExaTable *table = figure->table;
  const ExaText *own = table->n_filtered > 0 ? &table->chart->name : &table->chart->title;
  const char *title = figure->spec->title;
  ExaText words = {{NULL}};

  if (title == NULL || *title == '\0' || strcmp (exa_text_get (own, figure->spec->lang), title) == 0)
    words = exa_text_copy (own);
  else
    words.in[EXA_LANG_EN] = g_strdup (title);
  exa_text_clear (&chart->title);
  chart->title = words;
}

static void
keep_shown_claims (ExaChart *chart, const ExaTable *table)
{
  g_autoptr (GHashTable) shown = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer made;

  g_ptr_array_set_size (chart->own, 0);
  g_clear_object (&chart->figures);
  for (guint i = 0; i < table->unplaced->len; i++)
    g_hash_table_add (shown, g_ptr_array_index (table->unplaced, i));
  for (guint i = 0; i < exa_table_count (table); i++) {
    const ExaRow *row = exa_table_nth (table, i);

    for (guint k = 0; k < row->cells->len; k++)
      g_hash_table_add (shown, g_array_index (row->cells, ExaCell, k).claim);
  }
  for (guint i = 0; i < table->chart->own->len; i++) {
    ExaClaim *claim = g_ptr_array_index (table->chart->own, i);

    if (g_hash_table_remove (shown, claim))
      g_ptr_array_add (chart->own, g_object_ref (claim));
  }
  /* Those of a long table, or of a scatter of another measure than its chart's. */
  if (g_hash_table_size (shown) == 0)
    return;
  g_hash_table_iter_init (&iter, shown);
  while (g_hash_table_iter_next (&iter, &made, NULL))
    g_ptr_array_add (chart->own, g_object_ref (made));
  g_ptr_array_sort (chart->own, compare_order);
}

/* The chart that by itself shows what @figure shows of its own. */
static ExaChart *
settle (const ExaFigure *figure)
{
  const ExaTable *table = figure->table;
  ExaChart *from = table->chart, *chart = exa_chart_copy (from);

  set_title (chart, figure);
  chart->kind = table->exceeds_whole ? EXA_CHART_STACKED : table->kind;
  if (table->log_scale && !exa_table_is_plane (table))
    chart->kind = EXA_CHART_POINTS;
  g_set_object (&chart->x, table->x_measure);
  chart->top = 0;
  chart->sort = table->sort;
  chart->log_scale = table->log_scale;
  chart->unit = table->measure != NULL && table->unit != table->measure->unit ? table->unit : NULL;
  exa_compare_clear (&chart->compare);
  if (table->compare_a != NULL) {
    chart->compare.a = g_strdup (table->compare_a->id);
    chart->compare.b = g_strdup (table->compare_b->id);
    chart->compare.by_difference = table->by_difference;
  }
  chart->n_filtered = table->n_filtered;
  chart->n_left_out = table->n_left_out + exa_table_count_behind (table);
  if (table->n_filtered + chart->n_left_out > 0)
    chart->n_in_all = MAX (exa_chart_count (from), from->n_in_all);
  keep_shown_claims (chart, table);
  return chart;
}

static void
add_shown (Content *self, const ExaFigure *figure, ExaChart *chart)
{
  g_autoptr (ExaClaimSet) set = exa_table_get_claim_set (figure->table);

  for (guint i = 0; i < set->claims->len; i++)
    add_claim (self, g_ptr_array_index (set->claims, i));
  for (guint i = 0; i < figure->table->unplaced->len; i++) {
    g_autoptr (ExaClaimSet) of_one = exa_claim_set_new_of (g_ptr_array_index (figure->table->unplaced, i));
    for (guint k = 0; k < of_one->claims->len; k++)
      add_claim (self, g_ptr_array_index (of_one->claims, k));
  }
  g_ptr_array_sort (self->lists[EXA_LIST_CLAIMS], compare_order);
  add (self, EXA_LIST_TOPICS, chart->topic);
  add (self, EXA_LIST_CHARTS, chart);
}

static void
add_all (Content *self, ExaDataset *dataset)
{
  for (ExaList list = 0; list < EXA_N_LISTS; list++) {
    for (guint i = 0; i < exa_dataset_count (dataset, list); i++)
      add (self, list, exa_dataset_nth (dataset, list, i));
  }
  for (guint i = 0; i < self->lists[EXA_LIST_CLAIMS]->len; i++)
    g_hash_table_add (self->claims, EXA_CLAIM (g_ptr_array_index (self->lists[EXA_LIST_CLAIMS], i))->id);
}

/* --- the file --- */

static void
write_piece (const Content *self, ExaList list, gpointer piece, gboolean notes, ExaJsonWriter *writer)
{
  switch (list) {
  case EXA_LIST_SOURCES: exa_source_write (piece, notes, writer); break;
  case EXA_LIST_SPEAKERS: exa_speaker_write (piece, writer); break;
  case EXA_LIST_ENTITIES: exa_entity_write (piece, notes, writer); break;
  case EXA_LIST_MEASURES: exa_measure_write (piece, notes, writer); break;
  case EXA_LIST_CLAIMS: exa_claim_write (piece, self->claims, notes, writer); break;
  case EXA_LIST_TOPICS: exa_topic_write (piece, writer); break;
  case EXA_LIST_CHARTS: exa_chart_write (piece, writer); break;
  case EXA_LIST_STORIES: exa_story_write (piece, writer); break;
  case EXA_N_LISTS: break;
  }
}

/* @derived: of the claims only those that are, or that are not. */
static void
write_list (const Content *self, ExaList list, const char *key, gboolean derived, gboolean notes, ExaJsonWriter *writer)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < self->lists[list]->len; i++) {
    gpointer piece = g_ptr_array_index (self->lists[list], i);

    if (list == EXA_LIST_CLAIMS && exa_claim_is_derived (piece) != derived)
      continue;
    if (!begun)
      exa_json_writer_begin_array (writer, key);
    begun = TRUE;
    write_piece (self, list, piece, notes, writer);
  }
  if (begun)
    exa_json_writer_end_array (writer);
}

static void
write_lists (const Content *self, gboolean notes, ExaJsonWriter *writer)
{
  static const struct {
    ExaList list;
    const char *key;
    gboolean derived;
  } lists[] = {
      {EXA_LIST_SOURCES, "sources"},   {EXA_LIST_SPEAKERS, "speakers"}, {EXA_LIST_ENTITIES, "entities"},
      {EXA_LIST_MEASURES, "measures"}, {EXA_LIST_CLAIMS, "claims"},     {EXA_LIST_CLAIMS, "derived", TRUE},
      {EXA_LIST_TOPICS, "topics"},     {EXA_LIST_CHARTS, "charts"},     {EXA_LIST_STORIES, "stories"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    write_list (self, lists[i].list, lists[i].key, lists[i].derived, notes, writer);
}

/* What the chart does not say itself: of one that was settled, what is highlighted, and that lengths were asked for
 * where there are none, which no chart may ask for itself. */
static void
write_view (const ExaFigure *figure, const ExaInsideOptions *options, ExaJsonWriter *writer)
{
  ExaView own = EXA_VIEW_INIT;

  own.highlight = figure->spec->highlight;
  if (figure->table->no_lengths)
    own.kind = EXA_CHART_BARS;
  exa_view_write (options->dataset != NULL && options->view != NULL ? options->view : &own, writer);
}

static void
write_shown (const ExaFigure *figure, const ExaInsideOptions *options, ExaJsonWriter *writer)
{
  exa_json_writer_begin_object (writer, "shown");
  exa_json_writer_string (writer, "chart", figure->table->chart->id);
  exa_json_writer_string (writer, "language", exa_enum_to_nick (EXA_TYPE_LANG, (int)figure->spec->lang));
  exa_json_writer_string (writer, "theme", exa_theme_to_string (options->theme));
  write_view (figure, options, writer);
  if (options->picture != NULL)
    exa_json_writer_string (writer, "picture", options->picture);
  exa_json_writer_end_object (writer);
}

char *
exa_inside_to_json (const ExaFigure *figure, const ExaInsideOptions *options)
{
  g_autoptr (ExaJsonWriter) writer = options->is_compact ? exa_json_writer_new_compact () : exa_json_writer_new ();
  g_autoptr (ExaChart) chart = settle (figure);
  gboolean all = options->dataset != NULL;
  Content content;

  /* A chart has claims. */
  if (!all && exa_chart_count (chart) == 0)
    return NULL;
  content_init (&content);
  if (all)
    add_all (&content, options->dataset);
  else
    add_shown (&content, figure, chart);
  exa_json_writer_begin_object (writer, NULL);
  exa_json_writer_string (writer, "format", "exascope");
  exa_json_writer_number (writer, "version", 1);
  if (all)
    exa_text_write (exa_dataset_get_title (options->dataset), "title", writer);
  write_lists (&content, all, writer);
  write_shown (figure, options, writer);
  exa_json_writer_end_object (writer);
  content_clear (&content);
  return exa_json_writer_finish (writer);
}
