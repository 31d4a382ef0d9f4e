/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "exa-claim-index-private.h"

/* What a chart is for a search: how well each word is its own, and the claim that it shows which is meant most. */
typedef struct {
  guint own[EXA_SEARCH_MAX_WORDS];
  ExaClaim *claim; /* borrowed; NULL where the words mean the chart as a whole */
  guint score;     /* of both together */
  guint of_claim;  /* what the claim has of it */
} Found;

void
exa_chart_hit_free (ExaChartHit *hit)
{
  g_object_unref (hit->chart);
  g_clear_object (&hit->claim);
  g_free (hit);
}

/* Whether @word, which has @score in the claim, is more its own than the chart's: by its name, its figure or what it
 * is near to. What is measured is that of all the chart's figures, and tells none from the others. */
static gboolean
tells_apart (const ExaClaimTerms *terms, const ExaSearchWord *word, guint score, guint own)
{
  if (score <= own)
    return FALSE;
  for (guint t = 0; t < EXA_N_TERMS; t++) {
    if (t != EXA_TERM_MEASURE && exa_claim_terms_match (terms, (ExaTerm)t, word) > 0)
      return TRUE;
  }
  return FALSE;
}

/* Takes @entry for what is meant if every word is in it or in the chart's own words, and more of them than in the one
 * before. The chart is meant as a whole where no word is the claim's alone. */
static void
offer (Found *found, const ExaSearchEntry *entry, const ExaSearchQuery *query)
{
  guint scores[EXA_SEARCH_MAX_WORDS], n = query->words->len, sum = 0, of_claim = 0;
  gboolean named[EXA_SEARCH_MAX_WORDS] = {FALSE}, apart = FALSE;

  for (guint w = 0; w < n; w++) {
    scores[w] = exa_search_score_word (&entry->terms, g_ptr_array_index (query->words, w), &named[w]);
    of_claim += scores[w];
    apart = apart || tells_apart (&entry->terms, g_ptr_array_index (query->words, w), scores[w], found->own[w]);
  }
  for (guint w = 0; w < n; w++) {
    guint score = scores[w] > 0 ? scores[w] : exa_search_score_other_name (query, w, scores, named);
    score = MAX (score, found->own[w]);
    if (score == 0)
      return;
    sum += score;
  }
  if (of_claim == 0 || sum < found->score || (sum == found->score && of_claim <= found->of_claim))
    return;
  found->claim = apart ? entry->claim : NULL;
  found->score = sum;
  found->of_claim = of_claim;
}

static Found
look_at (const ExaClaimIndex *self, const ExaSearchChart *chart, const ExaSearchQuery *query)
{
  Found found = {.own = {0}};
  gboolean all = TRUE, is_name;
  guint sum = 0;

  for (guint w = 0; w < query->words->len; w++) {
    found.own[w] = exa_search_score_word (&chart->terms, g_ptr_array_index (query->words, w), &is_name);
    all = all && found.own[w] > 0;
    sum += found.own[w];
  }
  found.score = all ? sum : 0;
  for (guint i = 0; i < chart->shown->len; i++)
    offer (&found, &g_array_index (self->entries, ExaSearchEntry, g_array_index (chart->shown, guint, i)), query);
  return found;
}

/* Best first; of two alike the one of fewer figures, where what is meant is seen at once; then as in the files. */
static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const ExaChartHit *x = *(ExaChartHit *const *)a, *y = *(ExaChartHit *const *)b;

  if (x->score != y->score)
    return x->score > y->score ? -1 : 1;
  if (x->n_shown != y->n_shown)
    return x->n_shown < y->n_shown ? -1 : 1;
  return x->order < y->order ? -1 : x->order > y->order;
}

GPtrArray *
exa_claim_index_search_charts (const ExaClaimIndex *self, const char *text)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func ((GDestroyNotify)exa_chart_hit_free);
  g_auto (ExaSearchQuery) query = exa_search_query_new (self, text);

  for (guint i = 0; i < self->charts->len && query.words->len > 0; i++) {
    const ExaSearchChart *chart = &g_array_index (self->charts, ExaSearchChart, i);
    Found found = look_at (self, chart, &query);
    if (found.score == 0)
      continue;
    ExaChartHit *hit = g_new0 (ExaChartHit, 1);
    hit->chart = g_object_ref (chart->chart);
    hit->claim = found.claim != NULL ? g_object_ref (found.claim) : NULL;
    hit->score = found.score;
    hit->n_shown = chart->shown->len;
    hit->order = i;
    g_ptr_array_add (hits, hit);
  }
  g_ptr_array_sort (hits, compare_hits);
  return hits;
}
