/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-claim-index.h"
#include "exa-claim-terms.h"

/* What a search of claims and one of charts share; private to the search folder. */

G_BEGIN_DECLS

/* Words of one search; further ones are passed over. */
#define EXA_SEARCH_MAX_WORDS 12

/* A claim, the chart that a hit would name, whether that shows it as it is, and the words it is found by. */
typedef struct {
  ExaClaim *claim; /* borrowed of the dataset */
  ExaChart *chart; /* likewise; or NULL */
  gboolean shown;
  ExaClaimTerms terms;
} ExaSearchEntry;

/* A chart, and the words of its own: those of its claims are theirs. */
typedef struct {
  ExaChart *chart; /* borrowed of the dataset */
  GArray *shown;   /* guint: indices of the entries that it shows */
  ExaClaimTerms terms;
} ExaSearchChart;

/* What is written down once, and searched each time. */
struct _ExaClaimIndex {
  ExaDataset *dataset; /* owned */
  GArray *entries;     /* ExaSearchEntry, in the order of the dataset */
  GArray *charts;      /* ExaSearchChart, in the order of the dataset; none of those that have no figure */
  GPtrArray *units;    /* const ExaUnit *: those that figures were said in */
  gboolean whole;      /* all claims have entries; else those that charts show */
};

/* The words of a search, and what is known of them from all claims. */
typedef struct {
  GPtrArray *words;                                              /* ExaSearchWord, owned */
  gboolean is_name[EXA_SEARCH_MAX_WORDS];                        /* some subject is called so */
  gboolean one_name[EXA_SEARCH_MAX_WORDS][EXA_SEARCH_MAX_WORDS]; /* both are in one subject's name */
} ExaSearchQuery;

/* @text in words, figures with their units being one each, read in the units of @index. Free with
 * exa_search_query_clear(). */
ExaSearchQuery exa_search_query_new (const ExaClaimIndex *index, const char *text);
void exa_search_query_clear (ExaSearchQuery *query);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ExaSearchQuery, exa_search_query_clear)

/* How well @terms have @word, 0 not at all; @is_name (out): as the name of their subject. */
guint exa_search_score_word (const ExaClaimTerms *terms, const ExaSearchWord *word, gboolean *is_name);
/* What stands for word @w, which a claim does not have, the name of another thing than its own: half of that, so that
 * what has both words comes before. @scores, @named: of the claim, by word. */
guint exa_search_score_other_name (const ExaSearchQuery *query, guint w, const guint *scores, const gboolean *named);

G_END_DECLS
