/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-claim-index-private.h"

#include <string.h>

#include "exa-table.h"

/* The most parts that a figure is written in: "less than 4 per cent". */
#define MAX_PARTS 5

void
exa_claim_hit_free (ExaClaimHit *hit)
{
  g_object_unref (hit->claim);
  g_clear_object (&hit->chart);
  g_free (hit);
}

static void
entry_clear (gpointer data)
{
  exa_claim_terms_clear (&((ExaSearchEntry *)data)->terms);
}

static void
chart_clear (gpointer data)
{
  ExaSearchChart *chart = data;

  exa_claim_terms_clear (&chart->terms);
  g_array_unref (chart->shown);
}

static guint
unit_index (GPtrArray *units, const ExaUnit *unit)
{
  guint at;

  if (!g_ptr_array_find (units, unit, &at)) {
    at = units->len;
    g_ptr_array_add (units, (gpointer)unit);
  }
  return at;
}

/* --- charts --- */

/* An index that is being written. */
typedef struct {
  ExaClaimIndex *index;
  GHashTable *by_claim; /* ExaClaim → number of its entry, from 1 on */
} Writer;

static ExaSearchEntry *
get_entry (Writer *self, guint n)
{
  return &g_array_index (self->index->entries, ExaSearchEntry, n);
}

static guint
add_entry (Writer *self, ExaClaim *claim)
{
  ExaClaimIndex *index = self->index;
  ExaSearchEntry entry = {.claim = claim};

  exa_claim_terms_init (&entry.terms, claim, unit_index (index->units, claim->unit));
  g_array_append_val (index->entries, entry);
  g_hash_table_insert (self->by_claim, claim, GUINT_TO_POINTER (index->entries->len));
  return index->entries->len - 1;
}

/* FALSE: it is not searched. @n (out): the number of its entry. */
static gboolean
find_entry (Writer *self, ExaClaim *claim, guint *n)
{
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_claim, claim));

  if (known == 0 && self->index->whole)
    return FALSE;
  *n = known > 0 ? known - 1 : add_entry (self, claim);
  return TRUE;
}

/* Gives what has @entry the chart if it shows it better than the one that it has. */
static void
offer_chart (ExaSearchEntry *entry, ExaChart *chart, gboolean shown)
{
  if (entry->chart != NULL &&
      (entry->shown != shown ? entry->shown : exa_chart_count (entry->chart) <= exa_chart_count (chart)))
    return;
  entry->chart = chart;
  entry->shown = shown;
}

/* What @table shows: its claims are offered the chart, and it is searched by them and its own words. */
static void
add_chart (Writer *self, ExaChart *chart, const ExaTable *table)
{
  ExaSearchChart entry = {.chart = chart, .shown = g_array_new (FALSE, FALSE, sizeof (guint))};
  g_autofree char *comparison = exa_table_format_comparison (table, EXA_LANG_EN);
  guint n;

  for (guint k = 0; self->index->whole && k < exa_chart_count (chart); k++) {
    if (find_entry (self, exa_chart_nth (chart, k), &n))
      offer_chart (get_entry (self, n), chart, FALSE);
  }
  for (guint k = 0; k < exa_table_count (table); k++) {
    GArray *cells = exa_table_nth (table, k)->cells;
    for (guint c = 0; c < cells->len; c++) {
      if (!find_entry (self, g_array_index (cells, ExaCell, c).claim, &n))
        continue;
      offer_chart (get_entry (self, n), chart, TRUE);
      g_array_append_val (entry.shown, n);
    }
  }
  exa_chart_terms_init (&entry.terms, chart, comparison, table->comparison,
                        unit_index (self->index->units, exa_unit_get ("×")));
  g_array_append_val (self->index->charts, entry);
}

ExaClaimIndex *
exa_claim_index_new (ExaDataset *dataset)
{
  ExaClaimIndex *self = g_new0 (ExaClaimIndex, 1);
  guint n = exa_dataset_count (dataset, EXA_LIST_CLAIMS);
  g_autoptr (GHashTable) by_claim = g_hash_table_new (NULL, NULL);
  Writer writer = {self, by_claim};

  self->dataset = g_object_ref (dataset);
  self->units = g_ptr_array_new ();
  self->whole = n <= EXA_CLAIM_INDEX_MAX;
  self->entries = g_array_new (FALSE, FALSE, sizeof (ExaSearchEntry));
  g_array_set_clear_func (self->entries, entry_clear);
  self->charts = g_array_new (FALSE, FALSE, sizeof (ExaSearchChart));
  g_array_set_clear_func (self->charts, chart_clear);
  for (guint i = 0; self->whole && i < n; i++)
    add_entry (&writer, exa_dataset_nth (dataset, EXA_LIST_CLAIMS, i));
  for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_CHARTS); i++) {
    ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, i);
    g_autoptr (ExaTable) table = exa_table_new (chart, NULL, NULL);
    if (table != NULL)
      add_chart (&writer, chart, table);
  }
  return self;
}

gboolean
exa_claim_index_is_whole (const ExaClaimIndex *self)
{
  return self->whole;
}

void
exa_claim_index_free (ExaClaimIndex *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->entries);
  g_array_unref (self->charts);
  g_ptr_array_unref (self->units);
  g_object_unref (self->dataset);
  g_free (self);
}

/* Whether @table shows @claim. */
static gboolean
table_shows (const ExaTable *table, ExaClaim *claim)
{
  for (guint i = 0; i < exa_table_count (table); i++) {
    GArray *cells = exa_table_nth (table, i)->cells;
    for (guint k = 0; k < cells->len; k++) {
      if (g_array_index (cells, ExaCell, k).claim == claim)
        return TRUE;
    }
  }
  return FALSE;
}

ExaChart *
exa_claim_index_find_chart (const ExaClaimIndex *self, ExaClaim *a, ExaClaim *b, gboolean *shown)
{
  guint n = exa_dataset_count (self->dataset, EXA_LIST_CHARTS);
  ExaChart *best = NULL;

  *shown = FALSE;
  for (guint i = 0; i < n; i++) {
    ExaChart *chart = exa_dataset_nth (self->dataset, EXA_LIST_CHARTS, i);
    if (!exa_chart_has (chart, a) || !exa_chart_has (chart, b))
      continue;
    g_autoptr (ExaTable) table = exa_table_new (chart, NULL, NULL);
    gboolean both = table != NULL && table_shows (table, a) && table_shows (table, b);
    if (table == NULL ||
        (best != NULL && (*shown != both ? *shown : exa_chart_count (best) <= exa_chart_count (chart))))
      continue;
    best = chart;
    *shown = both;
  }
  return best;
}

/* --- words --- */

static gboolean
some_figure_has (const ExaClaimIndex *self, const char *phrase)
{
  for (guint i = 0; i < self->entries->len; i++) {
    if (exa_claim_terms_has_figure (&g_array_index (self->entries, ExaSearchEntry, i).terms, phrase))
      return TRUE;
  }
  return FALSE;
}

/* The longest figure that the parts at @at begin, as one word; NULL where it is one part, or none. @n (out): its parts.
 */
static ExaSearchWord *
join_figure (const ExaClaimIndex *self, char **at, guint *n)
{
  guint most = MIN (g_strv_length (at), MAX_PARTS);

  for (*n = most; *n > 1; --*n) {
    char *end = at[*n];
    at[*n] = NULL;
    g_autofree char *phrase = g_strjoinv (" ", at);
    at[*n] = end;
    if (!exa_search_word_begins_figure (phrase))
      break;
    ExaSearchWord *word = exa_search_word_new (phrase, self->units);
    if (exa_search_word_is_figure (word) || some_figure_has (self, word->text))
      return word;
    exa_search_word_free (word);
  }
  *n = 1;
  return NULL;
}

static GPtrArray *
split (const ExaClaimIndex *self, const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func ((GDestroyNotify)exa_search_word_free);
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_auto (GStrv) parts = g_regex_split_simple ("[\\s,;，；、]*\\s+[\\s,;]*|[；、]+", valid, 0, 0);
  guint n;

  for (char **at = parts; *at != NULL && words->len < EXA_SEARCH_MAX_WORDS; at += n) {
    ExaSearchWord *word = join_figure (self, at, &n);
    if (word == NULL)
      word = exa_search_word_new (*at, self->units);
    if (*word->text != '\0')
      g_ptr_array_add (words, word);
    else
      exa_search_word_free (word);
  }
  return words;
}

static gboolean
is_found (const ExaClaimIndex *self, const ExaSearchWord *word)
{
  for (guint i = 0; i < self->entries->len; i++) {
    for (guint t = 0; t < EXA_N_TERMS; t++) {
      if (exa_claim_terms_match (&g_array_index (self->entries, ExaSearchEntry, i).terms, (ExaTerm)t, word) > 0)
        return TRUE;
    }
  }
  for (guint i = 0; i < self->charts->len; i++) {
    for (guint t = 0; t < EXA_N_TERMS; t++) {
      if (exa_claim_terms_match (&g_array_index (self->charts, ExaSearchChart, i).terms, (ExaTerm)t, word) > 0)
        return TRUE;
    }
  }
  return FALSE;
}

/* Finds which words are names of subjects, and which of them are of one. */
static void
find_names (const ExaClaimIndex *self, ExaSearchQuery *query)
{
  guint n = query->words->len;

  for (guint i = 0; i < self->entries->len; i++) {
    const ExaClaimTerms *terms = &g_array_index (self->entries, ExaSearchEntry, i).terms;
    gboolean named[EXA_SEARCH_MAX_WORDS] = {FALSE};
    for (guint w = 0; w < n; w++) {
      named[w] = exa_claim_terms_match (terms, EXA_TERM_NAME, g_ptr_array_index (query->words, w)) > 0;
      query->is_name[w] = query->is_name[w] || named[w];
    }
    for (guint w = 0; w < n; w++) {
      for (guint v = 0; v < n; v++)
        query->one_name[w][v] = query->one_name[w][v] || (named[w] && named[v]);
    }
  }
}

ExaSearchQuery
exa_search_query_new (const ExaClaimIndex *self, const char *text)
{
  ExaSearchQuery query = {.words = split (self, text)};

  for (guint w = 0; w < query.words->len; w++) {
    ExaSearchWord *word = g_ptr_array_index (query.words, w);
    word->slips = !is_found (self, word);
  }
  find_names (self, &query);
  return query;
}

void
exa_search_query_clear (ExaSearchQuery *query)
{
  g_ptr_array_unref (query->words);
}

/* --- ranking --- */

guint
exa_search_score_word (const ExaClaimTerms *terms, const ExaSearchWord *word, gboolean *is_name)
{
  static const guint weights[EXA_N_TERMS] = {
      [EXA_TERM_NAME] = 8, [EXA_TERM_FIGURE] = 7, [EXA_TERM_MEASURE] = 5, [EXA_TERM_LABEL] = 5, [EXA_TERM_NEAR] = 2,
  };
  guint best = 0;

  for (guint t = 0; t < EXA_N_TERMS; t++) {
    guint score = weights[t] * exa_claim_terms_match (terms, (ExaTerm)t, word);
    *is_name = t == EXA_TERM_NAME ? score > 0 : *is_name;
    best = MAX (best, score);
  }
  return best;
}

/* What stands for word @w, which the claim does not have, the name of another thing than its own: half of that, so that
 * what has both words comes before. */
guint
exa_search_score_other_name (const ExaSearchQuery *query, guint w, const guint *scores, const gboolean *named)
{
  guint best = 0;

  for (guint v = 0; query->is_name[w] && v < query->words->len; v++) {
    if (named[v] && !query->one_name[w][v])
      best = MAX (best, scores[v]);
  }
  return best / 2;
}

/* 0 where @entry is not what is asked for. */
static guint
score_entry (const ExaSearchEntry *entry, const ExaSearchQuery *query)
{
  guint scores[EXA_SEARCH_MAX_WORDS], n = query->words->len, sum = 0;
  gboolean named[EXA_SEARCH_MAX_WORDS];

  for (guint w = 0; w < n; w++)
    scores[w] = exa_search_score_word (&entry->terms, g_ptr_array_index (query->words, w), &named[w]);
  for (guint w = 0; w < n; w++) {
    guint score = scores[w] > 0 ? scores[w] : exa_search_score_other_name (query, w, scores, named);
    if (score == 0)
      return 0;
    sum += score;
  }
  /* Rather what was said than what was computed of it; of two alike, what a chart shows. */
  return (exa_claim_is_derived (entry->claim) ? 3 : 4) * sum + (entry->shown ? 1 : 0);
}

/* Best first, then as in the files. */
static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const ExaClaimHit *x = *(ExaClaimHit *const *)a, *y = *(ExaClaimHit *const *)b;

  if (x->score != y->score)
    return x->score > y->score ? -1 : 1;
  return x->claim->order < y->claim->order ? -1 : x->claim->order > y->claim->order;
}

static void
add_hit (GPtrArray *hits, const ExaSearchEntry *entry, guint score)
{
  ExaClaimHit *hit = g_new0 (ExaClaimHit, 1);

  hit->claim = g_object_ref (entry->claim);
  hit->chart = entry->chart != NULL ? g_object_ref (entry->chart) : NULL;
  hit->shown = entry->shown;
  hit->score = score;
  g_ptr_array_add (hits, hit);
}

GPtrArray *
exa_claim_index_search (const ExaClaimIndex *self, const char *text, guint max)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func ((GDestroyNotify)exa_claim_hit_free);
  g_auto (ExaSearchQuery) query = exa_search_query_new (self, text);

  for (guint i = 0; i < self->entries->len && query.words->len > 0; i++) {
    const ExaSearchEntry *entry = &g_array_index (self->entries, ExaSearchEntry, i);
    guint score = score_entry (entry, &query);
    if (score > 0)
      add_hit (hits, entry, score);
  }
  g_ptr_array_sort (hits, compare_hits);
  if (max > 0 && hits->len > max)
    g_ptr_array_set_size (hits, (int)max);
  return hits;
}
