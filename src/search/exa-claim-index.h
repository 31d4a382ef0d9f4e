/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-dataset.h"

G_BEGIN_DECLS

/* A claim that was found. */
typedef struct {
  ExaClaim *claim; /* owned */
  ExaChart *chart; /* owned: one that shows it, that of the fewest figures; else one that has it beyond its top; NULL
                    * where none has */
  gboolean shown;  /* whether @chart shows it as it is; else its view needs "only" */
  guint score;     /* higher is better; of one search only */
} ExaClaimHit;

/**
 * ExaClaimIndex: all that claims are searched by, written down once: their subjects in every language with other names,
 * what they measure, their labels, and their figures as said and in plain digits. Titles of sources are not in it: they
 * are those of every claim. Of more than EXA_CLAIM_INDEX_MAX claims it has those that charts show as they are: all of
 * them would take too long at each key, and a kilobyte each. It holds its dataset; immutable.
 */
typedef struct _ExaClaimIndex ExaClaimIndex;
#define EXA_CLAIM_INDEX_MAX 20000

/* Writes down the claims of @dataset, and which chart shows each: some 15 µs a claim, in any thread. Transfer full. */
ExaClaimIndex *exa_claim_index_new (ExaDataset *dataset);
/* Whether it has all claims. */
gboolean exa_claim_index_is_whole (const ExaClaimIndex *self);
void exa_claim_index_free (ExaClaimIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaClaimIndex, exa_claim_index_free)

/**
 * exa_claim_index_search: the claims that @text asks for, best first, at most @max (0: all): ExaClaimHit, transfer
 * full; never NULL, empty for a text without a word.
 *
 * Every word must be found, but of names of different things one is enough: "h100 910c fp16" is both chips' rate. A
 * number is found as it is written ("1.6 T") or by what it is ("1.6 trillion", "1.6万亿"), never inside another one.
 */
GPtrArray *exa_claim_index_search (const ExaClaimIndex *self, const char *text, guint max);

/* A chart that was found. */
typedef struct {
  ExaChart *chart; /* owned */
  ExaClaim *claim; /* owned: what of its figures was asked for; NULL where the chart as a whole was */
  guint score;     /* higher is better; of one search only */
  guint n_shown;   /* figures that it shows */
  guint order;     /* its place in the files */
} ExaChartHit;

/**
 * exa_claim_index_search_charts: the charts that show what @text asks for, best first: ExaChartHit, transfer full;
 * never NULL. Every word is found in a claim that the chart shows, or in its name, headline, topic or comparison.
 */
GPtrArray *exa_claim_index_search_charts (const ExaClaimIndex *self, const char *text);
void exa_chart_hit_free (ExaChartHit *hit);

/* A chart that has both claims, so that they can be compared: one that shows both (@shown, out), that of the fewest
 * figures; else one that has them beyond its top; NULL where none has. Borrowed of the dataset. */
ExaChart *exa_claim_index_find_chart (const ExaClaimIndex *self, ExaClaim *a, ExaClaim *b, gboolean *shown);

/* Frees a hit with what it owns. */
void exa_claim_hit_free (ExaClaimHit *hit);

G_END_DECLS
