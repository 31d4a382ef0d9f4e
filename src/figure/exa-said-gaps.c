/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-said-gaps.h"

#include <math.h>
#include <string.h>

#include "exa-figure-notes.h"
#include "exa-quantity-words.h"
#include "exa-remainder.h"

static ExaClaim *
first_claim (const ExaTable *table, guint n)
{
  return g_array_index (exa_table_nth (table, n)->cells, ExaCell, 0).claim;
}

/* Whether one may hold (some of) the other: a country its companies, a group its members. */
static gboolean
may_overlap (ExaEntity *a, ExaEntity *b)
{
  gboolean whole = a->kind == EXA_ENTITY_COUNTRY || a->kind == EXA_ENTITY_GROUP;
  ExaEntity *country_a = exa_entity_get_country (a), *country_b = exa_entity_get_country (b);

  if (a == b || g_ptr_array_find (b->belongs_to, a, NULL))
    return TRUE;
  return whole && country_a != NULL && country_a == country_b;
}

/* More rows than a person could know to be parts of one whole. */
#define MAX_PARTS 50

/* Whether the rows are parts of one whole at one time, none within another, and nothing of them is left out. */
static gboolean
are_parts (const ExaTable *table)
{
  guint n = exa_table_count (table);

  if (n < 2 || n > MAX_PARTS || table->n_filtered > 0 || table->n_left_out > 0 ||
      !isfinite (exa_measure_get_limit (table->measure)))
    return FALSE;
  for (guint i = 0; i < n; i++) {
    ExaClaim *claim = first_claim (table, i);
    if (exa_table_nth (table, i)->cells->len != 1 || claim->measure != table->measure ||
        exa_date_compare (claim->as_of, first_claim (table, 0)->as_of) != 0)
      return FALSE;
    for (guint k = 0; k < n; k++) {
      if (k != i && may_overlap (claim->subject, first_claim (table, k)->subject))
        return FALSE;
    }
  }
  return TRUE;
}

/* What the parts shown leave of their whole. A stack knows it; of other figures it is known where the rows are parts.
 */
static gboolean
find_rest (const ExaTable *table, ExaQuantity *rest)
{
  if (table->has_remainder) {
    *rest = table->remainder;
    return TRUE;
  }
  if (!are_parts (table))
    return FALSE;
  *rest = exa_remainder_find (table);
  return TRUE;
}

/* "22 to 27 per cent of the global GPU server market has no name" */
static char *
write_rest (const ExaTable *table, ExaLang lang)
{
  const char *of = table->measure != NULL ? exa_text_get (&table->measure->of, lang) : "";
  gboolean english = lang == EXA_LANG_EN;
  ExaQuantity rest;

  if (*of == '\0' || !find_rest (table, &rest) || !(rest.high > 0))
    return NULL;
  g_autofree char *words = exa_quantity_in_words (rest, table->unit, lang, EXA_COMPUTED_DIGITS, TRUE);
  return english ? g_strdup_printf ("%s of %s has no name", words, of)
                 : g_strdup_printf ("%s中，%s 未列明归属", of, words);
}

static void
take (GPtrArray *gaps, char *gap)
{
  if (gap != NULL)
    g_ptr_array_add (gaps, gap);
}

char **
exa_said_gaps (const ExaTable *table, ExaLang lang)
{
  GPtrArray *gaps = g_ptr_array_new ();

  take (gaps, write_rest (table, lang));
  take (gaps, exa_figure_note_on_whole (table, lang));
  take (gaps, exa_figure_note_on_order (table, lang));
  g_ptr_array_add (gaps, NULL);
  return (char **)g_ptr_array_free (gaps, FALSE);
}
