/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-column-beside.h"

#include <string.h>

#include "exa-cell-forms.h"
#include "exa-cell-marks.h"
#include "exa-column-header.h"

static void
count_unit (GHashTable *units, const ExaUnit *unit)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (units, unit->base));

  g_hash_table_insert (units, (gpointer)unit->base, GUINT_TO_POINTER (n + 1));
}

static void
add_suffix (ExaBeside *beside, const char *cell, const char *suffix, ExaUnitContext context)
{
  const ExaUnit *unit = NULL;
  int exponent = 0;

  context.letters = TRUE;
  beside->n_ordinals += exa_cell_is_ordinal (cell);
  if (*suffix == '\0') {
    beside->n_bare++;
  } else if (exa_unit_phrase_read (suffix, context, &unit, &exponent) && unit == NULL) {
    beside->n_scales++;
    beside->scales[MIN (exponent / 3, 15)]++;
  }
}

/* "5b" of money, or of things, is a billion; a remark, "5 b", stands apart. */
static gboolean
is_billion (const char *cell, const char *flag, const ExaUnitContext *context)
{
  return strcmp (flag, "b") == 0 && flag > cell && g_ascii_isdigit (flag[-1]) && (context->money || context->counted);
}

ExaBeside
exa_beside_look (const ExaColumnCells *cells, const ExaCellForm *form)
{
  ExaBeside beside = {0};
  g_autoptr (GHashTable) units = g_hash_table_new (NULL, NULL);
  guint most = 0;

  for (guint i = 0, n = 0; i < cells->n && n < EXA_MOST_SEARCHED; i++) {
    const char *cell = exa_column_cells_get (cells, i), *flag;
    g_autofree char *suffix = NULL;
    const ExaUnit *unit;

    if (exa_cell_is_missing (cell) || !exa_cell_has_digit (cell))
      continue;
    n++;
    beside.n = n;
    flag = exa_cell_find_flag (cell);
    suffix = exa_cell_get_suffix (cell);
    add_suffix (&beside, cell, suffix, form->context);
    if (*flag != '\0' && !is_billion (cell, flag, &form->context)) {
      beside.n_flags++;
      beside.flags |= 1u << (*flag - 'a');
    }
    unit = exa_cell_find_unit (form, cell);
    if (unit == NULL)
      continue;
    beside.from_first |= n == 1;
    beside.n_units++;
    count_unit (units, unit);
    if (GPOINTER_TO_UINT (g_hash_table_lookup (units, unit->base)) > most) {
      most = GPOINTER_TO_UINT (g_hash_table_lookup (units, unit->base));
      if (beside.unit == NULL || beside.unit->base != unit->base)
        beside.unit = unit;
    }
  }
  beside.n_kinds = g_hash_table_size (units);
  return beside;
}

/* Whether the rows are measured by many a thing, of which only some is money: "Revenue", "Staff", "Offices". */
static gboolean
are_of_many_kinds (const ExaColumnCells *cells)
{
  if (cells->column == 0)
    return FALSE;
  if (cells->first > 0 && exa_header_is_of_kinds (exa_grid_cell (cells->grid, cells->first - 1, 0)))
    return TRUE;
  for (guint i = 0; i < MIN (cells->n, EXA_MOST_SEARCHED); i++)
    if (exa_header_context (exa_grid_cell (cells->grid, cells->first + i, 0)).counted)
      return TRUE;
  return FALSE;
}

gboolean
exa_beside_speaks_for_all (const ExaColumnCells *cells, const ExaBeside *beside, const char *header)
{
  gboolean money = exa_unit_is_money (beside->unit);
  gboolean called_money = exa_header_context (header).money;

  if (beside->unit == NULL)
    return FALSE;
  if (beside->n_units < beside->n &&
      (beside->n_kinds > 1 || exa_header_says_nothing (header) || are_of_many_kinds (cells)))
    return FALSE;
  if (beside->n_units * 2 >= beside->n)
    return TRUE;
  return money && beside->n_kinds == 1 && (beside->from_first || called_money) && !are_of_many_kinds (cells);
}

gboolean
exa_beside_are_flags (const ExaBeside *beside)
{
  gboolean several = (beside->flags & (beside->flags - 1)) != 0;
  /* What is no unit: p is provisional, e estimated, r revised. */
  gboolean only_flags =
      beside->flags == 1u << ('p' - 'a') || beside->flags == 1u << ('e' - 'a') || beside->flags == 1u << ('r' - 'a');

  return beside->n_flags > 0 && beside->n_scales <= beside->n_flags &&
         (several || (beside->n_bare + only_flags > beside->n_flags && beside->n_units <= beside->n_flags));
}

gboolean
exa_beside_are_scales (const ExaBeside *beside)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (beside->scales); i++)
    n += beside->scales[i] > 0;
  return n > 1;
}
