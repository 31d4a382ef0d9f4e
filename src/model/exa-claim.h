/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-date.h"
#include "exa-entity.h"
#include "exa-formula.h"
#include "exa-measure.h"
#include "exa-quantity.h"
#include "exa-source.h"
#include "exa-speaker.h"
#include "exa-status.h"

G_BEGIN_DECLS

/* Where a source says it: a paragraph (from 1), or a row of a table. */
typedef struct {
  ExaSource *source; /* owned */
  int paragraph;     /* 0 where a row is named instead */
  char *row;         /* or NULL */
} ExaCite;

/* ExaDiffersIn: in what sources disagree: in a number, in what something is called, or in what is meant by it. */
typedef enum {
  EXA_DIFFERS_NUMBER,
  EXA_DIFFERS_NAME,
  EXA_DIFFERS_MEANING,
} ExaDiffersIn;

/* ExaReading: what one of the sources that disagree says, and in which of its paragraphs (from 1; 0: not said). */
typedef struct {
  ExaSource *source; /* owned */
  int paragraph;
  ExaText says;
} ExaReading;

/* Where sources disagree about a claim. */
typedef struct {
  ExaDiffersIn in;
  GPtrArray *readings; /* ExaReading, owned, two or more */
  char **with;         /* ids of the claims that hold the other readings; never NULL */
  ExaText note;
} ExaDifference;

/* What it says. */
typedef enum {
  EXA_FORM_FIGURE,
  EXA_FORM_ORDER, /* only which of two is more: "> MI325"; @value is their ratio, without a number */
  EXA_FORM_WORDS, /* a figure of speech, kept as it was said: “like a year”; @value is nothing */
} ExaForm;

/**
 * ExaClaim: one figure that somebody said, or that follows from such figures.
 * Filled by the loader, immutable afterwards.
 */
#define EXA_TYPE_CLAIM (exa_claim_get_type ())
G_DECLARE_FINAL_TYPE (ExaClaim, exa_claim, EXA, CLAIM, GObject)

struct _ExaClaim {
  GObject parent_instance;

  char *id;
  ExaEntity *subject; /* owned, as all objects below */
  ExaMeasure *measure;
  ExaForm form;
  ExaQuantity value;   /* in base units */
  const ExaUnit *unit; /* the unit it was said in */
  ExaText wording;     /* the source's words for the figure, in another language translated; may be empty */
  ExaDate as_of;
  ExaStatus status;       /* of a derived claim: no firmer than its operands */
  ExaSpeaker *speaker;    /* who said it, or NULL */
  GPtrArray *cites;       /* ExaCite; empty on a derived claim and an assumption */
  ExaText assumption;     /* why it is assumed; empty on any other claim */
  ExaText label;          /* may be empty */
  ExaEntity *relative_to; /* or NULL */
  GPtrArray *differences; /* ExaDifference; may be empty, never NULL */
  ExaText note;
  ExaFormula *formula; /* NULL unless derived */
  GPtrArray *operands; /* ExaClaim, owned: what the formula uses; empty unless derived */
  guint order;         /* its place in the files, from 0 */
};

/* A claim that says nothing yet, for who fills it. Transfer full. */
ExaClaim *exa_claim_new (void);
/* Whether it is computed from other claims by its formula, and said by nobody. */
gboolean exa_claim_is_derived (ExaClaim *self);
/* The same, but for one whose formula is another claim alone, of the same whole: that figure is still as it was said,
 * under another measure. */
gboolean exa_claim_is_computed (ExaClaim *self);
/* The most significant digits of its figure as text: EXA_COMPUTED_DIGITS if computed, else 0: as many as were said. */
int exa_claim_get_digits (ExaClaim *self);

/* The figure as text in @lang: as said, or to EXA_COMPUTED_DIGITS if computed; "> MI325" of an order, “like a year” of
 * words. Transfer full. */
char *exa_claim_format (ExaClaim *self, ExaLang lang);
/* The same inside of arithmetic: a range, a bound or what is inexact in parentheses: "68 % ÷ (< 4 %)". Transfer full.
 */
char *exa_claim_format_operand (ExaClaim *self, ExaLang lang);
/* Whether it is so much of something, which a bar can be as long as and a ratio can be made of. */
gboolean exa_claim_is_amount (ExaClaim *self);
/* The same as @format has it, where it is a figure; its digits are set to the claim's if 0. Transfer full. */
char *exa_claim_format_with (ExaClaim *self, const ExaQuantityFormat *format);
/* How sure it is, in words: "exactly", "less than"; "forecast", "more than, forecast"; "computed". What is computed or
 * not reported is never "exactly". Transfer full. */
char *exa_claim_standing_in_words (ExaClaim *self, ExaLang lang);
/* The source's words for it in quotation marks; "" where it has none. Transfer full. */
char *exa_claim_quote (ExaClaim *self, ExaLang lang);
/* What labels it on its own: its label, or its subject's name. Borrowed. */
const char *exa_claim_get_label (ExaClaim *self, ExaLang lang);
/* "2,400 EFLOPS ÷ 1,053 EFLOPS"; NULL unless derived. Transfer full. */
char *exa_claim_format_formula (ExaClaim *self, ExaLang lang);

/* Pieces of a claim, all zeros at first, and their ends, which free what they own. Transfer full. */
ExaCite *exa_cite_new (void);
void exa_cite_free (ExaCite *cite);
ExaReading *exa_reading_new (void);
void exa_reading_free (ExaReading *reading);
ExaDifference *exa_difference_new (void);
void exa_difference_free (ExaDifference *difference);
/* Whether both say the same, in the same readings: what twin claims have in common is to be said once. For
 * GEqualFunc, hence untyped: both are ExaDifference. */
gboolean exa_difference_says_the_same (gconstpointer a, gconstpointer b);

G_END_DECLS
