/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-comparison.h"
#include "exa-pieces.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "exa-model-enums.h"
#include "exa-nick.h"

/* The claims that the formula uses; all of them, or the formula is dropped. */
static gboolean
find_operands (const ExaReader *reader, const cJSON *value, ExaClaim *claim, const ExaFormula *formula)
{
  const char *const *ids = exa_formula_get_claims (formula);
  gboolean ok = TRUE;

  for (guint i = 0; ids[i] != NULL; i++) {
    ExaClaim *operand = exa_dataset_find (reader->dataset, EXA_LIST_CLAIMS, ids[i]);
    g_autofree char *hint = NULL, *braced = NULL;
    gsize offset;

    braced = g_strdup_printf ("{%s}", ids[i]);
    offset = (gsize)(strstr (value->valuestring, braced) + 1 - value->valuestring);
    if (operand != NULL && operand->form != EXA_FORM_WORDS) {
      g_ptr_array_add (claim->operands, g_object_ref (operand));
      continue;
    }
    ok = FALSE;
    if (operand != NULL) {
      exa_reader_problem_in_string (reader, value, offset, _ ("\"%s\" has no number to compute with"), ids[i]);
      continue;
    }
    hint = exa_reader_suggest (reader, EXA_LIST_CLAIMS, ids[i]);
    exa_reader_problem_in_string (reader, value, offset, _ ("unknown claim \"%s\"%s"), ids[i], hint);
  }
  if (ids[0] == NULL) {
    exa_reader_problem (reader, value, _ ("the formula uses no claim: what is typed in is a claim, with its source"));
    ok = FALSE;
  }
  return ok;
}

static void
read_formula (const ExaReader *reader, const cJSON *value, ExaClaim *claim)
{
  const char *text = exa_reader_string (reader, value);
  g_autoptr (ExaFormula) formula = NULL;
  g_autoptr (GError) error = NULL;
  gsize offset = 0;

  if (text == NULL)
    return;
  formula = exa_formula_parse (text, &offset, &error);
  if (formula == NULL)
    exa_reader_problem_in_string (reader, value, offset, "%s", error->message);
  else if (find_operands (reader, value, claim, formula))
    claim->formula = g_steal_pointer (&formula);
}

void
exa_piece_read_derived (const ExaReader *reader, const cJSON *node, gpointer object)
{
  static const ExaField fields[] = {
      {"id", TRUE, exa_read_later, 0},
      {"subject", TRUE, exa_read_entity, G_STRUCT_OFFSET (ExaClaim, subject)},
      {"measure", TRUE, exa_read_measure, G_STRUCT_OFFSET (ExaClaim, measure)},
      {"formula", TRUE, exa_read_later, 0},
      {"status", FALSE, exa_read_status, G_STRUCT_OFFSET (ExaClaim, status)},
      {"as_of", FALSE, exa_read_date, G_STRUCT_OFFSET (ExaClaim, as_of)},
      {"label", FALSE, exa_read_text, G_STRUCT_OFFSET (ExaClaim, label)},
      {"relative_to", FALSE, exa_read_entity, G_STRUCT_OFFSET (ExaClaim, relative_to)},
      {"differs", FALSE, exa_read_differences, G_STRUCT_OFFSET (ExaClaim, differences)},
      {"note", FALSE, exa_read_text, G_STRUCT_OFFSET (ExaClaim, note)},
      {NULL},
  };
  ExaClaim *claim = object;
  const cJSON *formula;

  if (!exa_reader_object (reader, node, fields, claim))
    return;
  formula = exa_reader_member (node, "formula");
  if (formula != NULL)
    read_formula (reader, formula, claim);
  exa_reader_check_with (reader, node, claim);
}

static ExaQuantity
lookup_operand (const char *claim_id, gconstpointer data)
{
  return exa_claim_in_formula (exa_dataset_find ((ExaDataset *)data, EXA_LIST_CLAIMS, claim_id));
}

/* What binary fractions leave far behind the last decimal (21.999999999999993) is none of the figure's: where the
 * digits before it are zeros or nines, it is dropped. */
static double
drop_noise (double value)
{
  char near[G_ASCII_DTOSTR_BUF_SIZE], nearer[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (value))
    return value;
  g_ascii_formatd (near, sizeof near, "%.11g", value);
  g_ascii_formatd (nearer, sizeof nearer, "%.14g", value);
  return strcmp (near, nearer) == 0 ? g_ascii_strtod (near, NULL) : value;
}

/* Puts a share between 0 and @limit, the most it can be. What was open above ends there but stays "more than". */
static void
keep_in_limit (ExaQuantity *q, double limit)
{
  if (q->low < 0) {
    q->low = 0;
    q->low_open = FALSE;
  }
  if (q->high > limit) {
    q->high = limit;
    q->high_open = FALSE;
  }
  if (q->high == limit && !q->high_open && q->low > 0 && q->low < limit)
    q->relation = q->low_open ? EXA_ABOVE : EXA_AT_LEAST;
  else if (q->low == q->high)
    q->relation = q->inexact ? EXA_ABOUT : EXA_EXACT;
  else if (q->low == 0 && !q->low_open && q->high < limit)
    q->relation = q->high_open ? EXA_BELOW : EXA_AT_MOST;
}

static void
evaluate (const ExaReader *reader, const ExaPiece *piece)
{
  ExaClaim *claim = piece->object;
  const cJSON *formula = exa_reader_member (piece->node, "formula");
  double limit;
  ExaQuantity result;

  result = exa_formula_evaluate (claim->formula, lookup_operand, reader->dataset);
  if (exa_unit_is_percent (claim->measure->unit))
    result = exa_quantity_scale (result, 100);
  if (!exa_quantity_is_valid (result)) {
    exa_reader_problem (reader, formula, _ ("the formula has no result: it divides by zero, or leaves what is finite"));
    return;
  }
  if (isinf (result.low) && isinf (result.high)) {
    exa_reader_problem (
        reader, formula,
        _ ("the formula's result can be anything: what it divides by may be zero, or no end of it is bounded"));
    return;
  }

  result.low = drop_noise (result.low);
  result.high = drop_noise (result.high);
  limit = exa_measure_get_limit (claim->measure);
  if (isfinite (limit)) {
    if (result.high < 0 || result.low > limit) {
      exa_reader_problem (reader, formula, _ ("the formula's result is no share: it lies outside of 0 to 100 %%"));
      return;
    }
    keep_in_limit (&result, limit);
  }
  claim->value = result;
  claim->unit = claim->measure->unit;
}

/* What is computed of a forecast is a forecast; it may be weaker than its operands, if the formula adds a guess. */
static void
weaken (const ExaReader *reader, const ExaPiece *piece)
{
  ExaClaim *claim = piece->object;
  const cJSON *said = exa_reader_member (piece->node, "status");
  ExaStatus weakest = EXA_STATUS_REPORTED;

  for (guint i = 0; i < claim->operands->len; i++)
    weakest = MAX (weakest, EXA_CLAIM (g_ptr_array_index (claim->operands, i))->status);
  if (said != NULL && claim->status < weakest)
    exa_reader_problem (reader, said, _ ("\"%s\" is firmer than what the formula uses: \"%s\""), said->valuestring,
                        exa_enum_to_nick (EXA_TYPE_STATUS, (int)weakest));
  claim->status = MAX (claim->status, weakest);
}

static GPtrArray *
claim_needs (gpointer node)
{
  return EXA_CLAIM (node)->operands;
}

/* Whether everything that @claim's formula needs could be read, and it was not cut off from it. */
static gboolean
is_computable (ExaClaim *claim)
{
  if (claim->formula == NULL || claim->measure == NULL || claim->measure->unit == NULL || claim->operands->len == 0)
    return FALSE;
  for (guint i = 0; i < claim->operands->len; i++)
    if (EXA_CLAIM (g_ptr_array_index (claim->operands, i))->unit == NULL)
      return FALSE;
  return TRUE;
}

void
exa_pieces_evaluate (ExaReader *reader, const GArray *pieces)
{
  g_autoptr (GPtrArray) in_order = exa_pieces_order (reader, pieces, EXA_LIST_CLAIMS, "formula", claim_needs);

  for (guint i = 0; i < in_order->len; i++) {
    const ExaPiece *piece = g_ptr_array_index (in_order, i);

    reader->json = piece->json;
    if (!is_computable (piece->object))
      continue;
    weaken (reader, piece);
    evaluate (reader, piece);
  }
}
