/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-remainder.h"

#include <math.h>
#include <string.h>

/* The formula is asked with so many sets of exact figures: by chance one of them might give a whole. */
#define PROBES 2
/* Of fractions of about one. */
#define NOISE 1e-9

/* Any figures, all different: a fraction of the whole for each operand. */
static double
choose_figure (guint n_operands, guint n, guint probe)
{
  return 1.0 / (n_operands + 2.0 + n + 0.37 * probe);
}

typedef struct {
  ExaClaim *claim; /* borrowed */
  guint probe;
} ExaProbe;

static ExaQuantity
look_up (const char *id, gconstpointer data)
{
  const ExaProbe *probe = data;
  GPtrArray *operands = probe->claim->operands;

  for (guint i = 0; i < operands->len; i++) {
    if (strcmp (EXA_CLAIM (g_ptr_array_index (operands, i))->id, id) == 0)
      return exa_quantity_exact (choose_figure (operands->len, i, probe->probe));
  }
  return exa_quantity_exact (0);
}

/* Whether @claim and its operands are the whole together, whatever these are. */
static gboolean
completes (ExaClaim *claim)
{
  for (guint probe = 0; probe < PROBES; probe++) {
    ExaQuantity result = exa_formula_evaluate (claim->formula, look_up, &(ExaProbe){claim, probe});
    double sum = result.low;
    for (guint i = 0; i < claim->operands->len; i++)
      sum += choose_figure (claim->operands->len, i, probe);
    if (!(fabs (sum - 1) < NOISE))
      return FALSE;
  }
  return TRUE;
}

/* The claim of a row, which is the only one: each part of a stack has a row. */
static ExaClaim *
get_part (const ExaTable *table, guint n)
{
  return g_array_index (exa_table_nth (table, n)->cells, ExaCell, 0).claim;
}

static gboolean
is_part (const ExaTable *table, ExaClaim *claim)
{
  for (guint i = 0; i < exa_table_count (table); i++) {
    if (get_part (table, i) == claim)
      return claim->measure == table->measure;
  }
  return FALSE;
}

/* Whether @claim is computed as what other rows leave. */
static gboolean
is_rest (const ExaTable *table, ExaClaim *claim)
{
  if (!exa_claim_is_derived (claim) || claim->measure != table->measure)
    return FALSE;
  for (guint i = 0; i < claim->operands->len; i++) {
    if (!is_part (table, g_ptr_array_index (claim->operands, i)))
      return FALSE;
  }
  return completes (claim);
}

ExaQuantity
exa_remainder_find (const ExaTable *table)
{
  guint n = exa_table_count (table);
  g_autofree ExaQuantity *parts = g_new (ExaQuantity, n);

  for (guint i = 0; i < n; i++) {
    if (is_rest (table, get_part (table, i)))
      return exa_quantity_exact (0);
    parts[i] = exa_table_nth (table, i)->value;
  }
  return exa_quantity_remainder (exa_measure_get_limit (table->measure), parts, n);
}
