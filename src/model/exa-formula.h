/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-quantity.h"

G_BEGIN_DECLS

/**
 * ExaFormula: the arithmetic of a derived claim: + - * / ( ) numbers and
 * {claim-ids}. Immutable once parsed.
 */
typedef struct _ExaFormula ExaFormula;

#define EXA_FORMULA_ERROR (exa_formula_error_quark ())
GQuark exa_formula_error_quark (void);
/* ExaFormulaError: why a text is no formula. */
typedef enum {
  EXA_FORMULA_ERROR_SYNTAX,
} ExaFormulaError;

/* @offset: (out) (optional): on error, the byte at which reading failed. */
ExaFormula *exa_formula_parse (const char *text, gsize *offset, GError **error);
void exa_formula_free (ExaFormula *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaFormula, exa_formula_free)

/* The text it was parsed from; borrowed. */
const char *exa_formula_get_text (const ExaFormula *self);
/* Ids of the claims it uses, in order of first use, each once; borrowed, NULL-terminated. */
const char *const *exa_formula_get_claims (const ExaFormula *self);

/* What stands for a claim's id in the formula: figures in base units, those in % as fractions. */
typedef ExaQuantity (*ExaFormulaLookup) (const char *claim_id, gconstpointer data);
ExaQuantity exa_formula_evaluate (const ExaFormula *self, ExaFormulaLookup lookup, gconstpointer data);

/* Whether it is nothing but a (not too long) product: of @factor and its claims, each to the power in @powers (out),
 * one for each of exa_formula_get_claims(). */
gboolean exa_formula_get_powers (const ExaFormula *self, double *factor, int *powers);

/* The formula with a text put in for each id ("2,400 EFLOPS ÷ 1,053 EFLOPS"), with typographic operators.
 * @name returns (transfer full) what to write for a claim. */
typedef char *(*ExaFormulaName) (const char *claim_id, gconstpointer data);
char *exa_formula_write (const ExaFormula *self, ExaFormulaName name, gconstpointer data);

G_END_DECLS
