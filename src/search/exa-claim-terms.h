/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-chart.h"
#include "exa-search-word.h"

G_BEGIN_DECLS

/* What a word is found in, the weightiest first. */
typedef enum {
  EXA_TERM_NAME,    /* the subject: its names in every language, and its other names */
  EXA_TERM_FIGURE,  /* the figure */
  EXA_TERM_MEASURE, /* what is measured, of what */
  EXA_TERM_LABEL,
  EXA_TERM_NEAR, /* what it is set against, belongs to, whose it is, who says it, when, in which unit */
  EXA_N_TERMS,
} ExaTerm;

/* ExaClaimTerms: what one claim is searched by. */
typedef struct {
  char *texts[EXA_N_TERMS]; /* folded, a line each; figures without spaces; owned */
  ExaQuantity value;        /* base units */
  guint unit;               /* index of the unit it was said in, of the list that searched words were read with */
} ExaClaimTerms;

/* @unit: see above. */
void exa_claim_terms_init (ExaClaimTerms *self, ExaClaim *claim, guint unit);
/* The same of a chart: its name, headline and topic, and what it compares, as text (or NULL) and as a figure. */
void exa_chart_terms_init (ExaClaimTerms *self, ExaChart *chart, const char *comparison, ExaQuantity compared,
                           guint unit);
void exa_claim_terms_clear (ExaClaimTerms *self);

/* How well @term is found as @word: 0 not at all, to EXA_BEST_MATCH. */
#define EXA_BEST_MATCH 5
guint exa_claim_terms_match (const ExaClaimTerms *self, ExaTerm term, const ExaSearchWord *word);
/* Whether @phrase, folded and without spaces, is among the figures: as a whole number, not inside of one. */
gboolean exa_claim_terms_has_figure (const ExaClaimTerms *self, const char *phrase);

G_END_DECLS
